import { platformIssue } from '../formats/platform.ts';
import { type Option, strings } from './option.ts';

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
