import {
  closeSync,
  constants,
  fstatSync,
  ftruncateSync,
  lstatSync,
  openSync,
  realpathSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { describeSystemError } from '../sources/byte-source.ts';
import { notRegularFile } from '../sources/read-file.ts';
import { batches, type TextPieces } from '../text/pieces.ts';
import { safe } from '../text/untrusted.ts';
import type { Environment } from './environment.ts';

/** Targets that may be written although they are not regular files: standard output and /dev/null. */
const STREAM = /^\/(?:dev\/(?:stdout|stderr|null|fd\/\d+)|proc\/self\/fd\/\d+)$/;

/**
 * Writes a report to a file, in an existing folder. It never waits: a named pipe, a device or a socket is refused.
 * In a workflow, a path in the workspace must not lead out of it, or into its .git, through symbolic links, because the
 * checkout may be that of a pull request. A path outside of the workspace is the workflow's own choice. Outside of a
 * workflow links are followed, as by other commands.
 * @returns null, or the reason why it was not written, safe to show and without the name of the file
 */
export function writeReportTo(file: string, text: TextPieces, environment: Environment): string | null {
  const place = reportTarget(file, environment);
  if (!place.ok) return place.reason;
  const { path, isGuarded } = place;
  let open: number | undefined;
  try {
    if (STREAM.test(path)) {
      open = openSync(path, 'w');
      for (const piece of batches(text)) writeFileSync(open, piece);
      return null;
    }
    const status = statSync(path, { throwIfNoEntry: false });
    const refused = status === undefined ? null : notRegularFile(status);
    if (refused !== null) return refused;
    // A pipe or link that was created since is neither opened nor followed.
    const flags = constants.O_WRONLY | constants.O_CREAT | constants.O_NONBLOCK;
    open = openSync(path, isGuarded ? flags | constants.O_NOFOLLOW : flags, 0o666);
    const changed = notRegularFile(fstatSync(open));
    if (changed !== null) return changed;
    ftruncateSync(open);
    for (const piece of batches(text)) writeFileSync(open, piece);
    return null;
  } catch (error) {
    return statSync(dirname(path), { throwIfNoEntry: false }) === undefined
      ? 'the directory does not exist'
      : describeSystemError(error);
  } finally {
    if (open !== undefined) closeSync(open);
  }
}

/**
 * The reason why a path can never be written, known before the run: it leads out of the workspace, or is not a regular
 * file.
 */
export function neverWritable(file: string, environment: Environment): string | null {
  const place = reportTarget(file, environment);
  if (!place.ok) return place.reason;
  const status = STREAM.test(place.path) ? undefined : statSync(place.path, { throwIfNoEntry: false });
  return status === undefined || status.isDirectory() ? null : notRegularFile(status);
}

/** The resolved target of a report. */
export type ReportTarget =
  | { readonly ok: true; readonly path: string /** Whether the path has no links. */; readonly isGuarded: boolean }
  | { readonly ok: false; readonly reason: string };

/** Resolves the links of a report's path, and refuses those that lead out of the workspace. */
export function reportTarget(file: string, environment: Environment): ReportTarget {
  const target = resolve(file);
  const workspace = environment['GITHUB_WORKSPACE'];
  if (!workspace) return { ok: true, path: target, isGuarded: false };
  try {
    const root = realpathSync(workspace);
    if (!isWithin(target, resolve(workspace)) && !isWithin(target, root))
      return { ok: true, path: target, isGuarded: false };
    const existing = nearestExisting(target);
    const real = realOf(existing);
    if (real === null)
      return { ok: false, reason: safe`${relative('', existing)} is a symbolic link to something that does not exist` };
    const path = join(real, relative(existing, target));
    if (!isWithin(path, root))
      return { ok: false, reason: `a symbolic link on its path leads out of the workspace (${linkOn(target)})` };
    if (isWithin(path, join(root, '.git')) && !target.split(sep).includes('.git'))
      return { ok: false, reason: `a symbolic link on its path leads into .git (${linkOn(target)})` };
    return { ok: true, path, isGuarded: true };
  } catch (error) {
    return { ok: false, reason: describeSystemError(error) };
  }
}

/** The canonical path of a file, with links resolved as far as they exist. */
export function sameFileName(file: string): string {
  const path = resolve(file);
  return realOf(path) ?? join(realOf(dirname(path)) ?? dirname(path), basename(path));
}

function isWithin(path: string, folder: string): boolean {
  const below = relative(folder, path);
  return below === '' || (below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below));
}

/** The path, or its nearest existing parent, which may be a link. */
function nearestExisting(path: string): string {
  for (let at = path; ; at = dirname(at)) {
    if (lstatSync(at, { throwIfNoEntry: false }) !== undefined || at === dirname(at)) return at;
  }
}

function realOf(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

/** The first link of a path, for messages. */
function linkOn(path: string): string {
  const parts = path.split(sep);
  const above = parts.map((_, i) => parts.slice(0, i + 1).join(sep) || sep);
  const link = above.find((at) => lstatSync(at, { throwIfNoEntry: false })?.isSymbolicLink());
  return safe`${relative('', link ?? path)}`;
}
