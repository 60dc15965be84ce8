import type { Image } from '../image/image.ts';
import type { Target } from '../rule-kit/rule.ts';
import { dimensionsOf, EvaluationBudget } from './cel/cost.ts';
import { viewOf } from './cel/environment.ts';
import type { Expression, ExpressionResult, Values } from './cel/expression.ts';
import { withPaths } from './cel/path.ts';
import { type ImageSubject, imageSubject } from './cel/vocabulary-record.ts';
import type { Context } from './context.ts';
import type { Day } from './day.ts';
import type { CustomScope } from './enums.ts';

/** One subject of a custom rule: the image, or one of its manifests, layers or blobs. */
export interface CustomSubject {
  readonly at: Target;
  /** For waivers, stable across builds where possible: the platform of a manifest, the digest of a blob. */
  readonly key: string;
  readonly values: Values;
  /** The evaluated conditions, by the budget of their policy file. */
  readonly conditions: Map<EvaluationBudget, Map<Expression, ExpressionResult>>;
}

/** An image prepared for the custom rules of a run. */
export class PreparedImage {
  readonly image: Image;
  readonly day: Day;
  /** By policy file. */
  readonly #budgets = new Map<string, EvaluationBudget>();
  readonly #subject: ImageSubject;
  /** The values of the variables of every scope. */
  readonly #common: Values;
  readonly #byScope = new Map<CustomScope, readonly CustomSubject[]>();

  constructor(image: Image, day: Day, context: Context) {
    this.image = image;
    this.day = day;
    this.#subject = imageSubject(image);
    this.#common = {
      image: viewOf('Image', this.#subject),
      context: viewOf('Context', context),
      day: new Date(`${day}T00:00:00Z`),
    };
  }

  /** The evaluation budget of the rules of a policy file. */
  budgetFor(file: string): EvaluationBudget {
    const [first] = this.#budgets.values();
    const budget = this.#budgets.get(file) ?? new EvaluationBudget(first?.dimensions ?? dimensionsOf(this.image));
    this.#budgets.set(file, budget);
    return budget;
  }

  /** The subjects of a scope. `manifest` and `layer` leave out manifests that are proved not to be images; `blob` includes everything. */
  subjects(scope: CustomScope): readonly CustomSubject[] {
    const subjects = this.#byScope.get(scope) ?? [...makeSubjects(scope, this.#subject, this.#common)];
    this.#byScope.set(scope, subjects);
    return subjects;
  }
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
