import { posix } from 'node:path';
import { argumentsOf } from './dockerfile.ts';
import { expand, isKnown, type Template, templateOf, type Variables } from './expand.ts';
import { pairsOf } from './instruction.ts';
import type { StageChain, Step } from './stage-chain.ts';

/** What variables are worth along the steps of a chain, and which directory they are done in. */
export class StepEnvironment implements Variables {
  readonly #chain: StageChain;
  /** What the build gave for arguments; null for what is not known. */
  readonly #asked: Variables;
  readonly #variables = new Map<string, string | null>();
  /** Of the stage that is done; variables of the same name are stronger. */
  readonly #arguments = new Map<string, string | null>();
  #stage = -1;
  #directory: Template;

  constructor(chain: StageChain, asked: Variables) {
    this.#chain = chain;
    this.#asked = asked;
    this.#directory = chain.below === 'scratch' ? ['/'] : [{ variable: null }];
  }

  get(name: string): string | null | undefined {
    const value = this.#variables.has(name) ? this.#variables.get(name) : this.#arguments.get(name);
    // A base image may set anything.
    return value === undefined && this.#chain.below !== 'scratch' ? null : value;
  }

  /** The path that a `WORKDIR` with these words makes of the one before. */
  directoryOf(template: Template): Template {
    const [first = ''] = template;
    // A variable at the beginning may hold a whole path.
    if (!isKnown(template) && first === '') return template;
    const isAbsolute = typeof first === 'string' && first.startsWith('/');
    const whole = isAbsolute ? template : [...this.#directory, '/', ...template];
    return isKnown(whole) ? [posix.normalize(whole.join('')).replace(/(?<=.)\/$/, '')] : whole;
  }

  /** Goes past a step. */
  pass({ instruction, stage }: Step): void {
    const { escapedBy, globalArguments } = this.#chain.dockerfile;
    if (stage !== this.#stage) this.#arguments.clear();
    this.#stage = stage;
    if (instruction.keyword === 'ENV') {
      const pairs = pairsOf(instruction, escapedBy).map(({ key, value }) => ({
        key,
        is: expand(value, this, escapedBy),
      }));
      for (const { key, is } of pairs) this.#variables.set(key, is.ok ? is.value : null);
    }
    if (instruction.keyword === 'WORKDIR')
      this.#directory = this.directoryOf(templateOf(instruction.text, this, escapedBy));
    if (instruction.keyword === 'ARG')
      // What nothing is given for may be one that BuildKit sets.
      for (const [name, value] of argumentsOf(instruction, this, this.#asked, globalArguments, escapedBy))
        this.#arguments.set(name, value ?? null);
  }
}
