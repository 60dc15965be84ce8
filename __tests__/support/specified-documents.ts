import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { SpecKind } from '../../src/formats/conformance.ts';
import { readDocument } from '../../src/sources/byte-source.ts';
import { directoryFiles, type Files } from '../../src/sources/files.ts';
import { openTar } from '../../src/sources/tar-file.ts';

/** A document of a fixture that has a specification. */
export interface SpecifiedDocument {
  readonly fixture: string;
  /** The name of its file in the image. */
  readonly name: string;
  readonly kind: SpecKind;
  readonly json: unknown;
}

/** What the walk reads of documents that it found with `JSON.parse`. */
interface Reference {
  readonly mediaType?: string;
  readonly digest?: string;
}

interface Raw extends Reference {
  readonly config?: Reference | null;
  readonly layers?: readonly Reference[] | null;
  readonly manifests?: readonly Reference[] | null;
  readonly subject?: Reference | null;
  readonly fsLayers?: unknown;
}

const FIXTURES = join(import.meta.dirname, '../fixtures');

const KINDS: Readonly<Record<string, SpecKind>> = {
  'application/vnd.oci.image.index.v1+json': 'oci-index',
  'application/vnd.oci.image.manifest.v1+json': 'oci-manifest',
  'application/vnd.oci.image.config.v1+json': 'oci-config',
  'application/vnd.docker.distribution.manifest.list.v2+json': 'docker-list',
  'application/vnd.docker.distribution.manifest.v2+json': 'docker-manifest',
  'application/vnd.docker.container.image.v1+json': 'docker-config',
  'application/vnd.docker.distribution.manifest.v1+json': 'schema1',
  'application/vnd.docker.distribution.manifest.v1+prettyjws': 'schema1',
};

/** The names of all images below the fixtures, however deep, be they directories or archives. */
export const SPECIFIED_FIXTURES: readonly string[] = imagesBelow(FIXTURES).map((path) => relative(FIXTURES, path));

/** Every document of a fixture that has a specification, from the top of the image down. */
export async function specifiedDocuments(fixture: string): Promise<readonly SpecifiedDocument[]> {
  const files = await filesOf(join(FIXTURES, fixture));
  const found = new Map<string, SpecifiedDocument>();
  const add = (name: string, declared: string): void => {
    if (found.has(name) || (declared !== '' && KINDS[declared] === undefined)) return;
    const json = documentIn(files, name);
    if (json === null) return;
    const kind = KINDS[declared] ?? kindOf(json);
    found.set(name, { fixture, name, kind, json });
    const { config, layers, manifests, subject } = json;
    if (kind.endsWith('config')) return;
    for (const { mediaType = '', digest = '' } of [config, ...(manifests ?? []), ...(layers ?? []), subject].flatMap(
      (one) => one ?? [],
    )) {
      for (const blob of namesOf(digest)) add(blob, mediaType);
    }
  };
  const layout = documentIn(files, 'oci-layout');
  if (layout !== null) found.set('oci-layout', { fixture, name: 'oci-layout', kind: 'oci-layout', json: layout });
  add('index.json', '');
  const top = documentIn(files, 'manifest.json');
  if (Array.isArray(top))
    for (const { Config } of top) add(String(Config), 'application/vnd.docker.container.image.v1+json');
  else add('manifest.json', '');
  return [...found.values()];
}

function kindOf(raw: Raw): SpecKind {
  if (raw.mediaType !== undefined && KINDS[raw.mediaType]) return KINDS[raw.mediaType] ?? 'oci-index';
  return raw.fsLayers !== undefined ? 'schema1' : raw.manifests !== undefined ? 'oci-index' : 'oci-manifest';
}

function namesOf(digest: string): readonly string[] {
  const [algorithm, encoded] = digest.split(':');
  return [`blobs/${algorithm}/${encoded}`, `${encoded}.manifest.json`, `${encoded}`];
}

function documentIn(files: Files, name: string): (Raw & object) | null {
  const byteSource = files.get(name);
  const read = byteSource && readDocument(byteSource);
  return read?.kind === 'bytes' ? JSON.parse(Buffer.from(read.bytes).toString()) : null;
}

async function filesOf(path: string): Promise<Files> {
  if (statSync(path).isDirectory()) return directoryFiles(path);
  const opened = await openTar(path);
  if (!opened.ok) throw new Error(`${path}: ${opened.error}`);
  return opened.value;
}

function imagesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  if (entries.some(({ name }) => name === 'index.json' || name === 'manifest.json')) return [folder];
  return entries
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? imagesBelow(path) : /\.tar(?:\.\w+)?$/.test(entry.name) ? [path] : [];
    })
    .sort();
}
