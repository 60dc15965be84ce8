import { shortDigest } from '../formats/digest.ts';
import type { Edge } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { isAvailable } from '../sources/byte-source.ts';
import { formatBytes } from '../text/size.ts';
import { safe } from '../text/untrusted.ts';

export const noUnreferencedBlobs = defineRule({
  id: 'no-unreferenced-blobs',
  group: 'formats',
  summary: 'the source stores no unreferenced blobs',
  options: {},
  needs: () => ({ depth: 'heads' }),
  *check(image) {
    const unread = image.edges.find(isUnread);
    if (unread !== undefined) {
      const reason = safe`${blobNames(image)(unread)} could not be read, and it may refer to anything`;
      yield { kind: 'unchecked', at: { edge: unread }, reason };
      return { kind: 'not-applicable', reason };
    }
    if (image.source === 'registry')
      return {
        kind: 'not-applicable',
        reason: 'a registry stores blobs per repository and does not list them',
      };
    if (image.unreferenced === null) {
      const reason = 'only a part of the source was selected, so the references of the other images are unknown';
      yield { kind: 'unchecked', at: 'image', reason };
      return { kind: 'not-applicable', reason };
    }
    if (image.unlisted !== undefined) yield { kind: 'unchecked', at: 'image', reason: image.unlisted };
    // They belong to the source, not to an image; they are reported with its first one.
    for (const node of image.unreferenced) {
      const { digest, name, byteSource, detected } = node;
      const facts = [
        digest === null ? name : shortDigest(digest),
        ...(isAvailable(byteSource) ? [formatBytes(byteSource.length)] : []),
        ...(detected === null || detected === 'unknown' ? [] : [detected]),
      ];
      yield {
        kind: 'violation',
        at: { node },
        key: digest ?? name,
        message: safe`nothing refers to a blob (${facts})`,
        fix: image.engineStorage
          ? 'docker save adds JSON in a legacy form; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .'
          : 'remove it: umoci gc --layout LAYOUT; or copy the image into a new layout: skopeo copy --all oci:LAYOUT:NAME oci:NEW:NAME',
      };
    }
    return { kind: 'passed', reason: 'every stored blob is referenced' };
  },
});

/** Whether a blob in place of a manifest is not a document that can be followed; an archive's entry is excluded. */
function isUnread({ slot, descriptor, document }: Edge): boolean {
  return slot === 'manifest' && descriptor !== null && document === null;
}
