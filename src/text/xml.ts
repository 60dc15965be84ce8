import { escapeUntrusted } from './untrusted.ts';

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
]);

/**
 * Makes untrusted text safe for an element or an attribute of XML. It also goes through `escapeUntrusted`, so it is one
 * line of at most `max` characters before the escapes, without characters that XML 1.0 does not allow (section 2.2):
 * those are all invisible.
 */
export function xmlText(text: string, max?: number): string {
  return escapeUntrusted(text, max).replace(/[&<>"']/g, (found) => ENTITIES.get(found) ?? '');
}
