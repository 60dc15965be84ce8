import { platformIssue } from '../formats/platform.ts';
import { BadPattern, loadPatterns, Pattern } from '../text/pattern.ts';
import { parseSize } from '../text/size.ts';
import { safe } from '../text/untrusted.ts';
import { type JsonSchema, type Option, type OptionIssue, strings } from './option.ts';

/** A regular expression in RE2's syntax, or none. */
export function optionalPattern(description: string, examples: readonly unknown[]): Option<Pattern | null> {
  return {
    schema: { description, type: 'string', examples },
    read: (value) => (typeof value === 'string' ? new Pattern(value) : null),
    issues: async (value) => (typeof value === 'string' ? await patternIssues(value) : []),
  };
}

async function patternIssues(source: string): Promise<readonly OptionIssue[]> {
  if (source.includes('{context.'))
    return [
      { path: [], message: 'a pattern cannot contain context values, because they are not patterns: use equals or in' },
    ];
  await loadPatterns();
  try {
    new Pattern(source);
    return [];
  } catch (error) {
    if (!(error instanceof BadPattern)) throw error;
    return [
      { path: [], message: safe`"${source}" is not a valid regular expression in RE2's syntax: ${error.message}` },
    ];
  }
}

/** Names of platforms; `patterns` allows `*` and `?`. Platforms that Go does not support are reported as misspelled. */
export function platformNames(
  description: string,
  examples: readonly unknown[],
  { patterns }: { readonly patterns: boolean },
): Option<readonly string[]> {
  return {
    ...strings([], description, examples),
    issues: (value) =>
      (Array.isArray(value) ? value : []).flatMap((item, i) => {
        const issue = typeof item === 'string' ? platformIssue(item, { patterns }) : null;
        return issue === null ? [] : [{ ...issue, path: [String(i)] }];
      }),
  };
}

/** The allowed growth of a size. */
export type Growth =
  | { readonly kind: 'percent'; readonly percent: number }
  | { readonly kind: 'bytes'; readonly bytes: number };

const PERCENT = /^(\d{1,6}(?:\.\d{1,6})?) ?%$/;

/** A limit in bytes, as a number or as text (`800MB`, `512 MiB`), or none; a lower one is stricter. */
export function optionalSize(description: string, examples: readonly unknown[]): Option<number | null> {
  return {
    schema: schemaOf(description, examples),
    read: (value) => (typeof value === 'number' ? value : typeof value === 'string' ? sizeOf(value) : null),
    issues: (value) => (typeof value === 'string' ? sizeIssues(value) : []),
  };
}

/** A limit on growth, as a percentage (`10%`) or as a size, or none; a lower one is stricter. */
export function optionalGrowth(description: string, examples: readonly unknown[]): Option<Growth | null> {
  return {
    schema: schemaOf(description, examples),
    read: readGrowth,
    issues: (value) => (typeof value === 'string' && !PERCENT.test(value) ? growthIssues(value) : []),
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

/** A valid text; an invalid one would be a budget without effect. */
function sizeOf(text: string): number {
  const parsed = parseSize(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.bytes;
}

function sizeIssues(text: string): readonly OptionIssue[] {
  const parsed = parseSize(text);
  if (parsed.ok) return [];
  const { message, suggestion } = parsed;
  return [{ path: [], message, ...(suggestion !== undefined && { suggestion }) }];
}

function growthIssues(text: string): readonly OptionIssue[] {
  return /[%]/.test(text)
    ? [{ path: [], message: safe`"${text}" is not a valid percentage, such as 10%` }]
    : sizeIssues(text);
}
