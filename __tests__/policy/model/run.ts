import { compileValidator } from '../../../scripts/generate/policy-schema.ts';
import { Evaluator } from '../../../src/engine/evaluate.ts';
import { NO_CONTEXT } from '../../../src/policy/context.ts';
import type { PolicyLanguage } from '../../../src/policy/language.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { parsePolicies } from '../../../src/policy/resolve.ts';
import { policySchema } from '../../../src/policy/schema.ts';
import type { Rule, RunContext } from '../../../src/rule-kit/rule.ts';
import { portsOf } from '../../support/policy.ts';
import {
  contextFor,
  EVENTS,
  type ImageModel,
  imageFor,
  MODEL_RULES,
  NAMES,
  PLATFORMS,
  REPOSITORIES,
  randomImage,
} from './images.ts';
import { type Expected, expected } from './model.ts';
import { DAY, type FileModel, randomFile, randomFiles, yamlOf } from './policies.ts';
import { Random } from './random.ts';

/** What evaluates; a test may switch off a part of it, to see that it would be missed. */
export interface Product {
  readonly policy: (policy: Policy) => Policy;
  readonly image: (image: ImageModel) => ImageModel;
}

export const PRODUCT: Product = { policy: (policy) => policy, image: (image) => image };

/** Without the policies of locks. */
export const WITHOUT_LOCKS: Product = { ...PRODUCT, policy: (policy) => ({ ...policy, locks: [] }) };

/** What is not known is something that nothing matches. */
export const WITHOUT_WORLDS: Product = {
  ...PRODUCT,
  image: (image) => ({
    ...image,
    name: image.name ?? 'nothing',
    event: image.event ?? 'nothing',
    repository: image.repository ?? 'no/thing',
    manifests: image.manifests.map(({ platform, blobs }) => ({ platform: platform ?? 'no/thing', blobs })),
  }),
};

const RUN: RunContext = { day: DAY, dockerfile: null, baseline: null };
const validate = compileValidator(policySchema(MODEL_RULES));
const LANGUAGE: PolicyLanguage = { rules: async () => MODEL_RULES, presets: [], validator: async () => validate };

/** The policy of files of text; null where it is refused. */
export async function policyOfFiles(
  files: Readonly<Record<string, string>>,
  inputs: readonly string[],
  images: readonly ImageModel[],
  language = LANGUAGE,
): Promise<Policy | null> {
  const context = images[0] === undefined ? NO_CONTEXT : contextFor(images[0]);
  const parsed = await parsePolicies({ inputs, failOn: null, context }, portsOf(files), language);
  return parsed.ok ? parsed.policy : null;
}

/** What the product makes of an image. */
export function actual(
  policy: Policy | null,
  image: ImageModel,
  product: Product,
  rules: readonly Rule[] = MODEL_RULES,
): Expected {
  if (policy === null) return { refused: true, verdict: 'inconclusive', rules: new Map() };
  const known = product.image(image);
  const evaluator = new Evaluator(product.policy(policy), rules, RUN, contextFor(known));
  const { verdict, rules: outcomes } = evaluator.evaluate(imageFor(known));
  // Whether a rule that saw nothing passed or does not apply is the rule's own word.
  const words = outcomes.map(({ rule, status, effectiveSeverity }) => {
    const plain = status === 'not-applicable' ? 'passed' : status;
    return [rule, plain === 'unchecked' ? `unchecked ${effectiveSeverity}` : plain] as const;
  });
  return { refused: false, verdict, rules: new Map(words) };
}

/** A run in which something is not as it should be. */
export interface Counterexample {
  readonly seed: number;
  readonly files: Readonly<Record<string, string>>;
  readonly entries: readonly string[];
  readonly image: ImageModel;
  readonly expected: unknown;
  readonly actual: unknown;
}

export interface Result {
  readonly runs: number;
  /** How many runs had each verdict: a game in which nothing ever fails shows nothing. */
  readonly verdicts: Readonly<Record<string, number>>;
  readonly counterexample: Counterexample | null;
}

/** Images of one run, which have its event and repository in common. */
export const IMAGES = 8;

/** The model and the product, on random policies, facts and images. */
export async function compareWithModel(count: number, seed: number, product = PRODUCT): Promise<Result> {
  const verdicts: Record<string, number> = {};
  for (let run = 0; run < count; run++) {
    const random = new Random(seed + run);
    const files = randomFiles(random, { context: true });
    const texts = textsOf(files);
    const entries = entriesOf(random, files);
    const images = randomImages(random);
    const policy = await policyOfFiles(texts, entries, images);
    for (const image of images) {
      const should = expected(files, entries, image);
      const is = actual(policy, image, product);
      const verdict = should.refused ? 'refused' : should.verdict;
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      const [a, b] = [should, is].map(({ refused, verdict: one, rules }) => [refused, one, [...rules].toSorted()]);
      if (JSON.stringify(a) !== JSON.stringify(b))
        return {
          runs: run + 1,
          verdicts,
          counterexample: { seed: seed + run, files: texts, entries, image, expected: a, actual: b },
        };
    }
  }
  return { runs: count, verdicts, counterexample: null };
}

/** Whatever an unknown fact is, a verdict with it is the verdict without it, or that was inconclusive. */
export async function compareWithKnown(count: number, seed: number, product = PRODUCT): Promise<Result> {
  const verdicts: Record<string, number> = {};
  for (let run = 0; run < count; run++) {
    const random = new Random(seed + run);
    const made = randomFiles(random, { context: false });
    // A waiver holds only where all of its match is known, so that a fact can turn a failure into a pass.
    const files = made.map((file) => ({ ...file, waivers: [] }));
    const texts = textsOf(files);
    const entries = entriesOf(random, files);
    const images = randomImages(random);
    const policy = await policyOfFiles(texts, entries, images);
    for (const image of policy === null ? [] : images) {
      const { verdict } = actual(policy, image, product);
      verdicts[verdict] = (verdicts[verdict] ?? 0) + 1;
      if (verdict === 'inconclusive') continue;
      const known = knownLike(random, image);
      const known_ = actual(policy, known, PRODUCT).verdict;
      if (known_ !== verdict)
        return {
          runs: run + 1,
          verdicts,
          counterexample: { seed: seed + run, files: texts, entries, image: known, expected: known_, actual: verdict },
        };
    }
  }
  return { runs: count, verdicts, counterexample: null };
}

/** The game: a file that extends a policy never turns what the policy's locked rules do not pass into a pass. */
export async function playGame(count: number, seed: number, product = PRODUCT): Promise<Result> {
  const verdicts: Record<string, number> = {};
  for (let run = 0; run < count; run++) {
    const random = new Random(seed + run);
    const base = random.chance(0.3) ? [randomFile(random, 'a.yml', [], [], { context: true })] : [];
    const org = randomFile(
      random,
      'org.yml',
      base.map(({ name }) => name),
      base,
      { context: true },
    );
    const lock = { rules: Object.keys(org.rules), waivers: false, failOn: false, unchecked: false, ...org.lock };
    const locking = [...base, { ...org, lock }];
    const other = random.chance(0.4)
      ? [
          randomFile(
            random,
            'b.yml',
            random
              .some(['a.yml', 'org.yml'], random.below(2))
              .filter((one) => locking.some(({ name }) => name === one)),
            locking,
            { context: true },
          ),
        ]
      : [];
    const bases = random.some(
      [...base, ...other].map(({ name }) => name),
      random.below(3),
    );
    const team = randomFile(
      random,
      'p.yml',
      random.some(['org.yml', ...bases], bases.length + 1),
      [...locking, ...other],
      { context: true },
    );
    const files = [...locking, ...other, team];
    const texts = textsOf(files);
    const entries = random.chance(0.8) ? ['p.yml'] : random.some(['org.yml', 'p.yml'], 2);
    const images = randomImages(random);
    const alone = await policyOfFiles(texts, ['org.yml'], images);
    const extended = await policyOfFiles(texts, entries, images);
    for (const image of alone === null || extended === null ? [] : images) {
      const locked = alone === null ? 'pass' : lockedVerdict(alone, lock.rules, image);
      const { verdict } = actual(extended, image, product);
      verdicts[`${locked} ${verdict}`] = (verdicts[`${locked} ${verdict}`] ?? 0) + 1;
      if (locked !== 'pass' && verdict === 'pass')
        return {
          runs: run + 1,
          verdicts,
          counterexample: { seed: seed + run, files: texts, entries, image, expected: locked, actual: verdict },
        };
    }
  }
  return { runs: count, verdicts, counterexample: null };
}

/** What the locked rules of a policy alone come to. */
function lockedVerdict(policy: Policy, locked: readonly string[], image: ImageModel) {
  const isLocked = (rule: string) => locked.includes(rule);
  const rules = new Map([...policy.rules].filter(([id]) => isLocked(id)));
  const overrides = policy.overrides.map((override) => ({
    ...override,
    rules: override.rules.filter(({ rule }) => isLocked(rule)),
  }));
  return actual({ ...policy, locks: [], rules, overrides }, image, PRODUCT).verdict;
}

function textsOf(files: readonly FileModel[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map((file) => [file.name, yamlOf(file)]));
}

function entriesOf(random: Random, files: readonly FileModel[]): readonly string[] {
  const names = files.map(({ name }) => name);
  return random.chance(0.8) ? ['p.yml'] : random.some(names, 2);
}

function randomImages(random: Random): readonly ImageModel[] {
  const { event, repository } = randomImage(random);
  return Array.from({ length: IMAGES }, () => ({ ...randomImage(random), event, repository }));
}

/** The image with everything known that was not. */
function knownLike(random: Random, image: ImageModel): ImageModel {
  return {
    ...image,
    name: image.name ?? random.of([...NAMES, 'other']),
    event: image.event ?? random.of(EVENTS),
    repository: image.repository ?? random.of(REPOSITORIES),
    manifests: image.manifests.map(({ platform, blobs }) => ({ platform: platform ?? random.of(PLATFORMS), blobs })),
  };
}
