import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

/** A Jest reporter that prints, at the end of a run, why tests were skipped and which suites were left out. */
export default class RunReporter {
  /**
   * @param {{ rootDir: string, testNamePattern?: string }} config
   * @param {{ leftOut?: readonly string[] }} options `leftOut`: suites that this run does not include
   */
  constructor({ rootDir, testNamePattern }, { leftOut = [] } = {}) {
    this.rootDir = rootDir;
    // With `-t NAME`, tests of other names count as skipped.
    this.isFiltered = Boolean(testNamePattern);
    this.leftOut = leftOut;
    // Test files append a line of JSON for each reason: `{ path, reason }`.
    this.file = process.env.PLIMSOLL_SKIPPED_TESTS ?? '';
  }

  /** @param {unknown} _ @param {import('@jest/test-result').AggregatedResult} results */
  onRunComplete(_, results) {
    const reasons = this.takeReasons();
    for (const { testFilePath, numPendingTests } of results.testResults) {
      if (numPendingTests === 0 || (this.isFiltered && !reasons.has(testFilePath))) continue;
      const tests = numPendingTests === 1 ? '1 test' : `${numPendingTests} tests`;
      const known = [...(reasons.get(testFilePath) ?? [])].join('; ');
      process.stderr.write(
        `skipped: ${tests} in ${relative(this.rootDir, testFilePath)}: ${known || 'no reason given'}\n`,
      );
    }
    if (this.leftOut.length > 0)
      process.stderr.write(
        `left out: ${this.leftOut.length} slow suites (real tools, consumers, browser, long properties); npm run test:all runs them too\n`,
      );
  }

  /** @returns {Map<string, Set<string>>} reasons by test file */
  takeReasons() {
    const reasons = new Map();
    if (!existsSync(this.file)) return reasons;
    for (const line of readFileSync(this.file, 'utf8').trim().split('\n')) {
      /** @type {{ path: string, reason: string }} */
      const { path, reason } = JSON.parse(line);
      reasons.set(path, new Set([...(reasons.get(path) ?? []), reason]));
    }
    rmSync(this.file);
    return reasons;
  }
}
