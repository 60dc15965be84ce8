/** `8080`, `8080/tcp`, `8000-8010/udp`, as keys of ExposedPorts. */
const PORTS = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/(tcp|udp|sctp))?$/i;
const MAX_PORT = 65_535;

/**
 * Every exposed port by itself, as `8080/tcp`, each once; keys that are no port stay as they are, and come last. Ranges are joined before they are
 * taken apart, so that a million of them give no more than there are ports.
 */
export function exposedPorts(written: readonly string[]): readonly string[] {
  const ranges = new Map<string, [from: number, to: number][]>();
  const others = new Set<string>();
  for (const key of written) {
    const [, first = '', last = first, protocol = 'tcp'] = PORTS.exec(key) ?? [];
    const [from, to] = [Number(first), Number(last)];
    if (first === '' || to > MAX_PORT || to < from) {
      others.add(key);
      continue;
    }
    const known = ranges.get(protocol.toLowerCase());
    if (known === undefined) ranges.set(protocol.toLowerCase(), [[from, to]]);
    else known.push([from, to]);
  }
  return [...[...ranges].flatMap(([protocol, some]) => portsIn(some).map((port) => `${port}/${protocol}`)), ...others];
}

/** The numbers in ranges that may overlap, in order. */
function portsIn(ranges: readonly (readonly [from: number, to: number])[]): readonly number[] {
  const ports: number[] = [];
  let next = 0;
  for (const [from, to] of ranges.toSorted(([a], [b]) => a - b)) {
    for (let port = Math.max(from, next); port <= to; port++) ports.push(port);
    next = Math.max(next, to + 1);
  }
  return ports;
}
