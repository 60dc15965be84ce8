import type { Chance } from '../../support/mutations.ts';
import type { TarSpec } from '../../support/tar.ts';
import {
  dockerEntry,
  dockerFiles,
  dockerNames,
  harmless,
  hostile,
  type ImageParts,
  MEMBERS,
  ociMembers,
} from '../two-images.ts';
import type { Kind } from './kind.ts';

/** A link whose target depends on how it is resolved, and the places where one or the other reading ends. */
interface LinkShape {
  readonly name: string;
  /** The path that is asked for, and members so that it leads to `first` by one resolution and to `second` by another. */
  readonly members: (
    first: string | Uint8Array,
    second: string | Uint8Array,
  ) => { readonly path: string; readonly members: readonly TarSpec[] };
}

const link = (name: string, to: string): TarSpec => ({ name, type: 'symlink', link: to });
const hard = (name: string, to: string): TarSpec => ({ name, type: 'hardlink', link: to });
const file = (name: string, data: string | Uint8Array): TarSpec => ({ name, data });

const SHAPES: readonly LinkShape[] = [
  {
    name: 'a symbolic link in the same folder',
    members: (first) => ({ path: 'x/link', members: [file('x/target', first), link('x/link', 'target')] }),
  },
  {
    name: 'an absolute symbolic link',
    members: (first, second) => ({
      path: 'x/link',
      members: [file('target', second), file('x/target', first), link('x/link', '/target')],
    }),
  },
  {
    name: 'an absolute symbolic link from the top',
    members: (first) => ({ path: 'link', members: [file('target', first), link('link', '/target')] }),
  },
  {
    name: 'a symbolic link through ..',
    members: (first, second) => ({
      path: 'x/link',
      members: [file('target', first), file('x/target', second), link('x/link', '../target')],
    }),
  },
  {
    name: 'a symbolic link above the top',
    members: (first, second) => ({
      path: 'x/link',
      members: [file('target', first), file('x/target', second), link('x/link', '../../target')],
    }),
  },
  {
    name: 'a symbolic link above the top, from the top',
    members: (first) => ({ path: 'link', members: [file('target', first), link('link', '../target')] }),
  },
  {
    name: 'a hard link by its full name',
    members: (first, second) => ({
      path: 'x/link',
      members: [file('target', first), file('x/target', second), hard('x/link', 'target')],
    }),
  },
  {
    name: 'a hard link with a leading slash',
    members: (first, second) => ({
      path: 'x/link',
      members: [file('target', first), file('x/target', second), hard('x/link', '/target')],
    }),
  },
  {
    name: 'a hard link with ./',
    members: (first, second) => ({
      path: 'x/link',
      members: [file('target', first), file('x/target', second), hard('x/link', './target')],
    }),
  },
  {
    name: 'a hard link before its target',
    members: (first) => ({ path: 'link', members: [hard('link', 'target'), file('target', first)] }),
  },
  {
    name: 'a hard link to a file that is replaced later',
    members: (first, second) => ({
      path: 'link',
      members: [file('target', first), hard('link', 'target'), file('target', second)],
    }),
  },
  {
    name: 'a hard link to a link',
    members: (first) => ({
      path: 'second',
      members: [file('target', first), link('first', 'target'), hard('second', 'first')],
    }),
  },
  {
    name: 'a chain of two links',
    members: (first, second) => ({
      path: 'a/one',
      members: [file('b/target', first), file('a/target', second), link('b/two', 'target'), link('a/one', '../b/two')],
    }),
  },
  {
    name: 'a link before its target',
    members: (first) => ({ path: 'link', members: [link('link', 'target'), file('target', first)] }),
  },
  {
    name: 'a link to a member with a name twice',
    members: (first, second) => ({
      path: 'link',
      members: [file('target', first), link('link', 'target'), file('target', second)],
    }),
  },
  {
    name: 'a file behind a link to a folder',
    members: (first, second) => ({
      path: 'folder/target',
      members: [file('real/target', first), file('other/target', second), link('folder', 'real')],
    }),
  },
  {
    name: 'a file behind an absolute link to a folder',
    members: (first, second) => ({
      path: 'x/folder/target',
      members: [file('real/target', second), file('x/real/target', first), link('x/folder', '/real')],
    }),
  },
  {
    name: 'a file through .. behind a link to a folder',
    members: (first, second) => ({
      path: 'folder/../target',
      members: [
        file('target', second),
        file('deep/target', first),
        file('deep/real/other', ''),
        link('folder', 'deep/real'),
      ],
    }),
  },
  {
    name: 'a link through .. behind a link to a folder',
    members: (first, second) => ({
      path: 'link',
      members: [
        ...[file('target', second), file('deep/target', first), file('deep/real/other', '')],
        ...[link('folder', 'deep/real'), link('link', 'folder/../target')],
      ],
    }),
  },
  {
    name: 'a file and a link of one name, the link first',
    members: (first, second) => ({
      path: 'link',
      members: [file('target', second), link('link', 'target'), file('link', first)],
    }),
  },
  {
    name: 'a file and a link of one name, the link last',
    members: (first, second) => ({
      path: 'link',
      members: [file('target', second), file('link', first), link('link', 'target')],
    }),
  },
  {
    name: 'a path with ./',
    members: (first) => ({ path: './x/./target', members: [file('x/target', first)] }),
  },
  {
    name: 'a path with a leading slash',
    members: (first) => ({ path: '/x/target', members: [file('x/target', first)] }),
  },
  {
    name: 'a path with ..',
    members: (first, second) => ({ path: '../target', members: [file('target', first), file('../target', second)] }),
  },
  {
    name: 'a link with a trailing slash',
    members: (first) => ({ path: 'link', members: [file('target', first), link('link', 'target/')] }),
  },
  {
    name: 'a link with data',
    members: (first, second) => ({
      path: 'link',
      members: [file('target', first), { ...link('link', 'target'), data: second }],
    }),
  },
  {
    name: 'a hard link with data',
    members: (first, second) => ({
      path: 'link',
      members: [file('target', first), { ...hard('link', 'target'), data: second }],
    }),
  },
  {
    name: 'a link out of the archive',
    members: (first) => ({ path: 'link', members: [file('etc/hostname', first), link('link', '/etc/hostname')] }),
  },
];

/** The harmless image and the hostile one, so that either may be what a resolution finds first. */
function pair(chance: Chance): readonly [ImageParts, ImageParts, string] {
  return chance.yes() ? [harmless(), hostile(), 'harmless first'] : [hostile(), harmless(), 'hostile first'];
}

/** A docker archive whose config or a layer lies behind a link. */
const linkInDocker: Kind = {
  name: 'link-in-docker-archive',
  make(chance) {
    const shape = chance.of(SHAPES);
    const [one, other, order] = pair(chance);
    const what = chance.of(['Config', 'Layers', 'Config and Layers', 'Layers of both']);
    const members: TarSpec[] = [...dockerFiles(one)];
    const entry = dockerEntry(one);
    if (what.includes('Config')) {
      const made = shape.members(one.config, what === 'Config' ? withLayersOf(other, one) : other.config);
      members.push(...made.members);
      entry['Config'] = made.path;
    }
    if (what.includes('Layers')) {
      const [first = Buffer.alloc(0), ...rest] = one.layers;
      const made = shape.members(first, other.layers[0] ?? '');
      const prefix = 'layers/';
      members.push(...made.members.map((member) => prefixed(member, prefix)));
      entry['Layers'] = [prefix + made.path, ...rest.map((_, i) => dockerNames(one).layers[i + 1] ?? '')];
    }
    members.push({ name: 'manifest.json', data: JSON.stringify([entry]) });
    return { description: `${what} behind ${shape.name}, ${order}`, form: 'archive', members };
  },
};

/** The settings of one image over the layers of the other. */
function withLayersOf(settings: ImageParts, layers: ImageParts): string {
  return JSON.stringify({ ...JSON.parse(settings.config), rootfs: JSON.parse(layers.config).rootfs });
}

function prefixed(member: TarSpec, prefix: string): TarSpec {
  const isHard = member.type === 'hardlink' && member.link !== undefined;
  return {
    ...member,
    name: prefix + Buffer.from(member.name).toString(),
    ...(isHard && { link: prefix + (member.link ?? '').replace(/^\.?\//, '') }),
  };
}

/** A document or blob that every loader looks for by its name lies behind a link. */
const linkForName: Kind = {
  name: 'link-for-a-known-name',
  make(chance) {
    const form = chance.of(['oci', 'hybrid', 'docker', 'legacy', 'layout']);
    const [one, other, order] = pair(chance);
    const base = form === 'layout' ? ociMembers(one) : (MEMBERS[form]?.(one) ?? []);
    const otherBase = form === 'layout' ? ociMembers(other) : (MEMBERS[form]?.(other) ?? []);
    const names = base.map(({ name }) => String(name));
    const name = chance.of(names);
    const original = base.find((member) => member.name === name);
    const counterpart = otherBase.find((member) => member.name === name) ?? otherBase[names.indexOf(name)];
    if (original === undefined || counterpart === undefined) return null;
    const depth = name.split('/').length - 1;
    const up = '../'.repeat(depth);
    const folder = name.includes('/') ? name.slice(0, name.lastIndexOf('/') + 1) : '';
    const shapes: Readonly<Record<string, readonly TarSpec[]>> = {
      'relative link': [
        file('real', original.data ?? ''),
        file(`${folder}real`, counterpart.data ?? ''),
        link(name, `${up}real`),
      ],
      'link in its folder': [file(`${folder}real`, original.data ?? ''), link(name, 'real')],
      'absolute link': [
        file('real', counterpart.data ?? ''),
        ...(folder === '' ? [] : [file(`${folder}real`, original.data ?? '')]),
        link(name, '/real'),
      ],
      'hard link': [file('real', original.data ?? ''), hard(name, 'real')],
      'hard link with ./': [file('real', original.data ?? ''), hard(name, './real')],
      'link above the top': [file('real', original.data ?? ''), link(name, `${up}../real`)],
      'link and file': [file('real', counterpart.data ?? ''), file(name, original.data ?? ''), link(name, `${up}real`)],
      'file and link': [file('real', counterpart.data ?? ''), link(name, `${up}real`), file(name, original.data ?? '')],
    };
    const shape = chance.of(Object.keys(shapes));
    const rest = base.filter((member) => member !== original);
    const extra = chance.yes() ? otherBase.filter((member) => !names.includes(String(member.name))) : [];
    return {
      description: `${form}: ${depth === 0 ? name : 'a blob'} by ${shape}, ${order}${extra.length > 0 ? ', the other image beside it' : ''}`,
      form: form === 'layout' ? 'layout' : 'archive',
      members: dedupedForLayout([...rest, ...extra, ...(shapes[shape] ?? [])], form),
    };
  },
};

/** Blobs are in a folder that is a link. */
const linkedFolder: Kind = {
  name: 'link-for-a-folder',
  make(chance) {
    const form = chance.of(['oci', 'hybrid', 'legacy']);
    const [one, other, order] = pair(chance);
    const base = MEMBERS[form]?.(one) ?? [];
    const target = chance.of(['real', '/real', './real', 'a/../real', '../real']);
    const isFirst = chance.yes();
    const swap = (name: string) => name.replace(/^(blobs|[0-9a-f]{64})\//, 'real/$1/');
    const folders = [
      ...new Set(base.map(({ name }) => /^(blobs|[0-9a-f]{64})\//.exec(String(name))?.[1] ?? '')),
    ].filter(Boolean);
    const links = folders.map((folder) => link(folder, `${target}/${folder}`));
    const moved = base.map((member) => ({ ...member, name: swap(String(member.name)) }));
    const otherFiles = (MEMBERS[form]?.(other) ?? []).filter(({ name }) => String(name).startsWith('blobs/'));
    const behind = chance.yes() ? otherFiles : [];
    return {
      description: `${form}: folders by a link to ${target}, ${isFirst ? 'before' : 'behind'} its files, ${order}${behind.length > 0 ? ', files behind the link' : ''}`,
      form: 'archive',
      members: isFirst ? [...links, ...moved, ...behind] : [...moved, ...links, ...behind],
    };
  },
};

function dedupedForLayout(members: readonly TarSpec[], form: string): readonly TarSpec[] {
  if (form !== 'layout') return members;
  return [...new Map(members.map((member) => [String(member.name), member])).values()];
}

/** Parents of legacy images, and where ID/json leads. */
export const LINKS: readonly Kind[] = [linkInDocker, linkForName, linkedFolder];
