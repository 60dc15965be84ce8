import type { Environment } from '@marcbachmann/cel-js';
import { LIMITS } from '../../limits.ts';
import { Pattern } from '../../text/pattern.ts';
import type { CustomScope } from '../enums.ts';
import { indexOf, lastIndexOf, split, substring } from './code-points.ts';
import { pathsOf } from './path.ts';
import { RECORDS, variablesOf } from './vocabulary.ts';
import { timestamp } from './vocabulary-manifest.ts';
import type { Field, RecordType } from './vocabulary-record.ts';

/** The errors of the library have positions; its types do not declare what its classes have in common. */
export type Cel = typeof import('@marcbachmann/cel-js');

/**
 * Functions of the library that differ from the CEL specification or are not safe, with the name of their replacement:
 * `matches` may take arbitrarily long, `lowerAscii` folds a Kelvin sign to k, `timestamp` accepts invalid text, the
 * `int` of an empty string is zero, and positions in strings count UTF-16 units. The library does not allow replacing
 * them, so calls are renamed before evaluation.
 */
export const REPLACED: ReadonlySet<string> = new Set([
  ...['matches', 'lowerAscii', 'upperAscii', 'timestamp', 'int', 'indexOf', 'lastIndexOf', 'substring', 'split'],
]);
export const REPLACEMENT = '_';

const TIMESTAMP = 'google.protobuf.Timestamp';
/** The seconds of 0001-01-01T00:00:00Z and 9999-12-31T23:59:59Z, the range of timestamps (cel-spec, "Timestamps"). */
const [EARLIEST, LATEST] = [-62_135_596_800n, 253_402_300_799n];

/** The language of expressions in a scope, with the library that implements it. */
export interface Language {
  readonly cel: Cel;
  /** The environment that authors write in. */
  readonly environment: Environment;
  /** The environment of rewritten expressions, which has variables for paths, too. */
  readonly runner: Environment;
}

const languages = new Map<CustomScope, Promise<Language>>();

/**
 * Loads the library for the first expression, because most policies have none; then creates the environment of each
 * scope once.
 */
export function languageOf(scope: CustomScope): Promise<Language> {
  const known = languages.get(scope) ?? makeLanguage(scope);
  languages.set(scope, known);
  return known;
}

async function makeLanguage(scope: CustomScope): Promise<Language> {
  const cel = await import('@marcbachmann/cel-js');
  common ??= commonEnvironment(cel);
  const environment = common.clone();
  for (const { name, type } of variablesOf(scope)) environment.registerVariable(name, celType(type));
  const runner = environment.clone();
  for (const { name, type } of pathsOf(scope).values()) runner.registerVariable(name, celType(type));
  return { cel, environment, runner };
}

/** The types and functions of all scopes, created once. */
let common: Environment | null = null;

function commonEnvironment({ Environment }: Cel): Environment {
  const environment = new Environment({
    enableOptionalTypes: true,
    limits: { maxAstNodes: LIMITS.expressionNodes, maxDepth: LIMITS.expressionDepth },
  });
  for (const record of RECORDS)
    environment.registerType(record.name, { ctor: viewClass(record), fields: typesOf(record) });
  registerFunctions(environment);
  return environment;
}

function typesOf({ fields }: RecordType): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, celType(type)]));
}

function celType(type: string): string {
  return type.replace(/\btimestamp\b/g, TIMESTAMP);
}

/** A record as seen by expressions: an object whose fields are computed when first read and then kept. */
export type View = object;

const classes = new Map<string, new (subject: object) => View>();

/** A view of a subject. */
export function viewOf(record: string, subject: object): View {
  const Class = classes.get(record);
  if (Class === undefined) throw new Error(`the record ${record} does not exist`);
  return new Class(subject);
}

/**
 * The library accepts only objects of the exact class that was registered for a type, and then reads their properties.
 */
function viewClass(record: RecordType): new (subject: object) => View {
  const known = classes.get(record.name);
  if (known !== undefined) return known;
  const Class = class {
    readonly subject: object;
    /** Computed values, in the order of the fields. */
    readonly values: unknown[] = [];
    constructor(subject: object) {
      this.subject = subject;
    }
  };
  for (const [position, [name, field]] of Object.entries(record.fields).entries()) {
    Object.defineProperty(Class.prototype, name, {
      get(this: InstanceType<typeof Class>): unknown {
        this.values[position] ??= fieldValue(field, this.subject);
        return this.values[position];
      },
    });
  }
  classes.set(record.name, Class);
  return Class;
}

const NAMES: ReadonlySet<string> = new Set(RECORDS.map(({ name }) => name));

function fieldValue(field: Field, subject: object): unknown {
  const value = field.of(subject);
  const [, item = ''] = /^list<(.+)>$/.exec(field.type) ?? [];
  if (NAMES.has(item) && Array.isArray(value)) return value.map((one) => viewOf(item, one));
  return NAMES.has(field.type) && typeof value === 'object' && value !== null ? viewOf(field.type, value) : value;
}

/** Registers the replacements, and functions that the library lacks. */
export function registerFunctions(environment: Environment): void {
  const functions: Readonly<Record<string, (...given: never[]) => unknown>> = {
    'matches(string, string): bool': matches,
    [`string.matches${REPLACEMENT}(string): bool`]: matches,
    [`matches${REPLACEMENT}(string, string): bool`]: matches,
    [`string.lowerAscii${REPLACEMENT}(): string`]: (text: string) =>
      text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase()),
    [`string.upperAscii${REPLACEMENT}(): string`]: (text: string) =>
      text.replace(/[a-z]+/g, (letters) => letters.toUpperCase()),
    [`string.indexOf${REPLACEMENT}(string): int`]: (text: string, search: string) => indexOf(text, search),
    [`string.indexOf${REPLACEMENT}(string, int): int`]: indexOf,
    [`string.lastIndexOf${REPLACEMENT}(string): int`]: (text: string, search: string) => lastIndexOf(text, search),
    [`string.lastIndexOf${REPLACEMENT}(string, int): int`]: lastIndexOf,
    [`string.substring${REPLACEMENT}(int): string`]: (text: string, start: bigint) => substring(text, start),
    [`string.substring${REPLACEMENT}(int, int): string`]: substring,
    [`string.split${REPLACEMENT}(string): list<string>`]: (text: string, separator: string) => split(text, separator),
    [`string.split${REPLACEMENT}(string, int): list<string>`]: split,
    [`timestamp${REPLACEMENT}(string): ${TIMESTAMP}`]: (text: string) =>
      timestamp(text) ?? refuse(`"${text}" is not a timestamp as in RFC 3339`),
    [`timestamp${REPLACEMENT}(int): ${TIMESTAMP}`]: (since: bigint) =>
      since >= EARLIEST && since <= LATEST ? new Date(Number(since) * 1000) : refuse(`${since} is out of range`),
    [`int${REPLACEMENT}(int): int`]: (value: bigint) => value,
    [`int${REPLACEMENT}(double): int`]: (value: number) =>
      Number.isFinite(value) ? integer(BigInt(Math.trunc(value))) : refuse(`${value} is not an integer`),
    [`int${REPLACEMENT}(string): int`]: (text: string) =>
      /^[+-]?\d{1,19}$/.test(text) ? integer(BigInt(text.replace(/^\+/, ''))) : refuse(`"${text}" is not an integer`),
    [`int(${TIMESTAMP}): int`]: seconds,
    [`int${REPLACEMENT}(${TIMESTAMP}): int`]: seconds,
    [`string(${TIMESTAMP}): string`]: (date: Date) => date.toISOString().replace('.000Z', 'Z'),
  };
  // Functions that are not declared as synchronous are checked for a promise at every step.
  for (const [signature, handler] of Object.entries(functions))
    environment.registerFunction(signature, handler, { async: false });
}

function refuse(reason: string): never {
  throw new Error(reason);
}

function seconds(date: Date): bigint {
  return BigInt(Math.floor(date.getTime() / 1000));
}

function integer(value: bigint): bigint {
  return BigInt.asIntN(64, value) === value ? value : refuse(`${value} is not a 64-bit integer`);
}

/** Most patterns are literals of the policy; patterns from an image must not fill the memory. */
const patterns = new Map<string, Pattern>();
const MAX_PATTERNS = 1000;

function matches(text: string, source: string): boolean {
  return patternOf(source).test(text);
}

/** A pattern, compiled once for all expressions. Throws `BadPattern` if it is not valid. */
export function patternOf(source: string): Pattern {
  const known = patterns.get(source);
  if (known !== undefined) return known;
  if (patterns.size >= MAX_PATTERNS) patterns.clear();
  const pattern = new Pattern(source);
  patterns.set(source, pattern);
  return pattern;
}
