import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative } from 'node:path';
import type { Fault } from '../formats/fault.ts';
import { safe } from '../text/untrusted.ts';
import { type ByteSource, describeSystemError, stateOf } from './byte-source.ts';
import { isAbsent } from './read-file.ts';

/** Files by name, be they in a directory or in an archive: all that the formats of images on disk are made of. */
export interface Files {
  /** What is wrong with the container, so that no name in it can be relied on. */
  readonly faults: readonly Fault[];
  /**
   * The bytes of the file of this name (`blobs/sha256/…`), or null where there is none. Links are followed. Asked twice, it gives the same
   * object, so that extents can be compared.
   */
  readonly get: (name: string) => ByteSource | null;
  /** The names below a folder of what is exactly so many levels down in it, sorted; `''` is the top. */
  readonly list: (folder: string, levels: number) => readonly string[];
  /** Why a folder that was listed may have more names than were given; null or absent where none could be missed. */
  readonly unlisted?: () => string | null;
}

/**
 * The files of a directory. Links lead where they lead (Bazel's rules_oci links blobs out of the layout): the directory is the
 * user's own, and every blob's digest is checked. What is no regular file is not opened, as a pipe would never end.
 */
export function directoryFiles(path: string): Files {
  const known = new Map<string, ByteSource | null>();
  let unlisted: string | null = null;
  return {
    faults: [],
    get: (name) => {
      const byteSource = known.get(name);
      if (byteSource !== undefined) return byteSource;
      const found = leaves(name) ? null : fileAt(join(path, name));
      known.set(name, found);
      return found;
    },
    list: (folder, levels) =>
      namesBelow(join(path, folder), levels, (below, reason) => {
        unlisted ??= safe`the folder ${relative(path, below) || '.'} could not be listed: ${reason}`;
      }),
    unlisted: () => unlisted,
  };
}

/** Whether a name, which a document may have chosen, leads out of the directory. */
function leaves(name: string): boolean {
  return isAbsolute(name) || /^\.\.(?:\/|$)/.test(posix.normalize(name));
}

function fileAt(path: string): ByteSource | null {
  try {
    const stat = statSync(path, { throwIfNoEntry: false });
    if (stat === undefined) return null;
    if (stat.isFile()) return { kind: 'file', path, offset: 0, length: stat.size, state: stateOf(stat) };
    return { kind: 'unreadable', reason: 'it is not a regular file', length: 0 };
  } catch (error) {
    return { kind: 'unreadable', reason: describeSystemError(error), length: 0 };
  }
}

/** @param onUnlisted takes the path of a folder that could not be listed, and why */
function namesBelow(
  path: string,
  levels: number,
  onUnlisted: (path: string, reason: string) => void,
): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(path).sort();
  } catch (error) {
    // Files stand where folders could, and what is absent has no names.
    if (!isAbsent(error)) onUnlisted(path, describeSystemError(error));
    return [];
  }
  if (levels === 1) return names;
  return names.flatMap((name) =>
    namesBelow(join(path, name), levels - 1, onUnlisted).map((below) => posix.join(name, below)),
  );
}
