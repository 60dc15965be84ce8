import { BadPattern, loadPatterns, Pattern } from '../text/pattern.ts';
import { safe } from '../text/untrusted.ts';
import type { Option, OptionIssue } from './option.ts';

/** A regular expression in RE2's syntax, or none. */
export function optionalPattern(description: string, examples: readonly unknown[]): Option<Pattern | null> {
  return {
    schema: { description, type: 'string', examples },
    read: (value) => (typeof value === 'string' ? new Pattern(value) : null),
    issues: async (value) => (typeof value === 'string' ? await issuesOf(value) : []),
  };
}

async function issuesOf(source: string): Promise<readonly OptionIssue[]> {
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
