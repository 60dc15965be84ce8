import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { escapeUntrusted } from '../../src/text/untrusted.ts';
import { xmlText } from '../../src/text/xml.ts';
import { HOSTILE_TEXTS, hostileText } from '../support/hostile.ts';
import { parseXml } from '../support/junit.ts';
import { testWith } from '../support/tools.ts';

const read = testWith('python3');

/** What XML 1.0 cannot hold, and what it could not tell from markup. */
const IMPOSSIBLE = [
  '\0',
  '\x01',
  '\x0b',
  '\x1f',
  '\x7f',
  '\ufffe',
  '\uffff',
  '\ud800',
  '\udc00 x',
  '\u{1fffe}',
  ']]>',
  '<![CDATA[',
  '&#0;',
  '\r\n\t',
];

/** Every text as an attribute and as content of one document. */
function documentOf(texts: readonly string[]): string {
  return `<all>${texts.map((text) => `<one of="${xmlText(text)}">${xmlText(text)}</one>`).join('')}</all>`;
}

read('any text is read back from XML as the characters that people are shown', () => {
  const texts = [...HOSTILE_TEXTS, ...IMPOSSIBLE, ...fc.sample(hostileText(), { numRuns: 500, seed: 1 })];
  const [root] = parseXml(documentOf(texts));
  const shown = texts.map((text) => escapeUntrusted(text));
  expect(root?.children.map(({ attributes }) => attributes['of'])).toEqual(shown);
  expect(root?.children.map(({ text }) => text)).toEqual(shown);
});

read('the parser refuses what XML cannot hold', () => {
  for (const text of ['\0', '\ufffe', '<', '&']) expect(() => parseXml(`<one>${text}</one>`)).toThrow('python3');
});

test('a text is cut before it is escaped', () => {
  expect(xmlText('<<<<', 3)).toBe('&lt;&lt;…');
});
