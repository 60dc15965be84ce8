import type { MediaType } from '../formats/media-type.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE } from '../rule-kit/layer.ts';
import { OCI_TYPES } from '../rule-kit/oci-types.ts';
import { mapFixes, type Remediation } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const noNonstandardMediaTypes = defineRule({
  id: 'no-nonstandard-media-types',
  group: 'formats',
  summary: 'no blob has a media type that is known but not specified',
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    let count = 0;
    for (const edge of image.edges) {
      const { type } = edge;
      if (type === null) continue;
      count++;
      if (type.status !== 'nonstandard' && !isNoBlob(type)) continue;
      const { mediaType } = type;
      yield {
        kind: 'violation',
        at: { edge },
        key: mediaType === '' ? 'none' : mediaType,
        message:
          mediaType === ''
            ? safe`the descriptor of ${nameOf(edge)} states no media type`
            : isNoBlob(type)
              ? safe`${nameOf(edge)} has the media type ${mediaType}, which is not a type of blobs: ${type.description}`
              : safe`${nameOf(edge)} has the media type ${mediaType}, which is not in any specification; some tools refuse it`,
        fix: remediation(type),
      };
    }
    if (image.engineStorage) yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
    return { kind: 'passed', reason: `${plural(count, 'media type')}: none is nonstandard` };
  },
});

/** The types of a layout's header file and of a descriptor by itself; both are specified, but neither is a blob's. */
function isNoBlob({ role }: MediaType): boolean {
  return role === 'layout' || role === 'descriptor';
}

function remediation({ family, compression, variantOf }: MediaType): Remediation {
  // The encrypted form of a type is not just another spelling.
  if (variantOf !== undefined && variantOf.status !== 'nonstandard' && variantOf.compression === compression) {
    return safe`write it as ${variantOf.mediaType}: tools compare types exactly`;
  }
  return family === 'docker-schema2'
    ? mapFixes(OCI_TYPES, (text) => `use OCI types: ${text}`)
    : 'write it again with a tool that uses the specified type';
}
