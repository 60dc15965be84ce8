import { marked } from 'marked';

/** A page as GitHub would make it of Markdown, as far as it matters here: its tags, and the texts between them. */
export interface Page {
  /** Tags with their attributes, in order, but for the plain spans that keep a character apart. */
  readonly tags: readonly string[];
  /** All text, with entities read. */
  readonly text: string;
  /** The texts of fenced blocks. */
  readonly fenced: readonly string[];
  /** Texts but for those, as GitHub searches each for mentions, references, emoji and formulas. */
  readonly prose: readonly string[];
}

/** Renders GitHub's Markdown. */
export function renderPage(markdown: string): Page {
  const html = marked.parse(markdown, { gfm: true, async: false });
  const parts = html.split(/(<[^>]*>)/);
  const tags = parts.filter((part, at) => at % 2 === 1 && !/^<(?:\/?span|wbr)>$/.test(part));
  const isFenced = (at: number) => /^<code class="language-/.test(parts[at - 1] ?? '');
  const of = (isWanted: (at: number) => boolean) =>
    parts.flatMap((part, at) => (at % 2 === 0 && isWanted(at) ? [decode(part)] : []));
  return { tags, text: of(() => true).join(''), fenced: of(isFenced), prose: of((at) => !isFenced(at)) };
}

/** What GitHub makes of texts once the page is rendered: mentions, references to issues, links, emoji, formulas. It leaves fenced blocks alone. */
export function referencesIn({ prose }: Page): readonly string[] {
  return prose.flatMap(
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
