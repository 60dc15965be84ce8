import { existsSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';

/** A reporter of Jest that shows at the end of a run why tests were skipped: which commands are not installed, by test file. */
export default class SkippedTests {
  /** @param {{ rootDir: string }} config */
  constructor({ rootDir }) {
    this.rootDir = rootDir;
    this.file = process.env.PLIMSOLL_SKIPPED_TESTS ?? '';
  }

  /** @param {unknown} _ @param {import('@jest/test-result').AggregatedResult} results */
  onRunComplete(_, results) {
    if (!existsSync(this.file)) return;
    /** @type {Map<string, Set<string>>} */
    const missing = new Map();
    for (const line of readFileSync(this.file, 'utf8').trim().split('\n')) {
      /** @type {{ path: string, missing: string[] }} */
      const skipped = JSON.parse(line);
      missing.set(skipped.path, new Set([...(missing.get(skipped.path) ?? []), ...skipped.missing]));
    }
    rmSync(this.file);
    for (const { testFilePath, numPendingTests } of results.testResults) {
      const tools = missing.get(testFilePath);
      if (tools === undefined || numPendingTests === 0) continue;
      const tests = numPendingTests === 1 ? '1 test' : `${numPendingTests} tests`;
      const verb = tools.size === 1 ? 'is' : 'are';
      process.stderr.write(
        `skipped: ${tests} in ${relative(this.rootDir, testFilePath)}: ${[...tools].join(', ')} ${verb} not installed (.ci/run installs the tools)\n`,
      );
    }
  }
}
