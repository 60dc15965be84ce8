import type { Image } from '../image/image.ts';
import type { Place } from '../rules/rule.ts';
import type { Values } from './expression.ts';
import { viewOf } from './expression-environment.ts';
import type { CustomScope } from './vocabulary.ts';
import type { ContextFacts } from './vocabulary-context.ts';
import { imageSubject } from './vocabulary-subject.ts';

/** One thing that a custom rule looks at. */
export interface Subject {
  readonly at: Place;
  /** Stays the same from build to build where it can, for waivers: the platform of a manifest, the digest of a blob. */
  readonly term: string;
  readonly values: Values;
}

/** What is the same for all images of a run. */
export interface RunFacts {
  readonly context: ContextFacts;
  readonly day: string;
}

interface Remembered {
  readonly facts: RunFacts;
  readonly byScope: Map<CustomScope, readonly Subject[]>;
}

/** Kept for as long as their image is, so that two hundred rules make them once. */
const remembered = new WeakMap<Image, Remembered>();

/** What a rule of a scope looks at in an image. `manifest` and `layer` leave alone what is proved to be no image; `blob` sees everything. */
export function subjectsOf(scope: CustomScope, image: Image, facts: RunFacts): readonly Subject[] {
  const known = remembered.get(image);
  const isSame = known?.facts.context === facts.context && known.facts.day === facts.day;
  const { byScope } = known !== undefined && isSame ? known : remember(image, facts);
  const seen = byScope.get(scope) ?? [...makeSubjects(scope, image, facts)];
  byScope.set(scope, seen);
  return seen;
}

function remember(image: Image, facts: RunFacts): Remembered {
  const fresh = { facts, byScope: new Map<CustomScope, readonly Subject[]>() };
  remembered.set(image, fresh);
  return fresh;
}

function* makeSubjects(scope: CustomScope, image: Image, { context, day }: RunFacts): Generator<Subject> {
  const whole = imageSubject(image);
  const common = {
    image: viewOf('Image', whole),
    context: viewOf('Context', context),
    day: new Date(`${day}T00:00:00Z`),
  };
  switch (scope) {
    case 'image':
      yield { at: 'image', term: 'image', values: common };
      return;
    case 'manifest':
      for (const one of whole.manifests) {
        const { edge, platform } = one.manifest;
        const term = platform ?? edge.target.digest ?? edge.target.name;
        yield { at: { edge }, term, values: { ...common, manifest: viewOf('Manifest', one) } };
      }
      return;
    case 'layer':
      for (const manifest of whole.manifests) {
        const above = { ...common, manifest: viewOf('Manifest', manifest) };
        for (const layer of manifest.layers) {
          const { edge } = layer;
          const term = edge.target.digest ?? edge.target.name;
          yield { at: { edge }, term, values: { ...above, layer: viewOf('Layer', layer) } };
        }
      }
      return;
    case 'blob':
      for (const blob of whole.blobs) {
        const { edge, node } = blob;
        const at = edge === null ? { node } : { edge };
        yield { at, term: node.digest ?? node.name, values: { ...common, blob: viewOf('Blob', blob) } };
      }
      return;
  }
}
