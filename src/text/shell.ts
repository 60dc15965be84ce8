/**
 * A text as one word of a POSIX shell, for commands in fixes: in single quotes, which expand nothing, unless it is
 * plain.
 */
export function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
