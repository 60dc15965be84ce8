/** Markdown for generated parts of pages. */

/** A table with one line per row. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [columns, columns.map(() => '---'), ...rows];
  return `${lines.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')}\n`;
}

/** Inline code. */
export function code(text: string): string {
  return `\`${text}\``;
}

/** Replaces the text between `<!-- generated: NAME … -->` and `<!-- end -->`. Throws if the page has no such marks. */
export function withGenerated(page: string, name: string, text: string): string {
  const place = new RegExp(`(<!-- generated: ${name}\\b[^>]*-->\\n).*?(<!-- end -->)`, 's');
  if (!place.test(page)) throw new Error(`the page has no marks for ${name}`);
  return page.replace(place, (_, begin: string, end: string) => `${begin}\n${text}\n${end}`);
}
