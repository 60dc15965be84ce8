const CODES = { red: 31, green: 32, yellow: 33, cyan: 36, bold: 1, dim: 2 } as const;

export type Colour = keyof typeof CODES;

/** Colors text with the terminal's own palette, or returns it unchanged. */
export type Paint = (colour: Colour, words: string) => string;

/** A painter with or without colors. The entries decide by terminal and NO_COLOR. */
export function painter(colour: boolean): Paint {
  // Node's own styleText decides by stdout, which need not be the target of a report; 22 ends bold and dim, 39 ends
  // colors.
  return (name, words) => (colour ? `\x1b[${CODES[name]}m${words}\x1b[${CODES[name] < 30 ? 22 : 39}m` : words);
}
