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
  /** For editors only: what breaks it is told by the option's `issues`, in words. */
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
  /** What is wrong with a value that the schema has accepted; absent where the schema says all. */
  readonly issues?: (value: unknown) => readonly OptionIssue[] | Promise<readonly OptionIssue[]>;
}

/** What is wrong with a value, or with a part of it. */
export interface OptionIssue {
  /** The keys and positions that lead to the part, from the option's value on. */
  readonly path: readonly string[];
  /** Made with `safe`. */
  readonly message: string;
  readonly suggestion?: string;
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

/** A list that says where to look: with nothing in it, nothing would ever be found. */
export function atLeastOne<T>(option: Option<readonly T[]>): Option<readonly T[]> {
  const message = 'it is an empty list, so the rule would check nothing: name at least one, or turn the rule off';
  return {
    ...option,
    issues: (value) => (Array.isArray(value) && value.length === 0 ? [{ path: [], message }] : []),
  };
}

/** A list of a few words in an order of the policy's own; all of them in theirs where nothing is given. */
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
    ...(item.issues && {
      issues: (value) => issuesIn(Array.isArray(value) ? [...value.entries()] : [], () => item),
    }),
  };
}

/** A mapping with keys of the policy's own, each with the same kind of value. */
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

/** What is wrong with the values of several options, each by its name; what is absent has no mistakes. */
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

/** An option, or a key within one, by the path that leads to it: `deny.layer`, `require.KEY.type`, `require[].predicate`. */
export interface OptionEntry {
  readonly path: string;
  readonly schema: JsonSchema;
}

/** Every option with the keys within it, as documentation lists them; `KEY` stands for keys of the policy's own. */
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

/** A value that shows how an option is written: its own example, else its default, else one of its first key's; undefined where there is none. */
export function exampleOf({ examples, default: fallback, properties = {} }: JsonSchema): unknown {
  const [own = fallback] = examples ?? [];
  if (own !== undefined) return own;
  const [[key, inner] = []] = Object.entries(properties).map(([name, schema]) => [name, exampleOf(schema)] as const);
  return key === undefined || inner === undefined ? undefined : { [key]: inner };
}

/** Reads every option of a mapping; what is absent gets its default. */
export function readOptions<O extends Options>(options: O, value: unknown): OptionValues<O>;
export function readOptions(options: Options, value: unknown): Readonly<Record<string, unknown>> {
  const given = new Map(entriesOf(value));
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.read(given.get(name))]));
}

function entriesOf(value: unknown): readonly (readonly [key: string, value: unknown])[] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}
