import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { namesSuites, SLOW_SUITES } from './scripts/test/slow-suites.ts';

// Test files write to it why they skip tests; the reporter prints it.
process.env.PLIMSOLL_SKIPPED_TESTS ??= join(tmpdir(), `plimsoll-skipped-tests-${process.pid}`);

const root = import.meta.dirname;
const all = globSync('__tests__/**/*.test.ts', { cwd: root });
const leftOut = namesSuites(process.argv.slice(2), all) ? [] : Object.keys(SLOW_SUITES);

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: leftOut.map((path) => `^<rootDir>/${path.replaceAll('.', '\\.')}$`),
  extensionsToTreatAsEsm: ['.ts'],
  // Only a test that hangs takes so long. No test may depend on the speed of a machine.
  testTimeout: 300_000,
  // Jest leaves one core free by default.
  maxWorkers: '100%',
  reporters: ['default', ['<rootDir>/scripts/test/reporter.js', { leftOut }]],
  setupFiles: ['<rootDir>/__tests__/support/seed.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.js' },
  // V8's counters need no Babel.
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.generated.ts'],
};
