import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { MAX_UID, parseUser } from '../../src/formats/user.ts';

describe('parseUser', () => {
  test.each(['', 'root', '0', '00', '+0', '-0', '0:0', 'root:10001', ':10001', '+000:app', '0:'])(
    'takes %j for root',
    (text) => {
      expect(parseUser(text)).toEqual({ kind: 'id', uid: 0 });
    },
  );

  test.each([
    ['10001', 10_001],
    ['10001:0', 10_001],
    ['010', 10],
    ['+7', 7],
    ['1:app', 1],
    [String(MAX_UID), MAX_UID],
  ])('takes %s for the id %d', (text, uid) => {
    expect(parseUser(text)).toEqual({ kind: 'id', uid });
  });

  test.each([
    ['app', 'app'],
    ['app:app', 'app'],
    ['nonroot:0', 'nonroot'],
    ['Root', 'Root'],
    ['0x0', '0x0'],
    ['1_0', '1_0'],
    ['1e3', '1e3'],
    ['０', '０'],
    ['--0', '--0'],
    ['ContainerUser', 'ContainerUser'],
  ])('takes %s for the name %s', (text, name) => {
    expect(parseUser(text)).toEqual({ kind: 'name', name });
  });

  // Containerd before 1.6.38, 1.7.27 and 2.0.4 ran 4294967296 as root (CVE-2024-40635).
  test.each([
    '4294967296',
    '2147483648',
    '-1',
    '99999999999999999999',
    'a:b:c',
    '0:0:0',
    ' root',
    'root ',
    '0\n',
    'a b',
    '\u202eapp',
  ])('takes %j for none', (text) => {
    expect(parseUser(text).kind).toBe('malformed');
  });

  test('takes every number for what it is, with any zeros and group', () => {
    const numbers = fc.integer({ min: 0, max: MAX_UID });
    fc.assert(
      fc.property(
        numbers,
        fc.nat(5),
        fc.constantFrom('', '+'),
        fc.constantFrom('', ':', ':0', ':app'),
        (uid, zeros, sign, group) => {
          expect(parseUser(`${sign}${'0'.repeat(zeros)}${uid}${group}`)).toEqual({ kind: 'id', uid });
        },
      ),
    );
  });

  test('says root only of what is empty, root, or a zero', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('0', '1', '+', '-', ':', 'r', ' ', 'x') }), (text) => {
        const parsed = parseUser(text);
        const [user = ''] = text.split(':');
        if (parsed.kind === 'id' && parsed.uid === 0) expect(user).toMatch(/^(?:[+-]?0+)?$/);
      }),
    );
  });
});
