import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative } from 'node:path';
import type { Fault } from '../formats/fault.ts';
import { safe } from '../text/untrusted.ts';
import { type ByteSource, describeSystemError, stateOf } from './byte-source.ts';
import { isAbsent } from './read-file.ts';

/** Files by name, in a directory or an archive: the basis of all formats of images on disk. */
export interface Files {
  /** Faults of the container, which make every name in it unreliable. */
  readonly faults: readonly Fault[];
  /**
   * The bytes of the file of this name (`blobs/sha256/…`), otherwise null. Links are followed. Repeated calls
   * return the same object, so that byte sources can be compared.
   */
  readonly get: (name: string) => ByteSource | null;
  /** The names of files exactly so many levels below a folder, sorted; `''` is the top. */
  readonly list: (folder: string, levels: number) => readonly string[];
  /** The reason why a listed folder may have more names; null or undefined if the list is complete. */
  readonly unlisted?: () => string | null;
}

/**
 * The files of a directory. Links are followed (Bazel's rules_oci links blobs out of the layout): the directory is the
 * user's own, and every blob's digest is checked. Only regular files are opened, because a pipe would never end.
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

/** @param onUnlisted receives the path of a folder that could not be listed, with the reason */
function namesBelow(
  path: string,
  levels: number,
  onUnlisted: (path: string, reason: string) => void,
): readonly string[] {
  let names: readonly string[];
  try {
    names = readdirSync(path).sort();
  } catch (error) {
    // A file in the place of a folder, or an absent folder, has no names.
    if (!isAbsent(error)) onUnlisted(path, describeSystemError(error));
    return [];
  }
  if (levels === 1) return names;
  return names.flatMap((name) =>
    namesBelow(join(path, name), levels - 1, onUnlisted).map((below) => posix.join(name, below)),
  );
}
