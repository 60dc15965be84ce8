/** Sizes that an earlier report states, to tell growth from. */
export interface Baseline {
  /** The file that it was read from, for messages. */
  readonly file: string;
  /** By image name and platform, as `sizeKey` joins them. */
  readonly sizes: ReadonlyMap<string, PlatformSize>;
}

/** Bytes of all layers of one platform of an image. */
export interface PlatformSize {
  readonly compressed: number;
  /** Null where nothing was decompressed. */
  readonly uncompressed: number | null;
}

/** The key of a platform of an image in a baseline. */
export function sizeKey(image: string, platform: string): string {
  return `${image}\n${platform}`;
}
