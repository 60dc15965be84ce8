/** Forms of compressed layers that can be pulled file by file. They have no media types of their own. */
export type Lazy = 'estargz' | 'zstd:chunked';

/** eStargz ends in an empty gzip member of 51 bytes, with the offset of its table of contents in the extra field "SG". */
const ESTARGZ = /\x1f\x8b\x08\x04.{6}\x1a\x00SG\x16\x00[0-9a-f]{16}STARGZ.{13}$/s;
/**
 * zstd:chunked ends in a skippable frame whose last eight bytes are one of these: the first in containers/storage up to
 * 1.45 and in stargz-snapshotter, the second in containers/storage since then.
 */
const CHUNKED_MAGICS = ['GnUlInUx', 'GNUlInUx'] as const;

/**
 * Detects from the last bytes of a layer whether it is eStargz (stargz-snapshotter, estargz.md, "Footer") or
 * zstd:chunked (containers/storage).
 */
export function detectLazy(tail: Uint8Array): Lazy | null {
  const text = latin1(tail);
  if (CHUNKED_MAGICS.some((magic) => text.endsWith(magic))) return 'zstd:chunked';
  return ESTARGZ.test(text) ? 'estargz' : null;
}

/** Where a consumer that pulls a layer file by file finds its table of contents. */
export type TableLocation =
  | {
      readonly kind: 'range';
      readonly form: Lazy;
      /** The compressed table, in bytes of the stored layer. */
      readonly offset: number;
      readonly length: number;
    }
  /** The location is not inside the layer; consumers read the whole layer, or fail. */
  | { readonly kind: 'nowhere'; readonly form: Lazy; readonly reason: string };

/** Annotations of a layer's descriptor. */
type Annotations = ReadonlyMap<string, string>;

/** The digest of the table's JSON; stargz-snapshotter mounts nothing without it, unless it is configured to. */
export const TABLE_DIGEST = 'containerd.io/snapshot/stargz/toc.digest';
/** Prefixes of containers/storage's annotations; the second up to 1.37. */
const CHUNKED_PREFIXES = ['io.github.containers.zstd-chunked.', 'io.containers.zstd-chunked.'] as const;
/** Footers by their length: eStargz, its legacy form (stargz), and the form with a table in another image. */
const ESTARGZ_FOOTER = 51;
const LEGACY_FOOTER = 47;
const EXTERNAL_FOOTER = 46;
const EXTERNAL_MAGIC = 'STARGZEXTERNALTOC';
const MAGIC = 'STARGZ';
const OFFSET_DIGITS = 16;
/** Footers of zstd:chunked, by their magic. */
const CHUNKED_FOOTERS = [
  { magic: CHUNKED_MAGICS[0], length: 40 },
  { magic: CHUNKED_MAGICS[1], length: 64 },
] as const;

/** A digest of a table in an annotation. */
export interface StatedTableDigest {
  readonly key: string;
  readonly digest: string;
  /** Whether it is that of the compressed table, or of its JSON. */
  readonly over: 'stored' | 'json';
}

/** The annotations of a layer's descriptor about its table. */
export function statedTableDigests(annotations: Annotations): readonly StatedTableDigest[] {
  const stated: StatedTableDigest[] = [];
  const json = annotations.get(TABLE_DIGEST);
  if (json !== undefined) stated.push({ key: TABLE_DIGEST, digest: json, over: 'json' });
  for (const prefix of CHUNKED_PREFIXES) {
    const key = `${prefix}manifest-checksum`;
    const digest = annotations.get(key);
    if (digest !== undefined) stated.push({ key, digest, over: 'stored' });
  }
  return stated;
}

/**
 * Every table of contents that a consumer could use to mount a layer: stargz-snapshotter looks for a footer, whatever
 * the layer's type and first bytes, and needs no annotation for its position; containers/storage uses the annotations,
 * and reads the footer of eStargz without its magic.
 * @param tail the last bytes of the layer, at least `LIMITS.tailBytes` of them or all
 * @param size bytes of the layer
 */
export function tableLocations(tail: Uint8Array, size: number, annotations: Annotations): readonly TableLocation[] {
  const locations = [...footerLocations(tail, size, annotations), ...annotatedLocations(size, annotations)];
  return [...new Map(locations.map((location) => [tableKey(location), location])).values()];
}

/** The identity of a location within one layer. */
export function tableKey(location: TableLocation): string {
  return location.kind === 'range'
    ? `${location.form} ${location.offset} ${location.length}`
    : `${location.form} ${location.reason}`;
}

function* footerLocations(tail: Uint8Array, size: number, annotations: Annotations): Generator<TableLocation> {
  const gzip = footerOf(tail, ESTARGZ_FOOTER);
  const isExtended = isGzipFooter(gzip, 26) && gzip.slice(12, 16) === 'SG\x16\x00' && gzip.slice(32, 38) === MAGIC;
  // containers/storage reads these bytes as the offset, because the annotation is present.
  if (isExtended || (annotations.has(TABLE_DIGEST) && offsetIn(gzip.slice(16, 32)) !== null))
    yield rangeOf('estargz', offsetIn(gzip.slice(16, 32)), null, size, ESTARGZ_FOOTER);
  const legacy = footerOf(tail, LEGACY_FOOTER);
  if (isGzipFooter(legacy, 22) && legacy.slice(28, 34) === MAGIC)
    yield rangeOf('estargz', offsetIn(legacy.slice(12, 28)), null, size, LEGACY_FOOTER);
  const external = footerOf(tail, EXTERNAL_FOOTER);
  if (isGzipFooter(external, 21) && external.slice(16, 33) === EXTERNAL_MAGIC)
    yield { kind: 'nowhere', form: 'estargz', reason: 'its table of contents is in another image (…-esgztoc)' };
  for (const { magic, length } of CHUNKED_FOOTERS) {
    const footer = footerOf(tail, length);
    if (!footer.endsWith(magic)) continue;
    const view = new DataView(tail.buffer, tail.byteOffset + tail.length - length, length);
    yield rangeOf('zstd:chunked', sizeAt(view, 0), sizeAt(view, 8), size, length);
  }
}

function* annotatedLocations(size: number, annotations: Annotations): Generator<TableLocation> {
  for (const prefix of CHUNKED_PREFIXES) {
    const position = annotations.get(`${prefix}manifest-position`);
    if (position === undefined) continue;
    // Go's Sscanf with "%d:%d:%d:%d": text after the last number is ignored.
    const [, offset, length, , type] = /^\s*\+?(\d+):\s*\+?(\d+):\s*\+?(\d+):\s*\+?(\d+)/.exec(position) ?? [];
    if (offset === undefined || length === undefined || Number(type) !== 1)
      yield {
        kind: 'nowhere',
        form: 'zstd:chunked',
        reason: `the annotation ${prefix}manifest-position cannot be read`,
      };
    else yield rangeOf('zstd:chunked', Number(offset), Number(length), size, 0);
  }
}

/** A footer as characters; empty if the layer is shorter. */
function footerOf(tail: Uint8Array, length: number): string {
  return tail.length < length ? '' : latin1(tail.subarray(tail.length - length));
}

/** Whether Go's gzip reader finds an extra field of this length there. */
function isGzipFooter(footer: string, extraLength: number): boolean {
  return (
    footer.startsWith('\x1f\x8b\x08') &&
    (footer.charCodeAt(3) & 4) !== 0 &&
    footer.charCodeAt(10) + 256 * footer.charCodeAt(11) === extraLength
  );
}

/** The result of Go's ParseInt for sixteen characters with the base 16; null if it fails or is negative. */
function offsetIn(text: string): number | null {
  return text.length === OFFSET_DIGITS && /^\+?[0-9a-fA-F]+$/.test(text) ? Number.parseInt(text, 16) : null;
}

function sizeAt(view: DataView, offset: number): number {
  return Number(view.getBigUint64(offset, true));
}

/** @param length null if the table extends to the footer */
function rangeOf(
  form: Lazy,
  offset: number | null,
  length: number | null,
  size: number,
  footer: number,
): TableLocation {
  const end = offset === null ? 0 : length === null || length === 0 ? size - footer : offset + length;
  if (offset === null || offset >= end || end > size)
    return { kind: 'nowhere', form, reason: `the place that is stated for its table of contents is outside of it` };
  return { kind: 'range', form, offset, length: end - offset };
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
}
