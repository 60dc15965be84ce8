import { posix } from 'node:path';
import type { Fault } from '../formats/fault.ts';
import type { TarFault, TarMember } from '../formats/tar.ts';
import { safe } from '../text/untrusted.ts';
import type { ByteSource } from './byte-source.ts';
import type { Files } from './files.ts';

/** A member of a tar, and where its data is. */
export interface StoredMember {
  readonly member: TarMember;
  readonly byteSource: ByteSource;
}

/** Names that tools look for in an archive. Under them a link is read by some and ignored by others. */
const LOOKED_FOR = /^(?:[^/]+\.json|oci-layout|repositories|blobs\/.*)$/;
const MAX_LINKS = 8;
/** Linux's PATH_MAX: docker cannot unpack a member below a longer path. */
const LONGEST_PATH = 4096;
/** A hostile archive has as many faults as it likes; nobody reads more. */
const MAX_FAULTS = 20;

/**
 * The members of a tar as files by name. What makes a name lead to different bytes in different tools is a fault of the archive: two members
 * of one name (some take the first, some the last), names that leave the archive, links where documents and blobs are looked for.
 */
export function archiveFiles(stored: readonly StoredMember[], tarFaults: readonly TarFault[]): Files {
  const faults: Fault[] = tarFaults.map(asFault);
  const byName = new Map<string, StoredMember>();
  for (const entry of stored) {
    if (faults.length < MAX_FAULTS) faults.push(...ambiguities(entry.member, byName.get(entry.member.name)?.member));
    byName.set(entry.member.name, entry);
  }
  for (const fault of misplaced(byName)) {
    if (faults.length < MAX_FAULTS) faults.push(fault);
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

/** What of a member tools see in different ways, given the member of its name before it. */
function* ambiguities({ name, type, flags }: TarMember, twin: TarMember | undefined): Generator<Fault> {
  if (type === 'directory' && (twin === undefined || twin.type === 'directory')) return;
  if (twin !== undefined) {
    yield ambiguous(safe`the archive has two members named "${name}": some tools read the first, some the last`);
  }
  if (flags.length > 0) {
    yield ambiguous(safe`the archive has a member "${name}", which tools extract to different paths (${flags})`);
  }
  if (type === 'hardlink') {
    // To containers/image it is an empty file; others look for what it leads to, from the top or from its folder.
    yield ambiguous(safe`"${name}" in the archive is a hard link, which tools read differently`);
  } else if (type === 'other') {
    // Go's reader gives a sparse file's content with its gaps, and refuses an archive with one that it cannot read.
    yield ambiguous(
      safe`"${name}" in the archive is a sparse file or of an unknown type, which tools read differently`,
    );
  } else if (type !== 'file' && type !== 'directory' && LOOKED_FOR.test(name)) {
    yield ambiguous(safe`"${name}" in the archive is a ${type}, which some tools follow and some ignore`);
  }
}

/** Members below a link: who unpacks the archive follows it and has them in another place, who looks for names does not. */
function* misplaced(byName: ReadonlyMap<string, StoredMember>): Generator<Fault> {
  const links = [...byName].filter(([, { member }]) => member.type === 'symlink').map(([name]) => name);
  if (links.length === 0) return;
  // Sorted, as names may be as long and deep as they like, and looking up every folder above each would take for ever.
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

/** Where in a sorted list the first item is that does not come before another. */
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
 * The file that a name leads to: classic archives link repeated layers (`../<id>/layer.tar`). Consumers resolve links as text, from the link's folder,
 * but for docker, which unpacks the archive first: there a link that begins with a slash leads from the top, none leads above the top, and `..` behind a
 * link to a folder leads out of that folder. What docker and the others would find in different places cannot be read.
 */
function follow(byName: ReadonlyMap<string, StoredMember>, name: string): ByteSource | null {
  let path = name;
  for (let hops = 0; hops <= MAX_LINKS; hops++) {
    if (path.length > LONGEST_PATH) return unreadable('its name in the archive is longer than the longest path');
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

/** Whether a folder on the way of a path is a symbolic link. */
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
