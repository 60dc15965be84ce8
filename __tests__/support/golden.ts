import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@jest/globals';

/** Compares with a file beside the test that somebody has looked at; `UPDATE_GOLDEN=1 npm test` writes it anew. */
export function expectGolden(directory: string, name: string, actual: string): void {
  const path = join(directory, 'golden', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  if (!existsSync(path))
    throw new Error(`there is no ${path}: run the tests with UPDATE_GOLDEN=1, and look at what they wrote`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
