import type { AnnotationProperties, CorePort } from '../../src/github/core.ts';

/** A stand-in for `@actions/core` that remembers what it was told, in order. */
export class FakeCore implements CorePort {
  /** What was called, and with what. */
  readonly calls: (readonly [name: string, ...given: readonly unknown[]])[] = [];
  readonly outputs: Record<string, string> = {};
  readonly secrets: string[] = [];
  readonly #inputs: Readonly<Record<string, string>>;
  readonly #summary: string | Error;

  /** @param summary where to fail, as without GITHUB_STEP_SUMMARY */
  constructor(inputs: Readonly<Record<string, string>> = {}, summary: string | Error = '') {
    this.#inputs = inputs;
    this.#summary = summary;
  }

  getInput(name: string): string {
    return (this.#inputs[name] ?? '').trim();
  }

  info(message: string): void {
    this.calls.push(['info', message]);
  }

  startGroup(name: string): void {
    this.calls.push(['startGroup', name]);
  }

  endGroup(): void {
    this.calls.push(['endGroup']);
  }

  error(message: string, properties?: AnnotationProperties): void {
    this.calls.push(['error', message, properties]);
  }

  warning(message: string, properties?: AnnotationProperties): void {
    this.calls.push(['warning', message, properties]);
  }

  notice(message: string, properties?: AnnotationProperties): void {
    this.calls.push(['notice', message, properties]);
  }

  setOutput(name: string, value: string): void {
    this.outputs[name] = value;
  }

  setSecret(secret: string): void {
    this.secrets.push(secret);
  }

  setFailed(message: string): void {
    this.calls.push(['setFailed', message]);
  }

  readonly summary = {
    addRaw: (text: string) => ({
      write: async () => {
        if (this.#summary instanceof Error) throw this.#summary;
        this.calls.push(['summary', text]);
      },
    }),
  };

  /** What one function was given first, each time. */
  callsTo(name: string): readonly unknown[] {
    return this.calls.filter(([called]) => called === name).map(([, first]) => first);
  }
}
