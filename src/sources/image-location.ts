import { existsSync } from 'node:fs';
import { type Digest, isDigest } from '../formats/digest.ts';
import { safe } from '../text/untrusted.ts';
import { engineReference } from './engine-reference.ts';

/** An image as a user names it, by parts (containers-transports(5)). */
export interface ImageLocation {
  /** As it was typed, for messages. */
  readonly typed: string;
  /** Null for a bare path, whose format is detected from the content. */
  readonly transport: Transport | null;
  /** The path, or what follows `docker://` and `docker-daemon:`. `-` is standard input. */
  readonly path: string;
  /** The selection; null for all images. */
  readonly select: { readonly name: string } | { readonly position: number } | null;
  readonly expected: Digest | null;
  readonly givenName: string | null;
}

export const TRANSPORTS = ['oci', 'oci-archive', 'docker-archive', 'dir', 'docker', 'docker-daemon'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** A result, or one line with the reason and the fix. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: string };

const NAMED = /^(.*\S)\s+as\s+(\S+)$/s;
const WITH_TRANSPORT = /^([a-z-]+):(.*)$/s;
/**
 * A suffix of this form states a digest even if such a file exists; otherwise someone who can create files could remove
 * the statement.
 */
const WITH_DIGEST = /^(.+)@(sha(?:256|512):[\w=-]*)$/is;

/** Parses `IMAGE as NAME`. */
export function parseLocation(typed: string): Result<ImageLocation> {
  const [, image = typed.trim(), givenName = null] = NAMED.exec(typed.trim()) ?? [];
  if (givenName !== null && /[*?]/.test(givenName))
    return failed(safe`the name "${givenName}" contains a wildcard; give each image its own name`);
  const [, scheme = '', after = ''] = WITH_TRANSPORT.exec(image) ?? [];
  const transport = TRANSPORTS.find((name) => name === scheme) ?? null;
  const rest = transport === null ? image : after;
  const [, where = rest, stated = null] = WITH_DIGEST.exec(rest) ?? [];
  if (stated !== null && !isDigest(stated)) {
    return failed(safe`"${stated}" is not a valid digest: sha256: and 64 lower-case hex digits`);
  }
  if (where === '') return failed('the path is empty');
  const location = { typed, transport, expected: stated, givenName };
  if (transport === 'docker-daemon') {
    const reference = engineReference(where, stated);
    if (!reference.ok) return reference;
    const { requested, id } = reference.value;
    // The workflow names the image by requesting it from the engine, but an id is not a name.
    return {
      ok: true,
      value: { ...location, path: where, select: null, givenName: givenName ?? (id ? null : requested) },
    };
  }
  if (transport === null || transport === 'dir' || transport === 'docker') {
    return { ok: true, value: { ...location, path: where, select: null } };
  }
  const { path, choice } = splitChoice(where);
  const position = /^@(\d{1,9})$/.exec(choice)?.[1];
  const select = position !== undefined ? { position: Number(position) } : choice === '' ? null : { name: choice };
  return { ok: true, value: { ...location, path, select } };
}

/** `PATH:REF` at the first colon, as in other tools, unless only a path with a colon in it exists. */
function splitChoice(where: string): { readonly path: string; readonly choice: string } {
  const colons = [...where.matchAll(/:/g)].map(({ index }) => index);
  const colon =
    colons.find((index) => existsSync(where.slice(0, index))) ?? (existsSync(where) ? undefined : colons[0]);
  if (colon === undefined) return { path: where, choice: '' };
  return { path: where.slice(0, colon), choice: where.slice(colon + 1) };
}

export function failed(error: string): { readonly ok: false; readonly error: string } {
  return { ok: false, error };
}
