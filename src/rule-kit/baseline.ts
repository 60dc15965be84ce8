import { withoutTag } from '../formats/reference.ts';
import { LIMITS } from '../limits.ts';
import { plural } from '../text/count.ts';

/** The sizes in an earlier report, against which growth is measured. */
export interface Baseline {
  /** The file that it was read from, for messages. */
  readonly file: string;
  /** By image name and platform, as joined by `sizeKeys`. */
  readonly sizes: ReadonlyMap<string, PlatformSize>;
}

/** Bytes of all layers of one platform of an image; null if the earlier run could not determine them. */
export interface PlatformSize {
  readonly compressed: number | null;
  readonly uncompressed: number | null;
}

export type BaselineResult =
  | { readonly ok: true; readonly baseline: Baseline }
  /** Safe to show, without the file. */
  | { readonly ok: false; readonly error: string };

/** The version of a report that has sizes. */
const VERSION = 1;
const WRITE_ONE = 'plimsoll check --report json=FILE writes one';

/**
 * The keys of an image's platforms in a baseline, in their order. A platform that occurs more than once (with gzip and
 * with zstd) has a key for each occurrence.
 */
export function sizeKeys(image: string, platforms: readonly (string | null)[]): readonly string[] {
  const times = new Map<string | null, number>();
  return platforms.map((platform) => {
    const time = times.get(platform) ?? 0;
    times.set(platform, time + 1);
    return JSON.stringify([image, platform, time]);
  });
}

/**
 * The names under which an image is looked up, the most exact first: a tag usually changes with every build, so the
 * name without it is accepted if only one image of the baseline has it.
 */
export function baselineNames(name: string): readonly string[] {
  return [name, `${withoutTag(name)} under any tag`];
}

/**
 * Reads a report of `check --format json`. Anything else is refused, because no growth could be measured against it.
 */
export function readBaseline(file: string, bytes: Uint8Array): BaselineResult {
  if (bytes.length > LIMITS.reportBytes) return failed(`it has more than ${plural(LIMITS.reportBytes, 'byte')}`);
  let report: unknown;
  try {
    report = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed(`it is not valid JSON; ${WRITE_ONE}`);
  }
  if (member(report, 'version') !== VERSION || !Array.isArray(member(report, 'images')))
    return failed(`it is not a report of version ${VERSION}; ${WRITE_ONE}`);
  const images: unknown = member(report, 'images');
  const sizes = new Map<string, PlatformSize>();
  const shared = new Set<string>();
  for (const image of Array.isArray(images) ? images : []) {
    const read = readImage(image);
    if (read === null)
      return failed(`it has images without sizes, as earlier versions of Plimsoll wrote it; ${WRITE_ONE}`);
    for (const name of baselineNames(read.name)) {
      for (const [i, key] of sizeKeys(name, read.platforms).entries()) {
        const size = read.sizes[i];
        if (sizes.has(key)) shared.add(key);
        else if (size !== undefined) sizes.set(key, size);
      }
    }
  }
  // It is unknown which of two images with one name is meant.
  for (const key of shared) sizes.delete(key);
  return { ok: true, baseline: { file, sizes } };
}

interface ImageSizes {
  readonly name: string;
  readonly platforms: readonly (string | null)[];
  readonly sizes: readonly PlatformSize[];
}

function readImage(image: unknown): ImageSizes | null {
  const name = member(image, 'name');
  const entries = member(image, 'sizes');
  if (typeof name !== 'string' || !Array.isArray(entries)) return null;
  const platforms: (string | null)[] = [];
  const sizes: PlatformSize[] = [];
  for (const entry of entries) {
    const platform = member(entry, 'platform');
    const compressed = member(entry, 'compressed');
    const uncompressed = member(entry, 'uncompressed');
    if (!isTextOrNull(platform) || !isSizeOrNull(compressed) || !isSizeOrNull(uncompressed)) return null;
    platforms.push(platform);
    sizes.push({ compressed, uncompressed });
  }
  return { name, platforms, sizes };
}

/** An own member of an object; undefined for anything else. */
function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined;
  return new Map<string, unknown>(Object.entries(value)).get(name);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isSizeOrNull(value: unknown): value is number | null {
  return value === null || (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0);
}

function failed(error: string): BaselineResult {
  return { ok: false, error };
}
