/** Receives the progress of reading. Bytes are stored bytes, each counted once. */
export interface Progress {
  /** The number of bytes of an image that will be read. */
  readonly begin: (image: string, bytes: number) => void;
  /** More bytes were read. */
  readonly advance: (bytes: number) => void;
  /** The image was read, as far as possible. */
  readonly end: () => void;
}

/** Ignores progress. */
export const NO_PROGRESS: Progress = { begin: () => {}, advance: () => {}, end: () => {} };

/** The progress of an image that is read before its turn. It is shown from its turn on. */
export class HeldProgress implements Progress {
  #shown: Progress = NO_PROGRESS;
  #reading: { readonly image: string; readonly bytes: number; done: number } | null = null;

  readonly begin = (image: string, bytes: number): void => {
    this.#reading = { image, bytes, done: 0 };
    this.#shown.begin(image, bytes);
  };

  readonly advance = (bytes: number): void => {
    if (this.#reading !== null) this.#reading.done += bytes;
    this.#shown.advance(bytes);
  };

  readonly end = (): void => {
    this.#reading = null;
    this.#shown.end();
  };

  /** It is this image's turn. */
  show(progress: Progress): void {
    this.#shown = progress;
    if (this.#reading === null) return;
    progress.begin(this.#reading.image, this.#reading.bytes);
    progress.advance(this.#reading.done);
  }
}
