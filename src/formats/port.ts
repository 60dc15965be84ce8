/** The protocols that engines accept (docker/go-connections, nat). */
export const PROTOCOLS = ['tcp', 'udp', 'sctp'] as const;
export type Protocol = (typeof PROTOCOLS)[number];

const MAX_PORT = 65_535;

/** A range of ports, both ends inclusive; a single port has equal ends. */
export interface Ports {
  readonly first: number;
  readonly last: number;
  /** Null if none is stated: engines take that as tcp, policies as any. */
  readonly protocol: Protocol | null;
}

/**
 * Parses ports as in images and Dockerfiles: `80`, `80/tcp`, `8000-8999/udp`; the protocol in any case (image-spec,
 * config.md, "ExposedPorts"; docker's nat.ParsePort). Null if the text is not valid.
 */
export function parsePorts(text: string): Ports | null {
  const [, first, last = first, named] = /^(\d+)(?:-(\d+))?(?:\/([A-Za-z]+))?$/.exec(text) ?? [];
  const protocol = named === undefined ? null : PROTOCOLS.find((known) => known === named.toLowerCase());
  if (first === undefined || protocol === undefined) return null;
  const [from, to] = [Number(first), Number(last)];
  return from <= to && to <= MAX_PORT ? { first: from, last: to, protocol } : null;
}

/** `8080/tcp`, `8000-8999/udp`, `53`: in the form that is parsed. */
export function portsName({ first, last, protocol }: Ports): string {
  const numbers = first === last ? String(first) : `${first}-${last}`;
  return protocol === null ? numbers : `${numbers}/${protocol}`;
}

/** The fewest ranges with the same ports, lowest first. Protocols are ignored: pass ports of one. */
export function mergedPorts(ports: readonly Ports[]): readonly Ports[] {
  const merged: Ports[] = [];
  for (const next of ports.toSorted((a, b) => a.first - b.first)) {
    const before = merged.at(-1);
    if (before === undefined || next.first > before.last + 1) merged.push(next);
    else merged[merged.length - 1] = { ...before, last: Math.max(before.last, next.last) };
  }
  return merged;
}

/** The fewest ranges with the same ports, by protocol; tcp if none is stated, as for engines. */
export function portRows(ports: readonly Ports[]): readonly (Ports & { readonly protocol: Protocol })[] {
  return PROTOCOLS.flatMap((protocol) => {
    const ofIt = ports.filter((row) => (row.protocol ?? 'tcp') === protocol);
    return mergedPorts(ofIt).map((row) => ({ ...row, protocol }));
  });
}

/** The ports of a range that are in any of the others. */
export function portsWithin(row: Ports, others: readonly Ports[]): readonly Ports[] {
  return mergedPorts(others).flatMap((other) => {
    const [first, last] = [Math.max(row.first, other.first), Math.min(row.last, other.last)];
    return first <= last ? [{ ...row, first, last }] : [];
  });
}

/** The ports of a range that are in none of the others. */
export function portsOutside(row: Ports, others: readonly Ports[]): readonly Ports[] {
  const outside: Ports[] = [];
  let first = row.first;
  for (const within of portsWithin(row, others)) {
    if (first < within.first) outside.push({ ...row, first, last: within.first - 1 });
    first = within.last + 1;
  }
  return first <= row.last ? [...outside, { ...row, first }] : outside;
}
