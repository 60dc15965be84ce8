import { isObject, type JsonObject, type JsonValue, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { readWholeFile } from '../sources/read-file.ts';

/** The contents of the runner's event file, or the reason for its absence. */
export type EventRead =
  | { readonly ok: true; readonly payload: JsonObject }
  | { readonly ok: false; readonly reason: string };

/** Reads the event file (GITHUB_EVENT_PATH). It never throws: an absent, too large or malformed file is a reason. */
export function readEvent(path: string): EventRead {
  const read = readWholeFile(path, LIMITS.eventBytes);
  if (read.kind !== 'bytes') return { ok: false, reason: read.reason };
  const parsed = parseJson(read.bytes);
  if (!parsed.ok) return { ok: false, reason: parsed.faults[0].message };
  return isObject(parsed.value)
    ? { ok: true, payload: parsed.value }
    : { ok: false, reason: 'it is not a JSON object' };
}

/** The value at a path of keys; undefined if a key is absent or its parent is not an object. */
export function valueAt(payload: JsonObject | null, ...keys: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = payload ?? undefined;
  for (const key of keys) value = value !== undefined && isObject(value) ? value.get(key) : undefined;
  return value;
}

/** The same, if it is a string. */
export function textAt(payload: JsonObject | null, ...keys: readonly string[]): string | null {
  const value = valueAt(payload, ...keys);
  return typeof value === 'string' ? value : null;
}
