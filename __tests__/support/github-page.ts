import { marked } from 'marked';

/** A page as GitHub would make it of Markdown, as far as it matters here: its tags, and the texts between them. */
export interface Page {
  /** Tags with their attributes, in order, but for the plain spans that keep a character apart. */
  readonly tags: readonly string[];
  /** All text, with entities read. */
  readonly text: string;
  /** Texts, as GitHub searches each for mentions, references, emoji and formulas. */
  readonly texts: readonly string[];
}

/** Renders GitHub's Markdown. */
export function renderPage(markdown: string): Page {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const parts = html.split(/(<[^>]*>)/);
  const tags = parts.filter((part, at) => at % 2 === 1 && !/^<\/?span>$/.test(part));
  const texts = parts.filter((_, at) => at % 2 === 0).map(decode);
  return { tags, text: texts.join(''), texts };
}

/** What GitHub makes of texts once the page is rendered: mentions, references to issues, links, emoji, formulas. */
export function referencesIn({ texts }: Page): readonly string[] {
  return texts.flatMap(
    (text) => text.match(/@[\w-]|#\d|\bGH-\d|\b(?:https?|ftp):\/\/|\bwww\.|:[\w+-]+:|\$[^$]*\$/gi) ?? [],
  );
}

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
]);

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));/g, (entity, code: string | undefined, name: string | undefined) =>
    code === undefined ? (NAMED.get(name ?? '') ?? entity) : String.fromCodePoint(Number(code)),
  );
}
