import type { Image, Manifest } from '../../src/image/image.ts';
import { locateHistoryEntry, locateLayer } from '../../src/source-map/locate-layer.ts';
import type { SourceLocation } from '../../src/source-map/source-location.ts';
import type { Workspace } from '../../src/source-map/workspace.ts';
import { dockerfileOf } from './dockerfile.ts';
import { imagesAt } from './images.ts';

/** An image that is asked where it came from. */
export interface Subject {
  readonly image: Image;
  readonly manifest: Manifest;
}

/** The only image at a location that runs, with its provenance or as if it had none. */
export async function subjectAt(path: string, provenance = false): Promise<Subject> {
  const [image] = await imagesAt(path, 'structure', provenance);
  const manifest = image?.manifests.find(({ exempt }) => exempt === null);
  if (image === undefined || manifest === undefined) throw new Error(`no image at ${path}`);
  return { image, manifest };
}

/** A repository with Dockerfiles by their names. */
export function workspaceOf(
  files: Readonly<Record<string, string>>,
  { given = false, repository = null }: Partial<Workspace> = {},
): Workspace {
  const dockerfiles = Object.entries(files).map(([name, text]) => dockerfileOf(text, name));
  return { dockerfiles, given, repository };
}

/** The places of all layers, base first. */
export function layerPlaces(workspace: Workspace, { image, manifest }: Subject): readonly (SourceLocation | null)[] {
  return manifest.layers.map((_, i) => locateLayer(workspace, image, manifest, i));
}

/** The places of all entries of the history, base first. */
export function historyPlaces(workspace: Workspace, { image, manifest }: Subject): readonly (SourceLocation | null)[] {
  return (manifest.config?.config?.history ?? []).map((_, i) => locateHistoryEntry(workspace, image, manifest, i));
}

/** A place as `19 RUN make app`: its line and what stands there; the stage where no line is told, and a dash for nothing. */
export function locationText(text: string): (place: SourceLocation | null) => string {
  const lines = text.split('\n');
  return (place) => {
    if (place === null) return '-';
    return place.line === null
      ? `in ${place.stage}`
      : `${place.line} ${lines[place.line - 1]?.slice((place.column ?? 1) - 1)}`;
  };
}
