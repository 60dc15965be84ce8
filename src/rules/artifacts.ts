import { ARTIFACT_KINDS } from '../formats/artifact-kind.ts';
import { someOf } from '../rule-kit/option.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';

export const artifacts = defineRule({
  id: 'artifacts',
  group: 'formats',
  summary: 'everything is of an allowed kind: image, chart, signature …',
  options: {
    allow: someOf(ARTIFACT_KINDS, ['image'], 'Kinds that may be there.'),
  },
  needs: () => ({ depth: 'structure', documents: 'manifests' }),
  *check(image, { allow }) {
    const { artifact } = image;
    if (allow.includes(artifact)) return { kind: 'passed', reason: `it is of kind ${artifact}` };
    const isUnread = image.edges.some(
      ({ slot, document, target }) => slot === 'manifest' && document === null && target.faults.length > 0,
    );
    if (artifact === 'unknown' && isUnread) {
      const reason = 'what it is stands in a manifest that could not be read';
      yield { kind: 'unchecked', at: 'image', reason };
      return { kind: 'not-applicable', reason };
    }
    yield {
      kind: 'violation',
      at: 'image',
      key: artifact,
      message: safe`it is of ${artifact === 'unknown' ? 'no known kind' : `kind ${artifact}`}; allowed: ${allow}`,
      fix: safe`keep it in a place of its own, or add ${artifact} to what artifacts allows in the policy`,
    };
    return { kind: 'passed', reason: '' };
  },
});
