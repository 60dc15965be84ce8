import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { type ActRun, actPush } from '../support/act.ts';
import { ROOT } from '../support/pages.ts';
import { testWith } from '../support/tools.ts';

// A workflow as people run it, without GitHub: act takes the part of the runner, and reads action.yml, commands, outputs and conditions itself.

const workflow = readFileSync(join(ROOT, '.github/workflows/self-test.yml'), 'utf8');
const testAct = testWith('act', 'git', 'jq');

const stepsOf = ({ steps }: ActRun, job: string) =>
  steps.filter((step) => step.job === job && !step.name.startsWith('actions/checkout@'));

let run: ActRun;
testAct('every job of the self-test does what it should', () => {
  run = actPush(workflow);
  const cases = [...workflow.matchAll(/^ +- case: (.*)$/gm)].map(([, name]) => `refuses ${name}`);
  expect(cases.length).toBe(7);
  const expected = ['passes', 'reports', 'self-test', ...cases].map((job) => [job, 'success']);
  expect([...run.jobs].sort()).toEqual(expected.sort());
  expect(run.status).toBe(0);
});

testAct('an image that passes leaves a green step without annotations, and outputs', () => {
  const [checked, read] = stepsOf(run, 'passes');
  expect(checked).toMatchObject({ id: 'plimsoll', result: 'success', annotations: [] });
  expect(checked?.log).toContain('1 image satisfies the policy');
  expect(checked?.outputs).toMatchObject({ verdict: 'pass', errors: '0', images: '1' });
  expect(read).toMatchObject({ result: 'success' });
});

testAct('an image that fails leaves a red step with its annotations, and a later step reads the outputs', () => {
  const [checked, read] = stepsOf(run, 'reports');
  expect(checked).toMatchObject({ id: 'plimsoll', result: 'failure' });
  const annotations = checked?.annotations ?? [];
  const policy = '.github/self-test/policy.yml';
  const shown = annotations.map(
    ({ level, properties: { file, line, title } }) => `${level} ${file}:${line} ${title?.replace(/ ·.*/, '')}`,
  );
  expect(new Set(shown.slice(0, -1))).toEqual(
    new Set([`error ${policy}:4 layer-compression`, `warning ${policy}:5 labels`]),
  );
  expect(annotations[0]?.message).toMatch(/^layer 1\/2 .* is gzip; allowed: zstd\n/);
  expect(annotations.at(-1)).toEqual({
    level: 'error',
    message: 'Plimsoll: the policy is violated: 1 of 2 images violates layer-compression',
    properties: {},
  });
  expect(checked?.outputs).toMatchObject({ verdict: 'fail', errors: '2', warnings: '2', waived: '2', images: '2' });
  expect(read).toMatchObject({ name: 'The outputs and the report agree', result: 'success' });
  expect(read?.log).toContain('"report-file": "out/report.json"');
});

testAct('whatever a step refuses, it is red and says why in one error', () => {
  const refused = [...run.jobs.keys()].filter((job) => job.startsWith('refuses '));
  for (const job of refused) {
    const [checked, read] = stepsOf(run, job);
    expect(checked).toMatchObject({ id: 'plimsoll', result: 'failure' });
    expect(checked?.annotations.at(-1)).toMatchObject({
      level: 'error',
      message: expect.stringMatching(/^Plimsoll: /),
    });
    expect(read).toMatchObject({ result: 'success' });
  }
});

testAct('the self-test is red when a step that must fail does not, and when one that must pass does not', () => {
  const wrong = workflow
    .replace('policy: zstd', 'policy: recommended')
    .replace('oci-zstd as acme/pay', 'oci-none as acme/pay');
  const { status, steps } = actPush(wrong);
  const red = steps.filter(({ name, result }) => result !== 'success' && !name.endsWith('must fail'));
  expect(red.map(({ job, name }) => `${job}: ${name}`).sort()).toEqual([
    'passes: A zstd image passes',
    'refuses a violated policy: It failed with the expected reason',
    'self-test: Every job had the expected result',
  ]);
  expect(status).toBe(1);
});

test('the Action is run by the Node that action.yml names', () => {
  expect(process.version).toMatch(/^v24\./);
});
