import type { test } from '@jest/globals';
import { TOOLS_REQUIRED, testUnless } from '../support/tools.ts';
import { buildProgram, GoConsumers } from './go-consumers.ts';

const LEFT_OUT = (process.env['PLIMSOLL_TOOLS_LEFT_OUT'] ?? '').split(' ');

/** Tests that need the consumers in Go; skipped, with the reason, where they cannot be built. */
export function consumerTests(): {
  readonly test: typeof test | typeof test.skip;
  readonly start: () => GoConsumers;
} {
  // Where nothing is built yet, that is work for `.ci/run` or `npm run consumers`.
  const built = buildProgram(TOOLS_REQUIRED ? 600 : 120);
  const isRequired = TOOLS_REQUIRED && !LEFT_OUT.includes('consumers');
  return {
    test: testUnless(built.ok || isRequired ? null : `the consumers could not be built: ${built.reason}`),
    start: () => {
      if (!built.ok) throw new Error(`the consumers could not be built: ${built.reason}`);
      return new GoConsumers(built.path);
    },
  };
}
