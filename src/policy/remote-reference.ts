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

/** Why what was meant as one is none. */
interface Refused {
  readonly kind: 'bad';
  readonly message: string;
  readonly suggestion: string | null;
}

/** Names of accounts; those of enterprises have an underscore. */
const OWNER = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;
const REPO = /^(?!\.{1,2}$)[A-Za-z0-9_.-]{1,100}$/;
/** How one is written. */
export const FORM = 'policies of other repositories are OWNER/REPO/PATH@REF';
const MAX_LENGTH = 1024;

/**
 * Reads `owner/repo/path@ref`; the first @ ends the path, as refs may have one (`policies@1.2.0`). Null for what was not meant as one:
 * no @ in it, or a path (`./a@b.yml`, `/etc/a@b.yml`).
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

/** A reference of parts that are known to be good. */
export function remoteOf(owner: string, repo: string, path: string, ref: string): RemoteReference {
  return { kind: 'remote', owner, repo, path, ref, name: `${owner}/${repo}/${path}@${ref}` };
}

/** Whether a reference names a whole commit, which is the same for ever; a branch or a tag may be moved. */
export function isPinned({ ref }: Pick<RemoteReference, 'ref'>): boolean {
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(ref);
}

function issueIn(owner: string, repo: string, parts: readonly string[], ref: string): string | null {
  if (!OWNER.test(owner)) return safe`"${owner}" is no owner of repositories`;
  if (!REPO.test(repo)) return safe`"${repo}" is no repository`;
  if (parts.length === 0) return safe`a path in ${owner}/${repo} is missing`;
  if (parts.some((part) => part === '')) return 'a part of its path is empty';
  if (parts.some((part) => part === '.' || part === '..')) return 'its path has "." or ".." in it';
  if (parts.some((part) => part.includes('\\') || hasControls(part)))
    return 'its path has a character in it that no path has';
  if (ref === '') return 'nothing stands behind the @';
  if (hasBadInRef(ref) || ref.endsWith('@') || parts.join('/').length + ref.length > MAX_LENGTH)
    return safe`"${ref}" is no branch, tag or commit`;
  // Whoever opens a pull request chooses what it leads to.
  if (/^(?:refs\/)?pull\//.test(ref)) return safe`"${ref}" is chosen by whoever opens a pull request`;
  return null;
}

function refused(message: string): Refused {
  return { kind: 'bad', message, suggestion: null };
}
