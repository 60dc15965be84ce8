import { isObject, type JsonObject, type JsonValue, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { readWholeFile } from '../sources/read-file.ts';

/** What the runner's event file says, or why it says nothing. */
export type EventRead =
  | { readonly ok: true; readonly payload: JsonObject }
  | { readonly ok: false; readonly reason: string };

/** Reads the event file (GITHUB_EVENT_PATH). It never throws: a file that is absent, too large or no JSON object is told. */
export function readEvent(path: string): EventRead {
  const read = readWholeFile(path, LIMITS.eventBytes);
  if (read.kind !== 'bytes') return { ok: false, reason: read.reason };
  const parsed = parseJson(read.bytes);
  if (!parsed.ok) return { ok: false, reason: parsed.faults[0].message };
  return isObject(parsed.value)
    ? { ok: true, payload: parsed.value }
    : { ok: false, reason: 'it holds no JSON object' };
}

/** What stands below the keys, one in the other; undefined where a key is absent or what should have it is no object. */
export function valueAt(payload: JsonObject | null, ...keys: readonly string[]): JsonValue | undefined {
  let value: JsonValue | undefined = payload ?? undefined;
  for (const key of keys) value = value !== undefined && isObject(value) ? value.get(key) : undefined;
  return value;
}

/** The same where it is text. */
export function textAt(payload: JsonObject | null, ...keys: readonly string[]): string | null {
  const value = valueAt(payload, ...keys);
  return typeof value === 'string' ? value : null;
}
