import type { Edge, Image } from '../../../src/image/image.ts';
import { type Context, NO_CONTEXT } from '../../../src/policy/context.ts';
import { type Option, strings } from '../../../src/rule-kit/option.ts';
import { defineRule, type Observation, type Rule, type Target } from '../../../src/rule-kit/rule.ts';
import { edgeOf, imageOf, manifestOf, nodeOf } from '../../support/policy.ts';
import type { Random } from './random.ts';

/** An image as the model reads it, with what is known of the run. */
export interface ImageModel {
  readonly name: string | null;
  readonly event: string | null;
  readonly repository: string | null;
  readonly source: 'oci-layout' | 'dir';
  readonly artifact: 'image' | 'helm';
  /** Each with its platform, where it states one, and the positions of its blobs. */
  readonly manifests: readonly { readonly platform: string | null; readonly blobs: readonly number[] }[];
  readonly blobs: readonly Word[];
  /** Whether something is wrong with the image as a whole, or could not be checked. */
  readonly whole: 'good' | 'bad' | 'unknown';
}

export const WORDS = ['good', 'bad', 'gzip', 'zstd', 'none', 'unknown'] as const;
export type Word = (typeof WORDS)[number];

export const NAMES = ['reg.example/acme/a:1', 'reg.example/acme/b:1', 'reg.example/other/a:1'] as const;
export const EVENTS = ['push', 'pull_request', 'schedule'] as const;
export const REPOSITORIES = ['acme/shop', 'acme/pay', 'other/shop'] as const;
export const PLATFORMS = ['linux/amd64', 'linux/arm64', 'windows/amd64'] as const;

export function randomImage(random: Random): ImageModel {
  const blobs = Array.from({ length: 1 + random.below(3) }, () => random.of([...WORDS, 'good', 'good'] as const));
  const positions = blobs.map((_, i) => i);
  const platforms = random.some([...PLATFORMS, null, null], 1 + random.below(3));
  return {
    name: random.chance(0.5) ? random.of(NAMES) : null,
    event: random.chance(0.5) ? random.of(EVENTS) : null,
    repository: random.chance(0.5) ? random.of(REPOSITORIES) : null,
    source: random.of(['oci-layout', 'dir'] as const),
    artifact: random.of(['image', 'image', 'helm'] as const),
    manifests: platforms.map((platform) => ({
      platform,
      blobs: random.some(positions, 1 + random.below(blobs.length)),
    })),
    blobs,
    whole: random.of(['good', 'good', 'good', 'bad', 'unknown'] as const),
  };
}

/** The image as the product reads it. A blob's word is its name. */
export function imageFor({ name, source, artifact, manifests, blobs, whole }: ImageModel): Image {
  const nodes = blobs.map((word) => nodeOf({ name: word }));
  const made = manifests.map(({ platform, blobs: positions }, i) => {
    const edge = edgeOf({ platform, path: ['index.json', `manifests/${i}`], target: nodeOf({ name: 'manifest' }) });
    const layers = positions.map((position, j): Edge => {
      const path = [...edge.path, `layers/${j}`];
      return edgeOf({ platform, path, slot: 'layer', parent: edge, target: nodes[position] ?? nodeOf() });
    });
    return manifestOf({ edge, layers, platform });
  });
  return imageOf({
    ...{ givenName: name, source, artifact, manifests: made, location: whole },
    edges: made.flatMap(({ edge, layers }) => [edge, ...layers]),
    platforms: [...new Set(manifests.flatMap(({ platform }) => platform ?? []))],
  });
}

export function contextFor({ event, repository }: ImageModel): Context {
  return { ...NO_CONTEXT, event, repository };
}

const PASSED = { kind: 'passed', reason: 'it is good' } as const;
const NEEDS = { depth: 'structure', documents: 'manifests' } as const;

/** Rules that go by the words of blobs and by nothing else. */
export const MODEL_RULES: readonly Rule[] = [
  ruleOf('no-schema1', {}, (word) => word === 'bad', true),
  ruleOf('layer-compression', { allow: strings(['zstd'], 'Allowed.') }, (word, { allow }) =>
    isForbidden(word, allow ?? []),
  ),
  defineRule({
    id: 'media-types',
    group: 'formats',
    summary: 'words are not denied',
    options: { deny: { schema: DENY_SCHEMA(), read: readDeny } satisfies Option<readonly string[]> },
    needs: () => NEEDS,
    *check(image, { deny }) {
      yield* observed(image, (word) => deny.includes(word), false);
      return PASSED;
    },
  }),
];

function DENY_SCHEMA() {
  const items = { type: 'array', items: { type: 'string' } } as const;
  return { description: 'Denied.', type: 'object', additionalProperties: false, properties: { layer: items } } as const;
}

function readDeny(value: unknown): readonly string[] {
  const layer = typeof value === 'object' && value !== null && 'layer' in value ? value.layer : [];
  return Array.isArray(layer) ? layer.filter((word) => typeof word === 'string') : [];
}

function isForbidden(word: string, allow: readonly string[]): boolean {
  return ['none', 'gzip', 'zstd'].includes(word) && !allow.includes(word);
}

function ruleOf(
  id: string,
  options: Readonly<Record<string, Option<readonly string[]>>>,
  isBad: (word: string, options: Readonly<Record<string, readonly string[]>>) => boolean,
  asks = false,
): Rule {
  return defineRule({
    ...{ id, group: 'formats', summary: 'words are good', options, needs: () => NEEDS },
    *check(image, values) {
      yield* observed(image, (word) => isBad(word, values), asks);
      return PASSED;
    },
  });
}

/** Each blob once, by the first reference to it; the whole image where the rule asks for that, too. */
function* observed(image: Image, isBad: (word: string) => boolean, asks: boolean): Generator<Observation> {
  const seen = new Set<unknown>();
  for (const edge of image.edges) {
    if (edge.slot !== 'layer' || seen.has(edge.target)) continue;
    seen.add(edge.target);
    const { name: word } = edge.target;
    if (word === 'unknown') yield { kind: 'unchecked', at: { edge }, reason: 'it is unknown' };
    else if (isBad(word)) yield found({ edge }, word);
  }
  if (asks && image.location === 'bad') yield found('image', 'whole');
  if (asks && image.location === 'unknown') yield { kind: 'unchecked', at: 'image', reason: 'it is unknown' };
}

function found(at: Target, key: string): Observation {
  return { kind: 'violation', at, key, message: `it is ${key}`, fix: 'mend it' };
}
