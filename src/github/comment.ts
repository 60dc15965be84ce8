import type { Verdict } from '../engine/outcome.ts';
import { isArray, isObject, type JsonValue } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { formatCount } from '../text/count.ts';
import type { Address } from './address.ts';
import type { RetryPolicy } from './bounded-fetch.ts';
import { textAt, valueAt } from './event.ts';
import {
  type Exchange,
  exchangeWith,
  GitHubWriteError,
  type LogMessage,
  retryOnce,
  warnOnFailure,
} from './exchange.ts';
import type { ActionInputs } from './inputs.ts';

/** The contents of a comment, for any kind of run. */
export interface CommentContent {
  readonly verdict: Verdict;
  /** In at most this many bytes. */
  readonly markdown: (bytes: number) => string;
}

/** A comment that begins with our marker. */
interface Marked {
  readonly id: bigint;
  readonly body: string;
  readonly login: string;
  readonly isBot: boolean;
}

/**
 * The author of comments with the token of a workflow run (docs.github.com, "Automatic token authentication"): only
 * workflows of the repository itself.
 */
const WORKFLOWS = 'github-actions[bot]';

const PAGE = 100;

/**
 * Maintains one comment per `id` on the pull request of the run: creates it or updates it. With `on-failure` it is
 * created only if the run does not pass, but an existing one is updated when the run passes. Returns what could not be
 * done, or null.
 */
export async function writeComment(
  content: CommentContent,
  { comment, id }: Pick<ActionInputs, 'comment' | 'id'>,
  address: Address,
  retryPolicy?: RetryPolicy,
): Promise<LogMessage | null> {
  const { pullRequest } = address;
  if (comment === 'never') return null;
  if (pullRequest === null)
    return { level: 'info', message: 'No comment was written: this run does not belong to a pull request.' };
  const what = () => `The comment on pull request #${pullRequest}`;
  return await warnOnFailure(what, async () => {
    const exchange = await exchangeWith(address, 'pull-requests: write', retryPolicy);
    const mark = markOf(id);
    const body = bodyOf(content, mark, address);
    const issues = `/repos/${address.repository}/issues`;
    await retryOnce(async () => {
      const found = await standing(mark, `${issues}/${pullRequest}/comments`, address, exchange);
      if (found !== undefined) {
        if (same(found.body, body)) return;
        await exchange(`${issues}/comments/${found.id}`, { method: 'PATCH', body: { body } });
      } else if (comment === 'always' || content.verdict !== 'pass') {
        await exchange(`${issues}/${pullRequest}/comments`, { method: 'POST', body: { body } });
      }
    }, retryPolicy);
  });
}

/** An invisible HTML comment. An id contains letters, digits, `%`, `*`, `+`, `.` and `_`, so none can close it. */
function markOf(id: string): string {
  const encoded = new URLSearchParams({ id }).toString().replaceAll('-', '%2D');
  return `<!-- plimsoll ${encoded} -->`;
}

/** The text after the marker, with its commit and run: the comment remains if a later run cannot write. */
function bodyOf({ markdown }: CommentContent, mark: string, { commit, run }: Address): string {
  const made = [...(commit === null ? [] : [`Commit ${commit}`]), ...(run === null ? [] : [`[Workflow run](${run})`])];
  const foot = made.length === 0 ? '' : `\n\n<sub>${made.join(' · ')}</sub>`;
  const space = LIMITS.commentBytes - Buffer.byteLength(`${mark}\n${foot}`);
  return `${mark}\n${markdown(space).trimEnd()}${foot}`;
}

function same(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n').trimEnd() === other;
}

/**
 * The comment of an earlier run. Anyone can write the marker, so the author must be the owner of the token. A comment
 * of the workflow token is also accepted with an app's token: it may be older than the app.
 */
async function standing(mark: string, path: string, address: Address, exchange: Exchange): Promise<Marked | undefined> {
  const { mayBeBot, mayBePerson } = writersBy(address.token ?? '');
  const others: Marked[] = [];
  for (let page = 1, more = true; more; page++) {
    if (page > LIMITS.githubPages)
      throw new GitHubWriteError(`it has more than ${formatCount(LIMITS.githubPages * PAGE)} comments`);
    const list = await exchange(`${path}?per_page=${PAGE}&page=${page}`);
    if (!isArray(list.value)) throw new GitHubWriteError('GitHub did not respond with a list of comments');
    const marked = list.value.flatMap((comment) => markedIn(comment, mark) ?? []);
    const own = mayBeBot ? marked.find(({ login, isBot }) => isBot && login === WORKFLOWS) : undefined;
    if (own !== undefined) return own;
    others.push(...marked.filter(({ isBot }) => (isBot ? mayBeBot : mayBePerson)));
    more = list.more ?? list.value.length === PAGE;
  }
  if (others.length === 0) return undefined;
  const writer = await writerOf(exchange);
  return others.find(({ login, isBot }) => login === writer || (isBot && login === `${writer}[bot]`));
}

/**
 * The kind of a token, from its prefix (github.blog, "Behind GitHub's new authentication token formats"); older ones
 * may be of any kind.
 */
function writersBy(token: string): { readonly mayBeBot: boolean; readonly mayBePerson: boolean } {
  return { mayBeBot: !/^(?:gh[pou]|github_pat)_/.test(token), mayBePerson: !token.startsWith('ghs_') };
}

function markedIn(comment: JsonValue, mark: string): Marked | null {
  if (!isObject(comment)) return null;
  const id = comment.get('id');
  const body = textAt(comment, 'body');
  // Comments of deleted accounts have no author.
  const login = textAt(comment, 'user', 'login');
  if (typeof id !== 'bigint' || body?.startsWith(mark) !== true || login === null) return null;
  return { id, body, login, isBot: valueAt(comment, 'user', 'type') === 'Bot' };
}

/**
 * The login of the owner of a token. Only GraphQL returns it for apps as well as for people; if it is not available,
 * the token is that of the workflow run.
 */
async function writerOf(exchange: Exchange): Promise<string> {
  try {
    const { value } = await exchange('/graphql', { method: 'POST', body: { query: '{viewer{login}}' } });
    return (isObject(value) ? textAt(value, 'data', 'viewer', 'login') : null) ?? WORKFLOWS;
  } catch (error) {
    if (!(error instanceof GitHubWriteError)) throw error;
    if (error.certain) return WORKFLOWS;
    throw new GitHubWriteError(error.message);
  }
}
