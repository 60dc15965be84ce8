import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { formatCount } from '../text/count.ts';
import { errorCode } from '../text/errno.ts';
import { describeSystemError } from './byte-source.ts';

/** The result of reading a whole file. Reasons are for people, and do not name the file. */
export type WholeFile =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The name does not exist, not even as a dangling link. */
  | { readonly kind: 'absent'; readonly reason: string }
  | { readonly kind: 'unreadable'; readonly reason: string };

/**
 * Files that a process has open already: `<(…)` of a shell, and standard input. Opening them never waits for a writer.
 */
const OPEN_ALREADY = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/self\/fd\/\d+)$/;
const PIECE = 64 * 1024;

/**
 * Reads a whole file that a user or a workflow names. It never waits: a named pipe (FIFO), a device or a socket is
 * refused at once. Never throws.
 * @param most the maximum number of bytes
 */
export function readWholeFile(path: string, most: number): WholeFile {
  let file: number | undefined;
  try {
    const isOpenAlready = OPEN_ALREADY.test(path);
    const refused = notRegularFile(statSync(path), isOpenAlready);
    if (refused !== null) return unreadable(refused);
    // A pipe may have been created since: opened in this mode it does not wait.
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

/** The reason why a file that is not regular is neither read nor written; null for a regular one. */
export function notRegularFile(status: Stats, isOpenAlready = false): string | null {
  if (status.isFile() || (isOpenAlready && status.isFIFO())) return null;
  if (status.isDirectory()) return 'it is a directory';
  if (status.isFIFO()) return 'it is a named pipe (FIFO), not a regular file';
  if (status.isSocket()) return 'it is a socket, not a regular file';
  return 'it is a device, not a regular file';
}

/** Whether a name does not exist because of a dangling symbolic link, of the file itself or of a parent folder. */
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

/** Whether an error of the system means that the name does not exist. */
export function isAbsent(error: unknown): boolean {
  const code = errorCode(error);
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
