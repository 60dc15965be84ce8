import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { isObject, type JsonObject, type JsonValue, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { systemWords } from '../sources/extent.ts';

/** What the runner's event file says, or why it says nothing. */
export type EventRead =
  | { readonly ok: true; readonly payload: JsonObject }
  | { readonly ok: false; readonly because: string };

/** Reads the event file (GITHUB_EVENT_PATH). It never throws: a file that is absent, too large or no JSON object is told. */
export function readEvent(path: string): EventRead {
  const read = readBounded(path);
  if (!read.ok) return read;
  const parsed = parseJson(read.bytes);
  if (!parsed.ok) return { ok: false, because: parsed.faults[0].message };
  return isObject(parsed.value)
    ? { ok: true, payload: parsed.value }
    : { ok: false, because: 'it holds no JSON object' };
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

type Read = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly because: string };

function readBounded(path: string): Read {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    const status = fstatSync(file);
    if (!status.isFile()) return { ok: false, because: 'it is no file' };
    if (status.size > LIMITS.eventBytes) return { ok: false, because: `it has more than ${LIMITS.eventBytes} bytes` };
    const bytes = new Uint8Array(status.size);
    let done = 0;
    for (let count = -1; done < bytes.length && count !== 0; done += count)
      count = readSync(file, bytes, done, bytes.length - done, done);
    return { ok: true, bytes: bytes.subarray(0, done) };
  } catch (error) {
    return { ok: false, because: systemWords(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}
