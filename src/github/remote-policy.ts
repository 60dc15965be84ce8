import { isArray, isObject, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { FACTS } from '../policy/context.ts';
import type { ReadRemote, RemoteRead } from '../policy/ports.ts';
import { isPinned } from '../policy/reference.ts';
import { safe } from '../text/untrusted.ts';
import { GitHubUnreachable, type RetryPolicy, TooMuch } from './bounded-fetch.ts';
import { connect, type GitHubResponse, type SendToGitHub } from './octokit.ts';
import { accessHint } from './refusal.ts';
import { issueIn, type RemoteAccess } from './remote-access.ts';

type Reference = Parameters<ReadRemote>[0];
type Unreadable = Extract<RemoteRead, { kind: 'unreadable' }>;
/** A commit, or the reason for its absence. */
type Commit = { readonly kind: 'commit'; readonly commit: string } | Unreadable;

/** See docs.github.com/rest, "Get a commit": only the id of the commit, without its files. */
const SHA = 'application/vnd.github.sha';
/** See docs.github.com/rest, "Get repository content": the bytes of a file; anything else is described in JSON. */
const RAW = 'application/vnd.github.raw+json';

/**
 * Reads policies of other repositories: first the commit of the ref, then the file at that commit, so that a moving
 * branch cannot change what is read. Each ref is resolved once. Every failure is a reason; no token is ever part of
 * one.
 */
export function remotePolicies(access: RemoteAccess, retryPolicy?: RetryPolicy): ReadRemote {
  const commits = new Map<string, Promise<Commit>>();
  let connection: Promise<SendToGitHub> | undefined;
  return async (reference) => {
    const reason = issueIn(access);
    if (reason !== null) return unreadable(reason);
    try {
      connection ??= connect(access.apiUrl, access.token?.value ?? null, retryPolicy);
      const send = await connection;
      const { owner, repo, ref } = reference;
      const key = `${owner.toLowerCase()}/${repo.toLowerCase()}@${ref}`;
      const known = commits.get(key) ?? commitOf(reference, access, send);
      commits.set(key, known);
      const resolved = await known;
      return resolved.kind === 'commit' ? await fileAt(reference, resolved.commit, access, send) : resolved;
    } catch (error) {
      if (error instanceof GitHubUnreachable)
        return unreadable(
          safe`${new URL(access.apiUrl).host} could not be reached: ${error.message}`,
          error.isTransient,
        );
      throw error;
    }
  };
}

async function commitOf(reference: Reference, access: RemoteAccess, send: SendToGitHub): Promise<Commit> {
  const { owner, repo, ref } = reference;
  const path = `/repos/${owner}/${repo}/commits/${encoded(ref)}`;
  const answer = await send(path, SHA, LIMITS.githubAnswerBytes);
  if (answer.status === 422) return unreadable(safe`${owner}/${repo} has no branch, tag or commit "${ref}"`);
  if (answer.status === 409) return unreadable(safe`${owner}/${repo} is empty`);
  if (answer.status !== 200) return unreadable(accessHint(answer, `${owner}/${repo}`, access), isFailing(answer));
  const commit = FACTS.commit.read(shaIn(answer).trim());
  if (commit === null) return unreadable(safe`GitHub did not respond with a commit for "${ref}"`);
  if (isPinned(reference) && commit !== ref)
    return unreadable(safe`GitHub responded with another commit than ${ref}: ${commit}`);
  return { kind: 'commit', commit };
}

/** The plain id, as requested; or the commit in JSON, from servers that do not support the media type. */
function shaIn(answer: GitHubResponse): string {
  const text = new TextDecoder().decode(answer.bytes);
  if (!isJson(answer)) return text;
  const parsed = parseJson(answer.bytes);
  const sha = parsed.ok && isObject(parsed.value) ? parsed.value.get('sha') : undefined;
  return typeof sha === 'string' ? sha : '';
}

async function fileAt(
  { owner, repo, path, ref }: Reference,
  commit: string,
  access: RemoteAccess,
  send: SendToGitHub,
): Promise<RemoteRead> {
  const repository = `${owner}/${repo}`;
  const tooLarge = unreadable(`it exceeds the limit of ${LIMITS.policyBytes} bytes for policies`);
  let answer: GitHubResponse;
  try {
    const url = `/repos/${repository}/contents/${encoded(path)}?ref=${commit}`;
    answer = await send(url, RAW, LIMITS.githubAnswerBytes);
  } catch (error) {
    if (error instanceof TooMuch) return tooLarge;
    throw error;
  }
  if (answer.status === 404)
    return unreadable(
      commit === ref
        ? safe`${repository} has no file ${path} at that commit`
        : safe`${repository} has no file ${path} at ${ref}, which is commit ${commit}`,
    );
  // GitHub refuses files over 100 MB with the status of a missing permission.
  if (answer.status === 403 && new TextDecoder().decode(answer.bytes).includes('"too_large"')) return tooLarge;
  if (answer.status !== 200) return unreadable(accessHint(answer, repository, access), isFailing(answer));
  if (isJson(answer)) return described(answer, commit);
  return answer.bytes.length > LIMITS.policyBytes ? tooLarge : { kind: 'bytes', bytes: answer.bytes, commit };
}

/**
 * GitHub describes everything that is not a file. (A link to a file within the repository is returned as the file, at
 * the same commit.) Servers that do not support the media type describe files, too, with their content.
 */
function described(answer: GitHubResponse, commit: string): RemoteRead {
  const parsed = parseJson(answer.bytes);
  if (parsed.ok && isArray(parsed.value)) return unreadable('it is a directory');
  const member = (name: string) => (parsed.ok && isObject(parsed.value) ? parsed.value.get(name) : undefined);
  const [type, content, size] = [member('type'), member('content'), member('size')];
  if (type === 'dir') return unreadable('it is a directory');
  if (type === 'symlink') return unreadable('it is a symbolic link to something that is not a file of the repository');
  if (type === 'submodule') return unreadable('it is a submodule: name its own repository');
  if (type === 'file' && member('encoding') === 'base64' && typeof content === 'string') {
    const bytes = Buffer.from(content, 'base64');
    if (typeof size === 'bigint' && BigInt(bytes.length) === size) return { kind: 'bytes', bytes, commit };
  }
  return unreadable('GitHub did not respond with a file');
}

function isJson(answer: GitHubResponse): boolean {
  return /^application\/json(?:;|$)/.test(answer.header('content-type') ?? '');
}

/** Slashes are kept, as in the names of branches and files. */
function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/**
 * Whether the server fails, or accepts no more requests for now (docs.github.com/rest, "Rate limits for the REST API").
 */
function isFailing({ status, header }: GitHubResponse): boolean {
  const isLimited = status === 403 && (header('retry-after') !== null || header('x-ratelimit-remaining') === '0');
  return status >= 500 || status === 429 || isLimited;
}

function unreadable(reason: string, isTransient = false): Unreadable {
  return { kind: 'unreadable', reason, ...(isTransient && { isTransient }) };
}
