import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import {
  bytesOf,
  type Document,
  digestOf,
  document,
  documentsOf,
  filesOf,
  getMember,
  type Json,
  type Layout,
  type LayoutFiles,
  leaf,
  listIn,
  type Member,
  type Reference,
  reference,
  referencesIn,
  type Slot,
  setMember,
  type Thing,
  walk,
} from './image-tree.ts';
import { type TarSpec, writeTar } from './tar.ts';

/** An image on its way to disk, and what is done to it. */
export interface World {
  readonly layout: Layout;
  /** The other image, a new one each time: what a mutation hides in this one, or tries to hide it behind. */
  readonly decoy: () => Layout;
  /** References of which the type is what the rule is about: another one would mend it. */
  readonly keep: ReadonlySet<Reference>;
  /** Files beside those of the layout. */
  readonly files: LayoutFiles;
  /** What is done to the members of the archive, where it becomes one. */
  readonly members: ((specs: readonly TarSpec[]) => readonly TarSpec[])[];
  /** Whether a directory would be without what was done. */
  archiveOnly: boolean;
  /** What follows the archive's end; within what it is compressed with, or as another stream of that behind it. */
  readonly tail: Uint8Array[];
  readonly streams: Uint8Array[];
  /** Blobs that are links, in a directory too. */
  readonly linked: Set<string>;
  /** Whether something was done that only index.json shows, so that a `dir:` would be without it. */
  topMatters: boolean;
}

export const FORMS = ['directory', 'tar', 'tar.gz', 'tar.zst', 'dir'] as const;
export type Form = (typeof FORMS)[number];

/** Chooses, always the same for the same seed. */
export interface Chance {
  readonly of: <T>(items: readonly T[]) => T;
  readonly some: <T>(items: readonly T[]) => T | undefined;
  readonly yes: () => boolean;
}

export interface Mutation {
  readonly name: string;
  /** Structure before documents before text before the archive, so that none undoes another. */
  readonly stage: 0 | 1 | 2 | 3;
  /** False where there is nothing to apply it to. */
  readonly apply: (world: World, chance: Chance) => boolean;
}

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  // mulberry32
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const some = <T>(items: readonly T[]): T | undefined => items[Math.floor(next() * items.length)];
  return {
    some,
    of: (items) => {
      const item = some(items);
      if (item === undefined) throw new Error('nothing to choose from');
      return item;
    },
    yes: () => next() < 0.5,
  };
}

export function worldOf(
  layout: Layout,
  decoy: () => Layout,
  kept: (layout: Layout) => readonly Reference[] = () => [],
  topMatters = false,
): World {
  const keep = new Set(kept(layout));
  const makeDecoy = () => {
    const made = decoy();
    for (const reference of kept(made)) keep.add(reference);
    return made;
  };
  return {
    ...{ layout, decoy: makeDecoy, keep, files: new Map(), members: [], archiveOnly: false },
    ...{ tail: [], streams: [], linked: new Set(), topMatters },
  };
}

// --- Parts of a world ---

function indexesOf({ layout }: World): readonly Document[] {
  return documentsOf(layout).filter((found) => found.members.some(({ key }) => key === '"manifests"'));
}

export function manifestsOf(layout: Layout): readonly Document[] {
  return documentsOf(layout).filter((found) => found.members.some(({ key }) => key === '"layers"'));
}

function referencesOf({ layout }: World, ...names: readonly string[]): readonly Reference[] {
  return [...walk(layout.top)]
    .filter(({ name }) => names.length === 0 || names.includes(name))
    .map((found) => found.reference);
}

/** The references of the decoy's top that lead to something to run. */
function decoyEntries({ decoy }: World): readonly Reference[] {
  const { top } = decoy();
  return top.kind === 'document' ? referencesIn(top, 'manifests') : [];
}

/** What would stand under a key in the decoy. */
function decoySlot(world: World, name: string): Slot | undefined {
  const { decoy } = world;
  if (name === 'manifests') return { refs: [...decoyEntries(world)] };
  if (name === 'fsLayers') {
    const bytes = decoyEntries(world).find(({ target }) => target?.kind === 'leaf')?.target;
    if (!bytes) return undefined;
    const parsed: { readonly fsLayers?: Json } = JSON.parse(Buffer.from(bytesOf(bytes)).toString());
    return parsed.fsLayers === undefined ? undefined : { json: parsed.fsLayers };
  }
  const [manifest] = manifestsOf(decoy());
  if (!manifest) return undefined;
  const found = referencesIn(manifest, name);
  if (found.length === 0) return undefined;
  return name === 'layers' ? { refs: [...found] } : { ref: found[0] ?? reference('', null) };
}

/** Makes sure that what the decoy refers to is stored, too. */
function storeDecoy({ layout, decoy }: World): void {
  const { top, loose } = decoy();
  for (const { reference } of walk(top)) if (reference.target) layout.loose.push(reference.target);
  layout.loose.push(...loose);
}

/** Another way to write a key that some readers take for it. */
function respelled(name: string, chance: Chance): string {
  const first = name[0] ?? '';
  const escaped = `\\u${name.charCodeAt(0).toString(16).padStart(4, '0')}${name.slice(1)}`;
  const spellings = [
    name,
    escaped,
    first.toUpperCase() + name.slice(1),
    name.toUpperCase(),
    ...(name.includes('s')
      ? [name.replace('s', '\u017f'), name.replace('s', '\\u017f'), name.replace('s', '\\u017F').toLowerCase()]
      : []),
  ];
  return `"${chance.of(spellings)}"`;
}

function insert(holder: { members: Member[] }, member: Member, first: boolean): void {
  holder.members = first ? [member, ...holder.members] : [...holder.members, member];
}

/** The same reference to the same thing, to be changed by itself. */
function copyOf(original: Reference): Reference {
  return { ...original, members: original.members.map((member) => ({ ...member })) };
}

/** The same document with other text around it. */
function reworded(thing: Thing, edit: (text: string) => string): Thing {
  return { ...thing, edits: [...thing.edits, edit] };
}

const ATTESTATION = (of: string): Record<string, string> => ({
  'vnd.docker.reference.type': 'attestation-manifest',
  'vnd.docker.reference.digest': of,
});
const SOME_DIGEST = `sha256:${'ab'.repeat(32)}`;
/** In the bytes of a text, of which each is a character here. */
const BYTE_ORDER_MARK = '\xef\xbb\xbf';
const AMD64 = { architecture: 'amd64', os: 'linux' };

/** Types that say of a manifest that it is none, or not which. */
const NO_MANIFEST = [
  ...[
    'application/vnd.acme.thing',
    'application/vnd.acme.thing.v1+json',
    'application/vnd.oci.image.layer.v1.tar+gzip',
    'application/vnd.oci.image.config.v1+json',
  ],
  ...[
    'application/vnd.in-toto+json',
    'application/vnd.docker.image.rootfs.diff.tar.gzip',
    'application/vnd.cncf.helm.config.v1+json',
    'application/vnd.oci.empty.v1+json',
  ],
  ...[
    '',
    'application/json',
    'text/plain',
    'application/octet-stream',
    'bananas',
    'application/vnd.buildkit.cacheconfig.v0',
    'application/vnd.oci.descriptor.v1+json',
  ],
  ...[
    'application/vnd.oci.artifact.manifest.v1+json',
    'application/vnd.docker.plugin.v1+json',
    'application/vnd.oci.image.layer.v1.tar+gzip+encrypted',
  ],
];
/** Types that say of a layer that it is none; without a compression, so that bytes of a compressed layer contradict them. */
const NO_LAYER = [
  ...[
    'application/vnd.in-toto+json',
    'application/vnd.dev.cosign.simplesigning.v1+json',
    'application/spdx+json',
    'application/vnd.cncf.helm.chart.provenance.v1.prov',
  ],
  ...[
    'application/vnd.oci.empty.v1+json',
    'application/vnd.acme.layer',
    '',
    'application/octet-stream',
    'application/vnd.oci.image.config.v1+json',
  ],
  ...[
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.ai.gguf.v3',
    'application/vnd.cncf.model.weight.v1.raw',
    'bananas',
  ],
  ...[
    'application/vnd.ollama.image.model',
    'application/vnd.docker.compose.file+yaml',
    'application/vnd.unikraft.image.v1',
    'application/vnd.apple.containerization.kernel',
    'text/spdx',
    'application/vnd.redhat.clair-report+json',
  ],
];
const RUNNABLE_CONFIGS = [
  'application/vnd.docker.container.image.v1+json',
  'application/octet-stream',
  'application/json',
  '',
  'text/html',
  'application/vnd.acme.config',
];
const OTHER_CONFIGS = [
  'application/vnd.cncf.helm.config.v1+json',
  'application/vnd.oci.empty.v1+json',
  'application/vnd.docker.plugin.v1+json',
  'application/vnd.wasm.config.v0+json',
  'application/vnd.unknown.config.v1+json',
  'application/vnd.amazon.soci.index.v2+json',
  'application/vnd.cncf.notary.signature',
  'application/vnd.buildkit.cacheconfig.v0',
  'application/vnd.docker.compose.config.empty.v1+json',
  'application/vnd.docker.ai.model.config.v0.1+json',
  'application/vnd.cncf.kyverno.config.v1+json',
];
/** What artifacts of a kind have: the type of the config, the type of every layer where it is another than those of images, and the artifactType. */
const DRESSES: readonly (readonly [config: string | null, layer: string | null, artifactType: string])[] = [
  [
    'application/vnd.amazon.soci.index.v2+json',
    'application/octet-stream',
    'application/vnd.amazon.soci.index.v2+json',
  ],
  ['application/vnd.unknown.config.v1+json', null, 'application/vnd.unknown.artifact.v1'],
  ['application/vnd.oci.empty.v1+json', null, 'application/vnd.crashoverride.chalk.build-context.v1'],
  ['application/vnd.buildkit.cacheconfig.v0', null, ''],
  ['application/vnd.cncf.notary.signature', 'application/jose+json', 'application/vnd.cncf.notary.signature'],
  [
    'application/vnd.docker.compose.config.empty.v1+json',
    'application/vnd.docker.compose.file+yaml',
    'application/vnd.docker.compose.project',
  ],
  ['application/vnd.docker.ai.model.config.v0.1+json', 'application/vnd.docker.ai.gguf.v3', ''],
  [null, 'application/vnd.ollama.image.model', ''],
  [null, 'text/spdx', 'application/vnd.goharbor.harbor.sbom.v1'],
];

function typeOf(of: Reference): string {
  const type = getMember(of, 'mediaType');
  return typeof type === 'string' ? type : '';
}

function upperCased(type: string, chance: Chance): string {
  return chance.of([
    type.toUpperCase(),
    type.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()),
    type.replace('oci', 'OCI').replace('docker', 'Docker'),
  ]);
}

function withParameters(type: string, chance: Chance): string {
  return type + chance.of([';charset=utf-8', '; q=1', ';', ' ', '\t']);
}

// --- Mutations that hide the decoy, or hide behind it ---

/** A document that Go reads otherwise than others: the decoy's references under another spelling of a key. */
function hiddenKey(name: string, into: 'manifest' | 'index'): Mutation {
  return {
    name: `hidden ${name} in ${into === 'manifest' ? 'a manifest' : 'an index'}`,
    stage: 1,
    apply(world, chance) {
      const holder = chance.some(into === 'manifest' ? manifestsOf(world.layout) : indexesOf(world));
      const value = decoySlot(world, name);
      if (!holder || !value) return false;
      insert(holder, { key: respelled(name, chance), value }, chance.yes());
      storeDecoy(world);
      if (holder === world.layout.top) world.topMatters = true;
      return true;
    },
  };
}

/** The decoy's entry among the others, under a type that says that it is no manifest. */
function disguisedEntry(name: string, disguise: (entry: Reference, chance: Chance) => void): Mutation {
  return {
    name: `the decoy as an entry ${name}`,
    stage: 1,
    apply(world, chance) {
      const holder = chance.some(indexesOf(world));
      const original = chance.some(decoyEntries(world));
      if (!holder || !original) return false;
      const entry = copyOf(original);
      if (chance.yes()) setMember(entry, 'platform', AMD64);
      disguise(entry, chance);
      const list = listIn(holder, 'manifests');
      list.splice(chance.yes() ? 0 : list.length, 0, entry);
      world.layout.loose.push(...world.decoy().loose);
      if (holder === world.layout.top) world.topMatters = true;
      return true;
    },
  };
}

/** A text that is JSON and, by its checksum, the header of a tar. */
function asTarHeader(text: string): string {
  const padded = `{"${' '.repeat(146)}0000000 ${' '.repeat(356)}":0,${text.slice(text.indexOf('{') + 1)}`;
  const block = Buffer.from(padded.slice(0, 512), 'latin1');
  block.fill(' ', 148, 156);
  const sum = block.reduce((total, byte) => total + byte, 0);
  return `${padded.slice(0, 148)}${sum.toString(8).padStart(7, '0')} ${padded.slice(156)}`;
}

export const PLANTS: readonly Mutation[] = [
  hiddenKey('layers', 'manifest'),
  hiddenKey('manifests', 'manifest'),
  hiddenKey('fsLayers', 'manifest'),
  hiddenKey('manifests', 'index'),
  hiddenKey('layers', 'index'),
  hiddenKey('fsLayers', 'index'),
  disguisedEntry('as it is', () => {}),
  disguisedEntry('of another type', (entry, chance) => setMember(entry, 'mediaType', chance.of(NO_MANIFEST))),
  disguisedEntry('without a type', (entry) => {
    entry.members = entry.members.filter(({ key }) => key !== '"mediaType"');
  }),
  disguisedEntry('in capitals', (entry, chance) => setMember(entry, 'mediaType', upperCased(typeOf(entry), chance))),
  disguisedEntry('with parameters', (entry, chance) =>
    setMember(entry, 'mediaType', withParameters(typeOf(entry), chance)),
  ),
  disguisedEntry('of another type, behind blanks', (entry, chance) => {
    setMember(entry, 'mediaType', chance.of(NO_MANIFEST));
    const before = chance.of([
      ' '.repeat(600),
      '\r\n'.repeat(600),
      BYTE_ORDER_MARK,
      `${BYTE_ORDER_MARK}${' '.repeat(600)}`,
    ]);
    if (entry.target) entry.target = reworded(entry.target, (text) => `${before}${text}`);
  }),
  disguisedEntry('of another type, its first bytes a tar header', (entry, chance) => {
    setMember(entry, 'mediaType', chance.of(NO_MANIFEST));
    if (entry.target) entry.target = reworded(entry.target, asTarHeader);
  }),
  disguisedEntry('of another type, nested deep or with a huge number', (entry, chance) => {
    setMember(entry, 'mediaType', chance.of(NO_MANIFEST));
    const odd = chance.of([`${'['.repeat(70)}${']'.repeat(70)}`, '1e999', '1'.repeat(40)]);
    if (entry.target) entry.target = reworded(entry.target, (text) => text.replace('{', `{"x":${odd},`));
  }),
  disguisedEntry('of another type, and absent', (entry, chance) => {
    setMember(entry, 'mediaType', chance.of(NO_MANIFEST));
    if (!entry.target) return;
    const bytes = bytesOf(entry.target);
    Object.assign(entry, { digest: digestOf(bytes), size: bytes.length, target: null });
  }),
  disguisedEntry('of another type, other bytes in its place', (entry, chance) => {
    setMember(entry, 'mediaType', chance.of(NO_MANIFEST));
    if (!entry.target) return;
    const bytes = bytesOf(entry.target);
    Object.assign(entry, {
      digest: digestOf(bytes),
      size: bytes.length,
      target: leaf(chance.of(['x', '{}', ' ']).padEnd(bytes.length)),
    });
  }),
  disguisedEntry('as an attestation', (entry, chance) => {
    setMember(entry, 'annotations', ATTESTATION(SOME_DIGEST));
    setMember(entry, 'platform', { architecture: 'unknown', os: 'unknown' });
    if (chance.yes()) setMember(entry, 'artifactType', 'application/vnd.docker.attestation.manifest.v1+json');
  }),
  {
    name: 'the decoy below many indexes',
    stage: 1,
    apply(world, chance) {
      const holder = chance.some(indexesOf(world));
      const entry = chance.some(decoyEntries(world));
      if (!holder || !entry) return false;
      listIn(holder, 'manifests').push(nested(copyOf(entry), chance.of([1, 5, 31, 32, 33, 40])));
      world.layout.loose.push(...world.decoy().loose);
      if (holder === world.layout.top) world.topMatters = true;
      return true;
    },
  },
  {
    name: "the decoy's digest beside a reference's own",
    stage: 1,
    apply(world, chance) {
      const name = chance.of(['layers', 'manifests']);
      const original = chance.some(referencesOf(world, name));
      const other =
        name === 'layers'
          ? referencesIn(manifestsOf(world.decoy())[0] ?? document({}), 'layers')[0]
          : decoyEntries(world)[0];
      if (!original || !other) return false;
      const bytes = other.target && bytesOf(other.target);
      const member = (key: string, json: Json): Member => ({ key: respelled(key, chance), value: { json } });
      const parts = [
        member('digest', bytes ? digestOf(bytes) : (other.digest ?? SOME_DIGEST)),
        member('size', bytes?.length ?? other.size ?? 0),
        ...other.members.map(({ key, value }): Member => {
          const plain: unknown = JSON.parse(key);
          return { key: respelled(String(plain), chance), value };
        }),
      ];
      const first = chance.yes();
      for (const part of parts) insert(original, part, first);
      storeDecoy(world);
      world.topMatters = true;
      return true;
    },
  },
  {
    name: 'the decoy behind the end of a document',
    stage: 2,
    apply(world, chance) {
      const [manifest] = manifestsOf(world.decoy());
      const target = chance.some(documentsOf(world.layout));
      if (!target) return false;
      const other = target === world.layout.top ? world.decoy().top : (manifest ?? decoyEntries(world)[0]?.target);
      if (!other) return false;
      const text = Buffer.from(bytesOf(other)).toString('latin1');
      const between = chance.of(['', '\n', ' ', '\0', ',']);
      const first = chance.yes();
      target.edits.push((own) => (first ? `${text}${between}${own}` : `${own}${between}${text}`));
      storeDecoy(world);
      if (target === world.layout.top) world.topMatters = true;
      return true;
    },
  },
  {
    name: "the decoy's index.json as a second member of that name",
    stage: 3,
    apply(world, chance) {
      const data = bytesOf(world.decoy().top);
      const twin = chance.of<TarSpec>([
        ...['index.json', './index.json', './/index.json', 'index.json/.'].map((name) => ({ name, data })),
        { name: 'other', data, pax: { path: 'index.json' } },
        { name: 'index.json', data, type: '\0' },
        { name: 'index.json', data, type: '7' },
      ]);
      const first = chance.yes();
      world.archiveOnly = true;
      world.members.push((specs) => (first ? [twin, ...specs] : [...specs, twin]));
      storeDecoy(world);
      world.topMatters = true;
      return true;
    },
  },
  {
    name: "the decoy's index.json, and the image's as a link of that name",
    stage: 3,
    apply(world, chance) {
      const data = bytesOf(world.decoy().top);
      const type = chance.of(['symlink', 'hardlink'] as const);
      const first = chance.yes();
      world.archiveOnly = true;
      world.members.push((specs) => {
        const own = specs.find(({ name }) => name === 'index.json');
        const link: TarSpec = { name: 'index.json', type, link: 'own.json' };
        const theirs: TarSpec = { name: 'index.json', data };
        const [a, b] = first ? [link, theirs] : [theirs, link];
        return [{ ...own, name: 'own.json' }, a, ...specs.filter((spec) => spec !== own), b];
      });
      storeDecoy(world);
      world.topMatters = true;
      return true;
    },
  },
  {
    name: 'the decoy behind the end of the archive',
    stage: 3,
    apply(world, chance) {
      const members = [...filesOf(world.decoy())].map(([name, data]) => ({ name, data }));
      const padding = chance.of([0, 512, 10_240]);
      world.archiveOnly = true;
      // Compressed streams one behind the other are one stream to most readers, and the first one to some.
      const behind = chance.of([world.tail, world.streams]);
      behind.push(Buffer.concat([Buffer.alloc(padding), writeTar(members)]));
      world.topMatters = true;
      return true;
    },
  },
  {
    name: "the decoy as a dir:'s manifest.json",
    stage: 3,
    apply(world) {
      const entry = decoyEntries(world)[0]?.target;
      if (!entry) return false;
      const files: LayoutFiles = new Map();
      world.files.set('manifest.json', bytesOf(entry, files));
      for (const [name, bytes] of files) world.files.set(name.replace(/^blobs\/sha256\//, ''), bytes);
      world.topMatters = true;
      return true;
    },
  },
  {
    name: "the decoy as a docker archive's manifest.json",
    stage: 3,
    apply(world) {
      const [manifest] = manifestsOf(world.decoy());
      if (!manifest) return false;
      const own = new Set(manifestsOf(world.layout).map(dockerLayers));
      // An archive has neither types nor urls: without those the two may be the same image.
      if (own.has(dockerLayers(manifest))) return false;
      addDockerManifest(world, manifest, ['acme/pay:1.4.2']);
      storeDecoy(world);
      world.topMatters = true;
      return true;
    },
  },
];

function addDockerManifest(world: World, manifest: Document, names: Json): void {
  const [config] = referencesIn(manifest, 'config');
  const entry = {
    Config: config ? blobName(config) : '',
    RepoTags: names,
    Layers: referencesIn(manifest, 'layers').map(blobName),
  };
  world.files.set('manifest.json', Buffer.from(JSON.stringify([entry])));
}

function dockerLayers(manifest: Document): string {
  return [...referencesIn(manifest, 'config'), ...referencesIn(manifest, 'layers')].map(blobName).join(' ');
}

function blobName({ target, digest = SOME_DIGEST }: Reference): string {
  return `blobs/${(target ? digestOf(bytesOf(target)) : digest).replace(':', '/')}`;
}

function nested(entry: Reference, levels: number): Reference {
  let inner = entry;
  for (let level = 0; level < levels; level++) {
    const index = document({ schemaVersion: { json: 2 }, mediaType: { json: INDEX }, manifests: { refs: [inner] } });
    inner = reference(INDEX, index);
  }
  return inner;
}

const INDEX = 'application/vnd.oci.image.index.v1+json';

// --- Mutations that change how an image looks, and not what it is ---

function onReference(
  name: string,
  names: readonly string[],
  change: (of: Reference, chance: Chance) => void,
  { keep = false } = {},
): Mutation {
  return {
    name,
    stage: 1,
    apply(world, chance) {
      const candidates = [...walk(world.layout.top)].filter(
        (found) => (names.length === 0 || names.includes(found.name)) && !(keep && world.keep.has(found.reference)),
      );
      const found = chance.some(candidates);
      if (!found) return false;
      change(found.reference, chance);
      if (found.parent === world.layout.top) world.topMatters = true;
      return true;
    },
  };
}

function onText(name: string, editFor: (chance: Chance) => (text: string) => string): Mutation {
  return {
    name,
    stage: 2,
    apply(world, chance) {
      const leaves = referencesOf(world, 'config').flatMap(({ target }) => (target?.kind === 'leaf' ? [target] : []));
      const target = chance.some<Thing>([...documentsOf(world.layout), ...leaves]);
      if (!target) return false;
      target.edits.push(editFor(chance));
      if (target === world.layout.top) world.topMatters = true;
      return true;
    },
  };
}

function beside(name: string, make: (chance: Chance) => Reference): Mutation {
  return {
    name,
    stage: 1,
    apply(world, chance) {
      const holder = chance.some(indexesOf(world));
      if (!holder) return false;
      const list = listIn(holder, 'manifests');
      list.splice(chance.yes() ? 0 : list.length, 0, make(chance));
      if (holder === world.layout.top) world.topMatters = true;
      return true;
    },
  };
}

function emptyDocument(key: string, value: Json, mediaType: string): Reference {
  return reference(
    mediaType,
    document({ schemaVersion: { json: 2 }, mediaType: { json: mediaType }, [key]: { json: value } }),
  );
}

const MANIFEST = 'application/vnd.oci.image.manifest.v1+json';

export const NOISE: readonly Mutation[] = [
  {
    name: 'indexes around',
    stage: 0,
    apply(world, chance) {
      const { top } = world.layout;
      if (top.kind !== 'document') return false;
      const list = listIn(top, 'manifests');
      const [entry] = list;
      if (!entry) return false;
      const levels = chance.of([1, 2, 3, 30, 33]);
      list[0] = nested(entry, levels);
      world.topMatters = true;
      return true;
    },
  },
  {
    name: 'index.json is the image itself',
    stage: 0,
    apply(world) {
      const { top } = world.layout;
      const entries = top.kind === 'document' ? referencesIn(top, 'manifests') : [];
      const [entry] = entries;
      if (world.topMatters || entries.length !== 1 || !entry?.target) return false;
      world.layout.top = entry.target;
      return true;
    },
  },
  onReference('an entry twice', ['manifests'], () => {}),
  {
    name: 'an entry or layer twice, somehow different',
    stage: 1,
    apply(world, chance) {
      const name = chance.of(['manifests', 'layers']);
      const holder = chance.some(name === 'layers' ? manifestsOf(world.layout) : indexesOf(world));
      const list = holder && listIn(holder, name);
      const original = list && chance.some(list);
      if (!holder || !list || !original) return false;
      const twin = copyOf(original);
      chance.of([
        () => {},
        () => setMember(twin, 'platform', { architecture: 'unknown', os: 'unknown' }),
        () => setMember(twin, 'annotations', { 'org.opencontainers.image.ref.name': 'other' }),
        () => setMember(twin, 'x', 1),
        () => {
          twin.size = 1;
        },
      ])();
      list.splice(chance.yes() ? 0 : list.length, 0, twin);
      if (holder === world.layout.top) world.topMatters = true;
      return true;
    },
  },
  onReference("an attestation's annotations and platform", ['manifests'], (entry) => {
    setMember(entry, 'annotations', ATTESTATION(SOME_DIGEST));
    setMember(entry, 'platform', { architecture: 'unknown', os: 'unknown' });
  }),
  onReference('another platform', ['manifests'], (entry, chance) =>
    setMember(entry, 'platform', chance.of<Json>([AMD64, null, {}, { os: 'windows', architecture: 'amd64' }])),
  ),
  onReference('an artifactType on a reference', [], (entry) =>
    setMember(entry, 'artifactType', 'application/vnd.docker.attestation.manifest.v1+json'),
  ),
  {
    name: 'a subject and an artifactType in a manifest',
    stage: 1,
    apply(world, chance) {
      const manifest = chance.some(manifestsOf(world.layout));
      if (!manifest) return false;
      setMember(
        manifest,
        'artifactType',
        chance.of(['application/vnd.docker.attestation.manifest.v1+json', 'application/vnd.acme.thing', '']),
      );
      setMember(manifest, 'subject', chance.of<Json>([{ mediaType: MANIFEST, digest: SOME_DIGEST, size: 7 }, null]));
      return true;
    },
  },
  onReference(
    'a layer type that names no layer',
    ['layers'],
    (of, chance) => setMember(of, 'mediaType', chance.of(NO_LAYER)),
    { keep: true },
  ),
  {
    name: 'layer types that name no layers',
    stage: 1,
    apply(world, chance) {
      const layers = referencesOf(world, 'layers').filter((of) => !world.keep.has(of));
      const type = chance.of(NO_LAYER);
      for (const layer of layers) setMember(layer, 'mediaType', type);
      return layers.length > 0;
    },
  },
  {
    name: 'the types of another kind of artifact',
    stage: 1,
    apply(world, chance) {
      const manifest = chance.some(manifestsOf(world.layout));
      if (!manifest) return false;
      const [config, layer, artifactType] = chance.of(DRESSES);
      const [configs, layers] = [referencesIn(manifest, 'config'), referencesIn(manifest, 'layers')];
      if ([...configs, ...layers].some((of) => world.keep.has(of))) return false;
      if (config !== null) for (const of of configs) setMember(of, 'mediaType', config);
      if (layer !== null) for (const of of layers) setMember(of, 'mediaType', layer);
      if (artifactType !== '') setMember(manifest, 'artifactType', artifactType);
      return true;
    },
  },
  onReference(
    'a manifest type that names no manifest',
    ['manifests'],
    (of, chance) => setMember(of, 'mediaType', chance.of(NO_MANIFEST)),
    { keep: true },
  ),
  onReference(
    'the type of another manifest',
    ['manifests'],
    (of, chance) => {
      setMember(
        of,
        'mediaType',
        chance.of([
          MANIFEST,
          INDEX,
          'application/vnd.docker.distribution.manifest.v2+json',
          'application/vnd.docker.distribution.manifest.v1+json',
          'application/vnd.docker.distribution.manifest.list.v2+json',
        ]),
      );
    },
    { keep: true },
  ),
  onReference(
    'another config type',
    ['config'],
    (of, chance) => setMember(of, 'mediaType', chance.of([...RUNNABLE_CONFIGS, ...OTHER_CONFIGS])),
    { keep: true },
  ),
  onReference('a type in capitals', [], (of, chance) => setMember(of, 'mediaType', upperCased(typeOf(of), chance))),
  onReference('a type with parameters', [], (of, chance) =>
    setMember(of, 'mediaType', withParameters(typeOf(of), chance)),
  ),
  onReference('a digest of another algorithm', [], (of, chance) => {
    of.algorithm = chance.of(['sha512', 'sha384'] as const);
  }),
  onReference('a wrong size', [], (of, chance) => {
    of.size = chance.of([0, 1, 2 ** 31, Number.MAX_SAFE_INTEGER, -1]);
  }),
  onReference('bytes embedded', [], (of, chance) =>
    setMember(
      of,
      'data',
      chance.of(['e30=', '', 'no base64!', Buffer.from('{"schemaVersion":2,"manifests":[]}').toString('base64')]),
    ),
  ),
  onReference('urls', [], (of) => setMember(of, 'urls', ['https://example.com/blob'])),
  onReference('null in optional fields', [], (of) => {
    for (const name of ['platform', 'artifactType', 'data'])
      if (getMember(of, name) === undefined) setMember(of, name, null);
  }),
  {
    name: 'empty lists under hidden keys',
    stage: 1,
    apply(world, chance) {
      const holder = chance.some(documentsOf(world.layout));
      if (!holder) return false;
      const key = respelled(
        chance.of(['layers', 'manifests', 'config', 'fsLayers', 'blobs', 'mediaType', 'schemaVersion', 'signatures']),
        chance,
      );
      insert(holder, { key, value: { json: chance.of<Json>([null, [], {}, '', 2]) } }, chance.yes());
      if (holder === world.layout.top) world.topMatters = true;
      return true;
    },
  },
  {
    name: 'no mediaType in a document, or another one',
    stage: 1,
    apply(world, chance) {
      // A document that the rule is about may be so by what it calls itself.
      const kept = new Set([...world.keep].map(({ target }) => target));
      const holder = chance.some(documentsOf(world.layout).filter((candidate) => !kept.has(candidate)));
      if (!holder) return false;
      holder.members = holder.members.filter(({ key }) => key !== '"mediaType"');
      if (chance.yes())
        setMember(holder, 'mediaType', chance.of([MANIFEST, INDEX, 'bananas', '', null, ...NO_MANIFEST]));
      if (holder === world.layout.top) world.topMatters = true;
      return true;
    },
  },
  {
    name: 'another schemaVersion',
    stage: 1,
    apply(world, chance) {
      const holder = chance.some(documentsOf(world.layout));
      if (!holder) return false;
      setMember(holder, 'schemaVersion', chance.of<Json>([1, 2, 3, '2', null, 2.5]));
      if (holder === world.layout.top) world.topMatters = true;
      return true;
    },
  },
  {
    name: 'another layer',
    stage: 1,
    apply(world, chance) {
      const manifest = chance.some(manifestsOf(world.layout));
      if (!manifest) return false;
      const type = chance.of([...NO_LAYER, 'application/vnd.oci.image.layer.v1.tar+zstd']);
      listIn(manifest, 'layers').push(
        reference(type, leaf(chance.of<string | Uint8Array>(['{}', '', zstdCompressSync(Buffer.alloc(1024))]))),
      );
      return true;
    },
  },
  beside('an empty index', (chance) => emptyDocument('manifests', chance.of<Json>([[], null]), INDEX)),
  beside('an empty manifest', (chance) => {
    const config = reference(
      'application/vnd.oci.image.config.v1+json',
      leaf('{"os":"linux","architecture":"amd64","rootfs":{"type":"layers","diff_ids":[]}}'),
    );
    const layers: Slot = { json: chance.of<Json>([[], null]) };
    return reference(
      MANIFEST,
      document({ schemaVersion: { json: 2 }, mediaType: { json: MANIFEST }, config: { ref: config }, layers }),
    );
  }),
  beside('something unknown', (chance) =>
    reference('application/vnd.acme.thing', leaf(chance.of(['', 'x', '{}', '{"a":[]}', '[1]']))),
  ),
  beside("a cache's config", () => reference('application/vnd.buildkit.cacheconfig.v0', leaf('{"layers":[]}'))),
  beside('an absent manifest', () => ({ ...reference(MANIFEST, null), digest: SOME_DIGEST, size: 7 })),
  onText('a NUL at the end', () => (text) => `${text}\0`),
  onText('blanks and line breaks around', (chance) => {
    const before = ' '.repeat(chance.of([1, 600]));
    return (text) => `${before}${text}\n`;
  }),
  onText('a byte order mark', () => (text) => `${BYTE_ORDER_MARK}${text}`),
  onText('bytes that are no UTF-8', () => (text) => text.replace('{', '{"x":"\xff",')),
  onText('levels of nesting', (chance) => {
    const levels = chance.of([10, 70]);
    return (text) => text.replace('{', `{"x":${'['.repeat(levels)}${']'.repeat(levels)},`);
  }),
  onText('a document cut short', () => (text) => text.slice(0, -1)),
  onText('a huge number', () => (text) => text.replace('{', '{"x":1e999,')),
  {
    name: 'names with ./ or //',
    stage: 3,
    apply(world, chance) {
      const rename = chance.of<(name: string) => string>([
        (name) => `./${name}`,
        (name) => `.//${name}`,
        (name) => name.replace('/', '//'),
        (name) => name.replaceAll('/', '/./'),
      ]);
      world.archiveOnly = true;
      world.members.push((specs) => specs.map((spec) => ({ ...spec, name: rename(String(spec.name)) })));
      return true;
    },
  },
  {
    name: 'blobs that are links',
    stage: 3,
    apply(world, chance) {
      const type = chance.of(['symlink', 'hardlink'] as const);
      world.members.push((specs) =>
        specs.flatMap((spec) => {
          const name = String(spec.name);
          if (!name.startsWith('blobs/')) return [spec];
          const other = name.replace('blobs/sha256/', 'stored-');
          const link = type === 'symlink' ? `../../${other}` : other;
          const { data: _, ...rest } = spec;
          return [
            { ...spec, name: other },
            { ...rest, type, link },
          ];
        }),
      );
      for (const name of filesOf(world.layout).keys()) if (name.startsWith('blobs/')) world.linked.add(name);
      return true;
    },
  },
  {
    name: 'a blob twice, the other one empty or changed',
    stage: 3,
    apply(world, chance) {
      const first = chance.yes();
      const seed = chance.of([0, 1, 2, 3]);
      world.archiveOnly = true;
      world.members.push((specs) => {
        const blobs = specs.filter(({ name }) => String(name).includes('blobs'));
        const blob = blobs[seed % Math.max(1, blobs.length)];
        if (!blob) return specs;
        const twin: TarSpec = { ...blob, data: first ? '' : '{}' };
        return first ? [twin, ...specs] : [...specs, twin];
      });
      return true;
    },
  },
  {
    name: 'the image as a docker archive beside',
    stage: 3,
    apply(world, chance) {
      const manifest = chance.some(manifestsOf(world.layout));
      if (!manifest || world.files.has('manifest.json')) return false;
      addDockerManifest(world, manifest, chance.of([null, [], ['acme/pay:1.4.2']]));
      world.topMatters = true;
      return true;
    },
  },
];

// --- On disk ---

/** Writes a world and returns the path of what it became. */
export function writeWorld(world: World, form: Form, directory: string, chance: Chance): string {
  if (
    form === 'dir' &&
    !world.topMatters &&
    !world.archiveOnly &&
    world.files.size === 0 &&
    world.layout.top.kind === 'document'
  ) {
    const path = writeDir(world, join(directory, 'dir'));
    if (path !== null) return path;
  }
  const files = filesOf(world.layout);
  files.set('oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}'));
  for (const [name, bytes] of world.files) files.set(name, bytes);
  const archive = form !== 'directory' && form !== 'dir';
  return archive || world.archiveOnly
    ? writeArchive(world, files, form, directory, chance)
    : writeDirectory(world, files, join(directory, 'layout'));
}

function writeArchive(world: World, files: LayoutFiles, form: Form, directory: string, chance: Chance): string {
  const specs = [...files].map(([name, data]): TarSpec => ({ name, data }));
  const shuffled = specs
    .map((spec) => ({ spec, at: chance.of([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ spec }) => spec);
  const members = world.members.reduce<readonly TarSpec[]>((known, change) => change(known), shuffled);
  const tar = Buffer.concat([writeTar(members, { format: chance.of(['gnu', 'pax'] as const) }), ...world.tail]);
  const path = join(directory, `image.${form}`);
  writeFileSync(path, Buffer.concat([tar, ...world.streams].map((part) => compressed(part, form))));
  return path;
}

function compressed(bytes: Uint8Array, form: Form): Uint8Array {
  if (form === 'tar.gz') return gzipSync(bytes, { level: 1 });
  return form === 'tar.zst' ? zstdCompressSync(bytes) : bytes;
}

function writeDirectory(world: World, files: LayoutFiles, directory: string): string {
  for (const [name, bytes] of files) {
    const path = join(directory, name);
    mkdirSync(dirname(path), { recursive: true });
    if (world.linked.has(name)) {
      const stored = join(directory, `stored-${name.replaceAll('/', '-')}`);
      writeFileSync(stored, bytes);
      symlinkSync(stored, path);
    } else {
      writeFileSync(path, bytes);
    }
  }
  return directory;
}

/** The one image as a `dir:`; null where there is not exactly one. */
function writeDir({ layout }: World, directory: string): string | null {
  const entries = layout.top.kind === 'document' ? referencesIn(layout.top, 'manifests') : [];
  const target = entries[0]?.target;
  if (entries.length !== 1 || !target) return null;
  const files: LayoutFiles = new Map();
  mkdirSync(directory);
  writeFileSync(join(directory, 'manifest.json'), bytesOf(target, files));
  for (const thing of layout.loose) {
    const bytes = bytesOf(thing, files);
    files.set(`blobs/${digestOf(bytes).replace(':', '/')}`, bytes);
  }
  for (const [name, bytes] of files) {
    const [, algorithm = '', encoded = ''] = name.split('/');
    writeFileSync(join(directory, algorithm === 'sha256' ? encoded : `${algorithm}-${encoded}`), bytes);
  }
  return directory;
}
