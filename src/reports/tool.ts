/** The name and version of every report and of `--version`; a test compares them with package.json. */
export const TOOL = { name: 'plimsoll', version: '0.1.0' } as const;

/** The home page, for reports that are read elsewhere. */
export const HOME = 'https://github.com/plimsoll/plimsoll';

/** The page of a built-in rule. */
export function rulePage(id: string): string {
  return `${HOME}/blob/v0/docs/rules/${id}.md`;
}
