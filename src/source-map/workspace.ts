import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Dockerfile, readDockerfile } from '../dockerfile/dockerfile.ts';
import { LIMITS } from '../limits.ts';

/** The Dockerfiles of a repository. */
export interface Workspace {
  readonly dockerfiles: readonly Dockerfile[];
  /** Whether the user gave the only one of them as the Dockerfile of the images. */
  readonly given: boolean;
  /** `owner/name`; null if unknown. */
  readonly repository: string | null;
}

const DOCKERFILE = /^(?:(?:Dockerfile|Containerfile)(?:\..+)?|.+\.[dD]ockerfile)$/;
const SKIPPED: ReadonlySet<string> = new Set(['node_modules', '.git', 'vendor']);

/**
 * Reads the Dockerfiles of a workspace: the one that was given, else those below a directory. Files that are not valid Dockerfiles or cannot be read
 * are left out, and so are links out of the directory.
 */
export async function readWorkspace(
  directory: string,
  given: Dockerfile | null,
  repository: string | null,
): Promise<Workspace> {
  const dockerfiles = given === null ? await dockerfilesBelow(directory) : [given];
  return { dockerfiles, given: given !== null, repository };
}

/** The Dockerfiles below a directory, named by their paths, nearest first. */
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

/** Paths of files with the name of a Dockerfile, with forward slashes. Links to directories are not followed. */
async function namesBelow(directory: string): Promise<readonly string[]> {
  const names: string[] = [];
  let level: readonly string[] = [''];
  let visited = 0;
  for (let depth = 0; depth <= LIMITS.workspaceDepth && level.length > 0; depth++) {
    const next: string[] = [];
    for (const below of level) {
      if (visited++ === LIMITS.workspaceDirectories) return names;
      for (const entry of await entriesOf(join(directory, below))) {
        const name = below === '' ? entry.name : `${below}/${entry.name}`;
        if (entry.isDirectory()) {
          if (!SKIPPED.has(entry.name)) next.push(name);
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
