import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import type { Fault, FaultKind } from './fault.ts';
import { foldKey, isArray, isObject, type JsonArray, type JsonObject, type JsonValue, pointerTo } from './json.ts';

/** The fields of one kind of object that Go readers know, also for keys that differ in case. */
export interface FieldNames {
  readonly names: ReadonlySet<string>;
  readonly folded: ReadonlyMap<string, string>;
}

/** The field names of one kind of object; create them once. */
export function fieldNames(...names: readonly string[]): FieldNames {
  return { names: new Set(names), folded: new Map(names.map((name) => [foldKey(name), name])) };
}

/** The receiver of the faults of one document. */
export type Faults = Fault[];

/** Reads a value; null, with its faults reported, if it is not valid. */
type Read<T> = (value: JsonValue, pointer: string, faults: Faults) => T | null;

/**
 * Reads the fields of a JSON object as typed values. `null` equals absent (Go's zero value); a value of another type is
 * a `malformed` fault and reads as absent; a key that differs only in case from a known field is an `ambiguous` fault,
 * because some readers ignore case (CVE-2021-41190; Go's encoding/json).
 */
export class Fields {
  readonly #members: JsonObject;
  readonly #pointer: string;
  readonly #faults: Faults;

  private constructor(members: JsonObject, pointer: string, faults: Faults) {
    this.#members = members;
    this.#pointer = pointer;
    this.#faults = faults;
  }

  /** The fields of `value`, or null (and a fault) if it is not an object. */
  static of(value: JsonValue, pointer: string, fields: FieldNames, faults: Faults): Fields | null {
    if (!isObject(value)) {
      faults.push({ kind: 'malformed', message: `expected an object, found ${typeName(value)}`, pointer });
      return null;
    }
    reportFolded(value, pointer, fields, faults);
    return new Fields(value, pointer, faults);
  }

  /** Whether the key exists, even with null. */
  has(name: string): boolean {
    return this.#members.has(name);
  }

  /** Whether it is absent or null; false if it has a value of a wrong type. */
  lacks(name: string): boolean {
    return this.#get(name) === null;
  }

  text(name: string): string | null {
    const value = this.#get(name);
    if (value === null || typeof value === 'string') return value;
    this.#wrong(name, 'a string', value);
    return null;
  }

  integer(name: string): bigint | null {
    const value = this.#get(name);
    if (value === null || typeof value === 'bigint') return value;
    this.#wrong(name, 'an integer', value);
    return null;
  }

  /** A signed 64-bit integer, as Go readers decode an `int` or `int64`: `1.0` and `1e3` are not valid. */
  int64(name: string): bigint | null {
    const value = this.integer(name);
    if (value === null || BigInt.asIntN(64, value) === value) return value;
    this.report('malformed', name, safe`"${name}" is ${value}, which is not a 64-bit integer`);
    return null;
  }

  truth(name: string): boolean {
    const value = this.#get(name);
    if (value === null || typeof value === 'boolean') return value ?? false;
    this.#wrong(name, 'true or false', value);
    return false;
  }

  /**
   * The items of a list, each read by `read` with its own pointer; items that it reads as null (and reports) are left
   * out.
   */
  list<T>(name: string, read: Read<T>): readonly T[] {
    const value = this.#get(name);
    if (value === null) return NO_ITEMS;
    if (isArray(value)) return readItems(value, pointerTo(this.#pointer, name), this.#faults, read);
    this.#wrong(name, 'a list', value);
    return [];
  }

  strings(name: string): readonly string[] {
    return this.list(name, readText);
  }

  /** A value read by `read`, or null if it is absent. */
  value<T>(name: string, read: Read<T>): T | null {
    const value = this.#get(name);
    return value === null ? null : read(value, pointerTo(this.#pointer, name), this.#faults);
  }

  /** A map of strings, such as annotations or labels. Its keys are data, so their case is significant. */
  map(name: string): ReadonlyMap<string, string> {
    return this.entries(name, readText);
  }

  /**
   * The keys of a map whose values have no meaning, such as exposed ports. Go readers accept an object or null as a
   * value (`struct{}`).
   */
  keys(name: string): readonly string[] {
    return [...this.entries(name, readNothing).keys()];
  }

  /** A map whose values are read by `read` with their own pointers; values that it reads as null are left out. */
  entries<T>(name: string, read: Read<T>): ReadonlyMap<string, T> {
    const mapping = this.#get(name);
    if (mapping === null) return NO_ENTRIES;
    if (!isObject(mapping)) {
      this.#wrong(name, 'a mapping', mapping);
      return NO_ENTRIES;
    }
    const entries = new Map<string, T>();
    const pointer = pointerTo(this.#pointer, name);
    for (const [key, value] of mapping) {
      if (this.#faults.length >= LIMITS.documentFaults) break;
      const entry = read(value, pointerTo(pointer, key), this.#faults);
      if (entry !== null) entries.set(key, entry);
    }
    return entries;
  }

  /** Reports a fault of one field. */
  report(kind: FaultKind, name: string, message: string): void {
    this.#faults.push({ kind, message, pointer: pointerTo(this.#pointer, name) });
  }

  #get(name: string): JsonValue {
    return this.#members.get(name) ?? null;
  }

  #wrong(name: string, wanted: string, found: JsonValue): void {
    this.report('malformed', name, safe`"${name}" must be ${wanted}, not ${typeName(found)}`);
  }
}

/** Most lists and mappings of descriptors and configs are empty: one shared instance serves ten thousand images. */
const NO_ITEMS: readonly never[] = [];
const NO_ENTRIES: ReadonlyMap<string, never> = new Map<string, never>();

/**
 * Reads each item with its own pointer; items that are read as null are left out, and everything after `LIMITS.documentFaults`.
 */
export function readItems<T>(items: JsonArray, pointer: string, faults: Faults, read: Read<T>): readonly T[] {
  const found: T[] = [];
  for (const [i, value] of items.entries()) {
    if (faults.length >= LIMITS.documentFaults) break;
    const item = read(value, pointerTo(pointer, i), faults);
    if (item !== null) found.push(item);
  }
  return found;
}

/** Reads a string; null (Go's empty string) included. */
export function readText(value: JsonValue, pointer: string, faults: Faults): string | null {
  if (typeof value === 'string') return value;
  if (value === null) return '';
  faults.push({ kind: 'malformed', message: `expected a string, found ${typeName(value)}`, pointer });
  return null;
}

function readNothing(value: JsonValue, pointer: string, faults: Faults): true | null {
  if (value === null || isObject(value)) return true;
  faults.push({ kind: 'malformed', message: `expected an empty object, found ${typeName(value)}`, pointer });
  return null;
}

function reportFolded(members: JsonObject, pointer: string, fields: FieldNames, faults: Faults): void {
  const seen = new Map<string, string>();
  for (const key of members.keys()) {
    if (fields.names.has(key)) continue;
    if (faults.length >= LIMITS.documentFaults) break;
    const folded = foldKey(key);
    const meant = fields.folded.get(folded);
    const twin = seen.get(folded);
    if (meant !== undefined) {
      faults.push({
        kind: 'ambiguous',
        message: safe`the key "${key}" is "${meant}" to readers written in Go, which ignore case, and unknown to others`,
        pointer: pointerTo(pointer, key),
      });
    } else if (twin !== undefined) {
      faults.push({
        kind: 'ambiguous',
        message: safe`the keys "${twin}" and "${key}" are one key to readers written in Go, which ignore case`,
        pointer: pointerTo(pointer, key),
      });
    }
    seen.set(folded, key);
  }
}

function typeName(value: JsonValue): string {
  if (value === null) return 'null';
  if (isArray(value)) return 'a list';
  if (isObject(value)) return 'a mapping';
  if (typeof value === 'string') return 'a string';
  return typeof value === 'boolean' ? 'true or false' : 'a number';
}
