import { dirname, isAbsolute, join, normalize, posix, relative, resolve, sep } from 'node:path';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { FORM, type RemoteReference, readRemote, remoteOf } from './remote-reference.ts';

/** What a name of a policy leads to. */
export type PolicyReference =
  | { readonly kind: 'preset'; readonly name: string }
  /** `path` as it is shown and read: relative to where the run began, where it is within. */
  | { readonly kind: 'file'; readonly path: string }
  | RemoteReference
  | { readonly kind: 'inline'; readonly name: string; readonly text: string };

/** Or why it leads nowhere. */
export interface BadReference {
  readonly kind: 'bad';
  readonly message: string;
  readonly suggestion: string | null;
}

/** Whether what was given as a policy is YAML itself, as the Action's input allows. */
export function isInlinePolicy(input: string): boolean {
  return input.includes('\n') || input.includes(': ') || input.trimStart().startsWith('{');
}

/** What a path is called: relative to the directory where it is within, with forward slashes. */
export function shownPath(path: string, directory: string): string {
  const inside = relative(directory, resolve(directory, path));
  const outside = inside.startsWith('..') || isAbsolute(inside) || inside === '';
  return (outside ? normalize(path) : inside).replaceAll(sep, '/');
}

/** Whether a path with forward slashes stays below where it starts: not absolute, and no step of it leads out. */
export function isWithin(path: string): boolean {
  return !/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(path);
}

/**
 * What a name that was given for a run leads to; it is no inline policy. A file of another repository is never looked for among the files of
 * this one, as a pull request could put one there: a file of such a name is given with "./" before it.
 */
export function parseEntry(
  name: string,
  presets: readonly string[],
  directory: string,
): PolicyReference | BadReference {
  if (presets.includes(name)) return { kind: 'preset', name };
  const remote = readRemote(name);
  const isFile = remote === null || (remote.kind === 'bad' && SHORT.test(name));
  return isFile ? { kind: 'file', path: shownPath(name, directory) } : remote;
}

/** Too short for a file of another repository, and good for one of this: `policy@2.yml`, `ci/policy@2.yml`. */
const SHORT = /^[^/@]+(?:\/[^/@]+)?@/;

/**
 * What an entry of `extends` leads to. Files are relative to the file that says so: for one of another repository that is a file of the same
 * repository at the same commit, never one of this machine.
 * @param commit that the file that says so was read at, where it is of another repository
 */
export function parseExtends(
  name: string,
  from: PolicyReference,
  presets: readonly string[],
  directory: string,
  commit: string | null = null,
): PolicyReference | BadReference {
  if (presets.includes(name)) return { kind: 'preset', name };
  if (name.startsWith('./') || name.startsWith('../')) {
    if (from.kind === 'remote') return beside(name, from, commit);
    const base = from.kind === 'file' ? dirname(from.path) : '.';
    return { kind: 'file', path: shownPath(join(base, name), directory) };
  }
  const remote = readRemote(name);
  if (remote !== null) return remote;
  if (isAbsolute(name))
    return bad(safe`"${name}" is an absolute path: files are named relative to this one, starting with "./"`, null);
  if (/\.ya?ml$/.test(name))
    return bad(safe`no built-in policy is called "${name}", and files start with "./"`, `./${name}`);
  return bad(
    safe`no built-in policy is called "${name}" (there is ${presets}), and files start with "./"`,
    suggest(name, presets) ?? null,
  );
}

/** A file of another repository, named relative to one. */
function beside(name: string, from: RemoteReference, commit: string | null): RemoteReference | BadReference {
  const path = posix.join(posix.dirname(from.path), name);
  if (path === '..' || path.startsWith('../'))
    return bad(safe`"${name}" leads out of ${from.owner}/${from.repo}`, null);
  return remoteOf(from.owner, from.repo, path, commit ?? from.ref);
}

/** Why a name that was given for a run leads nowhere, once there is no file of that name. */
export function unknownEntry(name: string, presets: readonly string[]): BadReference {
  return bad(
    name.includes('@')
      ? safe`the file does not exist, and ${FORM}`
      : safe`the file does not exist, and no such built-in policy (there is ${presets})`,
    suggest(name, presets) ?? null,
  );
}

function bad(message: string, suggestion: string | null): BadReference {
  return { kind: 'bad', message, suggestion };
}
