import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Dockerfile, readDockerfile } from '../dockerfile/dockerfile.ts';
import { LIMITS } from '../limits.ts';

/** The repository that a run is about, as far as it tells what images were built from. */
export interface Workspace {
  readonly dockerfiles: readonly Dockerfile[];
  /** Whether the user said that images were built from the only one of them. */
  readonly given: boolean;
  /** `owner/name`; null where it is not known. */
  readonly repository: string | null;
}

const DOCKERFILE = /^(?:(?:Dockerfile|Containerfile)(?:\..+)?|.+\.[dD]ockerfile)$/;
const NOT_OURS: ReadonlySet<string> = new Set(['node_modules', '.git', 'vendor']);

/**
 * The Dockerfiles of a workspace: the one that was given, else those below a directory, read once when they are first asked for. What is no
 * Dockerfile or cannot be read is left out, and so is what is reached by a link out of the directory.
 */
export function workspaceAt(
  directory: string,
  given: Dockerfile | null,
  repository: string | null,
): () => Promise<Workspace> {
  let found: Promise<Workspace> | null = null;
  const find = async (): Promise<Workspace> => ({
    dockerfiles: given === null ? await dockerfilesBelow(directory) : [given],
    given: given !== null,
    repository,
  });
  return () => {
    found ??= find();
    return found;
  };
}

/** The Dockerfiles below a directory, by their paths, nearest first. */
export async function dockerfilesBelow(directory: string): Promise<readonly Dockerfile[]> {
  const root = await realpath(directory).catch(() => null);
  const dockerfiles: Dockerfile[] = [];
  const seen = new Set<string>();
  let bytes = 0;
  for (const name of root === null ? [] : await namesBelow(directory)) {
    const path = await realpath(join(directory, name)).catch(() => null);
    if (path === null || seen.has(path) || !path.startsWith(`${root}${sep}`)) continue;
    seen.add(path);
    const info = await stat(path).catch(() => null);
    if (!info?.isFile() || bytes + info.size > LIMITS.workspaceBytes) continue;
    bytes += info.size;
    const read = await readDockerfile(name, path);
    if (read.ok) dockerfiles.push(read.value);
    if (dockerfiles.length === LIMITS.workspaceDockerfiles) break;
  }
  return dockerfiles;
}

/** Names of files that may be Dockerfiles, with forward slashes. Links to directories are not followed. */
async function namesBelow(directory: string): Promise<readonly string[]> {
  const names: string[] = [];
  let level: readonly string[] = [''];
  let looked = 0;
  for (let depth = 0; depth <= LIMITS.workspaceDepth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const below of level) {
      if (looked++ === LIMITS.workspaceDirectories) return names;
      for (const entry of await entriesOf(join(directory, below))) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) {
          if (!NOT_OURS.has(entry.name)) next.push(name);
        } else if (DOCKERFILE.test(entry.name) && !entry.name.endsWith('.dockerignore')) names.push(name);
      }
    }
    level = next;
  }
  return names;
}

async function entriesOf(directory: string): Promise<readonly Dirent[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}
