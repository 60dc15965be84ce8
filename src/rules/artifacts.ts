import { ARTIFACT_KINDS } from '../formats/artifact-kind.ts';
import { someOf } from '../rule-kit/option.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';

export const artifacts = defineRule({
  id: 'artifacts',
  group: 'formats',
  summary: 'every artifact is of an allowed kind: image, chart, signature …',
  options: {
    allow: someOf(ARTIFACT_KINDS, ['image'], 'Allowed kinds.'),
  },
  *check(image, { allow }) {
    const { artifact } = image;
    if (allow.includes(artifact)) return { kind: 'passed', reason: `the artifact is of kind ${artifact}` };
    const isUnread = image.edges.some(
      ({ slot, document, target }) => slot === 'manifest' && document === null && target.faults.length > 0,
    );
    if (artifact === 'unknown' && isUnread) {
      const reason = 'its kind is unknown, because a manifest could not be read';
      yield { kind: 'unchecked', at: 'image', reason };
      return undefined;
    }
    yield {
      kind: 'violation',
      at: 'image',
      key: artifact,
      message: safe`the artifact is of ${artifact === 'unknown' ? 'an unknown kind' : `kind ${artifact}`}; allowed: ${allow}`,
      fix: safe`store it separately, or add ${artifact} to the allow list of artifacts in the policy`,
    };
    return undefined;
  },
});
