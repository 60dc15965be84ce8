import { decodeConfig } from '../formats/config.ts';
import { FORMATS } from '../formats/conformance-formats.ts';
import type { Fault } from '../formats/fault.ts';
import { type Faults, Fields, fieldNames } from '../formats/fields.ts';
import { isObject, type JsonObject, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import { failureOf, readDocument } from './byte-source.ts';
import { nameFaults } from './docker-archive.ts';
import type { Files } from './files.ts';
import type { ArchiveRoot } from './source.ts';

/** The place of `<id>/json` in the chain; the document is also read as the config. */
const LINK = fieldNames('id', 'parent');
/** The ids of docker save. docker 20.10 loads every folder that has a json, whatever its name. */
const ID = /^[0-9a-f]{64}$/;

/**
 * Whether files are an archive of Docker Image Specification v1.0 or v1.1, as docker save wrote them before 1.10 and
 * engines still load them: a folder for each layer, and no manifest.json.
 */
export function isOldDockerArchive(files: Files): boolean {
  return files.get('manifest.json') === null && layerIds(files).length > 0;
}

/**
 * Reads such an archive. `repositories` names the top layer of each image; each layer's json names its parent, and the
 * chain is the image, base last. The top one's json is the image's config. It contains no digest, so nothing shows
 * whether the layers are the saved ones.
 */
export function openOldDockerArchive(files: Files): {
  readonly roots: readonly ArchiveRoot[];
  readonly faults: readonly Fault[];
} {
  const faults: Faults = [];
  const parents = new Map(layerIds(files).map((id) => [id, parentOf(id, files, faults)]));
  const names = namesById(files, parents, faults);
  const inner = new Set(parents.values());
  // A layer that is not the parent of another is an image, too: docker save of an id writes no name.
  const tops = new Set([...names.keys(), ...[...parents.keys()].filter((id) => !inner.has(id))]);
  const reached = new Set<string>();
  const broken = new Map<string, readonly Fault[]>();
  let references = 0;
  const roots = [...tops].flatMap((id): readonly ArchiveRoot[] => {
    if (references > LIMITS.references) return [];
    const chain = chainFrom(id, parents, faults);
    for (const layer of chain) reached.add(layer);
    references += chain.length;
    const layers = chain.map((layer) => `${layer}/layer.tar`);
    const root: ArchiveRoot = {
      kind: 'archive',
      names: names.get(id) ?? [],
      path: ['repositories', id],
      config: { name: `${id}/json`, byteSource: files.get(`${id}/json`) },
      layers: layers.map((name) => ({ name, byteSource: files.get(name) })),
      layerSources: new Map(),
      faults: [
        ...nameFaults('', names.get(id) ?? []),
        ...chain.slice(0, -1).flatMap((layer) => {
          const found = broken.get(layer) ?? layerFaults(`${layer}/json`, files);
          broken.set(layer, found);
          return found;
        }),
      ].slice(0, LIMITS.documentFaults),
    };
    return [root];
  });
  if (references > LIMITS.references)
    faults.push({ kind: 'too-large', message: `its images have more than ${LIMITS.references} layers`, pointer: '' });
  // A layer that is a parent but is reached by no image is part of a loop.
  else
    for (const id of [...parents.keys()].filter((layer) => !reached.has(layer)).slice(0, 1))
      chainFrom(id, parents, faults);
  return { roots: faults.length > 0 ? [] : roots, faults };
}

/**
 * The fault of an archive with an index.json that also has this form, which docker 20.10 loads. Without digests, it
 * cannot be shown to be the same image.
 */
export function besideLayout(files: Files): Fault {
  const [id = ''] = layerIds(files);
  const message = safe`docker 20.10 loads ${id}/json of this archive instead of the images in index.json`;
  return { kind: 'ambiguous', message, pointer: '' };
}

function layerIds(files: Files): readonly string[] {
  const documents = files.list('', 2).filter((name) => name.endsWith('/json'));
  return documents.map((name) => name.slice(0, -'/json'.length)).filter((id) => files.get(`${id}/layer.tar`) !== null);
}

function parentOf(id: string, files: Files, faults: Faults): string | null {
  const document = readObject(`${id}/json`, files, faults);
  const fields = document && Fields.of(document, '', LINK, faults);
  const own = fields?.text('id') || id;
  // Engines use either of them.
  if (own !== id) faults.push({ kind: 'ambiguous', message: safe`${id}/json has the id "${own}"`, pointer: '/id' });
  return fields?.text('parent') || null;
}

/**
 * The faults for which docker refuses the json of a layer below the top one, which it decodes, too; the top one is read
 * as the config.
 */
function layerFaults(name: string, files: Files): readonly Fault[] {
  const byteSource = files.get(name);
  const read = byteSource && readDocument(byteSource);
  if (read?.kind !== 'bytes') return [];
  const faults = decodeConfig(read.bytes).faults.filter(({ kind }) => kind === 'malformed');
  if (!FORMATS['v1-created'](Buffer.from(read.bytes).toString('utf8')))
    faults.push({
      kind: 'malformed',
      message: 'the date and time of creation is not one that docker reads',
      pointer: '/created',
    });
  return faults.map((fault) => ({ ...fault, message: safe`${name}: ${fault.message}` }));
}

/** The ids from the base to the top; a parent that does not exist, or a loop, is a fault. */
function chainFrom(top: string, parents: ReadonlyMap<string, string | null>, faults: Faults): readonly string[] {
  const chain: string[] = [];
  const seen = new Set<string>();
  for (let id: string | null = top; id !== null; id = parents.get(id) ?? null) {
    if (seen.has(id) || !parents.has(id)) {
      const why = seen.has(id) ? 'is a loop' : `needs the layer ${id}, which is not in the archive`;
      faults.push({ kind: 'malformed', message: safe`the chain of layers below ${top} ${why}`, pointer: '' });
      break;
    }
    seen.add(id);
    chain.push(id);
  }
  return chain.reverse();
}

/** `repositories`: the id of the top layer by name and tag. */
function namesById(
  files: Files,
  layers: ReadonlyMap<string, unknown>,
  faults: Faults,
): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  const repositories = files.get('repositories') === null ? new Map() : readObject('repositories', files, faults);
  for (const [repository, tags] of repositories ?? []) {
    if (!isObject(tags)) {
      faults.push({
        kind: 'malformed',
        message: safe`repositories: "${repository}" has no tags`,
        pointer: '',
      });
      continue;
    }
    for (const [tag, id] of tags) {
      if (typeof id === 'string' && (ID.test(id) || layers.has(id))) {
        const known = names.get(id);
        if (known === undefined) names.set(id, [`${repository}:${tag}`]);
        else known.push(`${repository}:${tag}`);
      } else
        faults.push({
          kind: 'malformed',
          message: safe`repositories: ${repository}:${tag} has no layer`,
          pointer: '',
        });
    }
  }
  return names;
}

function readObject(name: string, files: Files, faults: Faults): JsonObject | null {
  const byteSource = files.get(name);
  const read = byteSource && readDocument(byteSource);
  if (read?.kind !== 'bytes') {
    faults.push({
      kind: 'unreadable',
      message: safe`${name} could not be read: ${read ? failureOf(read) : 'it does not exist'}`,
      pointer: '',
    });
    return null;
  }
  const parsed = parseJson(read.bytes);
  if (!parsed.ok) {
    faults.push(...parsed.faults.map((fault) => ({ ...fault, message: safe`${name}: ${fault.message}` })));
    return null;
  }
  if (isObject(parsed.value)) return parsed.value;
  faults.push({ kind: 'malformed', message: safe`${name} is not an object`, pointer: '' });
  return null;
}
