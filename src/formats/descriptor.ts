import { safe } from '../text/untrusted.ts';
import { type Digest, isDigest } from './digest.ts';
import { type Faults, Fields, fieldNames } from './fields.ts';
import type { JsonValue } from './json.ts';

/** A content descriptor (image-spec, descriptor.md): what a document says of a blob that it refers to. */
export interface Descriptor {
  /** Empty where the document states none. */
  readonly mediaType: string;
  readonly digest: Digest;
  /** Bytes; exact, however large. */
  readonly size: bigint;
  readonly urls: readonly string[];
  readonly annotations: ReadonlyMap<string, string>;
  readonly platform: Platform | null;
  /** The blob itself in base64, where it is embedded. */
  readonly data: string | null;
  readonly artifactType: string | null;
}

/** What an image runs on (image-spec, image-index.md, "platform"). Empty strings where nothing is stated. */
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

/** Reads a descriptor; null, with its faults reported, where there is no digest and size that one could follow. */
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

/** Reads a digest out of a field; null, and reported, where it is absent or breaks the grammar. */
export function readDigest(fields: Fields, name: string): Digest | null {
  const text = fields.text(name);
  if (text !== null && isDigest(text)) return text;
  if (text !== null) fields.report('malformed', name, safe`"${text}" is not a valid digest`);
  else if (fields.lacks(name)) fields.report('malformed', name, `the ${name} is missing`);
  return null;
}

function readPlatform(value: JsonValue, pointer: string, faults: Faults): Platform | null {
  const fields = Fields.of(value, pointer, PLATFORM, faults);
  // Manifest lists have it, and mean nothing by it; docker and crane refuse what is not a list of strings.
  fields?.strings('features');
  return fields && platformOf(fields);
}

/** The platform that an object states, be it a descriptor's `platform` or an image config. */
export function platformOf(fields: Fields): Platform {
  return {
    os: fields.text('os') ?? '',
    architecture: fields.text('architecture') ?? '',
    variant: fields.text('variant') ?? '',
    osVersion: fields.text('os.version') ?? '',
    osFeatures: fields.strings('os.features'),
  };
}

/** Other names of an architecture; some of them are of one variant, and say so. */
const ARCHITECTURES: ReadonlyMap<string, readonly [architecture: string, variant?: string]> = new Map([
  ['aarch64', ['arm64']],
  ['x86_64', ['amd64']],
  ['x86-64', ['amd64']],
  ['i386', ['386', '']],
  ['armhf', ['arm', 'v7']],
  ['armel', ['arm', 'v6']],
]);

/** Other names of a variant. The ordinary ones of amd64 and arm64 have none. */
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

/** A platform in one spelling, as containerd normalises it (platforms, database.go). What is not stated stays so. */
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

/** Takes `os/architecture/variant` apart, as people write it. */
export function parsePlatform(text: string): Platform {
  const [os = '', architecture = '', ...rest] = text.split('/');
  return { os, architecture, variant: rest.join('/'), osVersion: '', osFeatures: [] };
}

/** `linux/arm64` for `Linux/aarch64/v8`: one name for one platform; null where none is stated. */
export function platformName(platform: Platform | null): string | null {
  if (platform === null || (platform.os === '' && platform.architecture === '')) return null;
  const { os, architecture, variant } = normalisePlatform(platform);
  // To containerd 32-bit Arm is v7 where nothing else is said.
  const known = architecture === 'arm' ? variant || 'v7' : variant;
  const parts = [os || 'unknown', architecture || 'unknown', ...(known ? [known] : [])];
  // An architecture of "arm/v7" is none that anything runs on, and must not look like the variant v7 of arm.
  return parts.map((part) => part.replaceAll('/', '%2f')).join('/');
}

/**
 * The platform that an image is known to be for. Null where the system or the architecture is not stated, or is "unknown": engines then
 * run the image on the platform that they are on.
 */
export function knownPlatform(platform: Platform | null): string | null {
  if (platform === null) return null;
  const { os, architecture } = normalisePlatform(platform);
  return [os, architecture].some((part) => part === '' || part === 'unknown') ? null : platformName(platform);
}
