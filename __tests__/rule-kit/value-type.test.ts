import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isOfType, VALUE_TYPES, type ValueType } from '../../src/rule-kit/value-type.ts';

const SHA = '4f1c2d0a9b8e7f6a5b4c3d2e1f0a9b8c7d6e5f4a';

const VALID: readonly (readonly [ValueType, readonly string[]])[] = [
  [
    'url',
    [
      'https://github.com/acme/pay',
      'http://localhost:8080/a?b=c#d',
      'ssh://git@github.com/acme/pay.git',
      'git+https://host/x%20y',
      'https://user:pw@[::1]:443/',
      'HTTPS://ACME.example',
    ],
  ],
  [
    'semver',
    ['0.0.0', '1.4.2', '1.0.0-alpha.1', '1.0.0-0A.is.legal', '1.0.0+20130313144700', '1.0.0-rc.1+build.1', '1.0.0--'],
  ],
  [
    'spdx',
    [
      'MIT',
      'Apache-2.0',
      'MIT OR Apache-2.0',
      '(MIT AND GPL-2.0-only) OR BSD-3-Clause',
      'GPL-2.0+',
      'GPL-2.0-or-later WITH Classpath-exception-2.0',
      'LicenseRef-Acme',
      'DocumentRef-x:LicenseRef-y',
    ],
  ],
  ['rfc3339', ['2026-11-25T12:00:00Z', '2026-11-25T12:00:00.123456789+01:00', '2026-11-25t12:00:00z']],
  ['sha', [SHA, SHA.toUpperCase(), 'a'.repeat(64)]],
  ['email', ['dev@acme.example', 'a.b+c@x.y.z', 'x@localhost', "o'hara@acme.example"]],
];

const INVALID: readonly (readonly [ValueType, readonly string[]])[] = [
  [
    'url',
    [
      ...['acme/pay', 'github.com/acme/pay', 'git@github.com:acme/pay.git', 'https://', 'https:///x', 'https:x'],
      ...['https://a b', ' https://a', 'https://a\n', 'https://a\\b', 'javascript:alert(1)', 'https://a/%zz'],
      ...['https://a:99999/', 'https://[::1', '//host/x', 'https://?x', 'https://a/<b>', 'file:///etc/passwd'],
    ],
  ],
  [
    'semver',
    [
      ...[
        'v1.4.2',
        '1',
        '1.4',
        '1.4.2.1',
        '01.4.2',
        '1.04.2',
        '1.4.02',
        '1.4.2-',
        '1.4.2+',
        '1.4.2-01',
        'latest',
        'main',
      ],
      ...['1.4.2-a..b', '1.4.2+a+b', ' 1.4.2', '1.4.2\n', '-1.4.2', '１.4.2', '1.4.2-é'],
    ],
  ],
  [
    'spdx',
    [
      ...[
        'mit',
        'Apache 2.0',
        'Apache-2',
        'Proprietary',
        'MIT,Apache-2.0',
        'MIT/Apache-2.0',
        'MIT OR',
        'OR',
        '(MIT',
        'MIT)',
      ],
      ...[
        'MIT & Apache-2.0',
        'MIT WITH nothing',
        'LicenseRef-',
        'LicenseRef-&& OR MIT',
        'LicenseRef-( OR MIT',
        '&&&MIT',
      ],
      ...['MIT\nOR\nISC', 'MIT + ', '('.repeat(1000), '('.repeat(100_000)],
    ],
  ],
  ['rfc3339', ['2026-11-25', '2026-11-25 12:00:00', 'today', '1790000000']],
  ['sha', [SHA.slice(0, 7), `${SHA}0`, `sha256:${'a'.repeat(64)}`, 'main', SHA.replace('4', 'g'), `${SHA}\n`]],
  [
    'email',
    [
      'dev',
      'dev@',
      '@acme',
      'Dev <dev@acme.example>',
      'a b@c',
      'a@b..c',
      'a@-b',
      'a@b-',
      'a@b@c',
      'a@b\n',
      'mailto:a@b',
    ],
  ],
];

describe.each(VALID)('%s', (type, values) => {
  test.each(values)('is %j', (value) => {
    expect(isOfType(value, type)).toBe(true);
  });
});

describe.each(INVALID)('%s', (type, values) => {
  test.each(values)('is not %j', (value) => {
    expect(isOfType(value, type)).toBe(false);
  });
});

test.each(VALUE_TYPES)('%s is never what is empty', (type) => {
  expect(isOfType('', type)).toBe(false);
  expect(isOfType(' ', type)).toBe(false);
});

test('a semantic version is one part after the other', () => {
  const number = fc.nat().map(String);
  const word = fc.constantFrom('0', '10', 'a', 'rc', '-', '0a', 'x-1');
  const words = fc.array(word, { minLength: 1, maxLength: 3 }).map((list) => list.join('.'));
  fc.assert(
    fc.property(number, number, number, fc.option(words), fc.option(words), (a, b, c, before, build) => {
      const version = `${a}.${b}.${c}${before === null ? '' : `-${before}`}${build === null ? '' : `+${build}`}`;
      expect(isOfType(version, 'semver')).toBe(true);
      expect(isOfType(`v${version}`, 'semver')).toBe(false);
    }),
  );
});

test('no text takes long, or is an exception', () => {
  const units = ['a', '0', '-', '.', '1-', 'a@', '((', 'MIT OR ', 'LicenseRef-', '%', '\u0000', '😀'];
  for (const unit of units) {
    for (const [before, after] of [
      ['', ''],
      ['1.0.0-', '!'],
      ['https://', ' '],
      ['a@', '-'],
    ])
      for (const type of VALUE_TYPES) isOfType(`${before}${unit.repeat(100_000)}${after}`, type);
  }
});
