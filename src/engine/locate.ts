import { groupByKey } from '../image/groups.ts';
import type { Edge, Manifest, Node } from '../image/image.ts';
import { shownPath } from '../policy/reference.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import type { MadeBy } from '../rule-kit/rule.ts';
import type { Build, BuildFinder } from '../source-map/builds.ts';
import {
  commonLocation,
  locateBase,
  locateLayer,
  locateSetting,
  type SourceLocation,
} from '../source-map/source-location.ts';
import type { Evaluation } from './evaluate.ts';
import type { FindingSubject } from './finding.ts';
import type { Finding, Location } from './outcome.ts';

/** Where findings can be located in the repository. */
export interface LineLocator {
  /** The Dockerfiles of the workspace, read on the first call. */
  readonly builds: () => Promise<BuildFinder>;
  /** The step of the workflow, for findings without another location; null outside of a workflow. */
  readonly workflow: Location | null;
  /** The working directory of the run, to which files are relative. */
  readonly directory: string;
}

/**
 * Gives each finding of an image its location: the instruction of a Dockerfile that caused it, else the line of the policy that requires
 * it, else the step of the workflow. The others are `related`.
 */
export async function locateFindings(
  { findings, subjects, analysis }: Pick<Evaluation, 'findings' | 'subjects' | 'analysis'>,
  { builds, workflow, directory }: LineLocator,
): Promise<readonly Finding[]> {
  const causes = new Map(findings.map((finding) => [finding, causeOf(subjects.get(finding))] as const));
  const hasCauses = [...causes.values()].some((cause) => cause !== null);
  const causeLocations = hasCauses ? new CauseLocations(await builds(), withProvenance(analysis)) : null;
  return findings.map((finding) => {
    const cause = causes.get(finding) ?? null;
    const instruction = causeLocations && cause && causeLocations.of(cause);
    const [location = null, ...related] = [
      instruction && toLocation(instruction, directory),
      finding.location ?? workflow,
    ].filter((one) => one !== null);
    return { ...finding, location, related };
  });
}

/** Reads provenance that no rule required, but not from a registry: locations change no verdict. */
function withProvenance(analysis: ImageAnalysis): ImageAnalysis {
  return analysis.image.source === 'registry' ? analysis : analysis.readingAll();
}

/** The instruction that caused a finding, and the part of the image that it is about. */
interface Cause {
  readonly madeBy: MadeBy;
  readonly edge: Edge;
}

/** Null for findings that no instruction causes. */
function causeOf(subject: FindingSubject | undefined): Cause | null {
  if (subject === undefined || subject.at === 'image' || !('edge' in subject.at)) return null;
  const { edge } = subject.at;
  if (subject.madeBy !== null) return { madeBy: subject.madeBy, edge };
  return edge.slot === 'layer' ? { madeBy: { layer: edge }, edge } : null;
}

/** The locations of causes in one image, each found once: one layer can violate many rules, and be in many manifests. */
class CauseLocations {
  readonly #finder: BuildFinder;
  readonly #analysis: ImageAnalysis;
  /** By blob: the manifests that it is, or that have it as their config. */
  readonly #manifests: ReadonlyMap<Node, readonly { readonly manifest: Manifest }[]>;
  /** By blob: the manifests that have it as a layer, with its index. */
  readonly #layers: ReadonlyMap<Node, readonly { readonly manifest: Manifest; readonly index: number }[]>;
  readonly #builds = new Map<Manifest, readonly Build[]>();
  /** By the uses of a blob, by setting. */
  readonly #known = new Map<readonly object[], Map<string, SourceLocation | null>>();

  constructor(finder: BuildFinder, analysis: ImageAnalysis) {
    this.#finder = finder;
    this.#analysis = analysis;
    const { manifests } = analysis.image;
    const described = manifests.flatMap((manifest) => [
      { node: manifest.edge.target, manifest },
      ...(manifest.config === null ? [] : [{ node: manifest.config.target, manifest }]),
    ]);
    const layers = manifests.flatMap((manifest) =>
      manifest.layers.map(({ target }, index) => ({ node: target, manifest, index })),
    );
    this.#manifests = groupByKey(described, ({ node }) => node);
    this.#layers = groupByKey(layers, ({ node }) => node);
  }

  /** Null if no instruction is proved to be the cause. */
  of({ madeBy, edge }: Cause): SourceLocation | null {
    if ('layer' in madeBy)
      return this.#common('', this.#layers.get(madeBy.layer.target) ?? [], ({ manifest, index }) =>
        locateLayer(this.#buildsOf(manifest), index),
      );
    const { keyword, key } = madeBy;
    return this.#common(JSON.stringify([keyword, key]), this.#manifests.get(edge.target) ?? [], ({ manifest }) => {
      const config = manifest.config?.config ?? null;
      if (keyword === 'FROM') return locateBase(this.#buildsOf(manifest), key);
      return config && locateSetting(this.#buildsOf(manifest), config, keyword, key);
    });
  }

  #buildsOf(manifest: Manifest): readonly Build[] {
    const known = this.#builds.get(manifest) ?? this.#finder.find(this.#analysis, manifest);
    this.#builds.set(manifest, known);
    return known;
  }

  /** The location of a blob that several manifests use, if it is the same for all. */
  #common<T extends object>(setting: string, uses: readonly T[], locate: (use: T) => SourceLocation | null) {
    const known = this.#known.get(uses) ?? new Map<string, SourceLocation | null>();
    this.#known.set(uses, known);
    const found = known.get(setting);
    if (found !== undefined) return found;
    const location = commonLocation(uses.map(locate));
    known.set(setting, location);
    return location;
  }
}

function toLocation({ stage, file, ...location }: SourceLocation, directory: string): Location {
  const shown = { file: shownPath(file, directory), ...location };
  return location.line === null && stage !== null ? { ...shown, stage } : shown;
}
