import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { indexTar } from '../src/formats/tar.ts';
import { fixture, plimsoll, withScratch } from './support/command.ts';
import {
  document,
  filesOf,
  type Json,
  type Layout,
  leaf,
  listIn,
  type Reference,
  readLayout,
  reference,
  referencesIn,
  setMember,
  walk,
} from './support/image-tree.ts';
import {
  chanceOf,
  FORMS,
  type Form,
  type Mutation,
  manifestsOf,
  NOISE,
  PLANTS,
  type World,
  worldOf,
  writeWorld,
} from './support/mutations.ts';
import { type TarSpec, writeTar } from './support/tar.ts';

/** A policy of one rule, an image that fails it, and one that passes. */
interface Case {
  readonly rule: string;
  readonly failing: () => Layout;
  readonly passing: () => Layout;
  /** The references whose type makes the image fail: another type would fix it. */
  readonly keep?: (layout: Layout) => readonly Reference[];
  /** 2 if the type hides what the rule checks, so that it is unchecked. */
  readonly code?: 2;
  /** Whether it is index.json that fails, so that an image without it would pass. */
  readonly inTop?: true;
  /** Whether it fails only by the type in its entry, so that another type there does not hide it. */
  readonly byEntry?: true;
}

const layersOf = (layout: Layout) => manifestsOf(layout).flatMap((manifest) => referencesIn(manifest, 'layers'));
const entriesOf = (layout: Layout) =>
  [...walk(layout.top)].filter(({ name }) => name === 'manifests').map((found) => found.reference);
const everything = (layout: Layout) => [...walk(layout.top)].map((found) => found.reference);
const from = (name: string) => () => readLayout(fixture(name));

function changed(name: string, change: (layout: Layout) => void): () => Layout {
  return () => {
    const layout = readLayout(fixture(name));
    change(layout);
    return layout;
  };
}

/** Sets a member of the first layer. */
const firstLayer = (name: string, json: Json) => (layout: Layout) => {
  const [layer] = layersOf(layout);
  if (layer) setMember(layer, name, json);
};

const everyLayer = (mediaType: string) => (layout: Layout) => {
  for (const layer of layersOf(layout)) setMember(layer, 'mediaType', mediaType);
};

function firstLayerOf(layout: Layout): readonly Reference[] {
  return layersOf(layout).slice(0, 1);
}

/** A schema1 manifest without its signature, as a document that can be changed. */
function unsignedSchema1(): Layout {
  const layout = readLayout(fixture('dir-schema1'));
  const [entry] = entriesOf(layout);
  if (entry?.target?.kind !== 'leaf') throw new Error('the fixture is not schema1');
  const { signatures: _, ...rest }: { readonly [key: string]: Json } = JSON.parse(
    Buffer.from(entry.target.bytes).toString(),
  );
  entry.target = document(Object.fromEntries(Object.entries(rest).map(([key, json]) => [key, { json }])));
  setMember(entry, 'mediaType', 'application/vnd.docker.distribution.manifest.v1+json');
  return layout;
}

/** As builders write it: index.json lists an index, which lists the image. */
const nestedZstd = changed('oci-zstd', (layout) => {
  if (layout.top.kind !== 'document') return;
  const index = document({ schemaVersion: { json: 2 }, manifests: { refs: [...entriesOf(layout)] } });
  layout.top = document({
    schemaVersion: { json: 2 },
    manifests: { refs: [reference('application/vnd.oci.image.index.v1+json', index)] },
  });
});

const CORRUPT = changed('oci-gzip', (layout) => {
  for (const layer of firstLayerOf(layout)) {
    if (layer.target?.kind !== 'leaf') continue;
    layer.digest = `sha256:${'0'.repeat(64)}`;
  }
});

/** Puts a tar with these entries in place of the first layer. */
function layerHolding(entries: readonly TarSpec[], compress: (tar: Uint8Array) => Uint8Array = gzipSync) {
  return (layout: Layout) => {
    for (const layer of firstLayerOf(layout)) layer.target = leaf(compress(writeTar(entries)));
  };
}

const twice = (name: string): readonly TarSpec[] => ['a', 'b'].map((data) => ({ name, data }));

/** What no compression makes smaller. */
const NOISY = Buffer.concat(Array.from({ length: 500 }, (_, i) => createHash('sha256').update(String(i)).digest()));

/** Names a base in the annotations of every manifest. */
function basedOn(name: string) {
  return (layout: Layout) => {
    for (const manifest of manifestsOf(layout))
      setMember(manifest, 'annotations', { 'org.opencontainers.image.base.name': name });
  };
}

/** Sets members of the config's `config`. */
const running = (members: Readonly<Record<string, Json>>) => (layout: Layout) => {
  for (const { target } of configsOf(layout))
    if (target?.kind === 'leaf') target.edits.push((text) => withRun(text, members));
};

/** The same for schema1, whose config is a string in the newest history entry. */
const runningSchema1 = (members: Readonly<Record<string, Json>>) => (): Layout => {
  const layout = unsignedSchema1();
  for (const { target } of entriesOf(layout)) {
    if (target?.kind !== 'document') continue;
    target.edits.push((text) => {
      const { history: [newest, ...older] = [], ...rest } = parsed(text);
      const v1Compatibility = withRun(String(newest?.v1Compatibility), members);
      return JSON.stringify({ ...rest, history: [{ v1Compatibility }, ...older] });
    });
  }
  return layout;
};

function withRun(text: string, members: Readonly<Record<string, Json>>): string {
  const { config, ...rest } = parsed(text);
  return JSON.stringify({ ...rest, config: { ...config, ...members } });
}

function parsed(text: string): {
  readonly config?: object;
  readonly history?: readonly { readonly v1Compatibility: string }[];
} {
  return JSON.parse(text);
}

function configsOf(layout: Layout): readonly Reference[] {
  return manifestsOf(layout).flatMap((manifest) => referencesIn(manifest, 'config'));
}

const ZSTD = 'layer-compression: {severity: error, allow: [zstd]}';
const NO_DOCKER = 'media-types: {severity: error, deny: {any: ["application/vnd.docker.*"]}}';
const NO_DOCKER_EXACTLY =
  'media-types: {severity: error, deny: {manifest: [application/vnd.docker.distribution.manifest.v2+json]}}';
const ONLY_OCI =
  'media-types: {severity: error, allow: {manifest: [application/vnd.oci.image.manifest.v1+json], layer: ["application/vnd.oci.image.layer.v1.tar*"]}}';

/** Every rule, on images of real tools as far as these write what fails it. */
const CASES: Readonly<Record<string, Case>> = {
  'zstd: gzip of umoci': { rule: ZSTD, failing: from('oci-gzip'), passing: from('oci-zstd') },
  'zstd: eStargz of BuildKit': { rule: ZSTD, failing: from('oci-estargz'), passing: from('oci-zstd-chunked') },
  'zstd: attestations of BuildKit': { rule: ZSTD, failing: from('oci-buildkit.tar'), passing: from('oci-zstd') },
  'zstd: plain tars': { rule: ZSTD, failing: from('oci-uncompressed'), passing: from('oci-zstd') },
  'zstd: nested index of buildah': { rule: ZSTD, failing: from('oci-nested-index'), passing: nestedZstd },
  'zstd: manifest list of buildah': { rule: ZSTD, failing: from('oci-manifest-list'), passing: from('oci-zstd') },
  'zstd: schema2 of skopeo': { rule: ZSTD, failing: from('dir-schema2'), passing: from('dir-oci-zstd') },
  'zstd: schema1 of skopeo': { rule: ZSTD, failing: from('dir-schema1'), passing: from('dir-oci-zstd') },
  'zstd: gzip that calls itself zstd': {
    rule: ZSTD,
    failing: changed('oci-gzip', everyLayer('application/vnd.oci.image.layer.v1.tar+zstd')),
    passing: from('oci-zstd'),
  },
  'schema1: of skopeo, signed': { rule: 'no-schema1: error', failing: from('dir-schema1'), passing: from('oci-gzip') },
  'schema1: unsigned': { rule: 'no-schema1: error', failing: unsignedSchema1, passing: from('oci-gzip') },
  'foreign: absent': {
    rule: 'no-foreign-layers: error',
    failing: from('oci-foreign'),
    passing: from('oci-gzip'),
    keep: firstLayerOf,
  },
  'foreign: present': {
    rule: 'no-foreign-layers: error',
    failing: from('dir-foreign-present'),
    passing: from('dir-schema2'),
    keep: firstLayerOf,
  },
  'foreign: in capitals, with parameters': {
    rule: 'no-foreign-layers: error',
    failing: changed('dir-schema2', everyLayer('application/vnd.docker.image.rootfs.FOREIGN.diff.tar.gzip; q=1')),
    passing: from('dir-schema2'),
    keep: layersOf,
  },
  'foreign: a type that names no layer': {
    ...{ rule: 'no-foreign-layers: error', code: 2 },
    failing: changed('oci-gzip', everyLayer('application/vnd.in-toto+json')),
    passing: from('oci-gzip'),
    keep: layersOf,
  },
  'foreign: an unknown type': {
    ...{ rule: 'no-foreign-layers: error', code: 2 },
    failing: changed('oci-gzip', everyLayer('application/vnd.acme.layer')),
    passing: from('oci-gzip'),
    keep: layersOf,
  },
  'urls: of a layer': {
    rule: 'no-descriptor-urls: error',
    failing: from('dir-foreign-present'),
    passing: from('dir-schema2'),
  },
  'urls: of a config': {
    rule: 'no-descriptor-urls: error',
    failing: changed('oci-gzip', (layout) => {
      const [config] = manifestsOf(layout).flatMap((manifest) => referencesIn(manifest, 'config'));
      if (config) setMember(config, 'urls', ['https://example.com/']);
    }),
    passing: from('oci-gzip'),
  },
  'urls: of a manifest': {
    rule: 'no-descriptor-urls: error',
    failing: changed('oci-gzip', (layout) => {
      const [entry] = entriesOf(layout);
      if (entry) setMember(entry, 'urls', ['https://example.com/']);
    }),
    passing: from('oci-gzip'),
    inTop: true,
  },
  'lies: of skopeo': {
    rule: 'compression-matches-media-type: error',
    failing: from('oci-lying-gzip'),
    passing: from('oci-gzip'),
    keep: layersOf,
  },
  'lies: ciphertext of skopeo': {
    rule: 'compression-matches-media-type: error',
    failing: from('dir-encrypted-schema2'),
    passing: from('dir-schema2'),
    keep: layersOf,
  },
  'types: Docker denied': {
    rule: NO_DOCKER,
    failing: from('oci-manifest-list'),
    passing: from('oci-index'),
    keep: everything,
  },
  'types: Docker denied, exactly': {
    rule: NO_DOCKER_EXACTLY,
    failing: from('dir-schema2'),
    passing: from('oci-gzip'),
    keep: everything,
  },
  'types: Docker denied, exactly, and written with parameters': {
    rule: NO_DOCKER_EXACTLY,
    failing: changed('dir-schema2', (layout) => {
      for (const entry of entriesOf(layout)) {
        setMember(entry, 'mediaType', 'application/vnd.docker.distribution.manifest.v2+json; q=1');
        if (entry.target?.kind === 'document') {
          entry.target.members = entry.target.members.filter(({ key }) => key !== '"mediaType"');
        }
      }
    }),
    passing: from('oci-gzip'),
    keep: everything,
    inTop: true,
    byEntry: true,
  },
  'types: OCI only': { rule: ONLY_OCI, failing: from('dir-schema2'), passing: from('oci-gzip'), keep: everything },
  'unknown type: of a layer': {
    rule: 'no-unknown-media-types: error',
    failing: changed('oci-gzip', firstLayer('mediaType', 'application/vnd.acme.layer.v1.tar+gzip')),
    passing: from('oci-gzip'),
    keep: firstLayerOf,
  },
  'verified: a layer of another digest': { rule: 'blobs-verified: error', failing: CORRUPT, passing: from('oci-gzip') },
  'verified: an absent layer': {
    rule: 'blobs-verified: error',
    failing: changed('oci-gzip', (layout) => {
      for (const layer of firstLayerOf(layout))
        Object.assign(layer, { target: null, digest: `sha256:${'1'.repeat(64)}`, size: 7 });
    }),
    passing: from('oci-gzip'),
    keep: firstLayerOf,
  },
  'ambiguous: a config with a key twice': {
    rule: 'unambiguous-documents: error',
    failing: changed('oci-gzip', (layout) => {
      const [config] = manifestsOf(layout).flatMap((manifest) => referencesIn(manifest, 'config'));
      if (config?.target?.kind === 'leaf') config.target.edits.push((text) => text.replace('{', '{"os":"windows",'));
    }),
    passing: from('oci-gzip'),
    keep: (layout) => manifestsOf(layout).flatMap((manifest) => referencesIn(manifest, 'config')),
  },
  'ambiguous: a config of an unknown type with a key twice': {
    rule: 'unambiguous-documents: error',
    failing: changed('oci-gzip', (layout) => {
      const [config] = manifestsOf(layout).flatMap((manifest) => referencesIn(manifest, 'config'));
      if (config) setMember(config, 'mediaType', 'application/vnd.acme.config.v1+json');
      if (config?.target?.kind === 'leaf') config.target.edits.push((text) => text.replace('{', '{"os":"windows",'));
    }),
    passing: from('oci-gzip'),
    keep: (layout) => manifestsOf(layout).flatMap((manifest) => referencesIn(manifest, 'config')),
  },
  'user: root': {
    rule: 'user: error',
    failing: changed('oci-gzip', running({ User: '00' })),
    passing: from('oci-gzip'),
  },
  'user: root in schema1': {
    rule: 'user: error',
    failing: runningSchema1({ User: '' }),
    passing: from('dir-schema1'),
  },
  'user: a name of BuildKit': {
    rule: 'user: {severity: error, numeric: true}',
    failing: changed('oci-buildkit.tar', running({ User: 'app' })),
    passing: from('oci-gzip'),
  },
  'labels: one that is missing': {
    rule: 'labels: {severity: error, require: {org.opencontainers.image.title: {equals: pay}}}',
    failing: changed('oci-gzip', running({ Labels: { 'org.opencontainers.image.title': 'web' } })),
    passing: from('dir-schema1'),
  },
  'ports: one that is denied': {
    rule: 'exposed-ports: {severity: error, deny: [22]}',
    failing: changed('dir-schema2', running({ ExposedPorts: { '8080/tcp': {}, '22/tcp': {} } })),
    passing: from('oci-gzip'),
  },
  'created: no date of its own': {
    rule: 'created: {severity: error, reproducible: deny}',
    failing: changed('oci-gzip', (layout) => {
      for (const { target } of configsOf(layout))
        if (target?.kind === 'leaf') target.edits.push((text) => text.replaceAll('2024-05-01', '1970-01-01'));
    }),
    passing: from('dir-schema1'),
  },
  'annotations: one that is missing': {
    rule: 'annotations: {severity: error, require: {com.acme.team: {}}, on: [manifest]}',
    failing: from('oci-gzip'),
    passing: changed('oci-gzip', (layout) => {
      for (const manifest of manifestsOf(layout)) setMember(manifest, 'annotations', { 'com.acme.team': 'pay' });
    }),
  },
  'layers: too many': {
    rule: 'max-layers: {severity: error, max: 2}',
    failing: from('buildkit/three-stages.tar'),
    passing: from('oci-gzip'),
  },
  'safe: a name that leads out': {
    rule: 'safe-layers: error',
    failing: changed('oci-gzip', layerHolding([{ name: '../../etc/cron.d/x', data: 'x' }])),
    passing: from('oci-gzip'),
  },
  'safe: an entry twice in zstd': {
    rule: 'safe-layers: error',
    failing: changed('oci-zstd', layerHolding([...twice('etc/passwd')], zstdCompressSync)),
    passing: from('oci-zstd'),
  },
  'diffIDs: a layer of another tool': {
    rule: 'diff-ids-match: error',
    keep: configsOf,
    failing: changed('oci-gzip', layerHolding([{ name: 'etc/passwd', data: 'x' }])),
    passing: from('oci-gzip'),
  },
  'diffIDs: one layer more': {
    rule: 'diff-ids-match: error',
    keep: configsOf,
    failing: changed('oci-gzip', (layout) => {
      for (const manifest of manifestsOf(layout)) {
        const layers = listIn(manifest, 'layers');
        layers.push(...layers.slice(0, 1));
      }
    }),
    passing: from('oci-gzip'),
  },
  'size: too much as it is pulled': {
    rule: 'size-budget: {severity: error, image: {compressed: 4kB}}',
    failing: changed('oci-gzip', layerHolding([{ name: 'noise', data: NOISY }])),
    passing: from('oci-gzip'),
  },
  'size: too much as it is unpacked': {
    rule: 'size-budget: {severity: error, layer: {uncompressed: 1MB}}',
    failing: changed('oci-zstd', layerHolding([{ name: 'zeros', data: '0'.repeat(2_000_000) }], zstdCompressSync)),
    passing: from('oci-zstd'),
  },
  'secrets: in a variable': {
    rule: 'no-secrets: error',
    failing: changed('oci-gzip', running({ Env: ['DB_PASSWORD=hunter2-q7Zx3LmT9'] })),
    passing: from('oci-gzip'),
  },
  'secrets: in a variable of schema1': {
    rule: 'no-secrets: error',
    failing: runningSchema1({ Env: ['DB_PASSWORD=hunter2-q7Zx3LmT9'] }),
    passing: from('dir-schema1'),
  },
  'base: another than is allowed': {
    rule: 'base-image: {severity: error, allow: ["registry.acme.example/*"], evidence: [annotations]}',
    failing: changed('oci-gzip', basedOn('docker.io/library/alpine:3.22')),
    passing: changed('oci-gzip', basedOn('registry.acme.example/base:1')),
  },
  'attestations: some where none may be': {
    rule: 'attestations: {severity: error, deny: ["*"]}',
    failing: from('oci-buildkit.tar'),
    passing: from('oci-gzip'),
    keep: everything,
    inTop: true,
  },
  'ambiguous: a hidden key': {
    rule: 'unambiguous-documents: error',
    failing: changed('oci-gzip', (layout) => {
      for (const manifest of manifestsOf(layout)) setMember(manifest, 'Layers', []);
    }),
    passing: from('oci-gzip'),
  },
};

interface Attempt {
  readonly name: string;
  readonly mutations: readonly { readonly mutation: string; readonly seed: number }[];
  readonly form: Form;
  readonly seed: number;
}

const BY_NAME: ReadonlyMap<string, Mutation> = new Map(
  [...PLANTS, ...NOISE].map((mutation) => [mutation.name, mutation]),
);

function steps(mutations: readonly Mutation[], size: { readonly minLength: number; readonly maxLength: number }) {
  const step = fc.record({ mutation: fc.constantFrom(...mutations.map(({ name }) => name)), seed: fc.nat(0xffff) });
  return fc.array(step, size);
}

function attempts(mutations: fc.Arbitrary<Attempt['mutations']>): fc.Arbitrary<Attempt> {
  return fc.record({
    name: fc.constantFrom(...Object.keys(CASES)),
    mutations,
    form: fc.constantFrom(...FORMS),
    seed: fc.nat(0xffff),
  });
}

function caseOf(name: string): Case {
  const found = CASES[name];
  if (!found) throw new Error(`there is no case ${name}`);
  return found;
}

/** Applies mutations in the order of their stages and returns those that changed something. */
function mutate(world: World, mutations: Attempt['mutations']): readonly string[] {
  const known = mutations.flatMap(({ mutation, seed }) => {
    const found = BY_NAME.get(mutation);
    return found ? [{ ...found, seed }] : [];
  });
  return known
    .toSorted((a, b) => a.stage - b.stage)
    .filter(({ apply, seed }) => apply(world, chanceOf(seed)))
    .map(({ name, seed }) => `${name} (${seed})`);
}

async function outcome(world: World, rule: string, { form, seed }: Pick<Attempt, 'form' | 'seed'>) {
  return await withScratch(async (directory) => {
    const path = writeWorld(world, form, directory, chanceOf(seed));
    const policy = `version: 1\nrules:\n  ${rule}\n`;
    return await plimsoll(['check', '--policy', policy, '--explain', path]);
  });
}

/** Fails with what was done, so that a counterexample can be read. */
function expectNoPass(
  { code, stdout, stderr }: Awaited<ReturnType<typeof plimsoll>>,
  { name, form }: Attempt,
  applied: readonly string[],
): void {
  if ((code === 1 || code === 2) && !/bug of its own/.test(stderr)) return;
  const done = applied.map((mutation) => `  - ${mutation}`).join('\n');
  throw new Error(`exit ${code} for "${name}" as ${form} after\n${done || '  nothing'}\n${stdout}${stderr}`);
}

/** More of them by hand when something in the core has changed: PLIMSOLL_RUNS=20000 PLIMSOLL_SEED=7. */
const RUNS = Number(process.env['PLIMSOLL_RUNS'] ?? 600);
const SEED = Number(process.env['PLIMSOLL_SEED'] ?? 20261123);
const options = { numRuns: RUNS, seed: SEED, endOnFailure: false };

describe('each case', () => {
  test.each(Object.keys(CASES))('%s fails and passes as expected in every form', async (name) => {
    const { rule, failing, passing, inTop, code = 1 } = caseOf(name);
    for (const form of FORMS) {
      const worlds = [worldOf(failing(), passing, undefined, inTop), worldOf(passing(), failing)];
      const codes: number[] = [];
      for (const world of worlds) codes.push((await outcome(world, rule, { form, seed: 1 })).code);
      expect([form, ...codes]).toEqual([form, code, 0]);
    }
  });
});

describe('a hidden image that fails', () => {
  const SEEDS = Array.from({ length: 40 }, (_, seed) => seed);

  /** Those that need something which only some of the failing images have. */
  function hidingPlaces(plant: Mutation): readonly Case[] {
    const needsSchema1 = plant.name.includes('fsLayers');
    return needsSchema1
      ? [caseOf('schema1: of skopeo, signed')]
      : ['zstd: gzip of umoci', 'zstd: nested index of buildah', 'urls: of a manifest'].map(caseOf);
  }

  test.each(PLANTS.map((plant) => [plant.name, plant] as const))('%s is detected', async (_name, plant) => {
    let applied = 0;
    for (const { rule, failing, passing, keep } of hidingPlaces(plant)) {
      for (const seed of SEEDS) {
        const world = worldOf(passing(), failing, keep);
        const attempt = {
          name: rule,
          mutations: [{ mutation: plant.name, seed }],
          form: FORMS[seed % 4] ?? 'tar',
          seed,
        };
        const done = mutate(world, attempt.mutations);
        // If only the entry fails, an image without the entry is a different one.
        if (done.length === 0 || (rule.includes('urls') && !plant.name.includes('an entry'))) continue;
        applied++;
        expectNoPass(await outcome(world, rule, attempt), attempt, done);
      }
    }
    expect(applied).toBeGreaterThan(0);
  });
});

describe('a change around an image that fails', () => {
  test.each([...PLANTS, ...NOISE].map((mutation) => [mutation.name, mutation] as const))(
    'does not pass with %s',
    async (_name, { name: mutation }) => {
      for (const [position, name] of Object.keys(CASES).entries()) {
        const { rule, failing, passing, keep, inTop } = caseOf(name);
        for (const seed of [position, position + 100]) {
          const world = worldOf(failing(), passing, keep, inTop);
          const attempt = { name, mutations: [{ mutation, seed }], form: FORMS[seed % FORMS.length] ?? 'tar', seed };
          const done = mutate(world, attempt.mutations);
          if (done.length > 0) expectNoPass(await outcome(world, rule, attempt), attempt, done);
        }
      }
    },
  );
});

describe('soundness', () => {
  test('never passes an image that fails a rule, whatever changes around it', async () => {
    const arbitrary = attempts(steps([...PLANTS, ...NOISE], { minLength: 1, maxLength: 3 }));
    await fc.assert(
      fc.asyncProperty(arbitrary, async (attempt) => {
        const { rule, failing, passing, keep, inTop } = caseOf(attempt.name);
        const world = worldOf(failing(), passing, keep, inTop);
        const applied = mutate(world, attempt.mutations);
        expectNoPass(await outcome(world, rule, attempt), attempt, applied);
      }),
      options,
    );
  }, 120_000);

  test('never passes an image that hides one that fails', async () => {
    const mutations = fc
      .tuple(steps(PLANTS, { minLength: 1, maxLength: 1 }), steps(NOISE, { minLength: 0, maxLength: 2 }))
      .map((lists) => lists.flat());
    await fc.assert(
      fc.asyncProperty(attempts(mutations), async (attempt) => {
        const { rule, failing, passing, keep, byEntry } = caseOf(attempt.name);
        if (byEntry && attempt.mutations.some(({ mutation }) => mutation.startsWith('the decoy as an entry'))) return;
        const world = worldOf(passing(), failing, keep);
        const applied = mutate(world, attempt.mutations);
        const [plant] = attempt.mutations;
        if (!applied.some((name) => name.startsWith(`${plant?.mutation} (`))) return;
        expectNoPass(await outcome(world, rule, attempt), attempt, applied);
      }),
      options,
    );
  }, 120_000);
});

/** The members of a docker archive by name, and the entry of its manifest.json. */
interface DockerArchive {
  readonly members: Map<string, TarSpec>;
  entry: { Config: string; RepoTags: readonly string[] | null; Layers: readonly string[] };
  /** The text of manifest.json, where it is not that entry alone. */
  text: ((entry: string) => string) | null;
  readonly more: TarSpec[];
  tail: Uint8Array;
}

function readDockerArchive(name: string): DockerArchive {
  const bytes = readFileSync(fixture(name));
  const { members } = indexTar((offset, length) => bytes.subarray(offset, offset + length), bytes.length);
  const specs = members.map(({ name: member, type, offset, size, link }): [string, TarSpec] => {
    const data = bytes.subarray(offset, offset + size);
    return [member, { name: member, type, ...(link === null ? { data } : { link }) }];
  });
  const [, manifest] = specs.find(([member]) => member === 'manifest.json') ?? [];
  const [entry]: DockerArchive['entry'][] = JSON.parse(Buffer.from(manifest?.data ?? '').toString());
  if (!entry) throw new Error(`${name} has no manifest.json`);
  const own = new Map(specs.filter(([member]) => member !== 'manifest.json'));
  return { members: own, entry: { ...entry }, text: null, more: [], tail: new Uint8Array() };
}

function writeDockerArchive({ members, entry, text, more, tail }: DockerArchive): Uint8Array {
  const written = JSON.stringify(entry);
  const manifest = { name: 'manifest.json', data: text === null ? `[${written}]` : text(written) };
  return Buffer.concat([writeTar([...members.values(), manifest, ...more]), tail]);
}

function flipped(bytes: string | Uint8Array | undefined, at: number): Uint8Array {
  const copy = Buffer.from(bytes ?? '');
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/** What makes of an archive another one in the eyes of some engine, or a broken one. */
const DOCKER_ATTACKS: Readonly<Record<string, (archive: DockerArchive) => void>> = {
  'a changed layer': ({ members, entry }) => {
    const name = fileOf(members, entry.Layers[0] ?? '');
    members.set(name, { name, data: flipped(members.get(name)?.data, 600) });
  },
  'a changed config': ({ members, entry }) => {
    const data = Buffer.from(members.get(entry.Config)?.data ?? '').toString();
    members.set(entry.Config, { name: entry.Config, data: data.replace('linux', 'linuy') });
  },
  'a layer less': ({ entry }) => {
    entry.Layers = entry.Layers.slice(1);
  },
  'a layer more': ({ entry }) => {
    entry.Layers = [...entry.Layers, entry.Layers[0] ?? ''];
  },
  'layers in another order': ({ entry }) => {
    const [first = '', second = '', ...others] = entry.Layers;
    entry.Layers = [second, first, ...others];
  },
  'a layer that is absent': ({ entry }) => {
    entry.Layers = ['nothing/layer.tar', ...entry.Layers.slice(1)];
  },
  'a config that is absent': ({ entry }) => {
    entry.Config = 'nothing.json';
  },
  'a layer that links to another': ({ members, entry }) => {
    const name = fileOf(members, entry.Layers[0] ?? '');
    members.set(name, { name, type: 'symlink', link: `../${fileOf(members, entry.Layers[1] ?? '')}` });
  },
  'a layer that links out': ({ members, entry }) => {
    const name = entry.Layers[0] ?? '';
    members.set(name, { name, type: 'symlink', link: '../../../../etc/passwd' });
  },
  'a layer that is a hard link': ({ members, entry, more }) => {
    const name = fileOf(members, entry.Layers[0] ?? '');
    more.push({ name: 'own.tar', data: members.get(name)?.data ?? '' });
    members.set(name, { name, type: 'hardlink', link: 'own.tar' });
  },
  'layers that link in a circle': ({ members, entry }) => {
    const name = entry.Layers[0] ?? '';
    members.set(name, { name, type: 'hardlink', link: name });
  },
  'a folder that is a link': ({ members, entry, more }) => {
    const data = Buffer.from(members.get(entry.Config)?.data ?? '').toString();
    members.delete(entry.Config);
    entry.Config = 'a/config.json';
    more.push({ name: 'a', type: 'symlink', link: 'b' }, { name: 'a/config.json', data });
    more.push({ name: 'b/config.json', data: data.replace('linux', 'linuy') });
  },
  'hidden layers': (archive) => {
    archive.text = (entry) => `[${entry.replace('"Layers"', '"layers":[],"Layers"')}]`;
  },
  'layers twice': (archive) => {
    archive.text = (entry) => `[${entry.replace('"Layers"', '"Layers":[],"Layers"')}]`;
  },
  'an escaped key': (archive) => {
    archive.text = (entry) => `[${entry.replace('"Config"', '"Confi\\u0067":"x","Config"')}]`;
  },
  'a second document': (archive) => {
    archive.text = (entry) => `[${entry}][]`;
  },
  'a NUL behind it': (archive) => {
    archive.text = (entry) => `[${entry}]\0`;
  },
  'no list': (archive) => {
    archive.text = (entry) => entry;
  },
  'an empty list': (archive) => {
    archive.text = () => '[]';
  },
  'null beside': (archive) => {
    archive.text = (entry) => `[${entry},null]`;
  },
  'an entry of nothing beside': (archive) => {
    archive.text = (entry) => `[${entry},{}]`;
  },
  'a second manifest.json': ({ more }) => {
    more.push({ name: './manifest.json', data: '[]' });
  },
  'a manifest.json that is a link': ({ more }) => {
    more.push({ name: 'manifest.json', type: 'symlink', link: 'repositories' });
  },
  'a second config': ({ members, entry, more }) => {
    more.push({ name: entry.Config, data: `${members.get(entry.Config)?.data} ` });
  },
  'another archive behind it': (archive) => {
    archive.tail = writeTar([{ name: 'manifest.json', data: '[]' }]);
  },
  'an empty index.json beside': ({ more }) => {
    more.push({ name: 'index.json', data: '{"schemaVersion":2,"manifests":[]} x' });
  },
  'a name that leads out': ({ more }) => {
    more.push({ name: '../manifest.json', data: '[]' });
  },
};

function fileOf(members: DockerArchive['members'], name: string): string {
  const link = members.get(name)?.link;
  return link === undefined ? name : link.replace(/^(?:\.\.\/)+/, '');
}

describe('docker archives', () => {
  const FIXTURES = ['docker-save-classic.tar', 'docker-save-skopeo.tar', 'docker-save-untagged.tar'];
  const RULES = 'blobs-verified: error\n  unambiguous-documents: error';

  async function codeOf(archive: DockerArchive, rules: string): Promise<number> {
    return await withScratch(async (directory) => {
      const path = join(directory, 'image.tar');
      writeFileSync(path, writeDockerArchive(archive));
      const { code, stderr } = await plimsoll(['check', '--policy', `version: 1\nrules:\n  ${rules}\n`, path]);
      expect(stderr).not.toMatch(/bug of its own/);
      return code;
    });
  }

  test.each(FIXTURES)('%s passes unchanged', async (name) => {
    expect(await codeOf(readDockerArchive(name), RULES)).toBe(0);
  });

  test.each(Object.keys(DOCKER_ATTACKS))('%s never passes', async (attack) => {
    for (const name of FIXTURES) {
      for (const rules of [
        RULES,
        ZSTD,
        'no-schema1: error',
        'no-foreign-layers: error',
        'no-unknown-media-types: error',
        'no-descriptor-urls: error',
        NO_DOCKER,
      ]) {
        const archive = readDockerArchive(name);
        DOCKER_ATTACKS[attack]?.(archive);
        expect([name, rules, await codeOf(archive, rules)]).not.toEqual([name, rules, 0]);
      }
    }
  });
});

describe('the members of an archive', () => {
  const FILES = filesOf(readLayout(fixture('oci-gzip')));
  const BLOBS = [...FILES.keys()].filter((name) => name.startsWith('blobs/'));

  /** A layout of which one member is written in another way; what it links to holds the same bytes. */
  function archiveWith(odd: string, type: 'symlink' | 'hardlink'): Uint8Array {
    const link = type === 'symlink' && odd.startsWith('blobs/') ? '../../own' : 'own';
    const members = [...FILES].map(([name, data]): TarSpec => (name === odd ? { name, type, link } : { name, data }));
    return writeTar([...members, { name: 'own', data: FILES.get(odd) ?? '' }]);
  }

  test.each(['index.json', ...BLOBS])('never passes %s as a link, which only some tools follow', async (name) => {
    for (const type of ['symlink', 'hardlink'] as const) {
      await withScratch(async (directory) => {
        const path = join(directory, 'image.tar');
        writeFileSync(path, archiveWith(name, type));
        const { code } = await plimsoll([
          'check',
          '--policy',
          'version: 1\nrules: {unambiguous-documents: error}',
          path,
        ]);
        expect(code).toBe(1);
      });
    }
  });

  test('never passes members after a single zero block, which only some tools read', async () => {
    await withScratch(async (directory) => {
      const path = join(directory, 'image.tar');
      const members = [...FILES].map(([name, data]) => ({ name, data }));
      const more = writeTar([{ name: 'index.json', data: '{"schemaVersion":2,"manifests":[]}' }]);
      writeFileSync(path, Buffer.concat([writeTar(members, { end: false }), Buffer.alloc(512), more]));
      const { code } = await plimsoll(['check', '--policy', 'version: 1\nrules: {unambiguous-documents: error}', path]);
      expect(code).toBe(1);
    });
  });
});
