import type { Document } from '../formats/manifest.ts';
import { referencesAndListings } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const descriptorMatchesContent = defineRule({
  id: 'descriptor-matches-content',
  group: 'integrity',
  summary: 'every descriptor states the media type and artifact type of its document',
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    let count = 0;
    for (const edge of referencesAndListings(image)) {
      const { descriptor, document } = edge;
      if (descriptor === null || document === null) continue;
      count++;
      if (edge.faults.some(({ kind }) => kind === 'type-mismatch')) {
        yield {
          kind: 'violation',
          at: { edge },
          key: document.mediaType,
          message: safe`${nameOf(edge)} has the mediaType "${document.mediaType}", its descriptor "${descriptor.mediaType}"`,
          fix: FIX,
        };
      }
      const [own, ...others] = artifactTypes(document);
      const stated = descriptor.artifactType || null;
      if (stated === null || own === undefined || stated === own || others.includes(stated)) continue;
      yield {
        kind: 'violation',
        at: { edge },
        key: own,
        message: safe`${nameOf(edge)} has the artifactType "${own}", its descriptor "${stated}"`,
        fix: FIX,
      };
    }
    if (count === 0) return { kind: 'not-applicable', reason: 'no descriptor refers to a document here' };
    return { kind: 'passed', reason: `${plural(count, 'descriptor')} compared with their documents` };
  },
});

/**
 * What a descriptor may state: the document's own artifactType (distribution-spec, "Listing Referrers"), or the type of
 * its config (image-spec, descriptor.md, "artifactType").
 */
function artifactTypes(document: Document): readonly string[] {
  if (document.kind === 'schema1') return [];
  const types = [document.artifactType ?? '', document.kind === 'manifest' ? document.config.mediaType : ''];
  return types.filter((type) => type !== '');
}

const FIX =
  'create the index again from its manifests (docker buildx imagetools create, crane index append), which copies their types';
