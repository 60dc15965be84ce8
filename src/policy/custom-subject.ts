import type { Image } from '../image/image.ts';
import type { Target } from '../rule-kit/rule.ts';
import { type Dimensions, dimensionsOf } from './cel/cost.ts';
import { viewOf } from './cel/environment.ts';
import type { Expression, ExpressionResult, Values } from './cel/expression.ts';
import { withPaths } from './cel/path.ts';
import { type ImageSubject, imageSubject } from './cel/vocabulary-subject.ts';
import type { Context } from './context.ts';
import type { CustomScope } from './enums.ts';

/** One thing that a custom rule examines. */
export interface CustomSubject {
  readonly at: Target;
  /** Stable between builds if possible, for waivers: the platform of a manifest, the digest of a blob. */
  readonly key: string;
  readonly values: Values;
  /** The results of the conditions so far, by the dimensions of their file. */
  readonly conditions: Map<Dimensions, Map<Expression, ExpressionResult>>;
}

/** What is the same for all images of a run. */
export interface RunFacts {
  readonly context: Context;
  readonly day: string;
}

/** An image prepared for rules. */
export class Prepared {
  readonly image: Image;
  readonly facts: RunFacts;
  /** The dimensions of its data, one object per policy file: evaluations with the same object share a time limit. */
  readonly #dimensions = new Map<string, Dimensions>();
  readonly #whole: ImageSubject;
  /** The values of the variables that every scope has. */
  readonly #common: Values;
  readonly #byScope = new Map<CustomScope, readonly CustomSubject[]>();

  constructor(image: Image, facts: RunFacts) {
    this.image = image;
    this.facts = facts;
    this.#whole = imageSubject(image);
    this.#common = {
      image: viewOf('Image', this.#whole),
      context: viewOf('Context', facts.context),
      day: new Date(`${facts.day}T00:00:00Z`),
    };
  }

  /** The dimensions of its data for the rules of a policy file. */
  dimensionsFor(file: string): Dimensions {
    const [first] = this.#dimensions.values();
    const known = this.#dimensions.get(file) ?? (first === undefined ? dimensionsOf(this.image) : { ...first });
    this.#dimensions.set(file, known);
    return known;
  }

  /** The subjects of a rule by scope. `manifest` and `layer` skip exempt manifests; `blob` includes everything. */
  subjects(scope: CustomScope): readonly CustomSubject[] {
    const known = this.#byScope.get(scope);
    if (known !== undefined) return known;
    const seen = [...makeSubjects(scope, this.#whole, this.#common)];
    this.#byScope.set(scope, seen);
    return seen;
  }
}

/** Images are judged one after the other, each by hundreds of rules. */
let last: Prepared | null = null;

/** An image prepared once for all rules that are evaluated on it in a row. */
export function prepare(image: Image, { context, day }: RunFacts): Prepared {
  if (last?.image !== image || last.facts.context !== context || last.facts.day !== day) {
    last = new Prepared(image, { context, day });
  }
  return last;
}

function* makeSubjects(scope: CustomScope, whole: ImageSubject, common: Values): Generator<CustomSubject> {
  const subject = (at: Target, key: string, values: Values): CustomSubject => ({
    at,
    key,
    values: withPaths(scope, { ...common, ...values }),
    conditions: new Map(),
  });
  switch (scope) {
    case 'image':
      yield subject('image', 'image', {});
      return;
    case 'manifest':
      for (const one of whole.manifests) {
        const { edge, platform } = one.manifest;
        const key = platform ?? edge.target.digest ?? edge.target.name;
        yield subject({ edge }, key, { manifest: viewOf('Manifest', one) });
      }
      return;
    case 'layer':
      for (const one of whole.manifests) {
        const manifest = viewOf('Manifest', one);
        for (const layer of one.layers) {
          const { edge } = layer;
          const key = edge.target.digest ?? edge.target.name;
          yield subject({ edge }, key, { manifest, layer: viewOf('Layer', layer) });
        }
      }
      return;
    case 'blob':
      for (const blob of whole.blobs) {
        const { edge, node } = blob;
        const at = edge === null ? { node } : { edge };
        yield subject(at, node.digest ?? node.name, { blob: viewOf('Blob', blob) });
      }
      return;
  }
}
