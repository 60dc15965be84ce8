/** A text as one word of a POSIX shell, for commands in advice: in single quotes, in which nothing is expanded, where it is not plain. */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
