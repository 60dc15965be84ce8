import { dirname, isAbsolute, join, normalize, posix, relative, resolve, sep } from 'node:path';
import { LIMITS } from '../limits.ts';
import { suggest } from '../text/suggestion.ts';
import { hasControls, safe } from '../text/untrusted.ts';
import { hasBadInRef } from './context.ts';

/** Where a policy comes from. */
export type PolicyReference =
  | { readonly kind: 'preset'; readonly name: string }
  /** `path` is relative to the directory of the run if it is inside. */
  | { readonly kind: 'file'; readonly path: string }
  | RemoteReference
  | { readonly kind: 'inline'; readonly name: string; readonly text: string };

/** A policy in another repository on GitHub. */
export interface RemoteReference {
  readonly kind: 'remote';
  readonly owner: string;
  readonly repo: string;
  /** With forward slashes, from the top of the repository. */
  readonly path: string;
  /** A branch, a tag, a commit or a full ref (`refs/tags/v3`). */
  readonly ref: string;
  /** `owner/repo/path@ref`. */
  readonly name: string;
}

/** An invalid reference. */
export interface BadReference {
  readonly kind: 'bad';
  readonly message: string;
  readonly suggestion: string | null;
}

/** Whether an input is YAML instead of a name, as the Action allows. */
export function isInlinePolicy(input: string): boolean {
  return input.includes('\n') || input.includes(': ') || input.trimStart().startsWith('{');
}

/** A path for display and as a key: relative to the directory if it is inside, with forward slashes. */
export function shownPath(path: string, directory: string): string {
  const inside = relative(directory, resolve(directory, path));
  const outside = inside.startsWith('..') || isAbsolute(inside) || inside === '';
  return (outside ? normalize(path) : inside).replaceAll(sep, '/');
}

/** Whether a path with forward slashes stays below its start: relative and without "..". */
export function isWithin(path: string): boolean {
  return !/^(?:\/|[A-Za-z]:)|(?:^|\/)\.\.(?:\/|$)/.test(path);
}

/**
 * Parses a policy name of a run; inline policies are handled before. A name of the form `owner/repo/path@ref` is never looked up as a file,
 * because a pull request could add such a file; "./" before it makes it a file.
 */
export function parseEntry(
  name: string,
  presets: readonly string[],
  directory: string,
): PolicyReference | BadReference {
  if (presets.includes(name)) return { kind: 'preset', name };
  const remote = parseRemote(name);
  const isFile = remote === null || (remote.kind === 'bad' && SHORT.test(name));
  return isFile ? { kind: 'file', path: shownPath(name, directory) } : remote;
}

/** File names that are too short for `owner/repo/path@ref`: `policy@2.yml`, `ci/policy@2.yml`. */
const SHORT = /^[^/@]+(?:\/[^/@]+)?@/;

/**
 * Parses an entry of `extends`. File names are relative to the extending file. In a file of another repository they refer to the same
 * repository at the same commit, never to local files.
 * @param commit the commit of the extending file if it is in another repository
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
  const remote = parseRemote(name);
  if (remote !== null) return remote;
  if (isAbsolute(name))
    return bad(safe`"${name}" is an absolute path; use a path relative to this file that starts with "./"`);
  if (/\.ya?ml$/.test(name))
    return bad(safe`unknown built-in policy "${name}"; file names start with "./"`, `./${name}`);
  return bad(
    safe`unknown built-in policy "${name}"; use ${presets}, or a file name that starts with "./"`,
    suggest(name, presets) ?? null,
  );
}

/** A file of another repository, relative to one of its files. */
function beside(name: string, from: RemoteReference, commit: string | null): RemoteReference | BadReference {
  const path = posix.join(posix.dirname(from.path), name);
  if (path === '..' || path.startsWith('../')) return bad(safe`"${name}" is outside of ${from.owner}/${from.repo}`);
  return remoteReference(from.owner, from.repo, path, commit ?? from.ref);
}

/** The error for a policy name of a run that is neither a file nor a built-in policy. */
export function unknownEntry(name: string, presets: readonly string[]): BadReference {
  const message = name.includes('@')
    ? safe`file not found; for a policy in another repository, use ${FORM}`
    : safe`file not found, and not a built-in policy (${presets})`;
  return bad(message, suggest(name, presets) ?? null);
}

/** Account names; those of enterprises contain an underscore. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const REPO = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;
const FORM = 'OWNER/REPO/PATH@REF';

/**
 * Parses `owner/repo/path@ref`; the first @ ends the path, because refs can contain one (`policies@1.2.0`). Null for other forms:
 * names without @ and paths (`./a@b.yml`, `/etc/a@b.yml`).
 */
export function parseRemote(name: string): RemoteReference | BadReference | null {
  if (/^(?:https?|ssh|git)(?::\/\/|@)/i.test(name)) return bad(safe`"${name}" is a URL; use ${FORM}`);
  const at = name.indexOf('@');
  if (at < 0 || /^(?:\.{0,2}[/\\]|[A-Za-z]:[/\\])/.test(name)) return null;
  const [owner = '', repo = '', ...parts] = name.slice(0, at).split('/');
  const ref = name.slice(at + 1);
  const reason = remoteIssue(owner, repo, parts, ref);
  return reason === null
    ? remoteReference(owner, repo, parts.join('/'), ref)
    : bad(safe`invalid reference "${name}": ${reason}; use ${FORM}`);
}

function remoteReference(owner: string, repo: string, path: string, ref: string): RemoteReference {
  return { kind: 'remote', owner, repo, path, ref, name: `${owner}/${repo}/${path}@${ref}` };
}

/** Whether a reference names a full commit. Branches and tags can move. */
export function isPinned({ ref }: Pick<RemoteReference, 'ref'>): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref);
}

function remoteIssue(owner: string, repo: string, parts: readonly string[], ref: string): string | null {
  if (!OWNER.test(owner)) return safe`"${owner}" is not a valid owner`;
  if (!REPO.test(repo)) return safe`"${repo}" is not a valid repository name`;
  if (parts.length === 0) return 'the path is missing';
  if (parts.some((part) => part === '')) return 'a segment of the path is empty';
  if (parts.some((part) => part === '.' || part === '..')) return 'the path contains "." or ".."';
  if (parts.some((part) => part.includes('\\') || hasControls(part))) return 'the path contains an invalid character';
  if (ref === '') return 'the ref is missing';
  const length = parts.join('/').length + ref.length;
  if (hasBadInRef(ref) || ref.endsWith('@') || length > LIMITS.policyReferenceCharacters)
    return safe`"${ref}" is not a valid branch, tag or commit`;
  // The author of a pull request controls these refs.
  if (/^(?:refs\/)?pull\//.test(ref)) return safe`"${ref}" is controlled by the author of a pull request`;
  return null;
}

function bad(message: string, suggestion: string | null = null): BadReference {
  return { kind: 'bad', message, suggestion };
}
