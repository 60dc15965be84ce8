import type { Dockerfile } from './dockerfile/dockerfile.ts';
import { type Evaluation, Evaluator, enablesAny, namedRules } from './engine/evaluate.ts';
import { type Finding, type Location, runVerdict } from './engine/outcome.ts';
import { type BlobReaderPool, readerPoolFor } from './image/blob-reader-pool.ts';
import { type Depth, type Image, includesDepth } from './image/image.ts';
import { NO_PROGRESS, type Progress } from './image/progress.ts';
import { runImages } from './image/run-images.ts';
import { LIMITS } from './limits.ts';
import type { Context } from './policy/context.ts';
import { type Day, dayOf } from './policy/day.ts';
import type { PolicyError } from './policy/error.ts';
import { POLICY_LANGUAGE } from './policy/language.ts';
import type { FailOn, Lock, Policy } from './policy/policy.ts';
import { localPolicies, type ReadRemote } from './policy/ports.ts';
import { type PolicyResult, parsePolicies } from './policy/resolve.ts';
import {
  type ImageReport,
  type InputError,
  makeReport,
  type Report,
  reportImage,
  reportNotice,
} from './reports/report.ts';
import { TOOL } from './reports/tool.ts';
import type { BaselineResult } from './rule-kit/baseline.ts';
import { loadRules } from './rules/eager-rules.ts';
import type { BuildFinder } from './source-map/builds.ts';
import { NETWORK, type Network } from './sources/network.ts';
import { readWholeFile } from './sources/read-file.ts';
import { READING_LIMITS, type ReadingBudget, type ReadingLimits, startBudget } from './sources/reading-budget.ts';
import { TemporaryCopies } from './sources/temporary-copies.ts';
import { safe } from './text/untrusted.ts';

/** The inputs of a run. */
export interface CheckRequest {
  /** Images as users name them, with patterns and `as NAME`. */
  readonly images: readonly string[];
  /**
   * Images from build results, named in the same way. An entry of an index that is listed before the index is checked
   * only as a part of it.
   */
  readonly built?: readonly string[];
  /** Paths, names of presets or inline YAML; empty for the default policy. */
  readonly policies: readonly string[];
  /** Overrides the policy's `fail-on`; null for the policy's own. */
  readonly failOn: FailOn | null;
  /** The UTC day of the evaluation; today if it is not given. */
  readonly asOf?: Day | null;
  /** The facts of the run that policies refer to. */
  readonly context: Context;
  /** Reads policies of other repositories. */
  readonly remote: ReadRemote;
  /** The file of an earlier JSON report, to measure growth against; absent for none. */
  readonly baseline?: string | null;
  /** The Dockerfile that the images were built from; null if unknown. */
  readonly dockerfile: Dockerfile | null;
  /** The step of the workflow, for findings without another location. */
  readonly workflow?: Location | null;
  /** How registries are reached; from the environment of the process if it is not given. */
  readonly network?: Network;
  /** What reading may cost; see `READING_LIMITS`. */
  readonly limits?: Partial<ReadingLimits>;
  /** The pool that reads blobs; with as many threads as the environment sets if it is not given. */
  readonly readers?: BlobReaderPool;
  /** Receives the progress of reading; none if it is not given. */
  readonly progress?: Progress;
}

export type CheckResult =
  | { readonly ok: true; readonly report: Report; readonly policy: Policy }
  | { readonly ok: false; readonly errors: readonly PolicyError[] };

/** Up to this many images are drawn even without findings. */
const FEW_IMAGES = 3;

/** Loads images, classifies every blob and evaluates the policy. The Action and the command share this function. */
export async function check(request: CheckRequest): Promise<CheckResult> {
  const parsed = await resolvePolicies(request);
  if (!parsed.ok) return parsed;
  const { policy } = parsed;
  if (!enablesAny(policy)) return { ok: false, errors: [nothingAsked(policy)] };
  const today = dayOf(new Date());
  const [lock] = policy.locks;
  if (lock !== undefined && request.asOf != null && request.asOf < today)
    return { ok: false, errors: [pastOfLock(lock, request.asOf, today)] };
  const earlier = request.baseline == null ? null : await baselineAt(request.baseline);
  if (earlier?.ok === false) return { ok: false, errors: [wholeFile(request.baseline ?? '', earlier.error)] };
  const baseline = earlier?.baseline ?? null;
  const run = { day: request.asOf ?? today, dockerfile: request.dockerfile, baseline };
  const rules = await loadRules(namedRules(policy));
  const evaluator = new Evaluator(policy, rules, run, request.context);
  const images: ImageReport[] = [];
  const errors: InputError[] = [];
  const budget = startBudget({ ...READING_LIMITS, ...request.limits });
  const readers = request.readers ?? readerPoolFor(process.env, budget);
  const progress = request.progress ?? NO_PROGRESS;
  // A copy is only useful if layers are read again after their archive was.
  const copies = evaluator.mayReadContents ? new TemporaryCopies() : null;
  const locate = locating(request);
  let pictures: number = LIMITS.graphs;
  const network = runNetwork(request.network ?? NETWORK, budget);
  const readingOf = (image: Image) => evaluator.reading(image);
  const reading = { readingOf, network, budget, copies, readers, progress };
  for await (const located of runImages({ images: request.images, built: request.built ?? [] }, reading)) {
    if (!located.images.ok) errors.push({ image: located.typed, message: located.images.error });
    else
      for await (const image of located.images.value) {
        const evaluation = evaluator.evaluate(image);
        const isDrawn = pictures > 0 && (evaluation.findings.length > 0 || images.length < FEW_IMAGES);
        if (isDrawn) pictures--;
        const findings = await locate(evaluation);
        images.push(reportImage(image, { ...evaluation, findings }, isDrawn));
      }
  }
  readers.close();
  const verdict = runVerdict(
    images.map((image) => image.verdict),
    errors.length,
  );
  const notices = evaluator.notices().map(reportNotice);
  const report = makeReport({
    tool: TOOL,
    verdict,
    failOn: policy.failOn,
    policies: policy.sources,
    images,
    notices,
    errors,
  });
  return { ok: true, policy, report };
}

/** Gives the findings of an image their lines. */
type Locate = (evaluation: Evaluation) => Promise<readonly Finding[]>;

/** The readers of Dockerfiles and provenance are loaded for the first finding: most runs have none. */
function locating(request: CheckRequest): Locate {
  let loaded: Promise<Locate> | undefined;
  return async (evaluation) => {
    if (evaluation.findings.length === 0) return evaluation.findings;
    loaded ??= loadLocate(request);
    return await (await loaded)(evaluation);
  };
}

async function loadLocate({ dockerfile, context, workflow = null }: CheckRequest): Promise<Locate> {
  const [{ locateFindings }, builder, { readWorkspace }] = await Promise.all([
    import('./engine/locate.ts'),
    import('./source-map/builds.ts'),
    import('./source-map/workspace.ts'),
  ]);
  const directory = process.cwd();
  let finder: BuildFinder | undefined;
  const builds = async (): Promise<BuildFinder> => {
    finder ??= new builder.BuildFinder(await readWorkspace(directory, dockerfile, context.repository));
    return finder;
  };
  return async (evaluation) => await locateFindings(evaluation, { builds, workflow, directory });
}

/** The policy in effect: for all images, or for those with a given name. */
export async function effectivePolicy(
  request: Omit<CheckRequest, 'images' | 'built' | 'failOn' | 'dockerfile' | 'network'> & {
    readonly image: string | null;
  },
): Promise<PolicyResult> {
  const parsed = await resolvePolicies({ ...request, failOn: null });
  if (!parsed.ok || request.image === null) return parsed;
  const { repository, event } = request.context;
  const facts = { image: request.image, repository, event, source: null, artifact: null };
  const { policyFor } = await import('./policy/effective.ts');
  return { ok: true, policy: policyFor(parsed.policy, facts, request.asOf ?? dayOf(new Date())) };
}

async function resolvePolicies({
  policies: inputs,
  failOn,
  context,
  remote,
}: Pick<CheckRequest, 'policies' | 'failOn' | 'context' | 'remote'>): Promise<PolicyResult> {
  return await parsePolicies({ inputs, failOn, context }, localPolicies(process.cwd(), remote), POLICY_LANGUAGE);
}

/** Options besides the images, as in a `CheckRequest`. */
export type InspectOptions = Pick<CheckRequest, 'built' | 'network' | 'progress'>;

/** The images at the given locations, without a policy. */
export async function inspect(
  images: readonly string[],
  depth: Depth,
  { built = [], network = NETWORK, progress = NO_PROGRESS }: InspectOptions = {},
): Promise<{ readonly images: readonly Image[]; readonly errors: readonly InputError[] }> {
  const found: Image[] = [];
  const errors: InputError[] = [];
  const budget = startBudget();
  const readers = readerPoolFor(process.env, budget);
  const copies = includesDepth(depth, 'contents') ? new TemporaryCopies() : null;
  const readingOf = () => ({ depth, statements: false });
  const reading = { readingOf, network: runNetwork(network, budget), budget, copies, readers, progress };
  for await (const located of runImages({ images, built }, reading)) {
    if (!located.images.ok) errors.push({ image: located.typed, message: located.images.error });
    else for await (const image of located.images.value) found.push(image);
  }
  readers.close();
  return { images: found, errors };
}

/** The network of a run: its images share connections and the time that is left. */
function runNetwork(network: Network, budget: ReadingBudget): Network {
  return { ...network, budget, shares: new Map() };
}

/** A gate without rules would pass everything unnoticed. */
function nothingAsked({ entries }: Policy): PolicyError {
  const message = 'the policy enables no rule: extend recommended, or give rules a severity';
  return wholeFile(entries.join(', '), message);
}

/** On an earlier day a locked rule may have had a lower severity, and an expired waiver may have applied. */
function pastOfLock({ origin: { file, line } }: Lock, asOf: Day, today: Day): PolicyError {
  return wholeFile(
    'as-of',
    safe`${asOf} is in the past, which a locked policy does not allow: ${file}:${line} locks rules; give ${today} or a later day`,
  );
}

/** An error of a file as a whole. */
function wholeFile(file: string, message: string): PolicyError {
  return { file, line: null, column: null, message, suggestion: null, excerpt: null };
}

async function baselineAt(file: string): Promise<BaselineResult> {
  const { readBaseline } = await import('./rule-kit/baseline.ts');
  const read = readWholeFile(file, LIMITS.reportBytes);
  if (read.kind !== 'bytes') return { ok: false, error: `the baseline could not be read: ${read.reason}` };
  return readBaseline(file, read.bytes);
}
