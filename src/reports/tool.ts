/** The name and version that every report and `--version` state; a test holds them against package.json. */
export const TOOL = { name: 'plimsoll', version: '0.1.0' } as const;

/** Where the tool is told of, for reports that are read far from it. */
export const HOME = 'https://github.com/plimsoll/plimsoll';

/** The page of a built-in rule: what it asks for, why, and how to mend it. */
export function rulePage(id: string): string {
  return `${HOME}/blob/v0/docs/rules/${id}.md`;
}
