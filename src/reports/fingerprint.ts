import { createHash } from 'node:crypto';
import { withoutTag } from '../formats/reference.ts';
import type { FindingGroup, UncheckedGroup } from './finding-groups.ts';

/** Of SHA-256, as many as no two findings will have in common by chance. */
const HEX_DIGITS = 32;

/**
 * What tells a cause from others, the same in every run: of its rule, its term, the image and the path to it. No digest, tag or message has a part in it, as those
 * change whenever an image is built again. Of several images one stands for all, the same in whatever order they came.
 */
export function findingFingerprint({ instances }: FindingGroup): string {
  return first(
    instances.map(({ image, finding: { rule, key, path } }) =>
      fingerprint('finding', withoutTag(image.name), rule, key, ...path),
    ),
  );
}

/** The same for a rule that could not be checked; whatever the reason, since what is to be mended is that it cannot. */
export function uncheckedFingerprint(rule: string, { images }: UncheckedGroup): string {
  return first(images.map(({ name }) => fingerprint('unchecked', withoutTag(name), rule)));
}

/** A fingerprint of words that do not change from run to run; what looks like a digest in them does not count. */
export function fingerprint(...words: readonly string[]): string {
  const stable = JSON.stringify(words).replace(/[0-9a-f]{64,}/g, '');
  return createHash('sha256').update(stable).digest('hex').slice(0, HEX_DIGITS);
}

function first(fingerprints: readonly string[]): string {
  return fingerprints.toSorted()[0] ?? '';
}
