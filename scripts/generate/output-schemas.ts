/** docs/schemas: the JSON Schema of every output. */
import { type Named, namedWithin, OUTPUTS, type Output } from './outputs/outputs.ts';
import type { Described, FieldShape, Meaning } from './outputs/shape.ts';

/** A JSON Schema (draft 2020-12). */
export type OutputSchema = Readonly<Record<string, unknown>>;

/** `docs/schemas/COMMAND.json`. */
export function outputSchemaFiles(): readonly { readonly path: string; readonly text: string }[] {
  return OUTPUTS.map((output) => ({
    path: schemaPath(output),
    text: `${JSON.stringify(outputSchema(output, 'open'), null, 2)}\n`,
  }));
}

/** Path of the schema of an output, from the root of the repository. */
export function schemaPath({ command }: Output): string {
  return `docs/schemas/${command}.json`;
}

/**
 * The schema of an output.
 * @param fields `open`: allows other fields, which later versions may have; `closed`: allows only the described ones
 */
export function outputSchema(output: Output, fields: 'open' | 'closed'): OutputSchema {
  const { command, meaning, shape } = output;
  const named = [...namedWithin(shape)].map(([name, one]) => [name, definition(one, fields)]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `https://raw.githubusercontent.com/plimsoll/plimsoll/v0/${schemaPath(output)}`,
    $comment: 'Fields are added, never renamed: ignore unknown ones.',
    title: `plimsoll ${command} --format json`,
    description: meaning,
    ...schemaOf(shape),
    $defs: Object.fromEntries(named),
  };
}

function definition(shape: Named, fields: 'open' | 'closed'): OutputSchema {
  if (shape.kind === 'words') return { description: wordsText(shape), type: 'string', enum: Object.keys(shape.words) };
  return {
    description: shape.meaning,
    type: 'object',
    required: shape.fields.filter(({ optional }) => !optional).map(({ name }) => name),
    properties: Object.fromEntries(shape.fields.map((field) => [field.name, fieldSchema(field)])),
    ...(fields === 'closed' && { additionalProperties: false }),
  };
}

function fieldSchema({ shape, meaning }: FieldShape): OutputSchema {
  return { description: meaning, ...schemaOf(shape) };
}

function schemaOf(shape: Described): OutputSchema {
  switch (shape.kind) {
    case 'plain':
      return shape.schema;
    case 'record':
    case 'words':
      return { $ref: `#/$defs/${shape.name}` };
    case 'list':
      return { type: 'array', items: schemaOf(shape.item) };
    case 'mapping':
      return { type: 'object', additionalProperties: schemaOf(shape.item) };
    case 'either':
      return { anyOf: shape.shapes.map(schemaOf) };
  }
}

/** The meanings of all words in one description: JSON Schema has no descriptions for single enum values. */
function wordsText({ meaning, words }: Extract<Named, { kind: 'words' }>): string {
  const explained = Object.entries(words).filter(([, text]) => text !== '');
  return [meaning, ...explained.map(([word, text]) => `${word}: ${meaningText(text)}.`)].join(' ');
}

/** The meaning of a word, as text. */
export function meaningText(meaning: Meaning): string {
  return typeof meaning === 'string' ? meaning : meaning.summary;
}
