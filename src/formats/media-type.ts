import type { ArtifactKind } from './artifact-kind.ts';
import { MEDIA_TYPES, NON_DISTRIBUTABLE_PREFIXES, PREFIXES, type Row } from './media-type-table.ts';

/** Its family. */
export type Family =
  | 'docker-schema1'
  | 'docker-schema2'
  | 'oci'
  | 'buildkit'
  | 'containerd'
  | 'cosign'
  | 'notation'
  | 'sbom'
  | 'helm'
  | 'wasm'
  | 'model'
  | 'compose'
  | 'sandbox'
  | 'mcp'
  | 'devcontainers'
  | 'flux'
  | 'opa'
  | 'kyverno'
  | 'falco'
  | 'trivy'
  | 'timoni'
  | 'cue'
  | 'opentofu'
  | 'bicep'
  | 'cnab'
  | 'ocm'
  | 'zarf'
  | 'hauler'
  | 'github'
  | 'gadget'
  | 'toolhive'
  | 'agntcy'
  | 'artifacthub'
  | 'tuf'
  | 'report'
  | 'chalk'
  | 'tart'
  | 'apple'
  | 'coco'
  | 'unikraft'
  | 'singularity'
  | 'oras'
  | 'unknown';

/** The role of a blob of this type in an image. */
export type Role =
  | 'manifest'
  | 'index'
  | 'config'
  | 'layer'
  | 'plugin-config'
  | 'layout'
  | 'descriptor'
  | 'empty'
  | 'attestation'
  | 'signature'
  | 'sbom'
  | 'artifact'
  | 'unknown';

export type Compression = 'none' | 'gzip' | 'zstd' | 'encrypted' | 'unknown';

export type Status = 'current' | 'deprecated' | 'removed' | 'nonstandard' | 'unknown';

/** The position of a descriptor in the graph; a few types have another meaning in some positions. */
export type Slot = 'manifest' | 'config' | 'layer' | 'subject' | 'blob';

/** What a media type declares about its bytes, true or not. */
export interface MediaType {
  readonly mediaType: string;
  readonly family: Family;
  readonly role: Role;
  readonly compression: Compression;
  /** False if the specification allows registries not to store it. */
  readonly distributable: boolean;
  readonly status: Status;
  /**
   * The kind of artifact that has this type as its config, artifactType or content; null if the type does not determine
   * it.
   */
  readonly artifact: ArtifactKind | null;
  /** A description of one line. */
  readonly description: string;
  /** The source: a specification and section, or the tool that writes it. */
  readonly source: string;
  /**
   * The known type of which this is another spelling or the encrypted form. Its status applies, so that no spelling
   * hides that a type is deprecated.
   */
  readonly variantOf?: MediaType;
}

/** The grammar of `mediaType` and `artifactType` (image-spec, descriptor.md; RFC 6838, section 4.2): no parameters, no blanks. */
const GRAMMAR = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$/;

const ENCRYPTED = '+encrypted';

/** The suffixes of a name and their meaning, in the order of matching: the outermost describes the bytes. */
const SUFFIXES: readonly (readonly [suffix: string, compression: Compression])[] = [
  [ENCRYPTED, 'encrypted'],
  ['+gzip', 'gzip'],
  ['+zstd', 'zstd'],
  ['+json', 'none'],
  ['+xml', 'none'],
  ['+yaml', 'none'],
  ['+zip', 'none'],
  ['+tar.gz', 'gzip'],
  ['.tar.gz', 'gzip'],
  ['.tar.gzip', 'gzip'],
  ['+tar.zst', 'zstd'],
  ['.tar.zst', 'zstd'],
  ['.tar.zstd', 'zstd'],
  ['+tar', 'none'],
  ['.tar', 'none'],
];

const OTHER_CASE = 'Written here with other capitals than its name has: tools compare types exactly.';
const PARAMETERS = 'Written here with parameters (after the semicolon), which the type of a blob cannot have.';
const ENCRYPTED_FORM = 'Encrypted here, so that its content cannot be checked.';

const IN_WORDS: Readonly<Record<Compression, string>> = {
  none: 'Unknown type; its suffix states that the bytes are not compressed.',
  gzip: 'Unknown type; its suffix states that the bytes are compressed with gzip.',
  zstd: 'Unknown type; its suffix states that the bytes are compressed with zstd.',
  encrypted: 'Unknown type; its suffix states that the bytes are encrypted.',
  unknown: 'Unknown type; its name does not describe the bytes.',
};

const NO_TYPE = 'No media type: it does not have the form type/subtype of letters, digits and a few signs.';
const GRAMMAR_SOURCE = 'OCI image-spec 1.1, descriptor.md; RFC 6838, section 4.2';
const NO_SOURCE = 'no specification or tool that Plimsoll knows of';

const TABLE: ReadonlyMap<string, Row> = new Map(MEDIA_TYPES.map((row) => [row.type.mediaType, row]));

/**
 * Classifies a media type in its slot. Total: every string has a class; unknown types are `unknown`.
 * Nothing is cached between calls: types come from images, which could fill a cache.
 */
export function classify(mediaType: string, slot?: Slot): MediaType {
  return lookUp(mediaType, slot) ?? variant(mediaType, slot) ?? unknown(mediaType);
}

/** Whether a string has the form of a media type in descriptors. */
export function fitsGrammar(mediaType: string): boolean {
  return GRAMMAR.test(mediaType);
}

/** Whether engines read a blob of this type, in the config slot, as the config of an image. */
export function isImageConfigType(mediaType: string): boolean {
  const { family, role, compression } = classify(mediaType, 'config');
  return role === 'config' && compression === 'none' && (family === 'oci' || family === 'docker-schema2');
}

function lookUp(mediaType: string, slot: Slot | undefined): MediaType | undefined {
  const row = TABLE.get(mediaType);
  return slot === undefined ? row?.type : (row?.inSlot?.[slot] ?? row?.type);
}

/** A type that the table has under another spelling, encrypted, or by its prefix. */
function variant(mediaType: string, slot: Slot | undefined): MediaType | undefined {
  const bare = withoutParameters(mediaType);
  // The rest of ";…" is not the empty type.
  if (bare === '') return undefined;
  const name = lowerCase(bare);
  const known = lookUp(name, slot) ?? encryptedForm(name) ?? beginning(name);
  const notes = [...(name === bare ? [] : [OTHER_CASE]), ...(bare === mediaType ? [] : [PARAMETERS])];
  return known === undefined || notes.length === 0 ? known : respelled(known, mediaType, notes);
}

/** The same class under another spelling. An unknown type remains unknown. */
function respelled(known: MediaType, mediaType: string, notes: readonly string[]): MediaType {
  return {
    ...known,
    mediaType,
    status: known.status === 'unknown' ? 'unknown' : 'nonstandard',
    description: [known.description, ...notes].join(' '),
    variantOf: known.variantOf ?? known,
  };
}

function encryptedForm(name: string): MediaType | undefined {
  const row = name.endsWith(ENCRYPTED) ? TABLE.get(name.slice(0, -ENCRYPTED.length)) : undefined;
  // General types state nothing about encrypted content.
  if (row === undefined || row.inSlot !== undefined) return undefined;
  return { ...respelled(row.type, name, [ENCRYPTED_FORM]), compression: 'encrypted' };
}

function beginning(name: string): MediaType | undefined {
  const row = PREFIXES.find(({ type }) => name.startsWith(type.mediaType) && name !== type.mediaType);
  if (row === undefined || !fitsGrammar(name)) return undefined;
  return { ...row.type, mediaType: name, compression: suffixOf(name)?.[1] ?? row.type.compression };
}

function unknown(mediaType: string): MediaType {
  const bare = withoutParameters(mediaType);
  const name = lowerCase(bare);
  const fits = fitsGrammar(name);
  const compression = (fits ? suffixOf(name)?.[1] : undefined) ?? 'unknown';
  const words = fits ? IN_WORDS[compression] : NO_TYPE;
  return {
    mediaType,
    family: 'unknown',
    role: 'unknown',
    compression,
    distributable: !NON_DISTRIBUTABLE_PREFIXES.some((prefix) => name.startsWith(prefix)),
    status: 'unknown',
    artifact: null,
    description: fits && bare !== mediaType ? `${words} ${PARAMETERS}` : words,
    source: fits ? NO_SOURCE : GRAMMAR_SOURCE,
  };
}

function suffixOf(name: string): (typeof SUFFIXES)[number] | undefined {
  return SUFFIXES.find(([suffix]) => name.endsWith(suffix));
}

/** HTTP's Content-Type has parameters after a semicolon; the type of a blob has none. */
function withoutParameters(mediaType: string): string {
  const at = mediaType.indexOf(';');
  return at === -1 ? mediaType : mediaType.slice(0, at).trimEnd();
}

/** ASCII letters only: in Unicode the Kelvin sign folds to k, but for every tool it is another character. */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
