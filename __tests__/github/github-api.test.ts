import { describe, expect, it, test } from '@jest/globals';
import { startGitHub, TOKENS } from '../support/github-address.ts';
import { issuesInAnswer, operationOf } from '../support/github-description.ts';

const COMMENTS = '/repos/acme/shop/issues/7/comments';
const RUNS = '/repos/acme/shop/check-runs';
const HEADERS = {
  accept: 'application/vnd.github+json',
  authorization: `token ${TOKENS.workflow}`,
  'content-type': 'application/json',
  'x-github-api-version': '2022-11-28',
};

async function asking(method: string, path: string, body?: unknown, headers: Readonly<Record<string, string>> = {}) {
  const api = await startGitHub();
  const given = body === undefined ? {} : { body: JSON.stringify(body) };
  const { status } = await fetch(api.url + path, { method, headers: { ...HEADERS, ...headers }, ...given });
  return { status, issues: api.issues.splice(0).join('\n'), api };
}

const run = { name: 'x', head_sha: 'c'.repeat(40) };
const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'failure', message: 'x' };
const output = (over: object) => ({ ...run, output: { title: 'x', summary: 'x', ...over } });

describe('the server that stands in for GitHub', () => {
  test.each([
    ['GET', `${COMMENTS}?per_page=100&page=2`, undefined, 200],
    ['POST', COMMENTS, { body: 'x' }, 201],
    ['PATCH', '/repos/acme/shop/issues/comments/1000', { body: 'x' }, 404],
    ['POST', RUNS, run, 201],
    ['POST', RUNS, output({ annotations: Array(50).fill(annotation) }), 201],
    ['PATCH', `${RUNS}/4`, { output: { summary: 'x' } }, 404],
    ['GET', `/repos/acme/shop/commits/${run.head_sha}/check-runs?check_name=x`, undefined, 200],
  ])('takes what is as described: %s %s', async (method, path, body, status) => {
    expect(await asking(method, path, body)).toMatchObject({ status, issues: '' });
  });

  test.each([
    ['GET', '/repos/acme/shop/issues/7/comment', undefined, 'no such operation'],
    ['PUT', COMMENTS, { body: 'x' }, 'no such operation'],
    ['GET', '/repos/acme/shop/issues/seven/comments', undefined, 'issue_number: : must be integer'],
    ['GET', `${COMMENTS}?page=two`, undefined, 'page: : must be integer'],
    ['GET', `${COMMENTS}?perpage=100`, undefined, 'there is no parameter perpage in the query'],
    ['POST', COMMENTS, undefined, 'no body'],
    ['POST', COMMENTS, {}, "must have required property 'body'"],
    ['POST', COMMENTS, { body: 1 }, 'body/body: must be string'],
    ['POST', COMMENTS, { body: 'x', text: 'x' }, 'must NOT have additional properties {"additionalProperty":"text"}'],
    ['POST', RUNS, { name: 'x' }, "must have required property 'head_sha'"],
    ['POST', RUNS, { ...run, conclusion: 'failed' }, 'body/conclusion: must be equal to one of the allowed values'],
    ['POST', RUNS, { ...run, output: { summary: 'x' } }, "must have required property 'title'"],
    ['POST', RUNS, output({ summary: 'x'.repeat(65_536) }), 'body/output/summary: must NOT have more than 65535'],
    ['POST', RUNS, output({ annotations: Array(51).fill(annotation) }), 'must NOT have more than 50 items'],
    ['POST', RUNS, output({ annotations: [{ ...annotation, level: 'x' }] }), '{"additionalProperty":"level"}'],
    ['POST', RUNS, output({ annotations: [{ ...annotation, path: undefined }] }), "required property 'path'"],
    ['POST', RUNS, output({ annotations: [{ ...annotation, title: 'x'.repeat(256) }] }), 'title of 256 characters'],
    ['POST', RUNS, output({ annotations: [{ ...annotation, start_line: 0 }] }), 'lines 0 to 1'],
    ['POST', '/graphql', { query: '{viewer{id}}' }, 'another query'],
  ])('refuses what is not: %s %s %j', async (method, path, body, issue) => {
    const { status, issues } = await asking(method, path, body);
    expect(status).toBe(422);
    expect(issues).toContain(issue);
  });

  test.each([
    [{ accept: 'application/vnd.github.sha' }, 'accept: application/vnd.github.sha'],
    [{ 'x-github-api-version': '2019-01-01' }, 'x-github-api-version: 2019-01-01'],
    [{ 'content-type': 'text/plain' }, 'content-type: text/plain'],
  ])('refuses headers that are not: %j', async (headers, issue) => {
    expect((await asking('POST', COMMENTS, { body: 'x' }, headers)).issues).toContain(issue);
  });

  it('writes nothing that is not as described', async () => {
    const { api } = await asking('POST', COMMENTS, { body: 1 });
    expect(api.conversation.comments).toEqual([]);
  });

  it('holds what a test has it answer against the same', () => {
    const operation = operationOf('GET', COMMENTS);
    if (operation === undefined) throw new Error('there is no such operation');
    expect(issuesInAnswer(operation, 200, 'application/json', [{ id: 1, body: 'x' }])).toContainEqual(
      expect.stringContaining("answer 200/0: must have required property 'user'"),
    );
    expect(issuesInAnswer(operation, 404, 'application/json', { message: 1 })).not.toEqual([]);
    expect(issuesInAnswer(operation, 200, 'text/html', '')).toEqual(['an answer 200 of text/html']);
  });
});
