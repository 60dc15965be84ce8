import { closeSync, existsSync, fstatSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LIMITS } from '../limits.ts';
import { formatBytes } from '../text/size.ts';
import { safe } from '../text/untrusted.ts';
import { describeSystemError, type FileState, ReadFailure, stateOf } from './byte-source.ts';

/** The files of this process on Linux, by which one can be opened again after its name was removed. */
const OPEN_FILES = '/proc/self/fd';

/**
 * Private copies of archives that can be read only once, for rules that read their layers. On Linux a copy has no name,
 * so that nothing remains however the process ends; elsewhere `clear` and the end of the process remove it.
 */
export class TemporaryCopies {
  readonly #parent: string;
  #copies: readonly TemporaryCopy[] = [];

  constructor(parent: string = tmpdir()) {
    this.#parent = parent;
  }

  /** Starts an empty copy. Throws `ReadFailure` if it cannot be created. */
  create(): TemporaryCopy {
    const copy = new TemporaryCopy(this.#parent);
    this.#copies = [...this.#copies, copy];
    return copy;
  }

  /** Removes all copies. Sources that read them must not be used afterwards. */
  clear(): void {
    for (const copy of this.#copies) copy.remove();
    this.#copies = [];
  }
}

/** One copy, which is written piece by piece and then read by its path. */
export class TemporaryCopy {
  readonly #parent: string;
  readonly #file: number;
  /** Its folder, as long as it has a name. */
  #folder: string | null;
  #length = 0;
  /** The path for reading. */
  readonly path: string;

  constructor(parent: string) {
    this.#parent = parent;
    let folder: string | null = null;
    try {
      folder = mkdtempSync(join(parent, 'plimsoll-'));
      const named = join(folder, 'archive.tar');
      this.#file = openSync(named, 'wx+', 0o600);
      const unnamed = `${OPEN_FILES}/${this.#file}`;
      const isReachable = existsSync(unnamed);
      if (isReachable) rmSync(folder, { recursive: true });
      this.#folder = isReachable ? null : folder;
      this.path = isReachable ? unnamed : named;
    } catch (error) {
      if (folder !== null) rmSync(folder, { recursive: true, force: true });
      throw this.#failure(describeSystemError(error));
    }
    if (this.#folder !== null) process.once('exit', this.remove);
  }

  /** Appends bytes. Throws `ReadFailure` if they do not fit. */
  write(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length > LIMITS.copyBytes)
      throw new ReadFailure(
        `its layers are read from a temporary copy, which would exceed ${formatBytes(LIMITS.copyBytes)}; give it as an uncompressed file`,
      );
    try {
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#file, bytes, done);
    } catch (error) {
      throw this.#failure(describeSystemError(error));
    }
  }

  /** Its size and time, by which a change is detected. */
  get state(): FileState {
    return stateOf(fstatSync(this.#file));
  }

  readonly remove = (): void => {
    process.off('exit', this.remove);
    try {
      closeSync(this.#file);
    } catch {
      // It is closed already.
    }
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  };

  #failure(reason: string): ReadFailure {
    return new ReadFailure(
      safe`its layers are read from a temporary copy, which could not be written to ${this.#parent}: ${reason}; set TMPDIR to another folder, or give it as an uncompressed file`,
    );
  }
}
