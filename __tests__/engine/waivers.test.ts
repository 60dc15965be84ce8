import { describe, expect, test } from '@jest/globals';
import { Evaluator } from '../../src/engine/evaluate.ts';
import { Waivers } from '../../src/engine/waivers.ts';
import { isDigest } from '../../src/formats/digest.ts';
import type { Image } from '../../src/image/image.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import type { Observation } from '../../src/rule-kit/rule.ts';
import { plimsoll } from '../support/command.ts';
import { RUN, rule, unchecked, violation } from '../support/evaluation.ts';
import { listedFor, mutateFixture } from '../support/images.ts';
import { edgeOf, type Files, faultOf, imageOf, manifestOf, nodeOf, policyOf } from '../support/policy.ts';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const OTHER = `sha256:${'b'.repeat(64)}`;
if (!isDigest(DIGEST)) throw new Error('no digest');
const LINUX = edgeOf({ platform: 'linux/arm64', target: nodeOf({ digest: DIGEST }) });
const WINDOWS = edgeOf({ platform: 'windows/amd64' });
const IMAGE = imageOf({
  givenName: 'ghcr.io/acme/erp-web:1',
  edges: [LINUX, WINDOWS],
  manifests: [LINUX, WINDOWS].map((edge) => manifestOf({ edge, platform: edge.platform })),
  platforms: ['linux/arm64', 'windows/amd64'],
});

function waiver(match: string, { until = '2027-06-30', rules = '[no-schema1]' } = {}): string {
  return `waivers:\n  - {rules: ${rules}, match: ${match}, reason: SEC-123, until: ${until}}`;
}

async function judged(text: string, sees: readonly Observation[], image: Image = IMAGE, files: Files = {}) {
  const policy = await policyOf({ 'p.yml': `version: 1\nrules: {no-schema1: error}\n${text}`, ...files });
  const evaluator = new Evaluator(policy, [rule({ id: 'no-schema1', sees })], RUN, NO_CONTEXT);
  const { verdict, findings, rules } = evaluator.evaluate(image);
  const [outcome] = rules;
  return {
    verdict,
    waived: findings.map((finding) => finding.waiver?.reason ?? null),
    status: outcome?.status,
    reason: outcome?.reason,
    notices: evaluator.notices().map(({ kind, message }) => `${kind}: ${message}`),
  };
}

const BAD = violation('it is bad', { edge: LINUX });

describe('a waiver', () => {
  test.each([
    ['image', '{image: ["ghcr.io/acme/erp-*"]}'],
    ['platform', '{platform: ["linux/*"]}'],
    ['the digest of the blob', `{digest: ["${DIGEST}"]}`],
    ['key', '{key: ["t*"]}'],
    ['one of two digests', `{digest: ["${OTHER}", "${DIGEST}"]}`],
    ['one of two keys', '{key: [x, "?"]}'],
    ['all of them', `{image: ["*erp*"], platform: [linux/arm64], digest: ["${DIGEST}"], key: [t]}`],
  ])('by %s lets a finding pass, which stays visible', async (_, match) => {
    expect(await judged(waiver(match), [BAD])).toMatchObject({
      verdict: 'pass',
      waived: ['SEC-123'],
      status: 'waived',
      reason: 'until 2027-06-30 (SEC-123): it is bad',
    });
  });

  test.each([
    ['another image', '{image: [other]}'],
    ['another platform', '{platform: ["windows/*"]}'],
    ['another digest', `{digest: ["sha256:${'b'.repeat(64)}"]}`],
    ['another key', '{key: [x]}'],
    ['a key in capitals', '{key: [T]}'],
    ['one key of two', '{key: [t], platform: ["windows/*"]}'],
  ])('of %s does not', async (_, match) => {
    expect(await judged(waiver(match), [BAD])).toMatchObject({ verdict: 'fail', waived: [null], status: 'failed' });
  });

  test('of another rule does not', async () => {
    const text = waiver('{key: [t]}', { rules: '[media-types]' });
    expect(await judged(text, [BAD])).toMatchObject({ verdict: 'fail' });
  });

  test('lets what it does not name fail', async () => {
    const other = violation('this, too', { edge: WINDOWS });
    expect(await judged(waiver('{platform: ["linux/*"]}'), [BAD, other])).toMatchObject({
      verdict: 'fail',
      waived: ['SEC-123', null],
      reason: 'this, too',
    });
  });

  test('covers what could not be checked, but not by a key, which that has not', async () => {
    const sees = [unchecked('it cannot be read')];
    expect(await judged(waiver('{image: ["*"]}'), sees)).toMatchObject({
      verdict: 'pass',
      status: 'waived',
      reason: 'until 2027-06-30 (SEC-123): it cannot be read',
    });
    expect(await judged(waiver('{key: ["*"]}'), sees)).toMatchObject({ verdict: 'inconclusive', status: 'unchecked' });
    // What concerns the whole image is on no platform.
    expect(await judged(waiver('{platform: ["*/*"]}'), sees)).toMatchObject({ verdict: 'inconclusive' });
  });

  test.each([
    [true, 'pass'],
    [false, 'fail'],
    [null, 'fail'],
  ])('by a digest covers a blob whose bytes are verified (%s): %s', async (verified, verdict) => {
    const bytes = new Uint8Array(1);
    const target = nodeOf({ digest: DIGEST, byteSource: { kind: 'bytes', bytes, length: 1 }, verified });
    const edge = edgeOf({ platform: 'linux/arm64', target });
    const image = { ...IMAGE, edges: [edge, WINDOWS] };
    const match = waiver(`{digest: ["${DIGEST}"]}`);
    expect((await judged(match, [violation('it is bad', { edge })], image)).verdict).toBe(verdict);
    expect((await judged(match, [violation('it is bad')], { ...image, digest: DIGEST })).verdict).toBe(verdict);
  });

  test('by the digest of a blob does not cover the image', async () => {
    expect((await judged(waiver(`{digest: ["${DIGEST}"]}`), [violation('it is bad')])).verdict).toBe('fail');
  });

  test('by the digest of an image applies beside a waiver without one', async () => {
    const text = `${waiver(`{digest: ["${DIGEST}"]}`)}\n${waiver('{key: [x]}').replace('waivers:\n', '')}`;
    expect((await judged(text, [violation('it is bad')], { ...IMAGE, digest: DIGEST })).verdict).toBe('pass');
  });

  test('by the digest of an image does not cover an image of which one reference has a fault', async () => {
    const edges = [edgeOf({ faults: [faultOf('unreadable')] }), WINDOWS];
    const image = { ...IMAGE, digest: DIGEST, edges };
    expect((await judged(waiver(`{digest: ["${DIGEST}"]}`), [violation('it is bad')], image)).verdict).toBe('fail');
  });

  test('by the digest of an image does not cover an image that has other bytes than it says', async () => {
    const named = { ...IMAGE, digest: DIGEST };
    const match = waiver(`{digest: ["${DIGEST}"]}`);
    expect(await judged(match, [violation('it is bad')], named)).toMatchObject({ verdict: 'pass' });
    for (const kind of ['digest-mismatch', 'size-mismatch'] as const) {
      const other = nodeOf({ digest: DIGEST, faults: [faultOf(kind)] });
      const swapped = { ...named, edges: [edgeOf({ platform: 'linux/arm64', target: other }), WINDOWS] };
      expect(await judged(match, [], swapped)).toMatchObject({ verdict: 'inconclusive', status: 'unchecked' });
      expect(await judged(match, [violation('it is bad')], swapped)).toMatchObject({ verdict: 'fail' });
      expect(await judged(match, [], { ...named, faults: [faultOf(kind)] })).toMatchObject({ verdict: 'inconclusive' });
    }
  });

  test('for a platform does not cover the layers of a manifest that is listed for another one, too', async () => {
    const path = mutateFixture('oci-gzip', listedFor('windows', 'linux'));
    const words = 'reason: x, until: 2099-01-01}';
    const rules = ['layer-compression: error', 'waivers:'];
    const one = `  - {rules: [layer-compression], match: {platform: ["windows/*"]}, ${words}`;
    const both = `  - {rules: [layer-compression], match: {platform: ["*/amd64"]}, ${words}`;
    const verdict = async (line: string) => {
      const policy = `version: 1\nrules:\n  ${rules.join('\n')}\n${line}\n`;
      return (await plimsoll(['check', '--policy', policy, path])).code;
    };
    expect([await verdict(one), await verdict(both)]).toEqual([1, 0]);
  });

  test('for a platform does not cover a blob that another one has, too', async () => {
    const shared = edgeOf({ platform: 'linux/arm64', target: WINDOWS.target });
    const image = { ...IMAGE, edges: [shared, WINDOWS] };
    const sees = [violation('shared', { edge: shared })];
    expect(await judged(waiver('{platform: ["linux/*"]}'), sees, image)).toMatchObject({ verdict: 'fail' });
    expect(await judged(waiver('{platform: ["*/*"]}'), sees, image)).toMatchObject({ verdict: 'pass' });
  });

  test('that is over is not applied, and says so', async () => {
    expect(await judged(waiver('{key: [t]}', { until: '2026-11-24' }), [BAD])).toMatchObject({
      verdict: 'fail',
      notices: ['waiver-ended: the waiver for no-schema1 (SEC-123) expired on 2026-11-24 and is not applied'],
    });
  });

  test.each([
    ['2026-11-25', ['waiver-ends: the waiver for no-schema1 (SEC-123) expires on 2026-11-25, today']],
    ['2026-12-25', ['waiver-ends: the waiver for no-schema1 (SEC-123) expires on 2026-12-25, in 30 days']],
    ['2026-12-26', []],
  ])('that ends on %s holds, and tells of its end 30 days before', async (until, notices) => {
    expect(await judged(waiver('{key: [t]}', { until }), [BAD])).toMatchObject({ verdict: 'pass', notices });
  });
});

describe('a waiver that let nothing pass', () => {
  const UNUSED = ['waiver-unused: the waiver for no-schema1 (SEC-123) matched nothing; consider removing it'];

  test('is told where its image was in the run', async () => {
    expect((await judged(waiver('{image: ["ghcr.io/acme/erp-*"]}'), [])).notices).toEqual(UNUSED);
    expect((await judged(waiver('{platform: ["linux/*"], key: [x]}'), [BAD])).notices).toEqual(UNUSED);
    expect((await judged(waiver('{platform: [linux/s390x, "linux/*"], key: [x]}'), [BAD])).notices).toEqual(UNUSED);
    expect((await judged(waiver(`{digest: ["${OTHER}", "${DIGEST}"], key: [x]}`), [BAD])).notices).toEqual(UNUSED);
  });

  test.each(['{image: [other]}', '{platform: [linux/s390x]}', `{digest: ["sha256:${'b'.repeat(64)}"]}`])(
    'is not where %s was not',
    async (match) => {
      expect((await judged(waiver(match), [BAD])).notices).toEqual([]);
    },
  );

  test('is not where it stands in a policy that others share', async () => {
    const files = { 'base.yml': `version: 1\n${waiver('{image: ["*"]}')}` };
    expect((await judged('extends: [./base.yml]', [], IMAGE, files)).notices).toEqual([]);
  });

  test('says that it could not be told whether it is about a nameless image', async () => {
    const nameless = { ...IMAGE, givenName: null };
    expect(await judged(waiver('{image: ["*"]}'), [BAD], nameless)).toMatchObject({
      verdict: 'fail',
      notices: [
        'waiver-unknown: the waiver for no-schema1 (SEC-123) is not applied: it needs the name of the image, which is not given: write "IMAGE as NAME"',
      ],
    });
  });
});

describe('nameDigestOf', () => {
  const namesIt = async (match: string, image: Image) => {
    const { waivers } = await policyOf({ 'p.yml': `version: 1\nrules: {no-schema1: error}\n${waiver(match)}` });
    return new Waivers(waivers, RUN.day).nameDigestOf(image);
  };

  test.each([
    ['a blob', `{digest: ["${OTHER}", "${DIGEST}"]}`, IMAGE, true],
    ['the image', `{digest: ["${DIGEST}"]}`, { ...IMAGE, edges: [], digest: DIGEST }, true],
    ['no blob', `{digest: ["${OTHER}"]}`, IMAGE, false],
    ['a key', '{key: [t]}', IMAGE, false],
  ])('of a waiver that names %s', async (_, match, image, expected) => {
    expect(await namesIt(match, image)).toBe(expected);
  });
});
