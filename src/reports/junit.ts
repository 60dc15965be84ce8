import { countsAt } from '../engine/outcome.ts';
import { groupByKey } from '../image/groups.ts';
import { LIMITS } from '../limits.ts';
import { plural } from '../text/count.ts';
import { xmlText } from '../text/xml.ts';
import { withDistinctNames } from './distinct-names.ts';
import { BELOW_NAMES, type ReportRow, reportItems, rowsOf } from './grouping.ts';
import type { ImageReport, InputError, Report, RuleOutcome } from './report.ts';

/** The result of a test, as test reporters count it. */
type Kind = 'passed' | 'failure' | 'error' | 'skipped';

interface TestCase {
  readonly kind: Kind;
  readonly name: string;
  /** The first line; empty for a passed test. */
  readonly message: string;
  /** The type by which reporters group failures; empty for a passed test. */
  readonly type: string;
  /** The full text, one line per item. */
  readonly lines: readonly string[];
}

interface Suite {
  readonly name: string;
  readonly properties: readonly (readonly [name: string, value: string])[];
  readonly cases: readonly TestCase[];
}

/**
 * The report as JUnit XML (junit-10.xsd of Jenkins' xUnit plugin is the strictest description): a suite for each image,
 * a test for each rule. There are failures exactly if the policy is violated at `fail-on`, and errors exactly if
 * something that counts is unchecked, so that a reporter reaches the verdict of the run:
 *
 * - findings at or above `fail-on` fail; lower ones are the output of a passed test
 * - an unchecked rule is an error if it counts, otherwise skipped: it did not pass
 * - waived findings and rules that do not apply are skipped
 */
export function* renderJunit(given: Report): Generator<string, void, undefined> {
  const report = withDistinctNames(given);
  const suites = [...report.errors.map(unreadable), ...report.images.map((image) => imageSuite(image, report))];
  if (suites.length === 0) suites.push(unreadable({ image: 'images', message: 'there was no image to check' }));
  const cases = suites.flatMap((suite) => suite.cases);
  const counts = { tests: cases.length, failures: count(cases, 'failure'), errors: count(cases, 'error') };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites${attributes({ name: report.tool.name, ...counts })}>\n`;
  for (const suite of suites) yield `${suiteLines(suite).join('\n')}\n`;
  yield '</testsuites>\n';
}

/** Unreadable inputs are a suite with an error: reporters count an empty report as passed. */
function unreadable({ image, message }: InputError): Suite {
  const lines = [message];
  return {
    name: image,
    properties: [],
    cases: [{ kind: 'error', name: 'can be read', message, type: 'unreadable', lines }],
  };
}

function imageSuite(image: ImageReport, report: Report): Suite {
  const { name, digest, source, verdict, rules } = image;
  const rows = rowsOf(reportItems({ ...report, images: [image] }), BELOW_NAMES);
  const byRule = groupByKey(
    rows.flatMap((row) => row.rules.map((rule) => ({ rule, row }))),
    ({ rule }) => rule,
  );
  const ofRule = (rule: string) => (byRule.get(rule) ?? []).map(({ row }) => row);
  return {
    name,
    properties: [['verdict', verdict], ['source', source], ...(digest === null ? [] : [['digest', digest] as const])],
    cases: rules.map((outcome) => testCase(outcome, ofRule(outcome.rule), outcome.failOn ?? report.failOn)),
  };
}

function testCase(outcome: RuleOutcome, rows: readonly ReportRow[], failOn: Report['failOn']): TestCase {
  const { rule, status, effectiveSeverity, reason } = outcome;
  const plain = { name: rule, message: '', type: status, lines: rows.flatMap(rowText) };
  const failing = rows.filter(
    ({ kind, severity }) => kind === 'finding' && severity !== null && countsAt(severity, failOn),
  );
  const [first] = failing;
  if (first !== undefined) {
    const others = failing.reduce((sum, { count }) => sum + count, 0) - 1;
    const message = `${first.sentences[0]?.message ?? ''}${others === 0 ? '' : ` (and ${plural(others, 'more finding')})`}`;
    return { ...plain, kind: 'failure', type: first.severity ?? status, message };
  }
  switch (status) {
    case 'unchecked':
      return {
        ...plain,
        kind: countsAt(effectiveSeverity, failOn) ? 'error' : 'skipped',
        message: `could not be checked: ${reason}`,
      };
    case 'waived':
      return { ...plain, kind: 'skipped', message: `waived: ${reason}` };
    case 'not-applicable':
      return { ...plain, kind: 'skipped', message: `does not apply: ${reason}` };
    case 'failed':
    case 'passed':
      return { ...plain, kind: 'passed' };
  }
}

/** Each sentence with its places below it, then the fix. */
function rowText({ kind, severity, sentences, fix, after }: ReportRow): readonly string[] {
  const label = kind === 'finding' ? severity : kind;
  return [
    ...sentences.flatMap(({ message, places }) => [`${label}: ${message}`, ...places.map((place) => `  ${place}`)]),
    ...(fix === '' ? [] : [`→ ${fix}`]),
    ...(after === '' ? [] : [after]),
  ];
}

function suiteLines({ name, properties, cases }: Suite): readonly string[] {
  const counts = { failures: count(cases, 'failure'), errors: count(cases, 'error'), skipped: count(cases, 'skipped') };
  return [
    `  <testsuite${attributes({ name, tests: cases.length, ...counts })}>`,
    ...(properties.length === 0
      ? []
      : [
          '    <properties>',
          ...properties.map(([key, value]) => `      <property${attributes({ name: key, value })}/>`),
          '    </properties>',
        ]),
    ...cases.flatMap((one) => caseLines(one, name)),
    '  </testsuite>',
  ];
}

function caseLines({ kind, name, message, type, lines }: TestCase, suite: string): readonly string[] {
  const start = `    <testcase${attributes({ name, classname: suite })}`;
  const text = lines.map((line) => xmlText(line, LIMITS.annotationCharacters)).join('\n');
  if (kind === 'passed' && text === '') return [`${start}/>`];
  const tag = kind === 'passed' ? 'system-out' : kind;
  const given = kind === 'passed' ? '' : attributes({ message, type });
  return [`${start}>`, `      <${tag}${given}>${text}</${tag}>`, '    </testcase>'];
}

function count(cases: readonly TestCase[], kind: Kind): number {
  return cases.filter((one) => one.kind === kind).length;
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value), LIMITS.annotationCharacters)}"`)
    .join('');
}
