import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fixture } from '../support/command.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { HANG_MILLISECONDS } from '../support/tools.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');
const IMAGE = fixture('oci-zstd');
const REPORTS = ['text', 'json', 'sarif', 'junit', 'markdown'] as const;

/** Runs a line of the shell in which `$NODE`, `$CLI` and `$IMAGE` are the command and an image that passes. */
function shell(script: string, environment: Readonly<Record<string, string>> = {}, cwd = temporaryDirectory()) {
  const { status, stdout, stderr } = spawnSync('sh', ['-c', script], {
    cwd,
    encoding: 'utf8',
    timeout: HANG_MILLISECONDS,
    env: { PATH: process.env['PATH'] ?? '', NODE: process.execPath, CLI, IMAGE, ...environment },
  });
  return { status, stdout, stderr };
}

const CHECK = '"$NODE" "$CLI" check --policy recommended';

describe('a signal in the middle of a run', () => {
  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends it without a report', async (signal) => {
    const folder = temporaryDirectory();
    const report = join(folder, 'report.json');
    const child = spawn(
      process.execPath,
      [CLI, 'check', '--policy', 'recommended', '--report', `json=${report}`, '-'],
      {
        stdio: ['pipe', 'pipe', 'pipe'],
      },
    );
    const archive = readFileSync(fixture('oci-gzip.tar'));
    // The reader waits for the rest of the archive, so the signal arrives before a verdict.
    child.stdin.on('error', () => {});
    child.stdin.write(archive.subarray(0, archive.length - 2048));
    await new Promise<void>((resolve) => child.once('spawn', resolve));
    const ended = new Promise<readonly [number | null, string | null]>((resolve) =>
      child.on('close', (code, name) => resolve([code, name])),
    );
    child.kill(signal);
    expect(await ended).toEqual([null, signal]);
    expect(existsSync(report)).toBe(false);
  });
});

describe('output', () => {
  test('that its reader closes does not hide a failure', () => {
    const script = `{ "$NODE" "$CLI" check --policy zstd "${fixture('oci-gzip')}"; echo "$?" > code; } | true`;
    const folder = temporaryDirectory();
    const { stderr } = shell(script, {}, folder);
    expect(stderr).toBe('');
    expect(readFileSync(join(folder, 'code'), 'utf8')).not.toBe('0\n');
  });

  test.each(REPORTS)('as %s to a full disk is one line and no pass', (form) => {
    const { status, stderr } = shell(`${CHECK} --format ${form} "$IMAGE" > /dev/full`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^plimsoll: standard output could not be written: no space is left on the device\n$/);
  });

  test.each(REPORTS)('as %s to a file system that takes no files is one line and no pass', (form) => {
    const { status, stderr } = shell(`${CHECK} --quiet --report ${form}=/proc/plimsoll "$IMAGE"`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^plimsoll: \/proc\/plimsoll: the report could not be written: [^\n]+\n$/);
  });

  test.each(REPORTS)('as %s to a device is refused', (form) => {
    const { status, stderr } = shell(`${CHECK} --report ${form}=/dev/full "$IMAGE"`);
    expect({ status, stderr }).toEqual({
      status: 3,
      stderr: 'plimsoll: --report: /dev/full: the report could not be written: it is a device, not a regular file\n',
    });
  });
});

describe('standard input', () => {
  test('that is closed is empty', () => {
    const { status, stderr } = shell(`${CHECK} - <&-`);
    expect({ status, stderr }).toEqual({ status: 2, stderr: 'plimsoll: -: it is empty\n' });
  });
});

describe.each([
  ['a FIFO', 'mkfifo special', 'special', 'it is a named pipe (FIFO), not a regular file'],
  ['a device', 'true', '/dev/zero', 'it is a device, not a regular file'],
  ['a folder', 'mkdir special', 'special', 'it is a directory'],
])('%s', (_, prepare, path, reason) => {
  test.each(['--policy', '--dockerfile', '--baseline', '--images-from'])('given to %s is one line', (flag) => {
    const { status, stdout, stderr } = shell(`${prepare}; "$NODE" "$CLI" check ${flag} ${path} "$IMAGE"`);
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr.trimEnd().split('\n')).toEqual([expect.stringContaining(reason)]);
  });
});

test.each([
  ['a FIFO', 'mkfifo special'],
  ['a device', 'ln -s /dev/zero special'],
])('%s given as an image is one line', (_, prepare) => {
  const { status, stderr } = shell(`${prepare}; ${CHECK} special`);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^plimsoll: special: [^\n]+\n$/);
});

describe('a file that changes while it is read', () => {
  /** Runs a check with a module that is loaded first and changes `blob` when it is opened. */
  function checkWith(change: string) {
    const folder = temporaryDirectory();
    const image = join(folder, 'image');
    mkdirSync(image);
    spawnSync('cp', ['-r', `${fixture('oci-gzip')}/.`, image]);
    const hook = `
      import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      const open = fs.openSync;
      let times = 0;
      fs.openSync = (path, ...rest) => {
        const opened = open(path, ...rest);
        if (String(path).includes('blobs/sha256') && fs.statSync(path).size > 100 && times++ === 3) { ${change} }
        return opened;
      };
      syncBuiltinESMExports();
    `;
    return shell(
      `"$NODE" --import 'data:text/javascript,${encodeURIComponent(hook).replaceAll("'", '%27')}' "$CLI" check --policy hardened --quiet image`,
      {},
      folder,
    );
  }

  test.each([
    ['is cut', 'fs.truncateSync(path, 50)'],
    ['is replaced', "fs.rmSync(path); fs.writeFileSync(path, 'something else of another length')"],
  ])('%s: the run does not pass', (_, change) => {
    const { status, stderr } = checkWith(change);
    expect(status === 1 || status === 2).toBe(true);
    expect(stderr).not.toMatch(/\n\s+at |internal error|bug/);
  });
});

describe('the environment', () => {
  const PASSED = { status: 0, stderr: '' };

  test('may be empty', () => {
    const { status, stderr } = spawnSync(process.execPath, [CLI, 'check', '--policy', 'recommended', IMAGE], {
      encoding: 'utf8',
      env: {},
    });
    expect({ status, stderr }).toEqual(PASSED);
  });

  test.each([
    { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    { LANG: 'nonsense', LC_ALL: 'C' },
    { TZ: 'Pacific/Kiritimati' },
    { TZ: 'nonsense' },
    { HOME: '/nonexistent' },
    { COLUMNS: '0', TERM: 'nonsense' },
  ])('does not change the verdict: %j', (environment) => {
    expect(shell(`${CHECK} --quiet "$IMAGE"`, environment)).toMatchObject(PASSED);
    expect(shell(`"$NODE" "$CLI" check --policy zstd --quiet "${fixture('oci-gzip')}"`, environment).status).toBe(1);
  });

  test.each(['1970-01-01T00:00:01Z', '2100-01-01T00:00:00Z'])('may have a clock at %s', (now) => {
    const hook = `const Real = Date; globalThis.Date = class extends Real { constructor(...a) { if (a.length) super(...a); else super('${now}'); } static now() { return new Real('${now}').getTime(); } };`;
    const node = `"$NODE" --import 'data:text/javascript,${encodeURIComponent(hook).replaceAll("'", '%27')}' "$CLI"`;
    expect(shell(`${node} check --policy recommended --quiet "$IMAGE"`)).toMatchObject(PASSED);
    const waived =
      '{version: 1, rules: {layer-compression: {severity: error, allow: [zstd]}}, waivers: [{rules: [layer-compression], match: {key: ["*"]}, reason: r, until: 2050-01-01}]}';
    const { status } = shell(`${node} check --policy '${waived}' --quiet "${fixture('oci-gzip')}"`);
    expect(status).toBe(now < '2050' ? 0 : 1);
  });

  test('may have no working directory', () => {
    const { status, stdout, stderr } = shell(`mkdir gone && cd gone && rmdir ../gone && ${CHECK} "$IMAGE"`);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: 'plimsoll: the working directory does not exist: change to another directory and run this again\n',
    });
  });

  test('may allow 32 open files', () => {
    expect(shell(`ulimit -n 32 && ${CHECK} --quiet "$IMAGE" "${fixture('oci-zstd-sorted.tar')}"`)).toMatchObject(
      PASSED,
    );
  });

  test('may allow a heap of 256 MiB', () => {
    expect(shell(`"$NODE" --max-old-space-size=256 "$CLI" check --policy recommended --quiet "$IMAGE"`)).toMatchObject(
      PASSED,
    );
  });
});

describe('an engine', () => {
  const CHECK_ENGINE = `${CHECK} docker-daemon:acme/app:1`;

  test('that is not there is one line', () => {
    const { status, stderr } = shell(CHECK_ENGINE, { DOCKER_HOST: 'unix:///nonexistent/docker.sock' });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^plimsoll: docker-daemon:acme\/app:1: [^\n]+\n$/);
  });

  test('whose socket is a file is one line', () => {
    const folder = temporaryDirectory();
    writeFileSync(join(folder, 'docker.sock'), '');
    const { status, stderr } = shell(CHECK_ENGINE, { DOCKER_HOST: `unix://${folder}/docker.sock` });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^plimsoll: docker-daemon:acme\/app:1: [^\n]+\n$/);
  });

  test('that sends nothing ends at a limit', async () => {
    const folder = temporaryDirectory();
    const socket = join(folder, 'docker.sock');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(socket, resolve));
    const child = spawn(process.execPath, [CLI, 'check', '--policy', 'recommended', 'docker-daemon:acme/app:1'], {
      env: { PATH: process.env['PATH'] ?? '', DOCKER_HOST: `unix://${socket}` },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const errors: Buffer[] = [];
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
    server.close();
    rmSync(socket, { force: true });
    expect(code).toBe(2);
    expect(Buffer.concat(errors).toString()).toMatch(/^plimsoll: docker-daemon:acme\/app:1: [^\n]+\n$/);
  });
});

test('a layer that a sparse file makes large is read within the limits', () => {
  const folder = temporaryDirectory();
  writeFileSync(join(folder, 'image.tar'), '');
  truncateSync(join(folder, 'image.tar'), 2 ** 40);
  const { status, stderr } = shell(`${CHECK} image.tar`, {}, folder);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^plimsoll: image\.tar: [^\n]+\n$/);
});
