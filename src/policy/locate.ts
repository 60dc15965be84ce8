import { readStatements } from '../image/attestation.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { baseLine } from '../origins/base-line.ts';
import { layerPlace } from '../origins/layer-place.ts';
import { agreed, type SourcePlace } from '../origins/place.ts';
import { settingPlace } from '../origins/setting-place.ts';
import type { Workspace } from '../origins/workspace.ts';
import type { MadeBy } from '../rules/rule.ts';
import type { Evaluation } from './evaluate.ts';
import type { Subject } from './finding.ts';
import type { Finding, Location } from './outcome.ts';
import { shownPath } from './reference.ts';

/** Where lines of the repository are looked for. */
export interface Lines {
  /** The Dockerfiles, read when they are first asked for. */
  readonly workspace: () => Promise<Workspace>;
  /** The step of the workflow, for what no other line explains; null outside of one. */
  readonly workflow: Location | null;
  /** Where the run began: files below it are told relative to it. */
  readonly directory: string;
}

/**
 * The findings of an image, each where it is to be mended: at the instruction that made it so, else at the line of the policy that asks, else at the
 * step of the workflow. Lines that it is not shown at are `related`.
 */
export async function located(
  image: Image,
  { findings, subjects }: Pick<Evaluation, 'findings' | 'subjects'>,
  { workspace, workflow, directory }: Lines,
): Promise<readonly Finding[]> {
  const makers = new Map(findings.map((finding) => [finding, makerOf(subjects.get(finding))] as const));
  const isMade = [...makers.values()].some((maker) => maker !== null);
  // Provenance may tell, and no rule may have asked for it. A registry is not asked for what changes no verdict.
  if (isMade && image.source !== 'registry') readStatements(image);
  const dockerfiles = isMade ? await workspace() : null;
  return findings.map((finding) => {
    const maker = makers.get(finding) ?? null;
    const made = dockerfiles && maker && placeOf(dockerfiles, image, maker);
    const [location = null, ...related] = [made && locationAt(made, directory), finding.location ?? workflow].filter(
      (place) => place !== null,
    );
    return { ...finding, location, related };
  });
}

/** What made something, and where that stands in the image. */
interface Maker {
  readonly madeBy: MadeBy;
  readonly edge: Edge;
}

/** Null where nothing of a build is to blame. */
function makerOf(subject: Subject | undefined): Maker | null {
  if (subject === undefined || subject.at === 'image' || !('edge' in subject.at)) return null;
  const { edge } = subject.at;
  if (subject.madeBy !== null) return { madeBy: subject.madeBy, edge };
  return edge.slot === 'layer' ? { madeBy: { layer: edge }, edge } : null;
}

/** A blob that several manifests have is told only where all of them agree. */
function placeOf(workspace: Workspace, image: Image, { madeBy, edge }: Maker): SourcePlace | null {
  if ('layer' in madeBy) {
    const { target } = madeBy.layer;
    const places = image.manifests.flatMap((manifest) =>
      manifest.layers.flatMap((layer, at) =>
        layer.target === target ? [layerPlace(workspace, image, manifest, at)] : [],
      ),
    );
    return agreed(places);
  }
  const { keyword, key } = madeBy;
  const own = image.manifests.filter((manifest) => isOf(edge, manifest));
  return agreed(
    own.map((manifest) =>
      keyword === 'FROM'
        ? baseLine(workspace, image, manifest, key)
        : settingPlace(workspace, image, manifest, keyword, key),
    ),
  );
}

function isOf(edge: Edge, { edge: manifest, config }: Manifest): boolean {
  return manifest.target === edge.target || config?.target === edge.target;
}

function locationAt({ stage, file, ...place }: SourcePlace, directory: string): Location {
  const location = { file: shownPath(file, directory), ...place };
  return place.line === null && stage !== null ? { ...location, stage } : location;
}
