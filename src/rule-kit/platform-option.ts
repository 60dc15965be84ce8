import { platformMistake } from '../formats/platform.ts';
import { type Option, strings } from './option.ts';

/** Names of platforms; `patterns` lets a word have `*` and `?`. What no Go toolchain makes programs for is told as a slip. */
export function platformNames(
  description: string,
  examples: readonly unknown[],
  { patterns }: { readonly patterns: boolean },
): Option<readonly string[]> {
  return {
    ...strings([], description, examples),
    mistakes: (value) =>
      (Array.isArray(value) ? value : []).flatMap((item, i) => {
        const mistake = typeof item === 'string' ? platformMistake(item, { patterns }) : null;
        return mistake === null ? [] : [{ ...mistake, path: [String(i)] }];
      }),
  };
}
