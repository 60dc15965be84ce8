import { suggestMediaType } from '../formats/media-type-suggestion.ts';
import type { Edge, Image } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE } from '../rule-kit/layer.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

const OPAQUE = 'application/octet-stream';

export const noUnknownMediaTypes = defineRule({
  id: 'no-unknown-media-types',
  group: 'formats',
  summary: 'every blob has a known media type',
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    const unspecific = opaqueParts(image);
    const suggestions = new Map<string, string | undefined>();
    let count = 0;
    for (const edge of image.edges) {
      const { declared, descriptor } = edge;
      if (declared === null && descriptor === null) continue;
      count++;
      // Some places may omit a type, and tools guess one there; it is not a known type.
      const mediaType = declared?.mediaType ?? '';
      if (declared !== null && declared.role !== 'unknown' && mediaType !== '') continue;
      if (unspecific.has(edge)) continue;
      const known = suggestions.has(mediaType) || suggestions.size === LIMITS.suggestions;
      if (!known) suggestions.set(mediaType, suggestMediaType(mediaType));
      const suggestion = suggestions.get(mediaType);
      yield {
        kind: 'violation',
        at: { edge },
        key: mediaType === '' ? 'none' : mediaType,
        message:
          mediaType === ''
            ? safe`the descriptor of ${nameOf(edge)} states no media type`
            : safe`${nameOf(edge)} has the unknown media type ${mediaType}`,
        fix:
          suggestion === undefined
            ? 'correct a misspelled type where it is written (tools compare types exactly); for an artifact type of your own, turn this rule off for it in the policy'
            : safe`did you mean ${suggestion}? Correct it where it is written: tools compare types exactly`,
      };
    }
    if (image.engineStorage) yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
    return { kind: 'passed', reason: `${plural(count, 'media type')}: all are known` };
  },
});

/** Parts of known artifacts that use this type for any bytes: SOCI does so for the tables of its index. */
function opaqueParts({ manifests }: Image): ReadonlySet<Edge> {
  const known = manifests.filter(({ exempt, artifact }) => exempt !== null && artifact !== 'unknown');
  return new Set(known.flatMap(({ layers }) => layers.filter(({ declared }) => declared?.mediaType === OPAQUE)));
}
