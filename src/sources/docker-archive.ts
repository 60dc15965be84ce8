import { posix } from 'node:path';
import { readDescriptor } from '../formats/descriptor.ts';
import type { Fault } from '../formats/fault.ts';
import { type Faults, Fields, fieldNames } from '../formats/fields.ts';
import { isArray, type JsonValue, parseJson, pointerTo } from '../formats/json.ts';
import { repoTagRefusal } from '../formats/reference.ts';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import { failureOf, readDocument } from './byte-source.ts';
import type { Files } from './files.ts';
import type { ArchiveMember, ArchiveRoot } from './source.ts';

const ENTRY = fieldNames('Config', 'RepoTags', 'Layers', 'Parent', 'LayerSources');

/** Reads the manifest.json of a docker archive (Docker Image Specification v1.2, "Combined Image JSON + Filesystem Changeset Format"). */
export function openDockerArchive(files: Files): {
  readonly roots: readonly ArchiveRoot[];
  readonly faults: readonly Fault[];
} {
  const byteSource = files.get('manifest.json');
  if (byteSource === null) return failed('unreadable', 'it has no manifest.json, so its images are unknown');
  const read = readDocument(byteSource);
  if (read.kind !== 'bytes') return failed('unreadable', `manifest.json could not be read: ${failureOf(read)}`);
  const parsed = parseJson(read.bytes);
  if (!parsed.ok) return { roots: [], faults: parsed.faults.map(inManifestJson) };
  if (!isArray(parsed.value)) return failed('malformed', 'manifest.json of a docker archive must be a list');
  const faults: Faults = [];
  const roots = parsed.value.flatMap((item, i) => readEntry(item, i, files, faults) ?? []);
  return faults.length > 0 ? { roots: [], faults: faults.map(inManifestJson) } : { roots, faults };
}

function readEntry(item: JsonValue, position: number, files: Files, faults: Faults): ArchiveRoot | null {
  const fields = Fields.of(item, pointerTo('', position), ENTRY, faults);
  if (fields === null) return null;
  const config = fields.text('Config');
  if (config === null) {
    fields.report('malformed', 'Config', safe`entry ${position} of manifest.json has no config`);
    return null;
  }
  const member = (field: string, name: string): ArchiveMember => {
    if (posix.normalize(name) !== name)
      fields.report(
        'ambiguous',
        field,
        safe`"${name}" is not a plain path: docker and podman find the member, containerd does not`,
      );
    return { name, byteSource: files.get(name) };
  };
  // docker and podman decode it, and refuse anything but a string.
  fields.text('Parent');
  const names = [...new Set(fields.strings('RepoTags'))];
  return {
    kind: 'archive',
    names: names.filter((name) => name !== ''),
    path: ['manifest.json', String(position)],
    config: member('Config', config),
    layers: fields.strings('Layers').map((name) => member('Layers', name)),
    layerSources: fields.entries('LayerSources', readDescriptor),
    faults: nameFaults(pointerTo(pointerTo('', position), 'RepoTags'), names),
  };
}

/** Names for which engines refuse the whole archive. */
export function nameFaults(pointer: string, names: readonly string[]): readonly Fault[] {
  const faults: Fault[] = [];
  for (const name of names) {
    const refusal = repoTagRefusal(name);
    if (refusal === null) continue;
    if (faults.length === LIMITS.documentFaults) break;
    faults.push({
      kind: 'malformed',
      message: safe`the name "${name}" ${refusal}`,
      pointer,
      fix: 'save the image under a name in lower case with a tag: docker tag ID acme/app:1.0 && docker save --output image.tar acme/app:1.0; with buildx, --output type=docker,name=acme/app:1.0,dest=image.tar',
    });
  }
  return faults;
}

function inManifestJson(fault: Fault): Fault {
  return { ...fault, message: `manifest.json: ${fault.message}` };
}

function failed(kind: Fault['kind'], message: string): { readonly roots: []; readonly faults: readonly Fault[] } {
  return { roots: [], faults: [{ kind, message, pointer: '' }] };
}
