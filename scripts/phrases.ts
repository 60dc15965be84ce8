/**
 * Reports phrases that readers stumble over (scripts/lint/phrases.ts) in sources, docs and workflows: one line each, exit code 1 where there are any.
 * Arguments name other files to check.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findPhrases } from './lint/phrases.ts';

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

for (const { path, line, phrase, instead } of found)
  process.stderr.write(`${path}:${line}: "${phrase}": write ${instead}\n`);
if (found.length > 0) process.exitCode = 1;
else process.stdout.write(`${files.length} files use plain words\n`);

function trackedFiles(): readonly string[] {
  const command = ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...FILES];
  const paths = execFileSync('git', command, { cwd: root, encoding: 'utf8' }).split('\n');
  return paths.filter((path) => path !== '' && !SKIPPED.test(path) && !path.startsWith('__tests__/'));
}
