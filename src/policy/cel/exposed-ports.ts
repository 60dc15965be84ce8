import { type Ports, parsePorts, portRows } from '../../formats/port.ts';

/**
 * Every exposed port separately, as `8080/tcp`, each once; keys that are not ports are kept and come last. Ranges are
 * merged before they are expanded, so that a million of them give at most as many as there are ports.
 */
export function singlePorts(written: readonly string[]): readonly string[] {
  const rows: Ports[] = [];
  const others = new Set<string>();
  for (const key of written) {
    const ports = parsePorts(key);
    if (ports === null) others.add(key);
    else rows.push(ports);
  }
  const names = portRows(rows).flatMap(({ first, last, protocol }) =>
    Array.from({ length: last - first + 1 }, (_, i) => `${first + i}/${protocol}`),
  );
  return [...names, ...others];
}
