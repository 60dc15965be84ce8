/** The part of JSON Schema that options use. */
export interface JsonSchema {
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly minimum?: number;
  readonly minItems?: number;
  readonly pattern?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

/**
 * One option of a rule: its schema (for errors, editors and documentation) and how a value is read.
 * `read` gets what the schema has accepted, or undefined where nothing was given, and then gives the default.
 */
export interface Option<T> {
  readonly schema: JsonSchema;
  readonly read: (value: unknown) => T;
}

export type Options = Readonly<Record<string, Option<unknown>>>;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** One of a few words. */
export function oneOf<const W extends string>(
  words: readonly W[],
  fallback: NoInfer<W>,
  description: string,
): Option<W> {
  return {
    schema: { description, type: 'string', enum: words, default: fallback },
    read: (value) => words.find((word) => word === value) ?? fallback,
  };
}

/** A list of a few words, each at most once in effect. */
export function someOf<const W extends string>(
  words: readonly W[],
  fallback: readonly NoInfer<W>[],
  description: string,
): Option<readonly W[]> {
  return {
    schema: { description, type: 'array', items: { type: 'string', enum: words }, default: fallback },
    read: (value) => (Array.isArray(value) ? words.filter((word) => value.includes(word)) : fallback),
  };
}

/** A list of strings. */
export function strings(
  fallback: readonly string[],
  description: string,
  examples?: readonly unknown[],
): Option<readonly string[]> {
  return {
    schema: { description, type: 'array', items: { type: 'string' }, default: fallback, ...(examples && { examples }) },
    read: (value) => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : fallback),
  };
}

/** One of a few words, or none. */
export function choice<const W extends string>(words: readonly W[], description: string): Option<W | null> {
  return {
    schema: { description, type: 'string', enum: words },
    read: (value) => words.find((word) => word === value) ?? null,
  };
}

/** A string, or none. */
export function optionalText(description: string, examples: readonly unknown[]): Option<string | null> {
  return {
    schema: { description, type: 'string', examples },
    read: (value) => (typeof value === 'string' ? value : null),
  };
}

/** A list of things that are each an option of their own; empty where nothing is given. */
export function list<T>(item: Option<T>, description: string, examples: readonly unknown[]): Option<readonly T[]> {
  return {
    schema: { description, type: 'array', items: item.schema, default: [], examples },
    read: (value) => (Array.isArray(value) ? value.map((one) => item.read(one)) : []),
  };
}

/** True or false. */
export function flag(fallback: boolean, description: string): Option<boolean> {
  return {
    schema: { description, type: 'boolean', default: fallback },
    read: (value) => (typeof value === 'boolean' ? value : fallback),
  };
}

/** A mapping with the given keys, each an option of its own. */
export function group<const O extends Options>(options: O, description: string): Option<OptionValues<O>> {
  return {
    schema: { description, type: 'object', additionalProperties: false, properties: schemasOf(options) },
    read: (value) => readOptions(options, value),
  };
}

/** The schemas of options by name. */
export function schemasOf(options: Options): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.schema]));
}

/** Reads every option of a mapping; what is absent gets its default. */
export function readOptions<O extends Options>(options: O, value: unknown): OptionValues<O>;
export function readOptions(options: Options, value: unknown): Readonly<Record<string, unknown>> {
  const given = new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.read(given.get(name))]));
}
