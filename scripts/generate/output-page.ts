/** docs/output.md: the tables of fields. The text around them is written by hand. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { code, table, withGenerated } from './markdown.ts';
import { meaningText, schemaPath } from './output-schemas.ts';
import { type Named, namedInAll, namedWithin, OUTPUTS, type Output } from './outputs/outputs.ts';
import type { Described } from './outputs/shape.ts';

const PATH = 'docs/output.md';

/** The page with current tables. */
export function outputPage(): { readonly path: string; readonly text: string } {
  const page = readFileSync(join(import.meta.dirname, '../..', PATH), 'utf8');
  return { path: PATH, text: withGenerated(page, 'fields', [...sections(), wordsSection()].join('\n')) };
}

/** One section per output. A shape that several outputs have is in the section of the first. */
function sections(): readonly string[] {
  const left = new Map(namedInAll());
  return OUTPUTS.map((output) => {
    const own = [...namedWithin(output.shape).values()].filter(({ name }) => left.delete(name));
    return outputSection(output, own);
  });
}

function outputSection(output: Output, named: readonly Named[]): string {
  const { command, meaning, shape } = output;
  const link = `[${schemaPath(output)}](${schemaPath(output).replace('docs/', '')})`;
  const root = `${meaning} It is ${article(shape)}. The schema: ${link}.\n`;
  const records = named.flatMap((one) => (one.kind === 'record' ? recordSection(one) : []));
  return [`## \`${command} --format json\`\n`, root, ...records].join('\n');
}

function article(shape: Described): string {
  return shape.kind === 'list' ? `a ${typeText(shape)}` : `one ${typeText(shape)}`;
}

function recordSection({ name, meaning, fields }: Extract<Named, { kind: 'record' }>): string {
  const rows = fields.map((field) => [
    code(field.name),
    typeText(field.shape) + (field.optional ? ', or absent' : ''),
    field.meaning,
  ]);
  return `### ${name}\n\n${meaning}\n\n${table(['Field', 'Type', 'Meaning'], rows)}`;
}

function wordsSection(): string {
  const sections = [...namedInAll().values()].flatMap((one) => (one.kind === 'words' ? wordsTable(one) : []));
  return ['## Words\n', 'These lists are complete for this version.\n', ...sections].join('\n');
}

function wordsTable({ name, meaning, words }: Extract<Named, { kind: 'words' }>): string {
  const rows = Object.entries(words).map(([word, meaning]) => [code(word), meaningText(meaning)]);
  return `### ${name}\n\n${meaning}\n\n${table(['Word', 'Meaning'], rows)}`;
}

function typeText(shape: Described): string {
  switch (shape.kind) {
    case 'plain':
      return shape.name;
    case 'record':
    case 'words':
      return `[${shape.name}](#${shape.name.toLowerCase()})`;
    case 'list':
      return `list of ${typeText(shape.item)}`;
    case 'mapping':
      return `mapping to ${typeText(shape.item)}`;
    case 'either':
      return shape.shapes.map(typeText).join(' or ');
  }
}
