import { type Context, createContext, Script } from 'node:vm';
import { errorCode } from '../../text/errno.ts';

const TIMEOUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** Runs functions that may never end. The context of `node:vm` is created with the first call. */
export class Watchdog {
  #run: () => void = () => {};
  #context: Context | null = null;
  readonly #script = new Script('call()');

  /**
   * Runs a function for a limited time. Costs about 70 µs, so evaluations that are known to be short do not use it.
   * @returns whether the function returned in time; its exceptions pass through
   */
  runFor(milliseconds: number, run: () => void): boolean {
    this.#context ??= createContext({ call: () => this.#run() });
    this.#run = run;
    try {
      this.#script.runInContext(this.#context, { timeout: milliseconds });
      return true;
    } catch (error) {
      if (errorCode(error) === TIMEOUT) return false;
      throw error;
    } finally {
      this.#run = () => {};
    }
  }
}
