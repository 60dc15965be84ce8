import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countsAt, imageVerdict, runVerdict } from '../../src/engine/outcome.ts';
import { FAIL_ON } from '../../src/policy/enums.ts';
import { renderJunit } from '../../src/reports/junit.ts';
import type { Finding, Report, RuleOutcome } from '../../src/reports/report.ts';
import { SEVERITIES } from '../../src/rule-kit/rule.ts';
import { expectGolden } from '../support/golden.ts';
import { HOSTILE_TEXTS, hostileText } from '../support/hostile.ts';
import { type Element, elementsIn, junitErrors, junitVerdict, parseXml } from '../support/junit.ts';
import { crowd, everything, finding, image, outcome, report, reworded, whole } from '../support/report.ts';
import { runnerCommands } from '../support/runner-commands.ts';
import { testWith } from '../support/tools.ts';

function parsed(given: Report): Element {
  const [root] = parseXml(whole(renderJunit(given)));
  if (root === undefined) throw new Error('there is no document');
  return root;
}

/** What the only test of a report has in it. */
function only(rule: RuleOutcome, findings: readonly Finding[] = [], over: Partial<Report> = {}) {
  const root = parsed(report({ images: [image({ rules: [rule], findings })], ...over }));
  const [one, ...others] = elementsIn(root, 'testcase');
  expect(others).toEqual([]);
  return { attributes: one?.attributes, told: one?.children };
}

/** The parser is Python's. */
const read = testWith('python3');

const NOTHING = report({ verdict: 'inconclusive', images: [] });
const failed = outcome({ rule: 'layer-compression', status: 'failed', reason: '1 layer is gzip' });

describe('the report as JUnit XML', () => {
  it('tells of everything', () => {
    expectGolden(import.meta.dirname, 'everything.junit.xml', whole(renderJunit(everything())));
    expectGolden(import.meta.dirname, 'passed.junit.xml', whole(renderJunit(report())));
  });

  read('is what reporters read, whatever the report', () => {
    const reports = [report(), everything(), NOTHING, crowd(1000, 100), reworded(everything(), () => '')];
    for (const root of parseXml(...reports.map((one) => whole(renderJunit(one)))))
      expect(junitErrors(root)).toEqual([]);
  });

  read('has a suite for each image, a test for each rule', () => {
    const root = parsed(everything());
    const suites = [...elementsIn(root, 'testsuite')];
    expect(suites.map(({ attributes }) => attributes['name'])).toEqual([
      'oci:build/missing',
      ...everything().images.map(({ name }) => name),
    ]);
    const [shop] = suites.slice(1);
    expect(shop?.children.flatMap(({ attributes }) => attributes['classname'] ?? [])).toEqual(
      Array(4).fill('ghcr.io/acme/shop:1.4.2'),
    );
    expect([...elementsIn(root, 'property')].slice(0, 3).map(({ attributes }) => attributes['name'])).toEqual([
      'verdict',
      'source',
      'digest',
    ]);
  });

  read('fails with what failed, where, and the way out', () => {
    const { attributes, told } = only(failed, [
      finding(),
      finding({ path: ['index.json', 'manifests/0', 'layers/4'] }),
    ]);
    expect(attributes).toEqual({ name: 'layer-compression', classname: 'ghcr.io/acme/base:3' });
    expect(told).toMatchObject([
      {
        name: 'failure',
        attributes: {
          type: 'error',
          message: 'the layer is compressed with gzip, and the policy allows zstd (and 1 more finding)',
        },
        text: expect.stringMatching(/^error: the layer is .*\n {2}layer 3 .*\n {2}layer 5 .*\n→ docker buildx build /),
      },
    ]);
  });

  read('passes with what is told below fail-on, and fails from there on', () => {
    const lesser = [finding({ severity: 'warning' })];
    expect(only(failed, lesser).told).toMatchObject([
      { name: 'system-out', text: expect.stringMatching(/^warning: /) },
    ]);
    expect(only(failed, lesser, { failOn: 'warning' }).told).toMatchObject([
      { name: 'failure', attributes: { type: 'warning' } },
    ]);
    expect(only(failed, [finding()], { failOn: 'never' }).told).toMatchObject([{ name: 'system-out' }]);
    expect(only({ ...failed, failOn: 'error' }, [finding()], { failOn: 'never' }).told).toMatchObject([
      { name: 'failure' },
    ]);
  });

  read('skips what is waived or does not apply, and says why', () => {
    const waiver = { reason: 'SEC-123', until: '2027-01-01' };
    expect(
      only(outcome({ status: 'waived', reason: 'SEC-123' }), [finding({ rule: 'no-schema1', waiver })]).told,
    ).toMatchObject([
      {
        name: 'skipped',
        attributes: { type: 'waived', message: 'waived: SEC-123' },
        text: expect.stringContaining('2027-01-01'),
      },
    ]);
    expect(only(outcome({ status: 'not-applicable', reason: 'it is a chart' })).told).toMatchObject([
      { name: 'skipped', attributes: { message: 'does not apply: it is a chart' } },
    ]);
  });

  read('never passes what could not be told', () => {
    const unchecked = outcome({ status: 'unchecked', reason: 'it is not told' });
    expect(only(unchecked).told).toMatchObject([
      { name: 'error', attributes: { type: 'unchecked', message: 'could not be checked: it is not told' } },
    ]);
    expect(only({ ...unchecked, effectiveSeverity: 'note' }).told).toMatchObject([{ name: 'skipped' }]);
    expect(parsed(NOTHING).children).toMatchObject([
      { children: [{ children: [{ name: 'error', attributes: { message: 'there was no image to check' } }] }] },
    ]);
    const errors = [{ image: 'a.tar', message: 'the file does not exist' }];
    expect(parsed(report({ errors })).children[0]).toMatchObject({
      attributes: { name: 'a.tar', errors: '1' },
      children: [{ attributes: { name: 'can be read' } }],
    });
  });
});

/** Reports on images that are judged as the engine judges them. */
function judged(): fc.Arbitrary<Report> {
  const severity = fc.constantFrom(...SEVERITIES);
  const rules = fc.array(
    fc.record({
      status: fc.constantFrom('failed', 'unchecked', 'waived', 'passed', 'not-applicable'),
      severity,
      effectiveSeverity: severity,
      // Where a lock makes it stricter for the rule.
      locked: fc.option(fc.constantFrom(...FAIL_ON)),
      findings: fc.array(fc.record({ severity, waived: fc.boolean() }), { minLength: 1, maxLength: 3 }),
    }),
    { maxLength: 4 },
  );
  const error = fc.record({ image: hostileText(), message: hostileText() });
  return fc
    .record({
      failOn: fc.constantFrom(...FAIL_ON),
      images: fc.array(rules, { maxLength: 4 }),
      errors: fc.array(error, { maxLength: 1 }),
    })
    .map(({ failOn, images: given, errors }) => {
      const images = given.map((told) => {
        const outcomes = told.map(({ findings: _, locked, ...one }, at) =>
          outcome({ rule: `rule-${at}`, ...one, ...(locked !== null && { failOn: locked }) }),
        );
        const findings = told.flatMap(({ status, findings: some }, at) =>
          status === 'failed' || status === 'waived'
            ? some.map((one) =>
                finding({
                  rule: `rule-${at}`,
                  severity: one.severity,
                  waiver: status === 'waived' || one.waived ? { reason: 'x', until: '2027-01-01' } : null,
                }),
              )
            : [],
        );
        return image({ rules: outcomes, findings, verdict: imageVerdict(findings, outcomes, failOn) });
      });
      const verdict = runVerdict(
        images.map((one) => one.verdict),
        errors.length,
      );
      return report({ failOn, images, errors, verdict });
    });
}

read('a reporter of tests comes to the verdict that the run came to', () => {
  const reports = fc.sample(judged(), { numRuns: 500, seed: 20261125 });
  const roots = parseXml(...reports.map((one) => whole(renderJunit(one))));
  for (const [at, root] of roots.entries()) {
    expect(junitErrors(root)).toEqual([]);
    expect(junitVerdict(root)).toBe(reports[at]?.verdict);
    const suites = root.children.slice(reports[at]?.errors.length);
    for (const [number, { verdict }] of (reports[at]?.images ?? []).entries())
      expect(Number(suites[number]?.attributes['failures']) > 0).toBe(verdict === 'fail');
  }
  // Every verdict came about, and a warning that fails as well as one that does not.
  expect(new Set(reports.map(({ verdict }) => verdict)).size).toBe(3);
  expect(new Set(reports.map(({ failOn }) => countsAt('warning', failOn))).size).toBe(2);
});

read('hostile text leaves the document whole, and gives the runner no command', () => {
  const texts = [...HOSTILE_TEXTS, ...fc.sample(hostileText(), { numRuns: 100, seed: 20261125 })];
  const documents = texts.map((text) => whole(renderJunit(reworded(everything(), () => text))));
  for (const text of documents) expect(runnerCommands(text)).toEqual([]);
  for (const root of parseXml(...documents)) expect(junitErrors(root)).toEqual([]);
});
