// biome-ignore-all lint/suspicious/noTemplateCurlyInString: they are variables of Dockerfiles
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/limits.ts';
import { ImageAnalysis } from '../../src/provenance/image-analysis.ts';
import { fixture } from '../support/command.ts';
import { mutateFixture } from '../support/images.ts';
import { asBuilt, at, type Mutable, provenance } from '../support/provenance.ts';
import {
  historyLocations,
  layerLocations,
  locationText,
  type Subject,
  subjectAt,
  workspaceOf,
} from '../support/source-locations.ts';

const textOf = (name: string): string => readFileSync(fixture(name), 'utf8');
const THREE = textOf('buildkit/three-stages.Dockerfile');
const STAGES = textOf('origins/stages.Dockerfile');
const LINKED = textOf('origins/linked.Dockerfile');

/** The lines of a Dockerfile for the layers of an image. */
async function layersOf(name: string, text: string, withProvenance: boolean) {
  const found = layerLocations(workspaceOf({ Dockerfile: text }), await subjectAt(fixture(name), withProvenance));
  return { lines: found.map(locationText(text)), confidences: [...new Set(found.map((one) => one?.confidence))] };
}

describe('layers of BuildKit', () => {
  const THREE_LINES = [
    '10 COPY <<EOF /etc/passwd',
    '18 RUN --mount=type=bind,from=tools,source=/bin,target=/bin \\',
    '26 COPY --from=tools --chmod=755 /out /',
    '27 COPY app /',
    "28 COPY <<'CONF' <<'PAGE' /srv/public/",
    '34 RUN --mount=type=bind,from=tools,source=/bin,target=/bin <<EOF',
    '39 WORKDIR /srv',
  ];

  test('are located by provenance', async () => {
    expect(await layersOf('buildkit/three-stages.tar', THREE, true)).toEqual({
      lines: THREE_LINES,
      confidences: ['provenance'],
    });
  });

  test('are located at the same lines by history alone', async () => {
    expect(await layersOf('buildkit/three-stages.tar', THREE, false)).toEqual({
      lines: THREE_LINES,
      confidences: ['history'],
    });
  });

  const LINKED_LINES = [
    ...['14 COPY --link a.txt /linked/', '15 COPY --link b.txt /linked/', '17 RUN make again', '18 RUN make again'],
    ...['20 WORKDIR /srv', '21 WORKDIR /srv'],
  ];

  test('are located in the stage that an argument selected, and at the right one of two equal steps', async () => {
    const { lines, confidences } = await layersOf('origins/linked.tar', LINKED, true);
    expect(lines).toEqual(['9 COPY sh /bin/sh', '10 COPY b.txt /y', '11 COPY b.txt /y', ...LINKED_LINES]);
    expect(confidences).toEqual(['provenance']);
  });

  test('of a stage that an argument may have selected are not located without provenance', async () => {
    const { lines } = await layersOf('origins/linked.tar', LINKED, false);
    expect(lines).toEqual(['-', '-', '-', ...LINKED_LINES]);
  });

  test('of the base are located at its FROM; by history alone only the stage is known', async () => {
    const text = dockerfileIn(await subjectAt(fixture('buildkit/based-max.tar'), true));
    const from = text.split('\n').findIndex((line) => line.startsWith('FROM acme/base')) + 1;
    for (const [name, withProvenance] of [
      ['buildkit/based-max.tar', true],
      ['buildkit/based-max.tar', false],
      ['buildkit/based-min.tar', true],
    ] as const) {
      const locations = layerLocations(
        workspaceOf({ Dockerfile: text }),
        await subjectAt(fixture(name), withProvenance),
      );
      const base = withProvenance && name.includes('max') ? from : null;
      expect(locations.map((location) => location?.line)).toEqual([base, base, from + 1, from + 2]);
      expect(locations.map((location) => location?.file)).toEqual(locations.map(() => 'Dockerfile'));
    }
  });
});

/** The Dockerfile in the provenance of an image. */
function dockerfileIn({ image, manifest }: Subject): string {
  const { digest } = manifest.edge.target;
  const [found] = digest === null ? [] : new ImageAnalysis(image).provenanceOf(digest);
  return Buffer.from((found?.ok && found.value.sources[0]?.data) || '', 'base64').toString();
}

describe('layers of other builders', () => {
  const AFTER_BASE = [
    ...['19 RUN make app', '20 RUN make again', '21 RUN make again'],
    '22 COPY --chown=10001:10001 a.txt b.txt /srv/',
    ...['23 COPY ["a.txt", "/srv/with space"]', '24 ADD a.txt /srv/added/'],
  ];
  const BASE = ['in app', 'in app'];
  const LAST = [
    '39 FROM app',
    '41 RUN ["/bin/sh", "-c", "make root"]',
    '42 COPY --from=tools /tools/a.txt /tools/',
    '44 RUN make last',
  ];

  test.each([
    ["docker's classic builder", 'docker.tar', [...BASE, ...AFTER_BASE, '27 WORKDIR data', ...LAST]],
    ['the same with a target and a label', 'docker-app.tar', [...BASE, ...AFTER_BASE, '27 WORKDIR data']],
    ['the same, squashed', 'docker-squash.tar', [...BASE, ...AFTER_BASE, '27 WORKDIR data', 'in stage 4']],
    ['buildah with layers', 'buildah.tar', [...BASE, ...AFTER_BASE, ...LAST]],
    ['buildah with a layer a stage', 'buildah-once.tar', [...BASE, 'in app', 'in stage 4']],
    ['buildah with one layer', 'buildah-squash.tar', ['-']],
  ])('%s', async (_, name, expected) => {
    const { lines, confidences } = await layersOf(`origins/${name}`, STAGES, false);
    expect(lines).toEqual(expected);
    expect(confidences).not.toContain('provenance');
  });

  const KANIKO = textOf('origins/kaniko.Dockerfile');
  const KANIKO_LINES = [
    ...['13 COPY sh /bin/sh', '21 RUN make app', '22 RUN make again', '23 RUN make again'],
    ...[
      '24 COPY --chown=10001:10001 a.txt b.txt /srv/',
      '25 COPY ["a.txt", "/srv/with space"]',
      '26 ADD a.txt /srv/added/',
    ],
    ...['29 WORKDIR data', '43 COPY --from=tools /tools/a.txt /tools/'],
  ];

  test('kaniko, which leaves no entry for steps without changes', async () => {
    expect((await layersOf('origins/kaniko.tar', KANIKO, false)).lines).toEqual(KANIKO_LINES);
  });

  test('kaniko, if one of several equal steps may have changed nothing', async () => {
    const text = KANIKO.replace('RUN make again\n', 'RUN make again\nRUN make again\n');
    const { lines } = await layersOf('origins/kaniko.tar', text, false);
    expect(lines.slice(0, 5)).toEqual([
      ...KANIKO_LINES.slice(0, 2),
      'in app',
      'in app',
      '25 COPY --chown=10001:10001 a.txt b.txt /srv/',
    ]);
  });

  test('kaniko on an image: layers that may be the base image’s are not located', async () => {
    const text = KANIKO.replace('FROM scratch AS app\nCOPY sh /bin/sh', 'FROM acme/base:1 AS app\n');
    const { lines } = await layersOf('origins/kaniko.tar', text, false);
    expect(lines).toEqual(['-', '-', '-', '-', ...KANIKO_LINES.slice(4)]);
  });

  test.each(['docker.tar', 'buildah.tar', 'buildah-once.tar'])('every history entry is located: %s', async (name) => {
    const locations = historyLocations(
      workspaceOf({ Dockerfile: STAGES }),
      await subjectAt(fixture(`origins/${name}`)),
    );
    const keywords = locations.map(locationText(STAGES)).map((line) => line.split(' ')[1]?.toUpperCase());
    expect(keywords).toEqual([
      ...['APP', 'APP', 'APP', 'APP', 'ARG', 'ARG', 'ENV', 'ENV', 'LABEL', 'RUN', 'RUN', 'RUN', 'COPY', 'COPY', 'ADD'],
      ...[
        'ONBUILD',
        'WORKDIR',
        'WORKDIR',
        'EXPOSE',
        'VOLUME',
        'STOPSIGNAL',
        'HEALTHCHECK',
        'USER',
        'ENTRYPOINT',
        'CMD',
      ],
      ...['FROM', 'USER', 'RUN', 'COPY', 'SHELL', 'RUN', 'USER', 'CMD'],
    ]);
    const lines = locations.slice(4).map((location) => location?.line ?? 0);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });

  test('an entry that a flag added is not located', async () => {
    const locations = historyLocations(
      workspaceOf({ Dockerfile: STAGES }),
      await subjectAt(fixture('origins/docker-app.tar')),
    );
    expect(locations.at(-1)).toBeNull();
  });
});

describe('a Dockerfile that differs from the one that was built', () => {
  const other = `# a comment more\n${THREE}`;

  test('gives no lines by provenance', async () => {
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'), true);
    expect(new Set(layerLocations(workspaceOf({ Dockerfile: other }), subject))).toEqual(new Set([null]));
  });

  test('gives the stages that both have if the user gave it', async () => {
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'), true);
    const locations = layerLocations(workspaceOf({ Dockerfile: other }, { given: true }), subject);
    expect(locations.map(locationText(other))).toEqual(['in base', 'in base', '-', '-', '-', '-', '-']);
    expect(locations[0]).toEqual({
      file: 'Dockerfile',
      line: null,
      column: null,
      confidence: 'ambiguous',
      stage: 'base',
    });
  });

  test('gives the right lines by history if only comments were added', async () => {
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'));
    expect(layerLocations(workspaceOf({ Dockerfile: other }), subject)[0]?.line).toBe(11);
  });

  test.each([
    ['a carriage return at every line', THREE.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${THREE}`],
    ['no end of the last line', THREE.trimEnd()],
  ])('counts as the same with %s', async (_, text) => {
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'), true);
    expect(layerLocations(workspaceOf({ Dockerfile: text }), subject)[0]).toMatchObject({
      line: 10,
      confidence: 'provenance',
    });
  });
});

describe('several Dockerfiles', () => {
  test('give the lines of the one that was built', async () => {
    const workspace = workspaceOf({ 'a/Dockerfile': 'FROM scratch\nCOPY app /\n', 'b/Dockerfile': THREE });
    for (const withProvenance of [true, false]) {
      const locations = layerLocations(
        workspace,
        await subjectAt(fixture('buildkit/three-stages.tar'), withProvenance),
      );
      expect(new Set(locations.map((location) => location?.file))).toEqual(new Set(['b/Dockerfile']));
    }
  });

  test('that are equal give the one that provenance names, and none by history', async () => {
    const workspace = workspaceOf({ 'a/Other.Dockerfile': THREE, 'b/Dockerfile': THREE });
    const built = await subjectAt(fixture('buildkit/three-stages.tar'), true);
    expect(layerLocations(workspace, built)[0]).toMatchObject({ file: 'b/Dockerfile', line: 10 });
    const alone = await subjectAt(fixture('buildkit/three-stages.tar'));
    expect(layerLocations(workspace, alone)[0]).toBeNull();
  });

  test('that are equal in text and name give none', async () => {
    const workspace = workspaceOf({ 'a/Dockerfile': THREE, 'b/Dockerfile': THREE });
    const built = await subjectAt(fixture('buildkit/three-stages.tar'), true);
    expect(layerLocations(workspace, built)[0]).toBeNull();
  });
});

describe('several stages', () => {
  const STEPS = 'COPY --from=x /pay /usr/local/bin/pay\nCOPY site /\n';

  test.each([
    [
      'that end alike: no lines',
      `FROM acme/base:1 AS a\n${STEPS}FROM acme/base:1 AS b\n${STEPS}`,
      ['-', '-', '-', '-'],
    ],
    [
      'of which one has nothing of its own',
      `FROM acme/base:1 AS a\n${STEPS}FROM a AS b\n`,
      ['in a', 'in a', '2 COPY --from=x /pay /usr/local/bin/pay', '3 COPY site /'],
    ],
    [
      'of which one may be built on the image of another',
      `FROM acme/base:1 AS a\nCOPY --from=x /pay /usr/local/bin/pay\nFROM a AS b\nCOPY site /\nFROM acme/a AS c\nCOPY site /\n`,
      ['-', '-', '-', '-'],
    ],
    [
      'of which one is built on an image that the build did not use',
      `FROM acme/base:1 AS a\n${STEPS}FROM acme/other AS b\n${STEPS}`,
      ['in a', 'in a', '2 COPY --from=x /pay /usr/local/bin/pay', '3 COPY site /'],
    ],
  ])('%s', async (what, text, expected) => {
    const knowsBases = what.includes('did not use');
    const subject = await subjectAt(fixture('buildkit/based-min.tar'), knowsBases);
    expect(layerLocations(workspaceOf({ Dockerfile: text }), subject).map(locationText(text))).toEqual(expected);
  });
});

describe('the repository that provenance names', () => {
  const from = (source: string) =>
    mutateFixture(
      'buildkit/three-stages.tar',
      provenance((predicate) => {
        at(predicate, 'runDetails', 'metadata', 'buildkit_metadata')['vcs'] = { source };
      }),
    );

  test.each([
    ['https://github.com/acme/pay.git', true],
    ['https://github.com/Acme/Pay', true],
    ['git@github.com:acme/pay.git', true],
    ['https://github.com/acme/pay.git#refs/heads/main:sub', true],
    ['https://github.com/acme/other.git', false],
    ['git@github.com:evil/pay', false],
    ['nowhere', true],
  ])('%s is that of the run: %s', async (source, isOurs) => {
    const subject = await subjectAt(from(source), true);
    const ours = workspaceOf({ Dockerfile: THREE }, { repository: 'acme/pay' });
    expect(layerLocations(ours, subject)[0]?.line).toBe(isOurs ? 10 : undefined);
    const given = workspaceOf({ Dockerfile: THREE }, { repository: 'acme/pay', given: true });
    expect(layerLocations(given, subject)[0]?.line).toBe(10);
  });
});

describe('no wrong line is given', () => {
  const lines = THREE.split('\n');
  /** Lines of whole instructions, so that none is cut in two. */
  const blocks = [
    [0],
    [1],
    [2],
    [3],
    [4, 5, 6],
    [7],
    [8],
    [9, 10, 11, 12],
    [13, 14],
    [15, 16],
    [17, 18, 19, 20, 21],
    [22],
    [23],
  ]
    .concat([[24], [25], [26], [27, 28, 29, 30, 31, 32], [33, 34, 35, 36, 37], [38], [39], [40], [41], [42]])
    .map((block) => block.map((i) => lines[i] ?? '').join('\n'));

  test('if a Dockerfile repeats, reorders or omits instructions', async () => {
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'));
    const expected = layerLocations(workspaceOf({ Dockerfile: THREE }), subject).map(locationText(THREE));
    const order = fc.array(fc.nat(blocks.length - 1), { minLength: 1, maxLength: 30 });
    const nearly = fc.tuple(
      fc.nat(blocks.length - 1),
      fc.nat(blocks.length - 1),
      fc.constantFrom('twice', 'swap', 'drop'),
    );
    const changed = nearly.map(([a, b, how]) => {
      const all = [...blocks.keys()];
      if (how === 'twice') all.splice(b, 0, a);
      if (how === 'drop') all.splice(a, 1);
      if (how === 'swap') [all[a], all[b]] = [b, a];
      return all;
    });
    let count = 0;
    fc.assert(
      fc.property(fc.oneof(order, changed), (chosen) => {
        const text = ['FROM scratch AS none', ...chosen.map((i) => blocks[i])].join('\n');
        const locations = layerLocations(workspaceOf({ Dockerfile: text }), subject);
        for (const [i, location] of locations.entries()) {
          if (location?.line == null) continue;
          count++;
          // The line can have moved, but its text is of the instruction that made the layer.
          expect(locationText(text)(location).replace(/^\d+ /, '')).toBe(expected[i]?.replace(/^\d+ /, ''));
        }
      }),
      { numRuns: 2000 },
    );
    // Changes of other stages do not affect the build.
    expect(count).toBeGreaterThan(100);
  });

  test('whatever is in a statement', async () => {
    const json = fc.constantFrom<Mutable>(null, 7, 'x', [], {}, [[[]]], -1, 1e9, { Op: 1 }, [{ line: -5 }]);
    const right = (await layersOf('buildkit/three-stages.tar', THREE, true)).lines;
    await fc.assert(
      fc.asyncProperty(fc.nat(), json, async (seed, by) => {
        const path = mutateFixture(
          'buildkit/three-stages.tar',
          asBuilt,
          provenance((predicate) => void Object.assign(predicate, changedAt(predicate, seed, by))),
        );
        const locations = layerLocations(workspaceOf({ Dockerfile: THREE }), await subjectAt(path, true));
        for (const [i, location] of locations.entries())
          if (location?.line != null) expect(locationText(THREE)(location)).toBe(right[i]);
      }),
      { numRuns: 150 },
    );
  });

  test.each([
    ['stages', 'FROM scratch AS x\n'.repeat(LIMITS.dockerfileStages)],
    ['instructions', `FROM scratch\n${'ENV A=1\n'.repeat(LIMITS.dockerfileInstructions)}`],
    ['ways down', `FROM scratch AS a\n${'FROM ${A} AS a\nENV A=1\n'.repeat(100)}`],
  ])('for a Dockerfile with very many %s', async (_, before) => {
    const text = before + THREE;
    const subject = await subjectAt(fixture('buildkit/three-stages.tar'));
    expect(new Set(layerLocations(workspaceOf({ Dockerfile: text }), subject))).toEqual(new Set([null]));
  });

  test.each([
    ['a line past the end', 1000],
    ['no line', 0],
    ['a negative line', -39],
    ['a line of another stage', 4],
    ['a line of an instruction that makes no layer', 41],
  ])('for provenance with %s', async (_, line) => {
    const path = mutateFixture(
      'buildkit/three-stages.tar',
      provenance((predicate) => {
        const locations = at(predicate, 'runDetails', 'metadata', 'buildkit_metadata', 'source', 'locations');
        locations['step13'] = { locations: [{ ranges: [{ start: { line }, end: { line } }] }] };
      }),
    );
    const last = layerLocations(workspaceOf({ Dockerfile: THREE }), await subjectAt(path, true)).at(-1);
    expect(last).toMatchObject({ line: 39, confidence: 'history' });
  });
});

/** The document with another value at a path that a number selects. */
function changedAt(value: Mutable, seed: number, by: Mutable): Mutable {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const chosen = keys[seed % keys.length];
  if (chosen === undefined) return by;
  const rest = Math.floor(seed / 3);
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === chosen ? changedAt(item, rest, by) : item));
  if (typeof value !== 'object' || value === null) return by;
  return { ...value, [chosen]: seed % 5 === 0 ? by : changedAt(value[chosen] ?? null, rest, by) };
}
