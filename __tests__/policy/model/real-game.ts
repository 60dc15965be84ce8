import { join } from 'node:path';
import { Evaluator } from '../../../src/engine/evaluate.ts';
import type { Image } from '../../../src/image/image.ts';
import { load } from '../../../src/image/load.ts';
import { readBlobs } from '../../../src/image/verify.ts';
import { type Context, NO_CONTEXT } from '../../../src/policy/context.ts';
import { POLICY_LANGUAGE } from '../../../src/policy/language.ts';
import type { Policy } from '../../../src/policy/policy.ts';
import { parsePolicies } from '../../../src/policy/resolve.ts';
import { type JsonSchema, schemasOf } from '../../../src/rule-kit/option.ts';
import type { Rule } from '../../../src/rule-kit/rule.ts';
import { allRules } from '../../../src/rules/eager-rules.ts';
import { parseLocations } from '../../../src/sources/expand-locations.ts';
import { openSource } from '../../../src/sources/open.ts';
import { portsOf } from '../../support/policy.ts';
import { Random } from './random.ts';
import { PRODUCT, type Product } from './run.ts';

/** Images of real builders and of the cases, some with names. */
const IMAGES = [
  'fixtures/oci-gzip',
  'fixtures/oci-zstd as ghcr.io/acme/pay:1',
  'fixtures/oci-index as ghcr.io/acme/erp-web:latest',
  'fixtures/dir-schema1',
  'fixtures/docker-save-classic.tar',
  'fixtures/oci-windows-foreign as ghcr.io/acme/legacy-pay',
  'fixtures/buildkit/two-platforms.tar',
  'fixtures/buildkit/provenance-max.tar as ghcr.io/acme/pay:2',
  'fixtures/go/ko',
  'cases/policy/img-a7x as ghcr.io/acme/shop:1',
  'cases/policy/img-emptylabel',
  'cases/policy/img-helm',
];

const SEVERITIES = ['note', 'warning', 'error'] as const;
const DAY = '2027-01-15';

/** What one game came to. */
export interface RealResult {
  readonly played: number;
  /** How many images the locked rules alone did not pass. */
  readonly held: number;
  readonly counterexample: {
    readonly files: Readonly<Record<string, string>>;
    readonly image: string;
    readonly seed: number;
  } | null;
}

/** The game with the real rules on real images: random options, severities and overrides over a policy that locks what it sets. */
export async function playRealGame(
  count: number,
  seed: number,
  product: Pick<Product, 'policy'> = PRODUCT,
): Promise<RealResult> {
  const rules = await allRules();
  const images = await loadAll();
  let [played, held] = [0, 0];
  for (let run = 0; run < count; run++) {
    const random = new Random(seed + run);
    const own = random.some(rules, 1 + random.below(4));
    const locked = own.map(({ id }) => id);
    const files = {
      'org.yml': JSON.stringify({ ...randomPolicy(random, own, 1), lock: { rules: locked } }),
      'p.yml': JSON.stringify({ ...randomPolicy(random, own, 0.3), extends: ['./org.yml'] }),
    };
    const context = { ...NO_CONTEXT, event: random.chance(0.5) ? 'push' : null };
    const org = await policyOf(files, 'org.yml', context);
    const team = await policyOf(files, 'p.yml', context);
    if (org === null || team === null) continue;
    const [alone, extended] = [org, product.policy(team)].map((policy) => evaluatorOf(policy, rules, context));
    for (const { typed, image } of images) {
      if (alone?.evaluate(image).verdict === 'pass') continue;
      held++;
      if (extended?.evaluate(image).verdict === 'pass')
        return { played, held, counterexample: { files, image: typed, seed: seed + run } };
    }
    played++;
  }
  return { played, held, counterexample: null };
}

let loaded: Promise<readonly { readonly typed: string; readonly image: Image }[]> | undefined;

function loadAll() {
  loaded ??= loadImages();
  return loaded;
}

async function loadImages() {
  const root = join(import.meta.dirname, '../..');
  const images: { typed: string; image: Image }[] = [];
  for (const typed of IMAGES)
    for (const { location } of await parseLocations([join(root, typed)])) {
      const source = location.ok ? await openSource(location.value) : location;
      if (!location.ok || !source.ok) throw new Error(`${typed}: ${source.ok ? '' : source.error}`);
      const { givenName, select, expected } = location.value;
      for (const image of await load(source.value, { givenName, select, expected })) {
        await readBlobs(image, 'contents', true);
        images.push({ typed, image });
      }
    }
  return images;
}

async function policyOf(
  files: Readonly<Record<string, string>>,
  entry: string,
  context: Context,
): Promise<Policy | null> {
  const parsed = await parsePolicies({ inputs: [entry], failOn: null, context }, portsOf(files), POLICY_LANGUAGE);
  return parsed.ok ? parsed.policy : null;
}

function evaluatorOf(policy: Policy, rules: readonly Rule[], context: Context): Evaluator {
  return new Evaluator(policy, rules, { day: DAY, dockerfile: null, baseline: null }, context);
}

/** @param sure how likely a rule's severity is stated */
function randomPolicy(random: Random, rules: readonly Rule[], sure: number) {
  const statements = (some: readonly Rule[]) =>
    Object.fromEntries(some.map((rule) => [rule.id, randomStatement(random, rule, sure)]));
  return {
    version: 1,
    ...(random.chance(0.2) && { unchecked: random.of(SEVERITIES) }),
    ...(random.chance(0.2) && { 'fail-on': random.of(['error', 'warning', 'never']) }),
    rules: statements(rules),
    overrides: random.times(2, () => ({
      match: random.of([
        { image: ['ghcr.io/acme/*'] },
        { image: ['x'] },
        { platform: ['windows/*'] },
        { platform: ['linux/*'] },
        { event: ['push'] },
        { source: ['oci-*'] },
        { artifact: ['*'] },
      ]),
      rules: statements(random.some(rules, 1)),
    })),
  };
}

function randomStatement(random: Random, { options }: Rule, sure: number) {
  const schemas = Object.entries(schemasOf(options));
  const chosen = random
    .some(schemas, random.below(3))
    .map(([name, schema]) => [name, randomValue(random, schema)] as const);
  return {
    ...(random.chance(sure) && { severity: random.of(['error', 'error', 'warning', 'note', 'off']) }),
    ...(random.chance(0.2) && { unchecked: random.of(SEVERITIES) }),
    ...(random.chance(0.1) && { from: random.of(['2027-01-01', DAY, '2027-02-01']) }),
    ...Object.fromEntries(chosen.filter(([, value]) => value !== undefined)),
  };
}

/** A value that the schema accepts, as far as that says everything; undefined where there is none to choose. */
function randomValue(
  random: Random,
  { type, enum: words, items, properties, additionalProperties, examples = [], minimum = 0 }: JsonSchema,
): unknown {
  if (words !== undefined) return random.of(words);
  const own = examples.length > 0 && random.chance(0.4) ? random.of(examples) : undefined;
  if (own !== undefined) return own;
  const kind = typeof type === 'string' ? type : random.of(type ?? ['string']);
  if (kind === 'boolean') return random.chance(0.5);
  if (kind === 'integer') return minimum + random.below(200);
  if (kind === 'array') {
    if (items?.enum !== undefined) return random.some(items.enum, 1 + random.below(items.enum.length));
    return random.some(['*', 'linux/*', 'ghcr.io/acme/*', 'team', '8080/tcp'], random.below(3));
  }
  if (kind === 'object' && properties !== undefined)
    return Object.fromEntries(
      random.some(Object.entries(properties), 1).flatMap(([name, inner]) => {
        const value = randomValue(random, inner);
        return value === undefined ? [] : [[name, value]];
      }),
    );
  if (kind === 'object' && typeof additionalProperties === 'object')
    return Object.fromEntries(
      random
        .some(['team', 'org.opencontainers.image.version'], 1)
        .map((key) => [key, random.of([{}, { pattern: '.*' }, { pattern: '^a' }, { equals: 'x' }])]),
    );
  return kind === 'string' ? random.of(['.*', '90d', '10MB', 'x']) : undefined;
}
