import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readChallenges } from '../../../src/sources/registry/challenge.ts';

const read = (header: string) =>
  readChallenges(header).map(({ scheme, parameters }) => [scheme, Object.fromEntries(parameters)]);

describe('WWW-Authenticate', () => {
  test.each<[string, ReturnType<typeof read>]>([
    ['Basic realm="a b"', [['basic', { realm: 'a b' }]]],
    [
      'Bearer realm="https://auth.docker.io/token",service="registry.docker.io",scope="repository:library/alpine:pull,push"',
      [
        [
          'bearer',
          {
            realm: 'https://auth.docker.io/token',
            service: 'registry.docker.io',
            scope: 'repository:library/alpine:pull,push',
          },
        ],
      ],
    ],
    ['bearer Realm=x , Service = "y\\"z"', [['bearer', { realm: 'x', service: 'y"z' }]]],
    [
      'Negotiate, Basic realm="r", Bearer realm="t"',
      [
        ['negotiate', {}],
        ['basic', { realm: 'r' }],
        ['bearer', { realm: 't' }],
      ],
    ],
    ['', []],
    ['=', []],
  ])('%s', (header, challenges) => {
    expect(read(header)).toEqual(challenges);
  });

  test('of any text comes to an end', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'aB="\\, \t;é'), maxLength: 200 }),
        (header) => void readChallenges(header),
      ),
    );
    readChallenges(`Bearer a="${'\\'.repeat(100_000)}`);
    readChallenges('a '.repeat(50_000));
  });
});
