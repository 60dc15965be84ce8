import type { MediaType } from '../formats/media-type.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE } from '../rule-kit/layer.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const noDeprecatedMediaTypes = defineRule({
  id: 'no-deprecated-media-types',
  group: 'formats',
  summary: 'no blob has a media type that its specification deprecated or removed',
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    let count = 0;
    for (const edge of image.edges) {
      const { type } = edge;
      if (type === null) continue;
      count++;
      // Another spelling of a deprecated type is deprecated, too.
      const { status } = type.variantOf ?? type;
      if (status !== 'deprecated' && status !== 'removed') continue;
      yield {
        kind: 'violation',
        at: { edge },
        key: type.mediaType === '' ? 'none' : type.mediaType,
        message: safe`${nameOf(edge)} has the media type ${type.mediaType}, which ${status === 'removed' ? 'was removed before a release' : 'is deprecated'}`,
        fix: remediation(type),
      };
    }
    if (image.engineStorage) yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
    return { kind: 'passed', reason: `${plural(count, 'media type')}: none is deprecated` };
  },
});

function remediation({ role, distributable }: MediaType): string {
  if (!distributable) return 'rebuild on a base image with ordinary layers, such as the current ones of Windows';
  return role === 'artifact' || role === 'signature' || role === 'sbom'
    ? 'write it again with a current version of its tool'
    : 'rebuild and push it with a current builder, or convert it: skopeo copy --format oci SOURCE DESTINATION';
}
