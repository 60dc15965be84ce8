/**
 * The suites that `npm test` leaves out and `npm run test:slow` runs, with the seconds that each takes on one of two cores. A suite belongs here when it
 * starts engines, browsers or registries, or takes more than 15 s.
 */
export const SLOW_SUITES: Readonly<Record<string, number>> = {
  // Mutations and long properties.
  '__tests__/soundness.test.ts': 154,
  '__tests__/untrusted-output.test.ts': 60,
  '__tests__/formats/lazy-comparison.test.ts': 23,
  '__tests__/policy/model.test.ts': 17,
  '__tests__/faults/changed-blobs.test.ts': 15,
  // Real builders, engines, registries and runners.
  '__tests__/integration/origins.test.ts': 78,
  '__tests__/integration/registry.test.ts': 68,
  '__tests__/integration/real-tools.test.ts': 16,
  '__tests__/integration/engine.test.ts': 8,
  '__tests__/integration/workflows.test.ts': 9,
  // Consumers built from Go.
  '__tests__/consumers/artifacts.test.ts': 8,
  '__tests__/consumers/canary.test.ts': 6,
  '__tests__/consumers/estargz.test.ts': 6,
  // A browser and an editor's language server.
  '__tests__/integration/summary.test.ts': 17,
  '__tests__/policy/editor.test.ts': 22,
  // Child processes, signals and limits of the system.
  '__tests__/faults/process.test.ts': 60,
  // The fuzzer.
  '__tests__/fuzz/planted-bugs.test.ts': 25,
  // Threads of the bundle.
  '__tests__/faults/dist-threads.test.ts': 16,
};

/**
 * Whether a command line of Jest names test files: then all that it names run, slow ones too. `files` are the paths of test files from the root.
 */
export function namesSuites(words: readonly string[], files: readonly string[]): boolean {
  return words.some(
    (word) => !word.startsWith('-') && files.some((file) => file.includes(word) || word.endsWith(file)),
  );
}
