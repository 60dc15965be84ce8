/** STUB until merged. */
export interface Context {
  readonly repository: string | null;
  readonly event: string | null;
}
export function lackOf(fact: string): string {
  return fact;
}
export function resolveTemplates(
  value: Readonly<Record<string, unknown>>,
  _context: Context,
): { value: unknown; unset: readonly string[] } {
  return { value, unset: [] };
}
export const NO_CONTEXT: Context = { repository: null, event: null };
