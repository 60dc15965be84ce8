import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { plimsoll, type Run, withScratch } from './support/command.ts';
import { HOSTILE_TEXTS, hostileText } from './support/hostile.ts';
import {
  bytesOf,
  digestOf,
  document,
  type Json,
  type Layout,
  type LayoutFiles,
  leaf,
  reference,
} from './support/image-tree.ts';
import { chanceOf, worldOf, writeWorld } from './support/mutations.ts';
import { runnerCommands } from './support/runner-commands.ts';
import { writeTar } from './support/tar.ts';

/** Gives text for every place that has some; each call may give another one. */
type Source = () => string;

/** What the terminal's painter writes. */
const COLOURS = /\x1b\[(?:1|2|22|3[1236]|39)m/g;
/** Invisible characters and those that move other text: controls except line breaks, format characters, separators, surrogates. */
const INVISIBLE = /[^\P{Cc}\n]|[\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]|(?! )\p{Zs}/u;

/** That nothing printed is a command to the runner, hides, or moves. */
function expectSafe({ stdout, stderr }: Run, { colour = false } = {}): void {
  const printed = `${colour ? stdout.replace(COLOURS, '') : stdout}${stderr.replace(/^/gm, 'plimsoll: ')}`;
  expect(runnerCommands(printed)).toEqual([]);
  // Without the prefix of the process's own terminal, too.
  expect(runnerCommands(stderr)).toEqual([]);
  expect(INVISIBLE.exec(printed)?.[0].codePointAt(0)?.toString(16)).toBeUndefined();
}

/** A link to our own documentation, the only kind that a report of local files has. */
const OWN_LINKS = /\]\(https:\/\/github\.com\/plimsoll\/plimsoll\/blob\/v0\/docs\/[a-z0-9/-]+\.md(?:#[a-z-]+)?\)/g;

/** A fenced block, in which nothing is markup; only a fence of the same length ends it. */
const CODE_BLOCKS = /^(`{3,})[a-z]*\n[\s\S]*?\n\1$/gm;

/** That a page made of it has no markup from the image. */
function expectSafePage({ stdout }: Run): void {
  expect(stdout.replace(CODE_BLOCKS, '').replace(OWN_LINKS, ']')).not.toMatch(
    /<(?:script|img|svg|a|iframe|!--|style)\b|\]\((?:https?:|javascript:)|!\[|(?<![\w>])@octocat/i,
  );
}

const OCI = 'application/vnd.oci.image';

/** An image of which every text is foreign; `odd` are texts where a type belongs. */
function hostileLayout(text: Source): Layout {
  const map = (): Json =>
    Object.fromEntries([
      [text(), text()],
      ['org.opencontainers.image.ref.name', text()],
      ['io.containerd.image.name', text()],
    ]);
  const platform = (): Json => ({
    os: text(),
    architecture: text(),
    variant: text(),
    'os.version': text(),
    'os.features': [text()],
  });
  const more = () => ({ annotations: map(), urls: [text(), text()], artifactType: text(), data: text() });
  const config = {
    ...{ os: text(), architecture: text(), variant: text(), author: text(), created: text(), [text()]: text() },
    config: {
      User: text(),
      Env: [text()],
      Entrypoint: [text()],
      Cmd: [text()],
      Labels: { [text()]: text() },
      ExposedPorts: { [text()]: {} },
      Volumes: { [text()]: {} },
      WorkingDir: text(),
    },
    rootfs: { type: text(), diff_ids: [`sha256:${'1'.repeat(64)}`] },
    history: [{ created: text(), created_by: text(), comment: text(), author: text() }],
  };
  const layers = [
    reference(text(), leaf('x'), more()),
    reference(`${OCI}.layer.v1.tar+gzip`, leaf(text()), more()),
    reference(`${OCI}.layer.nondistributable.v1.tar+gzip; ${text()}`, null, more()),
    reference(`application/vnd.acme.${text()}`, leaf(text()), more()),
  ];
  const manifest = (type: string) =>
    document({
      ...{
        schemaVersion: { json: 2 },
        mediaType: { json: type },
        artifactType: { json: text() },
        annotations: { json: map() },
      },
      config: { ref: reference(`${OCI}.config.v1+json`, leaf(JSON.stringify(config)), more()) },
      layers: { refs: layers },
    });
  const entry = (type: string, own = type) => reference(type, manifest(own), { ...more(), platform: platform() });
  const index = document({
    ...{ schemaVersion: { json: 2 }, mediaType: { json: `${OCI}.index.v1+json` }, annotations: { json: map() } },
    manifests: {
      refs: [
        entry(`${OCI}.manifest.v1+json`),
        entry(`${OCI}.manifest.v1+json`, 'application/vnd.docker.distribution.manifest.v2+json'),
      ],
    },
  });
  const schema1 = leaf(
    JSON.stringify({
      schemaVersion: 1,
      name: text(),
      tag: text(),
      architecture: text(),
      fsLayers: [],
      history: [{ v1Compatibility: text() }],
    }),
  );
  return {
    top: document({
      schemaVersion: { json: 2 },
      manifests: {
        refs: [
          reference(`${OCI}.index.v1+json`, index, { ...more(), platform: platform() }),
          entry(`${OCI}.manifest.v1+json`),
          entry(text(), text()),
          reference('application/vnd.docker.distribution.manifest.v1+json', schema1, more()),
          reference(text(), leaf(`{"${JSON.stringify(text()).slice(1, -1)}":`), more()),
        ],
      },
      annotations: { json: map() },
    }),
    loose: [leaf(text())],
  };
}

/** Documents that are wrong, with foreign text where the fault is. */
function brokenLayouts(text: Source): readonly Layout[] {
  const key = JSON.stringify(text());
  const manifest = (body: string): Layout => ({
    top: document({
      schemaVersion: { json: 2 },
      manifests: {
        refs: [
          reference(`${OCI}.manifest.v1+json`, leaf(body), {
            annotations: { 'org.opencontainers.image.ref.name': text() },
          }),
        ],
      },
    }),
    loose: [],
  });
  const config =
    '{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"sha256:0000000000000000000000000000000000000000000000000000000000000000","size":1}';
  return [
    manifest(`{${key}:1,${key}:2}`),
    manifest(`{"config":${config},"layers":[],"annotations":{${key}:1,${key}:2}}`),
    manifest(`{"config":${config},"layers":[{"digest":${key},"size":1}]}`),
    manifest(`{"config":${config},"layers":[{"mediaType":${key},"digest":7,"size":${key}}]}`),
    manifest(`{"mediaType":${key},"config":${config},"layers":[]}`),
    manifest(`{"schemaVersion":${key},"config":${config},"layers":[]}`),
    manifest(text()),
    manifest(`{"config":${config},"Layers":[],"layers":[],${key.toUpperCase()}:1}`),
    { top: leaf(`{"manifests":[],${key}:1} ${text()}`), loose: [] },
    { top: leaf(`{"manifests":[{"digest":${key},"size":1}],"mediaType":${key}}`), loose: [] },
  ];
}

function hostileArchive(text: Source): Uint8Array {
  const config = JSON.stringify({
    os: text(),
    architecture: text(),
    rootfs: { type: 'layers', diff_ids: [`sha256:${'1'.repeat(64)}`, text()] },
    config: { Labels: { [text()]: text() } },
  });
  const layer = text();
  const entries = [
    { Config: 'config.json', RepoTags: [text(), text()], Layers: [layer, text(), 'config.json'] },
    { Config: text(), RepoTags: null, Layers: [] },
    { Config: text(), RepoTags: [text()], Layers: [`${text()}/layer.tar`] },
  ];
  return writeTar([
    { name: 'manifest.json', data: JSON.stringify(entries) },
    { name: 'config.json', data: config },
    { name: layer || 'x', data: text() },
    { name: layer || 'x', data: text() },
    { name: `/${text()}`, type: 'symlink', link: text() },
    { name: `../${text()}`, data: text() },
    { name: `blobs/${text()}`, type: 'symlink', link: text() },
    { name: text() || 'y', pax: { path: text().replaceAll('\0', '') || 'z' } },
  ]);
}

/** A name that a file can have. */
function fileName(text: string): string {
  const name = Buffer.from(text.replaceAll('\0', '').replaceAll('/', '').toWellFormed()).subarray(0, 200).toString();
  return name === '' || name === '.' || name === '..' ? 'image' : name;
}

const POLICY = `version: 1
rules:
  blobs-verified: error
  unambiguous-documents: error
  compression-matches-media-type: error
  no-schema1: error
  no-foreign-layers: error
  no-descriptor-urls: error
  layer-compression: {severity: error, allow: [zstd]}
  media-types: {severity: error, allow: {layer: [x], config: [y], manifest: [z], index: [w]}}
  no-unknown-media-types: error
`;

/** Everything that can be shown of an image. */
async function show(image: string, name: string): Promise<void> {
  const check = ['check', '--policy', POLICY];
  expectSafe(await plimsoll([...check, '--explain', image]));
  expectSafe(await plimsoll([...check, '--explain', `${image} as ${name}`], { colour: true }), { colour: true });
  expectSafe(await plimsoll([...check, '--quiet', image]));
  const json = await plimsoll([...check, '--format', 'json', image]);
  expectSafe(json);
  JSON.parse(json.stdout);
  const page = await plimsoll([...check, '--format', 'markdown', image]);
  expectSafe(page);
  expectSafePage(page);
  expectSafe(await plimsoll(['inspect', '--depth', 'digests', image]));
  expectSafe(await plimsoll(['inspect', image], { colour: true }), { colour: true });
  for (const form of ['sarif', 'junit']) expectSafe(await plimsoll([...check, '--format', form, image]));
  const inspected = await plimsoll(['inspect', '--format', 'json', image]);
  expectSafe(inspected);
  JSON.parse(inspected.stdout);
}

async function showAll(text: Source): Promise<void> {
  await withScratch(async (directory) => {
    const folder = join(directory, fileName(text()));
    mkdirSync(folder);
    const image = writeWorld(
      worldOf(hostileLayout(text), () => ({ top: leaf(''), loose: [] })),
      'directory',
      folder,
      chanceOf(1),
    );
    writeFileSync(join(image, 'blobs', fileName(text())), text());
    await show(image, text());
    await show(
      writeWorld(
        worldOf(hostileLayout(text), () => ({ top: leaf(''), loose: [] })),
        'tar.gz',
        directory,
        chanceOf(1),
      ),
      text(),
    );
    for (const broken of brokenLayouts(text)) {
      const path = join(folder, 'broken');
      mkdirSync(path, { recursive: true });
      const world = worldOf(broken, () => broken);
      const run = await plimsoll([
        'check',
        '--policy',
        POLICY,
        '--explain',
        writeWorld(world, 'tar', path, chanceOf(1)),
      ]);
      expect(run.code).not.toBe(0);
      expectSafe(run);
    }
    const archive = join(folder, `${fileName(text()).slice(0, 20)}.tar`);
    writeFileSync(archive, hostileArchive(text));
    await show(archive, text());
    await show(`docker-archive:${archive}:${text()}`, text());
    await show(hostileDir(text, join(folder, 'dir')), text());
  });
}

function hostileDir(text: Source, path: string): string {
  mkdirSync(path);
  const files: LayoutFiles = new Map();
  const { top } = hostileLayout(text);
  if (top.kind !== 'document') return path;
  const inner = top.members.flatMap(({ value }) => ('refs' in value ? value.refs : []))[1]?.target;
  writeFileSync(join(path, 'manifest.json'), inner ? bytesOf(inner, files) : '');
  for (const [name, bytes] of files) writeFileSync(join(path, name.split('/')[2] ?? ''), bytes);
  writeFileSync(join(path, fileName(text())), text());
  return path;
}

const ATTACKS = [
  ...[
    '::error::x',
    '::set-output name=x::y',
    '##[error]x',
    '\r::set-output name=x::y',
    '\n::stop-commands::x',
    '\u2028::error::x',
    '  ::add-mask::x',
    'a##[add-mask]b',
    '\x85::error::x',
  ],
  ...[
    '\x1b[31mred',
    '\x1b]8;;https://evil.example\x07x',
    '\x9b31m',
    '\u202eevil',
    '\u2066x',
    '\u200b::error::x',
    '\ufeff::error::x',
    '\0',
    '\x7f',
    '\b\b\b\b',
  ],
  ...[
    '<script>alert(1)</script>',
    '<img src=x onerror=y>',
    '[x](https://evil.example)',
    '![x](https://evil.example/x.png)',
    '@octocat',
    '#1',
    '| a | b |',
    '</details>',
    '`',
    '```',
    '--><!--',
  ],
];

describe('text from images', () => {
  test.each(ATTACKS)('is shown without effect: %j', async (attack) => {
    await showAll(() => attack);
  });

  test('is shown without effect, whatever it is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileText(), { minLength: 5, maxLength: 40 }), async (texts) => {
        let next = 0;
        await showAll(() => texts[next++ % texts.length] ?? '');
      }),
      { numRuns: 25, seed: 3 },
    );
  });
});

describe('text from users', () => {
  test('is shown without effect as the name of an image, a policy or a report file', async () => {
    for (const attack of ATTACKS) {
      expectSafe(
        await plimsoll(['check', '--policy', 'recommended', attack, `oci:${attack}`, `${attack} as ${attack}`]),
      );
      expectSafe(await plimsoll(['check', '--policy', `./${attack}`, 'x']));
      expectSafe(await plimsoll(['check', '--report', `json=/no/${attack}`, 'x']));
      expectSafe(await plimsoll(['inspect', attack]));
      for (const command of [
        [attack],
        ['check', `--${attack}`],
        ['check', '--format', attack, 'x'],
        ['rules', attack],
        ['check', '--report', attack, 'x'],
      ]) {
        const run = await plimsoll(command);
        expectSafe(run);
        expect(run.code).toBe(command.length === 1 && attack.startsWith('-') ? run.code : 3);
      }
    }
  });

  test('is shown without effect as a media type', async () => {
    for (const form of ['text', 'json'])
      expectSafe(await plimsoll(['classify', '--format', form, '--', ...HOSTILE_TEXTS, ...ATTACKS]));
    const { stdout } = await plimsoll(['classify', '--format', 'json', '--', ...ATTACKS]);
    const types: { readonly mediaType: string }[] = JSON.parse(stdout);
    expect(types.map(({ mediaType }) => mediaType)).toEqual(ATTACKS);
  });

  test('is shown without effect in a policy', async () => {
    for (const attack of ATTACKS) {
      const quoted = JSON.stringify(attack);
      for (const policy of [
        `version: ${quoted}`,
        `version: 1\n${quoted}: 1`,
        `version: 1\nrules:\n  ${quoted}: error`,
        `version: 1\nrules: {no-schema1: ${quoted}}`,
        `version: 1\nextends: [${quoted}]`,
        `version: 1\n# ${attack.replaceAll(/[\r\n]/g, ' ')}\nrulez: 1`,
      ]) {
        await withScratch(async (directory) => {
          const file = join(directory, `${fileName(attack)}.yml`);
          writeFileSync(file, policy);
          const run = await plimsoll(['check', '--policy', file, 'x']);
          expectSafe(run);
          expect(run.code).toBe(3);
        });
      }
    }
  });
});

describe('the test itself', () => {
  test('detects every attack that it must detect', () => {
    const run = (stdout: string, stderr = ''): Run => ({ code: 0, stdout, stderr });
    for (const attack of [
      '::error::x',
      'a\r::error::x',
      'x ##[error]y',
      'a\u202eb',
      'a\x1b[31mb',
      'a\tb',
      'a\u2028b',
    ]) {
      expect(() => expectSafe(run(`${attack}\n`))).toThrow();
      expect(() => expectSafe(run('', `x: ${attack}\n::error::y\n`))).toThrow();
    }
    expect(() => expectSafe(run('\x1b[31mred\x1b[39m\n'))).toThrow();
    expectSafe(run('\x1b[31mred\x1b[39m\n'), { colour: true });
    expect(() => expectSafePage(run('<script>'))).toThrow();
    expect(digestOf(Buffer.from('{}'))).toBe('sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a');
  });
});
