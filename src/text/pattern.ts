import type { RE2JS } from 're2js';

/** The engine takes longer to load than all built-in policies together, so only a policy with a pattern loads it. */
let engine: typeof RE2JS | null = null;

/** Loads the engine of patterns; await it once before a policy with patterns is read. */
export async function loadPatterns(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/**
 * A regular expression of a policy, in RE2's syntax (github.com/google/re2/wiki/Syntax): no backreferences and no
 * lookaround, so matching takes time linear in the text.
 */
export class Pattern {
  readonly source: string;
  readonly #compiled: RE2JS;
  /** The last text and result: images often have the same keys and types in a row. */
  #last = { text: '', matches: false };

  /** Throws `BadPattern` if the source is not valid; call `loadPatterns` first. */
  constructor(source: string) {
    if (engine === null) throw new Error('patterns are compiled before their engine was loaded');
    this.source = source;
    this.#compiled = compile(engine, source);
    this.#last.matches = this.#compiled.matcher('').find();
  }

  /** Whether a part of the text matches; `^` and `$` anchor it. */
  test(text: string): boolean {
    if (text !== this.#last.text) this.#last = { text, matches: this.#compiled.matcher(text).find() };
    return this.#last.matches;
  }
}

/** The engine's reason why a pattern cannot be compiled. */
export class BadPattern extends Error {}

function compile(re2: typeof RE2JS, source: string): RE2JS {
  try {
    return re2.compile(source);
  } catch (error) {
    throw new BadPattern(error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error));
  }
}
