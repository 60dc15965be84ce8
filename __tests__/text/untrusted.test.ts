import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/limits.ts';
import { escapeUntrusted, hasControls, safe } from '../../src/text/untrusted.ts';
import { HOSTILE_TEXTS, hostileText } from '../support/hostile.ts';
import { runnerCommands } from '../support/runner-commands.ts';

/** Nothing that could start a command, whichever names are registered: even `stop-commands` can make any word one. */
function expectNoCommand(text: string): void {
  expect(text).not.toMatch(/##\[|[\n\r]/);
  expect(text).not.toMatch(/^[\s\p{Z}\p{C}]*::/u);
  expect(runnerCommands(text)).toEqual([]);
}

describe('the port of the runner', () => {
  it.each([
    ['::error::x', 'error', 'x'],
    ['  \t::ERROR file=a,line=1::x', 'ERROR', 'x'],
    ['a\r::set-output name=x::y', 'set-output', 'y'],
    ['a\u0085\n\u0085::debug::y', 'debug', 'y'],
    ['text ##[add-mask]secret', 'add-mask', 'secret'],
    ['a ::b:: ##[group]c', 'group', 'c'],
  ])('finds the command in %j', (printed, command, data) => {
    expect(runnerCommands(printed)).toContainEqual(expect.objectContaining({ command, data }));
  });

  it.each(['x ::error::y', '::nothing::x', '::error:y', '##error]', 'sha256::x', '## [error]x', ''])(
    'finds none in %j',
    (printed) => {
      expect(runnerCommands(printed)).toEqual([]);
    },
  );

  it('reads properties and escapes as the runner does', () => {
    const [found] = runnerCommands('::error file=a%2Cb,line=3,x=::m%0An%25');
    expect(found?.data).toBe('m\nn%');
    expect(found?.properties).toEqual(
      new Map([
        ['file', 'a,b'],
        ['line', '3'],
      ]),
    );
  });
});

describe('escapeUntrusted', () => {
  it.each([
    ['a digest', 'sha256:9f2c41d0', 'sha256:9f2c41d0'],
    ['an address', 'https://example.com/a?b#c', 'https://example.com/a?b#c'],
    ['a Windows path', 'C:\\build\\app.tar', 'C:\\build\\app.tar'],
    ['other scripts', 'größe 大小 गति 😀', 'größe 大小 गति 😀'],
    ['a line of YAML', 'rules:', 'rules:'],
  ])('leaves %s as it is', (_, text, shown) => {
    expect(escapeUntrusted(text)).toBe(shown);
  });

  it.each([
    ['line breaks', 'a\nb\r\nc\td', 'a\\nb\\r\\nc\\td'],
    ['controls', '\0\x1b[31m\x7f\x9b', '\\x00\\x1b[31m\\x7f\\x9b'],
    ['separators that are line breaks to some', 'a\u2028b\u2029c\u0085d', 'a\\u2028b\\u2029c\\x85d'],
    ['what turns text around', 'a\u202eb\u2066c', 'a\\u202eb\\u2066c'],
    ['what nobody sees', '\u200b\ufeff\u00ad\ufe0f\udb40\udc41', '\\u200b\\ufeff\\xad\\ufe0f\\u{e0041}'],
    ['spaces that are not the space', 'a\u00a0b\u3000c', 'a\\xa0b\\u3000c'],
    ['half a character', '\ud83d!', '\\ud83d!'],
  ])('shows %s', (_, text, shown) => {
    expect(escapeUntrusted(text)).toBe(shown);
  });

  it.each([
    ['::error::x', '\\x3a\\x3aerror:\\x3ax'],
    ['  :x', '  \\x3ax'],
    ['a::b', 'a:\\x3ab'],
    ['x ##[error]y', 'x #\\x23[error]y'],
    ['#[error]', '\\x23[error]'],
    ['C#', 'C\\x23'],
  ])('breaks up %j', (text, shown) => {
    expect(escapeUntrusted(text)).toBe(shown);
  });

  it('cuts what is long, and looks at no more than that', () => {
    expect(escapeUntrusted('x'.repeat(301))).toBe(`${'x'.repeat(299)}…`);
    expect(escapeUntrusted('x'.repeat(300))).toBe('x'.repeat(300));
    expect(escapeUntrusted('abc\u2028', 6)).toBe('abc…');
    expect(escapeUntrusted('ab😀😀', 4)).toBe('ab…');
    expect(escapeUntrusted('\u2028'.repeat(5_000_000)).length).toBeLessThanOrEqual(300);
  });

  it('holds for every text', () => {
    fc.assert(
      fc.property(
        fc.oneof(hostileText(), fc.string({ unit: 'binary' })),
        fc.integer({ min: 1, max: 40 }),
        (text, max) => {
          for (const shown of [escapeUntrusted(text), escapeUntrusted(text, max)]) {
            expectNoCommand(shown);
            expect(escapeUntrusted(shown)).toBe(shown);
            expect(shown).not.toMatch(/[^\P{C}]|(?! )\p{Z}/u);
          }
          expect(escapeUntrusted(text, max).length).toBeLessThanOrEqual(max);
          expect(escapeUntrusted(escapeUntrusted(text, max), max)).toBe(escapeUntrusted(text, max));
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('holds for texts beside each other', () => {
    fc.assert(
      fc.property(fc.array(hostileText(), { maxLength: 5 }), (texts) =>
        expectNoCommand(texts.map((text) => escapeUntrusted(text)).join('')),
      ),
      { numRuns: 2000 },
    );
    const shown = HOSTILE_TEXTS.map((text) => escapeUntrusted(text));
    const pairs = shown.flatMap((a) => shown.map((b) => a + b));
    expect(pairs.filter((pair) => /##\[|^[\s\p{Z}\p{C}]*::/u.test(pair))).toEqual([]);
  });
});

describe('safe', () => {
  it('keeps the words and makes every value safe', () => {
    expect(safe`layer ${3} is ${'gzip\n'} of ${['a', '::b', 4n]}`).toBe('layer 3 is gzip\\n of a, \\x3a\\x3ab, 4');
    expect(safe`nothing in it`).toBe('nothing in it');
    expect(safe`${'x'.repeat(1000)}`).toHaveLength(LIMITS.untrustedCharacters);
  });

  it('guards the seams', () => {
    expect(safe`##${'[error]'}x`).toBe('#\\x23[error]x');
    expect(safe`:${'x'}:${':y'}`).toBe('\\x3ax:\\x3ay');
    fc.assert(
      fc.property(hostileText(), hostileText(), fc.array(hostileText()), (a, b, list) => {
        for (const said of [
          safe`${a}${b}`,
          safe`#${a}:${b}:`,
          safe`:${a}#${b}[`,
          safe`x ${list}:${list}`,
          safe`##${a}`,
          safe`${a}]${b}::`,
        ])
          expectNoCommand(said);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('hasControls', () => {
  it.each(['', 'plain', ' ~', 'größe 大小 😀', '\u2028', '\u00a0'])('is not so of %j', (text) => {
    expect(hasControls(text)).toBe(false);
  });

  it.each(['\0', '\x1f', '\x7f', '\x85', 'a\u00adb', '\u200b', '\u202e', '\ud800', '\ue000', '\u{e0041}', '\u{3fffe}'])(
    'is so of %j',
    (text) => {
      expect(hasControls(text)).toBe(true);
    },
  );

  it('tells what the class of Unicode tells', () => {
    fc.assert(fc.property(hostileText(), (text) => hasControls(text) === /\p{C}/u.test(text)));
  });
});
