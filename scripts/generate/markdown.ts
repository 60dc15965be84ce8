/** The parts of pages that generators write. */

/** A table of one line a row. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')}\n`;
}

/** Text as it is typed. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** A page with other text between the marks `<!-- generated: NAME … -->` and `<!-- end -->`, of which the first may say from what. */
export function withGenerated(page: string, name: string, text: string): string {
  const place = new RegExp(`(<!-- generated: ${name}\\b[^>]*-->\\n).*?(<!-- end -->)`, 's');
  if (!place.test(page)) throw new Error(`the page has no place for ${name}`);
  return page.replace(place, (_, begin: string, end: string) => `${begin}\n${text}\n${end}`);
}
