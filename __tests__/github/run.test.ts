import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { RemoteAccess } from '../../src/github/remote-access.ts';
import { type Check, run } from '../../src/github/run.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import type { PolicyError } from '../../src/policy/error.ts';
import { renderRefusal } from '../../src/reports/markdown-refusal.ts';
import type { Report } from '../../src/reports/report.ts';
import { fixture } from '../support/command.ts';
import { FakeCore } from '../support/core.ts';
import { HEAD, startGitHub, TOKENS } from '../support/github-address.ts';
import type { GitHubApi } from '../support/github-api.ts';
import { hostileText } from '../support/hostile.ts';
import { digest, everything, finding, image, numbered, report, reworded, whole } from '../support/report.ts';
import { runnerCommands } from '../support/runner-commands.ts';
import { parseSarif } from '../support/sarif.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const nowhere = async () => {};

/** Runs the Action on a report that is given. */
async function publishing(
  given: Report,
  inputs: Readonly<Record<string, string>> = {},
  summary: string | Error = '',
): Promise<FakeCore> {
  const core = new FakeCore({ images: 'x', ...inputs }, summary);
  await run(core, async () => ({ ok: true, report: given }), nowhere);
  return core;
}

describe('the Action', () => {
  it('asks for what the workflow asked for', async () => {
    const asked: unknown[] = [];
    const check: Check = async (request) => {
      asked.push(request);
      return { ok: true, report: report() };
    };
    await run(new FakeCore({ images: 'a\nb', policy: 'zstd', 'fail-on': 'warning' }), check, nowhere);
    expect(asked).toMatchObject([{ images: ['a', 'b'], policies: ['zstd'], failOn: 'warning', dockerfile: null }]);
  });

  it("has what docker login left masked before it is used, and reaches registries as the step's environment says", async () => {
    const core = new FakeCore({ images: 'x' });
    const environment = { HTTPS_PROXY: 'http://proxy.test:3128' };
    const check: Check = async ({ network }) => {
      expect(network.environment).toBe(environment);
      network.mask('the password of a registry');
      return { ok: true, report: report() };
    };
    await run(core, check, nowhere, { environment, remote: () => async () => ({ kind: 'unreadable', reason: '' }) });
    expect(core.secrets).toEqual(['the password of a registry']);
  });

  describe('knows', () => {
    const SHA = '1'.repeat(40);
    const remote = async () => ({ kind: 'unreadable', reason: 'nobody asks' }) as const;

    /** What the engine is asked, and what reads policies of other repositories is given. */
    async function asked(inputs: Readonly<Record<string, string>>, environment: Readonly<Record<string, string>>) {
      const core = new FakeCore({ images: 'x', ...inputs });
      const requests: Parameters<Check>[0][] = [];
      const accesses: RemoteAccess[] = [];
      const check: Check = async (request) => {
        requests.push(request);
        return { ok: true, report: report() };
      };
      const remoteOf = (access: RemoteAccess) => {
        accesses.push(access);
        return remote;
      };
      await run(core, check, nowhere, { environment, remote: remoteOf });
      return { core, request: requests[0], access: accesses[0] };
    }

    it('the run, and what the workflow says of it over that', async () => {
      const environment = { GITHUB_EVENT_NAME: 'schedule', GITHUB_SHA: SHA, GITHUB_EVENT_PATH: '/dev/null' };
      const { core, request } = await asked({ context: 'fork=true\nref=refs/heads/x' }, environment);
      expect(request?.context).toEqual({
        ...NO_CONTEXT,
        event: 'schedule',
        commit: SHA,
        commits: [SHA],
        ref: 'refs/heads/x',
        fork: true,
      });
      expect(core.callsTo('info')[0]).toContain(
        'The event of this run could not be read (/dev/null: it is a device, not a regular file)',
      );
    });

    it('policy-token before github-token, and has both masked', async () => {
      const { core, request, access } = await asked({ 'policy-token': 'ghp_p', 'github-token': 'ghs_g' }, {});
      expect(request?.remote).toBe(remote);
      expect(access?.token).toEqual({ name: 'policy-token', value: 'ghp_p', own: true });
      expect(access?.apiUrl).toBe('https://api.github.com');
      expect(core.secrets).toEqual(['ghp_p', 'ghs_g']);
      expect(JSON.stringify([core.calls, core.outputs])).not.toMatch(/gh[ps]_/);
    });

    it('github-token where there is no other, and the server of the company', async () => {
      const environment = { GITHUB_API_URL: 'https://ghe.acme.com/api/v3/' };
      const { access } = await asked({ 'github-token': 'gg' }, environment);
      expect(access).toMatchObject({
        apiUrl: 'https://ghe.acme.com/api/v3',
        token: { name: 'github-token', value: 'gg', own: false },
      });
      expect((await asked({}, {})).access?.token).toBeNull();
    });
  });

  it('reads the Dockerfile, and checks nothing where it cannot', async () => {
    const asked: unknown[] = [];
    const check: Check = async (request) => {
      asked.push(request.dockerfile);
      return { ok: true, report: report() };
    };
    const dockerfile = fixture('buildkit/three-stages.Dockerfile');
    await run(new FakeCore({ images: 'a', dockerfile }), check, nowhere);
    expect(asked).toMatchObject([{ file: dockerfile, stages: [{}, {}, {}] }]);
    const core = new FakeCore({ images: 'a', dockerfile: 'no/Dockerfile' });
    await run(core, check, nowhere);
    expect(asked).toHaveLength(1);
    expect(core.callsTo('setFailed')).toEqual([
      'Plimsoll: no/Dockerfile: cannot read the Dockerfile: the file does not exist',
    ]);
  });

  it('asks for the images that build steps pushed, and for none where one of them does not tell', async () => {
    const asked: unknown[] = [];
    const check: Check = async ({ images, built }) => {
      asked.push({ images, built });
      return { ok: true, report: report() };
    };
    const stated = `sha256:${'a1'.repeat(32)}`;
    const metadata = JSON.stringify({ 'containerimage.digest': stated, 'image.name': 'ghcr.io/acme/pay:1' }, null, 2);
    await run(new FakeCore({ 'images-from': metadata }), check, nowhere);
    expect(asked).toEqual([{ images: [], built: [`docker://ghcr.io/acme/pay@${stated} as ghcr.io/acme/pay:1`] }]);
    const core = new FakeCore({ images: 'a', 'images-from': `${metadata}\nno/refs.txt\n{}` });
    await run(core, check, nowhere);
    expect(asked).toHaveLength(1);
    expect(core.callsTo('error')).toEqual([expect.stringContaining('the input images-from: the build result: ')]);
    expect(core.callsTo('setFailed')).toEqual([
      'Plimsoll: the input images-from: no/refs.txt: the build result could not be read: the file does not exist',
    ]);
    expect(core.outputs['verdict']).toBe('inconclusive');
  });

  it('tells of a run that passed, and does not fail', async () => {
    const core = await publishing(report());
    expect(core.calls.map(([name]) => name)).toEqual(['info', 'summary']);
    expect(core.outputs).toEqual({
      verdict: 'pass',
      reason: 'every rule that applies holds for every image',
      errors: '0',
      warnings: '0',
      waived: '0',
      unchecked: '0',
      images: '1',
      digests: digest('0c11'),
      'report-file': '',
      'sarif-file': '',
    });
  });

  it('fails last, after log, summary and annotations', async () => {
    const core = await publishing(everything());
    const names = core.calls.map(([name]) => name);
    expect(names).toEqual([
      'info',
      'summary',
      ...Array(4).fill('error'),
      ...Array(3).fill('warning'),
      ...Array(4).fill('notice'),
      'setFailed',
    ]);
    expect(core.callsTo('setFailed')).toEqual([
      'Plimsoll: the policy is violated: 4 errors in 1 of 5 images, and 2 rules that count could not be checked',
    ]);
    expect(core.outputs).toMatchObject({
      verdict: 'fail',
      errors: '4',
      warnings: '2',
      waived: '3',
      unchecked: '2',
      images: '5',
    });
  });

  it('has other words for what it could not tell', async () => {
    const core = await publishing(
      report({ verdict: 'inconclusive', images: [], reason: 'there was no image to check' }),
    );
    expect(core.callsTo('setFailed')).toEqual([
      'Plimsoll: could not determine whether the policy is satisfied: there was no image to check',
    ]);
  });

  it('shows ten errors at most, the one that fails the step among them', async () => {
    const unlike = Array.from({ length: 1000 }, (_, n) =>
      image({ findings: [finding({ message: `it has ${n}`, fix: `fix ${n}` })] }),
    );
    const core = await publishing(report({ verdict: 'fail', images: unlike }));
    expect(core.callsTo('error').length + core.callsTo('setFailed').length).toBe(10);
  });

  it('gives the runner lines and columns as it takes them', async () => {
    const core = await publishing(everything());
    expect(core.calls).toContainEqual([
      'error',
      expect.stringContaining('the media type says gzip'),
      {
        title: 'compression-matches-media-type · ghcr.io/acme/shop:1.4.2',
        file: 'Dockerfile',
        startLine: 12,
        endLine: 12,
        startColumn: 1,
      },
    ]);
  });

  describe('on a pull request', () => {
    const event = join(temporaryDirectory(), 'event.json');
    writeFileSync(event, JSON.stringify({ pull_request: { number: 7, head: { sha: HEAD } } }));

    /** Runs it there with a token, as a workflow that wants everything. */
    async function there(given: Report, token: string) {
      const api = await startGitHub();
      return { core: await at(api, async () => ({ ok: true, report: given }), { 'github-token': token }), api };
    }

    async function at(api: GitHubApi, check: Check, over: Readonly<Record<string, string>> = {}): Promise<FakeCore> {
      const inputs = { images: 'x', id: 'a', comment: 'on-failure', 'check-run': 'true' };
      const core = new FakeCore({ ...inputs, 'github-token': TOKENS.workflow, ...over });
      const environment = {
        GITHUB_API_URL: api.url,
        GITHUB_REPOSITORY: 'acme/shop',
        GITHUB_EVENT_NAME: 'pull_request',
        GITHUB_EVENT_PATH: event,
        GITHUB_SHA: 'd'.repeat(40),
        GITHUB_WORKFLOW_REF: 'acme/shop/.github/workflows/ci.yml@refs/heads/main',
      };
      const remote = () => async () => ({ kind: 'unreadable', reason: '' }) as const;
      await run(core, check, nowhere, { environment, remote });
      return core;
    }

    const unread: PolicyError = {
      file: 'p.yml',
      line: 1,
      column: 3,
      message: 'there is no rule "x"',
      suggestion: null,
      excerpt: null,
    };
    const mistaken: Check = async () => ({ ok: false, errors: [unread] });
    const offline: Check = async () => ({ ok: false, errors: [{ ...unread, isTransient: true }] });
    const never: Check = () => Promise.reject(new Error('not to be called'));

    it.each([
      ['the policy has errors', mistaken, {}, 'policy error', ', so nothing was checked'],
      ['the policy cannot be fetched', offline, {}, 'inconclusive', 'the policy could not be fetched'],
      ['an input is invalid', never, { images: '' }, 'input error', 'the input images is empty'],
      [
        'a build result cannot be read',
        never,
        { 'images-from': '/none.json' },
        'input error',
        'the input images-from: ',
      ],
      ['the Dockerfile does not exist', never, { dockerfile: '/none' }, 'input error', '/none'],
    ])('replaces an earlier comment if %s', async (_, check, over, word, reason) => {
      const { api } = await there(everything(), TOKENS.workflow);
      expect(api.conversation.bodies()).toEqual([expect.stringContaining('Plimsoll (a): failed')]);
      const core = await at(api, check, over);
      const [body = '', ...others] = api.conversation.bodies();
      expect(others).toEqual([]);
      expect(body).toMatch(new RegExp(`## [?✗] Plimsoll \\(a\\): ${word}\\n`));
      expect(body).toContain(reason);
      expect(body).toContain(HEAD);
      expect(core.callsTo('setFailed')).toHaveLength(1);
      expect(api.conversation.checkRuns.map(({ created }) => created)).toMatchObject([
        { conclusion: 'failure' },
        {
          ...{ name: 'Plimsoll (a)', head_sha: HEAD, status: 'completed', conclusion: 'failure' },
          output: { title: expect.stringContaining(reason), summary: expect.stringContaining(word) },
        },
      ]);
    });

    it('comments on a run that checked nothing, and ends as it would where it may not', async () => {
      const api = await startGitHub();
      await at(api, mistaken);
      expect(api.conversation.bodies()).toEqual([expect.stringContaining('there is no rule')]);
      const forbidden = await startGitHub();
      const core = await at(forbidden, mistaken, { 'github-token': TOKENS.fork });
      expect(forbidden.conversation.bodies()).toEqual([]);
      expect(core.callsTo('warning')).toEqual([
        expect.stringContaining('The comment on pull request #7 was not written: '),
        expect.stringContaining('The check run was not written: '),
      ]);
      expect(core.callsTo('setFailed')).toEqual(['Plimsoll: the policy has 1 error, so nothing was checked']);
    });

    it.each([
      ['nobody asked for one', { comment: 'never', 'check-run': 'false' }],
      ['it is the input comment that is wrong', { comment: 'x', 'check-run': '' }],
      ['nobody knows whose it would be', { id: 'a'.repeat(101) }],
    ])('makes no comment and no check run where nothing was checked and %s', async (_, over) => {
      const api = await startGitHub();
      await at(api, mistaken, over);
      expect(api.asked).toEqual([]);
    });

    it('comments, and checks its head', async () => {
      const { core, api } = await there(everything(), TOKENS.workflow);
      expect(core.callsTo('warning')).toHaveLength(3);
      expect(api.conversation.bodies()).toEqual([expect.stringContaining('Plimsoll (a): failed')]);
      expect(api.conversation.checkRuns.map(({ created }) => created)).toMatchObject([
        {
          name: 'Plimsoll (a)',
          head_sha: HEAD,
          conclusion: 'failure',
          output: {
            title: 'failed: 4 errors in 1 of 5 images, and 2 rules that count could not be checked',
            summary: expect.stringMatching(/^## ✗ Plimsoll \(a\): failed/),
          },
        },
      ]);
      expect(api.conversation.checkRuns[0]?.annotations).toContainEqual(
        expect.objectContaining({ path: 'Dockerfile', start_line: 12, annotation_level: 'failure' }),
      );
    });

    it('keeps what could not be written among the ten warnings that the runner keeps', async () => {
      const findings = Array.from({ length: 30 }, (_, n) =>
        finding({ severity: 'warning', digest: numbered(n), fix: `fix ${n}` }),
      );
      const given = report({ verdict: 'fail', images: [image({ verdict: 'fail', findings })] });
      const { core } = await there(given, TOKENS.fork);
      expect(core.callsTo('warning')).toHaveLength(10);
      expect(core.callsTo('warning').slice(-2)).toEqual([
        expect.stringContaining('The comment on pull request #7 was not written: '),
        expect.stringContaining('The check run was not written: '),
      ]);
    });

    test.each([
      ['pass', report()],
      ['fail', everything()],
    ])('has the same verdict where it may not write: %s', async (_, given) => {
      const { core, api } = await there(given, TOKENS.fork);
      const alone = await publishing(given, { id: 'a' });
      expect(core.outputs).toEqual(alone.outputs);
      expect(core.callsTo('setFailed')).toEqual(alone.callsTo('setFailed'));
      const warned = core.callsTo('warning').slice(alone.callsTo('warning').length);
      expect(warned).toEqual([
        ...(given.verdict === 'pass'
          ? []
          : [expect.stringContaining('The comment on pull request #7 was not written: ')]),
        expect.stringContaining('The check run was not written: '),
      ]);
      expect(runnerCommands(warned.join('\n'))).toEqual([]);
      expect(api.conversation).toMatchObject({ comments: [], checkRuns: [] });
      expect(JSON.stringify(core.calls)).not.toContain(TOKENS.fork);
    });
  });

  it('leaves out description told to leave out', async () => {
    const core = await publishing(everything(), { summary: 'false', annotations: 'false' });
    expect(core.calls.map(([name]) => name)).toEqual(['info', 'setFailed']);
  });

  it('goes on where there is no place for a summary', async () => {
    const core = await publishing(
      report(),
      {},
      new Error('Unable to find environment variable for $GITHUB_STEP_SUMMARY'),
    );
    expect(core.callsTo('info')).toContain(
      'There is no job summary: Unable to find environment variable for $GITHUB_STEP_SUMMARY',
    );
    expect(core.callsTo('setFailed')).toEqual([]);
  });

  it('writes the report', async () => {
    const core = new FakeCore({ images: 'x', 'report-file': 'out/report.json' });
    const written: string[] = [];
    await run(
      core,
      async () => ({ ok: true, report: report() }),
      async (path, text) => void written.push(path, whole(text)),
    );
    expect(written[0]).toBe('out/report.json');
    expect(JSON.parse(written[1] ?? '')).toEqual(report());
    expect(core.outputs['report-file']).toBe('out/report.json');
  });

  it('writes the report as SARIF, in a category of its own, and says where', async () => {
    const core = new FakeCore({ images: 'x', 'report-file': 'r.json', 'sarif-file': 'r.sarif', id: 'base' });
    const written = new Map<string, string>();
    await run(
      core,
      async () => ({ ok: true, report: everything() }),
      async (path, text) => void written.set(path, whole(text)),
    );
    expect([...written.keys()]).toEqual(['r.json', 'r.sarif']);
    expect(parseSarif(written.get('r.sarif') ?? '').runs[0]?.automationDetails?.id).toBe('plimsoll/base/');
    expect(core.outputs).toMatchObject({ 'report-file': 'r.json', 'sarif-file': 'r.sarif' });
  });

  it('ends where a folder takes no other, and says so', async () => {
    const core = new FakeCore({ images: 'x', 'report-file': '/proc/no/r.json' });
    await run(core, async () => ({ ok: true, report: report() }));
    expect(core.callsTo('setFailed')).toEqual([
      expect.stringMatching(/^Plimsoll: the report could not be written to \/proc\/no\/r\.json: .+/),
    ]);
  });

  it('makes the folder of a file', async () => {
    const folder = temporaryDirectory();
    const core = new FakeCore({ images: 'x', 'report-file': join(folder, 'a/b/r.json') });
    await run(core, async () => ({ ok: true, report: report() }));
    expect(JSON.parse(readFileSync(join(folder, 'a/b/r.json'), 'utf8'))).toEqual(report());
  });

  it('tells of each file that cannot be written', async () => {
    const core = new FakeCore({ images: 'x', 'report-file': 'r.json', 'sarif-file': 'no/r.sarif' });
    const refused = async (path: string) => {
      if (path.startsWith('no/')) throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    };
    await run(core, async () => ({ ok: true, report: report() }), refused);
    expect(core.callsTo('setFailed')).toEqual([
      expect.stringMatching(/^Plimsoll: the report could not be written to no\/r\.sarif: .+/),
    ]);
    expect(core.outputs).toMatchObject({ 'report-file': 'r.json', 'sarif-file': '' });
  });

  it('fails where the report cannot be written, and says both', async () => {
    const core = new FakeCore({ images: 'x', 'report-file': 'out\n::error::/report.json' });
    const refused = async () => Promise.reject(Object.assign(new Error('ENOENT'), { code: 'ENOENT' }));
    await run(core, async () => ({ ok: true, report: everything() }), refused);
    expect(core.callsTo('setFailed')).toEqual([
      expect.stringMatching(
        /^Plimsoll: the policy is violated: .*; the report could not be written to out\\n:\\x3aerror:\\x3a\/report.json: the file does not exist$/,
      ),
    ]);
    expect(core.outputs['report-file']).toBe('');
    const passed = new FakeCore({ images: 'x', 'report-file': 'a' });
    await run(passed, async () => ({ ok: true, report: report() }), refused);
    expect(passed.callsTo('setFailed')).toHaveLength(1);
    expect(passed.outputs).toMatchObject({ verdict: 'pass' });
  });

  it('gives digests by lines, each once, in what a variable may hold', async () => {
    const two = await publishing(
      report({ images: [image(), image({ digest: null }), image({ digest: digest('ab') }), image()] }),
    );
    expect(two.outputs['digests']).toBe(`${digest('0c11')}\n${digest('ab')}`);
    const many = Array.from({ length: 3000 }, (_, at) => image({ digest: digest(at.toString(16).padStart(4, '0')) }));
    const core = await publishing(report({ images: many }));
    expect(core.outputs['digests']?.length).toBeLessThan(128 * 1024 - 100);
    expect(core.outputs['digests']?.split('\n').every((line) => line.length === 71)).toBe(true);
    expect(core.callsTo('info')).toContainEqual(
      expect.stringMatching(/^The output digests has the first 1706 of 3000/),
    );
    for (const value of Object.values(core.outputs)) expect(value.length).toBeLessThan(128 * 1024);
  });

  it('refuses bad inputs', async () => {
    const core = new FakeCore({ 'fail-on': 'x', comment: 'x' });
    await run(core, () => Promise.reject(new Error('not to be called')), nowhere);
    expect(core.callsTo('error')).toHaveLength(2);
    expect(core.callsTo('setFailed')).toHaveLength(1);
    expect(core.outputs['verdict']).toBe('inconclusive');
    expect(core.callsTo('summary')).toHaveLength(1);
    const silent = new FakeCore({ 'fail-on': 'x', summary: 'False' });
    await run(silent, () => Promise.reject(new Error('not to be called')), nowhere);
    expect(silent.callsTo('summary')).toEqual([]);
  });

  it('tells of every mistake of a policy at its place', async () => {
    const issue = (line: number): PolicyError => ({
      file: 'p.yml',
      line,
      column: 3,
      message: 'there is no rule "x"',
      suggestion: null,
      excerpt: '  ::error::x',
    });
    const core = new FakeCore({ images: 'x' });
    await run(core, async () => ({ ok: false, errors: [issue(1), issue(2)] }), nowhere);
    expect(core.calls.slice(2)).toEqual([
      [
        'error',
        'p.yml:1:3: there is no rule "x"',
        { title: 'Plimsoll policy', file: 'p.yml', startLine: 1, endLine: 1, startColumn: 3 },
      ],
      [
        'error',
        'p.yml:2:3: there is no rule "x"',
        { title: 'Plimsoll policy', file: 'p.yml', startLine: 2, endLine: 2, startColumn: 3 },
      ],
      [
        'summary',
        renderRefusal(
          { mark: '✗', word: 'policy error', colour: 'red' },
          'the policy has 2 errors, so nothing was checked',
          ['p.yml:1:3: there is no rule "x"', 'p.yml:2:3: there is no rule "x"'],
          '',
        ),
      ],
      ['setFailed', 'Plimsoll: the policy has 2 errors, so nothing was checked'],
    ]);
    expect(core.outputs['reason']).toBe('the policy has 2 errors, so nothing was checked');
    expect(runnerCommands(core.callsTo('info').join('\n'))).toEqual([]);
  });

  it('ends in one line where it breaks', async () => {
    const core = new FakeCore({ images: 'x' });
    await run(core, () => Promise.reject(new TypeError('x is undefined\n::error::y\n    at z.ts:1')), nowhere);
    expect(core.calls).toEqual([
      [
        'setFailed',
        'Plimsoll: internal error, please report it: TypeError: x is undefined\\n:\\x3aerror:\\x3ay\\n    at z.ts:1',
      ],
    ]);
  });

  it('logs no command, whatever the image says', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText(), async (text) => {
        const core = await publishing(reworded(everything(), () => text));
        expect(runnerCommands(core.callsTo('info').join('\n'))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
