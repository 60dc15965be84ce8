import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { fixture, plimsoll, withScratch } from '../support/command.ts';

const DIGEST = `sha256:${'a1'.repeat(32)}`;

describe.each(['check', 'inspect'])('%s --images-from', (command) => {
  test('stands in place of images, and asks for them where they were pushed', async () => {
    await withScratch(async (folder) => {
      const [refs, metadata] = [join(folder, 'refs'), join(folder, 'metadata.json')];
      // Nobody listens on the first port, so this is all that is required.
      writeFileSync(refs, `127.0.0.1:1/acme/pay:1@${DIGEST}\n`);
      const build = { 'image.name': '127.0.0.1:1/acme/web:2', 'containerimage.digest': DIGEST };
      writeFileSync(
        metadata,
        JSON.stringify({ web: build, pay: { ...build, 'image.name': '127.0.0.1:1/acme/pay:1' } }),
      );
      const { code, stderr } = await plimsoll([command, '--images-from', refs, '--images-from', metadata]);
      expect(code).toBe(2);
      expect(
        stderr
          .trim()
          .split('\n')
          .map((line) => line.split(': ')[0]),
      ).toEqual([
        `docker://127.0.0.1:1/acme/pay@${DIGEST} as 127.0.0.1:1/acme/pay:1`,
        `docker://127.0.0.1:1/acme/web@${DIGEST} as 127.0.0.1:1/acme/web:2`,
      ]);
    });
  });

  test('stands beside images', async () => {
    await withScratch(async (folder) => {
      const refs = join(folder, 'refs');
      writeFileSync(refs, `127.0.0.1:1/acme/pay@${DIGEST}\n`);
      const { code, stdout } = await plimsoll([
        command,
        '--images-from',
        refs,
        '--format',
        'json',
        fixture('oci-gzip'),
      ]);
      expect(code).toBe(2);
      expect(JSON.parse(stdout).images).toHaveLength(1);
    });
  });

  test('is misused where nothing can be read in it, and then nothing is looked at', async () => {
    await withScratch(async (folder) => {
      const digest = join(folder, 'digest');
      writeFileSync(digest, DIGEST);
      for (const [file, why] of [
        [digest, 'line 1 is a digest without a name: run kaniko with --image-name-tag-with-digest-file'],
        [join(folder, 'gone'), 'the file does not exist'],
      ]) {
        const { code, stdout, stderr } = await plimsoll([command, '--images-from', String(file), fixture('oci-gzip')]);
        expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
        expect(stderr.trim().split('\n')).toEqual([expect.stringContaining(String(why))]);
        expect(stderr).toContain(String(file));
      }
    });
  });
});
