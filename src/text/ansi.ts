const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;

export type Colour = keyof typeof CODES;

/** Puts words in a colour of the terminal's own palette, or leaves them. */
export type Paint = (colour: Colour, words: string) => string;

/** A painter that paints, or one that does not. Whether there is a terminal, and what NO_COLOR says, is for the entries to find out. */
export function painter(colour: boolean): Paint {
  // Node's own styleText decides by stdout, which is not where a report has to go; 22 ends bold and dim, 39 ends colours.
  return (name, words) => (colour ? `\x1b[${CODES[name]}m${words}\x1b[${CODES[name] < 30 ? 22 : 39}m` : words);
}
