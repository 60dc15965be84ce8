import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, jest, test } from '@jest/globals';
import type { RetryPolicy } from '../../src/github/bounded-fetch.ts';
import type { RemoteAccess } from '../../src/github/remote-access.ts';
import { remotePolicies } from '../../src/github/remote-policy.ts';
import { LIMITS } from '../../src/limits.ts';
import type { RemoteRead } from '../../src/policy/ports.ts';
import { GitHubApi, type Instead, sendJson } from '../support/github-api.ts';
import type { Repository } from '../support/github-contents.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const V3 = '3'.repeat(40);
const MAIN = 'a'.repeat(40);
const TOKEN = 'ghp_secretSECRET123';
const QUICK: RetryPolicy = { milliseconds: 20_000, retries: 2, pause: 1 };

const policies: Repository = {
  refs: { v3: V3, main: MAIN, 'feature/x': MAIN, 'refs/tags/v3': V3, [V3]: V3, 'policies@1.2': V3, '33333': V3 },
  files: {
    [`${V3}:base.yml`]: 'version: 1\n',
    [`${V3}:a b/é#?%.yml`]: new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0x0a]),
    [`${V3}:empty.yml`]: '',
    [`${V3}:json.yml`]: '{"type": "dir"}',
    [`${V3}:large.yml`]: new Uint8Array(LIMITS.policyBytes),
    [`${V3}:larger.yml`]: new Uint8Array(LIMITS.policyBytes + 1),
    [`${V3}:huge.yml`]: new Uint8Array(LIMITS.githubAnswerBytes + 1),
    [`${V3}:folder`]: { type: 'directory' },
    [`${V3}:link`]: { type: 'symlink' },
    [`${V3}:module`]: { type: 'submodule' },
    [`${MAIN}:base.yml`]: 'version: 1 # main\n',
  },
};
const REPOSITORIES = { 'acme/policies': policies, 'acme/secret': { ...policies, tokens: [TOKEN] } };

const token = { name: 'github-token', value: TOKEN, own: false };
const MEND = 'give policy-token a token that may read it';

type Ask = Partial<RemoteAccess & RetryPolicy>;

function reader(api: GitHubApi, { milliseconds = QUICK.milliseconds, ...over }: Ask = {}) {
  return remotePolicies({ apiUrl: api.url, token: null, fix: MEND, ...over }, { ...QUICK, milliseconds });
}

const base = { owner: 'acme', repo: 'policies', path: 'base.yml', ref: 'v3' };

/** Reads one policy of a server of its own. */
async function read(over: Partial<typeof base> = {}, send: Ask = {}, instead?: Instead) {
  const api = await GitHubApi.start(REPOSITORIES, instead);
  return { api, found: await reader(api, send)({ ...base, ...over }) };
}

function reason(found: RemoteRead): string {
  return found.kind === 'unreadable' ? found.reason : `bytes: ${Buffer.from(found.bytes).toString()}`;
}

describe('a policy of another repository', () => {
  it('is read at the commit that its ref leads to', async () => {
    const { api, found } = await read();
    expect(found).toEqual({ kind: 'bytes', bytes: new TextEncoder().encode('version: 1\n'), commit: V3 });
    expect(api.paths).toEqual(['/repos/acme/policies/commits/v3', `/repos/acme/policies/contents/base.yml?ref=${V3}`]);
  });

  test.each([
    ['a branch with a slash', 'feature/x', MAIN],
    ['a whole ref', 'refs/tags/v3', V3],
    ['a commit', V3, V3],
    ['the start of one', '33333', V3],
    ['a tag with an @', 'policies@1.2', V3],
  ])('by %s', async (_, ref, commit) => {
    expect((await read({ ref })).found).toMatchObject({ kind: 'bytes', commit });
  });

  it('is required as GitHub wants to be asked', async () => {
    const { api } = await read();
    expect(api.asked.map(({ method, headers }) => [method, headers.accept])).toEqual([
      ['GET', 'application/vnd.github.sha'],
      ['GET', 'application/vnd.github.raw+json'],
    ]);
    for (const { headers } of api.asked) {
      expect(headers['x-github-api-version']).toBe('2022-11-28');
      expect(headers['user-agent']).toMatch(/^plimsoll\/\d/);
      expect(headers).not.toHaveProperty('authorization');
    }
  });

  it('is required with the token, and with nothing but it', async () => {
    const { api, found } = await read({ repo: 'secret' }, { token });
    expect(found.kind).toBe('bytes');
    expect(api.asked.map(({ headers }) => headers.authorization)).toEqual([`token ${TOKEN}`, `token ${TOKEN}`]);
  });

  it('comes byte by byte, whatever its path', async () => {
    const { api, found } = await read({ path: 'a b/é#?%.yml' });
    expect(found).toMatchObject({ bytes: new Uint8Array([0xef, 0xbb, 0xbf, 0xff, 0x0a]) });
    expect(api.paths[1]).toBe(`/repos/acme/policies/contents/a%20b/%C3%A9%23%3F%25.yml?ref=${V3}`);
  });

  it('may be empty, or JSON that looks like a description', async () => {
    expect(reason((await read({ path: 'empty.yml' })).found)).toBe('bytes: ');
    expect(reason((await read({ path: 'json.yml' })).found)).toBe('bytes: {"type": "dir"}');
  });

  it('has its ref looked up once, however many are read and at once', async () => {
    const api = await GitHubApi.start(REPOSITORIES);
    const one = reader(api);
    const found = await Promise.all([one(base), one({ ...base, owner: 'ACME', path: 'empty.yml' }), one(base)]);
    expect(found.map(({ kind }) => kind)).toEqual(['bytes', 'unreadable', 'bytes']);
    expect(api.paths.filter((path) => path.includes('/commits/'))).toEqual(['/repos/acme/policies/commits/v3']);
    await one({ ...base, ref: 'main' });
    expect(api.paths.filter((path) => path.includes('/commits/'))).toHaveLength(2);
  });

  it('is what its commit says, though the branch moves meanwhile', async () => {
    let main = MAIN;
    const { found } = await read({ ref: 'main' }, {}, ({ path }, response) => {
      if (!path.includes('/commits/')) return false;
      response.setHeader('content-type', 'application/vnd.github.sha').end(main);
      main = V3;
      return true;
    });
    expect(reason(found)).toBe('bytes: version: 1 # main\n');
  });

  it('is read of servers that know none of the media types', async () => {
    const { found } = await read({}, {}, ({ headers }) => {
      headers.accept = 'application/json';
      return false;
    });
    expect(reason(found)).toBe('bytes: version: 1\n');
  });
});

describe('what is no policy', () => {
  const tooLarge = `it exceeds the limit of ${LIMITS.policyBytes} bytes for policies`;
  test.each([
    ['folder', 'it is a directory'],
    ['link', 'it is a symbolic link to something that is not a file of the repository'],
    ['module', 'it is a submodule: name its own repository'],
    ['larger.yml', tooLarge],
    ['huge.yml', tooLarge],
    ['none.yml', `acme/policies has no file none.yml at v3, which is commit ${V3}`],
  ])('%s', async (path, expected) => {
    expect(reason((await read({ path })).found)).toBe(expected);
  });

  test.each([
    [{ type: 'dir' }, 'it is a directory'],
    [{ type: 'file' }, 'GitHub did not respond with a file'],
    ['base.yml', 'GitHub did not respond with a file'],
  ])('is described in another way: %j', async (described, expected) => {
    const { found } = await read({}, {}, ({ path }, response) => {
      if (path.includes('/commits/')) return false;
      sendJson(response, 200, described);
      return true;
    });
    expect(reason(found)).toBe(expected);
  });

  it('is none of a mebibyte', async () => {
    expect((await read({ path: 'large.yml' })).found).toMatchObject({ kind: 'bytes' });
  });

  it('is over 100 MB, as GitHub says', async () => {
    const { found } = await read({}, {}, ({ path }, response) => {
      if (path.includes('/commits/')) return false;
      sendJson(response, 403, { message: 'too large', errors: [{ code: 'too_large' }] });
      return true;
    });
    expect(reason(found)).toBe(tooLarge);
  });

  it('is at a ref that there is none of', async () => {
    expect(reason((await read({ ref: 'v4' })).found)).toBe('acme/policies has no branch, tag or commit "v4"');
    expect(reason((await read({ ref: V3, path: 'x.yml' })).found)).toBe(
      'acme/policies has no file x.yml at that commit',
    );
  });

  it('is at another commit than the one that was asked for', async () => {
    const { found } = await read({ ref: V3 }, {}, (_, response) => {
      response.setHeader('content-type', 'application/vnd.github.sha').end(MAIN);
      return true;
    });
    expect(reason(found)).toBe(`GitHub responded with another commit than ${V3}: ${MAIN}`);
  });

  it('is no commit', async () => {
    const { found } = await read({}, {}, (_, response) => {
      response.setHeader('content-type', 'text/html').end('<html>::error::x');
      return true;
    });
    expect(reason(found)).toBe('GitHub did not respond with a commit for "v3"');
  });
});

describe('a refusal', () => {
  const refuse =
    (status: number, headers: Readonly<Record<string, string>> = {}): Instead =>
    (_, response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
      sendJson(response, status, { message: `::error::${TOKEN}`, documentation_url: 'https://evil.example' });
      return true;
    };
  const own = { name: 'policy-token', value: TOKEN, own: true };

  test.each([
    ['of a private repository', 404, {}, null, `acme/policies is private or does not exist: ${MEND}`],
    ['of one that github-token may not read', 404, {}, token, `acme/policies is private or does not exist: ${MEND}`],
    [
      'of one that policy-token may not read',
      404,
      {},
      own,
      'acme/policies does not exist, or policy-token may not read it: it needs "contents: read" there',
    ],
    [
      'of a token',
      401,
      {},
      own,
      'GitHub does not accept policy-token: it has expired, was revoked, or belongs to another server',
    ],
    ['of everybody without a token', 401, {}, null, `GitHub requires a token: ${MEND}`],
    ['of a right', 403, {}, token, `GitHub denies github-token access to acme/policies: ${MEND}`],
    [
      'of a token without single sign-on',
      403,
      { 'x-github-sso': 'required; url=https://github.com/orgs/acme/sso?authorization_request=x' },
      own,
      'policy-token is not authorized for the single sign-on of acme/policies: authorize it in its settings',
    ],
    [
      'for an hour',
      403,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795600000' },
      null,
      `GitHub accepts no more requests without a token until 2026-11-25 09:46 UTC: ${MEND}`,
    ],
    [
      'for an hour, with a token',
      429,
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795600000' },
      token,
      'GitHub accepts no more requests with github-token until 2026-11-25 09:46 UTC (rate limit): run this again then',
    ],
    [
      'for a minute',
      403,
      { 'retry-after': '60', 'x-ratelimit-remaining': '42' },
      token,
      'GitHub accepts no more requests with github-token for 60 seconds (rate limit): run this again then',
    ],
    [
      'for a while',
      429,
      { 'retry-after': '::error::x', 'x-ratelimit-reset': '9'.repeat(40), 'x-ratelimit-remaining': '0' },
      token,
      'GitHub accepts no more requests with github-token for a while (rate limit): run this again then',
    ],
    ['of an empty repository', 409, {}, null, 'acme/policies is empty'],
    ['of the law', 451, {}, null, 'GitHub responded with 451 to the request for acme/policies'],
  ])('%s', async (_, status, headers, given, expected) => {
    const { api, found } = await read({}, { token: given }, refuse(status, headers));
    expect(reason(found)).toBe(expected);
    // What is refused is not asked for again.
    expect(api.asked).toHaveLength(1);
  });

  test('of the file alone is told as well', async () => {
    const { found } = await read({}, { token }, (question, response, count) =>
      question.path.includes('/commits/') ? false : refuse(403)(question, response, count),
    );
    expect(reason(found)).toBe(`GitHub denies github-token access to acme/policies: ${MEND}`);
  });
});

describe('a server that fails', () => {
  it('is asked again', async () => {
    const { api, found } = await read({}, { token }, (_, response, count) => {
      if (count > 2) return false;
      if (count === 1) sendJson(response, 502, {});
      else response.socket?.destroy();
      return true;
    });
    expect(found.kind).toBe('bytes');
    expect(api.paths.filter((path) => path.includes('/commits/'))).toHaveLength(3);
    expect(api.asked.every(({ headers }) => headers.authorization === `token ${TOKEN}`)).toBe(true);
  });

  test.each<readonly [string, Instead, RegExp]>([
    [
      'always',
      (_, response) => {
        sendJson(response, 503, { message: 'x' });
        return true;
      },
      /^GitHub responded with 503: run this again$/,
    ],
    [
      'by cutting the line',
      (_, response) => {
        response.socket?.destroy();
        return true;
      },
      /^127\.0\.0\.1:\d+ could not be reached: the connection was closed$/,
    ],
    [
      'by cutting the line within the answer',
      (_, response) => {
        response.writeHead(200, { 'content-length': '1000' }).write('abc', () => response.socket?.destroy());
        return true;
      },
      /^127\.0\.0\.1:\d+ could not be reached: the connection was closed$/,
    ],
  ])('%s, is asked three times', async (_, instead, expected) => {
    const { api, found } = await read({}, { token }, instead);
    expect(reason(found)).toMatch(expected);
    expect(api.asked).toHaveLength(3);
  });

  test.each<readonly [string, Instead]>([
    ['answers nothing', () => true],
    ['starts to answer and stops', (_, response) => response.writeHead(200).write('3') || true],
    [
      'answers drop by drop',
      (_, response) => {
        const drops = setInterval(() => response.write('3'), 20);
        response.on('close', () => clearInterval(drops));
        return true;
      },
    ],
  ])('%s, is waited for until the deadline, which is one for all', async (_, instead) => {
    const api = await GitHubApi.start(REPOSITORIES, instead);
    const one = reader(api, { milliseconds: 300 });
    const expected = /could not be reached: no response came within 0\.3 seconds$/;
    expect(reason(await one(base))).toMatch(expected);
    const { length } = api.asked;
    expect(reason(await one({ ...base, ref: 'main' }))).toMatch(expected);
    expect(api.asked).toHaveLength(length);
  });

  it('wrote too much output, is not read to it', async () => {
    let sent = 0;
    const { found } = await read({}, {}, (_, response) => {
      const piece = Buffer.alloc(1024 * 1024);
      const pour = () => {
        if (response.destroyed || sent > 200) return;
        sent++;
        response.write(piece, pour);
      };
      pour();
      return true;
    });
    expect(reason(found)).toMatch(/exceeds 4194304 bytes$/);
    expect(sent).toBeLessThan(50);
  });

  it('is not there', async () => {
    const one = remotePolicies({ apiUrl: 'http://127.0.0.1:9', token, fix: MEND }, QUICK);
    expect(reason(await one(base))).toMatch(/^127\.0\.0\.1:9 could not be reached: /);
  });
});

describe('a redirect', () => {
  const to =
    (location: (count: number) => string, status = 301): Instead =>
    ({ path }, response, count) => {
      if (path.startsWith('/repos/acme/policies/') && count > 1) return false;
      response.writeHead(status, { location: location(count) }).end();
      return true;
    };

  it('within the server is followed, as for a repository that was renamed', async () => {
    const { api, found } = await read({ repo: 'old' }, { token }, ({ path, query }, response) => {
      if (!path.startsWith('/repos/acme/old/')) return false;
      response.writeHead(301, { location: `${path.replace('/old/', '/policies/')}${query}` }).end();
      return true;
    });
    expect(found.kind).toBe('bytes');
    expect(api.asked).toHaveLength(4);
    expect(api.asked.every(({ headers }) => headers.authorization === `token ${TOKEN}`)).toBe(true);
  });

  test.each([301, 302, 303, 307, 308])(
    'to another port is not followed, and no token arrives there (%i)',
    async (status) => {
      const other = await GitHubApi.start(REPOSITORIES);
      const { found } = await read(
        {},
        { token },
        to(() => `${other.url}/repos/acme/policies/commits/v3`, status),
      );
      expect(reason(found)).toMatch(/could not be reached: it redirects to another host, which is not followed$/);
      expect(other.asked).toEqual([]);
    },
  );

  test.each(['http://', 'file:///etc/passwd', '//evil.example/x', 'https://127.0.0.1/x'])(
    'to %s is not followed',
    async (location) => {
      const { found } = await read(
        {},
        { token },
        to(() => location),
      );
      expect(reason(found)).toMatch(/it redirects to another host, which is not followed$/);
    },
  );

  it('without end ends', async () => {
    const { api, found } = await read({}, {}, (_, response, count) => {
      response.writeHead(302, { location: `/repos/acme/policies/commits/again-${count}` }).end();
      return true;
    });
    expect(reason(found)).toMatch(/it redirects too many times$/);
    expect(api.asked).toHaveLength(1 + LIMITS.githubRedirects);
  });
});

describe('a token', () => {
  test.each(['with space', 'a\nb', 'é', '\u202e'])('that is none is not sent: %j', async (value) => {
    const { api, found } = await read({}, { token: { ...token, value } });
    expect(reason(found)).toBe('github-token is not a valid token');
    expect(api.asked).toEqual([]);
  });

  test.each([
    ['http://ghe.acme.com/api/v3', 'GITHUB_API_URL does not start with https://: "http://ghe.acme.com/api/v3"'],
    ['http://127.0.0.1.evil.example', 'GITHUB_API_URL does not start with https://: "http://127.0.0.1.evil.example"'],
    ['ftp://127.0.0.1', 'GITHUB_API_URL does not start with https://: "ftp://127.0.0.1"'],
    ['api.github.com', 'GITHUB_API_URL is not a valid URL: "api.github.com"'],
  ])('goes to no such server: %s', async (apiUrl, expected) => {
    expect(reason(await remotePolicies({ apiUrl, token, fix: MEND }, QUICK)(base))).toBe(expected);
  });

  it('is in nothing that is printed', async () => {
    // Octokit prints what a header says of deprecation, and its link, unless it is told where to.
    const ways = ['log', 'info', 'warn', 'error', 'debug'] as const;
    const spies = ways.map((way) => jest.spyOn(console, way).mockImplementation(() => {}));
    try {
      const deprecated: Instead = (_, response) => {
        response.setHeader('deprecation', 'true').setHeader('link', '<::error::x>; rel="deprecation"');
        return false;
      };
      expect((await read({ repo: 'secret' }, { token }, deprecated)).found.kind).toBe('bytes');
      expect(spies.flatMap(({ mock }) => mock.calls)).toEqual([]);
    } finally {
      for (const spy of spies) spy.mockRestore();
    }
  });
});

test('a malformed event file, which the library reads as it is loaded, changes nothing', async () => {
  const path = join(temporaryDirectory(), 'event.json');
  writeFileSync(path, '{');
  const before = process.env['GITHUB_EVENT_PATH'];
  process.env['GITHUB_EVENT_PATH'] = path;
  try {
    jest.resetModules();
    const fresh = await import('../../src/github/remote-policy.ts');
    const api = await GitHubApi.start(REPOSITORIES);
    const found = await fresh.remotePolicies({ apiUrl: api.url, token, fix: MEND }, QUICK)(base);
    expect(found.kind).toBe('bytes');
    expect(process.env['GITHUB_EVENT_PATH']).toBe(path);
  } finally {
    if (before === undefined) delete process.env['GITHUB_EVENT_PATH'];
    else process.env['GITHUB_EVENT_PATH'] = before;
  }
});
