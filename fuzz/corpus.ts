import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const REPOSITORY = join(import.meta.dirname, '..');
const LARGEST_SEED = 256 * 1024;

/** Real files to begin with: those of the repository under `folder` whose name `matches`, in a fixed order. */
export function filesIn(folder: string, matches: RegExp, largest = LARGEST_SEED): readonly Uint8Array[] {
  return readdirSync(join(REPOSITORY, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => matches.test(path))
    .sort()
    .map((path) => join(REPOSITORY, folder, path))
    .filter((path) => {
      const stats = statSync(path);
      return stats.isFile() && stats.size <= largest;
    })
    .map((path) => readFileSync(path));
}

/** Every blob of the layouts among the fixtures that is a JSON document. */
export function documents(): readonly Uint8Array[] {
  return filesIn('__tests__/fixtures', /(?:blobs\/sha256\/[0-9a-f]{64}|index\.json|manifest\.json)$/).filter(
    (bytes) => bytes[0] === 0x7b || bytes[0] === 0x5b,
  );
}

/** The code blocks of the documentation in a language. */
export function codeBlocks(language: string): readonly Uint8Array[] {
  return filesIn('docs', /\.md$/).flatMap((page) =>
    [
      ...Buffer.from(page)
        .toString()
        .matchAll(/^```(\w+)[^\n]*\n(.*?)^```/gms),
    ]
      .filter(([, name]) => name === language)
      .map(([, , code = '']) => Buffer.from(code)),
  );
}
