import { spawnSync } from 'node:child_process';
import { closeSync, cpSync, mkdirSync, openSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import { fixture, plimsoll } from '../support/command.ts';
import { layout } from '../support/layout.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { HANG_MILLISECONDS } from '../support/tools.ts';

const CLI = join(import.meta.dirname, '../../src/cli.ts');

/** Runs the command as a program of its own. */
function run(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  stdin: number | 'ignore' = 'ignore',
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: 'utf8',
    timeout: HANG_MILLISECONDS,
    stdio: [stdin, 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  return { status, stdout, stderr };
}

describe('the default policy', () => {
  const before = process.cwd();
  async function checkIn(prepare: (folder: string) => void) {
    const folder = temporaryDirectory();
    prepare(folder);
    process.chdir(folder);
    try {
      return await plimsoll(['check', '--quiet', fixture('oci-zstd')]);
    } finally {
      process.chdir(before);
    }
  }

  test.each<[string, (folder: string) => void, string]>([
    [
      'a link that leads nowhere',
      (folder) => {
        mkdirSync(join(folder, '.github'));
        symlinkSync('gone.yml', join(folder, '.github/plimsoll.yml'));
      },
      'it is a symbolic link to something that does not exist',
    ],
    [
      'below a link that leads nowhere',
      (folder) => symlinkSync('gone', join(folder, '.github')),
      'it is a symbolic link to something that does not exist',
    ],
    [
      'a directory',
      (folder) => mkdirSync(join(folder, '.github/plimsoll.yml'), { recursive: true }),
      'it is a directory',
    ],
    ['a loop of links', (folder) => symlinkSync('.github', join(folder, '.github')), 'its symbolic links form a loop'],
  ])('is an error if it is %s, and recommended does not replace it', async (_, prepare, reason) => {
    expect(await checkIn(prepare)).toEqual({ code: 3, stdout: '', stderr: `.github/plimsoll.yml: ${reason}\n` });
  });

  test('is recommended if .github/plimsoll.yml does not exist', async () => {
    expect((await checkIn(() => undefined)).code).toBe(0);
  });
});

describe('a policy that cannot be fetched', () => {
  // Nothing listens there.
  const environment = { GITHUB_API_URL: 'http://127.0.0.1:1' };

  test.each([
    ['named', 'acme/policies/base.yml@v1'],
    ['extended', '{version: 1, extends: [acme/policies/base.yml@v1]}'],
  ])('is inconclusive, not a policy error, if the network fails: %s', (_, policy) => {
    const { status, stdout, stderr } = run(['check', '--policy', policy, fixture('oci-zstd')], environment);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(
      /acme\/policies\/base\.yml@v1: 127\.0\.0\.1:1 could not be reached: the connection failed$/m,
    );
  });

  test('is a policy error if the policy has an error, too', () => {
    const policy = '{version: 1, extends: [acme/policies/base.yml@v1], rules: {no-schma1: error}}';
    expect(run(['check', '--policy', policy, fixture('oci-zstd')], environment).status).toBe(3);
  });
});

test('refuses endless standard input', () => {
  const stdin = openSync('/dev/zero', 'r');
  const { status, stderr } = run(['check', '--policy', 'recommended', '-'], {}, stdin);
  closeSync(stdin);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^plimsoll: -: it is not a tar but of an unknown format; [^\n]+\n$/);
});

describe('a source beyond the limits', () => {
  test('is refused for its number of images', async () => {
    const entry = { mediaType: 'application/vnd.oci.image.manifest.v1+json', size: 1 };
    const manifests = Array.from({ length: LIMITS.images + 1 }, (_, i) => ({
      ...entry,
      digest: `sha256:${i.toString(16).padStart(64, '0')}`,
    }));
    const image = layout();
    const path = image.file('index.json', { schemaVersion: 2, manifests }).write(temporaryDirectory());
    expect(await plimsoll(['check', '--policy', 'recommended', '--quiet', path])).toMatchObject({
      code: 2,
      stderr: `${path}: it has 20001 images; the limit is 20000 per source\n`,
    });
  });

  test('is refused for its number of references', async () => {
    const image = layout();
    const layers = Array.from({ length: LIMITS.references / 2 }, () => ({ mediaType: '', digest: 'a:b', size: 0 }));
    const manifests = ['1', '2', '3'].map((artifactType) => image.manifest({ artifactType, layers }));
    const path = image.index(manifests).write(temporaryDirectory());
    expect(await plimsoll(['check', '--policy', 'recommended', '--quiet', path])).toMatchObject({
      code: 2,
      stderr: `${path}: it has more than 60,000 references; check its images one by one, such as oci:PATH:NAME\n`,
    });
  });
});

// Root reads every folder, so the command runs as another user where the tests run as root.
const isRoot = process.getuid?.() === 0;
test('leaves unreferenced blobs unchecked if the blobs folder cannot be read', () => {
  const folder = temporaryDirectory();
  const image = join(folder, 'image');
  cpSync(fixture('oci-zstd'), image, { recursive: true });
  mkdirSync(join(image, 'blobs/sha512'), { mode: 0 });
  writeFileSync(join(folder, 'policy.yml'), 'version: 1\nrules: {no-unreferenced-blobs: error}\n');
  spawnSync('chmod', ['a+rx', folder]);
  const { status, stdout } = spawnSync(
    process.execPath,
    [CLI, 'check', '--policy', join(folder, 'policy.yml'), image],
    { encoding: 'utf8', cwd: folder, ...(isRoot && { uid: 65_534, gid: 65_534 }) },
  );
  expect(status).toBe(2);
  expect(stdout).toContain(
    'unchecked  no-unreferenced-blobs (counts as error): the folder blobs/sha512 could not be listed',
  );
});
