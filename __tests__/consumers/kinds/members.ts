import type { TarSpec } from '../../support/tar.ts';
import { tarOf } from '../artifact.ts';
import { harmless, hostile, MEMBERS } from '../two-images.ts';
import type { Kind } from './kind.ts';

/** Other ways to write the name of a member, which some loaders take for the same. */
const SPELLINGS: Readonly<Record<string, (name: string) => string>> = {
  same: (name) => name,
  'with ./': (name) => `./${name}`,
  'with /': (name) => `/${name}`,
  'with //': (name) => name.replace(/^|\//, (slash) => (slash === '' ? './/' : '//')),
  'with ../': (name) => `../${name}`,
  'with x/../': (name) => `x/../${name}`,
  'with /./': (name) => (name.includes('/') ? name.replace('/', '/./') : `././${name}`),
  'with a trailing slash': (name) => `${name}/`,
  'with a trailing space': (name) => `${name} `,
  'in capitals': (name) => name.toUpperCase(),
  'with a capital': (name) => name.charAt(0).toUpperCase() + name.slice(1),
  'with a backslash': (name) => name.replace('/', '\\'),
  'with NUL': (name) => `${name}\0x`,
  'in a folder': (name) => `image/${name}`,
  'composed otherwise': (name) => name.replace('i', 'i\u0307'),
};

const KNOWN = ['index.json', 'manifest.json', 'oci-layout', 'repositories'];

/** A member twice, once in another spelling, with another content. */
const duplicateMember: Kind = {
  name: 'duplicate-member',
  make(chance) {
    const form = chance.of(['oci', 'hybrid', 'docker', 'legacy']);
    const isHostileFirst = chance.yes();
    const base = MEMBERS[form]?.(harmless()) ?? [];
    const other = MEMBERS[form]?.(hostile()) ?? [];
    const names = base.map(({ name }) => String(name));
    const target = chance.of(names);
    const known = KNOWN.includes(target);
    const counterpart = other.find(({ name }) => name === target) ?? other[names.indexOf(target)];
    if (counterpart === undefined) return null;
    const spelling = chance.of(Object.keys(SPELLINGS));
    const second: TarSpec = { ...counterpart, name: SPELLINGS[spelling]?.(target) ?? target };
    const extra = other.filter(({ name }) => !names.includes(String(name)));
    const members = isHostileFirst ? [second, ...base, ...extra] : [...base, ...extra, second];
    return {
      description: `${form}: ${known ? target : 'a file'} a second time ${spelling}, ${isHostileFirst ? 'before' : 'behind'} it`,
      form: 'archive',
      members,
    };
  },
};

/** All members in another spelling. */
const respelledMembers: Kind = {
  name: 'respelled-members',
  make(chance) {
    const form = chance.of(['oci', 'hybrid', 'docker', 'legacy']);
    const spelling = chance.of(Object.keys(SPELLINGS));
    const only = chance.of(['all', ...KNOWN]);
    const base = MEMBERS[form]?.(harmless()) ?? [];
    const respell = SPELLINGS[spelling];
    const members = base.map((member) => {
      const name = String(member.name);
      return only === 'all' || name === only ? { ...member, name: respell?.(name) ?? name } : member;
    });
    return { description: `${form}: ${only} ${spelling}`, form: 'archive', members };
  },
};

/** Members of another type than a file under the names that loaders look for. */
const typedMembers: Kind = {
  name: 'member-types',
  make(chance) {
    const form = chance.of(['oci', 'hybrid', 'docker', 'legacy']);
    const type = chance.of(['7', '\0', 'S', 'D', 'V', 'M', 'N', '3', '4', '6', 'directory', 'X', 'g', 'A', '9', ' ']);
    const base = MEMBERS[form]?.(harmless()) ?? [];
    const other = MEMBERS[form]?.(hostile()) ?? [];
    const names = base.map(({ name }) => String(name));
    const target = chance.of(names);
    const isSecond = chance.yes();
    const index = names.indexOf(target);
    const original = base[index];
    const counterpart = other.find(({ name }) => name === target) ?? other[index];
    if (original === undefined || counterpart === undefined) return null;
    const odd: TarSpec = { ...(isSecond ? counterpart : original), name: target, type };
    const extra = other.filter(({ name }) => !names.includes(String(name)));
    const members = isSecond
      ? chance.yes()
        ? [...base, ...extra, odd]
        : [odd, ...base, ...extra]
      : base.map((member) => (member === original ? odd : member));
    return {
      description: `${form}: ${KNOWN.includes(target) ? target : 'a file'} of type ${JSON.stringify(type)}${isSecond ? ' beside the file' : ''}`,
      form: 'archive',
      members,
    };
  },
};

/** The end marker, and what follows it. */
const archiveEnd: Kind = {
  name: 'archive-end',
  make(chance) {
    const form = chance.of(['oci', 'hybrid', 'docker']);
    const gap = chance.of([0, 1, 2, 3, 20]);
    const base = MEMBERS[form]?.(harmless()) ?? [];
    const other = MEMBERS[form]?.(hostile()) ?? [];
    return {
      description: `${form}: another archive behind ${gap} empty blocks`,
      form: 'archive',
      members: base,
      write: (members) =>
        Buffer.concat([tarWithoutEnd(members), Buffer.alloc(512 * gap), tarWithoutEnd(other), Buffer.alloc(1024)]),
    };
  },
};

function tarWithoutEnd(members: readonly TarSpec[]): Uint8Array {
  return tarOf(members, { end: false });
}

export const MEMBER_KINDS: readonly Kind[] = [duplicateMember, respelledMembers, typedMembers, archiveEnd];
