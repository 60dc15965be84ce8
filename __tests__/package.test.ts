import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'plimsoll-package-'));
const image = join(root, 'examples/image');
let tarball = '';

beforeAll(() => {
  const [{ filename }] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root, encoding: 'utf8' }),
  );
  tarball = join(folder, filename);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs npx in an empty folder, with an empty HOME and without a registry. */
function npx(args: readonly string[]): { readonly status: number | null; readonly stdout: string } {
  const empty = mkdtempSync(join(folder, 'empty-'));
  const env = { PATH: process.env['PATH'], HOME: empty, npm_config_cache: join(empty, 'cache') };
  const { status, stdout } = spawnSync('npx', ['--yes', '--offline', `../${basename(tarball)}`, ...args], {
    cwd: empty,
    env,
    encoding: 'utf8',
  });
  return { status, stdout };
}

describe('the packed package', () => {
  test('is small and has no dependencies: the bundle contains them', () => {
    expect(statSync(tarball).size).toBeLessThan(1_500_000);
    const listed = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n');
    expect(listed).toContain('package/dist/cli.js');
    // Files of the Action alone.
    expect(listed.filter((name) => /index\.js|action\.yml/.test(name))).toEqual([]);
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(manifest).not.toHaveProperty('dependencies');
    for (const field of ['license', 'repository', 'homepage', 'bugs', 'engines'])
      expect(manifest).toHaveProperty(field);
  });

  test('runs with npx in an empty folder', () => {
    expect(npx(['--version'])).toEqual({ status: 0, stdout: 'plimsoll 0.1.0\n' });
    expect(npx(['check', image])).toMatchObject({ status: 0, stdout: expect.stringContaining('✓ passed') });
    expect(npx(['check', '--policy', 'zstd', image])).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('✗ failed: 1 of 1 image violates layer-compression'),
    });
  });
});
