import { createHash } from 'node:crypto';
import { withoutTag } from '../formats/reference.ts';
import type { FindingGroup, UncheckedGroup } from './finding-groups.ts';

/** Digits of SHA-256, so many that two findings do not collide by chance. */
const HEX_DIGITS = 32;

/**
 * The fingerprint of a group, stable between runs: from its rule, its key, the image and the path. Digests, tags and
 * messages are not part of it, because they change with every build. The first of several images represents all,
 * independent of their order.
 */
export function findingFingerprint({ instances }: FindingGroup): string {
  return first(
    instances.map(({ image, finding: { rule, key, path } }) =>
      fingerprint('finding', withoutTag(image.name), rule, key, ...path),
    ),
  );
}

/** The same for an unchecked rule; the reason is not part of it. */
export function uncheckedFingerprint(rule: string, { images }: UncheckedGroup): string {
  return first(images.map(({ name }) => fingerprint('unchecked', withoutTag(name), rule)));
}

/** A fingerprint of text that does not change between runs; digests in it are ignored. */
export function fingerprint(...words: readonly string[]): string {
  const stable = JSON.stringify(words).replace(/[0-9a-f]{64,}/g, '');
  return createHash('sha256').update(stable).digest('hex').slice(0, HEX_DIGITS);
}

function first(fingerprints: readonly string[]): string {
  return fingerprints.toSorted()[0] ?? '';
}
