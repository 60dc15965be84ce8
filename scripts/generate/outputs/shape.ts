/**
 * Describes the fields of an output once, for the published schemas, the tables of docs/output.md and the tests.
 *
 * A `Shape<T>` fits exactly the type T: a description does not compile if a field or a word of the program's type is missing, or was removed.
 */

/** One description, as data. */
export type Described =
  | Plain
  | RecordShape
  | WordsShape
  | { readonly kind: 'list' | 'mapping'; readonly item: Described }
  | { readonly kind: 'either'; readonly shapes: readonly Described[] };

/** A value that one JSON Schema describes completely. */
export interface Plain {
  readonly kind: 'plain';
  /** Its name in tables. */
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** An object with fixed fields. */
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

/** An enumeration of words. */
export interface WordsShape {
  readonly kind: 'words';
  readonly name: string;
  readonly meaning: string;
  readonly words: Readonly<Record<string, Meaning>>;
}

/** The meaning of a word; empty if the word is self-explanatory. */
export type Meaning = string | { readonly summary: string };

/** The description of a type. No value has `of`: it exists so that descriptions of different types are not assignable. */
export type Shape<T> = Described & { readonly of?: (value: T) => T };

/** Every field of a type: shape, meaning, and whether it may be absent in that type. */
export type Fields<T> = {
  readonly [K in keyof T]-?: Record<never, never> extends Pick<T, K>
    ? readonly [shape: Shape<Exclude<T[K], undefined>>, meaning: string, optional: 'optional']
    : readonly [shape: Shape<T[K]>, meaning: string];
};

export const TEXT: Shape<string> = plain('string', { type: 'string' });
export const FLAG: Shape<boolean> = plain('boolean', { type: 'boolean' });
const NULL: Shape<null> = plain('null', { type: 'null' });
/** An integer from 0. */
export const COUNT: Shape<number> = plain('integer', { type: 'integer', minimum: 0 });
/** An integer from 1. */
export const POSITION: Shape<number> = plain('integer', { type: 'integer', minimum: 1 });
/** An integer that may exceed the safe integers of JavaScript. */
export const LARGE: Shape<number | bigint> = plain('integer', { type: 'integer', minimum: 0 });

/** A string that matches a pattern. */
export function textLike(name: string, pattern: RegExp): Shape<string> {
  return plain(name, { type: 'string', pattern: pattern.source });
}

/** A constant number. */
export function always<const N extends number>(value: N): Shape<N> {
  return plain(String(value), { const: value });
}

/** A value that another schema describes. */
export function by<T>(name: string, schema: string): Shape<T> {
  return plain(name, { $ref: schema });
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return { kind: 'list', item };
}

/** An object with arbitrary keys. */
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

/** An object with the fields of the type T. */
export function record<T>(name: string, meaning: string, fields: Fields<NoInfer<T>>): Shape<T> {
  const described = Object.entries<readonly [Described, string, 'optional'?]>(fields).map(
    ([field, [shape, meaning, optional]]) => ({
      name: field,
      shape,
      meaning,
      optional: optional !== undefined,
    }),
  );
  return { kind: 'record', name, meaning, fields: described };
}

function plain(name: string, schema: Plain['schema']): Plain {
  return { kind: 'plain', name, schema };
}
