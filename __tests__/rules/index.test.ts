import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { schemasOf } from '../../src/rule-kit/option.ts';
import { RULES } from '../../src/rules/index.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('rules', () => {
  test('have ids that differ, in words with hyphens', () => {
    const ids = RULES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
  });

  test('are all in the list', () => {
    const defined = readdirSync(join(ROOT, 'src/rules'))
      .map((name) => /^ {2}id: '(.+)',$/m.exec(read(`src/rules/${name}`))?.[1])
      .filter((id) => id !== undefined);
    expect(RULES.map(({ id }) => id).toSorted()).toEqual(defined.toSorted());
  });

  test('are all in the table of the documentation', () => {
    const table = read('docs/rules/README.md');
    for (const { id } of RULES) expect(table).toContain(`[\`${id}\`](${id}.md)`);
  });
});

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, { summary, options, bind }) => {
  test.each([`src/rules/${id}.ts`, `__tests__/rules/${id}.test.ts`, `docs/rules/${id}.md`])('has %s', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  test('is defined in its own file', () => {
    expect(read(`src/rules/${id}.ts`)).toContain(`id: '${id}',`);
  });

  test('has a summary that fits into a sentence: lower case, no full stop', () => {
    expect(summary).toMatch(/^[a-z].*[^.\s]$/);
    expect(summary.length).toBeLessThanOrEqual(110);
  });

  test('has options with names in words, and what they mean in sentences', () => {
    for (const [name, { description = '' }] of Object.entries(schemasOf(options))) {
      expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(['severity', 'unchecked', 'from']).not.toContain(name);
      expect(description).toMatch(/^[A-Z].*\.$/);
    }
  });

  test('reads no deeper without options than with any', () => {
    expect(bind(undefined).needs).toEqual(bind({}).needs);
  });
});
