import type { Fault, FaultKind } from '../formats/fault.ts';
import { type Image, type Node, nodesOf } from '../image/image.ts';
import type { Day } from '../policy/day.ts';
import { chooses, type Facts, type MatchKey, matchesPlatform } from '../policy/match.ts';
import type { Waiver } from '../policy/policy.ts';
import { globMatches } from '../text/glob.ts';
import { matchesAny } from './applicable-rules.ts';

/** A finding or an unchecked reason, which a waiver can match. */
export interface Waivable {
  readonly rule: string;
  /** The blob concerned; null for the whole image. */
  readonly node: Node | null;
  /** Null for unchecked reasons. */
  readonly key: string | null;
  /** All its platforms; null for none. */
  readonly platforms: readonly (string | null)[];
}

/** The use of a waiver over all images of a run. */
export interface WaiverUse {
  readonly waiver: Waiver;
  /** Whether it selects an image of the run. */
  readonly hadImage: boolean;
  /** Whether it matched anything, expired or not. */
  readonly matched: boolean;
  /** The unknown fact because of which it was not applied to an image; else null. */
  readonly missingFact: MatchKey | null;
}

interface State {
  hadImage: boolean;
  matched: boolean;
  missingFact: MatchKey | null;
}

/** The waivers of a policy and their use. */
export class Waivers {
  readonly #day: Day;
  readonly #states: ReadonlyMap<Waiver, State>;

  constructor(waivers: readonly Waiver[], day: Day) {
    this.#day = day;
    this.#states = new Map(waivers.map((waiver) => [waiver, { hadImage: false, matched: false, missingFact: null }]));
  }

  /** Returns a function that finds the waiver for a finding or unchecked reason of an image, or null. */
  for(image: Image, facts: Facts): (found: Waivable) => Waiver | null {
    const chosen = [...this.#states].filter(([{ match }, state]) => {
      const choice = chooses(match, facts);
      if (choice.kind === 'unknown') state.missingFact = choice.missingFact;
      state.hadImage ||= choice.kind === 'yes' && isAbout(match, image);
      return choice.kind === 'yes';
    });
    const identity = {
      digest: image.digest,
      isTrue: chosen.some(([{ match }]) => match.digest !== null) && isIntact(image),
    };
    return (found) => {
      let first: Waiver | null = null;
      for (const [waiver, state] of chosen) {
        if (!covers(waiver, found, identity)) continue;
        state.matched = true;
        if (this.#day <= waiver.until) first ??= waiver;
      }
      return first;
    };
  }

  /** Whether a waiver names the digest of an image or of a blob in it, so that its bytes must be verified. */
  nameDigestOf(image: Image): boolean {
    return [...this.#states.keys()].some(
      ({ match: { digest } }) => digest !== null && digestsIn(image).some((one) => digest.includes(one)),
    );
  }

  /** The use of each waiver, in the order of the policies. */
  *uses(): Generator<WaiverUse> {
    for (const [waiver, state] of this.#states) yield { waiver, ...state };
  }
}

/** Whether an image has a platform and a digest that a waiver names. */
function isAbout({ platform, digest }: Waiver['match'], image: Image): boolean {
  return (
    (platform === null || image.platforms.some((one) => platform.some((pattern) => matchesPlatform(pattern, one)))) &&
    (digest === null || digestsIn(image).some((one) => digest.includes(one)))
  );
}

function digestsIn({ digest, edges }: Image): readonly string[] {
  return [digest, ...edges.map(({ target }) => target.digest)].filter((one) => one !== null);
}

const OTHER_BYTES: ReadonlySet<FaultKind> = new Set(['digest-mismatch', 'size-mismatch', 'unreadable']);

/** Whether all bytes of the image are those of its digest. A waiver by digest applies only to these bytes. */
function isIntact(image: Image): boolean {
  return !hasOthers(image) && !image.edges.some(hasOthers) && nodesOf(image).every(isVerified);
}

/** Whether the bytes of a blob are those of its digest. An absent blob has no other bytes, and an entry of manifest.json has no digest. */
function isVerified(node: Node): boolean {
  return (node.digest === null || node.byteSource === null || node.verified === true) && !hasOthers(node);
}

function hasOthers({ faults }: { readonly faults: readonly Fault[] }): boolean {
  return faults.some(({ kind }) => OTHER_BYTES.has(kind));
}

/** The digest of an image, and whether its bytes are verified. */
interface Identity {
  readonly digest: string | null;
  readonly isTrue: boolean;
}

/** Whether a waiver covers a finding. A finding on several platforms is covered only if all of them match. */
function covers({ rules, match }: Waiver, found: Waivable, image: Identity): boolean {
  const { platform, digest, key } = match;
  return (
    rules.includes(found.rule) &&
    (platform === null || found.platforms.every((one) => matchesAny(platform, one))) &&
    (digest === null || digest.some((one) => (one === image.digest ? image.isTrue : isNamed(found.node, one)))) &&
    (key === null ||
      (found.key !== null && key.some((pattern) => globMatches(pattern, found.key ?? '', { exact: true }))))
  );
}

function isNamed(node: Node | null, digest: string): boolean {
  return node !== null && node.digest === digest && isVerified(node);
}
