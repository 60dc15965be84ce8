import { posix } from 'node:path';
import type { Fault } from '../formats/fault.ts';
import type { TarFault, TarMember } from '../formats/tar.ts';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import type { ByteSource } from './byte-source.ts';
import type { Files } from './files.ts';

/** A member of a tar, and the location of its data. */
export interface StoredMember {
  readonly member: TarMember;
  readonly byteSource: ByteSource;
}

/** Names that tools look up in an archive. A link with such a name is followed by some and ignored by others. */
const LOOKED_FOR = /^(?:[^/]+\.json|oci-layout|repositories|blobs\/.*)$/;

/**
 * The members of a tar as files by name. Names that lead to different bytes in different tools are faults of the
 * archive: two members of one name (some take the first, some the last), names that leave the archive, links in the
 * place of documents and blobs.
 */
export function archiveFiles(stored: readonly StoredMember[], tarFaults: readonly TarFault[]): Files {
  const faults: Fault[] = tarFaults.map(asFault);
  const byName = new Map<string, StoredMember>();
  for (const entry of stored) {
    if (faults.length < LIMITS.archiveFaults)
      faults.push(...ambiguities(entry.member, byName.get(entry.member.name)?.member));
    byName.set(entry.member.name, entry);
  }
  for (const fault of misplaced(byName)) {
    if (faults.length < LIMITS.archiveFaults) faults.push(fault);
  }
  return {
    faults,
    get: (name) => follow(byName, name),
    list: (folder, levels) => {
      const above = folder === '' ? '' : `${folder}/`;
      const names = [...byName.keys()].filter((name) => name.startsWith(above)).map((name) => name.slice(above.length));
      return names.filter((name) => name.split('/', levels + 1).length === levels).sort();
    },
  };
}

/** The ambiguities of a member, given the earlier member of its name. */
function* ambiguities({ name, type, flags }: TarMember, twin: TarMember | undefined): Generator<Fault> {
  if (type === 'directory' && (twin === undefined || twin.type === 'directory')) return;
  if (twin !== undefined) {
    yield ambiguous(safe`the archive has two members named "${name}": some tools read the first, some the last`);
  }
  if (flags.length > 0) {
    yield ambiguous(safe`the archive has a member "${name}", which tools extract to different paths (${flags})`);
  }
  if (type === 'hardlink') {
    // containers/image reads an empty file; others follow the link, from the top or from its folder.
    yield ambiguous(safe`"${name}" in the archive is a hard link, which tools read differently`);
  } else if (type === 'other') {
    // Go's reader returns a sparse file's content with its holes, and refuses an archive with one that it cannot
    // read.
    yield ambiguous(
      safe`"${name}" in the archive is a sparse file or of an unknown type, which tools read differently`,
    );
  } else if (type !== 'file' && type !== 'directory' && LOOKED_FOR.test(name)) {
    yield ambiguous(safe`"${name}" in the archive is a ${type}, which some tools follow and some ignore`);
  }
}

/**
 * Members below a link: tools that unpack the archive follow it and place them elsewhere; tools that look up names do
 * not.
 */
function* misplaced(byName: ReadonlyMap<string, StoredMember>): Generator<Fault> {
  const links = [...byName].filter(([, { member }]) => member.type === 'symlink').map(([name]) => name);
  if (links.length === 0) return;
  // Sorted, because names may be long and deep, and looking up every parent folder of each would take quadratic
  // time.
  const names = [...byName.keys()].sort();
  for (const link of links) {
    const below = names[firstFrom(names, `${link}/`)] ?? '';
    if (below.startsWith(`${link}/`)) {
      yield ambiguous(
        safe`the archive has a link "${link}" and members below it, which tools extract to different paths`,
      );
    }
  }
}

/** The first index in a sorted list whose item does not come before another. */
function firstFrom(sorted: readonly string[], item: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < item) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The file that a name leads to: classic archives link repeated layers (`../<id>/layer.tar`). Consumers resolve links
 * textually, from the link's folder, except for docker, which unpacks the archive first: there a link that begins with
 * a slash starts from the top, none leads above the top, and `..` after a link to a folder leaves that folder. If
 * docker and the others would find different files, the name cannot be read.
 */
function follow(byName: ReadonlyMap<string, StoredMember>, name: string): ByteSource | null {
  let path = name;
  for (let hops = 0; hops <= LIMITS.archiveLinks; hops++) {
    if (path.length > LIMITS.archivePathCharacters)
      return unreadable('its name in the archive is longer than the longest path');
    const wanted = posix.normalize(path);
    const entry = byName.get(wanted);
    if (passesLink(byName, path))
      return unreadable(
        safe`"${path}" in the archive leads through a symbolic link, which docker follows and podman and containerd do not`,
      );
    if (!entry) return null;
    const { type, link } = entry.member;
    if (type === 'file') return entry.byteSource;
    if (link === null) return null;
    // A symbolic link starts from its folder, a hard link from the top of the archive.
    path = type === 'symlink' ? `${posix.dirname(wanted)}/${link}` : link;
    if (type === 'symlink' && (link.startsWith('/') || posix.normalize(path).startsWith('../')))
      return unreadable(
        safe`"${wanted}" in the archive is a symbolic link to ${link}, which docker follows to another file than podman and containerd do`,
      );
  }
  return null;
}

/** Whether a folder of a path is a symbolic link. */
function passesLink(byName: ReadonlyMap<string, StoredMember>, path: string): boolean {
  const folders: string[] = [];
  for (const segment of path.split('/').slice(0, -1)) {
    if (segment === '' || segment === '.') continue;
    if (segment === '..') folders.pop();
    else if (byName.get([...folders, segment].join('/'))?.member.type === 'symlink') return true;
    else folders.push(segment);
  }
  return false;
}

function unreadable(reason: string): ByteSource {
  return { kind: 'unreadable', reason, length: 0 };
}

function asFault({ kind, message }: TarFault): Fault {
  const kinds = { truncated: 'malformed', malformed: 'malformed', 'too-many': 'too-large' } as const;
  return {
    kind: kind === 'ambiguous' || kind === 'trailing-data' ? 'ambiguous' : kinds[kind],
    message: safe`the archive: ${message}`,
    pointer: '',
  };
}

function ambiguous(message: string): Fault {
  return { kind: 'ambiguous', message, pointer: '' };
}
