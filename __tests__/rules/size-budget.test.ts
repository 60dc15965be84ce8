import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { POLICY_LANGUAGE } from '../../src/policy/language.ts';
import { type Baseline, readBaseline } from '../../src/rule-kit/baseline.ts';
import { issuesInOptions } from '../../src/rule-kit/option.ts';
import { sizeBudget } from '../../src/rules/size-budget.ts';
import { fixture, plimsoll, withScratch, writePolicy } from '../support/command.ts';
import { checkRule, checkRuleAll, layerBytes, mutateFixture, referencesTo, withoutLayer } from '../support/images.ts';
import { imageWith, plainLayer } from '../support/layered.ts';
import { errorsOf } from '../support/policy.ts';
import { writeTar } from '../support/tar.ts';

// Bombs take their time on a busy machine.

/** A layer of so many bytes: a header, a file, and the end marker. */
const layer = (name: string, bytes: number) => plainLayer(writeTar([{ name, data: Buffer.alloc(bytes - 3 * 512) }]));
const HISTORY = [
  { created_by: 'COPY base / # buildkit' },
  { created_by: 'ENV A=b', empty_layer: true },
  { created_by: `RUN /bin/sh -c pip install ${'flask '.repeat(40)}# buildkit` },
];
/** Layers of 10,240 and 102,400 bytes. */
const IMAGE = imageWith([layer('a', 10_240), layer('b', 102_400)], { history: HISTORY });

function baselineOf(name: string, sizes: readonly object[]): Baseline {
  const result = readBaseline('base.json', Buffer.from(JSON.stringify({ version: 1, images: [{ name, sizes }] })));
  if (!result.ok) throw new Error(result.error);
  return result.baseline;
}
const AMD64 = { platform: 'linux/amd64', compressed: 100_000, uncompressed: null };
const NAME = 'ghcr.io/acme/app:0';

describe('size-budget', () => {
  test('catches a platform that is too large, and tells by how much and which layer is the largest', async () => {
    const { findings, messages } = await checkRule(sizeBudget, IMAGE, { image: { compressed: '100kB' } });
    expect(findings).toMatchObject([
      { key: 'image.compressed', path: ['index.json', 'manifests/0'], platform: 'linux/amd64' },
    ]);
    expect(messages[0]).toMatch(
      /^112\.6 kB compressed, 12\.6 kB over the budget of 100 kB; largest: layer 2\/2 \(sha256:[0-9a-f]{12}, 102\.4 kB\), RUN pip install (?:flask )+(?:f|fl|fla|flas)?…$/,
    );
  });

  test('catches a layer that is too large', async () => {
    const { findings, messages } = await checkRule(sizeBudget, IMAGE, { layer: { compressed: 10_240 } });
    expect(findings).toMatchObject([{ key: 'layer.compressed', path: ['index.json', 'manifests/0', 'layers/1'] }]);
    expect(messages[0]).toMatch(
      /^layer 2\/2 \(.*\) has 102\.4 kB compressed, 92\.2 kB over the budget of 10\.2 kB per layer, RUN /,
    );
  });

  test('catches what is too large once it is unpacked', async () => {
    const zeros = writeTar([{ name: 'zeros', data: Buffer.alloc(1_000_000) }]);
    const image = imageWith([{ bytes: gzipSync(zeros) }]);
    const budgets = { image: { uncompressed: '1 MB' }, layer: { compressed: '1 MB', uncompressed: '900kB' } };
    const { findings, messages } = await checkRule(sizeBudget, image, budgets);
    expect(findings.map(({ key }) => key)).toEqual(['image.uncompressed', 'layer.uncompressed']);
    expect(messages[0]).toMatch(
      /^1\.0 MB uncompressed, 2\.\d kB over .*; largest: layer 1\/1 \(.*\), 1\.0 MB uncompressed$/,
    );
  });

  test('is exact at the bound', async () => {
    expect((await checkRule(sizeBudget, IMAGE, { image: { compressed: 112_640 } })).status).toBe('passed');
    expect((await checkRule(sizeBudget, IMAGE, { image: { compressed: 112_639 } })).status).toBe('failed');
  });

  test('counts a blob once, however often it is listed', async () => {
    const twice = imageWith([layer('a', 10_240), layer('a', 10_240)]);
    expect((await checkRule(sizeBudget, twice, { image: { compressed: 10_240 } })).reason).toBe(
      'linux/amd64 10.2 kB compressed',
    );
  });

  test('judges every platform by itself, and no attestation', async () => {
    const { reason } = await checkRule(sizeBudget, fixture('oci-buildkit.tar'), { image: { compressed: '1 kB' } });
    expect(reason).toMatch(/^linux\/amd64 \d+ B compressed, linux\/arm64 \d+ B compressed$/);
    const { findings } = await checkRule(sizeBudget, fixture('oci-buildkit.tar'), { image: { compressed: '1 B' } });
    expect(findings.map(({ platform }) => platform)).toEqual(['linux/amd64', 'linux/arm64']);
  });

  test('names no instruction where the history does not add up', async () => {
    const image = imageWith([layer('a', 10_240)], { history: HISTORY });
    expect((await checkRule(sizeBudget, image, { image: { compressed: 1 } })).messages[0]).toMatch(
      /largest: layer 1\/1 \(.*\)$/,
    );
  });

  test('needs no contents for what is pulled', () => {
    const depth = (options: object) => sizeBudget.bind(options).needs.depth;
    expect(depth({ image: { compressed: 1 }, layer: { compressed: 1 }, growth: { compressed: '1%' } })).toBe(
      'structure',
    );
    expect(depth({ layer: { uncompressed: 1 } })).toBe('contents');
    expect(depth({ growth: { uncompressed: 1 } })).toBe('contents');
  });

  test('does not apply where nothing is asked, or nothing can be run', async () => {
    expect((await checkRule(sizeBudget, IMAGE)).status).toBe('not-applicable');
  });

  describe('growth', () => {
    const growth = { growth: { compressed: '10%' } };

    test('catches more than is allowed', async () => {
      const { findings, messages } = await checkRule(sizeBudget, IMAGE, growth, {
        baseline: baselineOf(NAME, [AMD64]),
      });
      expect(findings).toMatchObject([{ key: 'growth.compressed' }]);
      expect(messages[0]).toMatch(
        /^112\.6 kB compressed, 12\.6 kB, 12\.6% more than the 100 kB in base\.json; the policy allows 10% more; largest: layer 2\/2 /,
      );
    });

    test.each([
      [{ compressed: '13%' }, AMD64],
      [{ compressed: '12.64%' }, AMD64],
      [{ compressed: '13kB' }, AMD64],
      [{ compressed: '0%' }, { ...AMD64, compressed: 112_640 }],
      [{ compressed: 0 }, { ...AMD64, compressed: 200_000 }],
    ])('does not catch %j', async (allowed, before) => {
      const run = { baseline: baselineOf(NAME, [before]) };
      const { status, reason } = await checkRule(sizeBudget, IMAGE, { growth: allowed }, run);
      expect(status).toBe('passed');
      expect(reason).toMatch(/^linux\/amd64 112\.6 kB compressed \(.* before\)$/);
    });

    test.each([
      ['another image', baselineOf('ghcr.io/acme/other:1', [AMD64])],
      ['another platform', baselineOf(NAME, [{ ...AMD64, platform: 'linux/arm64' }])],
    ])('passes as new what the baseline does not have: %s', async (_, baseline) => {
      const { status, reason } = await checkRule(sizeBudget, IMAGE, growth, { baseline });
      expect([status, reason]).toEqual([
        'passed',
        'linux/amd64 112.6 kB compressed (base.json does not have this image and platform)',
      ]);
    });

    test('is unchecked without a baseline, and names the flag', async () => {
      const { status, reason } = await checkRule(sizeBudget, IMAGE, growth);
      expect([status, reason]).toEqual([
        'unchecked',
        'growth needs an earlier report: give one with --baseline FILE, as written by check --report json=FILE',
      ]);
    });

    test('is unchecked where the baseline does not tell', async () => {
      const run = { baseline: baselineOf(NAME, [AMD64]) };
      const { status, reason } = await checkRule(sizeBudget, IMAGE, { growth: { uncompressed: '1%' } }, run);
      expect([status, reason]).toEqual(['unchecked', 'base.json does not have its size uncompressed']);
    });

    test('from nothing is infinite', async () => {
      const run = { baseline: baselineOf(NAME, [{ ...AMD64, compressed: 0 }]) };
      expect((await checkRule(sizeBudget, IMAGE, growth, run)).messages[0]).toMatch(
        /^112\.6 kB compressed, 112\.6 kB more than the 0 B in/,
      );
    });

    test('is told from the file that --baseline names', async () => {
      await withScratch(async (directory) => {
        const policy = writePolicy(directory, 'size-budget: {severity: error, growth: {compressed: 10%}}');
        const [base, broken] = [join(directory, 'base.json'), join(directory, 'broken.json')];
        const check = (baseline: string, name: string) =>
          plimsoll(['check', '--policy', policy, '--baseline', baseline, `${fixture(name)} as acme/pay`]);
        await plimsoll(['check', '--policy', policy, '--report', `json=${base}`, `${fixture('oci-gzip')} as acme/pay`]);
        expect((await check(base, 'oci-gzip')).code).toBe(0);
        const grown = await check(base, 'oci-estargz');
        expect([grown.code, grown.stdout]).toEqual([
          1,
          expect.stringContaining('1.9 kB compressed, 1.3 kB, 198.3% more than'),
        ]);
        writeFileSync(broken, '{}');
        expect(await check(broken, 'oci-gzip')).toMatchObject({
          code: 3,
          stderr: `${broken}: it is not a report of version 1; plimsoll check --report json=FILE writes one\n`,
        });
        expect(await check(join(directory, 'none.json'), 'oci-gzip')).toMatchObject({
          code: 3,
          stderr: `${join(directory, 'none.json')}: the baseline could not be read: the file does not exist\n`,
        });
      });
    });
  });

  test.each(['docker-save-classic.tar', 'hybrid-docker-25.tar'])(
    'leaves what is pulled of %s unchecked, and knows what is unpacked',
    async (name) => {
      const compressed = await checkRule(sizeBudget, fixture(name), { image: { compressed: '1GB' } });
      expect(compressed).toMatchObject({
        status: 'unchecked',
        reason: expect.stringMatching(/^a docker archive .* check an OCI export/),
      });
      expect(await checkRule(sizeBudget, fixture(name), { image: { uncompressed: 11_776 } })).toMatchObject({
        status: 'passed',
        reason: 'linux/amd64 11.8 kB uncompressed',
      });
      expect((await checkRule(sizeBudget, fixture(name), { image: { uncompressed: 11_775 } })).status).toBe('failed');
    },
  );

  test('takes what is stated of an absent layer for at least that much, and passes nothing by it', async () => {
    const path = mutateFixture('oci-gzip', withoutLayer(0));
    expect((await checkRule(sizeBudget, path, { image: { compressed: 600 } })).messages[0]).toMatch(
      /^at least 639 B compressed, 39 B over/,
    );
    const { status, reason } = await checkRule(sizeBudget, path, { image: { compressed: 700 } });
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/^layer 1\/2 \(.*\) is absent, so its size is unverified$/);
  });

  test('does not believe a descriptor that states less', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      for (const reference of referencesTo(layout, 'layers')) reference.size = 5;
    });
    expect((await checkRule(sizeBudget, path, { image: { compressed: 600 } })).messages[0]).toMatch(
      /^at least 639 B compressed/,
    );
    expect((await checkRule(sizeBudget, path, { image: { compressed: 700 } })).status).toBe('unchecked');
  });

  test('counts a bomb as far as it went, and leaves it unchecked below that', async () => {
    const zeros = gzipSync(Buffer.alloc(96 * 1024 * 1024));
    const path = mutateFixture('oci-gzip', layerBytes(zeros, 0));
    expect((await checkRule(sizeBudget, path, { layer: { uncompressed: '50MB' } })).messages[0]).toMatch(
      /has at least 6\d\.\d MB uncompressed/,
    );
    const { status, reason } = await checkRule(sizeBudget, path, { layer: { uncompressed: '70MB' } });
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/was not decompressed to its end: it decompresses to more than 200 times its size$/);
  });

  test.each([
    ['oci-encrypted', /is encrypted \(and 1 more reason\)$/],
    ['oci-gzip.tar.gz', /was not decompressed: it was streamed/],
    ['oci-foreign', /is absent$/],
  ])('leaves what %s unpacks to unchecked', async (name, reason) => {
    const told = await checkRule(sizeBudget, fixture(name), { image: { uncompressed: '1GB' } });
    expect(told.status).toBe('unchecked');
    expect(told.reason).toMatch(reason);
  });

  test('knows schema 1 by what is stored', async () => {
    expect((await checkRule(sizeBudget, fixture('dir-schema1'), { image: { compressed: '1kB' } })).status).toBe(
      'passed',
    );
  });

  test('tells every image by itself', async () => {
    const told = await checkRuleAll(sizeBudget, fixture('oci-two-images'), { image: { compressed: 700 } });
    expect(told.map(({ status }) => status)).toEqual(['passed', 'failed']);
  });

  test('has its slips told, with what was meant', async () => {
    const given = { image: { compressed: '800BM' }, growth: { compressed: '10 percent', uncompressed: 'ten%' } };
    expect(await issuesInOptions(sizeBudget.options, given)).toEqual([
      {
        path: ['image', 'compressed'],
        message: '"800BM" is not a valid size: the unit "BM" is unknown',
        suggestion: '800MB',
      },
      { path: ['growth', 'compressed'], message: '"10 percent" is not a valid size: the unit "percent" is unknown' },
      {
        path: ['growth', 'uncompressed'],
        message: '"ten%" is not a valid percentage, such as 10%',
      },
    ]);
    const fine = { image: { compressed: '800MB', uncompressed: 2_000_000_000 }, growth: { compressed: '10%' } };
    expect(await issuesInOptions(sizeBudget.options, fine)).toEqual([]);
  });

  test('takes numbers that are no bytes for a mistake', async () => {
    const errors = (options: string) =>
      errorsOf(
        { 'p.yml': `version: 1\nrules:\n  size-budget: {severity: error, ${options}}\n` },
        { language: POLICY_LANGUAGE },
      );
    expect(await errors('image: {compressed: 1.5}')).toHaveLength(1);
    expect(await errors('image: {compressed: -1}')).toHaveLength(1);
    expect(await errors('image: {compressed: 800MB, uncompressed: 2000000000}')).toEqual([]);
  });

  test('never takes a slip for no budget', () => {
    expect(() => sizeBudget.bind({ image: { compressed: '800BM' } })).toThrow('800BM');
  });
});
