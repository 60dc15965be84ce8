import { escapeUntrusted } from './untrusted.ts';

/**
 * Characters that GitHub links or expands after rendering Markdown, when entities are plain characters again: `@user`,
 * `#1`, `GH-1`, `https://…`, `www.…`, mail addresses, `:tada:`, `$x$`. In an element of its own such a character
 * matches nothing, and is still copied as itself.
 */
const REFERENCE = /[@#$]|:(?=\/\/|[\w+-]+:)|\.(?<=\bwww.)|-(?<=\bGH-)(?=\d)/;

/** Characters with a meaning in Markdown or HTML. As entities they are shown without being syntax. */
const SYNTAX = /[&<>"'\\`*_~[\]|]|^[+=-]|[.)](?<=^\d+.)|^ +| +$/;

const EITHER = new RegExp(`(${REFERENCE.source})|${SYNTAX.source}`, 'gi');

const NAMED: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
]);

/**
 * Makes untrusted text safe for a line or a table cell of Markdown: it is shown literally, and becomes no markup, link,
 * mention, picture or formula. It also goes through `escapeUntrusted`, so it is one line, of at most `max` characters
 * before the escapes.
 */
export function markdownText(text: string, max?: number): string {
  return escapeUntrusted(text, max).replace(EITHER, (found: string, reference: string | undefined) =>
    reference === undefined ? Array.from(found, entity).join('') : `<span>${reference}</span>`,
  );
}

/** The same as inline code, for values to compare or copy: digests, media types, names. */
export function markdownCode(text: string, max?: number): string {
  // Not backticks: entities would be shown literally between them.
  return `<code>${markdownText(text, max)}</code>`;
}

function entity(character: string): string {
  return NAMED.get(character) ?? `&#${character.charCodeAt(0)};`;
}
