/** What every run of `npm run mutation` has in common. @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  // A mutant runs only the tests that reach it.
  coverageAnalysis: 'perTest',
  // Jest's own search for related tests would find nearly every suite: `check.ts` imports every rule.
  jest: { projectType: 'custom', configFile: 'jest.config.js', enableFindRelatedTests: false },
  concurrency: 1,
  // Modules of a suite are never freed: with gigabytes of them a mutant takes several times longer.
  maxTestRunnerReuse: 40,
  // Sources run with their types stripped, so nothing checks the types of mutants.
  disableTypeChecks: false,
  // Stryker would rewrite tsconfig.json with an API that TypeScript 7 does not have.
  tsconfigFile: 'none',
  ignorePatterns: ['dist', 'bench', 'fuzz', 'build', 'coverage'],
  reporters: [],
  logLevel: 'off',
};
