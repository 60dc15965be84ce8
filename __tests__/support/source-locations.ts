import type { Image, Manifest } from '../../src/image/image.ts';
import { ImageAnalysis } from '../../src/provenance/image-analysis.ts';
import { type Build, BuildFinder } from '../../src/source-map/builds.ts';
import { locateHistoryEntry, locateLayer, type SourceLocation } from '../../src/source-map/source-location.ts';
import type { Workspace } from '../../src/source-map/workspace.ts';
import { dockerfileOf } from './dockerfile.ts';
import { imagesAt } from './images.ts';

/** A manifest to locate in a Dockerfile. */
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

/** The possible builds of a manifest. */
export function buildsOf(workspace: Workspace, { image, manifest }: Subject): readonly Build[] {
  return new BuildFinder(workspace).find(new ImageAnalysis(image), manifest);
}

/** The locations of all layers, base first. */
export function layerLocations(workspace: Workspace, subject: Subject): readonly (SourceLocation | null)[] {
  const builds = buildsOf(workspace, subject);
  return subject.manifest.layers.map((_, i) => locateLayer(builds, i));
}

/** The locations of all entries of the history, base first. */
export function historyLocations(workspace: Workspace, subject: Subject): readonly (SourceLocation | null)[] {
  const builds = buildsOf(workspace, subject);
  return (subject.manifest.config?.config?.history ?? []).map((_, i) => locateHistoryEntry(builds, i));
}

/** A location as `19 RUN make app`: the line with its text; the stage if the line is unknown; a dash for null. */
export function locationText(text: string): (location: SourceLocation | null) => string {
  const lines = text.split('\n');
  return (location) => {
    if (location === null) return '-';
    const { line, column, stage } = location;
    return line === null ? `in ${stage}` : `${line} ${lines[line - 1]?.slice((column ?? 1) - 1)}`;
  };
}
