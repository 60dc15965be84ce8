import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import { failed, type ImageLocation, parseLocation, type Result } from './location.ts';

const PATTERN = /[*?[{]/;

/** An image of a command, by what its errors are shown with. */
interface Parsed {
  readonly typed: string;
  readonly location: Result<ImageLocation>;
}

/** Takes the images of a command apart: a pattern stands for every path that it matches, in order; one that matches nothing is an error. */
export async function parseLocations(typed: readonly string[]): Promise<readonly Parsed[]> {
  const parsed: Parsed[] = [];
  for (const image of typed) {
    const location = parseLocation(image);
    if (!location.ok || !isPattern(location.value)) {
      parsed.push({ typed: image, location });
      continue;
    }
    const matches = await expand(location.value.path);
    if (matches.length === 0) {
      parsed.push({ typed: image, location: failed('the pattern matches no file or directory') });
    }
    // A match is a path and nothing else: what files are called must not choose a transport, a digest or a name.
    for (const path of matches) {
      parsed.push({ typed: path, location: { ok: true, value: { ...location.value, typed: path, path } } });
    }
  }
  return parsed;
}

/** Whether a path is one to match others with; one that exists is itself, whatever brackets it has. */
function isPattern({ transport, path }: ImageLocation): boolean {
  return transport !== 'docker' && transport !== 'docker-daemon' && PATTERN.test(path) && !existsSync(path);
}

/** What a pattern matches, files and directories, sorted, so that runs can be compared. */
async function expand(pattern: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const options = { onlyFiles: false, expandDirectories: false, absolute: pattern.startsWith('/') };
  const found = await glob(pattern, options);
  // It leaves out links to directories, but not what is in them.
  const inside = await glob(`${pattern.replace(/\/+$/, '')}/*`, options);
  const paths = [...found, ...inside.map((path) => posix.dirname(path.replace(/\/$/, '')))];
  // A file of the name "-" is not standard input.
  const clean = paths.map((path) => (path === '-' ? './-' : path.replace(/(?<=.)\/$/, '')));
  return [...new Set(clean)].filter((path) => path !== '.').sort();
}
