import type { RE2JS } from 're2js';

/** The engine takes longer to load than all built-in policies together, so only a policy with a pattern loads it. */
let engine: typeof RE2JS | null = null;

/** Loads the engine that patterns need; whoever reads a policy with patterns awaits it once. */
export async function loadPatterns(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/**
 * A regular expression of a policy, in RE2's syntax (github.com/google/re2/wiki/Syntax): no backreferences and no lookaround, and in return
 * matching takes time linear in the text, whoever wrote the one or the other.
 */
export class Pattern {
  readonly source: string;
  readonly #compiled: RE2JS;
  /** What was asked last, and the answer: images mostly have the same keys and types, one after the other. */
  #last = { text: '', matches: false };

  /** Throws `BadPattern` where the source is none; `loadPatterns` comes first. */
  constructor(source: string) {
    if (engine === null) throw new Error('patterns are compiled before their engine was loaded');
    this.source = source;
    this.#compiled = compile(engine, source);
    this.#last.matches = this.#compiled.matcher('').find();
  }

  /** Whether the text has a part that matches; `^` and `$` are its ends. */
  test(text: string): boolean {
    if (text !== this.#last.text) this.#last = { text, matches: this.#compiled.matcher(text).find() };
    return this.#last.matches;
  }
}

/** Why a pattern cannot be compiled, in the engine's words. */
export class BadPattern extends Error {}

function compile(re2: typeof RE2JS, source: string): RE2JS {
  try {
    return re2.compile(source);
  } catch (error) {
    throw new BadPattern(error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error));
  }
}
