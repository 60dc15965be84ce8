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
