import { chanceOf } from '../support/mutations.ts';
import type { Artifact } from './artifact.ts';
import { CLAIM_KINDS } from './kinds/claims.ts';
import { COUNT_KINDS } from './kinds/counts.ts';
import { DOCUMENT_KINDS } from './kinds/documents.ts';
import { FRAMING_KINDS } from './kinds/framing.ts';
import type { Kind } from './kinds/kind.ts';
import { LINKS } from './kinds/links.ts';
import { MEMBER_KINDS } from './kinds/members.ts';
import { POLYGLOTS } from './kinds/polyglots.ts';
import { SIDE_KINDS } from './kinds/sides.ts';
import { HEADER_KINDS } from './kinds/tar-headers.ts';

export const KINDS: readonly Kind[] = [
  ...POLYGLOTS,
  ...LINKS,
  ...MEMBER_KINDS,
  ...SIDE_KINDS,
  ...DOCUMENT_KINDS,
  ...COUNT_KINDS,
  ...HEADER_KINDS,
  ...FRAMING_KINDS,
  ...CLAIM_KINDS,
];

/** Artifacts, the same for the same seed; one kind after another, each artifact once. */
export function* artifacts(seed: number, count: number, kinds: readonly Kind[] = KINDS): Generator<Artifact> {
  const chance = chanceOf(seed);
  const seen = new Set<string>();
  let made = 0;
  let misses = 0;
  for (let turn = 0; made < count && misses < 1000 * kinds.length; turn++) {
    const kind = kinds[turn % kinds.length];
    const artifact = kind?.make(chance);
    if (!kind || !artifact || seen.has(`${kind.name}: ${artifact.description}`)) {
      misses += 1;
      continue;
    }
    misses = 0;
    seen.add(`${kind.name}: ${artifact.description}`);
    made += 1;
    yield { kind: kind.name, ...artifact };
  }
}
