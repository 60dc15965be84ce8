/** The name and version that every report and `--version` state; a test holds them against package.json. */
export const TOOL = { name: 'plimsoll', version: '0.1.0' } as const;
