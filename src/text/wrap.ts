/** Sequences that color text (ECMA-48, 8.3.117). */
const COLOUR = /\x1b\[[0-9;]*m/g;

/** A text without sequences that color it. */
export function withoutColour(text: string): string {
  return text.replace(COLOUR, '');
}

/**
 * Wraps a text at blanks, so that no line has more than `columns` characters unless it is a single word: digests, paths and
 * URLs stay whole. Colors do not count.
 * @param indent begins every line but the first
 */
export function wrapText(text: string, columns: number, indent: string): readonly string[] {
  if (withoutColour(text).length <= columns) return [text];
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  let isEmpty = true;
  for (const word of text.slice(line.length).split(' ')) {
    const longer = isEmpty ? line + word : `${line} ${word}`;
    if (isEmpty || withoutColour(longer).length <= columns) line = longer;
    else {
      lines.push(line.trimEnd());
      line = indent + word;
    }
    isEmpty = false;
  }
  return [...lines, line];
}
