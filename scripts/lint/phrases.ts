/**
 * Phrases that docs, messages and comments do not use, each with what to write in its place. They are the private or archaic ones that readers stumble
 * over; a phrase is listed only where plain English has another that always fits.
 */

interface Phrase {
  /** A space matches any white space, a line break within a comment too. Case does not count. */
  readonly pattern: string;
  readonly instead: string;
}

export const PHRASES: readonly Phrase[] = [
  {
    pattern:
      '(?<!\\bthere )\\b(?:is|are|was|were) no (?!longer\\b|different\\b|(?:more|less|fewer|later|earlier|older|newer|larger|smaller|deeper|longer|wider|higher|lower|stricter|looser)\\b)',
    instead: '"is not a valid …", "does not …" or "has no …"',
  },
  { pattern: '\\bthere (?:is|are|was|were) none\\b', instead: '"does not exist" or "has no …"' },
  { pattern: '\\b(?:is|are|was|were) (?:not )?here\\b', instead: '"is (not) present"' },
  { pattern: '\\b(?:tell|tells|told|telling|untold)\\b', instead: 'report, show, distinguish, know or unknown' },
  {
    pattern: '\\b(?:hold|holds|held|holding)\\b[^.:;`]{0,80}\\bagainst\\b',
    instead: 'check … against, compare … with',
  },
  { pattern: '\\bmend(?:s|ed|ing)?\\b', instead: 'fix' },
  { pattern: '\\banew\\b', instead: 'again, or "re…"' },
  { pattern: '\\b(?:whoever|somebody)\\b', instead: 'the actor: the user, the caller, a program' },
  { pattern: '(?<![`\'"]|\\buser )\\bnobody\\b(?![`\'":])', instead: 'the actor, or "no …"' },
  { pattern: '\\bways? out\\b', instead: 'fix' },
  { pattern: '\\bwhat is behind\\b', instead: 'the thing itself: the content, the target' },
  { pattern: '\\b(?:go|goes|went|going) by\\b', instead: 'use, follow, depend on; streamed' },
  { pattern: '\\b(?:stands|stood)\\b(?! for\\b)', instead: 'is, appears' },
  { pattern: '\\b(?:take|takes|took|taken|taking) down\\b', instead: 'record, apply' },
  { pattern: '\\b(?:hear|hears|heard|hearing)\\b', instead: 'receive, read' },
  { pattern: '\\bweigh(?:s|ed|ing)?\\b', instead: 'compare, count as' },
  { pattern: '\\b(?:asks|asked)\\b', instead: 'requires, requests' },
  { pattern: '\\b(?:says|said)\\b', instead: 'declares, states, reports' },
  { pattern: '\\bat hand\\b', instead: 'available, loaded' },
  { pattern: '\\botherwise here\\b', instead: 'overridden' },
  { pattern: '\\bhouse\\b|\\brooms?\\b(?! for\\b)', instead: 'layer, folder' },
  { pattern: '(?<!Math\\.)\\bfloor\\b', instead: 'preconditions, minimum' },
  { pattern: '\\bmistakes?\\b', instead: 'error' },
  { pattern: '\\blikewise\\b', instead: 'also, or repeat the statement' },
  { pattern: '\\bas it is on\\b', instead: 'as of' },
  { pattern: '\\b(?:look|looks|looked|looking) at\\b', instead: 'read, check, inspect' },
  { pattern: '\\blets? (?:\\w+ ){0,2}pass\\b', instead: 'allows' },
  { pattern: '\\bto be had\\b', instead: 'available' },
  { pattern: '\\b(?:is|are|was|were) to be\\b', instead: 'must be, is' },
  { pattern: '\\bwhat \\w+ is of\\b', instead: 'the noun itself' },
];

export interface Occurrence {
  /** From 1. */
  readonly line: number;
  readonly phrase: string;
  readonly instead: string;
}

/** White space, and what begins a line of a comment. */
const SPACE = '(?:\\s|(?<=\\n[ \\t]*)(?:\\*|//|#|>)(?=\\s))+';
const COMPILED = PHRASES.map(({ pattern, instead }) => ({
  instead,
  expression: new RegExp(pattern.replaceAll(' ', SPACE), 'gi'),
}));

/** A block of Markdown with the output of a command: the sources that print it are checked. */
const CONSOLE = /^```console\n[\s\S]*?^```$/gm;

/** Every phrase in a text, by line. */
export function findPhrases(text: string): readonly Occurrence[] {
  const prose = text.replace(CONSOLE, (block) => block.replace(/[^\n]/g, ''));
  const found = COMPILED.flatMap(({ expression, instead }) =>
    [...prose.matchAll(expression)].map(({ 0: match, index }) => ({
      line: prose.slice(0, index).split('\n').length,
      phrase: match.replace(/\s+(?:(?:\*|\/\/|#|>)\s+)?/g, ' ').trim(),
      instead,
    })),
  );
  return found.sort((a, b) => a.line - b.line);
}
