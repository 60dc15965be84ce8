import { dirname, isAbsolute, join, normalize, posix, relative, resolve, sep } from 'node:path';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { FORM, type RemoteReference, readRemote, remoteOf } from './remote-reference.ts';

/** The target of a policy name. */
export type PolicyReference =
  | { readonly kind: 'preset'; readonly name: string }
  /** `path` as it is shown and read: relative to the working directory, if it is below. */
  | { readonly kind: 'file'; readonly path: string }
  | RemoteReference
  | { readonly kind: 'inline'; readonly name: string; readonly text: string };

/** Or the reason for its absence. */
export interface BadReference {
  readonly kind: 'bad';
  readonly message: string;
  readonly suggestion: string | null;
}

/** Whether a given policy is YAML itself, which the Action's input allows. */
export function isInlinePolicy(input: string): boolean {
  return input.includes('\n') || input.includes(': ') || input.trimStart().startsWith('{');
}

/** The display form of a path: relative to the directory if it is below, with forward slashes. */
export function shownPath(path: string, directory: string): string {
  const inside = relative(directory, resolve(directory, path));
  const outside = inside.startsWith('..') || isAbsolute(inside) || inside === '';
  return (outside ? normalize(path) : inside).replaceAll(sep, '/');
}

/** Whether a path with forward slashes stays below its start: not absolute, and without a step out of it. */
export function isWithin(path: string): boolean {
  return !/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(path);
}

/**
 * The target of a policy name given for a run, other than an inline policy. A file of another repository is never
 * looked up locally, as a pull request could create it: a local file of such a name needs "./" before it.
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

/** Too short for a file of another repository, and valid for a local one: `policy@2.yml`, `ci/policy@2.yml`. */
const SHORT = /^[^/@]+(?:\/[^/@]+)?@/;

/**
 * The target of an entry of `extends`. Files are relative to the extending file: for one of another repository that is
 * a file of the same repository at the same commit, never a local one.
 * @param commit the commit of the extending file, if it is in another repository
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
    return bad(safe`"${name}" is an absolute path: files are relative to this one and start with "./"`, null);
  if (/\.ya?ml$/.test(name))
    return bad(safe`there is no built-in policy "${name}", and files start with "./"`, `./${name}`);
  return bad(
    safe`there is no built-in policy "${name}" (there is ${presets}), and files start with "./"`,
    suggest(name, presets) ?? null,
  );
}

/** A file of another repository, relative to one. */
function beside(name: string, from: RemoteReference, commit: string | null): RemoteReference | BadReference {
  const path = posix.join(posix.dirname(from.path), name);
  if (path === '..' || path.startsWith('../'))
    return bad(safe`"${name}" leads out of ${from.owner}/${from.repo}`, null);
  return remoteOf(from.owner, from.repo, path, commit ?? from.ref);
}

/** The reason why a name given for a run has no target, if no such file exists. */
export function unknownEntry(name: string, presets: readonly string[]): BadReference {
  return bad(
    name.includes('@')
      ? safe`the file does not exist, and ${FORM}`
      : safe`neither a file nor a built-in policy of this name exists (there is ${presets})`,
    suggest(name, presets) ?? null,
  );
}

function bad(message: string, suggestion: string | null): BadReference {
  return { kind: 'bad', message, suggestion };
}
