import { describe, expect, test } from '@jest/globals';
import { Evaluator } from '../../src/engine/evaluate.ts';
import { type Digest, isDigest } from '../../src/formats/digest.ts';
import type { Edge, Image } from '../../src/image/image.ts';
import { type Context, NO_CONTEXT } from '../../src/policy/context.ts';
import type { Observation, Rule } from '../../src/rule-kit/rule.ts';
import { plimsoll } from '../support/command.ts';
import { RUN, rule, unchecked, violation } from '../support/evaluation.ts';
import { listedFor, mutateFixture } from '../support/images.ts';
import { edgeOf, type Files, imageOf, manifestOf, nodeOf, policyOf, TEST_RULES } from '../support/policy.ts';

function digestOf(i: number): Digest {
  const digest = `sha256:${String(i).repeat(64)}`;
  if (!isDigest(digest)) throw new Error('no digest');
  return digest;
}

const WINDOWS = edgeOf({ platform: 'windows/amd64', path: ['index.json', 'manifests/0'] });
const LINUX = edgeOf({ platform: 'linux/arm64', path: ['index.json', 'manifests/1'] });

function imageFor(edges: readonly Edge[], over: Partial<Image> = {}): Image {
  return imageOf({
    edges,
    manifests: edges.map((edge) => manifestOf({ edge, platform: edge.platform })),
    platforms: edges.flatMap(({ platform }) => platform ?? []),
    ...over,
  });
}

/** What a rule that finds fault with every reference comes to under a policy of these lines. */
async function judged(
  lines: readonly string[],
  image: Image,
  { context = {}, day = RUN.day }: { readonly context?: Partial<Context>; readonly day?: string } = {},
) {
  const policy = await policyOf({ 'p.yml': ['version: 1', ...lines].join('\n') });
  const sees = image.edges.map((edge) => violation(`${edge.platform} is bad`, { edge }));
  const others = TEST_RULES.filter(({ id }) => id !== 'no-schema1');
  const evaluator = new Evaluator(
    policy,
    [rule({ id: 'no-schema1', sees }), ...others],
    { ...RUN, day },
    { ...NO_CONTEXT, ...context },
  );
  const { verdict, findings, rules } = evaluator.evaluate(image);
  return {
    verdict,
    findings: findings.map(({ severity, message }) => `${severity}: ${message}`),
    rules: rules.map(
      ({ rule: id, status, effectiveSeverity, reason }) => `${id} ${status} ${effectiveSeverity}: ${reason}`,
    ),
    notices: evaluator.notices().map(({ kind, message }) => `${kind}: ${message}`),
  };
}

const OFF = '    rules: {no-schema1: off}';

describe('an override', () => {
  test.each([
    ['image', '[ghcr.io/acme/*]', { givenName: 'ghcr.io/acme/pay:1.2' }, {}],
    ['image', '[ghcr.io/acme/pay]', { givenName: 'ghcr.io/acme/pay:1.2' }, {}],
    ['image', '[docker.io/library/alpine]', { givenName: 'alpine' }, {}],
    ['repository', '["acme/legacy-*"]', {}, { repository: 'acme/legacy-shop' }],
    ['event', '[pull_request]', {}, { event: 'pull_request' }],
    ['source', '[docker-archive]', { source: 'docker-archive' }, {}],
    ['artifact', '[helm, image]', { artifact: 'image' }, {}],
    ['platform', '["linux/*"]', {}, {}],
    ['platform', '["linux/aarch64"]', {}, {}],
  ] as const)('chooses by %s: %s', async (key, patterns, image, context) => {
    const lines = ['rules: {no-schema1: error}', 'overrides:', `  - match: {${key}: ${patterns}}`, OFF];
    expect((await judged(lines, imageFor([LINUX], image), { context })).verdict).toBe('pass');
    // Without the override, and where it chooses another image, the rule holds.
    const other = imageFor([WINDOWS], { givenName: 'other', source: 'dir', artifact: 'wasm' });
    const elsewhere = { repository: 'acme/shop', event: 'push' };
    expect((await judged(lines, other, { context: elsewhere })).verdict).toBe('fail');
    expect((await judged(lines.slice(0, 1), imageFor([LINUX], image), { context })).verdict).toBe('fail');
  });

  test('needs every key of its match to hold', async () => {
    const lines = ['rules: {no-schema1: error}', 'overrides:', '  - match: {image: [a], source: [dir]}', OFF];
    expect((await judged(lines, imageFor([LINUX], { givenName: 'a' }))).verdict).toBe('fail');
    expect((await judged(lines, imageFor([LINUX], { givenName: 'a', source: 'dir' }))).verdict).toBe('pass');
  });

  test('never matches a name that an image claims for itself', async () => {
    const lines = ['rules: {no-schema1: error}', 'overrides:', '  - match: {image: [a]}', OFF];
    expect((await judged(lines, imageFor([LINUX], { givenName: 'b', names: ['b', 'a'] }))).verdict).toBe('fail');
  });

  test.each([
    [
      'the name of a nameless image',
      '{image: [a]}',
      'the name of the image, which is not given: write "IMAGE as NAME"',
    ],
    ['the repository', '{repository: [a/b]}', 'pass --context repository=…'],
    ['the event', '{event: [push]}', 'pass --context event=…'],
  ])('that depends on %s leaves its rules unchecked, and no others', async (_, match, words) => {
    const lines = [
      ...['rules: {no-schema1: warning, media-types: error}', 'overrides:', `  - match: ${match}`],
      '    rules: {no-schema1: {severity: error}}',
    ];
    const { verdict, rules, findings } = await judged(lines, imageFor([LINUX]));
    // It is a warning at the least, and could be an error.
    expect([verdict, findings]).toEqual(['inconclusive', ['warning: linux/arm64 is bad']]);
    expect(rules[0]).toContain('it is unknown whether an override (');
    expect(rules[0]).toContain(words);
    expect(rules[1]).toMatch(/^media-types passed/);
  });

  test.each(['off', 'note', '{severity: note, unchecked: note}'])(
    'that would loosen a rule to %s leaves it unchecked at its own weight where nobody knows whether it holds',
    async (loose) => {
      const lines = ['rules: {no-schema1: error}', 'overrides:', '  - match: {image: [a]}'];
      const { verdict, rules } = await judged([...lines, `    rules: {no-schema1: ${loose}}`], imageFor([LINUX]));
      expect([verdict, rules.length]).toEqual(['inconclusive', 1]);
      expect(rules[0]).toMatch(/^no-schema1 unchecked error: /);
    },
  );

  test('that nobody knows of weighs what any of several would make of the rule', async () => {
    const lines = [
      ...['rules: {no-schema1: off}', 'overrides:', '  - match: {image: [a]}', '    rules: {no-schema1: error}'],
      ...['  - match: {image: [b]}', '    rules: {no-schema1: off}'],
    ];
    expect((await judged(lines, imageFor([LINUX]))).verdict).toBe('inconclusive');
    const off = [...lines, '  - match: {source: ["*"]}', '    rules: {no-schema1: off}'];
    expect((await judged(off, imageFor([LINUX]))).rules).toEqual([]);
  });

  test.each([
    ['switch a rule off', 'error', 'off', 'unchecked error'],
    ['make it weigh less', '{severity: error, unchecked: note}', 'note', 'unchecked error'],
    ['switch a rule on', 'off', 'error', 'unchecked error'],
    ['switch a rule on that counts little', 'off', '{severity: error, unchecked: note}', 'unchecked error'],
  ])('that may %s leaves it at the most that it may weigh', async (_, base, over, expected) => {
    const lines = [`rules: {media-types: note, no-schema1: ${base}}`, 'overrides:', '  - match: {image: [a]}'];
    const { rules } = await judged([...lines, `    rules: {no-schema1: ${over}}`], imageFor([LINUX]));
    expect(rules[0]).toContain(`no-schema1 ${expected}: it is unknown whether an override (p.yml:4)`);
  });

  test.each([
    ['{unchecked: note}', 'error'],
    ['{allow: [zstd]}', 'error'],
    ['{severity: error, from: 2020-01-01}', 'error'],
    ['error', 'warning'],
  ])('fails a rule that is violated with %s and without it', async (over, severity) => {
    const lines = [
      `rules: {no-schema1: {severity: ${severity}, unchecked: note}}`,
      'unchecked: note',
      'fail-on: warning',
    ];
    const rules = `    rules: {no-schema1: ${over.replace('allow: [zstd]', 'unchecked: warning')}}`;
    const { verdict, rules: outcomes } = await judged(
      [...lines, 'overrides:', '  - match: {image: [a]}', rules],
      imageFor([LINUX]),
    );
    expect(verdict).toBe('fail');
    expect(outcomes[0]).toMatch(severity === 'error' ? /^no-schema1 failed/ : /^no-schema1 unchecked error/);
  });

  test('passes a rule that holds with it and without it', async () => {
    const lines = ['rules: {media-types: error}', 'overrides:', '  - match: {image: [a]}'];
    const { verdict, rules } = await judged([...lines, '    rules: {media-types: warning}'], imageFor([LINUX]));
    expect([verdict, rules]).toEqual(['pass', ['media-types passed error: nothing was looked at']]);
  });

  test('that may apply is tried in every combination, and where those are too many the rule counts as much as it could', async () => {
    const overrides = (count: number, last: string) => [
      ...['rules: {no-schema1: {severity: note, unchecked: note}}', 'unchecked: note', 'overrides:'],
      ...Array.from({ length: count }, (_, i) => [
        `  - match: {image: [a${i}]}`,
        `    rules: {no-schema1: ${last}}`,
      ]).flat(),
    ];
    const tried = await judged(overrides(6, 'note'), imageFor([LINUX]));
    expect(tried.rules[0]).toMatch(/^no-schema1 failed note/);
    const untried = await judged(overrides(7, 'error'), imageFor([LINUX]));
    expect(untried.verdict).toBe('inconclusive');
    expect(untried.rules[0]).toBe(
      'no-schema1 unchecked error: overrides depend on 7 unknown facts; at most 6 can be tried',
    );
  });

  test('for a platform leaves what is sure on other platforms as it is', async () => {
    const lines = ['rules: {no-schema1: {severity: error, unchecked: note}}', 'overrides:'];
    const policy = [...lines, '  - match: {platform: ["windows/*"]}', '    rules: {no-schema1: warning}'];
    const { verdict, rules } = await judged(policy, imageFor([LINUX, edgeOf({ path: ['index.json', 'manifests/2'] })]));
    expect([verdict, rules[0]]).toEqual(['fail', 'no-schema1 failed note: linux/arm64 is bad (and 1 more finding)']);
    const alone = await judged(policy, imageFor([edgeOf()]));
    expect([alone.verdict, alone.findings]).toEqual(['inconclusive', ['warning: null is bad']]);
  });

  test.each(['off', 'error'])('for a platform that nothing states leaves its rule unchecked, too: %s', async (over) => {
    const lines = [`rules: {no-schema1: ${over === 'off' ? 'error' : 'off'}, media-types: note}`, 'overrides:'];
    const policy = [...lines, '  - match: {platform: ["linux/*"]}', `    rules: {no-schema1: ${over}}`];
    expect((await judged(policy, imageFor([edgeOf()]))).rules[0]).toContain('no-schema1 unchecked error: ');
  });

  test('hangs on nothing where another key of it does not hold', async () => {
    const lines = ['rules: {no-schema1: error}', 'overrides:', '  - match: {image: [a], source: [dir]}', OFF];
    expect((await judged(lines, imageFor([LINUX]))).verdict).toBe('fail');
  });

  test('goes over those before it, key by key', async () => {
    const lines = [
      ...['rules: {no-schema1: error}', 'overrides:'],
      ...['  - match: {image: [a]}', '    rules: {no-schema1: {severity: warning, unchecked: note}}'],
      ...['  - match: {source: [oci-layout]}', '    rules: {no-schema1: {severity: note}}'],
    ];
    const { rules, findings } = await judged(lines, imageFor([LINUX], { givenName: 'a' }));
    expect(findings).toEqual(['note: linux/arm64 is bad']);
    expect(rules[0]).toMatch(/^no-schema1 failed note/);
  });

  test('can switch a rule on that is off elsewhere', async () => {
    const lines = [
      ...['rules: {media-types: error}', 'overrides:', '  - match: {image: [a]}', '    rules: {no-schema1: error}'],
    ];
    expect((await judged(lines, imageFor([LINUX], { givenName: 'a' }))).verdict).toBe('fail');
    expect((await judged(lines, imageFor([LINUX], { givenName: 'b' }))).verdict).toBe('pass');
  });
});

describe('an option that refers to the run', () => {
  const lines = ['rules: {media-types: {severity: warning, deny: {layer: ["{context.commits}", "x-{context.ref}"]}}}'];

  test('leaves its rule unchecked where the fact is not known, and says which flag gives it', async () => {
    const { rules, verdict } = await judged(lines, imageFor([LINUX]), { context: { ref: 'refs/heads/main' } });
    expect(rules).toEqual([
      'media-types unchecked warning: the commits of the run are unknown; pass --context commits=… (the Action sets them in most workflows)',
    ]);
    expect(verdict).toBe('pass');
  });

  test('gets what the run knows', async () => {
    const policy = await policyOf({ 'p.yml': ['version: 1', ...lines].join('\n') });
    const seen: unknown[] = [];
    const asking = rule({ id: 'media-types' });
    const spying: Rule = {
      ...asking,
      bind: (options) => {
        seen.push(options);
        return asking.bind(options);
      },
    };
    const context = { ...NO_CONTEXT, ref: 'refs/heads/main', commits: ['a', 'b'] };
    new Evaluator(policy, [spying], RUN, context).evaluate(imageFor([LINUX]));
    expect(JSON.parse(JSON.stringify(seen))).toEqual([{ deny: { layer: ['a', 'b', 'x-refs/heads/main'] } }]);
  });
});

describe('an override for a platform', () => {
  const lines = ['rules: {no-schema1: error}', 'overrides:', '  - match: {platform: ["windows/*"]}'];

  test('changes what is found there, and nothing else', async () => {
    const { findings, verdict } = await judged([...lines, '    rules: {no-schema1: note}'], imageFor([WINDOWS, LINUX]));
    expect(findings).toEqual(['error: linux/arm64 is bad', 'note: windows/amd64 is bad']);
    expect(verdict).toBe('fail');
    const alone = await judged([...lines, '    rules: {no-schema1: note}'], imageFor([WINDOWS]));
    expect(alone.verdict).toBe('pass');
  });

  test('does not excuse a blob that another platform has, too', async () => {
    const target = nodeOf();
    const shared = [
      { ...WINDOWS, target },
      { ...LINUX, target },
    ];
    // A rule tells of a blob once, by the first reference to it.
    const image = imageFor(shared);
    const policy = await policyOf({ 'p.yml': ['version: 1', ...lines, OFF].join('\n') });
    const only = rule({ id: 'no-schema1', sees: [violation('shared', { edge: shared[0] ?? WINDOWS })] });
    expect(new Evaluator(policy, [only], RUN, NO_CONTEXT).evaluate(image).verdict).toBe('fail');
  });

  /** What a rule comes to that sees these things of an image for Windows and Linux. */
  async function seen(text: readonly string[], sees: readonly Observation[], image = imageFor([WINDOWS, LINUX])) {
    const policy = await policyOf({ 'p.yml': ['version: 1', ...text].join('\n') });
    const only = rule({ id: 'no-schema1', sees });
    const { verdict, findings } = new Evaluator(policy, [only], RUN, NO_CONTEXT).evaluate(image);
    return [verdict, ...findings.map(({ severity }) => severity)];
  }

  test.each(['off', 'note'])(
    'counts for the image as a whole, too, where the rule is %s elsewhere',
    async (elsewhere) => {
      const text = [`rules: {no-schema1: ${elsewhere}}`, ...lines.slice(1), '    rules: {no-schema1: error}'];
      expect(await seen(text, [violation('as a whole')])).toEqual(['fail', 'error']);
      expect(await seen(text, [unchecked('nobody can tell')])).toEqual(['inconclusive']);
      expect(await seen(text, [violation('on Linux', { edge: LINUX })])).toEqual(
        elsewhere === 'off' ? ['pass'] : ['pass', 'note'],
      );
      // What is on no platform, such as an index, is no less the image's.
      expect(await seen(text, [violation('on none', { node: nodeOf() })])).toEqual(['fail', 'error']);
    },
  );

  test('does not let a finding there hide that more could not be checked elsewhere', async () => {
    const text = [...lines, '    rules: {no-schema1: warning}'];
    const sees = [violation('there', { edge: WINDOWS }), { ...unchecked('nobody can tell'), at: { edge: LINUX } }];
    expect(await seen(text, sees)).toEqual(['inconclusive', 'warning']);
    expect(await seen(text, [...sees, violation('here', { edge: LINUX })])).toEqual(['fail', 'error', 'warning']);
  });

  test('does not make one finding of two blobs ', async () => {
    const sees = [1, 2].map((i) => violation('bad', { node: nodeOf({ digest: digestOf(i) }) }));
    expect(await seen([...lines, OFF], sees)).toEqual(['fail', 'error', 'error']);
  });

  test('does not excuse the layers of a manifest that is listed for another platform, too', async () => {
    const loose = ['rules: {layer-compression: error}', ...lines.slice(1), '    rules: {layer-compression: off}'];
    for (const systems of [['windows', 'linux'], ['linux', 'windows'], ['windows']]) {
      const path = mutateFixture('oci-gzip', listedFor(...systems));
      const { code } = await plimsoll(['check', '--policy', ['version: 1', ...loose].join('\n'), path]);
      expect([systems, code]).toEqual([systems, systems.includes('linux') ? 1 : 0]);
    }
  });

  test('leaves its rules unchecked where nothing states the platform', async () => {
    const { verdict, rules } = await judged([...lines, OFF], imageFor([edgeOf()]));
    expect(verdict).toBe('inconclusive');
    expect(rules[0]).toContain('of a manifest, which is not stated');
  });
});

describe('an override that ends', () => {
  const lines = [
    ...['rules: {no-schema1: error}', 'overrides:', '  - match: {source: [oci-layout]}'],
    ...['    reason: jib cannot', '    until: 2027-03-01', '    rules: {no-schema1: warning}'],
  ];

  test.each([
    ['2026-11-25', 'pass', ['override: no-schema1: override active until 2027-03-01, in 96 days (jib cannot)']],
    ['2027-03-01', 'pass', ['override: no-schema1: override active until 2027-03-01, today (jib cannot)']],
    ['2027-03-02', 'fail', ['override-ended: no-schema1: override expired on 2027-03-01 (jib cannot)']],
  ])('on %s: %s', async (day, verdict, notices) => {
    expect(await judged(lines, imageFor([LINUX]), { day })).toMatchObject({ verdict, notices });
  });

  test('is not told of once it is over where it never was about the image', async () => {
    const others = lines.map((line) => line.replace('oci-layout', 'registry'));
    expect(await judged(others, imageFor([LINUX]), { day: '2027-03-02' })).toMatchObject({ notices: [] });
  });
});

test('a rule that asks for nothing of any image is told of, once', async () => {
  const vacuous = rule({ id: 'no-schema1' });
  const asking = (reason: string | null) => ({
    ...vacuous,
    bind: (options: unknown) => ({ ...vacuous.bind(options), vacuous: reason }),
  });
  const policy = await policyOf({ 'p.yml': 'version: 1\nrules: {no-schema1: error}' });
  const told = (one: Rule) => {
    const evaluator = new Evaluator(policy, [one], RUN, NO_CONTEXT);
    for (const image of [imageFor([LINUX]), imageFor([WINDOWS])]) evaluator.evaluate(image);
    return evaluator.notices();
  };
  expect(told(asking('the policy names nothing'))).toMatchObject([
    { kind: 'idle-rule', message: 'no-schema1 requires nothing as configured: the policy names nothing' },
  ]);
  expect(told(asking(null))).toEqual([]);
});

describe('a note says what applied to nothing', () => {
  const custom = (when: string) =>
    `version: 1\ncustom: [{id: acme/rule, severity: error, for: manifest, when: '${when}', assert: "true"}]`;

  async function notes(files: Files, images: readonly Image[]) {
    const evaluator = new Evaluator(await policyOf(files), TEST_RULES, RUN, NO_CONTEXT);
    for (const image of images) evaluator.evaluate(image);
    return evaluator.notices().map(({ kind, message }) => `${kind}: ${message}`);
  }

  test('where a condition never holds', async () => {
    const files = { 'p.yml': `${custom('manifest.platform.os == "plan9"')}\nrules: {media-types: error}` };
    const expected =
      'unapplied: acme/rule applied to nothing in this run: nothing matches its "when": manifest.platform.os == "plan9"';
    expect(await notes(files, [imageFor([LINUX]), imageFor([WINDOWS])])).toEqual([expected]);
    const other = { 'p.yml': files['p.yml'].replace('plan9', 'windows') };
    expect(await notes(other, [imageFor([LINUX]), imageFor([WINDOWS])])).toEqual([]);
    expect(await notes(other, [])).toEqual([]);
  });

  test('only where the rule is in the file that the run starts from', async () => {
    const base = custom('manifest.platform.os == "plan9"');
    const files = { 'base.yml': base, 'p.yml': 'version: 1\nextends: [./base.yml]\nrules: {media-types: error}' };
    expect(await notes(files, [imageFor([LINUX])])).toEqual([]);
  });

  test('where no rule of the policy means anything for any image', async () => {
    const files = { 'p.yml': custom('manifest.platform.os == "plan9"') };
    expect(await notes(files, [imageFor([LINUX])])).toEqual([
      'unapplied: no rule of the policy applies to any image of this run',
    ]);
  });
});

describe('from', () => {
  const lines = ['rules: {no-schema1: {severity: error, from: 2027-01-01}, media-types: error}'];

  test('is a warning before, and what it says from its day on', async () => {
    const before = await judged(lines, imageFor([LINUX, WINDOWS]), { day: '2026-12-31' });
    expect(before).toMatchObject({
      verdict: 'pass',
      findings: ['warning: linux/arm64 is bad', 'warning: windows/amd64 is bad'],
      notices: ['upcoming: 2 warnings become errors on 2027-01-01'],
    });
    const since = await judged(lines, imageFor([LINUX]), { day: '2027-01-01' });
    expect(since).toMatchObject({ verdict: 'fail', findings: ['error: linux/arm64 is bad'], notices: [] });
  });

  test('makes a note of a warning, and leaves a note a note', async () => {
    for (const [severity, expected] of [
      ['warning', 'note: linux/arm64 is bad'],
      ['note', 'note: linux/arm64 is bad'],
    ] as const) {
      const dated = [`rules: {no-schema1: {severity: ${severity}, from: 2027-01-01}}`];
      expect((await judged(dated, imageFor([LINUX]))).findings).toEqual([expected]);
    }
  });

  test('ends where a later file gives a bare severity, and stays where it gives a mapping', async () => {
    const files = (over: string) => ({
      'base.yml': 'version: 1\nrules: {no-schema1: {severity: error, from: 2027-01-01}}',
      'p.yml': `version: 1\nextends: [./base.yml]\nrules: {no-schema1: ${over}}`,
    });
    const from = async (over: string) => (await policyOf(files(over))).rules.get('no-schema1')?.from;
    expect(await from('error')).toBeNull();
    expect(await from('{severity: error}')).toBe('2027-01-01');
    expect(await from('{from: 2027-06-01}')).toBe('2027-06-01');
  });
});
