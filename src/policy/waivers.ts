import type { Fault, FaultKind } from '../formats/fault.ts';
import type { Image } from '../image/image.ts';
import { globMatches } from '../text/glob.ts';
import type { Day } from './day.ts';
import { chooses, type Facts, type MatchKey, matchesPlatform } from './match.ts';
import type { Waiver } from './policy.ts';

/** What a waiver can choose among: a finding, or a reason why a rule could not be checked. */
export interface Waivable {
  readonly rule: string;
  /** Of the blob that it is about. */
  readonly digest: string | null;
  /** Null for what could not be checked, which has none. */
  readonly term: string | null;
  /** Every platform on which it is seen; null stands for what is on none. */
  readonly platforms: readonly (string | null)[];
}

/** What became of a waiver over all images of a run. */
export interface WaiverUse {
  readonly waiver: Waiver;
  /** Whether an image that it is about was in the run. */
  readonly hadImage: boolean;
  /** Whether it let anything pass; of one that is over, whether it would have. */
  readonly matched: boolean;
  /** Whether it could not be told if it is about an image, and of which fact nobody gave. */
  readonly lacks: MatchKey | null;
}

interface State {
  hadImage: boolean;
  matched: boolean;
  lacks: MatchKey | null;
}

/** The waivers of a run, and what became of each. */
export class Waivers {
  readonly #day: Day;
  readonly #states: ReadonlyMap<Waiver, State>;

  constructor(waivers: readonly Waiver[], day: Day) {
    this.#day = day;
    this.#states = new Map(waivers.map((waiver) => [waiver, { hadImage: false, matched: false, lacks: null }]));
  }

  /** Gives the waiver that lets something of an image pass, or null. */
  for(image: Image, facts: Facts): (found: Waivable) => Waiver | null {
    const chosen = [...this.#states].filter(([{ match }, state]) => {
      const choice = chooses(match, facts);
      if (choice.kind === 'unknown') state.lacks = choice.lacks;
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

  /** What became of each, in the order of the policies. */
  *uses(): Generator<WaiverUse> {
    for (const [waiver, state] of this.#states) yield { waiver, ...state };
  }
}

/** Whether an image has the platform and the digest that a waiver names. */
function isAbout({ platform, digest }: Waiver['match'], image: Image): boolean {
  const digests = digest === null ? [] : [image.digest, ...image.edges.map(({ target }) => target.digest)];
  return (
    (platform === null || image.platforms.some((one) => platform.some((pattern) => matchesPlatform(pattern, one)))) &&
    (digest === null || digests.some((one) => one !== null && digest.includes(one)))
  );
}

const OTHER_BYTES: ReadonlySet<FaultKind> = new Set(['digest-mismatch', 'size-mismatch', 'unreadable']);

/** Whether nothing shows that the image is another than its digest says: else whoever names the digest did not mean these bytes. */
function isIntact({ faults, edges }: Image): boolean {
  const isOther = ({ kind }: Fault) => OTHER_BYTES.has(kind);
  return !faults.some(isOther) && !edges.some((edge) => edge.faults.some(isOther) || edge.target.faults.some(isOther));
}

/** The digest that an image goes by, and whether nothing shows that its bytes are others. */
interface Identity {
  readonly digest: string | null;
  readonly isTrue: boolean;
}

/** Whether something is what a waiver is about. What several platforms share is let pass only where all of them are named. */
function covers({ rules, match }: Waiver, found: Waivable, image: Identity): boolean {
  const { platform, digest, term } = match;
  return (
    rules.includes(found.rule) &&
    (platform === null ||
      found.platforms.every((one) => one !== null && platform.some((p) => matchesPlatform(p, one)))) &&
    (digest === null || digest.some((one) => (one === image.digest ? image.isTrue : one === found.digest))) &&
    (term === null ||
      (found.term !== null && term.some((pattern) => globMatches(pattern, found.term ?? '', { exact: true }))))
  );
}
