import type { Random } from './random.ts';

/** Policies as the model reads them. What is undefined is not in the file. */
export interface FileModel {
  readonly name: string;
  /** Names of files. */
  readonly extends: readonly string[];
  readonly failOn?: FailOn;
  readonly unchecked?: Severity;
  readonly rules: Readonly<Record<string, Statement>>;
  readonly overrides: readonly OverrideModel[];
  readonly custom: readonly CustomModel[];
  readonly waivers: readonly WaiverModel[];
  readonly lock?: LockModel;
}

export type Severity = 'note' | 'warning' | 'error';
export type FailOn = 'error' | 'warning' | 'never';

/** A word alone, or a mapping. */
export type Statement = Severity | 'off' | Mapping;

export interface Mapping {
  readonly severity?: Severity | 'off';
  readonly unchecked?: Severity;
  readonly from?: string;
  readonly options: Readonly<Record<string, readonly string[]>>;
}

export interface OverrideModel {
  readonly match: MatchModel;
  readonly until?: string;
  readonly rules: Readonly<Record<string, Statement>>;
}

/** Patterns: a whole word, or the beginning of one before a star. */
export type MatchModel = Readonly<Partial<Record<MatchKey, readonly string[]>>>;
export type MatchKey = 'image' | 'repository' | 'event' | 'source' | 'artifact' | 'platform' | 'key';

export interface CustomModel {
  readonly id: string;
  readonly severity: Severity;
  readonly unchecked?: Severity;
  readonly asks: CustomKind;
}

/** Expressions of which the model knows the meaning. */
export const CUSTOM = {
  linux: { for: 'manifest', assert: 'manifest.platform.os == "linux"' },
  name: { for: 'image', assert: 'image.name.startsWith("reg.example/acme/a")' },
  event: { for: 'image', assert: 'context.event == "push" || image.artifact == "helm"' },
} as const;
export type CustomKind = keyof typeof CUSTOM;

export interface WaiverModel {
  readonly rules: readonly string[];
  readonly match: MatchModel;
  readonly until: string;
}

export interface LockModel {
  readonly rules: readonly string[];
  readonly waivers: boolean;
  readonly failOn: boolean;
  readonly unchecked: boolean;
}

/** A file's YAML, of which JSON is a part. */
export function yamlOf({ name: _, failOn, unchecked, lock, extends: bases, ...file }: FileModel): string {
  return JSON.stringify({
    version: 1,
    extends: bases.map((base) => `./${base}`),
    'fail-on': failOn,
    unchecked,
    rules: statements(file.rules),
    overrides: file.overrides.map(({ match, until, rules }) => ({ match, until, rules: statements(rules) })),
    custom: file.custom.map(({ id, severity, unchecked: cap, asks }) => ({
      id,
      severity,
      unchecked: cap,
      ...CUSTOM[asks],
    })),
    waivers: file.waivers.map((waiver) => ({ ...waiver, reason: 'because' })),
    lock: lock && { rules: lock.rules, waivers: lock.waivers, 'fail-on': lock.failOn, unchecked: lock.unchecked },
  });
}

function statements(rules: Readonly<Record<string, Statement>>) {
  return Object.fromEntries(
    Object.entries(rules).map(([id, statement]) => {
      if (typeof statement === 'string') return [id, statement];
      const { options, ...words } = statement;
      const nested = Object.entries(options).map(([name, value]) => [name, name === 'deny' ? { layer: value } : value]);
      return [id, { ...words, ...Object.fromEntries(nested) }];
    }),
  );
}

/** The day of every run, and days around it. */
export const DAY = '2027-01-15';
const DAYS = ['2027-01-01', '2027-01-14', DAY, '2027-01-16', '2027-06-30'];

/** Rules with the options that they have, and the words of those. */
const RULES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'no-schema1': {},
  'layer-compression': { allow: ['none', 'gzip', 'zstd'] },
  'media-types': { deny: ['gzip', 'push', 'bad', '{context.event}'] },
};

const SEVERITIES = ['note', 'warning', 'error'] as const;

export interface Allowed {
  /** Whether options refer to facts of the run, and rules of the policy's own are there: those are unchecked by themselves where a fact is not known. */
  readonly context: boolean;
}

/** Files of which the last extends the others, directly or not. */
export function randomFiles(random: Random, allowed: Allowed): readonly FileModel[] {
  const names = ['a.yml', 'b.yml', 'c.yml', 'p.yml'].slice(-2 - random.below(3));
  const files: FileModel[] = [];
  for (const [i, name] of names.entries()) {
    const before = names.slice(0, i);
    const bases = random.some(before, i === names.length - 1 ? 1 + random.below(2) : random.below(2));
    files.push(randomFile(random, name, bases, files, allowed));
  }
  return files;
}

export function randomFile(
  random: Random,
  name: string,
  bases: readonly string[],
  others: readonly FileModel[],
  { context }: Allowed,
): FileModel {
  const custom: readonly CustomModel[] =
    context && random.chance(0.15)
      ? [
          {
            id: `${name.replace('.yml', '')}/rule`,
            severity: random.of(SEVERITIES),
            ...(random.chance(0.3) && { unchecked: random.of(SEVERITIES) }),
            asks: random.of(['linux', 'name', 'event'] as const),
          },
        ]
      : [];
  const below = others.filter((other) => bases.includes(other.name));
  // What a file below sets is mostly left at its severity, as a lower one is often refused.
  const set = new Set(below.flatMap(({ rules }) => Object.keys(rules)));
  const ids = [...Object.keys(RULES), ...[...custom, ...below.flatMap((file) => file.custom)].map(({ id }) => id)];
  const lock: LockModel = {
    rules: random.some(ids, 1 + random.below(3)),
    waivers: random.chance(0.3),
    failOn: random.chance(0.3),
    unchecked: random.chance(0.2),
  };
  return {
    name,
    extends: bases,
    ...(random.chance(0.25) && { failOn: random.of(['error', 'warning', 'never'] as const) }),
    ...(random.chance(0.25) && { unchecked: random.of(SEVERITIES) }),
    rules: Object.fromEntries(
      random.some(ids, random.below(4)).map((id) => {
        const sure = set.has(id) ? 0.25 : 0.95;
        return [id, randomStatement(random, RULES[id] ?? {}, context, sure)] as const;
      }),
    ),
    overrides: random.times(2, () => randomOverride(random, ids, context)),
    custom,
    waivers: random.chance(0.2) ? [randomWaiver(random, ids)] : [],
    ...(random.chance(0.5) && { lock }),
  };
}

function randomStatements(random: Random, ids: readonly string[], context: boolean, sure: number) {
  return Object.fromEntries(ids.map((id) => [id, randomStatement(random, RULES[id] ?? {}, context, sure)] as const));
}

function randomStatement(
  random: Random,
  options: Readonly<Record<string, readonly string[]>>,
  context: boolean,
  sure: number,
): Statement {
  const severity = random.of([...SEVERITIES, 'error', 'error', 'off'] as const);
  if (random.chance(0.4 * sure)) return severity;
  const given = Object.entries(options).filter(() => random.chance(0.7));
  return {
    ...(random.chance(sure) && { severity }),
    ...(random.chance(0.25) && { unchecked: random.of(SEVERITIES) }),
    ...(random.chance(0.2) && { from: random.of(DAYS) }),
    options: Object.fromEntries(
      given.map(([name, words]) => {
        const possible = words.filter((word) => context || !word.startsWith('{'));
        return [name, random.some(possible, random.below(possible.length + 1))];
      }),
    ),
  };
}

function randomOverride(random: Random, ids: readonly string[], context: boolean): OverrideModel {
  return {
    match: randomMatch(random, ['image', 'platform', 'repository', 'event', 'source', 'artifact']),
    ...(random.chance(0.2) && { until: random.of(DAYS) }),
    rules: randomStatements(random, random.some(ids, 1 + random.below(2)), context, 0.8),
  };
}

function randomWaiver(random: Random, ids: readonly string[]): WaiverModel {
  return {
    rules: random.some(ids, 1 + random.below(2)),
    match: randomMatch(random, ['image', 'platform', 'event', 'source', 'key']),
    until: random.of(DAYS),
  };
}

const PATTERNS: Readonly<Record<MatchKey, readonly string[]>> = {
  image: ['reg.example/acme/*', 'reg.example/acme/a', 'reg.example/acme/b:1', 'other', '*'],
  repository: ['acme/*', 'acme/shop', 'other/*'],
  event: ['push', 'pull_request', 'p*'],
  source: ['oci-layout', 'dir', 'oci-*'],
  artifact: ['image', 'helm'],
  platform: ['windows/*', 'linux/amd64', 'linux/*', '*'],
  key: ['gzip', 'bad', 'whole', '*'],
};

function randomMatch(random: Random, keys: readonly MatchKey[]): MatchModel {
  const [first = 'image', second] = random.some(keys, 2);
  const chosen = random.chance(0.3) && second !== undefined ? [first, second] : [first];
  return Object.fromEntries(chosen.map((key) => [key, random.some(PATTERNS[key], 1 + random.below(2))] as const));
}
