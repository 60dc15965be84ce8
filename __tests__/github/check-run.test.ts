import { describe, expect, it, test } from '@jest/globals';
import type { Address } from '../../src/github/address.ts';
import { type CheckRun, writeCheckRun } from '../../src/github/check-run.ts';
import { LIMITS } from '../../src/limits.ts';
import type { Annotation } from '../../src/reports/annotations.ts';
import { addressAt, HEAD, QUICK, startGitHub, TOKENS, upon } from '../support/github-address.ts';
import { type GitHubApi, type Instead, sendJson } from '../support/github-api.ts';

const RUNS = '/repos/acme/shop/check-runs';
const POST = `POST ${RUNS}`;
const PATCH = `PATCH ${RUNS}/4`;

function annotation(over: Partial<Annotation> = {}): Annotation {
  return { level: 'error', title: 'no-schema1 · app', message: 'the manifest is schema 1', ...over };
}

/** So many annotations, each with its number. */
function annotations(count: number): readonly Annotation[] {
  return Array.from({ length: count }, (_, at) => annotation({ message: `${at}`, file: 'Dockerfile', line: at + 1 }));
}

type Over = Partial<CheckRun> & { readonly address?: Partial<Address> };

async function write(api: GitHubApi, { address, ...over }: Over = {}) {
  const title = 'failed: 2 errors in 1 image';
  const run = { id: '', verdict: 'fail', title, annotations: [], summary: '## Plimsoll', ...over } as const;
  return await writeCheckRun(run, addressAt(api, address), QUICK);
}

/** Writes one, and gives what GitHub has of it. */
async function written(over: Over = {}) {
  const api = await startGitHub();
  expect(await write(api, over)).toBeNull();
  const [run] = api.conversation.checkRuns;
  if (run === undefined) throw new Error('there is no check run');
  return run;
}

describe('the check run', () => {
  it('is on the commit, completed from the beginning', async () => {
    expect((await written()).requests).toEqual([
      {
        name: 'Plimsoll',
        head_sha: HEAD,
        external_id: expect.stringMatching(/^[\da-f-]{36}$/),
        status: 'completed',
        conclusion: 'failure',
        output: { title: 'failed: 2 errors in 1 image', summary: '## Plimsoll', text: '', annotations: [] },
      },
    ]);
  });

  test.each([
    ['pass', 'success'],
    ['fail', 'failure'],
    // Unchecked is not passed.
    ['inconclusive', 'failure'],
  ] as const)('concludes %s as %s', async (verdict, conclusion) => {
    expect((await written({ verdict })).created).toMatchObject({ conclusion });
  });

  it('has the id in its name', async () => {
    expect((await written({ id: 'base images\n::error::' })).created['name']).toBe(
      'Plimsoll (base images\\n:\\x3aerror:\\x3a)',
    );
  });

  it('has a title of one line, as long as GitHub takes it', async () => {
    const { created } = await written({ title: `failed: ::error::\n${'😀'.repeat(400)}` });
    expect(created).toMatchObject({ output: { title: expect.stringMatching(/^failed: [^\n]{1,246}…$/u) } });
  });

  it('is none where the commit is not known', async () => {
    const api = await startGitHub();
    expect(await write(api, { address: { commit: null } })).toEqual({
      level: 'info',
      message: 'No check run was written: the commit of this run is unknown.',
    });
    expect(api.asked).toEqual([]);
  });
});

describe('annotations of the check run', () => {
  const place = { start_line: 3, end_line: 3 };
  test.each([
    ['have a line', { file: 'Dockerfile', line: 3 }, { path: 'Dockerfile', ...place }],
    [
      'have a column',
      { file: 'Dockerfile', line: 3, column: 5 },
      { path: 'Dockerfile', ...place, start_column: 5, end_column: 5 },
    ],
    ['have the first line where none is known', { file: 'a/b.yml' }, { path: 'a/b.yml', start_line: 1, end_line: 1 }],
    [
      'have paths from the root',
      { file: './a/../.github/plimsoll.yml', line: 3 },
      { path: '.github/plimsoll.yml', ...place },
    ],
    ['have paths of the workspace', { file: '/home/runner/work/shop/a.yml', line: 3 }, { path: 'a.yml', ...place }],
    ['have paths that begin with dots', { file: '..a.yml', line: 3 }, { path: '..a.yml', ...place }],
  ])('%s', async (_, at, expected) => {
    const { annotations } = await written({ annotations: [annotation(at)] });
    expect(annotations).toEqual([
      { annotation_level: 'failure', title: 'no-schema1 · app', message: 'the manifest is schema 1', ...expected },
    ]);
  });

  test.each([undefined, '/etc/x.yml', '../shop2/a.yml', '..', '.'])(
    'are at the workflow where they are at no file of the repository: %s',
    async (file) => {
      const given = [annotation({ ...(file !== undefined && { file }), line: 9, column: 2 })];
      const { annotations } = await written({ annotations: given });
      expect(annotations).toMatchObject([{ path: '.github/workflows/ci.yml', start_line: 8, end_line: 8 }]);
      expect(annotations[0]).not.toHaveProperty('start_column');
      const { created } = await written({ annotations: given, address: { workflow: null } });
      expect(created['output']).toMatchObject({
        annotations: [],
        text: '- **no-schema1 · app**: the manifest is schema 1',
      });
    },
  );

  it('have their level', async () => {
    const levels = ['error', 'warning', 'notice'] as const;
    const { annotations } = await written({ annotations: levels.map((level) => annotation({ level, file: 'a' })) });
    expect(annotations).toMatchObject(
      ['failure', 'warning', 'notice'].map((annotation_level) => ({ annotation_level })),
    );
  });

  it('have titles that GitHub takes', async () => {
    const { annotations } = await written({ annotations: [annotation({ title: '😀'.repeat(200) })] });
    expect(annotations).toHaveLength(1);
  });

  it('are text of Markdown that shows description made of, as long as GitHub takes it', async () => {
    const given = Array.from({ length: 1500 }, () => annotation({ message: `<b>|@acme ${'é'.repeat(300)}` }));
    const { created } = await written({ annotations: given, address: { workflow: null } });
    const text = JSON.stringify(created['output']);
    expect(text).toContain('&lt;b&gt;&#124;<span>@</span>acme');
    const shown = text.split('- **').length - 1;
    expect(text).toContain(
      `… and ${(1500 - shown).toLocaleString('en')} more annotations: see the job summary and the log`,
    );
    expect(Buffer.byteLength(text)).toBeGreaterThan(60_000);
  });

  test.each([
    [0, [POST]],
    [1, [POST]],
    [50, [POST]],
    [51, [POST, PATCH]],
    [120, [POST, PATCH, PATCH]],
  ])('come in order, fifty a request: %i', async (count, writes) => {
    const api = await startGitHub();
    expect(await write(api, { annotations: annotations(count) })).toBeNull();
    expect(api.writes).toEqual(writes);
    const [run] = api.conversation.checkRuns;
    expect(run?.annotations).toMatchObject(annotations(count).map(({ message }) => ({ message })));
    // What a check run says is there whatever is appended.
    for (const request of run?.requests ?? [])
      expect(request).toMatchObject({
        output: { title: 'failed: 2 errors in 1 image', summary: '## Plimsoll', text: '' },
      });
  });

  it('are as many as is sensible, and the text tells of the others', async () => {
    const { annotations: all, created } = await written({ annotations: annotations(LIMITS.checkRunAnnotations + 234) });
    expect(all).toHaveLength(LIMITS.checkRunAnnotations);
    expect(created).toMatchObject({
      output: { text: '… and 234 more annotations: see the job summary and the log' },
    });
  });
});

const answer =
  (status: number, headers: Readonly<Record<string, string>> = {}): Instead =>
  (_, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    sendJson(response, status, { message: '::error::x' });
    return true;
  };
const cut: Instead = (_, response) => {
  response.destroy();
  return true;
};

describe('an answer that is lost', () => {
  /** Has GitHub do it, and not tell. */
  function lost(method: string, path: RegExp, times = 1) {
    const instead = upon(
      method,
      path,
      (_, response) => {
        response.writeHead = () => response;
        response.end = () => response.destroy();
        return false;
      },
      times,
    );
    return startGitHub(instead);
  }

  it('is no second check run, where the first was made', async () => {
    const api = await lost('POST', /check-runs$/);
    expect(await write(api, { annotations: annotations(51) })).toBeNull();
    expect(api.writes).toEqual([POST, PATCH]);
    expect(api.conversation.checkRuns).toHaveLength(1);
  });

  it('is no batch of annotations twice, where it came in', async () => {
    const api = await lost('PATCH', /check-runs/, 2);
    expect(await write(api, { annotations: annotations(170) })).toBeNull();
    expect(api.writes).toEqual([POST, PATCH, PATCH, PATCH]);
    expect(api.conversation.checkRuns[0]?.annotations).toHaveLength(170);
  });

  test.each([
    ['with the request', cut],
    ['as the server fails', answer(503)],
    [
      'behind a proxy',
      (_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<html>') !== null,
    ],
    ['to something else', (_, response) => response.end('{}') !== null],
  ] satisfies (readonly [string, Instead])[])('%s, is a check run all the same', async (name, instead) => {
    const api = await startGitHub(upon('POST', /check-runs$/, instead, 1));
    expect(await write(api)).toBeNull();
    expect(api.writes).toEqual([POST, POST]);
    expect(api.conversation.checkRuns).toHaveLength(1);
    if (name === 'to something else') return;
    const later = await startGitHub(upon('PATCH', /./, instead, 1));
    expect(await write(later, { annotations: annotations(120) })).toBeNull();
    expect(later.writes).toEqual([POST, PATCH, PATCH, PATCH]);
    expect(later.conversation.checkRuns[0]?.annotations).toHaveLength(120);
  });

  it("is not another run's check of the same name", async () => {
    const api = await startGitHub(upon('POST', /check-runs$/, cut, 1));
    await write(api);
    await write(api);
    expect(api.conversation.checkRuns).toHaveLength(2);
  });

  it('twice, is told as description', async () => {
    const api = await startGitHub(upon('POST', /check-runs$/, cut));
    expect(await write(api)).toEqual({
      level: 'warning',
      message: expect.stringMatching(/^The check run may not have been written: .* the connection was closed$/),
    });
    expect(api.writes).toEqual([POST, POST]);
  });
});

describe('a check run that cannot be written is one warning', () => {
  const permission =
    'github-token has no permission for it in acme/shop: the job needs "permissions: checks: write" (the token is read-only in runs for forks and of Dependabot)';
  test.each([
    ['without the permission', answer(403), permission],
    ['where nothing is shown', answer(404), permission],
    [
      'of a commit that is not there',
      answer(422),
      'GitHub responded with 422: it does not have such a commit or conversation',
    ],
    ['that is gone', answer(410), 'GitHub responded with 410: it was deleted or is turned off in the repository'],
    [
      'for a minute',
      answer(429, { 'retry-after': '60' }),
      'GitHub accepts no more requests with github-token for 60 seconds (rate limit): run this again then',
    ],
  ])('%s', async (_, instead, reason) => {
    const api = await startGitHub(upon('POST', /./, instead));
    expect(await write(api)).toEqual({ level: 'warning', message: `The check run was not written: ${reason}` });
    expect(api.asked).toHaveLength(1);
    const later = await startGitHub(upon('PATCH', /./, instead));
    expect(await write(later, { annotations: annotations(120) })).toEqual({
      level: 'warning',
      message: `A part of the 120 annotations of the check run was not written: ${reason}`,
    });
    expect(later.writes).toEqual([POST, PATCH]);
    // It stands, and is completed.
    expect(later.conversation.checkRuns[0]?.created).toMatchObject({ status: 'completed', conclusion: 'failure' });
  });

  it('with the token of a fork', async () => {
    const api = await startGitHub();
    expect((await write(api, { address: { token: TOKENS.fork } }))?.message).toBe(
      `The check run was not written: ${permission}`,
    );
    expect(api.conversation.checkRuns).toEqual([]);
  });

  test.each(['GET', 'PATCH'])('where nobody can tell how many annotations it has (%s)', async (method) => {
    const lostAndStrange: Instead = (question, response, count) =>
      question.method === 'PATCH' ? cut(question, response, count) : response.end('{"id": 4}') !== null;
    const api = await startGitHub((question, response, count) =>
      question.method === 'PATCH' || question.method === method ? lostAndStrange(question, response, count) : false,
    );
    expect((await write(api, { annotations: annotations(51) }))?.message).toMatch(
      method === 'GET'
        ? /^A part of the 51 annotations of the check run may not have been written: GitHub did not respond with a check run$/
        : /^A part of the 51 annotations of the check run may not have been written: .* the connection was closed$/,
    );
  });

  it('in the time that there is', async () => {
    const api = await startGitHub(upon('POST', /./, () => true));
    const run = { id: '', verdict: 'pass', title: 'x', annotations: [], summary: 'x' } as const;
    expect(await writeCheckRun(run, addressAt(api), { ...QUICK, milliseconds: 300 })).toMatchObject({
      message: expect.stringMatching(/may not have been written: .* no response came within 0\.3 seconds$/),
    });
  });
});
