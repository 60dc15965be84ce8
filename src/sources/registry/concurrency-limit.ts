/** Lets a number of tasks run at once; others wait in their order. */
export class ConcurrencyLimit {
  #free: number;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number) {
    this.#free = most;
  }

  /** Runs a task when fewer than the limit are running. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.#enter();
    try {
      return await work();
    } finally {
      this.#leave();
    }
  }

  /** Reads a stream when fewer than the limit are running; its place is free after its end, or when its reader stops. */
  async *stream<T>(open: () => AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    await this.#enter();
    try {
      yield* open();
    } finally {
      this.#leave();
    }
  }

  async #enter(): Promise<void> {
    if (this.#free === 0) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    else this.#free--;
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}
