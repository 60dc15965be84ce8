import { describe, expect, test } from '@jest/globals';
import type { Finding, RuleOutcome } from '../../src/engine/outcome.ts';
import { type ImageReport, makeReport } from '../../src/reports/report.ts';

const outcome = (over: Partial<RuleOutcome>): RuleOutcome => ({
  ...{ rule: 'a-rule', status: 'unchecked', severity: 'error', effectiveSeverity: 'error', reason: 'it is not told' },
  ...over,
});
const finding = (over: Partial<Finding>): Finding => ({
  ...{ rule: 'a-rule', key: 't', severity: 'error', message: 'it is bad', digest: null, mediaType: null, path: [] },
  ...{ platform: null, location: null, related: [], fix: 'mend it', waiver: null, upcoming: null },
  ...over,
});
const image = (over: Partial<ImageReport>): ImageReport => ({
  ...{ name: 'app', names: ['app'], source: 'oci-layout', location: 'app', digest: null, imageId: null },
  ...{
    artifact: 'image',
    verdict: 'pass',
    platforms: [],
    osFeatures: [],
    blobs: [],
    sizes: [],
    findings: [],
    rules: [],
  },
  ...over,
});
const run = (images: readonly ImageReport[], over = {}) =>
  makeReport({
    tool: { name: 'plimsoll', version: '0' },
    verdict: 'pass',
    failOn: 'error',
    policies: [],
    images,
    notices: [],
    errors: [],
    ...over,
  });

describe('the reason', () => {
  test('of a failure names the rules that weigh most, each once', () => {
    const findings = [
      finding({ rule: 'light', severity: 'warning' }),
      finding({}),
      finding({}),
      finding({ rule: 'b-rule' }),
    ];
    const { reason } = run([image({ verdict: 'fail', findings }), image({})], { verdict: 'fail' });
    expect(reason).toBe('1 of 2 images violates a-rule, b-rule');
  });

  test('of what could not be told names the outcome that counts most, not the first', () => {
    const rules = [
      outcome({ rule: 'light', effectiveSeverity: 'note' }),
      outcome({ rule: 'heavy', reason: 'it is encrypted' }),
    ];
    const { reason } = run([image({ verdict: 'inconclusive', rules })], { verdict: 'inconclusive' });
    expect(reason).toBe('heavy could not be checked for app: it is encrypted');
  });

  test('of what could not be told for several images says for how many, and names one that can be found', () => {
    const unchecked = (location: string) => image({ location, verdict: 'inconclusive', rules: [outcome({})] });
    const images = [image({ name: 'other' }), unchecked('a.tar'), unchecked('b.tar')];
    expect(run(images, { verdict: 'inconclusive' }).reason).toBe(
      'a-rule could not be checked for 2 of 3 images, first app (a.tar): it is not told',
    );
  });

  test('tells the way out in full, however long it is', () => {
    const reason = `no evidence: ${'build it with provenance, or '.repeat(20)}give the Dockerfile`;
    const images = [image({ verdict: 'inconclusive', rules: [outcome({ reason })] })];
    expect(run(images, { verdict: 'inconclusive' }).reason).toBe(`a-rule could not be checked for app: ${reason}`);
    const errors = [{ image: 'alpine', message: reason }];
    expect(run([], { verdict: 'inconclusive', errors }).reason).toBe(`alpine could not be read: ${reason}`);
  });

  test('of what could not be read names the input', () => {
    const errors = [{ image: 'alpine', message: 'the file does not exist' }];
    expect(run([], { verdict: 'inconclusive', errors }).reason).toBe(
      'alpine could not be read: the file does not exist',
    );
    expect(run([], { verdict: 'inconclusive' }).reason).toBe('there was no image to check');
    const two = [...errors, { image: 'busybox', message: 'the file does not exist' }];
    expect(run([], { verdict: 'inconclusive', errors: two }).reason).toBe(
      'alpine could not be read: the file does not exist; 1 other input could not be read either',
    );
  });

  test('is whole, as the mend often stands at its end', () => {
    const reason = `it does not tell${' how'.repeat(100)}: export it`;
    const unchecked = run([image({ verdict: 'inconclusive', rules: [outcome({ reason })] })], {
      verdict: 'inconclusive',
    });
    expect(unchecked.reason).toContain(reason);
    const errors = [{ image: 'a', message: reason }];
    expect(run([], { verdict: 'inconclusive', errors }).reason).toContain(reason);
  });

  test('of a run that nothing fails does not say that a policy holds that is violated', () => {
    const violated = image({ findings: [finding({}), finding({ severity: 'warning' })] });
    expect(run([violated, image({})], { failOn: 'never' }).reason).toBe(
      '1 of 2 images violates the policy, which is not enforced (fail-on: never)',
    );
    const waived = finding({ waiver: { reason: 'x', until: '2027-01-01' } });
    expect(run([image({ findings: [waived] })], { failOn: 'never' }).reason).toBe('1 image satisfies the policy');
  });

  test('of a pass says what was allowed to stay unchecked', () => {
    expect(run([image({})]).reason).toBe('1 image satisfies the policy');
    expect(run([image({ rules: [outcome({ effectiveSeverity: 'note' })] })]).reason).toBe(
      '1 image satisfies the policy; 1 rule could not be checked, which the policy allows',
    );
  });
});
