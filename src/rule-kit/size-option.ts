import { parseSize } from '../text/size.ts';
import { safe } from '../text/untrusted.ts';
import type { JsonSchema, Option, OptionMistake } from './option.ts';

/** How much a size may have grown. */
export type Growth =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'bytes'; readonly bytes: number };

const PERCENT = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/;

/** A bound on bytes, as a number of them or as text (`800MB`, `512 MiB`), or none; a lower one asks for more. */
export function optionalSize(description: string, examples: readonly unknown[]): Option<number | null> {
  return {
    schema: schemaOf(description, examples),
    read: (value) => (typeof value === 'number' ? value : typeof value === 'string' ? sizeOf(value) : null),
    mistakes: (value) => (typeof value === 'string' ? mistakesOf(value) : []),
  };
}

/** A bound on growth, as a percentage (`10%`) or as a size, or none; a lower one asks for more. */
export function optionalGrowth(description: string, examples: readonly unknown[]): Option<Growth | null> {
  return {
    schema: schemaOf(description, examples),
    read: readGrowth,
    mistakes: (value) => (typeof value === 'string' && !PERCENT.test(value) ? growthMistakes(value) : []),
  };
}

function schemaOf(description: string, examples: readonly unknown[]): JsonSchema {
  return { description, type: ['integer', 'string'], minimum: 0, examples };
}

function readGrowth(value: unknown): Growth | null {
  if (typeof value === 'number') return { kind: 'bytes', bytes: value };
  if (typeof value !== 'string') return null;
  const percent = PERCENT.exec(value)?.[1];
  if (percent !== undefined) return { kind: 'percent', percent: Number(percent) };
  return { kind: 'bytes', bytes: sizeOf(value) };
}

/** A text without mistakes; any other here would be a budget that nobody keeps. */
function sizeOf(text: string): number {
  const parsed = parseSize(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.bytes;
}

function mistakesOf(text: string): readonly OptionMistake[] {
  const parsed = parseSize(text);
  if (parsed.ok) return [];
  const { message, suggestion } = parsed;
  return [{ path: [], message, ...(suggestion !== undefined && { suggestion }) }];
}

function growthMistakes(text: string): readonly OptionMistake[] {
  return /[%]/.test(text)
    ? [{ path: [], message: safe`"${text}" is no percentage: a number and a percent sign, such as 10%` }]
    : mistakesOf(text);
}
