import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { writeImages } from '../../bench/layout.ts';
import { fixture, plimsoll, runCheck, withScratch, writePolicy } from '../support/command.ts';
import { junitErrors, junitVerdict, parseXml } from '../support/junit.ts';
import { imageWith, layerOf } from '../support/layered.ts';
import { refusals, resultsOf, schemaErrors } from '../support/sarif.ts';
import { testWith } from '../support/tools.ts';

const ZSTD = 'layer-compression: {severity: error, allow: [zstd]}';

async function refused(reports: readonly string[], ...rest: readonly string[]): Promise<string> {
  const flags = reports.flatMap((report) => ['--report', report]);
  const { code, stdout, stderr } = await plimsoll(['check', '--policy', 'recommended', ...flags, ...rest]);
  expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
  return stderr;
}

describe('check --format and --report', () => {
  testWith('python3').each([
    ['oci-zstd', 0, 'pass'],
    ['oci-gzip', 1, 'fail'],
    ['oci-index', 1, 'fail'],
    ['docker-save-classic.tar', 2, 'inconclusive'],
    ['nowhere', 2, 'inconclusive'],
  ] as const)('tell all there is of %s, in forms that their readers take', async (name, exit, verdict) => {
    await withScratch(async (directory) => {
      const [sarif, xml] = [join(directory, 'r.sarif'), join(directory, 'r.xml')];
      const flags = ['--report', `sarif=${sarif}`, '--report', `junit=${xml}`];
      const policy = writePolicy(directory, ZSTD);
      const run = await plimsoll(['check', '--policy', policy, ...flags, '--format', 'junit', fixture(name)]);
      expect(run.code).toBe(exit);
      expect(run.stdout).toBe(readFileSync(xml, 'utf8'));
      const [root] = parseXml(run.stdout);
      if (root === undefined) throw new Error('there is no document');
      expect(junitErrors(root)).toEqual([]);
      expect(junitVerdict(root)).toBe(verdict);
      const text = readFileSync(sarif, 'utf8');
      expect(schemaErrors(text)).toEqual([]);
      expect(refusals(text)).toEqual([]);
      expect(resultsOf(text).length > 0).toBe(verdict !== 'pass');
    });
  });

  test('give what is wrong the same fingerprint when the image is built again, under another tag', async () => {
    const sarifOf = async (text: string, tag: string) => {
      const layers = [text, `${text}!`].map((data) => layerOf({ name: 'a', data: Buffer.from(data) }));
      const { stdout } = await runCheck(
        ZSTD,
        [imageWith(layers, {}, `ghcr.io/acme/app:${tag}`)],
        ['--format', 'sarif'],
      );
      return resultsOf(stdout);
    };
    const [before, after] = [await sarifOf('x', '1'), await sarifOf('y', '2')];
    const hashes = before.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);
    expect(new Set(hashes).size).toBe(2);
    expect(after.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)).toEqual(hashes);
    expect(after.map(({ message }) => message.text)).not.toEqual(before.map(({ message }) => message.text));
  });

  test('are whole for a thousand images that fail', async () => {
    await withScratch(async (directory) => {
      const run = await runCheck(ZSTD, [writeImages(join(directory, 'images'), 1000)], ['--format', 'sarif']);
      expect(run.code).toBe(1);
      expect(refusals(run.stdout)).toEqual([]);
      // The layer that all have, and one of each image's own.
      const results = resultsOf(run.stdout);
      expect(results).toHaveLength(1001);
      expect(results[0]?.message.text).toContain('in 1,000 images: ');
    });
  });

  test('refuse a file that is named twice, however it is spelled', async () => {
    expect(await refused(['sarif=out', 'json=./out'], 'a.tar')).toBe(
      '--report names ./out twice: use a separate file for each format\n',
    );
  });

  test('refuse a file that the run reads, and leave it alone', async () => {
    await withScratch(async (directory) => {
      const path = (name: string) => join(directory, name);
      const image = path('app.tar');
      copyFileSync(fixture('docker-save-classic.tar'), image);
      const policy = writePolicy(directory, ZSTD);
      for (const given of [image, `docker-archive:${image}:x as y`, path('*.tar')])
        expect(await refused([`json=${image}`], given)).toContain('app.tar, which this run reads');
      expect(readFileSync(image)).toEqual(readFileSync(fixture('docker-save-classic.tar')));
      expect(await refused([`json=${policy}`], '--policy', policy, image)).toContain('which this run reads');
    });
  });

  test('may write an earlier report anew', async () => {
    await withScratch(async (directory) => {
      const file = join(directory, 'last.json');
      const check = (...flags: readonly string[]) =>
        plimsoll(['check', '--policy', 'recommended', '--report', `json=${file}`, ...flags, fixture('oci-zstd')]);
      expect((await check()).code).toBe(0);
      writeFileSync(file, readFileSync(file));
      expect((await check('--baseline', file)).code).toBe(0);
    });
  });

  test('that cannot be written say why, and are no pass', async () => {
    await withScratch(async (directory) => {
      for (const [file, why] of [
        [directory, 'it is a directory'],
        [join(directory, 'gone/r.json'), 'the directory does not exist'],
      ] as const) {
        const flags = ['--policy', 'recommended', '--quiet', '--report', `json=${file}`];
        expect(await plimsoll(['check', ...flags, fixture('oci-zstd')])).toMatchObject({
          code: 2,
          stdout: expect.stringContaining('passed'),
          stderr: `${file}: the report could not be written: ${why}\n`,
        });
      }
    });
  });

  test('refuse a form that there is not', async () => {
    expect(await refused(['sarf=x'], 'a.tar')).toBe(
      '--report must be FORMAT=FILE with FORMAT one of text, json, sarif, markdown, junit, not "sarf=x"; did you mean sarif=FILE?\n',
    );
    expect(await refused(['sarif='], 'a.tar')).toContain('--report must be FORMAT=FILE');
  });
});
