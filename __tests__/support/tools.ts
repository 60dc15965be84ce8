import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** Whether a missing tool fails the tests that need it: in CI, which installs them all. */
export const TOOLS_REQUIRED = process.env['PLIMSOLL_REAL_TOOLS'] === 'required';

/** Tools that are not required all the same: those that could not be installed; the end of `.ci/run` names them. */
const LEFT_OUT = (process.env['PLIMSOLL_TOOLS_LEFT_OUT'] ?? '').split(' ');

/** Milliseconds after which a program that a test starts is ended: only one that hangs takes so long, on any machine. */
export const HANG_MILLISECONDS = 240_000;

/** Whether a test that lacks this tool is to fail. */
export function isRequired(tool: string): boolean {
  return TOOLS_REQUIRED && !LEFT_OUT.includes(tool);
}

/** Those of the commands that this machine does not have. */
export function missingTools(commands: readonly string[]): readonly string[] {
  return commands.filter(
    (tool) => spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin:/sbin" command -v ${tool}`]).status !== 0,
  );
}

/** Whether tests are skipped because of missing tools. The reason is shown at the end of the run. */
export function isSkippedWithout(missing: readonly string[], required = TOOLS_REQUIRED): boolean {
  if (missing.length === 0 || required) return false;
  const verb = missing.length === 1 ? 'is' : 'are';
  recordSkip(`${missing.join(', ')} ${verb} not installed (.ci/run installs the tools)`);
  return true;
}

/** A test that cannot run on every machine: where `reason` is given it is skipped, and the end of the run shows why. */
export function testUnless(reason: string | null): typeof test | typeof test.skip {
  if (reason === null) return test;
  recordSkip(reason);
  return test.skip;
}

/** Leaves the reason for the reporter of the whole run. */
function recordSkip(reason: string): void {
  const file = process.env['PLIMSOLL_SKIPPED_TESTS'];
  if (file !== undefined)
    appendFileSync(file, `${JSON.stringify({ path: expect.getState().testPath ?? '', reason })}\n`);
}

/** A test that needs tools which not every machine has: skipped there, but where they are required it runs, and fails. */
export function testWith(...commands: readonly string[]): typeof test | typeof test.skip {
  const missing = missingTools(commands);
  const required = TOOLS_REQUIRED && !missing.some((tool) => LEFT_OUT.includes(tool));
  return isSkippedWithout(missing, required) ? test.skip : test;
}

/** What a command makes of its input. */
export function command(input: Uint8Array, tool: string, ...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(tool, args, { input, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  return stdout;
}
