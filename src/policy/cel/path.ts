import { CUSTOM_SCOPES, type CustomScope } from '../enums.ts';
import { RECORDS, variablesOf } from './vocabulary.ts';

/** A variable followed by fields (`manifest.platform.os`), which expressions read as one variable. */
export interface Path {
  /** As in the source: `manifest.platform.os`. */
  readonly written: string;
  /** The name of the variable: `manifest_platform_os`. */
  readonly name: string;
  readonly type: string;
  readonly steps: readonly string[];
}

/** The values of the variables of a scope and of its paths, each computed on first use and then kept. */
export type PathValues = Readonly<Record<string, unknown>>;

interface PathScope {
  readonly paths: ReadonlyMap<string, Path>;
  readonly Values: new () => PathValues;
}

const SCOPES: ReadonlyMap<CustomScope, PathScope> = new Map(
  CUSTOM_SCOPES.map((scope) => {
    const paths = new Map(variablesOf(scope).flatMap(({ name, type }) => pathsBelow([name], type)));
    return [scope, { paths, Values: valuesClass(paths) }];
  }),
);

/**
 * Every path of a scope by its source text. The library reads a variable in a third of the time of two fields, and hundreds of rules read
 * the same few. Timestamps are left out, because a variable cannot be absent.
 */
export function pathsOf(scope: CustomScope): ReadonlyMap<string, Path> {
  return scopeOf(scope).paths;
}

/** Adds the paths of a scope to the values of its variables. */
export function withPaths(scope: CustomScope, values: Readonly<Record<string, unknown>>): PathValues {
  return Object.assign(new (scopeOf(scope).Values)(), values);
}

function scopeOf(scope: CustomScope): PathScope {
  const known = SCOPES.get(scope);
  if (known === undefined) throw new Error(`unknown scope ${scope}`);
  return known;
}

function pathsBelow(steps: readonly string[], type: string): readonly (readonly [string, Path])[] {
  const record = RECORDS.find(({ name }) => name === type);
  if (record === undefined) return [];
  return Object.entries(record.fields).flatMap(([field, { type: inner }]) => {
    if (inner === 'timestamp') return [];
    const below = [...steps, field];
    const path = { written: below.join('.'), name: below.join('_'), type: inner, steps: below };
    return [[path.written, path] as const, ...pathsBelow(below, inner)];
  });
}

function valuesClass(paths: ReadonlyMap<string, Path>): new () => PathValues {
  const Class = class {
    readonly [name: string]: unknown;
  };
  // A symbol, which no expression can name.
  const kept = Symbol('kept');
  for (const [position, { name, steps }] of [...paths.values()].entries()) {
    Object.defineProperty(Class.prototype, name, {
      get(this: InstanceType<typeof Class> & { [kept]?: unknown[] }): unknown {
        this[kept] ??= [];
        this[kept][position] ??= steps.reduce<unknown>(fieldOf, this);
        return this[kept][position];
      },
    });
  }
  return Class;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
