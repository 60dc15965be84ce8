import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { errorsOf } from '../support/policy.ts';

/** One mistake each, and what is said of it. */
const MISTAKES: readonly (readonly [name: string, text: string, errors: readonly string[]])[] = [
  ['an empty file', '', ['p.yml:1:1: the policy is empty; start with "version: 1"']],
  ['only remarks', '# rules:\n', ['p.yml:1:1: the policy is empty; start with "version: 1"']],
  ['a list', '- version: 1', ['p.yml:1:1: the policy must be a mapping, found a list; start with "version: 1"']],
  ['a word', 'recommended', ['p.yml:1:1: the policy must be a mapping, found "recommended"; start with "version: 1"']],
  ['no version', 'rules: {no-schema1: error}', ['p.yml:1:1: the policy has no version; add "version: 1"']],
  ['another version', 'version: 2', ['p.yml:1:10: unsupported policy version 2; this release of Plimsoll supports 1']],
  [
    'a version in quotes',
    'version: "1"',
    ['p.yml:1:10: unsupported policy version "1"; this release of Plimsoll supports 1'],
  ],
  [
    'a key that there is not',
    'version: 1\nrule: {}',
    [
      'p.yml:2:1: unknown key "rule"; use version, extends, fail-on, unchecked, rules, overrides, custom, waivers, lock; did you mean "rules"?',
    ],
  ],
  [
    'a key of a later version',
    'version: 1\nbudgets: []',
    [
      'p.yml:2:1: unknown key "budgets"; use version, extends, fail-on, unchecked, rules, overrides, custom, waivers, lock',
    ],
  ],
  ['a rule in the wrong place', 'version: 1\nno-schema1: error', ['p.yml:2:1: move rule "no-schema1" under "rules"']],
  ['rules that are empty', 'version: 1\nrules:\n', ['p.yml:2:1: "rules" must be a mapping, found no value']],
  [
    'rules that are a list',
    'version: 1\nrules:\n  - no-schema1',
    ['p.yml:3:3: "rules" must be a mapping, found a list'],
  ],
  [
    'a rule that there is not',
    'version: 1\nrules:\n  no-schema: error',
    ['p.yml:3:3: unknown rule "no-schema"; did you mean "no-schema1"?'],
  ],
  ['a rule that nothing is like', 'version: 1\nrules:\n  banana: error', ['p.yml:3:3: unknown rule "banana"']],
  [
    'a rule of JavaScript',
    'version: 1\nrules: {__proto__: error, toString: error}',
    ['p.yml:2:9: unknown rule "__proto__"', 'p.yml:2:27: unknown rule "toString"'],
  ],
  [
    'a severity',
    'version: 1\nrules:\n  no-schema1: eror',
    ['p.yml:3:15: invalid severity "eror"; use off, note, warning or error; did you mean "error"?'],
  ],
  [
    'a severity in a mapping',
    'version: 1\nrules:\n  no-schema1: {severity: warn}',
    ['p.yml:3:26: invalid severity "warn"; use off, note, warning or error; did you mean "warning"?'],
  ],
  [
    'a severity of YAML 1.1',
    'version: 1\nrules:\n  no-schema1: false',
    [
      'p.yml:3:15: "no-schema1" must be a severity (off, note, warning or error) or a mapping, found false; did you mean "off"?',
    ],
  ],
  [
    'a severity that is none',
    'version: 1\nrules:\n  no-schema1: 2',
    ['p.yml:3:15: "no-schema1" must be a severity (off, note, warning or error) or a mapping, found 2'],
  ],
  [
    'a severity that is empty',
    'version: 1\nrules:\n  no-schema1:',
    ['p.yml:3:3: "no-schema1" must be a severity (off, note, warning or error) or a mapping, found no value'],
  ],
  [
    'a severity that is a list',
    'version: 1\nrules:\n  no-schema1: [error]',
    ['p.yml:3:15: "no-schema1" must be a severity (off, note, warning or error) or a mapping, found a list'],
  ],
  [
    'an empty severity in a mapping',
    'version: 1\nrules:\n  no-schema1: {severity: }',
    ['p.yml:3:16: "severity" is empty; use off, note, warning or error'],
  ],
  [
    'an option',
    'version: 1\nrules:\n  layer-compression: {severity: error, alow: [zstd]}',
    [
      'p.yml:3:40: unknown option "alow" in "layer-compression"; use severity, unchecked, from, allow, scope, strict; did you mean "allow"?',
    ],
  ],
  [
    'an option of a later version',
    'version: 1\nrules:\n  no-schema1: {severity: error, until: 2027-01-01}',
    ['p.yml:3:33: unknown option "until" in "no-schema1"; use severity, unchecked, from'],
  ],
  [
    'a word of an option',
    'version: 1\nrules:\n  layer-compression: {severity: error, scope: bas}',
    ['p.yml:3:47: "scope" must be all or base, found "bas"; did you mean "base"?'],
  ],
  [
    'an item of a list',
    'version: 1\nrules:\n  layer-compression:\n    severity: error\n    allow:\n      - gzip\n      - zst',
    ['p.yml:7:9: an item of "allow" must be none, gzip or zstd, found "zst"; did you mean "zstd"?'],
  ],
  [
    'a word where a list belongs',
    'version: 1\nrules:\n  layer-compression: {severity: error, allow: zstd}',
    ['p.yml:3:47: "allow" must be a list, found "zstd"; did you mean [zstd]?'],
  ],
  [
    'a number where a word belongs',
    'version: 1\nrules:\n  layer-compression: {severity: error, scope: 1, allow: [1]}',
    ['p.yml:3:47: "scope" must be a string, found 1', 'p.yml:3:58: an item of "allow" must be a string, found 1'],
  ],
  [
    'a word where true or false belongs',
    'version: 1\nrules:\n  layer-compression: {severity: error, strict: yes}',
    ['p.yml:3:48: "strict" must be true or false, found "yes"'],
  ],
  [
    'a key within an option',
    'version: 1\nrules:\n  media-types: {severity: error, deny: {manifst: ["*"]}}',
    ['p.yml:3:41: unknown key "manifst" in "deny"; use manifest, layer; did you mean "manifest"?'],
  ],
  [
    'what an unknown counts as',
    'version: 1\nunchecked: off\nrules:\n  no-schema1: {severity: error, unchecked: never}',
    [
      'p.yml:2:12: "unchecked" must be note, warning or error, found "off"',
      'p.yml:4:44: "unchecked" must be note, warning or error, found "never"',
    ],
  ],
  [
    'from when on a run fails',
    'version: 1\nfail-on: warnings',
    ['p.yml:2:10: "fail-on" must be error, warning or never, found "warnings"; did you mean "warning"?'],
  ],
  [
    'extends that is no list',
    'version: 1\nextends: recommended',
    ['p.yml:2:10: "extends" must be a list, found "recommended"; did you mean [recommended]?'],
  ],
  [
    'extends of what is no name',
    'version: 1\nextends: [1]',
    ['p.yml:2:11: an item of "extends" must be a string, found 1'],
  ],
  [
    'a preset',
    'version: 1\nextends: [recomended]',
    [
      'p.yml:2:11: unknown built-in policy "recomended"; use recommended, oci, zstd, hardened, or a file name that starts with "./"; did you mean "recommended"?',
    ],
  ],
  [
    'a file without its "./"',
    'version: 1\nextends: [base.yml]',
    ['p.yml:2:11: unknown built-in policy "base.yml"; file names start with "./"; did you mean "./base.yml"?'],
  ],
  ['a file that is not there', 'version: 1\nextends:\n  - ./base.yml', ['p.yml:3:5: file base.yml does not exist']],
  [
    'an absolute path',
    'version: 1\nextends: [/etc/passwd]',
    ['p.yml:2:11: "/etc/passwd" is an absolute path; use a path relative to this file that starts with "./"'],
  ],
  [
    'a policy of another repository without a path',
    'version: 1\nextends: [acme/image-policies@v3]',
    ['p.yml:2:11: invalid reference "acme/image-policies@v3": the path is missing; use OWNER/REPO/PATH@REF'],
  ],
  [
    'options and no severity',
    'version: 1\nrules:\n  layer-compression: {allow: [zstd]}',
    ['p.yml:3:3: "layer-compression" has options but no severity, so it never runs; add "severity: error"'],
  ],
  [
    'a rule twice',
    'version: 1\nrules:\n  no-schema1: error\n  no-schema1: off',
    ['p.yml:4:3: duplicate key "no-schema1"'],
  ],
  [
    'a day that is none',
    'version: 1\nrules:\n  no-schema1: {severity: error, from: 2027-02-30}',
    ['p.yml:3:39: invalid date "2027-02-30"; the day does not exist'],
  ],
  [
    'a day in another form',
    'version: 1\nrules:\n  no-schema1: {severity: error, from: 1.3.2027}',
    ['p.yml:3:39: invalid date "1.3.2027"; use YYYY-MM-DD'],
  ],
  [
    'an override without a place',
    'version: 1\noverrides:\n  - reason: x\n    rules: {no-schema1: off}',
    ['p.yml:3:5: an override requires "match": image, repository, platform, source, artifact or event'],
  ],
  [
    'an override of everything',
    'version: 1\noverrides:\n  - match: {}\n    rules: {no-schema1: off}',
    ['p.yml:3:12: "match" is empty; add at least one entry'],
  ],
  [
    'a match that is no list',
    'version: 1\noverrides:\n  - match: {image: acme/*}\n    rules: {no-schema1: off}',
    ['p.yml:3:20: "image" must be a list, found "acme/*"; did you mean ["acme/*"]?'],
  ],
  [
    'what overrides cannot choose by',
    'version: 1\noverrides:\n  - match: {key: [x]}\n    rules: {no-schema1: off}',
    ['p.yml:3:13: unknown key "key" in "match"; use image, repository, platform, source, artifact, event'],
  ],
  [
    'a rule in an override',
    'version: 1\noverrides:\n  - match: {image: [a]}\n    rules: {no-schema: off}',
    ['p.yml:4:13: unknown rule "no-schema"; did you mean "no-schema1"?'],
  ],
  [
    'an option in an override',
    'version: 1\noverrides:\n  - match: {image: [a]}\n    rules: {layer-compression: {alow: [zstd]}}',
    [
      'p.yml:4:33: unknown option "alow" in "layer-compression"; use severity, unchecked, from, allow, scope, strict; did you mean "allow"?',
    ],
  ],
  [
    'a platform',
    'version: 1\noverrides:\n  - match: {platform: [windws/*]}\n    rules: {no-schema1: off}',
    [
      'p.yml:3:24: "windws/*" is not a valid platform: the operating system "windws" is unknown; did you mean "windows/*"?',
    ],
  ],
  [
    'a source',
    'version: 1\noverrides:\n  - match: {source: [docker-save]}\n    rules: {no-schema1: off}',
    ['p.yml:3:22: unknown source "docker-save"; use oci-layout, oci-archive, docker-archive, dir, registry, engine'],
  ],
  [
    'a waiver without its parts',
    'version: 1\nwaivers:\n  - {}',
    [
      'p.yml:3:5: a waiver requires "rules": the rules whose findings are accepted',
      'p.yml:3:5: a waiver requires "match": image, platform, digest, key or others',
      'p.yml:3:5: a waiver requires "reason", which is shown in the report',
      'p.yml:3:5: a waiver requires "until": its last day, as YYYY-MM-DD',
    ],
  ],
  [
    'a key of a waiver',
    'version: 1\nwaivers:\n  - {rules: [no-schema1], match: {image: [a]}, raeson: x, reason: y, until: 2027-01-01}',
    [
      'p.yml:3:48: unknown key "raeson" in an item of "waivers"; use rules, match, reason, until; did you mean "reason"?',
    ],
  ],
  [
    'a key of a waiver that has to be there',
    'version: 1\nwaivers:\n  - {rules: [no-schema1], match: {image: [a]}, reson: x, until: 2027-01-01}',
    [
      'p.yml:3:48: unknown key "reson" in an item of "waivers"; use rules, match, reason, until; did you mean "reason"?',
    ],
  ],
  [
    'the version',
    'versoin: 1',
    [
      'p.yml:1:1: unknown key "versoin"; use version, extends, fail-on, unchecked, rules, overrides, custom, waivers, lock; did you mean "version"?',
    ],
  ],
  [
    'a waiver for no reason',
    'version: 1\nwaivers:\n  - {rules: [no-schema1], match: {image: [a]}, reason: " ", until: 2027-01-01}',
    ['p.yml:3:56: "reason" is empty; state the reason'],
  ],
  [
    'a custom rule with an empty message and an empty fix',
    'version: 1\ncustom:\n  - {id: a/b, severity: error, for: image, assert: "true", message: "", fix: " "}',
    [
      'p.yml:3:69: "message" is empty; write one or remove the key',
      'p.yml:3:78: "fix" is empty; write one or remove the key',
    ],
  ],
  [
    'a waiver of a rule that there is not',
    'version: 1\nwaivers:\n  - {rules: [no-schema], match: {image: [a]}, reason: x, until: 2027-01-01}',
    ['p.yml:3:14: unknown rule "no-schema"; did you mean "no-schema1"?'],
  ],
  [
    'a custom rule that there is not',
    'version: 1\nwaivers:\n  - {rules: [acme/x], match: {image: [a]}, reason: x, until: 2027-01-01}\nlock: {rules: [acme/y]}\nrules: {acme/z: off}',
    ['p.yml:3:14: unknown rule "acme/x"', 'p.yml:4:16: unknown rule "acme/y"', 'p.yml:5:9: unknown rule "acme/z"'],
  ],
  [
    'a fact of the run',
    'version: 1\nrules:\n  media-types: {severity: error, deny: {layer: ["x/{context.comit}", "{context.commits}"]}}',
    [
      'p.yml:3:49: unknown context value "{context.comit}"; use commit, commits, ref, repository, repository-url, event, fork; did you mean "{context.commit}"?',
    ],
  ],
  [
    'a list of facts within a text',
    'version: 1\nrules:\n  media-types: {severity: error, deny: {layer: ["x/{context.commits}"]}}',
    ['p.yml:3:49: "{context.commits}" is a list, but a string is required; did you mean "{context.commit}"?'],
  ],
  [
    'a word of a lock',
    'version: 1\nlock: {rule: [no-schema1], waivers: yes}',
    [
      'p.yml:2:8: unknown key "rule" in "lock"; use rules, waivers, fail-on, unchecked; did you mean "rules"?',
      'p.yml:2:37: "waivers" must be true or false, found "yes"',
    ],
  ],
  [
    'no YAML',
    'version: 1\nrules: [',
    ['p.yml:2:9: invalid YAML: flow sequence in block collection must be sufficiently indented and end with a ]'],
  ],
];

describe('a mistake is one error, where it is', () => {
  test.each(MISTAKES)('%s', async (_, text, expected) => {
    expect(await errorsOf({ 'p.yml': text })).toEqual(expected);
  });
});

test('all mistakes of all files are told at once, file by file, from the top', async () => {
  const files = {
    'p.yml':
      'version: 2\nextends: [./base.yml, recomended, ./none.yml]\nrules:\n  no-schema: error\n  layer-compression: {allow: [zst]}\nfailon: x\n',
    'base.yml': 'version: 1\nextends: [./more.yml]\nrules: {a: error, b: error}\n',
    'more.yml': 'version: 1\nrules: {c: [}\n',
  };
  const places = (await errorsOf(files)).map((line) => line.split(': ')[0]);
  expect(places).toEqual([
    'p.yml:1:10',
    'p.yml:2:23',
    'p.yml:2:35',
    'p.yml:4:3',
    'p.yml:5:31',
    'p.yml:6:1',
    'base.yml:3:9',
    'base.yml:3:19',
    'more.yml:2:13',
  ]);
});

test('a file with thousands of mistakes tells the first hundred', async () => {
  const rules = Array.from({ length: 5000 }, (_, i) => `  rule-${i}: error`).join('\n');
  expect(await errorsOf({ 'p.yml': `version: 1\nrules:\n${rules}` })).toHaveLength(100);
});

test.each([
  ['not UTF-8', new Uint8Array([0x76, 0xff, 0xfe]), 'p.yml: the policy is not valid UTF-8'],
  ['too large', new Uint8Array(1024 * 1024 + 1).fill(0x20), 'p.yml: the policy is larger than 1048576 bytes'],
])('%s', async (_, bytes, expected) => {
  expect(await errorsOf({ 'p.yml': bytes })).toEqual([expected]);
});

test('whatever the text, there is a policy or there are errors, and nothing is thrown', async () => {
  const piece = fc.constantFrom(
    ...[
      'version: 1',
      'rules:',
      'extends:',
      'no-schema1',
      'layer-compression',
      'error',
      'severity',
      'allow',
      '[',
      ']',
      '{',
      '}',
      ',',
      ': ',
      ':',
      '\n',
      '  ',
      '- ',
    ],
    ...[
      './p.yml',
      'recommended',
      '&a ',
      '*a',
      '__proto__',
      '1',
      'null',
      '"',
      "'",
      '#',
      '<<',
      'a/b/c@d',
      '\u0000',
      '::error::x',
    ],
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      const errors = await errorsOf({ 'p.yml': pieces.join('') });
      for (const error of errors) {
        expect(error).toMatch(/^p\.yml/);
        expect(error).not.toMatch(/[\u0000-\u001f]/);
      }
    }),
    { numRuns: 1000 },
  );
});
