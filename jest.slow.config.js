import config from './jest.config.js';
import { SLOW_SUITES } from './scripts/test/slow-suites.ts';

/** The suites that `npm test` leaves out. @type {import('jest').Config} */
export default {
  ...config,
  testMatch: Object.keys(SLOW_SUITES).map((path) => `<rootDir>/${path}`),
  testPathIgnorePatterns: [],
  reporters: ['default', '<rootDir>/scripts/test/reporter.js'],
};
