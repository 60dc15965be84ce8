import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fixture, plimsoll, type Run } from '../support/command.ts';
import { withEnvironment } from '../support/fake-engine.ts';
import { isSkippedWithout, missingTools } from '../support/tools.ts';

// A real engine, started here and loaded with fixtures: docker-daemon: gives what docker save of the same image gives.

/** Another client may come first on PATH, and not know this engine. */
const DOCKER = '/usr/bin/docker';
const missing = missingTools([DOCKER, 'dockerd']);
const PATH = `${process.env['PATH']}:/usr/sbin:/sbin`;

if (isSkippedWithout(missing)) {
  test.skip(`a real engine: not asked, for want of ${missing.join(', ')} (.ci/run installs them)`, () => undefined);
} else {
  describe('a real engine', () => {
    let folder: string;
    let engine: ChildProcess;
    const hosts: string[] = [];

    beforeAll(async () => {
      expect(missing).toEqual([]);
      folder = mkdtempSync(join(tmpdir(), 'plimsoll-engine-'));
      // Whoever keeps the default configuration may want other things.
      writeFileSync(join(folder, 'daemon.json'), '{}');
      mkdirSync(join(folder, 'docker'));
      hosts.push(`unix://${join(folder, 'sock')}`, `tcp://127.0.0.1:${await freePort()}`);
      const at = (name: string) => join(folder, name);
      engine = spawn(
        'dockerd',
        [
          ...[
            '--data-root',
            at('root'),
            '--exec-root',
            at('exec'),
            '--pidfile',
            at('pid'),
            '--config-file',
            at('daemon.json'),
          ],
          ...['--iptables=false', '--ip6tables=false', '--bridge=none', '--storage-driver', 'vfs'],
          ...hosts.flatMap((host) => ['-H', host]),
        ],
        { stdio: 'ignore', env: { ...process.env, PATH } },
      );
      while (spawnSync(DOCKER, ['-H', String(hosts[0]), 'version']).status !== 0) {
        if (engine.exitCode !== null) throw new Error('dockerd does not start');
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      docker('load', '-i', fixture('docker-save-two.tar'));
      docker('tag', 'acme/web:2.0', 'acme/web:latest');
    });

    afterAll(async () => {
      const ended = new Promise((resolve) => engine.once('exit', resolve));
      engine.kill();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    });

    function docker(...words: readonly string[]): string {
      const { status, stdout, stderr } = spawnSync(DOCKER, ['-H', String(hosts[0]), ...words], { encoding: 'utf8' });
      if (status !== 0) throw new Error(`docker ${words.join(' ')}: ${stderr}`);
      return stdout.trim();
    }

    async function ask(host: string, words: readonly string[]): Promise<Run> {
      return await withEnvironment({ DOCKER_HOST: host, DOCKER_TLS_VERIFY: undefined, DOCKER_TLS: undefined }, () =>
        plimsoll(words),
      );
    }

    /** What is asked for, and the name that the workflow gives by that; none by an id. */
    const IMAGES = [
      ['acme/pay:1.4.2', 'acme/pay:1.4.2', () => 'acme/pay:1.4.2'],
      ['docker.io/acme/pay:1.4.2', 'docker.io/acme/pay:1.4.2', () => 'docker.io/acme/pay:1.4.2'],
      ['acme/web', 'acme/web:latest', () => 'acme/web:latest'],
      ['a whole id', null, () => docker('images', '-q', '--no-trunc', 'acme/pay:1.4.2')],
      ['a short id', null, () => docker('images', '-q', 'acme/web:2.0')],
    ] as const;

    test.each(IMAGES)('gives of %s what docker save gives', async (said, name, reference) => {
      const asked = said.includes('/') ? said : reference();
      const file = join(folder, 'saved.tar');
      docker('save', '-o', file, reference());
      expect(existsSync(file)).toBe(true);
      const saved = name === null ? file : `${file} as ${name}`;
      const typed = `docker-daemon:${asked}`;
      for (const host of hosts) {
        for (const words of [
          ['check', '--format', 'json'],
          ['check', '--format', 'json', '--policy', 'zstd'],
          ['inspect', '--format', 'json', '--depth', 'digests'],
        ]) {
          const [expected, actual] = [await plimsoll([...words, saved]), await ask(host, [...words, typed])];
          expect(actual.code).toBe(expected.code);
          expect(actual.stderr).toBe('');
          const images = (stdout: string): unknown => JSON.parse(stdout).images;
          const told = expected.stdout
            .replaceAll('"source": "docker-archive"', '"source": "engine"')
            .replaceAll(saved, typed);
          expect(told).toContain('"source": "engine"');
          expect(images(actual.stdout)).toEqual(images(told));
        }
      }
    });

    test('has no image of a name or id that it does not have', async () => {
      for (const asked of [
        'acme/nope:1',
        'nope',
        'acme/pay',
        'deadbeefdead',
        `sha256:${'0'.repeat(64)}`,
        `acme/pay@sha256:${'0'.repeat(64)}`,
      ]) {
        const { code, stderr } = await ask(String(hosts[0]), ['check', `docker-daemon:${asked}`]);
        expect(code).toBe(2);
        expect(stderr).toMatch(/^docker-daemon:.*: the engine at unix:\S+ has no image /);
        expect(stderr.trim().split('\n')).toHaveLength(1);
      }
    });

    test('is left as it was', async () => {
      const before = docker('images', '--no-trunc');
      await ask(String(hosts[0]), ['check', 'docker-daemon:acme/pay:1.4.2', 'docker-daemon:acme/nope:1']);
      expect(docker('images', '--no-trunc')).toBe(before);
      expect(readFileSync(join(folder, 'daemon.json'), 'utf8')).toBe('{}');
    });
  });
}

/** A port that was free just now: dockerd does not say which one it took. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return address.port;
}
