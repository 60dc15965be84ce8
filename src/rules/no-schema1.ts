import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE } from '../rule-kit/layer.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const noSchema1 = defineRule({
  id: 'no-schema1',
  group: 'formats',
  summary: 'no manifest is a Docker Image Manifest V2, Schema 1',
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    for (const edge of image.edges) {
      const { declared, document } = edge;
      // The type is sufficient: engines rely on it, whether or not the document is present.
      const isDeclared = declared?.role === 'manifest' && declared.family === 'docker-schema1';
      if (!isDeclared && document?.kind !== 'schema1') continue;
      const what =
        document?.kind === 'schema1' || declared === null
          ? 'is'
          : safe`has the type "${declared.mediaType}", which tools take for`;
      yield {
        kind: 'violation',
        at: { edge },
        key: 'schema1',
        message: safe`${nameOf(edge)} ${what} Docker Image Manifest V2, Schema 1, which current registries and engines refuse`,
        fix: 'rebuild and push it with a current builder, or convert it: skopeo copy --format oci SOURCE DESTINATION',
      };
    }
    if (image.engineStorage) yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
    return { kind: 'passed', reason: `${plural(image.manifests.length, 'manifest')}: none is schema1` };
  },
});
