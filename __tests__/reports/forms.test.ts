import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { imageVerdict, runVerdict } from '../../src/engine/outcome.ts';
import { allAnnotationsOf, annotationsOf } from '../../src/reports/annotations.ts';
import { headline } from '../../src/reports/format.ts';
import { reportItems } from '../../src/reports/grouping.ts';
import { renderJson } from '../../src/reports/json.ts';
import { renderJunit } from '../../src/reports/junit.ts';
import { renderMarkdown } from '../../src/reports/markdown.ts';
import {
  type Finding,
  type ImageReport,
  makeReport,
  type Report,
  type RuleOutcome,
  type Verdict,
} from '../../src/reports/report.ts';
import { renderSarif } from '../../src/reports/sarif.ts';
import { renderText } from '../../src/reports/text.ts';
import { digest, finding, image, outcome, whole } from '../support/report.ts';

const RULES = ['a', 'b', 'c'];
const SEVERITIES = ['error', 'warning', 'note'] as const;
const WAIVER = { reason: 'it is known', until: '2027-01-01' };
const oneOf = <const T>(...values: readonly T[]) => fc.constantFrom(...values);

/** Few values of everything, so that findings have much in common. What is said names its rule: `says-a-1`. */
const findings = fc.record({
  rule: oneOf(...RULES),
  saying: oneOf(1, 2),
  named: oneOf('own', 'other', 'not'),
  position: oneOf(1, 2),
  severity: oneOf(...SEVERITIES),
  blob: oneOf('aa', 'bb', null),
  layer: oneOf(0, 1),
  platform: oneOf('linux/amd64', 'linux/arm64', null),
  fix: oneOf('mend-1', 'mend-2', ''),
  line: oneOf(null, 3, 4),
  confidence: oneOf('exact', 'provenance', 'ambiguous'),
  waiver: oneOf(null, null, WAIVER),
});

const outcomes = fc.record({
  status: oneOf('unchecked', 'waived', 'passed', 'not-applicable'),
  effectiveSeverity: oneOf(...SEVERITIES),
  reason: oneOf(1, 2),
});

const reports: fc.Arbitrary<Report> = fc
  .record({
    images: fc.array(
      fc.record({
        found: fc.array(findings, { maxLength: 6 }),
        ended: fc.tuple(outcomes, outcomes, outcomes),
        platforms: oneOf(['linux/amd64'], ['linux/amd64', 'linux/arm64']),
      }),
      { maxLength: 4 },
    ),
    failOn: oneOf('error', 'warning', 'never'),
    errors: oneOf([], [], [{ image: 'gone.tar', message: 'the file does not exist' }]),
  })
  .map(({ images, failOn, errors }) => {
    const told = images.map(({ found, ended, platforms }, at): ImageReport => {
      const all = found.map(findingOf);
      const rules = RULES.map((rule, n) => outcomeOf(rule, all, ended[n] ?? ended[0]));
      const verdict = imageVerdict(all, rules, failOn);
      return image({ name: `app-${at}`, platforms, findings: all, rules, verdict });
    });
    const verdict = runVerdict(
      told.map((one) => one.verdict),
      errors.length,
    );
    const tool = { name: 'plimsoll', version: '0.1.0' };
    return makeReport({ tool, verdict, failOn, policies: [], images: told, notices: [], errors });
  });

function findingOf(given: typeof findings extends fc.Arbitrary<infer T> ? T : never): Finding {
  const { rule, saying, named, position, severity, blob, layer, platform, fix, line, confidence, waiver } = given;
  const names = {
    own: blob === null ? `layer ${position}/9 (${position}.tar)` : `layer ${position}/9 (${digest(blob).slice(0, 19)})`,
    other: `layer ${position}/9 (another)`,
    not: 'it',
  };
  return finding({
    ...{ rule, severity, fix, waiver, platform },
    key: rule,
    message: `${names[named]} says-${rule}-${saying}`,
    digest: blob === null ? null : digest(blob),
    path: ['index.json', 'manifests/0', `layers/${layer}`],
    location: line === null ? null : { file: 'Dockerfile', line, column: 1, confidence },
  });
}

/** How a rule ends beside what it found: failed, unchecked, waived, then what is left. */
function outcomeOf(
  rule: string,
  all: readonly Finding[],
  { status, effectiveSeverity, reason }: typeof outcomes extends fc.Arbitrary<infer T> ? T : never,
): RuleOutcome {
  const own = all.filter((one) => one.rule === rule);
  const said = { rule, effectiveSeverity, reason: `blocked-${rule}-${reason}` };
  if (own.some(({ waiver }) => waiver === null)) return outcome({ ...said, status: 'failed', reason: 'it is not so' });
  if (status === 'unchecked') return outcome({ ...said, status });
  if (own.length > 0) return outcome({ ...said, status: 'waived', reason: 'it is known' });
  return outcome(status === 'waived' ? { ...said, status } : { rule, status, reason: 'so it is' });
}

const WORDS = /(?:says|blocked)-[abc]-\d|mend-\d|app-\d/g;
const wordsIn = (text: string) => new Set(text.match(WORDS) ?? []);

/** What has to be told of a report: what was found, with its way out and its image, and why something was not checked. */
function toTell({ images }: Report, withWaived: boolean): ReadonlySet<string> {
  const words = images.flatMap(({ name, findings: all, rules }) => {
    const found = all.filter(({ waiver }) => withWaived || waiver === null);
    const open = rules.filter(({ status }) => status === 'unchecked' || (withWaived && status === 'waived'));
    return [
      ...found.flatMap(({ message, fix, waiver }) => [message, waiver === null ? fix : '']),
      ...open.map(({ reason }) => reason),
      ...(found.length + open.length > 0 ? [name] : []),
    ];
  });
  return wordsIn(words.join(' '));
}

const FORMS: readonly (readonly [string, (report: Report) => string, boolean])[] = [
  ['text', (report) => renderText(report), true],
  ['Markdown', (report) => renderMarkdown(report), true],
  ['JUnit', (report) => whole(renderJunit(report)), true],
  ['SARIF', (report) => renderSarif(report), true],
  ['JSON', (report) => whole(renderJson(report)), true],
  [
    'annotations',
    (report) =>
      allAnnotationsOf(report)
        .map(({ title, message }) => `${title} ${message}`)
        .join(),
    false,
  ],
];

test.each(FORMS)('%s tells of everything that there is, and of nothing else', (_, render, withWaived) => {
  fc.assert(
    fc.property(reports, (report) => {
      const told = wordsIn(render(report));
      expect([...toTell(report, withWaived)].filter((word) => !told.has(word))).toEqual([]);
      const known = wordsIn(JSON.stringify(report));
      expect([...told].filter((word) => !known.has(word))).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('no finding and no outcome is counted twice, or not at all', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const { error, warning, note, unchecked, waived } = report.counts;
      const sum = { finding: 0, unchecked: 0, waived: 0 };
      for (const item of reportItems(report))
        sum[item.kind] += 'findingGroup' in item ? item.findingGroup.count : item.uncheckedGroup.count;
      expect(sum).toEqual({ finding: error + warning + note, unchecked, waived });
    }),
  );
});

test('every form comes to the verdict of the run', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const { word, mark } = headline(report);
      expect(renderMarkdown(report)).toMatch(new RegExp(`^## \\${mark} Plimsoll: ${word}\\n`));
      expect(renderText(report).trimEnd().split('\n').at(-1)).toBe(`${mark} ${word}: ${report.reason}`);
      expect(verdictOf(whole(renderJunit(report)))).toBe(report.verdict);
    }),
    { numRuns: 500 },
  );
});

/** What reporters make of it: they know of failures and errors. */
function verdictOf(junit: string): Verdict {
  const [, failures, errors] = /^<testsuites .* failures="(\d+)" errors="(\d+)">$/m.exec(junit) ?? [];
  return failures !== '0' ? 'fail' : errors !== '0' ? 'inconclusive' : 'pass';
}

test('annotations are the first of a check run, and say how many are missing', () => {
  fc.assert(
    fc.property(reports, (report) => {
      const all = allAnnotationsOf(report);
      for (const level of ['error', 'warning', 'notice'] as const) {
        const of = (some: typeof all) => some.filter((one) => one.level === level);
        const shown = of(annotationsOf(report));
        const missing = Number(/^… and (\d+) more/.exec(shown.at(-1)?.message ?? '')?.[1] ?? 0);
        expect(shown.length - Number(missing > 0) + missing).toBe(of(all).length);
      }
    }),
  );
});
