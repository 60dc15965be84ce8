import { digestOf } from '../../support/image-tree.ts';
import type { TarSpec } from '../../support/tar.ts';
import {
  dockerEntry,
  dockerFiles,
  harmless,
  hostile,
  type ImageParts,
  legacyMembers,
  ociMembers,
} from '../two-images.ts';
import type { Kind } from './kind.ts';

type Side = 'absent' | 'harmless' | 'hostile';
const SIDES: readonly Side[] = ['absent', 'harmless', 'hostile'];

function partsFor(side: Side): ImageParts | null {
  if (side === 'absent') return null;
  return side === 'harmless' ? harmless() : hostile();
}

/** Every pair of the sides of an archive: index.json, manifest.json, repositories with ID/json. */
const sides: Kind = {
  name: 'sides',
  make(chance) {
    const index = chance.of(SIDES);
    const manifest = chance.of([...SIDES, 'blobs harmless', 'blobs hostile', 'object', 'empty list', 'null'] as const);
    const repositories = chance.of(SIDES);
    const isNamed = chance.of([true, true, false]);
    const layout = chance.of(['1.0.0', '1.0.0', '1.0.0', '1.1.0', '', 'absent', 'null'] as const);
    const names = chance.of(['same', 'other'] as const);
    const members: TarSpec[] = [];
    const indexParts = partsFor(index);
    if (indexParts !== null)
      members.push(...ociMembers(indexParts, isNamed ? { name: 'docker.io/acme/shop:1' } : {}).slice(1));
    if (layout !== 'absent')
      members.unshift({
        name: 'oci-layout',
        data: layout === 'null' ? 'null' : JSON.stringify({ imageLayoutVersion: layout }),
      });
    const tag = names === 'same' ? 'docker.io/acme/shop:1' : 'docker.io/acme/other:2';
    const tags = isNamed ? [tag] : null;
    switch (manifest) {
      case 'absent':
        break;
      case 'harmless':
      case 'hostile': {
        const parts = manifest === 'harmless' ? harmless() : hostile();
        members.push(...dockerFiles(parts), {
          name: 'manifest.json',
          data: JSON.stringify([dockerEntry(parts, tags)]),
        });
        break;
      }
      case 'blobs harmless':
      case 'blobs hostile': {
        const parts = manifest === 'blobs harmless' ? harmless() : hostile();
        const blob = (bytes: string | Uint8Array) => `blobs/sha256/${digestOf(Buffer.from(bytes)).slice(7)}`;
        members.push(...[parts.config, ...parts.layers].map((data) => ({ name: blob(data), data })));
        const entry = { Config: blob(parts.config), RepoTags: tags, Layers: parts.layers.map(blob) };
        members.push({ name: 'manifest.json', data: JSON.stringify([entry]) });
        break;
      }
      default:
        members.push({
          name: 'manifest.json',
          data: { object: '{"schemaVersion":2}', 'empty list': '[]', null: 'null' }[manifest],
        });
    }
    const legacy = partsFor(repositories);
    if (legacy !== null) {
      const written = legacyMembers(legacy, names === 'same' ? 'acme/shop' : 'acme/other', '1');
      const kept = chance.of(['all', 'no repositories', 'empty repositories'] as const);
      if (kept === 'all') members.push(...written);
      else members.push(...written.filter(({ name }) => name !== 'repositories'));
      if (kept === 'empty repositories') members.push({ name: 'repositories', data: '{}' });
    }
    if (members.length === 0) return null;
    const order = chance.of(['as is', 'reversed']);
    const unique = [...new Map(members.map((member) => [String(member.name), member])).values()];
    return {
      description: `index.json ${index}, manifest.json ${manifest}, repositories ${repositories}, oci-layout ${layout}, ${isNamed ? 'named' : 'unnamed'}, ${names} names`,
      form: 'archive',
      members: order === 'reversed' ? unique.toReversed() : unique,
    };
  },
};

/** manifest.json of several images. */
const severalImages: Kind = {
  name: 'several-images',
  make(chance) {
    const [one, other] = chance.yes() ? [harmless(), hostile()] : [harmless(), harmless('gzip')];
    const tagsOf = () =>
      chance.of([
        ['docker.io/acme/shop:1'],
        ['docker.io/acme/shop:1', 'docker.io/acme/shop:2'],
        [],
        null,
        ['docker.io/acme/other:1'],
      ]);
    const [first, second] = [tagsOf(), tagsOf()];
    const isLayout = chance.yes();
    const entries = [dockerEntry(one, first), dockerEntry(other, second)];
    const indexOf = isLayout ? ociMembers(one, { name: 'docker.io/acme/shop:1' }) : [];
    return {
      description: `two entries in manifest.json named ${JSON.stringify(first)} and ${JSON.stringify(second)}${isLayout ? ', the first in index.json' : ''}`,
      form: 'archive',
      members: [
        ...indexOf,
        ...dockerFiles(one),
        ...dockerFiles(other),
        { name: 'manifest.json', data: JSON.stringify(entries) },
      ].filter((member, i, all) => all.findIndex(({ name }) => name === member.name) === i),
    };
  },
};

export const SIDE_KINDS: readonly Kind[] = [sides, severalImages];
