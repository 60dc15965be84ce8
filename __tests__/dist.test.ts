import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { writeImages } from '../bench/layout.ts';
import { TOOL } from '../src/reports/tool.ts';
import { EAGER_RULES } from '../src/rules/eager-rules.ts';
import { RULES } from '../src/rules/index.ts';
import { runnerCommands } from './support/runner-commands.ts';
import { multitoolErrors, refusals, resultsOf, schemaErrors } from './support/sarif.ts';
import { HANG_MILLISECONDS } from './support/tools.ts';

// What users run is the bundle, not the sources: these tests start it as they and the runner do.

const root = join(import.meta.dirname, '..');
const fixture = (name: string) => join(root, '__tests__/fixtures', name);

interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-dist-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function node(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input?: Uint8Array,
): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist', script), ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: HANG_MILLISECONDS,
    // Nothing of this test's own environment: the runner's variables would change what is tested.
    env: { PATH: process.env['PATH'] ?? '', ...env },
    ...(input && { input }),
  });
  return { status, stdout, stderr };
}

describe('dist/cli.js', () => {
  const cli = (...args: readonly string[]) => node('cli.js', args);

  test('states the version of package.json', () => {
    const { version, name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(TOOL).toEqual({ name, version });
    expect(cli('--version').stdout).toBe(`${name} ${version}\n`);
  });

  test('has only the rules of recommended in the file that every run loads', () => {
    const code = readFileSync(join(root, 'dist/cli.js'), 'utf8');
    const ids = RULES.map(({ id }) => id).filter((id) => code.includes(`id: '${id}',`));
    expect(ids).toEqual(EAGER_RULES.map(({ id }) => id));
  });

  test('does not exit with 0 if it ends without a verdict', () => {
    // Node ends when nothing is pending, although a promise never settles.
    const never = 'data:text/javascript,Promise.all = () => new Promise(() => {})';
    const sample = join(root, 'examples/image');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', never, join(root, 'dist/cli.js'), 'check', '--policy', 'recommended', sample],
      { cwd: folder, encoding: 'utf8', timeout: HANG_MILLISECONDS, env: { PATH: process.env['PATH'] ?? '' } },
    );
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe('plimsoll: internal error, please report it: the event loop drained before a verdict\n');
  });

  test('passes the example under recommended and fails it under zstd', () => {
    const sample = join(root, 'examples/image');
    expect(cli('check', '--policy', 'recommended', sample)).toMatchObject({ status: 0, stderr: '' });
    const failed = cli('check', '--policy', 'zstd', sample);
    expect(failed).toMatchObject({ status: 1, stderr: '' });
    expect(failed.stdout).toContain('force-compression=true');
  });

  test('reads policies, whose parser is in a separate chunk', () => {
    writeFileSync(join(folder, 'p.yml'), 'version: 1\nrules: {no-schema1: error}\n');
    expect(cli('check', '--policy', 'p.yml', fixture('dir-schema1')).status).toBe(1);
    writeFileSync(join(folder, 'bad.yml'), 'version: 1\nrules: {no-schema: error}\n');
    const bad = cli('check', '--policy', 'bad.yml', fixture('dir-schema1'));
    expect(bad.status).toBe(3);
    expect(bad.stderr).toContain('bad.yml:2:9');
  });

  test('expands patterns', () => {
    const run = cli('check', '--policy', 'recommended', '--format', 'json', `${fixture('oci-zstd')}*`);
    expect(JSON.parse(run.stdout).counts.images).toBe(4);
  });

  test('reads a tar on standard input, plain and compressed', () => {
    for (const name of ['oci-zstd-sorted.tar', 'oci-zstd.tar.zst', 'docker-save-classic.tar']) {
      const run = node('cli.js', ['check', '--policy', 'recommended', '-'], {}, readFileSync(fixture(name)));
      expect(run).toMatchObject({ status: 0, stderr: '' });
    }
  });

  test('stops quietly when its reader closes the pipe', () => {
    const run = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${join(root, 'dist/cli.js')}" classify $(yes a/b | head -n 20000) | head -n 1`],
      {
        encoding: 'utf8',
        timeout: HANG_MILLISECONDS,
      },
    );
    expect(run).toMatchObject({ stdout: 'a/b\n', stderr: '' });
  });

  test('reports a full disk and does not pass', () => {
    const script = `"${process.execPath}" "${join(root, 'dist/cli.js')}" check --policy recommended "${fixture('oci-zstd')}" > /dev/full`;
    expect(spawnSync('sh', ['-c', script], { encoding: 'utf8', timeout: HANG_MILLISECONDS })).toMatchObject({
      status: 2,
      stderr: 'plimsoll: standard output could not be written: no space is left on the device\n',
    });
  });

  test('never prints a stack trace', () => {
    for (const args of [
      [],
      ['chek'],
      ['check'],
      ['check', '--polcy', 'x', 'y'],
      ['check', 'nowhere'],
      ['inspect', folder],
    ]) {
      const { status, stdout, stderr } = cli(...args);
      expect(status).toBeGreaterThanOrEqual(2);
      expect(stdout + stderr).not.toMatch(/^\s+at /m);
    }
  });
});

describe('dist/index.js, started like the runner starts it', () => {
  /** Runs the Action, and reads back what it wrote the way the runner does. */
  function action(inputs: Readonly<Record<string, string>>) {
    const files = {
      GITHUB_OUTPUT: join(folder, 'output'),
      GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
    };
    for (const file of [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY]) writeFileSync(file, '');
    writeFileSync(files.GITHUB_EVENT_PATH, '{}');
    // Defaults of action.yml reach the program as inputs.
    const given = { SUMMARY: 'true', ANNOTATIONS: 'true', 'CHECK-RUN': 'false', 'GITHUB-TOKEN': 'token', ...inputs };
    const env = Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name}`, value]));
    const run = node('index.js', [], { ...env, ...files, GITHUB_ACTIONS: 'true', GITHUB_WORKSPACE: folder });
    return {
      ...run,
      commands: commandsOnce(run.stdout + run.stderr),
      outputs: readOutputs(readFileSync(files.GITHUB_OUTPUT, 'utf8')),
      summary: readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8'),
    };
  }

  /** The port tries two ways to compare; a command that both find is one. */
  function commandsOnce(printed: string) {
    const found = new Map(
      runnerCommands(printed).map((command) => [JSON.stringify([command.command, command.data]), command]),
    );
    return [...found.values()].filter(({ command }) => command !== 'debug');
  }

  /** `name<<delimiter`, lines, `delimiter`, as the runner's file commands are. */
  function readOutputs(text: string): Readonly<Record<string, string>> {
    const pattern = /^([^\n<]+)<<([^\n]+)\n([\s\S]*?)\n?\2\n/gm;
    return Object.fromEntries([...text.matchAll(pattern)].map(([, name = '', , value = '']) => [name, value]));
  }

  test('passes an image with summary and outputs, without annotations', () => {
    const run = action({ IMAGES: `${fixture('oci-zstd')} as acme/pay`, POLICY: 'recommended\nzstd' });
    // The token is masked before any output.
    expect(run).toMatchObject({ status: 0, stderr: '', commands: [{ command: 'add-mask', data: 'token' }] });
    expect(run.outputs).toMatchObject({ verdict: 'pass', errors: '0', warnings: '0', unchecked: '0', images: '1' });
    expect(run.outputs['digests']).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(run.summary).toContain('acme/pay');
  });

  test('fails an image with annotations at the line of the policy, a summary with the fix, and outputs', () => {
    writeFileSync(
      join(folder, 'policy.yml'),
      'version: 1\nrules:\n  layer-compression: {severity: error, allow: [zstd]}\n',
    );
    const run = action({ IMAGES: fixture('oci-gzip'), POLICY: 'policy.yml', 'REPORT-FILE': 'out/report.json' });
    expect(run.status).toBe(1);
    const errors = run.commands.filter(({ command }) => command === 'error');
    expect(errors.length).toBe(2);
    expect(errors[0]?.properties.get('file')).toBe('policy.yml');
    expect(errors[0]?.properties.get('line')).toBe('3');
    expect(errors.at(-1)?.data).toContain('the policy is violated');
    expect(run.outputs).toMatchObject({ verdict: 'fail', errors: '2', 'report-file': 'out/report.json' });
    expect(run.summary).toContain('force-compression');
    expect(JSON.parse(readFileSync(join(folder, 'out/report.json'), 'utf8')).verdict).toBe('fail');
  });

  test("stays within GitHub's limits for 1,000 failing images, with correct counts", () => {
    writeImages(join(folder, 'many'), 1000);
    const run = action({
      IMAGES: 'many',
      POLICY:
        '{version: 1, rules: {layer-compression: {severity: error, allow: [zstd]}, max-layers: {severity: warning, max: 1}}}',
      'REPORT-FILE': 'many.json',
      'SARIF-FILE': 'many.sarif',
    });
    expect(run).toMatchObject({ status: 1, stderr: '' });
    // Of each image its own layer, and the one that all have.
    expect(run.outputs).toMatchObject({ verdict: 'fail', images: '1000', errors: '2000', warnings: '1000' });
    for (const value of Object.values(run.outputs)) expect(Buffer.byteLength(value)).toBeLessThan(128 * 1024);
    for (const level of ['error', 'warning', 'notice'])
      expect(run.commands.filter(({ command }) => command === level).length).toBeLessThanOrEqual(10);
    // All layers have one fix, so they are one annotation beside the step's own error.
    const errors = run.commands.filter(({ command }) => command === 'error').map(({ data }) => data);
    expect(errors[0]).toContain('in 1,000 images: v0, v1, ');
    expect(errors[0]).toContain('and 989 more\n');
    expect(errors).toHaveLength(2);
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024);
    expect(run.summary).toContain('1,000 images · 4,000 blobs · ');
    expect(run.summary).toContain('in 1,000 images');
    const sarif = readFileSync(join(folder, 'many.sarif'), 'utf8');
    expect(resultsOf(sarif)).toHaveLength(1001 + 1000);
    expect([
      ...refusals(sarif),
      ...schemaErrors(sarif),
      ...Object.values(multitoolErrors({ many: sarif })).flat(),
    ]).toEqual([]);
    expect(JSON.parse(readFileSync(join(folder, 'many.json'), 'utf8')).counts).toMatchObject({
      error: 2000,
      warning: 1000,
    });
  });

  test('fails for an unchecked rule, with another reason', () => {
    const run = action({ IMAGES: fixture('docker-save-classic.tar'), POLICY: 'zstd' });
    expect(run.status).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', unchecked: '1' });
    expect(run.commands.at(-1)?.data).toContain('could not determine whether the policy is satisfied');
  });

  test('accepts an inline policy, and refuses an invalid one', () => {
    const good = action({ IMAGES: fixture('dir-schema1'), POLICY: 'version: 1\nrules: {no-schema1: error}' });
    expect(good.outputs['verdict']).toBe('fail');
    const bad = action({ IMAGES: fixture('dir-schema1'), POLICY: 'version: 1\nrules: {no-schema: error}' });
    expect(bad.status).toBe(1);
    expect(bad.outputs['verdict']).toBe('inconclusive');
    expect(bad.commands.some(({ data }) => data.includes('did you mean "no-schema1"'))).toBe(true);
  });

  test('fails without images and for a missing image', () => {
    expect(action({ IMAGES: '' })).toMatchObject({ status: 1 });
    const run = action({ IMAGES: 'alpine' });
    expect(run.status).toBe(1);
    expect(run.outputs['verdict']).toBe('inconclusive');
    expect(run.stdout).toContain('docker://alpine');
  });
});
