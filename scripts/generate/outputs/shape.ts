/**
 * What an output of the program has, described once: the published schemas, the tables of docs/output.md and the tests are made of it.
 *
 * A `Shape<T>` fits the type T and no other, neither wider nor narrower. So a description does not compile where it lacks a field or a word that the
 * program's own type has, or has one that is gone.
 */

/** One description, as data. */
export type Described =
  | Plain
  | RecordShape
  | WordsShape
  | { readonly kind: 'list' | 'mapping'; readonly item: Described }
  | { readonly kind: 'either'; readonly shapes: readonly Described[] };

/** A value that one JSON Schema says all of. */
export interface Plain {
  readonly kind: 'plain';
  /** How a table calls it. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** An object with fields of its own. */
export interface RecordShape {
  readonly kind: 'record';
  readonly name: string;
  readonly meaning: string;
  readonly fields: readonly FieldShape[];
}

export interface FieldShape {
  readonly name: string;
  readonly shape: Described;
  readonly meaning: string;
  /** Whether it may be absent. */
  readonly optional: boolean;
}

/** One of a closed list of words. */
export interface WordsShape {
  readonly kind: 'words';
  readonly name: string;
  readonly meaning: string;
  readonly words: Readonly<Record<string, Meaning>>;
}

/** What a word says; empty where the word itself does. */
export type Meaning = string | { readonly summary: string };

/** The description of a type. Nothing ever has `of`: it makes the description of one type that of no other. */
export type Shape<T> = Described & { readonly of?: (value: T) => T };

/** Every field of a type: its shape, what it means, and whether it may be absent, as the type says. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? readonly [shape: Shape<Exclude<T[K], undefined>>, meaning: string, optional: 'optional']
    : readonly [shape: Shape<T[K]>, meaning: string];
};

export const TEXT: Shape<string> = plain('string', { type: 'string' });
export const FLAG: Shape<boolean> = plain('boolean', { type: 'boolean' });
const NULL: Shape<null> = plain('null', { type: 'null' });
/** Not below zero. */
export const COUNT: Shape<number> = plain('integer', { type: 'integer', minimum: 0 });
/** From 1 on. */
export const POSITION: Shape<number> = plain('integer', { type: 'integer', minimum: 1 });
/** A whole number that may be larger than what a JavaScript number holds exactly. */
export const LARGE: Shape<number | bigint> = plain('integer', { type: 'integer', minimum: 0 });

/** A string of a form. */
export function textLike(name: string, pattern: RegExp): Shape<string> {
  return plain(name, { type: 'string', pattern: pattern.source });
}

/** Always the same number. */
export function always<const N extends number>(value: N): Shape<N> {
  return plain(String(value), { const: value });
}

/** What another schema says all of. */
export function by<T>(name: string, schema: string): Shape<T> {
  return plain(name, { $ref: schema });
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return { kind: 'list', item };
}

/** An object with keys that the program does not choose. */
export function mapping<T>(item: Shape<T>): Shape<Readonly<Record<string, T>>> {
  return { kind: 'mapping', item };
}

export function either<A, B>(one: Shape<A>, other: Shape<B>): Shape<A | B> {
  return { kind: 'either', shapes: [one, other] };
}

export function orNull<T>(item: Shape<T>): Shape<T | null> {
  return either(item, NULL);
}

export function words<W extends string>(
  name: string,
  meaning: string,
  meanings: Readonly<Record<W, Meaning>>,
): Shape<W> {
  return { kind: 'words', name, meaning, words: meanings };
}

/** An object that has what the type T has. */
export function record<T>(name: string, meaning: string, fields: Fields<NoInfer<T>>): Shape<T> {
  const described = Object.entries<readonly [Described, string, 'optional'?]>(fields).map(
    ([field, [shape, says, optional]]) => ({
      name: field,
      shape,
      meaning: says,
      optional: optional !== undefined,
    }),
  );
  return { kind: 'record', name, meaning, fields: described };
}

function plain(name: string, schema: Plain['schema']): Plain {
  return { kind: 'plain', name, schema };
}
