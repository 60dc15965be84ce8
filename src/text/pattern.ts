import type { RE2JS } from 're2js';

/** Null until the first policy with a pattern is loaded: the engine takes longer to load than all built-in policies together. */
let engine: typeof RE2JS | null = null;

/** Loads the engine of patterns. Await it before a `Pattern` is made; later calls return at once. */
export async function loadPatterns(): Promise<void> {
  engine ??= (await import('re2js')).RE2JS;
}

/**
 * A regular expression of a policy, in RE2's syntax (github.com/google/re2/wiki/Syntax): without backreferences and lookaround, so that matching
 * takes time linear in the text, however hostile pattern and text are.
 */
export class Pattern {
  readonly source: string;
  readonly #compiled: RE2JS;
  /** The last result: consecutive images mostly have the same keys and types. */
  #last = { text: '', matches: false };

  /** Throws `BadPattern` for an invalid source. Requires `loadPatterns`. */
  constructor(source: string) {
    if (engine === null) throw new Error('loadPatterns must be awaited before a pattern is compiled');
    this.source = source;
    this.#compiled = compile(engine, source);
    this.#last.matches = this.#compiled.matcher('').find();
  }

  /** Whether a part of the text matches; `^` and `$` are the ends of the text. */
  test(text: string): boolean {
    if (text !== this.#last.text) this.#last = { text, matches: this.#compiled.matcher(text).find() };
    return this.#last.matches;
  }
}

/** An invalid pattern; the message is the engine's. */
export class BadPattern extends Error {}

function compile(re2: typeof RE2JS, source: string): RE2JS {
  try {
    return re2.compile(source);
  } catch (error) {
    throw new BadPattern(error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : String(error));
  }
}
