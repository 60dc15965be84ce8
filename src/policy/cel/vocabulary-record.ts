import type { Needs } from '../../rule-kit/rule.ts';

/** A type of expressions with fields. */
export interface RecordType<S extends object = object> {
  readonly name: string;
  readonly meaning: string;
  readonly fields: Readonly<Record<string, Field<S>>>;
}

/** One field, as read by expressions and as documented. */
export interface Field<S extends object = object> {
  /** In CEL's notation, with the names of records: `string`, `list<Layer>`, `map<string, string>`, `timestamp`. */
  readonly type: string;
  /** One sentence. */
  readonly meaning: string;
  /** What is read for it beyond indexes and manifests. */
  readonly reads?: Partial<Needs>;
  /** When it is unknown, so that a rule that reads it is unchecked; absent if it is always known. */
  readonly unchecked?: string;
  /**
   * The value; for a record type, the subject of the record. Undefined means absent, which `has` detects and reading
   * does not accept. Throws `Unknown` if the fact is unknown: unknown must never look empty. A method, so that records
   * of different subjects fit in one list.
   */
  of(subject: S): unknown;
}

/** Declares a type; its subject's type is inferred from here on. */
export function recordType<S extends object>(record: RecordType<S>): RecordType<S> {
  return record;
}

/**
 * Ends an evaluation that reads an unknown fact; caught where the evaluation began. CEL treats it like an error: `false
 * && unknown` is false.
 */
export class Unknown extends Error {
  /** The reason, safe to show. */
  readonly reason: string;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
  }
}

export function throwUnknown(reason: string): never {
  throw new Unknown(reason);
}
