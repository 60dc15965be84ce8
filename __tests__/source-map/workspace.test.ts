import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../src/limits.ts';
import { dockerfilesBelow, readWorkspace } from '../../src/source-map/workspace.ts';
import { withScratch } from '../support/command.ts';
import { dockerfileOf } from '../support/dockerfile.ts';

function write(directory: string, ...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), `FROM scratch\nCOPY ${name} /\n`);
  }
}

const namesBelow = async (directory: string) => (await dockerfilesBelow(directory)).map(({ file }) => file);

describe('the Dockerfiles of a workspace', () => {
  test('are found by their names, nearest first', async () => {
    await withScratch(async (directory) => {
      write(
        directory,
        'Dockerfile',
        'Dockerfile.dev',
        'app.Dockerfile',
        'web.dockerfile',
        'Containerfile',
        'Containerfile.x',
      );
      write(directory, 'a/b/Dockerfile', 'node_modules/x/Dockerfile', '.git/Dockerfile', 'a/vendor/Dockerfile');
      write(directory, 'Dockerfile.dockerignore', 'dockerfile', 'NotDockerfile', 'Dockerfilex', 'x.Containerfile');
      expect(await namesBelow(directory)).toEqual([
        ...['Containerfile', 'Containerfile.x', 'Dockerfile', 'Dockerfile.dev', 'app.Dockerfile', 'web.dockerfile'],
        'a/b/Dockerfile',
      ]);
    });
  });

  test('do not include files that cannot be read or are not Dockerfiles', async () => {
    await withScratch(async (directory) => {
      write(directory, 'ok/Dockerfile');
      writeFileSync(join(directory, 'Dockerfile'), 'nothing');
      writeFileSync(join(directory, 'Dockerfile.large'), `FROM scratch\n#${'x'.repeat(LIMITS.dockerfileBytes)}`);
      mkdirSync(join(directory, 'Dockerfile.directory'));
      symlinkSync(join(directory, 'nowhere'), join(directory, 'Dockerfile.broken'));
      expect(await namesBelow(directory)).toEqual(['ok/Dockerfile']);
    });
    expect(await namesBelow('/nowhere/at/all')).toEqual([]);
  });

  test('are not found through links out of the directory, nor twice', async () => {
    await withScratch(async (outside) => {
      write(outside, 'Dockerfile');
      await withScratch(async (directory) => {
        write(directory, 'docker/Dockerfile');
        symlinkSync(join(outside, 'Dockerfile'), join(directory, 'Dockerfile.out'));
        symlinkSync(outside, join(directory, 'linked'));
        symlinkSync(directory, join(directory, 'loop'));
        symlinkSync('docker/Dockerfile', join(directory, 'Dockerfile'));
        expect(await namesBelow(directory)).toEqual(['Dockerfile']);
      });
    });
  });

  test('are limited in depth and number', async () => {
    await withScratch(async (directory) => {
      write(
        directory,
        `${'d/'.repeat(LIMITS.workspaceDepth)}Dockerfile`,
        `${'d/'.repeat(LIMITS.workspaceDepth + 1)}Dockerfile`,
      );
      expect(await namesBelow(directory)).toHaveLength(1);
      write(directory, ...Array.from({ length: LIMITS.workspaceDockerfiles + 5 }, (_, i) => `Dockerfile.${i}`));
      expect(await namesBelow(directory)).toHaveLength(LIMITS.workspaceDockerfiles);
    });
  });

  test('are only the one that was given, if there is one', async () => {
    await withScratch(async (directory) => {
      write(directory, 'Dockerfile');
      const given = dockerfileOf('FROM scratch\n', 'x/Dockerfile');
      expect(await readWorkspace(directory, given, null)).toEqual({
        dockerfiles: [given],
        given: true,
        repository: null,
      });
      expect(await readWorkspace(directory, null, 'acme/pay')).toMatchObject({
        given: false,
        repository: 'acme/pay',
        dockerfiles: [{ file: 'Dockerfile' }],
      });
    });
  });
});
