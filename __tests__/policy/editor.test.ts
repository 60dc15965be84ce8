import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/rules/index.ts';
import { LanguageServer } from '../support/language-server.ts';

/* What somebody sees who writes a policy in an editor: the YAML language server itself, with the schema that is published. */

const ROOT = join(import.meta.dirname, '..', '..');
const server = new LanguageServer(join(ROOT, 'policies/schema.json'));
beforeAll(() => server.start());
afterAll(() => server.stop());

/** The policies that are built in and those on the pages of the documentation, which are right. */
function* goodPolicies(): Generator<readonly [name: string, text: string]> {
  for (const name of readdirSync(join(ROOT, 'policies')).filter((file) => file.endsWith('.yml')))
    yield [name, readFileSync(join(ROOT, 'policies', name), 'utf8')];
  for (const name of readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.md')) continue;
    const page = readFileSync(join(ROOT, 'docs', name), 'utf8');
    for (const [i, [, text = '']] of [...page.matchAll(/^```yaml\n(version: 1\n[\s\S]*?)^```$/gm)].entries())
      yield [`${name} ${i + 1}`, text];
  }
}

test.each([...goodPolicies()])('marks nothing in %s', async (_, text) => {
  expect(await server.marks(text)).toEqual([]);
});

describe('marks', () => {
  test.each([
    ['a severity', 'rules:\n  no-schema1: eror', 3, 15],
    ['a rule', 'rules:\n  no-schema: error', 3, 3],
    ['an option', 'rules:\n  layer-compression: {severity: error, alow: [zstd]}', 3, 40],
    ['a word of an option', 'rules:\n  layer-compression: {severity: error, allow: [zst]}', 3, 48],
    ['a day', 'rules:\n  no-schema1: {severity: error, from: 1.1.2027}', 3, 39],
    ['a key', 'rule: {}', 2, 1],
    ['a rule in an override', 'overrides:\n  - match: {image: [a]}\n    rules: {no-schema: off}', 4, 13],
    ['a key of a match', 'overrides:\n  - match: {imag: [a]}\n    rules: {no-schema1: off}', 3, 13],
    [
      'a rule of a waiver',
      'waivers:\n  - {rules: [no-schema], match: {image: [a]}, reason: b, until: 2027-01-01}',
      3,
      14,
    ],
    ['a scope', 'custom:\n  - {id: a/b, severity: error, for: manifests, assert: "true"}', 3, 37],
    ['the name of a custom rule', 'custom:\n  - {id: nameless, severity: error, for: image, assert: "true"}', 3, 10],
    ['a lock', 'lock: {rules: [no-schema]}', 2, 16],
  ])('%s where it is', async (_, text, line, column) => {
    const marks = await server.marks(`version: 1\n${text}\n`);
    expect(marks.map((mark) => [mark.line, mark.column])).toContainEqual([line, column]);
  });

  test('a waiver without an end', async () => {
    const marks = await server.marks('version: 1\nwaivers:\n  - {rules: [no-schema1], match: {image: [a]}, reason: b}');
    expect(marks.map(({ message }) => message)).toEqual(['Missing property "until".']);
  });
});

test('says of a rule what it asks for, be it a word or a mapping', async () => {
  for (const setting of ['error', '{severity: error}']) {
    const hover = await server.hover(`version: 1\nrules:\n  no-plugins: ${setting}\n`, 3, 5);
    expect(hover.toLowerCase()).toContain(
      RULES.find(({ id }) => id === 'no-plugins')?.summary.toLowerCase() ?? 'no summary',
    );
  }
});

test('offers the rules and their options', async () => {
  expect(await server.completions('version: 1\nrules:\n  \n', 3, 3)).toEqual(
    expect.arrayContaining(RULES.map(({ id }) => id)),
  );
  expect(await server.completions('version: 1\nrules:\n  layer-compression:\n    \n', 4, 5)).toEqual(
    expect.arrayContaining(['severity', 'unchecked', 'from', 'allow']),
  );
});
