import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { resolve } from 'node:path';
import { LIMITS } from '../limits.ts';
import type { RemoteReference } from './remote-reference.ts';

/** What reading a policy file gave. */
export type FileRead =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'absent' }
  /** It is there; the reason is for people. */
  | { readonly kind: 'unreadable'; readonly because: string };

/** What reading a policy of another repository gave. */
export type RemoteRead =
  /** `commit` is what the ref led to, and the bytes are those of the file at it. */
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly commit: string }
  /** The reason is for people, made with `say`: it names the repository where that is what matters, and the mend. */
  | { readonly kind: 'unreadable'; readonly because: string };

/** Reads a policy of another repository, at most one byte more than a policy may have; a ref is resolved once in its life. */
export type ReadRemote = (reference: Pick<RemoteReference, 'owner' | 'repo' | 'path' | 'ref'>) => Promise<RemoteRead>;

/** What resolving policies needs of the world. */
export interface PolicyPorts {
  /** Where relative paths start: where the run began. */
  readonly directory: string;
  /** Reads a file by a path relative to the directory, or absolute; at most one byte more than a policy may have. */
  readonly read: (path: string) => FileRead | Promise<FileRead>;
  readonly remote: ReadRemote;
}

/** The files of this machine, and what reads those of other repositories, if anything does. */
export function localPolicies(directory: string, remote: ReadRemote = noRemote): PolicyPorts {
  return { directory, read: (path) => readLocal(resolve(directory, path)), remote };
}

async function noRemote(): Promise<RemoteRead> {
  return { kind: 'unreadable', because: 'policies of other repositories are not read here' };
}

function readLocal(path: string): FileRead {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    const code = codeOf(error);
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? { kind: 'absent' }
      : { kind: 'unreadable', because: `it cannot be opened (${code})` };
  }
  try {
    const status = fstatSync(file);
    if (status.isDirectory()) return { kind: 'unreadable', because: 'it is a directory' };
    // A pipe is what a shell gives for <(…); a device could go on for ever.
    if (!status.isFile() && !status.isFIFO()) return { kind: 'unreadable', because: 'it is no file' };
    return { kind: 'bytes', bytes: readUpTo(file, LIMITS.policyBytes + 1) };
  } catch (error) {
    return { kind: 'unreadable', because: `it cannot be read (${codeOf(error)})` };
  } finally {
    closeSync(file);
  }
}

function readUpTo(file: number, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let left = most; left > 0; ) {
    const piece = new Uint8Array(Math.min(left, 64 * 1024));
    const read = readSync(file, piece);
    if (read === 0) break;
    pieces.push(piece.subarray(0, read));
    left -= read;
  }
  return Buffer.concat(pieces);
}

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : 'unknown error';
}
