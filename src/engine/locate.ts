import { readStatements } from '../image/attestation.ts';
import { groupByKey } from '../image/groups.ts';
import type { Edge, Image, Manifest, Node } from '../image/image.ts';
import { shownPath } from '../policy/reference.ts';
import type { MadeBy } from '../rule-kit/rule.ts';
import { locateBase } from '../source-map/locate-base.ts';
import { locateLayer } from '../source-map/locate-layer.ts';
import { locateSetting } from '../source-map/locate-setting.ts';
import { commonLocation, type SourceLocation } from '../source-map/source-location.ts';
import type { Workspace } from '../source-map/workspace.ts';
import type { Evaluation } from './evaluate.ts';
import type { FindingSubject } from './finding.ts';
import type { Finding, Location } from './outcome.ts';

/** Where lines of the repository are searched. */
export interface LineLocator {
  /** The Dockerfiles, read when they are first needed. */
  readonly workspace: () => Promise<Workspace>;
  /** The step of the workflow, for findings without another line; null outside of a workflow. */
  readonly workflow: Location | null;
  /** The working directory of the run; files below it are reported relative to it. */
  readonly directory: string;
}

/**
 * The findings of an image with the locations to fix: the instruction of the Dockerfile, otherwise the line of the
 * policy, otherwise the step of the workflow. The other lines are `related`.
 */
export async function locateFindings(
  image: Image,
  { findings, subjects }: Pick<Evaluation, 'findings' | 'subjects'>,
  { workspace, workflow, directory }: LineLocator,
): Promise<readonly Finding[]> {
  const makers = new Map(findings.map((finding) => [finding, makerOf(subjects.get(finding))] as const));
  const isMade = [...makers.values()].some((maker) => maker !== null);
  // Provenance may help, although no rule needed it. A registry gets no requests that do not change the verdict.
  if (isMade && image.source !== 'registry') readStatements(image);
  const places = isMade ? new Places(await workspace(), image) : null;
  return findings.map((finding) => {
    const maker = makers.get(finding) ?? null;
    const made = places && maker && places.of(maker);
    const [location = null, ...related] = [made && locationAt(made, directory), finding.location ?? workflow].filter(
      (place) => place !== null,
    );
    return { ...finding, location, related };
  });
}

/** What produced something, and its location. */
interface Maker {
  readonly madeBy: MadeBy;
  readonly edge: Edge;
}

/** Null if no build step is responsible. */
function makerOf(subject: FindingSubject | undefined): Maker | null {
  if (subject === undefined || subject.at === 'image' || !('edge' in subject.at)) return null;
  const { edge } = subject.at;
  if (subject.madeBy !== null) return { madeBy: subject.madeBy, edge };
  return edge.slot === 'layer' ? { madeBy: { layer: edge }, edge } : null;
}

/**
 * The locations of an image's parts, each determined once: one layer may violate many rules and occur in many
 * manifests.
 */
class Places {
  readonly #workspace: Workspace;
  readonly #image: Image;
  /** By the blob of the manifest or its config. */
  readonly #manifests: ReadonlyMap<Node, readonly { readonly manifest: Manifest }[]>;
  /** By the blob, each of its positions in a manifest. */
  readonly #layers: ReadonlyMap<Node, readonly { readonly manifest: Manifest; readonly at: number }[]>;
  /** By the uses of a blob, by setting. */
  readonly #known = new Map<readonly object[], Map<string, SourceLocation | null>>();

  constructor(workspace: Workspace, image: Image) {
    this.#workspace = workspace;
    this.#image = image;
    const { manifests } = image;
    const described = manifests.flatMap((manifest) => [
      { node: manifest.edge.target, manifest },
      ...(manifest.config === null ? [] : [{ node: manifest.config.target, manifest }]),
    ]);
    const layers = manifests.flatMap((manifest) =>
      manifest.layers.map(({ target }, at) => ({ node: target, manifest, at })),
    );
    this.#manifests = groupByKey(described, ({ node }) => node);
    this.#layers = groupByKey(layers, ({ node }) => node);
  }

  /** Null if nothing is proved. */
  of({ madeBy, edge }: Maker): SourceLocation | null {
    if ('layer' in madeBy)
      return this.#agreed('', this.#layers.get(madeBy.layer.target) ?? [], ({ manifest, at }) =>
        locateLayer(this.#workspace, this.#image, manifest, at),
      );
    const { keyword, key } = madeBy;
    return this.#agreed(JSON.stringify([keyword, key]), this.#manifests.get(edge.target) ?? [], ({ manifest }) =>
      keyword === 'FROM'
        ? locateBase(this.#workspace, this.#image, manifest, key)
        : locateSetting(this.#workspace, this.#image, manifest, keyword, key),
    );
  }

  /** A blob of several manifests has a location only if all of them agree. */
  #agreed<T extends object>(what: string, uses: readonly T[], placeIn: (use: T) => SourceLocation | null) {
    const known = this.#known.get(uses) ?? new Map<string, SourceLocation | null>();
    this.#known.set(uses, known);
    const found = known.get(what);
    if (found !== undefined) return found;
    const place = commonLocation(uses.map(placeIn));
    known.set(what, place);
    return place;
  }
}

function locationAt({ stage, file, ...place }: SourceLocation, directory: string): Location {
  const location = { file: shownPath(file, directory), ...place };
  return place.line === null && stage !== null ? { ...location, stage } : location;
}
