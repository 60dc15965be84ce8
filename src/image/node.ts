import { type Config, decodeConfig } from '../formats/config.ts';
import { algorithmOf, type Digest, digestOf, verifierOf } from '../formats/digest.ts';
import { type Fault, faultOf } from '../formats/fault.ts';
import { ambiguousFormats, describeAmbiguity, detect } from '../formats/format.ts';
import { detectLazy } from '../formats/lazy.ts';
import { refusedFraming } from '../formats/refused-framing.ts';
import { LIMITS } from '../limits.ts';
import { type ByteSource, failureOf, readDocument, readHead, readTail } from '../sources/byte-source.ts';
import type { Referred, Source } from '../sources/source.ts';
import { safe } from '../text/untrusted.ts';
import type { Node } from './image.ts';

/** White space of JSON (RFC 8259, 2). */
const BLANKS: readonly number[] = [0x20, 0x09, 0x0a, 0x0d];

/**
 * Zeros at the end of gzip data that it can have itself: an empty final block and the CRC and size of no data (RFC
 * 1952, 2.3.1) are nine. Fewer zeros of padding are detected only by decompression.
 */
const GZIP_OWN_ZEROS = 9;
const PADDED = faultOf(
  'ambiguous',
  'zeros follow its gzip data, which containers/image (podman, skopeo) refuses and other tools ignore',
);

type DecodedConfig = ReturnType<typeof decodeConfig>;

const NO_CONFIG: DecodedConfig = { config: null, faults: [] };
const TOO_MANY_ENTRIES: DecodedConfig = {
  config: null,
  faults: [
    faultOf('too-large', `all configs together have more than ${LIMITS.configEntries} entries; this one was not kept`),
  ],
};

/** The nodes of one source: every blob once, however many images and edges lead to it. */
export class Nodes {
  readonly #source: Source;
  readonly #byKey = new Map<string, Node>();
  /** By location, absent ones by name: links may give one member several names. */
  readonly #members = new Map<ByteSource | string, Map<Digest | null, Node>>();
  readonly #configs = new Map<Node, DecodedConfig>();
  /** The number in the configs that were kept so far. */
  #configEntries = 0;
  /** Documents that could not be read or do not match their digest, so that each is reported once. */
  readonly #broken = new Set<Node>();

  constructor(source: Source) {
    this.#source = source;
  }

  /**
   * The blob of a digest, present or absent.
   * @param as how the reference describes it
   * @param inline a descriptor's `data`: the blob may exist only there (image-spec, descriptor.md, "Embedded Content")
   */
  byDigest(digest: Digest, inline: string | null = null, as?: Referred): Node {
    const node = this.#stored(digest, as);
    if (node.byteSource === null && inline !== null) useInlineData(node, inline);
    return node;
  }

  #stored(digest: Digest, as: Referred | undefined): Node {
    return this.#once(digest, () => {
      const byteSource = this.#source.locate(digest, as);
      return {
        digest,
        digestOf: 'bytes',
        name: digest,
        byteSource,
        detected: null,
        lazy: null,
        verified: null,
        contents: null,
        faults: byteSource ? [] : [missing(digest)],
      };
    });
  }

  /** A member of a docker archive by name; its digest, if known, is that of its tar. */
  byArchiveName(name: string, byteSource: ByteSource | null, diffId: Digest | null): Node {
    const byDiffId = this.#members.get(byteSource ?? name) ?? new Map<Digest | null, Node>();
    this.#members.set(byteSource ?? name, byDiffId);
    const known = byDiffId.get(diffId);
    if (known) return known;
    const faults = byteSource ? [] : [missing(name)];
    const unread = { detected: null, lazy: null, verified: null, contents: null };
    const node: Node = { digest: diffId, digestOf: 'tar', name, byteSource, ...unread, faults };
    byDiffId.set(diffId, node);
    return node;
  }

  /**
   * A document without a descriptor; its digest is computed.
   * @param claimed the digest in its file name, which it must have
   */
  byDocument(name: string, byteSource: ByteSource, claimed: Digest | null = null): Node {
    return this.#once(`${name}\n`, () => {
      const read = readDocument(byteSource);
      const actual = read.kind === 'bytes' ? digestOf(read.bytes) : null;
      const wrong = actual !== null && claimed !== null && actual !== claimed;
      const faults = wrong ? [faultOf('digest-mismatch', safe`${name} has the digest ${actual}`)] : [];
      return {
        digest: claimed ?? actual,
        digestOf: 'bytes',
        name,
        byteSource,
        detected: null,
        lazy: null,
        verified: actual === null ? null : !wrong,
        contents: null,
        faults,
      };
    });
  }

  /** The image config of a node, decoded once; null if it is absent, or has faults. */
  config(node: Node): DecodedConfig {
    const known = this.#configs.get(node);
    if (known) return known;
    const bytes = this.document(node);
    const decoded = bytes === null ? NO_CONFIG : this.#decodeConfig(bytes);
    this.#configs.set(node, decoded);
    return decoded;
  }

  /** Whether any image references the digest. */
  has(digest: Digest): boolean {
    return this.#byKey.has(digest);
  }

  /**
   * The bytes of a document, checked against its digest; null, with the fault on the node, if they are not available or
   * do not match.
   * @param alternative another valid digest of the bytes: a signed schema 1 manifest is known by its payload's
   */
  document(node: Node, alternative: (bytes: Uint8Array) => Digest | null = () => null): Uint8Array | null {
    if (node.byteSource === null || node.verified === false || this.#broken.has(node)) return null;
    const result = read(node.byteSource, node, alternative);
    if (result instanceof Uint8Array) return result;
    this.#broken.add(node);
    node.faults.push(result);
    return null;
  }

  /**
   * The bytes of a blob that is not declared as a document but could be one, because some readers rely on the bytes.
   * Their digest is always checked: elsewhere it could be that of a manifest. Null for all others; a blob over the
   * limit is not a document.
   */
  opaque(node: Node): Uint8Array | null {
    const { digest, byteSource } = node;
    if (byteSource === null || byteSource.length > LIMITS.documentBytes) return null;
    if (
      byteSource.kind === 'remote' &&
      byteSource.blob.document === null &&
      byteSource.length > LIMITS.remoteOpaqueBytes
    ) {
      // First bytes that are not a document's are decisive, as for every layer that is not read to its end.
      const head = readHead(byteSource, LIMITS.headBytes);
      if (head.kind === 'bytes' && !mayBeginAsObject(head.bytes)) {
        detectFormat(node);
        return null;
      }
    }
    if (byteSource.kind !== 'streamed') {
      const bytes = this.document(node);
      return bytes !== null && beginsAsObject(bytes) ? bytes : null;
    }
    // A possible document was kept when it was streamed, while there was space.
    if (mayBeginAsObject(byteSource.head) && !this.#broken.has(node)) {
      this.#broken.add(node);
      node.faults.push(unreadable(byteSource.reason));
    }
    detectFormat(node);
    if (digest !== null && node.verified === null && algorithmOf(digest) === algorithmOf(byteSource.digest)) {
      node.verified = byteSource.digest === digest;
      if (!node.verified)
        node.faults.push(faultOf('digest-mismatch', `its bytes have the digest ${byteSource.digest}`));
    }
    return null;
  }

  #decodeConfig(bytes: Uint8Array): DecodedConfig {
    if (this.#configEntries > LIMITS.configEntries) return TOO_MANY_ENTRIES;
    const decoded = decodeConfig(bytes);
    this.#configEntries += decoded.config === null ? 0 : entriesOf(decoded.config);
    return this.#configEntries > LIMITS.configEntries ? TOO_MANY_ENTRIES : decoded;
  }

  #once(key: string, make: () => Node): Node {
    const known = this.#byKey.get(key);
    if (known) return known;
    const node = make();
    this.#byKey.set(key, node);
    return node;
  }
}

/** Whether an object may begin with these first bytes. */
function mayBeginAsObject(head: Uint8Array): boolean {
  return beginsAsObject(head) || head.every((byte) => BLANKS.includes(byte));
}

/** Whether bytes could be a JSON object for any reader, with any blanks before it. */
function beginsAsObject(bytes: Uint8Array): boolean {
  // Some readers skip a byte order mark (RFC 8259, 8.1, allows it).
  const text = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const first = text.findIndex((byte) => !BLANKS.includes(byte));
  if (text[first] !== 0x7b) return false;
  const next = text.subarray(first + 1).find((byte) => !BLANKS.includes(byte));
  return next === 0x22 || next === 0x7d;
}

function entriesOf({ history, diffIds, env, labels, entrypoint, cmd, exposedPorts, volumes }: Config): number {
  const lists = [history, diffIds, env, entrypoint, cmd, exposedPorts, volumes];
  return lists.reduce((count, { length }) => count + length, labels.size);
}

/** Uses embedded bytes for a blob that is not stored, if they match its digest. */
function useInlineData(node: Node, inline: string): void {
  const bytes = Buffer.from(inline, 'base64');
  const algorithm = node.digest && verifierOf(node.digest);
  if (!algorithm || digestOf(bytes, algorithm) !== node.digest) return;
  node.byteSource = { kind: 'bytes', bytes, length: bytes.length };
  node.verified = true;
  node.faults.splice(0);
}

/** Reads the first and last bytes, once; the last ones again if they were not available before. */
export function detectFormat(node: Node): void {
  const { byteSource } = node;
  if ((node.detected !== null && node.lazy !== 'unknown') || byteSource === null) return;
  const head = readHead(byteSource, LIMITS.headBytes);
  const tail = head.kind === 'bytes' ? readTail(byteSource, LIMITS.tailBytes) : head;
  if (head.kind === 'bytes' && (tail.kind === 'bytes' || byteSource.kind === 'remote')) {
    noteEnds(node, byteSource.length, head.bytes, tail.kind === 'bytes' ? tail.bytes : null);
  } else if (tail.kind !== 'bytes' && node.faults.length === 0) {
    node.faults.push(unreadable(failureOf(tail)));
  }
}

/**
 * Records the formats of the first and last bytes of a blob. If they match two formats, none is recorded, because
 * consumers read different ones.
 * @param size of the whole blob in bytes
 * @param tail null if the last bytes could not be read separately
 */
function noteEnds(node: Node, size: number, head: Uint8Array, tail: Uint8Array | null): void {
  if (node.detected === null) {
    const rivals = ambiguousFormats(head);
    node.detected = rivals === null ? detect(head, size) : 'unknown';
    if (rivals !== null) node.faults.push(faultOf('ambiguous', describeAmbiguity(rivals)));
    const refused = refusedFraming(head, node.detected);
    if (refused !== null) node.faults.push(faultOf('ambiguous', refused));
  }
  node.lazy = tail === null ? 'unknown' : detectLazy(tail);
  if (tail !== null && node.detected === 'gzip' && isPadded(tail)) node.faults.push(PADDED);
}

/** The bytes of a document, or its fault; hashes them if that was not done before. */
function read(
  byteSource: ByteSource,
  node: Node,
  alternative: (bytes: Uint8Array) => Digest | null,
): Uint8Array | Fault {
  if (byteSource.length > LIMITS.documentBytes) {
    return faultOf(
      'too-large',
      `the document has ${byteSource.length} bytes; Plimsoll reads up to ${LIMITS.documentBytes}`,
    );
  }
  const result = readDocument(byteSource);
  if (result.kind !== 'bytes') return unreadable(failureOf(result));
  const { bytes } = result;
  if (node.detected === null)
    noteEnds(node, bytes.length, bytes.subarray(0, LIMITS.headBytes), bytes.subarray(-LIMITS.tailBytes));
  if (node.verified === true || node.digest === null) return bytes;
  const algorithm = verifierOf(node.digest);
  if (algorithm === undefined) return faultOf('unverifiable', `the algorithm of ${node.digest} is not supported`);
  const actual = digestOf(bytes, algorithm);
  node.verified = actual === node.digest || alternative(bytes) === node.digest;
  return node.verified ? bytes : faultOf('digest-mismatch', `its bytes have the digest ${actual}`);
}

function missing(what: string): Fault {
  return faultOf('missing', safe`${what} is not in the source`);
}

function unreadable(reason: string): Fault {
  return faultOf('unreadable', reason);
}

/** Whether more zeros are at the end than gzip data can end with. */
function isPadded(tail: Uint8Array): boolean {
  return tail.length > GZIP_OWN_ZEROS && tail.subarray(-GZIP_OWN_ZEROS - 1).every((byte) => byte === 0);
}
