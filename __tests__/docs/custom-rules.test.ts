import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { customRulesPage } from '../../scripts/generate/custom-rules.ts';
import { ExpressionCompiler } from '../../src/policy/cel/expression.ts';
import { RECORDS, VARIABLES } from '../../src/policy/cel/vocabulary.ts';
import { CUSTOM_SCOPES } from '../../src/policy/enums.ts';

const PATH = join(import.meta.dirname, '../../docs/custom-rules.md');
const BLOCK = /^```(text)\n([\s\S]*?)^```$/gm;

const compiler = new ExpressionCompiler();
const page = readFileSync(PATH, 'utf8');

test('the tables of the page are those that the checker goes by', () => {
  expect(customRulesPage().text).toBe(page);
  for (const name of [...VARIABLES, ...RECORDS].map((one) => one.name)) expect(page).toContain(name);
});

test('every word that a page promises to an author is kept by the checker', async () => {
  for (const { name, fields } of RECORDS)
    for (const field of Object.keys(fields)) {
      const paths = (WAYS[name] ?? []).map((way) => `${way}.${field}`);
      expect([name, paths.length > 0]).toEqual([name, true]);
      for (const path of paths) {
        // A field is there, of some type, where asking for it is refused for its type at the most.
        const compiled = await compiler.compile(
          `type(${path}) == type(${path})`,
          path.startsWith('blob') ? 'blob' : 'layer',
        );
        expect([path, compiled.ok]).toEqual([path, true]);
      }
    }
});

const WAYS: Readonly<Record<string, readonly string[]>> = {
  Image: ['image'],
  Manifest: ['manifest', 'image.manifests[0]'],
  Platform: ['manifest.platform', 'layer.platform'],
  Config: ['manifest.config'],
  History: ['manifest.config.history[0]'],
  Layer: ['layer', 'manifest.layers[0]'],
  Blob: ['blob', 'image.blobs[0]'],
  Context: ['context'],
};

describe('the page', () => {
  const blocks = [...page.matchAll(BLOCK)].map(({ 1: language = '', 2: text = '' }) => ({ language, text }));
  test('shows the mistakes that are told', async () => {
    const shown = blocks.find(({ text }) => text.startsWith('for '))?.text ?? '';
    const asked = [...shown.matchAll(/^for (\w+): (.+)$/gm)];
    const lines: string[] = [];
    for (const { 1: name, 2: expression = '' } of asked) {
      const scope = CUSTOM_SCOPES.find((one) => one === name);
      if (scope === undefined) throw new Error(`${name} is no scope`);
      const compiled = await compiler.compile(expression, scope);
      if (compiled.ok) throw new Error(`${expression} is right`);
      const start = `for ${scope}: `;
      lines.push(start + expression);
      for (const { offset, message, suggestion } of compiled.issues)
        lines.push(
          `${' '.repeat(start.length + offset)}^ ${message}${suggestion === null ? '' : `; did you mean "${suggestion}"?`}`,
        );
    }
    accept(shown, `${lines.join('\n')}\n`);
  });
});

/** `UPDATE_DOCS=1` writes what the page should show. */
function accept(shown: string, actual: string): void {
  if (process.env['UPDATE_DOCS'] !== '1') {
    expect(shown).toBe(actual);
    return;
  }
  const block = (text: string) => `\`\`\`text\n${text}\`\`\``;
  writeFileSync(
    PATH,
    readFileSync(PATH, 'utf8').replace(block(shown), () => block(actual)),
  );
}
