import { createHash } from 'node:crypto';
import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import type { Finding, Location } from '../../src/engine/outcome.ts';
import type { Report } from '../../src/reports/report.ts';
import { renderSarif } from '../../src/reports/sarif.ts';
import { RULES } from '../../src/rules/index.ts';
import { expectGolden } from '../support/golden.ts';
import { HOSTILE_TEXTS, hostileText } from '../support/hostile.ts';
import { crowd, digest, everything, finding, image, outcome, report, reworded } from '../support/report.ts';
import { runnerCommands } from '../support/runner-commands.ts';
import { multitoolErrors, parseSarif, refusals, resultsOf, schemaErrors } from '../support/sarif.ts';

function of(...findings: readonly Finding[]): Report {
  return report({ verdict: 'fail', images: [image({ verdict: 'fail', findings })] });
}

/** The only result of a report on one finding. */
function resultOf(over: Partial<Finding>) {
  const [result] = resultsOf(renderSarif(of(finding(over))));
  if (result === undefined) throw new Error('there is no result');
  return result;
}

function runOf(text: string) {
  const [run] = parseSarif(text).runs;
  if (run === undefined) throw new Error('there is no run');
  return run;
}

const NOTHING = report({ verdict: 'inconclusive', images: [], reason: 'there was no image to check' });
const UNREADABLE = report({
  verdict: 'inconclusive',
  images: [],
  errors: [
    { image: 'a.tar', message: 'the file does not exist' },
    { image: 'b.tar', message: 'it is no image' },
  ],
});
const UNCHECKED = report({
  verdict: 'inconclusive',
  images: [image({ verdict: 'inconclusive', rules: [outcome({ status: 'unchecked', reason: 'it is not told' })] })],
});
const POLICY: Location = { file: 'p.yml', line: 4, column: 3, confidence: 'exact' };
const DOCKERFILE: Location = { file: 'app/Dockerfile', line: 12, column: null, confidence: 'provenance' };
const RELATED = of(finding({ location: DOCKERFILE, related: [POLICY] }));
const OWN = of(finding({ rule: 'acme/no-debug-port' }));
/** Images that have one layer in common, which is wrong. */
function sharing(count: number): Report {
  const images = Array.from({ length: count }, (_, at) =>
    image({ name: `ghcr.io/acme/app-${at}:1`, verdict: 'fail', findings: [finding()] }),
  );
  return report({ verdict: 'fail', images });
}

const REPORTS: Readonly<Record<string, Report>> = {
  clean: report(),
  everything: everything(),
  nothing: NOTHING,
  unreadable: UNREADABLE,
  unchecked: UNCHECKED,
  related: RELATED,
  own: OWN,
  thousand: crowd(1000, 10, 1),
  shared: sharing(1000),
  hostile: reworded(everything(), () => HOSTILE_TEXTS.join(' ')),
};

describe('the report as SARIF', () => {
  it('tells of everything', () => {
    expectGolden(import.meta.dirname, 'everything.sarif', renderSarif(everything(), { id: 'base images' }));
    expectGolden(import.meta.dirname, 'passed.sarif', renderSarif(report()));
  });

  test.each(Object.keys(REPORTS))('is what the schema describes and code scanning takes whole: %s', (name) => {
    const text = renderSarif(REPORTS[name] ?? report(), { id: 'x' });
    expect(schemaErrors(text)).toEqual([]);
    expect(refusals(text)).toEqual([]);
  });

  it('is what the validator takes, which finds what it should', () => {
    const files = Object.fromEntries(Object.entries(REPORTS).map(([name, one]) => [name, renderSarif(one)]));
    const log = JSON.parse(renderSarif(everything()));
    const [{ results, tool }] = log.runs;
    delete results[0].locations;
    delete results[1].locations[0].physicalLocation.region;
    delete results[2].message.text;
    results[3].locations[0].physicalLocation.artifactLocation.uri = '/etc/passwd';
    delete tool.driver.rules[0].help;
    const canary = JSON.stringify(log);
    expect(schemaErrors(canary)).not.toEqual([]);
    const { 'canary.sarif': found, ...others } = multitoolErrors({ ...files, canary });
    expect(found?.toSorted()).toEqual([
      'GH1015 runs[0].results[0]',
      'GH1015 runs[0].results[2].message',
      'GH1017 runs[0].results[0]',
      'GH1017 runs[0].results[2].message',
      'GH2012 runs[0].results[0]',
      'GH2012 runs[0].results[2].message',
      'GH2012 runs[0].tool.driver.rules[0]',
      'JSON1017 runs[0].results[2].message',
      'SARIF1004 runs[0].results[3].locations[0].physicalLocation.artifactLocation.uri',
      'SARIF2017 runs[0].results[1].locations[0].physicalLocation',
    ]);
    expect(others).toEqual(Object.fromEntries(Object.keys(files).map((name) => [`${name}.sarif`, []])));
  }, 120_000);

  it('has an empty list of results where nothing is wrong, and never where nothing was seen', () => {
    expect(resultsOf(renderSarif(report()))).toEqual([]);
    expect(resultsOf(renderSarif(NOTHING))).toMatchObject([
      { ruleId: 'unreadable-image', level: 'error', message: { text: 'there was no image to check' } },
    ]);
  });

  it('tells apart images of one name', () => {
    const latest = (location: string) => image({ name: 'latest', location, findings: [finding()] });
    const [result] = resultsOf(renderSarif(report({ verdict: 'fail', images: [latest('a.tar'), latest('b.tar')] })));
    expect(result?.message.text).toContain('in 2 images: latest (a.tar), latest (b.tar)');
  });

  it('tells of inputs that could not be read and of rules that could not be checked, by what they count as', () => {
    expect(resultsOf(renderSarif(UNREADABLE))).toMatchObject([
      {
        ruleId: 'unreadable-image',
        level: 'error',
        message: { text: 'a.tar could not be read: the file does not exist' },
      },
      { ruleId: 'unreadable-image', level: 'error' },
    ]);
    expect(resultsOf(renderSarif(UNCHECKED))).toMatchObject([
      {
        ruleId: 'no-schema1',
        level: 'error',
        message: { text: 'no-schema1 could not be checked: it is not told\nin ghcr.io/acme/base:3' },
      },
    ]);
    const rules = [outcome({ status: 'unchecked', severity: 'error', effectiveSeverity: 'note' })];
    expect(resultsOf(renderSarif(report({ images: [image({ rules })] })))).toMatchObject([{ level: 'note' }]);
  });

  it('tells heaviest first', () => {
    const levels = resultsOf(renderSarif(everything())).map(({ level }) => level);
    expect(levels).toEqual([...Array(6).fill('error'), ...Array(3).fill('warning'), 'note']);
  });

  it('tells once what many images have in common', () => {
    const results = resultsOf(renderSarif(sharing(41)));
    expect(results).toHaveLength(1);
    expect(results[0]?.message.text).toContain('in 41 images: ghcr.io/acme/app-0:1, ');
  });

  it('has no result for what is waived, which code scanning would show as open, and tells of it all the same', () => {
    const until = { reason: 'SEC-123', until: '2027-01-01' };
    const text = renderSarif(of(finding({ waiver: until })));
    expect(resultsOf(text)).toEqual([]);
    expect(runOf(text).invocations[0]?.toolExecutionNotifications).toMatchObject([
      { message: { text: expect.stringMatching(/^the layer is .*\nin .*\nwaived until 2027-01-01: SEC-123$/) } },
    ]);
    const rules = [outcome({ status: 'waived', reason: 'waived until 2027-01-01: SEC-9' })];
    expect(runOf(renderSarif(report({ images: [image({ rules })] }))).invocations[0]).toMatchObject({
      toolExecutionNotifications: [{ message: { text: expect.stringContaining('SEC-9') } }],
    });
  });

  it('tells the authors of the policy what they are to know', () => {
    const told = runOf(renderSarif(everything())).invocations[0]?.toolConfigurationNotifications;
    expect(told).toHaveLength(3);
    expect(told?.[1]).toMatchObject({
      locations: [
        { physicalLocation: { artifactLocation: { uri: '.github/plimsoll.yml' }, region: { startLine: 19 } } },
      ],
    });
  });

  it('has a category where it has an id, and leaves it to the upload where it has none', () => {
    expect(runOf(renderSarif(report(), { id: 'base' })).automationDetails?.id).toBe('plimsoll/base/');
    expect(runOf(renderSarif(report()))).not.toHaveProperty('automationDetails');
  });

  it('tells what a rule asks for and where to read on, and of one of the policy what is known', () => {
    const rules = RULES.map(({ id }) => outcome({ rule: id }));
    const text = renderSarif(report({ images: [image({ rules: [...rules, outcome({ rule: 'acme/own' })] })] }));
    const told = runOf(text).tool.driver.rules;
    expect(told.map(({ id }) => id)).toEqual([...RULES.map(({ id }) => id), 'acme/own']);
    expect(told.find(({ id }) => id === 'layer-compression')).toMatchObject({
      name: 'LayerCompression',
      shortDescription: { text: 'Every layer has an allowed compression, detected from its bytes.' },
      helpUri: 'https://github.com/plimsoll/plimsoll/blob/v0/docs/rules/layer-compression.md',
      properties: { tags: ['formats'] },
    });
    expect(told.at(-1)).toMatchObject({ name: 'AcmeOwn', help: { text: expect.stringContaining('acme/own') } });
    expect(told.at(-1)).not.toHaveProperty('helpUri');
    expect(refusals(text)).toEqual([]);
    expect(told.filter(({ properties }) => properties.tags.includes('security'))).toHaveLength(10);
  });

  it('says of a security rule how severe that is, as the policy weighs it most', () => {
    const severityOf = (...severities: readonly ('error' | 'warning' | 'note')[]) => {
      const images = severities.map((severity) => image({ rules: [outcome({ rule: 'no-secrets', severity })] }));
      return runOf(renderSarif(report({ images }))).tool.driver.rules[0]?.properties['security-severity'];
    };
    expect([severityOf('error'), severityOf('warning'), severityOf('note')]).toEqual(['8.0', '5.0', '2.0']);
    expect(severityOf('note', 'error', 'warning')).toBe('8.0');
  });
});

describe('the place of a result', () => {
  it('is the line of a Dockerfile, with the line of the policy linked', () => {
    const [result] = resultsOf(renderSarif(RELATED));
    expect(result?.locations).toEqual([
      {
        physicalLocation: {
          artifactLocation: { uri: 'app/Dockerfile' },
          region: { startLine: 12, startColumn: 1, endLine: 12, endColumn: 2 },
        },
      },
    ]);
    expect(result?.message.text).toMatch(/\n\[the line of the policy\]\(1\)$/);
    expect(result?.relatedLocations).toMatchObject([
      { id: 1, physicalLocation: { artifactLocation: { uri: 'p.yml' }, region: { startLine: 4, startColumn: 3 } } },
    ]);
  });

  it('is a line that is known before one that is not, which is told', () => {
    const location: Location = {
      file: 'Dockerfile',
      line: null,
      column: null,
      confidence: 'ambiguous',
      stage: 'build',
    };
    const result = resultOf({ location, related: [POLICY] });
    expect(result.locations).toMatchObject([{ physicalLocation: { artifactLocation: { uri: 'p.yml' } } }]);
    expect(result.message.text).toContain('Dockerfile (build)');
    expect(result).not.toHaveProperty('relatedLocations');
    expect(resultOf({ location }).locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: 'Dockerfile' }, region: { startLine: 1 } } },
    ]);
  });

  it('is the policy that the run started from, or where one would be written, where there is no other', () => {
    const uriOf = (...sources: readonly (readonly [string, string | null])[]) => {
      const policies = sources.map(([source, commit]) => ({ source, sha256: '', commit }));
      const [result] = resultsOf(renderSarif({ ...of(finding()), policies }));
      return result?.locations[0]?.physicalLocation.artifactLocation.uri;
    };
    expect(uriOf(['recommended', null], ['./policies/base images.yml', null])).toBe('policies/base%20images.yml');
    expect(uriOf(['acme/policies/base.yml@v3', 'd1f3b5'], ['recommended', null])).toBe('.github/plimsoll.yml');
    expect(uriOf(['/etc/policy.yml', null])).toBe('.github/plimsoll.yml');
    expect(uriOf()).toBe('.github/plimsoll.yml');
  });

  it('is what is given for that, such as the step of a workflow', () => {
    const place: Location = { file: '.github/workflows/ci.yml', line: 7, column: 9, confidence: 'exact' };
    for (const one of [of(finding()), UNREADABLE, UNCHECKED])
      expect(resultsOf(renderSarif(one, { place }))[0]?.locations).toMatchObject([
        {
          physicalLocation: {
            artifactLocation: { uri: '.github/workflows/ci.yml' },
            region: { startLine: 7, startColumn: 9 },
          },
        },
      ]);
  });

  it.each([
    '/etc/passwd',
    '../Dockerfile',
    'a/../../b',
    'C:\\x\\Dockerfile',
    'C:Dockerfile',
    '\\\\host\\x',
    '',
    '.',
    'x'.repeat(5000),
  ])('is never outside of the repository: %j', (file) => {
    const elsewhere: Location = { ...DOCKERFILE, file };
    const result = resultOf({ location: elsewhere, related: [POLICY] });
    expect(result.locations).toMatchObject([{ physicalLocation: { artifactLocation: { uri: 'p.yml' } } }]);
    expect(resultOf({ location: elsewhere }).locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri: '.github/plimsoll.yml' } } },
    ]);
  });

  it.each([
    ['./app//Dockerfile', 'app/Dockerfile'],
    ['app\\Dockerfile', 'app/Dockerfile'],
    ['a b/ä#?%.yml', 'a%20b/%C3%A4%23%3F%25.yml'],
    ['xy:z/Dockerfile', 'xy%3Az/Dockerfile'],
    ['\ud800/\n', '%EF%BF%BD/%0A'],
  ])('is a relative URI: %j', (file, uri) => {
    expect(resultOf({ location: { ...DOCKERFILE, file } }).locations).toMatchObject([
      { physicalLocation: { artifactLocation: { uri } } },
    ]);
  });
});

describe('the fingerprint of a result', () => {
  const hashesOf = (given: Report) =>
    resultsOf(renderSarif(given)).map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);

  /** What is other in every build: digests wherever they stand, tags, and sizes in messages. */
  const rebuilt = (given: Report) => {
    const other = (hex: string) => createHash('sha256').update(hex).digest('hex');
    const renew = (text: string) => text.replace(/[0-9a-f]{64}/g, other).replace(/:1\.4\.2/g, ':1.4.3');
    return reworded(given, (text) => renew(text).replace('the layer is', 'layer 3/7 (sha256:bebebebebebe, 3 MB) is'));
  };

  it('is the same for rebuilt images', () => {
    const hashes = hashesOf(everything());
    expect(renderSarif(rebuilt(everything()))).not.toBe(renderSarif(everything()));
    expect(hashesOf(rebuilt(everything()))).toEqual(hashes);
    const path = (seed: string) => finding({ path: ['index.json', digest(seed)], key: digest(seed) });
    expect(hashesOf(of(path('aa')))).toEqual(hashesOf(of(path('bb'))));
  });

  it('is another for another rule, key, image or place', () => {
    const others: readonly Partial<Finding>[] = [
      {},
      { rule: 'no-schema1' },
      { key: 'none' },
      { path: ['index.json', 'manifests/0', 'layers/3'] },
    ];
    const hashes = others.flatMap((over) => hashesOf(of(finding(over))));
    const elsewhere = hashesOf(report({ images: [image({ name: 'ghcr.io/acme/other:3', findings: [finding()] })] }));
    const unchecked = hashesOf(UNCHECKED);
    expect(new Set([...hashes, ...elsewhere, ...unchecked]).size).toBe(6);
  });

  it('has a number for what nothing else tells apart', () => {
    const one = (seed: string) => finding({ digest: digest(seed) });
    const [first = '', second = ''] = hashesOf(of(one('aa'), one('bb')));
    expect([first, second]).toEqual([expect.stringMatching(/^[0-9a-f]{32}:1$/), expect.stringMatching(/:2$/)]);
    expect(second.slice(0, 32)).toBe(first.slice(0, 32));
  });

  it('does not go by the order of images', () => {
    const { images } = sharing(5);
    expect(hashesOf(report({ images: images.toReversed() }))).toEqual(hashesOf(report({ images })));
  });
});

describe('what code scanning takes at the most', () => {
  it('is kept with ten thousand images, and the last result tells of the others', () => {
    const images = Array.from({ length: 10_000 }, (_, at) =>
      image({
        name: `app-${at}`,
        verdict: 'fail',
        findings: [
          finding({ digest: digest(`${at}f`), severity: at < 4000 ? 'warning' : 'error', rule: `acme/rule-${at}` }),
        ],
        rules: [
          outcome({ rule: `acme/rule-${at}` }),
          outcome({ rule: `acme/a-${at}` }),
          outcome({ rule: `acme/b-${at}` }),
        ],
      }),
    );
    const text = renderSarif(report({ verdict: 'fail', images }));
    expect(refusals(text)).toEqual([]);
    const results = resultsOf(text);
    expect(results).toHaveLength(5000);
    expect(results.at(-1)).toMatchObject({
      ruleId: 'more-findings',
      level: 'error',
      message: { text: '5,001 more findings omitted: see the report of the run' },
    });
  });

  it('is kept where every message is as long as can be, and cannot be compressed', () => {
    let state = 1;
    const noise = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state.toString(36);
    };
    const images = Array.from({ length: 6000 }, (_, at) =>
      image({
        name: `app-${at}`,
        findings: [finding({ digest: digest(`${at}f`), message: Array.from({ length: 700 }, noise).join('') })],
      }),
    );
    const text = renderSarif(report({ verdict: 'fail', images }));
    expect(refusals(text)).toEqual([]);
    const results = resultsOf(text);
    expect(results.length).toBeGreaterThan(1000);
    expect(results.length).toBeLessThan(5000);
    expect(results.at(-1)?.ruleId).toBe('more-findings');
  });

  it('is kept for what is waived', () => {
    const waiver = { reason: 'x', until: '2027-01-01' };
    const findings = Array.from({ length: 3000 }, (_, at) => finding({ waiver, digest: digest(`${at}f`) }));
    const told = runOf(renderSarif(of(...findings))).invocations[0]?.toolExecutionNotifications ?? [];
    expect(told).toHaveLength(1001);
    expect(told.at(-1)?.message.text).toBe('… and 2,000 more notes: see the report of the run');
  });
});

describe('hostile text in SARIF', () => {
  it('makes no link and no placeholder of its own', () => {
    expect(resultOf({ message: 'see [this](https://evil.example) {0}' }).message.text).toMatch(
      /^see \[this\\x5d\(https:\/\/evil\.example\) \\x7b0\}\n/,
    );
    expect(resultOf({ message: '{layer: {allow: [zstd]}}' }).message.text).toMatch(/^\{layer: \{allow: \[zstd\]\}\}\n/);
  });

  it('leaves the file whole, and gives the runner no command', () => {
    fc.assert(
      fc.property(
        hostileText().filter((text) => text !== ''),
        (text) => {
          const sarif = renderSarif(
            reworded(everything(), () => text),
            { id: text },
          );
          expect(schemaErrors(sarif)).toEqual([]);
          expect(refusals(sarif)).toEqual([]);
          expect(runnerCommands(sarif)).toEqual([]);
          for (const { message } of resultsOf(sarif)) expect(message.text).not.toMatch(/[^\P{C}\n]|\]\(h/u);
        },
      ),
      { numRuns: 60 },
    );
  });
});
