import type { Environment } from '@marcbachmann/cel-js';
import { LIMITS } from '../../limits.ts';
import { Pattern } from '../../text/pattern.ts';
import type { CustomScope } from '../enums.ts';
import { indexOf, lastIndexOf, split, substring } from './code-points.ts';
import { pathsOf } from './path.ts';
import { RECORDS, variablesOf } from './vocabulary.ts';
import { timestamp } from './vocabulary-manifest.ts';
import type { Field, RecordType } from './vocabulary-record.ts';

/** The module: its error classes are needed as values. */
export type Cel = typeof import('@marcbachmann/cel-js');

/**
 * Functions of the library that deviate from CEL's specification or are unsafe: `matches` can take exponential time, `lowerAscii` folds a Kelvin
 * sign into a k, `timestamp` accepts invalid dates, `int("")` is zero, and string positions count UTF-16 units. The library does not allow
 * replacing them, so calls are renamed before they run: each replacement is registered under the name with `REPLACEMENT` appended.
 */
export const REPLACED: ReadonlySet<string> = new Set([
  'matches',
  'lowerAscii',
  'upperAscii',
  'timestamp',
  'int',
  'indexOf',
  'lastIndexOf',
  'substring',
  'split',
]);
export const REPLACEMENT = '_';

const TIMESTAMP = 'google.protobuf.Timestamp';
/** The range of timestamps in seconds: 0001-01-01T00:00:00Z to 9999-12-31T23:59:59Z (cel-spec, "Timestamps"). */
const [EARLIEST, LATEST] = [-62_135_596_800n, 253_402_300_799n];

/** The language of the expressions of one scope. */
export interface Language {
  readonly cel: Cel;
  /** Checks the source as it is written. */
  readonly environment: Environment;
  /** Runs the rewritten source: it also has a variable for each path. */
  readonly runner: Environment;
  readonly patterns: Patterns;
}

/** The languages of the scopes, each made on first use. The library is loaded with the first one, because most policies have no expressions. */
export class Languages {
  readonly #byScope = new Map<CustomScope, Promise<Language>>();
  readonly #patterns = new Patterns();
  /** Types and functions of all scopes. */
  #common: Environment | null = null;

  of(scope: CustomScope): Promise<Language> {
    const known = this.#byScope.get(scope) ?? this.#make(scope);
    this.#byScope.set(scope, known);
    return known;
  }

  async #make(scope: CustomScope): Promise<Language> {
    const cel = await import('@marcbachmann/cel-js');
    this.#common ??= commonEnvironment(cel, this.#patterns);
    const environment = this.#common.clone();
    for (const { name, type } of variablesOf(scope)) environment.registerVariable(name, celType(type));
    const runner = environment.clone();
    for (const { name, type } of pathsOf(scope).values()) runner.registerVariable(name, celType(type));
    return { cel, environment, runner, patterns: this.#patterns };
  }
}

function commonEnvironment({ Environment }: Cel, patterns: Patterns): Environment {
  const environment = new Environment({
    enableOptionalTypes: true,
    limits: { maxAstNodes: LIMITS.expressionNodes, maxDepth: LIMITS.expressionDepth },
  });
  for (const record of RECORDS)
    environment.registerType(record.name, { ctor: viewClassOf(record.name), fields: typesOf(record) });
  registerFunctions(environment, patterns);
  return environment;
}

function typesOf({ fields }: RecordType): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([name, { type }]) => [name, celType(type)]));
}

function celType(type: string): string {
  return type.replace(/\btimestamp\b/g, TIMESTAMP);
}

/** A record as expressions see it: an object whose fields are computed on first use and then kept. */
export type View = object;

/** The library accepts only instances of the class that is registered for a type, and reads their properties. */
const VIEW_CLASSES: ReadonlyMap<string, new (subject: object) => View> = new Map(
  RECORDS.map((record) => [record.name, viewClass(record)]),
);

/** A view of a subject. */
export function viewOf(record: string, subject: object): View {
  return new (viewClassOf(record))(subject);
}

function viewClassOf(record: string): new (subject: object) => View {
  const Class = VIEW_CLASSES.get(record);
  if (Class === undefined) throw new Error(`unknown record ${record}`);
  return Class;
}

function viewClass(record: RecordType): new (subject: object) => View {
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
  return Class;
}

function fieldValue(field: Field, subject: object): unknown {
  const value = field.of(subject);
  const [, item = ''] = /^list<(.+)>$/.exec(field.type) ?? [];
  if (VIEW_CLASSES.has(item) && Array.isArray(value)) return value.map((one) => viewOf(item, one));
  return VIEW_CLASSES.has(field.type) && typeof value === 'object' && value !== null
    ? viewOf(field.type, value)
    : value;
}

/** Adds the replacements, and overloads that the library lacks. */
export function registerFunctions(environment: Environment, patterns: Patterns): void {
  const matches = (text: string, source: string) => patterns.of(source).test(text);
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
      timestamp(text) ?? refuse(`"${text}" is not a valid RFC 3339 timestamp`),
    [`timestamp${REPLACEMENT}(int): ${TIMESTAMP}`]: (since: bigint) =>
      since >= EARLIEST && since <= LATEST ? new Date(Number(since) * 1000) : refuse(`${since} is out of range`),
    [`int${REPLACEMENT}(int): int`]: (value: bigint) => value,
    [`int${REPLACEMENT}(double): int`]: (value: number) =>
      Number.isFinite(value) ? integer(BigInt(Math.trunc(value))) : refuse(`${value} is not a valid integer`),
    [`int${REPLACEMENT}(string): int`]: (text: string) =>
      /^[+-]?\d{1,19}$/.test(text)
        ? integer(BigInt(text.replace(/^\+/, '')))
        : refuse(`"${text}" is not a valid integer`),
    [`int(${TIMESTAMP}): int`]: seconds,
    [`int${REPLACEMENT}(${TIMESTAMP}): int`]: seconds,
    [`string(${TIMESTAMP}): string`]: (date: Date) => date.toISOString().replace('.000Z', 'Z'),
  };
  // Without the option the library awaits every call.
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
  return BigInt.asIntN(64, value) === value ? value : refuse(`${value} is out of range: integers have 64 bits`);
}

/** Compiled patterns. Most are written in the policy; the number is bounded, because an image can contain any number. */
export class Patterns {
  readonly #known = new Map<string, Pattern>();

  /** @throws BadPattern where the source is not a valid pattern */
  of(source: string): Pattern {
    const known = this.#known.get(source);
    if (known !== undefined) return known;
    if (this.#known.size >= LIMITS.expressionPatterns) this.#known.clear();
    const pattern = new Pattern(source);
    this.#known.set(source, pattern);
    return pattern;
  }
}
