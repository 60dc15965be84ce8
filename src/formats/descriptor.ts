import { safe } from '../text/untrusted.ts';
import { type Digest, isDigest } from './digest.ts';
import { type Faults, Fields, fieldNames } from './fields.ts';
import type { JsonValue } from './json.ts';

/** A content descriptor (image-spec, descriptor.md): the reference of a document to a blob. */
export interface Descriptor {
  /** Empty if the document states none. */
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes; exact, however large. */
  readonly size: bigint;
  readonly urls: readonly string[];
  readonly annotations: ReadonlyMap<string, string>;
  readonly platform: Platform | null;
  /** The blob itself in base64, if it is embedded. */
  readonly data: string | null;
  readonly artifactType: string | null;
}

/** A platform (image-spec, image-index.md, "platform"). Unstated fields are empty strings. */
export interface Platform {
  readonly os: string;
  readonly architecture: string;
  readonly variant: string;
  readonly osVersion: string;
  readonly osFeatures: readonly string[];
}

const DESCRIPTOR = fieldNames('mediaType', 'digest', 'size', 'urls', 'annotations', 'platform', 'data', 'artifactType');
/** Sizes are int64 (image-spec, descriptor.md, "Properties"): readers refuse a larger one. */
const MAX_SIZE = 2n ** 63n - 1n;
const PLATFORM = fieldNames('architecture', 'os', 'os.version', 'os.features', 'variant', 'features');

/** Reads a descriptor; null, with its faults reported, if it has no valid digest and size. */
export function readDescriptor(value: JsonValue, pointer: string, faults: Faults): Descriptor | null {
  const fields = Fields.of(value, pointer, DESCRIPTOR, faults);
  if (fields === null) return null;
  const digest = readDigest(fields, 'digest');
  const size = readSize(fields);
  const descriptor = {
    mediaType: fields.text('mediaType') ?? '',
    urls: fields.strings('urls'),
    annotations: fields.map('annotations'),
    platform: fields.value('platform', readPlatform),
    data: fields.text('data'),
    artifactType: fields.text('artifactType'),
  };
  return digest === null || size === null ? null : { ...descriptor, digest, size };
}

function readSize(fields: Fields): bigint | null {
  const size = fields.integer('size');
  if (size !== null && size >= 0n && size <= MAX_SIZE) return size;
  if (size !== null)
    fields.report('malformed', 'size', safe`the size ${size} is ${size < 0n ? 'negative' : 'not a 64-bit integer'}`);
  else if (fields.lacks('size')) fields.report('malformed', 'size', 'the size is missing');
  return null;
}

/** Reads the digest of a field; null, and reported, if it is absent or invalid. */
export function readDigest(fields: Fields, name: string): Digest | null {
  const text = fields.text(name);
  if (text !== null && isDigest(text)) return text;
  if (text !== null) fields.report('malformed', name, safe`"${text}" is not a valid digest`);
  else if (fields.lacks(name)) fields.report('malformed', name, `the ${name} is missing`);
  return null;
}

function readPlatform(value: JsonValue, pointer: string, faults: Faults): Platform | null {
  const fields = Fields.of(value, pointer, PLATFORM, faults);
  // A field of manifest lists without a meaning; docker and crane refuse anything but a list of strings.
  fields?.strings('features');
  return fields && platformOf(fields);
}

/** The platform of an object: a descriptor's `platform` or an image config. */
export function platformOf(fields: Fields): Platform {
  return {
    os: fields.text('os') ?? '',
    architecture: fields.text('architecture') ?? '',
    variant: fields.text('variant') ?? '',
    osVersion: fields.text('os.version') ?? '',
    osFeatures: fields.strings('os.features'),
  };
}

/** Other names of an architecture, of which some include a variant. */
const ARCHITECTURES: ReadonlyMap<string, readonly [architecture: string, variant?: string]> = new Map([
  ['aarch64', ['arm64']],
  ['x86_64', ['amd64']],
  ['x86-64', ['amd64']],
  ['i386', ['386', '']],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']],
]);

/** Other names of a variant. The default ones of amd64 and arm64 are empty. */
const VARIANTS: ReadonlyMap<string, string> = new Map([
  ['amd64/v1', ''],
  ['arm/5', 'v5'],
  ['arm/6', 'v6'],
  ['arm/7', 'v7'],
  ['arm/8', 'v8'],
  ['arm64/8', ''],
  ['arm64/v8', ''],
  ['arm64/v8.0', ''],
  ['arm64/9', 'v9'],
  ['arm64/9.0', 'v9'],
  ['arm64/v9.0', 'v9'],
]);

/** A platform normalized as in containerd (platforms, database.go). Unstated fields remain empty. */
export function normalisePlatform(platform: Platform): Platform {
  const [os, stated] = [platform.os.toLowerCase(), platform.architecture.toLowerCase()];
  const [architecture, ownVariant] = ARCHITECTURES.get(stated) ?? [stated];
  const variant = ownVariant ?? platform.variant.toLowerCase();
  return {
    ...platform,
    os: os === 'macos' ? 'darwin' : os,
    architecture,
    variant: VARIANTS.get(`${architecture}/${variant}`) ?? variant,
  };
}

/** Parses `os/architecture/variant`. */
export function parsePlatform(text: string): Platform {
  const [os = '', architecture = '', ...rest] = text.split('/');
  return { os, architecture, variant: rest.join('/'), osVersion: '', osFeatures: [] };
}

/** `linux/arm64` for `Linux/aarch64/v8`: one name for one platform; null if it is not stated. */
export function platformName(platform: Platform | null): string | null {
  if (platform === null || (platform.os === '' && platform.architecture === '')) return null;
  const { os, architecture, variant } = normalisePlatform(platform);
  // For containerd, 32-bit Arm without a variant is v7.
  const known = architecture === 'arm' ? variant || 'v7' : variant;
  const parts = [os || 'unknown', architecture || 'unknown', ...(known ? [known] : [])];
  // An architecture of "arm/v7" does not exist, and must not look like the variant v7 of arm.
  return parts.map((part) => part.replaceAll('/', '%2f')).join('/');
}

/**
 * The known platform of an image. Null if the system or the architecture is not stated, or is "unknown": engines then
 * run the image on their own platform.
 */
export function knownPlatform(platform: Platform | null): string | null {
  if (platform === null) return null;
  const { os, architecture } = normalisePlatform(platform);
  return [os, architecture].some((part) => part === '' || part === 'unknown') ? null : platformName(platform);
}
