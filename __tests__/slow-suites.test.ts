import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { namesSuites, SLOW_SUITES } from '../scripts/test/slow-suites.ts';
import { ROOT } from './support/pages.ts';

describe('the slow suites', () => {
  test('run in test:slow, and all others in npm test', () => {
    const listed = (...flags: readonly string[]) => {
      const jest = join(ROOT, 'node_modules/jest/bin/jest.js');
      const command = [jest, '--listTests', '--rootDir', ROOT, ...flags];
      const lines = execFileSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' }).trim().split('\n');
      return lines.map((path) => relative(ROOT, path)).sort();
    };
    const [fast, slow] = [listed(), listed('--config', 'jest.slow.config.js')];
    expect(slow).toEqual(Object.keys(SLOW_SUITES).sort());
    expect([...fast, ...slow].sort()).toEqual(globSync('__tests__/**/*.test.ts', { cwd: ROOT }).sort());
  });

  test('run in test:all and in CI after the others', () => {
    const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(scripts['test:all']).toBe('npm test && npm run test:slow');
    expect(readFileSync(join(ROOT, '.ci/run'), 'utf8')).toContain('npm run test:all\n');
  });

  test.each([
    [['__tests__/soundness'], true],
    [['--maxWorkers=1', 'soundness.test.ts'], true],
    [['/src/plimsoll/__tests__/soundness.test.ts'], true],
    [['--maxWorkers=1'], false],
    [['-t', 'reports a gzip layer'], false],
  ])('a command line %j names suites: %s', (words, isNamed) => {
    expect(namesSuites(words, ['__tests__/soundness.test.ts'])).toBe(isNamed);
  });
});
