/**
 * Reports phrases that readers stumble over (scripts/lint/phrases.ts) in sources, docs and workflows: one line each, exit code 1 where there are any.
 * Arguments name other files to check. `--count` prints how many each folder has, exempt folders included.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { EXEMPT, findPhrases } from './lint/phrases.ts';

/** Files with sentences for people, as pathspecs of Git. `*` matches slashes too. */
const FILES = [
  'src/*.ts',
  'scripts/*.ts',
  'bench/*.ts',
  'fuzz/*.ts',
  '*.md',
  'action.yml',
  'policies/*.yml',
  '.github/*.yml',
  '.ci/run',
];
const SKIPPED = /\.generated\.|^scripts\/lint\/phrases\.ts$|^docs\/pictures\//;

const root = join(import.meta.dirname, '..');
const given = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const files = given.length > 0 ? given : trackedFiles();
const found = files.flatMap((path) =>
  findPhrases(readFileSync(resolve(root, path), 'utf8')).map((occurrence) => ({ path, ...occurrence })),
);

if (process.argv.includes('--count')) {
  const counts = new Map<string, number>();
  for (const { path } of found) {
    const folder = path.replace(/[^/]*$/, '') || path;
    counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  for (const [folder, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
    process.stdout.write(`${String(count).padStart(5)} ${folder}\n`);
} else {
  const refused = found.filter(({ path }) => !isExempt(path));
  for (const { path, line, phrase, instead } of refused)
    process.stderr.write(`${path}:${line}: "${phrase}": write ${instead}\n`);
  if (refused.length > 0) process.exitCode = 1;
  else process.stdout.write(`${files.length} files use plain words\n`);
}

function trackedFiles(): readonly string[] {
  const command = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...FILES];
  const paths = execFileSync('git', command, { cwd: root, encoding: 'utf8' }).split('\n');
  return paths.filter((path) => path !== '' && !SKIPPED.test(path) && !path.startsWith('__tests__/'));
}

function isExempt(path: string): boolean {
  return EXEMPT.some((exempt) => path === exempt || (exempt.endsWith('/') && path.startsWith(exempt)));
}
