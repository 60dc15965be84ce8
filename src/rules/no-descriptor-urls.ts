import type { Descriptor } from '../formats/descriptor.ts';
import { type Edge, referencesAndListings } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE } from '../rule-kit/layer.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';
import { ORDINARY_LAYERS } from './no-foreign-layers.ts';

export const noDescriptorUrls = defineRule({
  id: 'no-descriptor-urls',
  group: 'formats',
  summary: 'no descriptor has urls that lead clients to another host',
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    let count = 0;
    for (const edge of referencesAndListings(image)) {
      for (const { urls, of } of descriptorsOf(edge)) {
        count++;
        if (urls.length === 0) continue;
        const more = urls.length > LIMITS.urlsShown ? ` and ${urls.length - LIMITS.urlsShown} more` : '';
        yield {
          kind: 'violation',
          at: { edge },
          key: urls[0] ?? '',
          message: safe`the descriptor of ${of}${nameOf(edge)} has urls, from which clients may download its bytes: ${urls.slice(0, LIMITS.urlsShown)}${more}`,
          fix: ORDINARY_LAYERS,
        };
      }
    }
    if (image.engineStorage) yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
    if (count === 0) return { kind: 'not-applicable', reason: 'the image has no descriptors' };
    return { kind: 'passed', reason: `${plural(count, 'descriptor')}: none has urls` };
  },
});

/**
 * The descriptor of an edge, and that of its document's subject, which is not a part of the image and is not followed.
 */
function descriptorsOf({ descriptor, document }: Edge): readonly (Descriptor & { readonly of: string })[] {
  const subject = document === null || document.kind === 'schema1' ? null : document.subject;
  return [
    ...(descriptor === null ? [] : [{ ...descriptor, of: '' }]),
    ...(subject === null ? [] : [{ ...subject, of: 'the subject of ' }]),
  ];
}
