import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { markdownCode, markdownText } from '../../src/text/markdown.ts';
import { escapeUntrusted } from '../../src/text/untrusted.ts';
import { referencesIn, renderPage } from '../support/github-page.ts';
import { HOSTILE_TEXTS, hostileText } from '../support/hostile.ts';

/** The places where reports put text, and the tags that these make by themselves. */
const PLACES: readonly (readonly [name: string, around: (text: string) => string])[] = [
  ['a paragraph', (text) => `${text}\n`],
  ['words in bold', (text) => `so **${text}** it is\n`],
  ['a heading', (text) => `### ✗ ${text}\n`],
  ['a list', (text) => `- ${text}\n- b\n`],
  ['a table', (text) => `| a | b |\n| :-- | --: |\n| **x**<br>${text} | ${text} |\n`],
  ['a fold', (text) => `<details><summary>${text}</summary>\n\nx\n\n</details>\n`],
  ['italics', (text) => `*x ${text} x*\n`],
];

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Text shows as what it is, and the page is otherwise the one that harmless text would make. */
function expectHarmless(text: string): void {
  for (const write of [markdownText, markdownCode]) {
    for (const [, around] of PLACES) {
      const page = renderPage(around(write(text)));
      const harmless = renderPage(around(write('harmless')));
      expect(page.tags).toEqual(harmless.tags);
      expect(squeeze(page.text)).toBe(squeeze(harmless.text.replaceAll('harmless', () => escapeUntrusted(text))));
      expect(referencesIn(page)).toEqual([]);
    }
  }
}

describe('markdownText', () => {
  it.each([
    ['a digest', 'sha256:9f2c41d0', 'sha256:9f2c41d0'],
    ['a media type', 'application/vnd.oci.image.layer.v1.tar+gzip', 'application/vnd.oci.image.layer.v1.tar+gzip'],
    ['a name', 'ghcr.io/acme/app:1.4.2', 'ghcr.io/acme/app:1.4.2'],
    ['HTML', '<b>&amp;</b>', '&lt;b&gt;&amp;amp;&lt;/b&gt;'],
    ['a mention', '@octocat', '<span>@</span>octocat'],
    ['an address', 'https://x.example', 'https<span>:</span>//x.example'],
    ['a list item', '- x', '&#45; x'],
    ['line breaks', 'a\nb', 'a&#92;nb'],
  ])('%s', (_, text, written) => {
    expect(markdownText(text)).toBe(written);
  });

  it('is cut before it is escaped', () => {
    expect(markdownText('*'.repeat(400), 3)).toBe('&#42;&#42;…');
  });

  it.each(PLACES)('the page sees what is not escaped in %s', (_, around) => {
    expect(renderPage(around('<b>x</b>')).tags).not.toEqual(renderPage(around('x')).tags);
    expect(referencesIn(renderPage(around('@octocat #1 :tada:')))).toHaveLength(around === PLACES[4]?.[1] ? 6 : 3);
  });

  it('is harmless with every piece of an attack', () => {
    for (const text of HOSTILE_TEXTS) if (text.trim() !== '') expectHarmless(text);
  });

  it('is harmless whatever it is given', () => {
    fc.assert(
      fc.property(hostileText(), (text) => expectHarmless(`x${text}`)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(hostileText(), (text) => text.trim() === '' || expectHarmless(text)),
      { numRuns: 300 },
    );
  });
});
