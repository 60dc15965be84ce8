import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  mergedPorts,
  type Ports,
  PROTOCOLS,
  parsePorts,
  portsName,
  portsOutside,
  portsWithin,
} from '../../src/formats/port.ts';

const row = (first: number, last = first, protocol: Ports['protocol'] = null): Ports => ({ first, last, protocol });
const rows = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
  .map(([a, b]) => row(Math.min(a, b), Math.max(a, b)));
const has = (list: readonly Ports[], port: number) => list.some(({ first, last }) => first <= port && port <= last);

describe('parsePorts', () => {
  test.each([
    ['80', row(80)],
    ['80/tcp', row(80, 80, 'tcp')],
    ['53/UDP', row(53, 53, 'udp')],
    ['36412/sctp', row(36412, 36412, 'sctp')],
    ['8000-8999/tcp', row(8000, 8999, 'tcp')],
    ['8000-8000', row(8000)],
    ['0-65535', row(0, 65535)],
    ['0080', row(80)],
  ])('of %s', (text, ports) => {
    expect(parsePorts(text)).toEqual(ports);
  });

  test.each([
    ...['', '/', 'tcp', '80/', '/tcp', '80/http', '80/tcp/udp', '65536', '1-65536', '9-8', '-80', '+80', '80-', '8 0'],
    ...['80/tcp ', '80\n', '0x50', '80,81', '8080:80', '127.0.0.1:80', '１２', '99999999999999999999', '$PORT', '*'],
  ])('of %j is none', (text) => {
    expect(parsePorts(text)).toBeNull();
  });

  test('reads what portsName writes', () => {
    const protocols = fc.constantFrom(null, ...PROTOCOLS);
    fc.assert(
      fc.property(rows, protocols, (ports, protocol) => {
        expect(parsePorts(portsName({ ...ports, protocol }))).toEqual({ ...ports, protocol });
      }),
    );
  });
});

describe('rows of ports', () => {
  test('are the same ports when merged, in as few rows as can be', () => {
    fc.assert(
      fc.property(fc.array(rows), (list) => {
        const merged = mergedPorts(list);
        for (let port = 0; port <= 61; port++) expect(has(merged, port)).toBe(has(list, port));
        for (const [i, next] of merged.slice(1).entries())
          expect(next.first).toBeGreaterThan((merged[i]?.last ?? 0) + 1);
      }),
    );
  });

  test('are either within or outside of others', () => {
    fc.assert(
      fc.property(rows, fc.array(rows), (ports, others) => {
        const [within, outside] = [portsWithin(ports, others), portsOutside(ports, others)];
        for (let port = 0; port <= 61; port++) {
          const isHere = has([ports], port);
          expect(has(within, port)).toBe(isHere && has(others, port));
          expect(has(outside, port)).toBe(isHere && !has(others, port));
        }
      }),
    );
  });
});
