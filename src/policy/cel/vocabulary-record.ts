import type { Needs } from '../../rule-kit/rule.ts';

/** A type of expressions that has fields. */
export interface RecordType<S extends object = object> {
  readonly name: string;
  readonly meaning: string;
  readonly fields: Readonly<Record<string, Field<S>>>;
}

/** One field, as expressions read it and as it is documented. */
export interface Field<S extends object = object> {
  /** In CEL's notation, with the names of records: `string`, `list<Layer>`, `map<string, string>`, `timestamp`. */
  readonly type: string;
  /** One sentence. */
  readonly meaning: string;
  /** What is read for it beyond indexes and manifests. */
  readonly reads?: Partial<Needs>;
  /** Where it cannot be told, so that a rule that asks for it is unchecked; absent where it always can. */
  readonly unchecked?: string;
  /**
   * The value; where the type is a record, what that record is of. Undefined is absent, which `has` tells and reading does not survive.
   * Throws `Unknown` where the fact cannot be told: unknown must never look empty. A method, so that records of different things fit in one list.
   */
  of(subject: S): unknown;
}

/** Names a type; the subject of its fields is known from here on. */
export function recordType<S extends object>(record: RecordType<S>): RecordType<S> {
  return record;
}

/**
 * Ends an evaluation that asks for what cannot be told; caught where evaluation began. CEL's logic does with it what it does with errors:
 * `false && unknown` is false, whatever the unknown would be.
 */
export class Unknown extends Error {
  /** Why, in words that are safe to show. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export function throwUnknown(reason: string): never {
  throw new Unknown(reason);
}
