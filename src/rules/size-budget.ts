import type { Edge, Image, Manifest } from '../image/image.ts';
import { type Amount, type LayerSizes, type ManifestSizes, sizesOf } from '../image/size.ts';
import { BUILDERS } from '../provenance/builder.ts';
import { createdBy, instructionOf } from '../provenance/history.ts';
import { type Baseline, baselineNames, type PlatformSize, sizeKeys } from '../rule-kit/baseline.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE } from '../rule-kit/layer.ts';
import { group, type OptionValues } from '../rule-kit/option.ts';
import { type Growth, optionalGrowth, optionalSize } from '../rule-kit/option-types.ts';
import { type FixesByBuilder, inDockerfile, mapFixes, sameFor } from '../rule-kit/remediation.ts';
import { defineRule, type MadeBy, type Observation } from '../rule-kit/rule.ts';
import { formatBytes } from '../text/size.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';

const KINDS = ['compressed', 'uncompressed'] as const;
type Kind = (typeof KINDS)[number];

const options = {
  image: group(
    {
      compressed: optionalSize('As they are pulled.', ['800MB']),
      uncompressed: optionalSize('As they are unpacked.', ['2.5 GB']),
    },
    'The maximum size of all layers of one platform. MB is 10⁶ bytes, MiB 2²⁰.',
  ),
  layer: group(
    {
      compressed: optionalSize('As it is pulled.', ['300MB']),
      uncompressed: optionalSize('As it is unpacked.', ['1GB']),
    },
    'The maximum size of each layer.',
  ),
  growth: group(
    {
      compressed: optionalGrowth('As they are pulled.', ['10%']),
      uncompressed: optionalGrowth('As they are unpacked.', ['200MB']),
    },
    'The maximum growth of all layers of one platform, compared with the report given by `--baseline`.',
  ),
};

const IN_DOCKERFILE = 'clean up in the same RUN, copy fewer files, and keep build tools in an earlier stage';

export const sizeBudget = defineRule({
  id: 'size-budget',
  group: 'content',
  summary: 'images and layers stay within their size budgets',
  options,
  vacuous: (values) => (requestedKinds(values).length === 0 ? 'the policy sets no budget' : null),
  needs: ({ image, layer, growth }) => ({
    depth: [image, layer, growth].some(({ uncompressed }) => uncompressed !== null) ? 'contents' : 'structure',
  }),
  *check(image, values, { baseline }) {
    const requested = requestedKinds(values);
    const inEngine = image.engineStorage && requested.includes('compressed');
    if (inEngine) yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
    const kinds = requested.filter((kind) => !(inEngine && kind === 'compressed'));
    const budget = new Budget(image, values, baseline);
    const notes: string[] = [];
    const manifests = sizesOf(image);
    for (const [i, sizes] of manifests.entries()) {
      for (const kind of kinds) {
        const before = yield* budget.check(sizes, kind, i);
        const name = sizes.manifest.platform ?? 'a manifest';
        notes.push(safe`${name} ${formatBytes(sizes[kind].bytes)} ${kind}${before === null ? '' : safe` (${before})`}`);
      }
    }
    if (manifests.length === 0) return { kind: 'not-applicable', reason: 'it is not a runnable image' };
    return { kind: 'passed', reason: safe`${notes}` };
  },
});

function requestedKinds({ image, layer, growth }: OptionValues<typeof options>): readonly Kind[] {
  return KINDS.filter((kind) => [image, layer, growth].some((of) => of[kind] !== null));
}

/** The budgets of a policy for the platforms of one image. */
class Budget {
  readonly #values: OptionValues<typeof options>;
  readonly #nameOf: (edge: Edge) => string;
  readonly #baseline: Baseline | null;
  readonly #before: readonly (PlatformSize | null)[];

  constructor(image: Image, values: OptionValues<typeof options>, baseline: Baseline | null) {
    this.#values = values;
    this.#nameOf = blobNames(image);
    this.#baseline = baseline;
    this.#before = baseline === null ? [] : sizesBefore(image, baseline);
  }

  /** Judges one platform; returns the reason about growth if nothing is violated. */
  *check(sizes: ManifestSizes, kind: Kind, position: number): Generator<Observation, string | null> {
    const { image, layer } = this.#values;
    yield* this.#image(sizes, kind, image[kind]);
    yield* this.#layers(sizes, kind, layer[kind]);
    return yield* this.#growth(sizes, kind, position);
  }

  *#image(sizes: ManifestSizes, kind: Kind, budget: number | null): Generator<Observation> {
    if (budget === null) return;
    const amount = sizes[kind];
    if (amount.bytes > budget) {
      const message = safe`${measured(amount, kind)}, ${formatBytes(amount.bytes - budget)} over the budget of ${formatBytes(budget)}; ${this.#largest(sizes, kind)}`;
      const at = { edge: sizes.manifest.edge };
      yield { kind: 'violation', at, key: `image.${kind}`, message, fix: SMALLER, ...largestMade(sizes, kind) };
    } else yield* this.#unsure(sizes, kind);
  }

  *#layers({ manifest, layers }: ManifestSizes, kind: Kind, budget: number | null): Generator<Observation> {
    if (budget === null) return;
    for (const { edge, [kind]: amount } of layers) {
      if (amount.bytes > budget) {
        const message = safe`${this.#nameOf(edge)} has ${measured(amount, kind)}, ${formatBytes(amount.bytes - budget)} over the budget of ${formatBytes(budget)} per layer${instructionFor(edge, manifest)}`;
        yield { kind: 'violation', at: { edge }, key: `layer.${kind}`, message, fix: SMALLER };
      } else if (amount.unsure !== null) {
        yield { kind: 'unchecked', at: { edge }, reason: safe`${this.#nameOf(edge)} ${amount.unsure}` };
      }
    }
  }

  *#growth(sizes: ManifestSizes, kind: Kind, position: number): Generator<Observation, string | null> {
    const allowed = this.#values.growth[kind];
    if (allowed === null) return null;
    const at = { edge: sizes.manifest.edge };
    if (this.#baseline === null) {
      yield { kind: 'unchecked', at, reason: NO_BASELINE };
      return null;
    }
    const before = this.#before[position] ?? null;
    if (before === null) return safe`${this.#baseline.file} does not have this image and platform`;
    const old = before[kind];
    const amount = sizes[kind];
    if (old === null) {
      yield { kind: 'unchecked', at, reason: safe`${this.#baseline.file} does not have its size ${kind}` };
      return null;
    }
    const most = limitOf(allowed, old);
    if (amount.bytes <= most) {
      yield* this.#unsure(sizes, kind);
      return safe`${formatBytes(old)} before`;
    }
    const grown = amount.bytes - old;
    const share = old === 0 ? '' : `, ${Math.round((grown / old) * 1000) / 10}%`;
    const message = safe`${measured(amount, kind)}, ${formatBytes(grown)}${share} more than the ${formatBytes(old)} in ${this.#baseline.file}; the policy allows ${limitName(allowed)} more; ${this.#largest(sizes, kind)}`;
    yield { kind: 'violation', at, key: `growth.${kind}`, message, fix: SMALLER, ...largestMade(sizes, kind) };
    return null;
  }

  /** A size that may exceed the budget is not within it. */
  *#unsure({ manifest, layers }: ManifestSizes, kind: Kind): Generator<Observation> {
    for (const { edge, [kind]: amount } of layers) {
      if (amount.unsure === null) continue;
      yield { kind: 'unchecked', at: { edge: manifest.edge }, reason: safe`${this.#nameOf(edge)} ${amount.unsure}` };
    }
  }

  #largest({ manifest, layers }: ManifestSizes, kind: Kind): string {
    const largest = largestOf(layers, kind);
    if (largest === null) return 'it has no layers';
    const size = kind === 'compressed' ? '' : `, ${formatBytes(largest[kind].bytes)} ${kind}`;
    return safe`largest: ${this.#nameOf(largest.edge)}${size}${instructionFor(largest.edge, manifest)}`;
  }
}

function largestOf([first, ...rest]: readonly LayerSizes[], kind: Kind): LayerSizes | null {
  return rest.reduce((most, one) => (one[kind].bytes > (most?.[kind].bytes ?? 0) ? one : most), first ?? null);
}

/** The largest layer is the first to reduce. */
function largestMade({ layers }: ManifestSizes, kind: Kind): { readonly madeBy?: MadeBy } {
  const largest = largestOf(layers, kind);
  return largest === null ? {} : { madeBy: { layer: largest.edge } };
}

/**
 * The instruction that produced a layer, after a comma; empty if the history does not have an entry for every layer.
 */
function instructionFor(edge: Edge, { config, layers }: Manifest): string {
  const decoded = config?.config ?? null;
  const step = decoded?.diffIds.length === layers.length ? createdBy(decoded, layers.indexOf(edge)) : null;
  const instruction = step === null ? '' : escapeUntrusted(instructionOf(step), MAX_INSTRUCTION);
  return instruction === '' ? '' : safe`, ${instruction}`;
}

/** Characters of an instruction in a message. */
const MAX_INSTRUCTION = 80;

const SMALLER: FixesByBuilder = mapFixes(
  {
    ...sameFor(BUILDERS, 'reduce their contents, or choose a smaller base image'),
    ...inDockerfile(IN_DOCKERFILE),
    ko: 'build with -ldflags="-s -w", reduce kodata, or choose a smaller base image (defaultBaseImage in .ko.yaml)',
    jib: 'remove dependencies, or choose a smaller base image (from.image)',
    any: IN_DOCKERFILE,
  },
  (text) => `make the largest layers smaller: ${text}; or raise the budget`,
);
const NO_BASELINE =
  'growth needs an earlier report: give one with --baseline FILE, as written by check --report json=FILE';

function measured({ bytes, unsure }: Amount, kind: Kind): string {
  return `${unsure === null ? '' : 'at least '}${formatBytes(bytes)} ${kind}`;
}

function limitOf(growth: Growth, old: number): number {
  return growth.kind === 'bytes' ? old + growth.bytes : old * (1 + growth.percent / 100);
}

function limitName(growth: Growth): string {
  return growth.kind === 'bytes' ? formatBytes(growth.bytes) : `${growth.percent}%`;
}

/** The sizes of an image's platforms in a baseline; null for unknown ones. */
function sizesBefore(image: Image, { sizes }: Baseline): readonly (PlatformSize | null)[] {
  const platforms = sizesOf(image).map(({ manifest }) => manifest.platform);
  const keys = baselineNames(image.name).map((name) => sizeKeys(name, platforms));
  return platforms.map((_, i) => {
    for (const named of keys) {
      const found = sizes.get(named[i] ?? '');
      if (found !== undefined) return found;
    }
    return null;
  });
}
