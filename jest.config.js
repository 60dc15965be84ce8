/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/src', '<rootDir>/__tests__'],
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  // A busy machine is no failure; what hangs is one all the same.
  testTimeout: 30_000,
  setupFiles: ['<rootDir>/__tests__/support/seed.ts'],
  transform: { '\\.ts$': '<rootDir>/scripts/jest-transform.js' },
  // Only our own sources are covered, and with V8's counters: there is no Babel here.
  coverageProvider: 'v8',
  collectCoverageFrom: ['src/**/*.ts', '!src/**/*.generated.ts'],
};
