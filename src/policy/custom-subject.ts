import type { Image } from '../image/image.ts';
import type { Place } from '../rules/rule.ts';
import { type Dimensions, dimensionsOf } from './cel/cost.ts';
import { viewOf } from './cel/environment.ts';
import type { Values } from './cel/expression.ts';
import { withPaths } from './cel/path.ts';
import { type ImageSubject, imageSubject } from './cel/vocabulary-subject.ts';
import type { Context } from './context.ts';
import type { CustomScope } from './schema.ts';

/** One thing that a custom rule looks at. */
export interface Subject {
  readonly at: Place;
  /** Stays the same from build to build where it can, for waivers: the platform of a manifest, the digest of a blob. */
  readonly term: string;
  readonly values: Values;
}

/** What is the same for all images of a run. */
export interface RunFacts {
  readonly context: Context;
  readonly day: string;
}

/** An image made ready for rules. */
export class Prepared {
  readonly image: Image;
  readonly facts: RunFacts;
  /** What its data can cost. */
  readonly dimensions: Dimensions;
  readonly #whole: ImageSubject;
  readonly #byScope = new Map<CustomScope, readonly Subject[]>();

  constructor(image: Image, facts: RunFacts) {
    this.image = image;
    this.facts = facts;
    this.dimensions = dimensionsOf(image);
    this.#whole = imageSubject(image);
  }

  /** What a rule of a scope looks at. `manifest` and `layer` leave alone what is proved to be no image; `blob` sees everything. */
  subjects(scope: CustomScope): readonly Subject[] {
    const seen = this.#byScope.get(scope) ?? [...makeSubjects(scope, this.#whole, this.facts)];
    this.#byScope.set(scope, seen);
    return seen;
  }
}

/** Images are judged one after the other, each by hundreds of rules. */
let last: Prepared | null = null;

/** An image made ready, once for all rules that are put to it in a row. */
export function prepare(image: Image, { context, day }: RunFacts): Prepared {
  if (last?.image !== image || last.facts.context !== context || last.facts.day !== day) {
    last = new Prepared(image, { context, day });
  }
  return last;
}

function* makeSubjects(scope: CustomScope, whole: ImageSubject, { context, day }: RunFacts): Generator<Subject> {
  const common = {
    image: viewOf('Image', whole),
    context: viewOf('Context', context),
    day: new Date(`${day}T00:00:00Z`),
  };
  switch (scope) {
    case 'image':
      yield { at: 'image', term: 'image', values: withPaths(scope, common) };
      return;
    case 'manifest':
      for (const one of whole.manifests) {
        const { edge, platform } = one.manifest;
        const term = platform ?? edge.target.digest ?? edge.target.name;
        yield { at: { edge }, term, values: withPaths(scope, { ...common, manifest: viewOf('Manifest', one) }) };
      }
      return;
    case 'layer':
      for (const manifest of whole.manifests) {
        const above = { ...common, manifest: viewOf('Manifest', manifest) };
        for (const layer of manifest.layers) {
          const { edge } = layer;
          const term = edge.target.digest ?? edge.target.name;
          yield { at: { edge }, term, values: withPaths(scope, { ...above, layer: viewOf('Layer', layer) }) };
        }
      }
      return;
    case 'blob':
      for (const blob of whole.blobs) {
        const { edge, node } = blob;
        const at = edge === null ? { node } : { edge };
        yield {
          at,
          term: node.digest ?? node.name,
          values: withPaths(scope, { ...common, blob: viewOf('Blob', blob) }),
        };
      }
      return;
  }
}
