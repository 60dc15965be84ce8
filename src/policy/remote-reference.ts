import { hasControls, safe } from '../text/untrusted.ts';
import { hasBadInRef } from './context.ts';

/** A policy of another repository on GitHub. */
export interface RemoteReference {
  readonly kind: 'remote';
  readonly owner: string;
  readonly repo: string;
  /** With forward slashes, from the top of the repository. */
  readonly path: string;
  /** A branch, a tag, a commit, or a whole ref (`refs/tags/v3`). */
  readonly ref: string;
  /** `owner/repo/path@ref`, as it is shown. */
  readonly name: string;
}

/** The reason why a text is not a valid reference. */
interface Refused {
  readonly kind: 'bad';
  readonly message: string;
  readonly suggestion: string | null;
}

/** Names of accounts; those of enterprises have an underscore. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const REPO = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;
/** The form of a reference. */
export const FORM = 'policies of other repositories are OWNER/REPO/PATH@REF';
const MAX_LENGTH = 1024;

/**
 * Reads `owner/repo/path@ref`; the first @ ends the path, because refs may contain one (`policies@1.2.0`). Null if it
 * is not meant as a reference: no @ in it, or a path (`./a@b.yml`, `/etc/a@b.yml`).
 */
export function readRemote(name: string): RemoteReference | Refused | null {
  const url = /^(?:https?|ssh|git)(?::\/\/|@)/i.test(name);
  if (url) return refused(safe`"${name}" is a URL: ${FORM}`);
  const at = name.indexOf('@');
  if (at < 0 || /^(?:\.{0,2}[/\\]|[A-Za-z]:[/\\])/.test(name)) return null;
  const [owner = '', repo = '', ...parts] = name.slice(0, at).split('/');
  const ref = name.slice(at + 1);
  const reason = issueIn(owner, repo, parts, ref);
  return reason === null ? remoteOf(owner, repo, parts.join('/'), ref) : refused(safe`"${name}": ${reason}; ${FORM}`);
}

/** A reference of valid parts. */
export function remoteOf(owner: string, repo: string, path: string, ref: string): RemoteReference {
  return { kind: 'remote', owner, repo, path, ref, name: `${owner}/${repo}/${path}@${ref}` };
}

/** Whether a reference is a full commit id, which never changes; a branch or a tag may move. */
export function isPinned({ ref }: Pick<RemoteReference, 'ref'>): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref);
}

function issueIn(owner: string, repo: string, parts: readonly string[], ref: string): string | null {
  if (!OWNER.test(owner)) return safe`"${owner}" is not a valid owner of repositories`;
  if (!REPO.test(repo)) return safe`"${repo}" is not a valid repository`;
  if (parts.length === 0) return safe`a path in ${owner}/${repo} is missing`;
  if (parts.some((part) => part === '')) return 'a part of its path is empty';
  if (parts.some((part) => part === '.' || part === '..')) return 'its path has "." or ".." in it';
  if (parts.some((part) => part.includes('\\') || hasControls(part))) return 'its path has an invalid character';
  if (ref === '') return 'the ref after the @ is missing';
  if (hasBadInRef(ref) || ref.endsWith('@') || parts.join('/').length + ref.length > MAX_LENGTH)
    return safe`"${ref}" is not a valid branch, tag or commit`;
  // The author of a pull request chooses its target.
  if (/^(?:refs\/)?pull\//.test(ref)) return safe`"${ref}" is chosen by the author of a pull request`;
  return null;
}

function refused(message: string): Refused {
  return { kind: 'bad', message, suggestion: null };
}
