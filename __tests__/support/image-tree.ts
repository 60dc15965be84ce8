import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { indexTar } from '../../src/formats/tar.ts';

/**
 * Images as trees that can be changed anywhere and written again: digests and sizes are computed upwards, so that only what was
 * changed is wrong. Unlike objects, documents here may have a key twice, and text before and behind them.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The value of a member: plain JSON, a reference, or a list of references. */
export type Slot = { readonly json: Json } | { readonly ref: Reference } | { readonly refs: Reference[] };

/** A member of an object; the key is written as it stands, quotes and escapes and all. */
export interface Member {
  key: string;
  value: Slot;
}

/** A descriptor, and the thing that it refers to. */
export interface Reference {
  /** Its members but for digest and size. */
  members: Member[];
  /** Null for what is not in the image. */
  target: Thing | null;
  /** What is stated instead of what is true. */
  digest?: string;
  size?: number;
  algorithm?: 'sha256' | 'sha512' | 'sha384';
}

export interface Document {
  readonly kind: 'document';
  members: Member[];
  /** What is done to its text after all. */
  readonly edits: ((text: string) => string)[];
}

/** Bytes that refer to nothing; a config or schema1 manifest is one, too. */
export interface Leaf {
  readonly kind: 'leaf';
  readonly bytes: Uint8Array;
  readonly edits: ((text: string) => string)[];
}

export type Thing = Document | Leaf;

/** A layout as it will be written. */
export interface Layout {
  /** index.json. */
  top: Thing;
  /** Things that nothing refers to, to be stored as well. */
  readonly loose: Thing[];
}

/** Bytes by their name in a layout: `blobs/sha256/…`, `index.json`. */
export type LayoutFiles = Map<string, Uint8Array>;

export const EMPTY_LAYER_SHA256 = 'sha256:a3ed95caeb02ffe68cdd9fd84406680ae93d633cb16422d00e8a7c22955b46d4';
const DOCUMENT = /(?:manifest|index|manifest\.list)\.v[12]\+(?:json|prettyjws)$/;

export function digestOf(bytes: Uint8Array, algorithm = 'sha256'): string {
  return `${algorithm}:${createHash(algorithm).update(bytes).digest('hex')}`;
}

export function leaf(bytes: string | Uint8Array): Leaf {
  return { kind: 'leaf', bytes: Buffer.from(bytes), edits: [] };
}

/** A document of members given as an object; a list of references, or one, may stand for a value. */
export function document(members: Readonly<Record<string, Slot>>): Document {
  return {
    kind: 'document',
    members: Object.entries(members).map(([key, value]) => ({ key: JSON.stringify(key), value })),
    edits: [],
  };
}

/** A descriptor of a type. */
export function reference(
  mediaType: string,
  target: Thing | null,
  more: Readonly<Record<string, Json>> = {},
): Reference {
  return { members: membersOf({ mediaType, ...more }), target };
}

export function membersOf(object: Readonly<Record<string, Json>>): Member[] {
  return Object.entries(object).map(([key, json]) => ({ key: JSON.stringify(key), value: { json } }));
}

/** Sets a member of plain JSON, where it stands or at the end. */
export function setMember(holder: { members: Member[] }, name: string, json: Json): void {
  const key = JSON.stringify(name);
  const known = holder.members.find((member) => member.key === key);
  if (known) known.value = { json };
  else holder.members.push({ key, value: { json } });
}

/** The plain JSON of a member, or undefined. */
export function getMember(holder: { readonly members: readonly Member[] }, name: string): Json | undefined {
  const value = holder.members.find((member) => member.key === JSON.stringify(name))?.value;
  return value !== undefined && 'json' in value ? value.json : undefined;
}

/** The references of a member, one or several; none where it has none. */
export function referencesIn(document: Document, name: string): readonly Reference[] {
  const value = document.members.find((member) => member.key === JSON.stringify(name))?.value;
  if (value === undefined || 'json' in value) return [];
  return 'ref' in value ? [value.ref] : value.refs;
}

/** The list of references under a name, so that it can be changed; it is made where there is none. */
export function listIn(document: Document, name: string): Reference[] {
  const key = JSON.stringify(name);
  const member = document.members.find((candidate) => candidate.key === key);
  if (member && 'refs' in member.value) return member.value.refs;
  const refs: Reference[] = [];
  if (member) member.value = { refs };
  else document.members.push({ key, value: { refs } });
  return refs;
}

/** All references from a thing on, with what they stand in; each document once. */
export function* walk(
  thing: Thing,
  depth = 0,
): Generator<{
  readonly reference: Reference;
  readonly parent: Document;
  readonly name: string;
  readonly depth: number;
}> {
  if (thing.kind === 'leaf') return;
  for (const { key, value } of thing.members) {
    const refs = 'json' in value ? [] : 'ref' in value ? [value.ref] : value.refs;
    const name: unknown = JSON.parse(key);
    for (const reference of refs) {
      yield { reference, parent: thing, name: String(name), depth };
      if (reference.target !== null) yield* walk(reference.target, depth + 1);
    }
  }
}

/** Every document of a layout, the top one first. */
export function documentsOf(layout: Layout): readonly Document[] {
  const found = new Set<Document>();
  if (layout.top.kind === 'document') found.add(layout.top);
  for (const { reference } of walk(layout.top)) if (reference.target?.kind === 'document') found.add(reference.target);
  return [...found];
}

/** Reads a layout, or a `dir:` made into one, out of a fixture. */
export function readLayout(path: string): Layout {
  const files = statSync(path).isDirectory() ? filesBelow(path, '') : membersOfTar(readFileSync(path));
  const index = files.get('index.json');
  const manifest = files.get('manifest.json');
  if (index)
    return {
      top: thingOf(index, 'index.v1+json', (digest) => files.get(`blobs/${digest.replace(':', '/')}`)),
      loose: [],
    };
  if (!manifest) throw new Error(`${path} is neither a layout nor a dir:`);
  const encoded = (digest: string) => digest.replace('sha256:', '');
  const locate = (digest: string) => files.get(encoded(digest)) ?? files.get(`${encoded(digest)}.manifest.json`);
  const mediaType = typeOf(manifest);
  const target = thingOf(manifest, mediaType, locate);
  // Schema1 has its layers by digest only.
  const loose =
    mediaType.includes('.v1+') && mediaType.includes('docker')
      ? [...files].filter(([name]) => /^[0-9a-f]{64}$/.test(name)).map(([, bytes]) => leaf(bytes))
      : [];
  return { top: document({ schemaVersion: { json: 2 }, manifests: { refs: [reference(mediaType, target)] } }), loose };
}

function typeOf(manifest: Uint8Array): string {
  const value: unknown = JSON.parse(Buffer.from(manifest).toString());
  const stated = typeof value === 'object' && value !== null && 'mediaType' in value ? value.mediaType : undefined;
  if (typeof stated === 'string') return stated;
  const isSchema1 = typeof value === 'object' && value !== null && 'fsLayers' in value;
  return isSchema1
    ? 'application/vnd.docker.distribution.manifest.v1+prettyjws'
    : 'application/vnd.oci.image.manifest.v1+json';
}

function thingOf(bytes: Uint8Array, mediaType: string, locate: (digest: string) => Uint8Array | undefined): Thing {
  // A signature is over the text as it stands.
  if (!DOCUMENT.test(mediaType) || mediaType.includes('prettyjws')) return leaf(bytes);
  const value: Json = JSON.parse(Buffer.from(bytes).toString());
  if (!isObject(value)) return leaf(bytes);
  return {
    kind: 'document',
    members: Object.entries(value).map(([key, json]): Member => {
      const written = JSON.stringify(key);
      if (isDescriptor(json)) return { key: written, value: { ref: referenceOf(json, locate) } };
      if (Array.isArray(json) && json.length > 0 && json.every(isDescriptor)) {
        return { key: written, value: { refs: json.map((item: Descriptor) => referenceOf(item, locate)) } };
      }
      return { key: written, value: { json } };
    }),
    edits: [],
  };
}

type Descriptor = { readonly [key: string]: Json; readonly digest: string; readonly size: number };

function referenceOf(
  { digest, size, ...rest }: Descriptor,
  locate: (digest: string) => Uint8Array | undefined,
): Reference {
  const bytes = locate(digest);
  const members = membersOf(rest);
  if (bytes === undefined) return { members, target: null, digest, size };
  const { mediaType } = rest;
  return { members, target: thingOf(bytes, typeof mediaType === 'string' ? mediaType : '', locate) };
}

function isObject(value: Json): value is { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isDescriptor(value: Json): value is Descriptor {
  return isObject(value) && typeof value['digest'] === 'string' && typeof value['size'] === 'number';
}

function filesBelow(path: string, prefix: string): LayoutFiles {
  const files: LayoutFiles = new Map();
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inner = join(path, entry.name);
    if (entry.isDirectory())
      for (const [name, bytes] of filesBelow(inner, `${prefix}${entry.name}/`)) files.set(name, bytes);
    else files.set(prefix + entry.name, readFileSync(inner));
  }
  return files;
}

function membersOfTar(bytes: Uint8Array): LayoutFiles {
  const { members } = indexTar((offset, length) => bytes.subarray(offset, offset + length), bytes.length);
  return new Map(
    members
      .filter(({ type }) => type === 'file')
      .map(({ name, offset, size }) => [name, bytes.subarray(offset, offset + size)]),
  );
}

/** The bytes of a thing; what it refers to is stored on the way. */
export function bytesOf(thing: Thing, files: LayoutFiles = new Map()): Uint8Array {
  const plain =
    thing.kind === 'leaf'
      ? thing.bytes
      : Buffer.from(`{${thing.members.map((member) => memberText(member, files)).join(',')}}`);
  if (thing.edits.length === 0) return plain;
  // Text edits are made on bytes as they are, be they no UTF-8.
  return Buffer.from(
    thing.edits.reduce((text, edit) => edit(text), Buffer.from(plain).toString('latin1')),
    'latin1',
  );
}

function memberText({ key, value }: Member, files: LayoutFiles): string {
  if ('json' in value) return `${key}:${JSON.stringify(value.json)}`;
  if ('ref' in value) return `${key}:${referenceText(value.ref, files)}`;
  return `${key}:[${value.refs.map((reference) => referenceText(reference, files)).join(',')}]`;
}

function referenceText({ members, target, digest, size, algorithm = 'sha256' }: Reference, files: LayoutFiles): string {
  const bytes = target === null ? null : bytesOf(target, files);
  const actual = bytes === null ? null : digestOf(bytes, algorithm);
  const stated = digest ?? actual ?? `sha256:${'0'.repeat(64)}`;
  if (bytes !== null) files.set(`blobs/${stated.replace(':', '/')}`, bytes);
  const own = [`"digest":${JSON.stringify(stated)}`, `"size":${size ?? bytes?.length ?? 0}`];
  const [first, ...others] = members.map((member) => memberText(member, files));
  return `{${[...(first === undefined ? [] : [first]), ...own, ...others].join(',')}}`;
}

/** The files of a layout, but for `oci-layout`. */
export function filesOf({ top, loose }: Layout): LayoutFiles {
  const files: LayoutFiles = new Map();
  files.set('index.json', bytesOf(top, files));
  for (const thing of loose) {
    const bytes = bytesOf(thing, files);
    files.set(`blobs/${digestOf(bytes).replace(':', '/')}`, bytes);
  }
  return files;
}
