import type { Edge } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const complete = defineRule({
  id: 'complete',
  group: 'formats',
  summary: 'every referenced platform, config and layer is present, foreign layers included',
  options: {},
  // This rule judges absent platforms itself.
  needs: () => ({ handlesMissing: true }),
  *check(image) {
    const nameOf = blobNames(image);
    let count = 0;
    for (const edge of image.edges) {
      const { target, slot, platform } = edge;
      // An archive's entry is a place in manifest.json, not a blob.
      if (target.digest === null && slot === 'manifest') continue;
      count++;
      if (target.byteSource?.kind === 'unreadable') {
        yield { kind: 'unchecked', at: { edge }, reason: safe`${nameOf(edge)}: ${target.byteSource.reason}` };
      } else if (target.byteSource === null) {
        const purpose = slot === 'manifest' && platform !== null ? safe` for ${platform}` : '';
        yield {
          kind: 'violation',
          at: { edge },
          key: target.digest ?? target.name,
          message: safe`${nameOf(edge)}${purpose} is absent`,
          fix: remediation(edge),
        };
      }
    }
    return { kind: 'passed', reason: `${plural(count, 'reference')}: every target is present` };
  },
});

function remediation({ slot, declared }: Edge): string {
  if (slot === 'manifest')
    return 'copy all platforms: skopeo copy --all …, crane copy …, docker buildx imagetools create …';
  return declared?.distributable === false
    ? 'rebuild on a current base image (Microsoft stopped using foreign layers in 2023): tools do not copy layers of this type'
    : 'copy or export the whole image again';
}
