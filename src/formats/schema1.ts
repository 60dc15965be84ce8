import { type Config, decodeConfig } from './config.ts';
import { readDigest } from './descriptor.ts';
import { type Digest, digestOf } from './digest.ts';
import type { Fault } from './fault.ts';
import { type Faults, Fields, fieldNames } from './fields.ts';
import { type JsonObject, type JsonValue, jsonEqual, parseJson } from './json.ts';

/** A Docker Image Manifest V2, Schema 1: deprecated since 2017, but still served and stored. */
export interface Schema1 {
  readonly kind: 'schema1';
  readonly mediaType: string;
  readonly name: string;
  readonly tag: string;
  readonly architecture: string;
  /** Base first, as in other manifests; the document itself lists the newest first. */
  readonly layers: readonly Digest[];
  /** The newest first, each a JSON text. */
  readonly history: readonly string[];
  readonly signed: boolean;
  /** The digest in registries: that of the payload of the signature, not of the bytes. */
  readonly digest: Digest;
}

/**
 * The type that registries use for a layer of schema 1, because the manifest states none (distribution's own
 * `References`).
 */
export const SCHEMA1_LAYER = 'application/vnd.docker.container.image.rootfs.diff+x-gtar';

/** The gzipped empty tar that represents a step without file changes; nothing unpacks it. */
export const SCHEMA1_EMPTY_LAYER = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';

const LAYER = fieldNames('blobSum');
const HISTORY = fieldNames('v1Compatibility');
const SIGNATURE = fieldNames('header', 'signature', 'protected');
const PROTECTED = fieldNames('formatLength', 'formatTail', 'time');

/** Reads a schema 1 manifest; the result is valid only without reported faults. */
export function readSchema1(fields: Fields, members: JsonObject, bytes: Uint8Array, faults: Faults): Schema1 | null {
  const layers = fields.list('fsLayers', (item, pointer) => {
    const layer = Fields.of(item, pointer, LAYER, faults);
    return layer && readDigest(layer, 'blobSum');
  });
  const history = fields.list('history', (item, pointer) => {
    const entry = Fields.of(item, pointer, HISTORY, faults);
    return entry && (entry.text('v1Compatibility') ?? '');
  });
  const payload = signedPayload(fields, members, bytes, faults);
  if (payload === null) return null;
  return {
    kind: 'schema1',
    mediaType: fields.text('mediaType') ?? '',
    name: fields.text('name') ?? '',
    tag: fields.text('tag') ?? '',
    architecture: fields.text('architecture') ?? '',
    layers: layers.toReversed(),
    history,
    signed: payload !== bytes,
    digest: digestOf(payload),
  };
}

/**
 * The replacement of an image config: the newest entry of the history is one, except for the history and the diffIDs
 * (distribution's "manifest-v2-1.md"; tools that convert a schema 1 image read its config from there). Null if it
 * cannot be read as one.
 */
export function schema1Config({ history: [newest] }: Schema1): {
  readonly config: Config | null;
  readonly faults: readonly Fault[];
} {
  return newest === undefined ? { config: null, faults: [] } : decodeConfig(Buffer.from(newest));
}

/**
 * The payload of a JWS in libtrust's "pretty" form: the first `formatLength` bytes of the document and then
 * `formatTail`, both stated in each signature's protected header. It must equal the document, or two readers would see
 * two images.
 */
function signedPayload(fields: Fields, members: JsonObject, bytes: Uint8Array, faults: Faults): Uint8Array | null {
  const formats = fields.list('signatures', (signature, pointer) => readFormat(signature, pointer, faults));
  const [first] = formats;
  if (first === undefined) return bytes;
  if (formats.some(({ length, tail }) => length !== first.length || tail !== first.tail)) {
    fields.report('ambiguous', 'signatures', 'the signatures are over different payloads');
    return null;
  }
  const payload = payloadOf(first, bytes);
  if (payload === null) {
    fields.report('malformed', 'signatures', 'the signature covers more than the document, or is not valid base64');
    return null;
  }
  const parsed = parseJson(payload);
  const unsigned = new Map([...members].filter(([key]) => key !== 'signatures'));
  if (!parsed.ok || !jsonEqual(parsed.value, unsigned)) {
    fields.report('ambiguous', 'signatures', 'the signed payload differs from the document');
    return null;
  }
  return payload;
}

/** The statement of a signature about its payload. */
interface Format {
  readonly length: bigint;
  /** In base64url. */
  readonly tail: string;
}

function readFormat(signature: JsonValue, pointer: string, faults: Faults): Format | null {
  const header = Fields.of(signature, pointer, SIGNATURE, faults)?.text('protected') ?? null;
  const decoded = header === null ? null : decodeBase64(header);
  const parsed = decoded && parseJson(decoded);
  const fields = parsed?.ok ? Fields.of(parsed.value, `${pointer}/protected`, PROTECTED, faults) : null;
  const length = fields?.integer('formatLength') ?? null;
  const tail = fields?.text('formatTail') ?? null;
  if (length !== null && tail !== null) return { length, tail };
  faults.push({ kind: 'malformed', message: 'the signature does not say what it is over', pointer });
  return null;
}

function payloadOf({ length, tail }: Format, bytes: Uint8Array): Uint8Array | null {
  const end = decodeBase64(tail);
  if (end === null || length < 0n || length > BigInt(bytes.length)) return null;
  return Buffer.concat([bytes.subarray(0, Number(length)), end]);
}

/**
 * Base64url without padding, as in JWS (RFC 7515, section 2); null for anything else, which Node would decode
 * leniently.
 */
function decodeBase64(text: string): Uint8Array | null {
  return /^[\w-]*$/.test(text) && text.length % 4 !== 1 ? Buffer.from(text, 'base64url') : null;
}
