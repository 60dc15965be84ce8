import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { formatCount } from '../text/count.ts';
import { describeSystemError } from './byte-source.ts';

/** What reading a whole file gave. Reasons are for people, and do not name the file. */
export type WholeFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** Nothing has this name, not even a link that leads nowhere. */
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/** What a process has open already: what a shell gives for `<(…)`, and standard input. Opening it never waits for a writer. */
const OPEN_ALREADY = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;
const PIECE = 64 * 1024;

/**
 * Reads all of a file that a user or a workflow names. It never waits: a named pipe (FIFO), a device or a socket is refused at once, as it may never
 * end or never begin. Never throws.
 * @param most the largest number of bytes that the file may have
 */
export function readWholeFile(path: string, most: number): WholeFile {
  let file: number | undefined;
  try {
    const isOpenAlready = OPEN_ALREADY.test(path);
    const refused = notRegularFile(statSync(path), isOpenAlready);
    if (refused !== null) return unreadable(refused);
    // A pipe may have been put there since: opened in this way it does not wait.
    file = openSync(path, isOpenAlready ? 'r' : constants.O_RDONLY | constants.O_NONBLOCK);
    const changed = notRegularFile(fstatSync(file), isOpenAlready);
    if (changed !== null) return unreadable(changed);
    const bytes = readUpTo(file, most + 1);
    if (bytes.length > most) return unreadable(`it has more than ${formatCount(most)} bytes`);
    return { kind: 'bytes', bytes };
  } catch (error) {
    const reason = describeSystemError(error);
    if (!isAbsent(error)) return unreadable(reason);
    return isDangling(path)
      ? unreadable('it is a symbolic link to something that does not exist')
      : { kind: 'absent', reason };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** Why what is not a regular file is not read or written; null for one that is. */
export function notRegularFile(status: Stats, isOpenAlready = false): string | null {
  if (status.isFile() || (isOpenAlready && status.isFIFO())) return null;
  if (status.isDirectory()) return 'it is a directory';
  if (status.isFIFO()) return 'it is a named pipe (FIFO), not a regular file';
  if (status.isSocket()) return 'it is a socket, not a regular file';
  return 'it is a device, not a regular file';
}

/** Whether nothing is found under a name because of a symbolic link, of the file itself or of a folder above it, that leads nowhere. */
export function isDangling(path: string): boolean {
  for (let at = resolve(path); ; at = dirname(at)) {
    const status = statusOf(lstatSync, at);
    if (status?.isSymbolicLink()) return statusOf(statSync, at) === null;
    if (status !== null || at === dirname(at)) return false;
  }
}

function statusOf(stat: (path: string) => Stats, path: string): Stats | null {
  try {
    return stat(path);
  } catch {
    return null;
  }
}

/** Whether an error of the system says that nothing has the name. */
export function isAbsent(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function unreadable(reason: string): WholeFile {
  return { kind: 'unreadable', reason };
}

function readUpTo(file: number, most: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let left = most; left > 0; ) {
    const piece = new Uint8Array(Math.min(left, PIECE));
    const count = readSync(file, piece);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    left -= count;
  }
  return Buffer.concat(pieces);
}
