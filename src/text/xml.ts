import { escapeUntrusted } from './untrusted.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/**
 * Makes text of unknown origin safe to stand in an element or an attribute of XML. It goes through `escapeUntrusted` as well, so it is one line of at most `max`
 * characters before the escapes, and has no character that XML 1.0 cannot hold (section 2.2): those are all invisible.
 */
export function xmlText(text: string, max?: number): string {
  return escapeUntrusted(text, max).replace(/[&<>"']/g, (found) => ENTITIES.get(found) ?? '');
}
