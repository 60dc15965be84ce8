/** Is told how far reading is. Bytes are those that are stored, each counted once. */
export interface Progress {
  /** So many bytes of an image are to be read, every one. */
  readonly begin: (image: string, bytes: number) => void;
  /** So many more were. */
  readonly advance: (bytes: number) => void;
  /** The image was read, or what could be read of it. */
  readonly end: () => void;
}

/** Tells nobody. */
export const NO_PROGRESS: Progress = { begin: () => {}, advance: () => {}, end: () => {} };
