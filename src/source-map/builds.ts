import { baseNameText } from '../dockerfile/base-name.ts';
import { type Dockerfile, parseDockerfile } from '../dockerfile/dockerfile.ts';
import type { Variables } from '../dockerfile/expand.ts';
import { linesOf } from '../dockerfile/instruction.ts';
import { ANYTHING, type BuildInputs, chainsOf, type StageChain, targetNamed } from '../dockerfile/stage-chain.ts';
import type { Digest } from '../formats/digest.ts';
import { repositoryName } from '../formats/reference.ts';
import type { Image, Manifest } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { stepsWithLayer } from '../provenance/history.ts';
import { type Provenance, provenanceOf } from '../provenance/provenance.ts';
import { basesFromAnnotations, basesFromProvenance } from './bases.ts';
import { type History, type HistoryMatch, matchHistory, readHistory } from './history-match.ts';
import { layerSteps, type StagedInstruction } from './layer-steps.ts';
import type { Workspace } from './workspace.ts';

/** What a manifest was built from: for a fact where there is one, else one of several that are possible. */
export interface Build {
  readonly chain: StageChain;
  /** Null where the Dockerfile of the repository is not what was built: then only names of stages are told of it. */
  readonly proof: 'provenance' | 'history' | null;
  /** As the user named it, or by its path below the workspace. */
  readonly file: string;
  /** What the build gave for arguments; null for what is not known. */
  readonly asked: Variables;
  /** The labels that the build gave beside the Dockerfile's (`--label`); none are known by history. */
  readonly labels: ReadonlyMap<string, string>;
  /** The names of the stages that this file has; those of what was built may be others where there is no proof. */
  readonly stages: ReadonlySet<string>;
  /** By layer of the manifest what provenance says of who made it; empty where it says nothing. */
  readonly layers: readonly (readonly StagedInstruction[])[];
  /** Null where the history is not that of the chain. */
  readonly alignment: HistoryMatch | null;
}

const known = new WeakMap<Workspace, WeakMap<Manifest, readonly Build[]>>();

/** What a manifest may have been built from. None where no Dockerfile of the workspace is proved to be its own. */
export function buildsOf(workspace: Workspace, image: Image, manifest: Manifest): readonly Build[] {
  const ofWorkspace = known.get(workspace) ?? new WeakMap<Manifest, readonly Build[]>();
  known.set(workspace, ofWorkspace);
  const found = ofWorkspace.get(manifest) ?? findBuilds(workspace, image, manifest);
  ofWorkspace.set(manifest, found);
  return found;
}

function findBuilds(workspace: Workspace, image: Image, manifest: Manifest): readonly Build[] {
  const { digest } = manifest.edge.target;
  const stated = provenancesOf(image, digest);
  const isElsewhere = stated.some(({ repository }) => isOther(workspace, repository));
  if (isElsewhere) return [];
  const withText = stated.filter(({ sources }) => sources.length > 0);
  if (withText.length === 0) return buildsByHistory(workspace, image, manifest);
  const each = withText.map((provenance) => buildsByProvenance(workspace, provenance, manifest));
  // Of several statements one that leads nowhere leaves the others in doubt.
  return each.some((builds) => builds.length === 0) ? [] : each.flat();
}

function provenancesOf(image: Image, digest: Digest | null): readonly Provenance[] {
  const found = digest === null ? [] : provenanceOf(image, digest);
  return found.flatMap((result) => (result.ok && result.value.isBuildKit ? [result.value] : []));
}

/** Whether an address is of another repository than the run's. What the user gives is not asked where it is from. */
function isOther({ given, repository }: Workspace, address: string): boolean {
  const [, stated] = /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?(?:[#?@].*)?$/.exec(address.slice(0, MAX_ADDRESS)) ?? [];
  return !given && repository !== null && stated !== undefined && stated.toLowerCase() !== repository.toLowerCase();
}

/** Characters of an address that are looked at. */
const MAX_ADDRESS = 1000;

/** The Dockerfile that was built stands in the provenance; the repository's is it where its text is the same. */
function buildsByProvenance(workspace: Workspace, provenance: Provenance, manifest: Manifest): readonly Build[] {
  const [source, ...others] = provenance.sources;
  if (source === undefined || others.some(({ data }) => data !== source.data)) return [];
  if (source.data.length > LIMITS.dockerfileBytes * 2) return [];
  const text = Buffer.from(source.data, 'base64').toString();
  const file = fileOf(workspace, text, source.filename);
  const shown = file ?? (workspace.given ? workspace.dockerfiles[0] : undefined);
  if (shown === undefined) return [];
  const { args } = provenance.request;
  const asked = prefixed(args, 'build-arg:');
  const built = parseDockerfile(shown.file, text, asked);
  const target = built.ok ? targetOf(built.value, args.get('target') ?? '') : null;
  if (!built.ok || target === null || isTooLarge(built.value)) return [];
  const contexts = [...prefixed(args, 'context:').keys(), ...prefixed(args, 'input:').keys()];
  const replaced = new Set(contexts.map((context) => context.replace(/::.*$/, '').toLowerCase()));
  if (replaced.has(built.value.stages[target]?.name ?? '')) return [];
  const chains = chainsWithin(chainsOf(built.value, target, { argumentsKnown: true, replaced }), LIMITS.historySteps);
  const history = historyOf(manifest);
  const digests = manifest.layers.map(({ descriptor }) => descriptor?.digest ?? null);
  const builds = (chains ?? []).map(
    (chain): Build => ({
      chain,
      proof: file === null ? null : 'provenance',
      file: shown.file,
      asked,
      labels: prefixed(args, 'label:'),
      stages: namesIn(shown),
      layers: layerSteps(chain, provenance, digests),
      alignment: history && matchHistory(chain, history),
    }),
  );
  const aligned = builds.filter(({ alignment }) => alignment !== null);
  return aligned.length > 0 ? aligned : builds;
}

/** All of them, but null where they have more steps than are looked at. */
function chainsWithin(chains: Iterable<StageChain>, limit: number): readonly StageChain[] | null {
  const found: StageChain[] = [];
  let steps = 0;
  for (const chain of chains) {
    steps += chain.steps.length + 1;
    if (steps > limit) return null;
    found.push(chain);
  }
  return found;
}

/** Which of the files has a text; of several the one that the build names. */
function fileOf({ dockerfiles }: Workspace, text: string, filename: string): Dockerfile | null {
  const bare = withoutEnds(text);
  const same = dockerfiles.filter((dockerfile) => withoutEnds(dockerfile.text) === bare);
  const [only, ...more] = same;
  if (only === undefined || more.length === 0) return only ?? null;
  const [named, ...others] = same.filter(({ file }) => file === filename || file.endsWith(`/${filename}`));
  return named === undefined || others.length > 0 ? null : named;
}

/** A text without what BuildKit drops of it: what is otherwise the same has the same instructions on the same lines. */
function withoutEnds(text: string): string {
  return text.includes('\r') || text.startsWith('\ufeff') ? linesOf(text).join('\n') : text.replace(/\n$/, '');
}

function namesIn({ stages }: Dockerfile): ReadonlySet<string> {
  return new Set(stages.flatMap(({ name }) => name ?? []));
}

function targetOf(dockerfile: Dockerfile, name: string): number | null {
  return name === '' ? dockerfile.stages.length - 1 : targetNamed(dockerfile, name);
}

function prefixed(args: ReadonlyMap<string, string>, prefix: string): ReadonlyMap<string, string> {
  const found = [...args].filter(([key]) => key.startsWith(prefix));
  return new Map(found.map(([key, value]) => [key.slice(prefix.length), value]));
}

/** Without the build's arguments. */
const BY_HISTORY: BuildInputs = { argumentsKnown: false, replaced: new Set() };

/**
 * The Dockerfile that explains the history, where only one does, with every stage that does. It has to explain a step that makes a layer, for that an
 * image ends in `CMD ["sh"]` shows nothing; only of one that the user gave less is asked.
 */
function buildsByHistory(workspace: Workspace, image: Image, manifest: Manifest): readonly Build[] {
  const bases = basesStated(image, manifest);
  const history = historyOf(manifest);
  if (history === null) return [];
  let left: number = LIMITS.historySteps;
  const explaining: (readonly Build[])[] = [];
  for (const dockerfile of workspace.dockerfiles) {
    if (isTooLarge(dockerfile)) continue;
    const chains = chainsWithin(allChains(dockerfile), left);
    if (chains === null) return [];
    left -= chains.reduce((sum, { steps }) => sum + steps.length + 1, 0);
    const builds = chains.flatMap((chain): Build[] => {
      const alignment = contradicts(chain, bases) ? null : matchHistory(chain, history);
      if (alignment === null) return [];
      const { file } = dockerfile;
      return [
        {
          chain,
          proof: 'history',
          file,
          asked: ANYTHING,
          labels: new Map(),
          stages: namesIn(dockerfile),
          layers: [],
          alignment,
        },
      ];
    });
    const shown = builds.filter(({ alignment }) => alignment?.showsLayers === true);
    if (shown.length > 0) explaining.push(shown);
    else if (workspace.given) explaining.push(builds);
  }
  const [only = [], ...others] = explaining;
  return others.length > 0 ? [] : only;
}

function* allChains(dockerfile: Dockerfile): Generator<StageChain> {
  for (const target of dockerfile.stages.keys()) yield* chainsOf(dockerfile, target, BY_HISTORY);
}

/** Null where it is not that of the layers, or too long. */
function historyOf({ config, layers }: Manifest): History | null {
  const decoded = config?.config ?? null;
  if (decoded === null || decoded.history.length > LIMITS.historyEntries) return null;
  const count = stepsWithLayer(decoded).length;
  return count === layers.length && count === decoded.diffIds.length ? readHistory(decoded.history) : null;
}

function isTooLarge({ stages }: Dockerfile): boolean {
  const instructions = stages.reduce((sum, stage) => sum + stage.instructions.length, 0);
  return stages.length > LIMITS.dockerfileStages || instructions > LIMITS.dockerfileInstructions;
}

/** The repositories of all images that the image states it was built on or with; null where it states none, or not all. */
function basesStated(image: Image, manifest: Manifest): ReadonlySet<string> | null {
  const [first] = [basesFromProvenance(image, manifest), basesFromAnnotations(manifest)].filter(
    (evidence) => evidence.kind === 'known',
  );
  if (first === undefined) return null;
  return new Set(
    first.bases.map(({ name }) => (name.kind === 'image' ? repositoryName(name.reference) : baseNameText(name))),
  );
}

/** Whether a chain stands on an image that is none of those. */
function contradicts({ dockerfile, bottom, below }: StageChain, bases: ReadonlySet<string> | null): boolean {
  const stage = dockerfile.stages[bottom];
  if (bases === null || below !== 'image' || stage?.base.kind !== 'image' || stage.word.includes('$')) return false;
  return stage.base.name.kind === 'image' && !bases.has(repositoryName(stage.base.name.reference));
}
