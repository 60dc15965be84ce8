import { escapeUntrusted } from './untrusted.ts';

/**
 * What GitHub makes links, mentions, emoji or formulas of after Markdown has been rendered, when an entity is a plain character again: `@user`, `#1`, `GH-1`,
 * `https://…`, `www.…`, mail addresses, `:tada:`, `$x$`. In an element of its own such a character matches nothing, and is still copied as itself.
 */
const REFERENCE = /[@#$]|:(?=\/\/|[\w+-]+:)|\.(?<=\bwww.)|-(?<=\bGH-)(?=\d)/;

/** What Markdown or HTML gives a meaning, anywhere or at an edge. As entities these reach the page without passing as syntax. */
const SYNTAX = /[&<>"'\\`*_~[\]|]|^[+=-]|[.)](?<=^\d+.)|^ +| +$/;

const EITHER = new RegExp(`(${REFERENCE.source})|${SYNTAX.source}`, 'gi');

const NAMED: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/**
 * Makes text of unknown origin safe to stand in a line or a table cell of Markdown: it shows as the characters it is made of, and becomes no markup, link,
 * mention, picture or formula. It goes through `escapeUntrusted` as well, so it is one line, of at most `max` characters before the escapes.
 */
export function markdownText(text: string, max?: number): string {
  return escapeUntrusted(text, max).replace(EITHER, (found: string, reference: string | undefined) =>
    reference === undefined ? Array.from(found, entity).join('') : `<span>${reference}</span>`,
  );
}

/** The same as inline code, for values that a reader compares or copies: digests, media types, names. */
export function markdownCode(text: string, max?: number): string {
  // Not backticks: between them entities would be shown as they are written.
  return `<code>${markdownText(text, max)}</code>`;
}

function entity(character: string): string {
  return NAMED.get(character) ?? `&#${character.charCodeAt(0)};`;
}
