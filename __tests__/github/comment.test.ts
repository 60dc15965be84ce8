import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Address } from '../../src/github/address.ts';
import { type CommentContent, writeComment } from '../../src/github/comment.ts';
import type { ActionInputs } from '../../src/github/inputs.ts';
import { renderMarkdown } from '../../src/reports/markdown.ts';
import type { Report } from '../../src/reports/report.ts';
import {
  APP,
  addressAt,
  HEAD,
  PERSON,
  QUICK,
  startGitHub,
  TOKENS,
  upon,
  WORKFLOWS,
} from '../support/github-address.ts';
import { type GitHubApi, type Instead, sendJson } from '../support/github-api.ts';
import { renderPage } from '../support/github-page.ts';
import { crowd, everything, report, reworded } from '../support/report.ts';

const COMMENTS = '/repos/acme/shop/issues/7/comments';
const POST = `POST ${COMMENTS}`;
const PATCH = (id: number) => `PATCH /repos/acme/shop/issues/comments/${id}`;
const MARK = '<!-- plimsoll id= -->';

const passing = report();
const failing = everything();

type Over = Partial<Address & Pick<ActionInputs, 'comment' | 'id'>>;

async function write(api: GitHubApi, given: Report, { comment = 'always', id = '', ...over }: Over = {}) {
  return await writeComment(toldOf(given, id), { comment, id }, addressAt(api, over), QUICK);
}

function toldOf(given: Report, id: string): CommentContent {
  return { verdict: given.verdict, markdown: (bytes) => renderMarkdown(given, { bytes, id }) };
}

function first(api: GitHubApi): string {
  return api.conversation.bodies()[0] ?? '';
}

describe('the comment', () => {
  it('is made, and says what the job summary says, and of which commit', async () => {
    const api = await startGitHub();
    expect(await write(api, failing)).toBeNull();
    expect(api.paths).toEqual([`${COMMENTS}?per_page=100&page=1`, COMMENTS]);
    expect(api.writes).toEqual([POST]);
    const { text } = renderPage(first(api));
    expect(text).toContain('Plimsoll: failed');
    expect(text).toContain(HEAD);
    expect(first(api).startsWith(`${MARK}\n## ✗ Plimsoll: failed`)).toBe(true);
    expect(text).not.toContain('<!--');
  });

  it('is required as GitHub wants to be asked', async () => {
    const api = await startGitHub();
    await write(api, failing);
    for (const { headers } of api.asked) {
      expect(headers.accept).toBe('application/vnd.github+json');
      expect(headers.authorization).toBe(`token ${TOKENS.workflow}`);
    }
  });

  it('is brought up to date where it stands', async () => {
    const api = await startGitHub();
    const { id } = api.conversation.add(7, WORKFLOWS, `${MARK}\nof yesterday`);
    expect(await write(api, failing)).toBeNull();
    expect(api.writes).toEqual([PATCH(id)]);
    expect(first(api)).toContain('Plimsoll: failed');
  });

  it('is left alone where it says the same already, with whatever line breaks', async () => {
    const api = await startGitHub();
    await write(api, failing);
    expect(await write(api, failing)).toBeNull();
    const [comment] = api.conversation.comments;
    if (comment !== undefined) comment.body = `${comment.body.replaceAll('\n', '\r\n')}\r\n`;
    expect(await write(api, failing)).toBeNull();
    expect(api.writes).toEqual([POST]);
  });

  it('says of description, where nothing is known of the commit', async () => {
    const api = await startGitHub();
    await write(api, failing, { commit: null });
    expect(first(api)).not.toContain('Commit');
  });

  it('is one for each id', async () => {
    const api = await startGitHub();
    const ids = ['', 'a', 'ab', 'a b', 'a+b', '--', '-->', '--!>\n<b>', 'é😀', '\ud800', '<!-- plimsoll id= -->'];
    for (const given of [failing, passing]) for (const id of ids) expect(await write(api, given, { id })).toBeNull();
    expect(api.conversation.comments).toHaveLength(ids.length);
    for (const [at, body] of api.conversation.bodies().entries()) {
      expect(body).toContain(': passed');
      expect(body.indexOf('-->')).toBe(body.indexOf('\n') - 3);
      if (at > 0) expect(renderPage(body).tags.filter((tag) => tag === '<b>')).toEqual([]);
    }
  });

  it('has a mark that no id ends', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 100 }), async (id) => {
        const api = await startGitHub();
        await write(api, passing, { id });
        const [mark = ''] = first(api).split('\n');
        expect(mark).toMatch(/^<!-- plimsoll id=[\w%*+.]* -->$/);
      }),
      { numRuns: 20 },
    );
  });

  it('is made in a repository that was renamed', async () => {
    const api = await startGitHub(({ path, query }, response) => {
      if (!path.startsWith('/repos/acme/old/')) return false;
      response.writeHead(307, { location: path.replace('/old/', '/shop/') + query }).end();
      return true;
    });
    expect(await write(api, failing, { repository: 'acme/old' })).toBeNull();
    expect(api.writes).toEqual(['POST /repos/acme/old/issues/7/comments', POST]);
    expect(first(api)).toContain('Plimsoll: failed');
  });

  it('is found on the third page', async () => {
    const api = await startGitHub();
    for (let at = 0; at < 250; at++) api.conversation.add(7, PERSON, `comment ${at}`);
    const { id } = api.conversation.add(7, WORKFLOWS, MARK);
    for (let at = 0; at < 40; at++) api.conversation.add(7, PERSON, `comment ${at}`);
    expect(await write(api, failing)).toBeNull();
    expect(api.paths.slice(0, 3)).toEqual([1, 2, 3].map((page) => `${COMMENTS}?per_page=100&page=${page}`));
    expect(api.writes).toEqual([PATCH(id)]);
  });

  it('is looked for on as many pages as there are, also of servers that do not link them', async () => {
    for (const [comments, pages] of [
      [200, 3],
      [150, 2],
    ] as const) {
      const api = await startGitHub((_, response) => {
        response.setHeader = () => response;
        return false;
      });
      for (let at = 0; at < comments; at++) api.conversation.add(7, PERSON, `comment ${at}`);
      expect(await write(api, failing)).toBeNull();
      expect(api.paths.filter((path) => path.includes('page='))).toHaveLength(pages);
      expect(api.writes).toEqual([POST]);
    }
  });

  it('is looked for on a page that GitHub kept comments back from', async () => {
    const api = await startGitHub(
      upon(
        'GET',
        /comments$/,
        (_, response) => {
          response.setHeader('link', `<https://api.github.com${COMMENTS}?per_page=100&page=2>; rel="next"`);
          sendJson(response, 200, []);
          return true;
        },
        1,
      ),
    );
    for (let at = 0; at < 100; at++) api.conversation.add(7, PERSON, `comment ${at}`);
    const { id } = api.conversation.add(7, WORKFLOWS, MARK);
    expect(await write(api, failing)).toBeNull();
    expect(api.writes).toEqual([PATCH(id)]);
  });

  it('is not made where it may be beyond what is looked through', async () => {
    const api = await startGitHub(
      upon('GET', /comments$/, (_, response) => {
        response.setHeader('link', `<https://api.github.com${COMMENTS}?page=2>; rel="next"`);
        sendJson(response, 200, []);
        return true;
      }),
    );
    expect(await write(api, failing)).toEqual({
      level: 'warning',
      message: 'The comment on pull request #7 was not written: it has more than 5,000 comments',
    });
    expect(api.writes).toEqual([]);
  });

  it('is as long as GitHub takes it, whatever is in it', async () => {
    for (const word of ['x'.repeat(200), '😀'.repeat(200), '|<@#'.repeat(50)]) {
      const api = await startGitHub();
      const given = reworded(crowd(400, 400), (old) => `${old} ${word}`);
      expect(await write(api, given, { id: 'é'.repeat(100) })).toBeNull();
      const { length } = Buffer.from(first(api));
      expect(length).toBeLessThanOrEqual(65_536);
      expect(length).toBeGreaterThan(20_000);
    }
  });
});

describe('when it is written', () => {
  const inconclusive = report({ verdict: 'inconclusive', reason: 'there was no image to check', images: [] });
  test.each([
    ['never', failing, []],
    ['never', passing, []],
    ['on-failure', passing, []],
    ['on-failure', failing, [POST]],
    ['on-failure', inconclusive, [POST]],
    ['always', passing, [POST]],
    ['always', inconclusive, [POST]],
  ] as const)('%s', async (comment, given, writes) => {
    const api = await startGitHub();
    expect(await write(api, given, { comment })).toBeNull();
    expect(api.writes).toEqual(writes);
    if (comment === 'never') expect(api.asked).toEqual([]);
  });

  it('on-failure, an earlier one is told that the run passes now', async () => {
    const api = await startGitHub();
    for (const given of [failing, passing]) expect(await write(api, given, { comment: 'on-failure' })).toBeNull();
    expect(api.conversation.bodies()).toEqual([expect.stringContaining('✓ Plimsoll: passed')]);
  });

  it('never, an earlier one stays as it is', async () => {
    const api = await startGitHub();
    api.conversation.add(7, WORKFLOWS, MARK);
    expect(await write(api, passing, { comment: 'never' })).toBeNull();
    expect(api.asked).toEqual([]);
  });

  it('about no pull request, it is a line in the log', async () => {
    const api = await startGitHub();
    expect(await write(api, failing, { pullRequest: null })).toEqual({
      level: 'info',
      message: 'No comment was written: this run does not belong to a pull request.',
    });
    expect(api.asked).toEqual([]);
  });
});

describe('a comment with our mark is', () => {
  const { workflow, app, person } = TOKENS;
  test.each([
    ["somebody's, who quotes it", PERSON, workflow, false],
    ["another bot's", APP, workflow, false],
    ["nobody's, as the account was deleted", null, workflow, false],
    [
      "of somebody who named himself after the workflows' bot",
      { login: 'github-actions', type: 'User' },
      workflow,
      false,
    ],
    ["the app's own", APP, app, true],
    ["the workflows' of this repository, before there was an app", WORKFLOWS, app, true],
    ["the person's own", PERSON, person, true],
    ["somebody else's than the person's", { login: 'mallory', type: 'User' }, person, false],
    ["the workflows', and not the person's", WORKFLOWS, person, false],
    ["of a bot with the person's name", { login: 'octocat', type: 'Bot' }, person, false],
  ] as const)('%s', async (_, author, token, own) => {
    const api = await startGitHub();
    const { id } = api.conversation.add(7, author, `${MARK}\nold`);
    expect(await write(api, failing, { token })).toBeNull();
    expect(api.writes.filter((path) => !path.endsWith('/graphql'))).toEqual([own ? PATCH(id) : POST]);
    if (!own) expect(first(api)).toBe(`${MARK}\nold`);
    // It is made once, whoever else is there.
    const { length } = api.conversation.comments;
    expect(await write(api, passing, { token })).toBeNull();
    expect(api.conversation.comments).toHaveLength(length);
  });

  it('not ours where the mark is not at its beginning', async () => {
    const api = await startGitHub();
    api.conversation.add(7, WORKFLOWS, `> ${MARK}\n\nThis is what it looks like: ${MARK}`);
    await write(api, failing);
    expect(api.writes).toEqual([POST]);
  });

  it('asked about where the company has its own server, beside version 3 of the API', async () => {
    const api = await startGitHub(({ path }, response) => {
      if (path === '/api/graphql') return false;
      sendJson(response, 200, [{ id: 3, body: MARK, user: { login: APP.login, type: 'Bot' } }]);
      return true;
    });
    expect(await write(api, failing, { token: TOKENS.app, apiUrl: `${api.url}/api/v3` })).toBeNull();
    expect(api.paths).toContain('/api/graphql');
    // The description has nothing below /api/v3.
    expect(api.issues.splice(0)).toEqual(Array(2).fill(expect.stringMatching(/\/api\/v3\/.*: no such operation$/)));
  });

  it("taken for that of every run's token where GitHub does not tell whose the token is", async () => {
    const refused = upon('POST', /graphql$/, (_, response) => {
      sendJson(response, 200, { errors: [{ message: 'x' }] });
      return true;
    });
    const api = await startGitHub(refused);
    api.conversation.add(7, APP, MARK);
    expect(await write(api, failing, { token: TOKENS.app })).toBeNull();
    expect(api.writes).toContain(POST);
  });
});

describe('an answer that is lost', () => {
  const cut: Instead = (_, response) => {
    response.destroy();
    return true;
  };

  it('is no second comment, where the first was made', async () => {
    const api = await startGitHub(
      upon(
        'POST',
        /comments$/,
        ({ body }, response, count) => {
          api.conversation.add(7, WORKFLOWS, JSON.parse(JSON.stringify(body)).body);
          return cut({ method: 'POST', path: '', query: '', headers: {}, body }, response, count);
        },
        1,
      ),
    );
    expect(await write(api, failing)).toBeNull();
    expect(api.writes).toEqual([POST]);
    expect(api.conversation.comments).toHaveLength(1);
  });

  test.each<readonly [string, Instead]>([
    ['with the request', cut],
    [
      'as the server fails',
      (_, response) => {
        sendJson(response, 502, { message: 'Server Error' });
        return true;
      },
    ],
    [
      'behind a proxy',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>') !== null,
    ],
  ])('%s, is a comment all the same', async (_, instead) => {
    const api = await startGitHub(upon('POST', /comments$/, instead, 1));
    expect(await write(api, failing)).toBeNull();
    expect(api.writes).toEqual([POST, POST]);
    expect(api.conversation.comments).toHaveLength(1);
  });

  it('twice, is told as description', async () => {
    const api = await startGitHub(upon('POST', /comments$/, cut));
    expect(await write(api, failing)).toEqual({
      level: 'warning',
      message: expect.stringMatching(
        /^The comment on pull request #7 may not have been written: 127\.0\.0\.1:\d+ could not be reached: the connection was closed$/,
      ),
    });
    expect(api.writes).toEqual([POST, POST]);
  });
});

describe('a comment that cannot be written is one warning, and nothing is written', () => {
  const answer =
    (status: number, headers: Readonly<Record<string, string>> = {}, message = '::error::x'): Instead =>
    (_, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      sendJson(response, status, { message });
      return true;
    };
  const permission =
    'github-token has no permission for it in acme/shop: the job needs "permissions: pull-requests: write" (the token is read-only in runs for forks and of Dependabot)';
  test.each<readonly [string, Instead, string]>([
    ['without the permission', answer(403, {}, 'Resource not accessible by integration'), permission],
    ['where nothing is shown', answer(404), permission],
    [
      'in a locked conversation',
      answer(403, {}, 'Unable to create comment because issue is locked.'),
      'the conversation is locked',
    ],
    ['that is gone', answer(410), 'GitHub responded with 410: it was deleted or is turned off in the repository'],
    ['that is invalid', answer(422), 'GitHub responded with 422: it does not have such a commit or conversation'],
    [
      'with a bad token',
      answer(401),
      'GitHub does not accept github-token: it has expired, was revoked, or belongs to another server',
    ],
    [
      'for an hour',
      answer(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795600000' }),
      'GitHub accepts no more requests with github-token until 2026-11-25 09:46 UTC (rate limit): run this again then',
    ],
    [
      'for a minute, as too much was written at once',
      answer(403, { 'retry-after': '60' }),
      'GitHub accepts no more requests with github-token for 60 seconds (rate limit): run this again then',
    ],
    [
      'for a while',
      answer(429),
      'GitHub accepts no more requests with github-token for a while (rate limit): run this again then',
    ],
    ['as GitHub has moved', (_, response) => response.writeHead(302).end() !== null, 'GitHub responded with 302'],
    [
      'as GitHub says nothing of it',
      (_, response) => response.writeHead(304).end() !== null,
      'GitHub responded with 304',
    ],
  ])('%s', async (_, instead, reason) => {
    const message = `The comment on pull request #7 was not written: ${reason}`;
    for (const method of ['GET', 'POST']) {
      const api = await startGitHub(upon(method, /comments$/, instead));
      expect(await write(api, failing)).toEqual({ level: 'warning', message });
      expect(api.conversation.comments).toEqual([]);
      // What is refused is not asked for again.
      expect(api.asked).toHaveLength(method === 'GET' ? 1 : 2);
    }
    const standing = await startGitHub(upon('PATCH', /./, instead));
    standing.conversation.add(7, WORKFLOWS, MARK);
    expect(await write(standing, failing)).toEqual({ level: 'warning', message });
    expect(standing.asked).toHaveLength(2);
  });

  test.each<readonly [string, Instead, RegExp]>([
    ['as GitHub fails', answer(503), /GitHub responded with 503: run this again$/],
    ['as there is no JSON', (_, response) => response.end('<html>') !== null, /did not respond with JSON$/],
    [
      'as there is no list',
      (_, response) => response.end('{"a": 1}') !== null,
      /did not respond with a list of comments$/,
    ],
    [
      'as there is too much',
      (_, response) => response.end(Buffer.alloc(33 * 1024 * 1024)) !== null,
      /exceeds \d+ bytes$/,
    ],
  ])('%s', async (_, instead, reason) => {
    const api = await startGitHub(upon('GET', /comments$/, instead));
    const told = await write(api, failing);
    expect(told?.message).toMatch(/^The comment on pull request #7 was not written: /);
    expect(told?.message).toMatch(reason);
    expect(api.writes).toEqual([]);
  });

  it('in the time that there is', async () => {
    const api = await startGitHub(upon('POST', /comments$/, () => true));
    const retryPolicy = { ...QUICK, milliseconds: 300 };
    expect(await writeComment(toldOf(failing, ''), { comment: 'always', id: '' }, addressAt(api), retryPolicy)).toEqual(
      {
        level: 'warning',
        message: expect.stringMatching(/may not have been written: .* no response came within 0\.3 seconds$/),
      },
    );
    expect(api.writes).toEqual([POST]);
  });

  it('with the token of a fork', async () => {
    const api = await startGitHub();
    expect(await write(api, failing, { token: TOKENS.fork })).toEqual({
      level: 'warning',
      message: `The comment on pull request #7 was not written: ${permission}`,
    });
    expect(api.conversation.comments).toEqual([]);
  });

  test.each([
    [{ token: null }, 'the input github-token is empty'],
    [{ token: 'a b' }, 'github-token is not a valid token'],
    [{ repository: null }, 'the runner does not state the repository (GITHUB_REPOSITORY)'],
    [{ apiUrl: 'http://ghe.acme.com' }, 'GITHUB_API_URL does not start with https://: "http://ghe.acme.com"'],
  ])('with %j, before anybody is asked', async (over, reason) => {
    const api = await startGitHub();
    expect((await write(api, failing, over))?.message).toBe(
      `The comment on pull request #7 was not written: ${reason}`,
    );
    expect(api.asked).toEqual([]);
  });

  test.each(['GET', 'POST'])(
    'that another host is to be asked for, and no token arrives there (%s)',
    async (method) => {
      const other = await startGitHub();
      const api = await startGitHub(
        upon(
          method,
          /comments$/,
          (_, response) => response.writeHead(307, { location: `${other.url}${COMMENTS}` }).end() !== null,
        ),
      );
      expect((await write(api, failing))?.message).toContain('it redirects to another host, which is not followed');
      expect(other.asked).toEqual([]);
    },
  );
});
