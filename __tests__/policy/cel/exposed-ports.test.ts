import { expect, test } from '@jest/globals';
import { singlePorts } from '../../../src/policy/cel/exposed-ports.ts';

test.each<readonly [readonly string[], readonly string[]]>([
  [[], []],
  [['8080/tcp'], ['8080/tcp']],
  [
    ['8080', '53/UDP', '8080/tcp'],
    ['8080/tcp', '53/udp'],
  ],
  [['8000-8002/tcp'], ['8000/tcp', '8001/tcp', '8002/tcp']],
  [
    ['10-12', '11-13', '10-10', '14/sctp'],
    ['10/tcp', '11/tcp', '12/tcp', '13/tcp', '14/sctp'],
  ],
  [
    ['http', '70000/tcp', '12-10/tcp', '80/http', '80'],
    ['80/tcp', 'http', '70000/tcp', '12-10/tcp', '80/http'],
  ],
])('%j are %j', (written, ports) => {
  expect(singlePorts(written)).toEqual(ports);
});

test('a hundred thousand ranges are no more ports than there are, at once', () => {
  const ranges = Array.from({ length: 100_000 }, (_, i) => `${i % 60_000}-65535/${i % 2 === 0 ? 'tcp' : 'udp'}`);
  expect(singlePorts(ranges)).toHaveLength(65_536 + 65_535);
});
