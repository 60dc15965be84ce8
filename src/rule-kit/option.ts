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
  /** For editors only: violations are reported by the option's `issues`. */
  readonly pattern?: string;
  readonly default?: unknown;
  readonly examples?: readonly unknown[];
}

/**
 * One option of a rule: its schema (for errors, editors and documentation) and its reader. `read` gets a value that the
 * schema accepted, or undefined, for which it returns the default.
 */
export interface Option<T> {
  readonly schema: JsonSchema;
  readonly read: (value: unknown) => T;
  /** Errors of a value that the schema accepted; absent if the schema is complete. */
  readonly issues?: (value: unknown) => readonly OptionIssue[] | Promise<readonly OptionIssue[]>;
}

/** An error of a value, or of a part of it. */
export interface OptionIssue {
  /** The keys and positions of the part, from the option's value on. */
  readonly path: readonly string[];
  /** Made with `safe`. */
  readonly message: string;
  readonly suggestion?: string;
}

export type Options = Readonly<Record<string, Option<unknown>>>;
export type OptionValues<O extends Options> = { readonly [K in keyof O]: O[K] extends Option<infer T> ? T : never };

/** One of a fixed set of words. */
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

/** A list of words of a fixed set, each at most once in effect. */
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

/** A list of places to check, which must not be empty. */
export function atLeastOne<T>(option: Option<readonly T[]>): Option<readonly T[]> {
  const message = 'it is an empty list, so the rule would check nothing: name at least one, or turn the rule off';
  return {
    ...option,
    issues: (value) => (Array.isArray(value) && value.length === 0 ? [{ path: [], message }] : []),
  };
}

/** A list of words of a fixed set in the policy's order; all of them in their order by default. */
export function someInOrder<const W extends string>(words: readonly W[], description: string): Option<readonly W[]> {
  return {
    schema: { description, type: 'array', items: { type: 'string', enum: words }, default: words },
    read: (value) =>
      Array.isArray(value) ? [...new Set(value)].flatMap((one) => words.find((word) => word === one) ?? []) : words,
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

/** One of a fixed set of words, or none. */
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

/** A list of items that are options themselves; empty by default. */
export function list<T>(item: Option<T>, description: string, examples: readonly unknown[]): Option<readonly T[]> {
  return {
    schema: { description, type: 'array', items: item.schema, default: [], examples },
    read: (value) => (Array.isArray(value) ? value.map((one) => item.read(one)) : []),
    ...(item.issues && {
      issues: (value) => issuesIn(Array.isArray(value) ? [...value.entries()] : [], () => item),
    }),
  };
}

/** A mapping with the policy's own keys, each with the same kind of value. */
export function mapping<T>(
  item: Option<T>,
  description: string,
  examples: readonly unknown[],
): Option<ReadonlyMap<string, T>> {
  return {
    schema: { description, type: 'object', additionalProperties: item.schema, default: {}, examples },
    read: (value) => new Map(entriesOf(value).map(([key, one]) => [key, item.read(one)])),
    ...(item.issues && { issues: (value) => issuesIn(entriesOf(value), () => item) }),
  };
}

/** A whole number of at least `minimum`, or none. */
export function optionalInteger(
  minimum: number,
  description: string,
  examples: readonly unknown[],
): Option<number | null> {
  return {
    schema: { description, type: 'integer', minimum, examples },
    read: (value) => (typeof value === 'number' ? value : null),
  };
}

/** A whole number of at least `minimum`. */
export function integer(fallback: number, minimum: number, description: string): Option<number> {
  return {
    schema: { description, type: 'integer', minimum, default: fallback },
    read: (value) => (typeof value === 'number' ? value : fallback),
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
    issues: (value) => issuesInOptions(options, value),
  };
}

/** Errors of the values of several options, by name; absent ones have no errors. */
export async function issuesInOptions(options: Options, value: unknown): Promise<readonly OptionIssue[]> {
  return await issuesIn(entriesOf(value), (name) => (Object.hasOwn(options, name) ? options[name] : undefined));
}

async function issuesIn(
  entries: readonly (readonly [key: string | number, value: unknown])[],
  optionOf: (name: string) => Option<unknown> | undefined,
): Promise<readonly OptionIssue[]> {
  const found = await Promise.all(
    entries.map(async ([key, value]) => {
      const inner = (await optionOf(String(key))?.issues?.(value)) ?? [];
      return inner.map((issue) => ({ ...issue, path: [String(key), ...issue.path] }));
    }),
  );
  return found.flat();
}

/** The schemas of options by name. */
export function schemasOf(options: Options): Readonly<Record<string, JsonSchema>> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.schema]));
}

/** An option, or a key within one, by its path: `deny.layer`, `require.KEY.type`, `require[].predicate`. */
export interface OptionEntry {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** Every option with the keys within it, as the documentation lists them; `KEY` represents the policy's own keys. */
export function optionEntries(options: Options): readonly OptionEntry[] {
  return Object.entries(schemasOf(options)).flatMap(([name, schema]) => entriesAt(name, schema));
}

function entriesAt(path: string, schema: JsonSchema): readonly OptionEntry[] {
  const { properties = {}, additionalProperties, items } = schema;
  const values = typeof additionalProperties === 'object' ? (additionalProperties.properties ?? {}) : {};
  return [
    { path, schema },
    ...Object.entries(properties).flatMap(([key, member]) => entriesAt(`${path}.${key}`, member)),
    ...Object.entries(values).flatMap(([key, member]) => entriesAt(`${path}.KEY.${key}`, member)),
    ...Object.entries(items?.properties ?? {}).flatMap(([key, member]) => entriesAt(`${path}[].${key}`, member)),
  ];
}

/**
 * An example value: the option's example, otherwise its default, otherwise that of its first key; otherwise undefined.
 */
export function exampleOf({ examples, default: fallback, properties = {} }: JsonSchema): unknown {
  const [own = fallback] = examples ?? [];
  if (own !== undefined) return own;
  const [[key, inner] = []] = Object.entries(properties).map(([name, schema]) => [name, exampleOf(schema)] as const);
  return key === undefined || inner === undefined ? undefined : { [key]: inner };
}

/** Reads every option of a mapping; absent ones get their default. */
export function readOptions<O extends Options>(options: O, value: unknown): OptionValues<O>;
export function readOptions(options: Options, value: unknown): Readonly<Record<string, unknown>> {
  const given = new Map(entriesOf(value));
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.read(given.get(name))]));
}

function entriesOf(value: unknown): readonly (readonly [key: string, value: unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
