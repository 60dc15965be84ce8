import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import slow from '../jest.slow.config.js';
import { namesSuites, SLOW_SUITES } from '../scripts/test/slow-suites.js';
import { ROOT } from './support/pages.ts';

describe('the slow suites', () => {
  test('exist, and run in test:slow', () => {
    const paths = Object.keys(SLOW_SUITES);
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
    expect(slow.testMatch).toEqual(paths.map((path) => `<rootDir>/${path}`));
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
