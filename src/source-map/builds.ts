import { createHash } from 'node:crypto';
import { baseNameText } from '../dockerfile/base-name.ts';
import { type Dockerfile, parseDockerfile } from '../dockerfile/dockerfile.ts';
import type { Variables } from '../dockerfile/expand.ts';
import { linesOf } from '../dockerfile/instruction.ts';
import { ANYTHING, type BuildInputs, chainsOf, type StageChain, targetNamed } from '../dockerfile/stage-chain.ts';
import type { Config } from '../formats/config.ts';
import type { Digest } from '../formats/digest.ts';
import { repositoryName } from '../formats/reference.ts';
import { groupByKey } from '../image/groups.ts';
import type { Manifest } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { stepsWithLayer } from '../provenance/history.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import type { Provenance } from '../provenance/provenance.ts';
import { basesFromAnnotations, basesFromProvenance } from './bases.ts';
import { type History, type HistoryMatch, matchHistory, readHistory } from './history-match.ts';
import { layerSteps, type StagedInstruction } from './layer-steps.ts';
import type { Workspace } from './workspace.ts';

/** A way in which a manifest was built from a Dockerfile of the workspace; one of several if the evidence allows more. */
export interface Build {
  readonly chain: StageChain;
  /** Null if no Dockerfile of the workspace is the one that was built: then only names of stages are known in it. */
  readonly proof: 'provenance' | 'history' | null;
  /** The Dockerfile, as the user named it or by its path relative to the workspace. */
  readonly file: string;
  /** Arguments that the build set; null for an unknown value. */
  readonly buildArguments: Variables;
  /** Labels that the build set in addition to the Dockerfile (`--label`); unknown, and empty, by history. */
  readonly labels: ReadonlyMap<string, string>;
  /** The names of the stages in `file`. Without proof, the Dockerfile that was built may have others. */
  readonly stages: ReadonlySet<string>;
  /** By layer of the manifest: the instructions that made it according to provenance; empty if it does not show them. */
  readonly layers: readonly (readonly StagedInstruction[])[];
  /** Null if the history of the manifest does not match the chain. */
  readonly match: HistoryMatch | null;
}

/** One chain of a Dockerfile whose steps left a history. */
interface ChainMatch {
  readonly dockerfile: Dockerfile;
  readonly chain: StageChain;
  readonly match: HistoryMatch;
}

/**
 * Finds the builds of manifests among the Dockerfiles of a workspace. The chains of a Dockerfile depend on it alone, and are computed once for all
 * manifests; of equal histories, one is matched.
 */
export class BuildFinder {
  readonly #workspace: Workspace;
  /** By Dockerfile; null if they have more steps than `LIMITS.historySteps`, undefined before the first use. */
  #chains: ReadonlyMap<Dockerfile, readonly StageChain[]> | null | undefined;
  /** By digest of the history. */
  readonly #matches = new Map<string, readonly ChainMatch[]>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  /** Every possible build of a manifest. Empty if no Dockerfile of the workspace is proved to be the one that was built. */
  find(analysis: ImageAnalysis, manifest: Manifest): readonly Build[] {
    const stated = buildkitProvenance(analysis, manifest.edge.target.digest);
    if (stated.some(({ repository }) => isOtherRepository(this.#workspace, repository))) return [];
    const withText = stated.filter(({ sources }) => sources.length > 0);
    if (withText.length === 0) return this.#buildsByHistory(analysis, manifest);
    const each = withText.map((provenance) => buildsByProvenance(this.#workspace, provenance, manifest));
    // If one of several statements leads to no build, the others are in doubt.
    return each.some((builds) => builds.length === 0) ? [] : each.flat();
  }

  /**
   * The only Dockerfile that explains the history, with every stage that does. It must explain a step that makes a layer, as many images end in
   * `CMD ["sh"]`; for a Dockerfile that the user gave, any match will do.
   */
  #buildsByHistory(analysis: ImageAnalysis, manifest: Manifest): readonly Build[] {
    const config = manifest.config?.config ?? null;
    if (config === null || !hasLayerHistory(config, manifest)) return [];
    const matches = this.#matchesOf(config);
    if (matches.length === 0) return [];
    const bases = statedBases(analysis, manifest);
    const explaining = new Map<Dockerfile, readonly ChainMatch[]>();
    for (const [dockerfile, found] of groupByKey(matches, (one) => one.dockerfile)) {
      const possible = found.filter(({ chain }) => !contradicts(chain, bases));
      const shown = possible.filter(({ match }) => match.showsLayers);
      if (shown.length > 0) explaining.set(dockerfile, shown);
      else if (this.#workspace.given) explaining.set(dockerfile, possible);
    }
    const [only = [], ...others] = explaining.values();
    return others.length > 0 ? [] : only.map(buildOf);
  }

  /** Every chain that a history matches. */
  #matchesOf(config: Config): readonly ChainMatch[] {
    if (this.#chains === undefined) this.#chains = chainsByDockerfile(this.#workspace);
    if (this.#chains === null) return [];
    const key = historyKey(config);
    const known = this.#matches.get(key);
    if (known !== undefined) return known;
    const history = readHistory(config.history);
    const matches = [...this.#chains].flatMap(([dockerfile, chains]) =>
      chains.flatMap((chain): readonly ChainMatch[] => {
        const match = matchHistory(chain, history);
        return match === null ? [] : [{ dockerfile, chain, match }];
      }),
    );
    if (this.#matches.size >= LIMITS.matchedHistories) this.#matches.clear();
    this.#matches.set(key, matches);
    return matches;
  }
}

function buildkitProvenance(analysis: ImageAnalysis, digest: Digest | null): readonly Provenance[] {
  const found = digest === null ? [] : analysis.provenanceOf(digest);
  return found.flatMap((result) => (result.ok && result.value.isBuildKit ? [result.value] : []));
}

/** Whether an address is of another repository than the run's; never for a Dockerfile that the user gave. */
function isOtherRepository({ given, repository }: Workspace, address: string): boolean {
  const [, stated] =
    /[/:]([^/:]+\/[^/:]+?)(?:\.git)?\/?(?:[#?@].*)?$/.exec(address.slice(0, LIMITS.buildAddressCharacters)) ?? [];
  return !given && repository !== null && stated !== undefined && stated.toLowerCase() !== repository.toLowerCase();
}

/** The builds of the Dockerfile in the provenance. A file of the workspace is that Dockerfile if its text is the same. */
function buildsByProvenance(workspace: Workspace, provenance: Provenance, manifest: Manifest): readonly Build[] {
  const [source, ...others] = provenance.sources;
  if (source === undefined || others.some(({ data }) => data !== source.data)) return [];
  if (source.data.length > LIMITS.dockerfileBytes * 2) return [];
  const text = Buffer.from(source.data, 'base64').toString();
  const file = fileOf(workspace, text, source.filename);
  const shown = file ?? (workspace.given ? workspace.dockerfiles[0] : undefined);
  if (shown === undefined) return [];
  const { args } = provenance.request;
  const buildArguments = prefixed(args, 'build-arg:');
  const built = parseDockerfile(shown.file, text, buildArguments);
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
      buildArguments,
      labels: prefixed(args, 'label:'),
      stages: namesIn(shown),
      layers: layerSteps(chain, provenance, digests),
      match: history && matchHistory(chain, history),
    }),
  );
  const matching = builds.filter(({ match }) => match !== null);
  return matching.length > 0 ? matching : builds;
}

/** All chains; null if they have more steps than a limit. */
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

/** The file with a text; of several, the one that the build names. */
function fileOf({ dockerfiles }: Workspace, text: string, filename: string): Dockerfile | null {
  const bare = withoutLineEnds(text);
  const same = dockerfiles.filter((dockerfile) => withoutLineEnds(dockerfile.text) === bare);
  const [only, ...more] = same;
  if (only === undefined || more.length === 0) return only ?? null;
  const [named, ...others] = same.filter(({ file }) => file === filename || file.endsWith(`/${filename}`));
  return named === undefined || others.length > 0 ? null : named;
}

/** A text without what BuildKit ignores at the end of lines: texts that are then equal have the same instructions on the same lines. */
function withoutLineEnds(text: string): string {
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

const BY_HISTORY: BuildInputs = { argumentsKnown: false, replaced: new Set() };

/** The chains of every stage of every Dockerfile; null if they have more steps than `LIMITS.historySteps`. */
function chainsByDockerfile({ dockerfiles }: Workspace): ReadonlyMap<Dockerfile, readonly StageChain[]> | null {
  const found = new Map<Dockerfile, readonly StageChain[]>();
  let left: number = LIMITS.historySteps;
  for (const dockerfile of dockerfiles) {
    if (isTooLarge(dockerfile)) continue;
    const chains = chainsWithin(allChains(dockerfile), left);
    if (chains === null) return null;
    left -= chains.reduce((sum, { steps }) => sum + steps.length + 1, 0);
    found.set(dockerfile, chains);
  }
  return found;
}

function* allChains(dockerfile: Dockerfile): Generator<StageChain> {
  for (const target of dockerfile.stages.keys()) yield* chainsOf(dockerfile, target, BY_HISTORY);
}

function buildOf({ dockerfile, chain, match }: ChainMatch): Build {
  const { file } = dockerfile;
  const stages = namesIn(dockerfile);
  return { chain, proof: 'history', file, buildArguments: ANYTHING, labels: new Map(), stages, layers: [], match };
}

/** Whether the history has an entry for every layer, and is not too long to match. */
function hasLayerHistory(config: Config, { layers }: Manifest): boolean {
  if (config.history.length > LIMITS.historyEntries) return false;
  const count = stepsWithLayer(config).length;
  return count === layers.length && count === config.diffIds.length;
}

function historyOf(manifest: Manifest): History | null {
  const config = manifest.config?.config ?? null;
  return config !== null && hasLayerHistory(config, manifest) ? readHistory(config.history) : null;
}

/** Histories with the same key match the same chains: `matchHistory` reads these fields. */
function historyKey({ history }: Config): string {
  const hash = createHash('sha256');
  for (const { createdBy, comment, emptyLayer } of history)
    hash.update(JSON.stringify([createdBy, comment, emptyLayer]));
  return hash.digest('base64');
}

function isTooLarge({ stages }: Dockerfile): boolean {
  const instructions = stages.reduce((sum, stage) => sum + stage.instructions.length, 0);
  return stages.length > LIMITS.dockerfileStages || instructions > LIMITS.dockerfileInstructions;
}

/** The repositories of all images that a manifest states as its bases; null if it does not state all. */
function statedBases(analysis: ImageAnalysis, manifest: Manifest): ReadonlySet<string> | null {
  const [first] = [basesFromProvenance(analysis, manifest), basesFromAnnotations(manifest)].filter(
    (evidence) => evidence.kind === 'known',
  );
  if (first === undefined) return null;
  return new Set(
    first.bases.map(({ name }) => (name.kind === 'image' ? repositoryName(name.reference) : baseNameText(name))),
  );
}

/** Whether a chain is built on an image that is not among the stated bases. */
function contradicts({ dockerfile, bottom, below }: StageChain, bases: ReadonlySet<string> | null): boolean {
  const stage = dockerfile.stages[bottom];
  if (bases === null || below !== 'image' || stage?.base.kind !== 'image' || stage.word.includes('$')) return false;
  return stage.base.name.kind === 'image' && !bases.has(repositoryName(stage.base.name.reference));
}
