import { posix } from 'node:path';
import { argumentsOf } from './dockerfile.ts';
import { expand, isKnown, type Template, templateOf, type Variables } from './expand.ts';
import { pairsOf } from './instruction.ts';
import type { StageChain, Step } from './stage-chain.ts';

/** The values of variables and the working directory along the steps of a chain. Steps are applied in order. */
export class StepEnvironment implements Variables {
  readonly #chain: StageChain;
  /** Arguments that the build set; null for an unknown value. */
  readonly #buildArguments: Variables;
  readonly #variables = new Map<string, string | null>();
  /** Of the current stage. An `ENV` of the same name takes precedence. */
  readonly #arguments = new Map<string, string | null>();
  #stage = -1;
  #directory: Template;

  constructor(chain: StageChain, buildArguments: Variables) {
    this.#chain = chain;
    this.#buildArguments = buildArguments;
    this.#directory = chain.below === 'scratch' ? ['/'] : [{ variable: null }];
  }

  get(name: string): string | null | undefined {
    const value = this.#variables.has(name) ? this.#variables.get(name) : this.#arguments.get(name);
    // A base image may set any variable.
    return value === undefined && this.#chain.below !== 'scratch' ? null : value;
  }

  /** The working directory after a `WORKDIR` with these words. */
  directoryOf(template: Template): Template {
    const [first = ''] = template;
    // A variable at the beginning may contain an absolute path.
    if (!isKnown(template) && first === '') return template;
    const isAbsolute = typeof first === 'string' && first.startsWith('/');
    const whole = isAbsolute ? template : [...this.#directory, '/', ...template];
    return isKnown(whole) ? [posix.normalize(whole.join('')).replace(/(?<=.)\/$/, '')] : whole;
  }

  /** Applies the next step. */
  apply({ instruction, stage }: Step): void {
    const { escapedBy, globalArguments } = this.#chain.dockerfile;
    if (stage !== this.#stage) this.#arguments.clear();
    this.#stage = stage;
    if (instruction.keyword === 'ENV') {
      // All values of one ENV are expanded with the variables before it.
      const pairs = pairsOf(instruction, escapedBy).map(({ key, value }) => ({
        key,
        expanded: expand(value, this, escapedBy),
      }));
      for (const { key, expanded } of pairs) this.#variables.set(key, expanded.ok ? expanded.value : null);
    }
    if (instruction.keyword === 'WORKDIR')
      this.#directory = this.directoryOf(templateOf(instruction.text, this, escapedBy));
    if (instruction.keyword === 'ARG')
      // BuildKit may set an argument that has no value here.
      for (const [name, value] of argumentsOf(instruction, this, this.#buildArguments, globalArguments, escapedBy))
        this.#arguments.set(name, value ?? null);
  }
}
