import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Where test files write which tools they lack; the reporter below reads it at the end.
process.env.PLIMSOLL_SKIPPED_TESTS ??= join(tmpdir(), `plimsoll-skipped-tests-${process.pid}`);

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // For what hangs. No test may depend on the speed of a machine, however many programs share it.
  testTimeout: 300_000,
  reporters: ['default', '<rootDir>/__tests__/support/skipped-tests.js'],
  setupFiles: ['<rootDir>/__tests__/support/seed.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.js' },
  // Only our own sources are covered, and with V8's counters: there is no Babel here.
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.generated.ts'],
};
