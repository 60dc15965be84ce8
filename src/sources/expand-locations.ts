import * as fileSystem from 'node:fs';
import { existsSync, lstatSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import { describeSystemError } from './byte-source.ts';
import { failed, type ImageLocation, parseLocation, type Result } from './image-location.ts';
import { isAbsent } from './read-file.ts';

const PATTERN = /[*?[{]/;

/** An image of a command, with the text for its errors. */
interface Parsed {
  readonly typed: string;
  readonly location: Result<ImageLocation>;
}

/**
 * Parses the images of a command. A pattern expands to every path that it matches, in order. Possible omissions are
 * errors: a pattern or one alternative of its braces without a match, and a folder that could not be read. Dangling
 * links match, and are reported when they are opened.
 */
export async function parseLocations(typed: readonly string[]): Promise<readonly Parsed[]> {
  const parsed: Parsed[] = [];
  for (const image of typed) {
    const location = parseLocation(image);
    if (!location.ok || !isPattern(location.value)) {
      parsed.push({ typed: image, location });
      continue;
    }
    const { paths, errors } = await expand(location.value.path);
    for (const { where, reason } of errors) parsed.push({ typed: where ?? image, location: failed(reason) });
    // A match is only a path: file names must not select a transport, a digest or a name.
    for (const path of paths)
      parsed.push({ typed: path, location: { ok: true, value: { ...location.value, typed: path, path } } });
  }
  return parsed;
}

/** Whether a path is a pattern; an existing path is literal, whatever brackets it has. */
function isPattern({ transport, path }: ImageLocation): boolean {
  return transport !== 'docker' && transport !== 'docker-daemon' && PATTERN.test(path) && !isThere(path);
}

function isThere(path: string): boolean {
  return existsSync(path) || lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

interface Expanded {
  /** Files, directories and links, sorted, so that runs are comparable. */
  readonly paths: readonly string[];
  /** A possible omission; `where` is null if it is the pattern as a whole. */
  readonly errors: readonly { readonly where: string | null; readonly reason: string }[];
}

async function expand(pattern: string): Promise<Expanded> {
  const alternatives = alternativesOf(pattern);
  if (alternatives === null)
    return {
      paths: [],
      errors: [{ where: null, reason: `the braces expand to more than ${LIMITS.argumentPatterns} patterns` }],
    };
  const paths = new Set<string>();
  const unread = new Map<string, string>();
  const errors: { readonly where: string | null; readonly reason: string }[] = [];
  for (const alternative of alternatives) {
    const found = await matchesOf(alternative, unread);
    for (const path of found) paths.add(path);
    if (found.length === 0)
      errors.push({
        where: alternatives.length > 1 ? alternative : null,
        reason:
          alternatives.length > 1
            ? safe`the pattern ${pattern} includes this one, which matches no file or directory`
            : 'the pattern matches no file or directory',
      });
  }
  for (const [folder, reason] of unread) {
    // Reported when the match is opened.
    if (paths.has(folder) || paths.has(resolve(folder))) continue;
    errors.push({
      where: folder,
      reason: safe`the pattern ${pattern} includes this folder, which could not be read: ${reason}`,
    });
  }
  return { paths: [...paths].sort(), errors };
}

/** @param unread receives the folders that could not be read, with the reason */
async function matchesOf(pattern: string, unread: Map<string, string>): Promise<readonly string[]> {
  // A segment without pattern characters is a path; it may lead through links and to a dangling one.
  if (!/[*?[\\(!]/.test(pattern)) return isThere(pattern) ? [clean(pattern)] : [];
  const { glob } = await import('tinyglobby');
  const options = { onlyFiles: false, expandDirectories: false, absolute: pattern.startsWith('/') } as const;
  const found = [
    ...(await glob(pattern, { ...options, fs: fileSystemNoting(unread, (entry) => entry) })),
    // The search above follows links, and omits those that lead to a directory or nowhere. Here they match like
    // files.
    ...(await glob(pattern, { ...options, fs: fileSystemNoting(new Map(), linkAsFile) })),
  ];
  return [...new Set(found.map(clean))].filter((path) => path !== '.');
}

/** A file named "-" is not standard input. */
function clean(path: string): string {
  return path === '-' ? './-' : path.replace(/(?<=.)\/$/, '');
}

/** Node's own file system, with a `readdir` that records errors and changes entries. */
function fileSystemNoting(unread: Map<string, string>, change: (entry: unknown) => unknown): typeof fileSystem {
  const readdir = (...given: unknown[]) => {
    const callback = given.pop();
    const [folder] = given;
    Reflect.apply(fileSystem.readdir, fileSystem, [
      ...given,
      (error: unknown, entries: unknown) => {
        if (error && !isAbsent(error)) unread.set(relative('', String(folder)) || '.', describeSystemError(error));
        if (typeof callback === 'function') callback(error, Array.isArray(entries) ? entries.map(change) : entries);
      },
    ]);
  };
  return { ...fileSystem, readdir: Object.assign(readdir, fileSystem.readdir) };
}

function linkAsFile(entry: unknown): unknown {
  if (!(entry instanceof fileSystem.Dirent) || !entry.isSymbolicLink()) return entry;
  const { name, parentPath } = entry;
  return { name, parentPath, isFile: () => true, isDirectory: () => false, isSymbolicLink: () => false };
}

/** The patterns that braces expand to, as in a shell: `{a,b{c,d}}` gives three. Null if there are too many. */
export function alternativesOf(pattern: string): readonly string[] | null {
  const group = firstGroup(pattern);
  if (group === null) return [pattern];
  const all: string[] = [];
  for (const part of group.parts) {
    const whole = alternativesOf(`${pattern.slice(0, group.start)}${part}${pattern.slice(group.end)}`);
    if (whole === null) return null;
    all.push(...whole);
    if (all.length > LIMITS.argumentPatterns) return null;
  }
  return all;
}

/** The first braces with a comma at their own level. Ranges (`{1..3}`) are left to the pattern. */
function firstGroup(pattern: string): { start: number; end: number; parts: readonly string[] } | null {
  for (let start = pattern.indexOf('{'); start >= 0; start = pattern.indexOf('{', start + 1)) {
    const parts: string[] = [];
    let [depth, from] = [0, start + 1];
    for (let at = start; at < pattern.length; at++) {
      const sign = pattern[at];
      if (sign === '\\') at++;
      else if (sign === '{') depth++;
      else if (sign === ',' && depth === 1) {
        parts.push(pattern.slice(from, at));
        from = at + 1;
      } else if (sign === '}' && --depth === 0) {
        if (parts.length === 0) break;
        return { start, end: at + 1, parts: [...parts, pattern.slice(from, at)] };
      }
    }
  }
  return null;
}
