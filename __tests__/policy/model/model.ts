/**
 * What the documentation says of policies, once more: small, slow, and without any code of the product. Merging, overrides, dates, unknown facts,
 * waivers, locks and outcomes are evaluated from the files' own values, one image at a time.
 */
import type { ImageModel, Word } from './images.ts';
import {
  CUSTOM,
  type CustomModel,
  DAY,
  type FailOn,
  type FileModel,
  type MatchKey,
  type MatchModel,
  type OverrideModel,
  type Severity,
  type Statement,
  type WaiverModel,
} from './policies.ts';

export interface Expected {
  /** Whether the policy is refused, so that nothing is checked. */
  readonly refused: boolean;
  readonly verdict: 'pass' | 'fail' | 'inconclusive';
  /** `status`, and for an unchecked rule what it counts as, by rule. */
  readonly rules: ReadonlyMap<string, string>;
}

const ORDER = ['note', 'warning', 'error'] as const;
const rank = (severity: Severity | 'off' | null) =>
  severity === null || severity === 'off' ? -1 : ORDER.indexOf(severity);
const FAIL_ON: readonly FailOn[] = ['never', 'error', 'warning'];

/** One rule's setting. */
interface Setting {
  severity: Severity | 'off' | null;
  unchecked: Severity | null;
  from: string | null;
  options: Record<string, readonly string[]>;
}

interface Whole {
  failOn: FailOn;
  unchecked: Severity;
  rules: Map<string, Setting>;
  overrides: OverrideModel[];
  custom: Map<string, CustomModel>;
  waivers: Set<WaiverModel>;
}

export function expected(files: readonly FileModel[], entries: readonly string[], image: ImageModel): Expected {
  const order = entries.flatMap((entry) => withBases(files, entry));
  const whole = mergeFiles(order);
  const locks = [...new Set(order)].flatMap((file) => {
    const { lock } = file;
    if (lock === undefined) return [];
    const own = mergeFiles(withBases(files, file.name));
    const before = mergeFiles(order.slice(0, order.indexOf(file) + 1));
    for (const rule of lock.rules) {
      const left = before.rules.get(rule);
      const isLeftOut = !isSet(own.rules.get(rule)) && !own.overrides.some(({ rules }) => rule in rules);
      if (isLeftOut && isSet(left)) own.rules.set(rule, left);
    }
    return [{ lock, own }];
  });
  const refused = { refused: true, verdict: 'inconclusive', rules: new Map<string, string>() } as const;
  if (isUnset(whole)) return refused;
  for (const { lock, own } of locks) {
    if (lock.failOn && isLooser(whole.failOn, own.failOn) && order.some(({ failOn }) => failOn !== undefined))
      return refused;
    if (lock.unchecked && rank(whole.unchecked) < rank(own.unchecked)) return refused;
    for (const rule of lock.rules) {
      const now = whole.rules.get(rule);
      if (now !== undefined && rank(now.severity) < rank(own.rules.get(rule)?.severity ?? null)) return refused;
    }
    for (const waiver of whole.waivers)
      if (!own.waivers.has(waiver) && (lock.waivers || lock.rules.some((rule) => waiver.rules.includes(rule))))
        return refused;
  }
  const rules = new Map<string, string>();
  let verdict = 0;
  for (const id of ['no-schema1', 'layer-compression', 'media-types', ...whole.custom.keys()]) {
    const locking = locks.filter(({ lock }) => lock.rules.includes(id));
    const policies = [whole, ...locking.map(({ own }) => own)];
    const outcomes = policies.map((policy) => outcomeOf(policy, id, whole, image)).filter((items) => items !== null);
    if (outcomes.length === 0) continue;
    const items = outcomes.flat();
    const failOn = policies.map((policy) => policy.failOn).reduce((x, y) => (isLooser(x, y) ? y : x));
    const least = failOn === 'never' ? 3 : rank(failOn);
    const failing = highest(items, 'finding');
    const open = highest(items, 'unchecked');
    if (failing >= least) verdict = Math.max(verdict, 2);
    else if (open >= least) verdict = Math.max(verdict, 1);
    rules.set(
      id,
      failing >= 0 && failing >= open
        ? 'failed'
        : open >= 0
          ? `unchecked ${ORDER[open]}`
          : items.length > 0
            ? 'waived'
            : 'passed',
    );
  }
  return { refused: false, verdict: verdict === 2 ? 'fail' : verdict === 1 ? 'inconclusive' : 'pass', rules };
}

function isLooser(a: FailOn, b: FailOn): boolean {
  return FAIL_ON.indexOf(a) < FAIL_ON.indexOf(b);
}

/** A file behind those that it extends. */
function withBases(files: readonly FileModel[], name: string): readonly FileModel[] {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`no file ${name}`);
  return [...file.extends.flatMap((base) => withBases(files, base)), file];
}

function mergeFiles(order: readonly FileModel[]): Whole {
  const whole: Whole = {
    ...{ failOn: 'error', unchecked: 'error', rules: new Map(), overrides: [], custom: new Map(), waivers: new Set() },
  };
  for (const file of order) {
    whole.failOn = file.failOn ?? whole.failOn;
    whole.unchecked = file.unchecked ?? whole.unchecked;
    for (const one of file.custom) {
      whole.custom.set(one.id, one);
      whole.rules.set(one.id, { severity: one.severity, unchecked: one.unchecked ?? null, from: null, options: {} });
    }
    for (const [id, statement] of Object.entries(file.rules)) whole.rules.set(id, over(whole.rules.get(id), statement));
    whole.overrides.push(...file.overrides);
    for (const waiver of file.waivers) whole.waivers.add(waiver);
  }
  return whole;
}

/** One statement over what was said before. */
function over(before: Setting | undefined, statement: Statement): Setting {
  const old = before ?? { severity: null, unchecked: null, from: null, options: {} };
  if (typeof statement === 'string') return { ...old, severity: statement, from: null };
  return {
    severity: statement.severity ?? old.severity,
    unchecked: statement.unchecked ?? old.unchecked,
    from: statement.from ?? old.from,
    options: { ...old.options, ...statement.options },
  };
}

function isSet(setting: Setting | undefined): setting is Setting {
  return setting !== undefined && setting.severity !== null;
}

/** Whether a rule has options and never a severity: that is refused. */
function isUnset({ rules, overrides }: Whole): boolean {
  if ([...rules.values()].some(({ severity }) => severity === null)) return true;
  return overrides.some((override) =>
    Object.entries(override.rules).some(
      ([id, statement]) => !rules.has(id) && typeof statement !== 'string' && statement.severity === undefined,
    ),
  );
}

/** Something that a rule comes to. */
interface Item {
  readonly kind: 'finding' | 'unchecked';
  readonly rank: number;
  readonly waived: boolean;
}

function highest(items: readonly Item[], kind: Item['kind']): number {
  return Math.max(-1, ...items.filter((item) => item.kind === kind && !item.waived).map((item) => item.rank));
}

/** What a rule comes to under one policy; null where it is off. */
function outcomeOf(policy: Whole, id: string, all: Whole, image: ImageModel): readonly Item[] | null {
  const overrides = policy.overrides.filter(({ until, rules }) => (until === undefined || until >= DAY) && id in rules);
  const unstated = image.manifests.some(({ platform }) => platform === null);
  const platforms = [...new Set(image.manifests.flatMap(({ platform }) => platform ?? []))];
  const possible = overrides.filter(({ match }) => {
    const { platform: patterns } = match;
    if (holds(match, image) === 'no') return false;
    return (
      patterns === undefined || unstated || platforms.some((one) => patterns.some((pattern) => fits(pattern, one)))
    );
  });
  // What is not known: whether a match holds, and whether a manifest without a platform is for one of a list of platforms.
  const matches = [...new Set(possible.filter(({ match }) => holds(match, image) === 'unknown').map(matchKey))];
  const lists = unstated ? [...new Set(possible.flatMap(({ match }) => match.platform?.join() ?? []))] : [];
  const questions = [...matches.map((key) => `match ${key}`), ...lists.map((key) => `platform ${key}`)];
  if (questions.length > 6) {
    const stated = possible.map(({ rules }) => rules[id]).map((one) => (typeof one === 'object' ? one.severity : one));
    const most = Math.max(rank(policy.rules.get(id)?.severity ?? null), ...stated.map((one) => rank(one ?? null)));
    return most < 0 ? null : [{ kind: 'unchecked', rank: most, waived: isWaived(policy, id, image, null, ['none']) }];
  }
  const worlds = subsets(questions).map((yes) =>
    world(policy, id, all, image, possible, new Set(yes), platforms, unstated),
  );
  const on = worlds.filter((one) => one !== null);
  if (on.length === 0) return null;
  const each = worlds.map((one) => one ?? []);
  const certain = Math.min(...each.map((items) => highest(items, 'finding')));
  const total = (items: readonly Item[]) => Math.max(highest(items, 'finding'), highest(items, 'unchecked'));
  const worst = Math.max(...each.map(total));
  const open = each.every((items) => items.every(({ waived }) => waived));
  if (open) return each.flat();
  return [
    { kind: 'finding', rank: certain, waived: certain < 0 },
    // What only some could be, and what none could check.
    ...(worst > certain || each.every((items) => highest(items, 'unchecked') >= worst)
      ? [{ kind: 'unchecked', rank: worst, waived: false } as const]
      : []),
  ];
}

function subsets(items: readonly string[]): readonly (readonly string[])[] {
  const [first, ...others] = items;
  if (first === undefined) return [[]];
  return subsets(others).flatMap((rest) => [rest, [first, ...rest]]);
}

function matchKey({ match }: OverrideModel): string {
  return JSON.stringify(Object.entries(match).toSorted());
}

/** What the rule comes to where the unknown is as stated; null where it is off everywhere. */
function world(
  policy: Whole,
  id: string,
  all: Whole,
  image: ImageModel,
  possible: readonly OverrideModel[],
  yes: ReadonlySet<string>,
  platforms: readonly string[],
  unstated: boolean,
): readonly Item[] | null {
  const there = possible.filter((one) => holds(one.match, image) === 'yes' || yes.has(`match ${matchKey(one)}`));
  const settingOn = (place: string): Setting | undefined => {
    let setting = policy.rules.get(id);
    for (const { match, rules } of there) {
      const { platform: patterns } = match;
      const is =
        patterns === undefined ||
        (place === 'unstated'
          ? yes.has(`platform ${patterns.join()}`)
          : place !== 'none' && patterns.some((one) => fits(one, place)));
      const statement = rules[id];
      if (is && statement !== undefined) setting = over(setting, statement);
    }
    return setting;
  };
  const places = ['none', ...platforms, ...(unstated ? ['unstated'] : [])];
  const settings = places.flatMap((place) => {
    const setting = settingOn(place);
    return setting === undefined || rank(setting.severity) < 0 ? [] : [{ place, setting }];
  });
  if (settings.length === 0) return null;
  return settings.flatMap(({ place, setting }) => {
    const severity =
      setting.from !== null && DAY < setting.from ? Math.max(0, rank(setting.severity) - 1) : rank(setting.severity);
    const counts = Math.min(severity, rank(setting.unchecked ?? 'error'), rank(policy.unchecked));
    return seen(id, setting, all, image)
      .filter(({ on }) => on.includes('none') || on.includes(place))
      .map(({ word, on }): Item => {
        const waived = isWaived(policy, id, image, word, on);
        return word === null
          ? { kind: 'unchecked', rank: counts, waived }
          : { kind: 'finding', rank: severity, waived };
      });
  });
}

/** A word that is wrong, or null for what cannot be known; and on which platforms. */
interface Sight {
  readonly word: string | null;
  readonly on: readonly string[];
}

/** What a rule sees of an image. */
function seen(id: string, { options }: Setting, { custom }: Whole, image: ImageModel): readonly Sight[] {
  const own = custom.get(id);
  if (own !== undefined) return seenByCustom(own, image);
  const deny = (options['deny'] ?? []).map((word) => (word === '{context.event}' ? image.event : word));
  if (id === 'media-types' && deny.includes(null)) return [{ word: null, on: ['none'] }];
  const allow = options['allow'] ?? ['zstd'];
  const isBad = (word: Word) => {
    if (id === 'no-schema1') return word === 'bad';
    if (id === 'media-types') return deny.includes(word);
    return ['none', 'gzip', 'zstd'].includes(word) && !allow.includes(word);
  };
  const inBlobs = image.blobs.flatMap((word, position): readonly Sight[] => {
    const on = image.manifests
      .filter(({ blobs }) => blobs.includes(position))
      .map(({ platform }) => platform ?? 'unstated');
    if (on.length === 0) return [];
    return word === 'unknown' ? [{ word: null, on }] : isBad(word) ? [{ word, on }] : [];
  });
  if (id !== 'no-schema1' || image.whole === 'good') return inBlobs;
  return [...inBlobs, { word: image.whole === 'bad' ? 'whole' : null, on: ['none'] }];
}

function seenByCustom({ asks }: CustomModel, { manifests, name, event, artifact }: ImageModel): readonly Sight[] {
  const all = { word: 'image', on: ['none'] };
  const unknown = { word: null, on: ['none'] };
  if (CUSTOM[asks].for === 'manifest')
    return manifests.flatMap(({ platform }): readonly Sight[] => {
      if (platform === null) return [{ word: null, on: ['unstated'] }];
      return platform.startsWith('linux/') ? [] : [{ word: platform, on: [platform] }];
    });
  if (asks === 'name') return name === null ? [unknown] : name.startsWith('reg.example/acme/a') ? [] : [all];
  if (artifact === 'helm' || event === 'push') return [];
  return event === null ? [unknown] : [all];
}

function isWaived(policy: Whole, id: string, image: ImageModel, word: string | null, on: readonly string[]): boolean {
  return [...policy.waivers].some(({ rules, match, until }) => {
    if (!rules.includes(id) || until < DAY || holds(match, image) !== 'yes') return false;
    const { platform, key } = match;
    const isThere = (place: string) =>
      place !== 'none' && place !== 'unstated' && platform?.some((pattern) => fits(pattern, place));
    return (
      (platform === undefined || on.every(isThere)) &&
      (key === undefined || (word !== null && key.some((pattern) => fits(pattern, word))))
    );
  });
}

/** Whether the facts of an image fit a match, but for platforms and keys. */
function holds(match: MatchModel, image: ImageModel): 'yes' | 'no' | 'unknown' {
  const keys = ['image', 'repository', 'event', 'source', 'artifact'] as const;
  const answers = keys.map((key) => {
    const patterns = match[key satisfies MatchKey];
    const fact = key === 'image' ? image.name : image[key];
    if (patterns === undefined) return 'yes';
    if (fact === null) return 'unknown';
    const forms = key === 'image' ? [fact, fact.replace(/:[^:/]*$/, '')] : [fact];
    return patterns.some((pattern) => forms.some((form) => fits(pattern, form))) ? 'yes' : 'no';
  });
  return answers.includes('no') ? 'no' : answers.includes('unknown') ? 'unknown' : 'yes';
}

function fits(pattern: string, text: string): boolean {
  return pattern.endsWith('*') ? text.startsWith(pattern.slice(0, -1)) : pattern === text;
}
