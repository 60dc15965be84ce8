import { spawnSync } from 'node:child_process';
import { test } from '@jest/globals';

/** Whether a missing tool fails the tests that need it: in CI, which installs them all. */
export const TOOLS_REQUIRED = process.env['PLIMSOLL_REAL_TOOLS'] === 'required';

/** Tools that are not required all the same: those that whoever runs the tests could not get, and says so. */
const LEFT_OUT = (process.env['PLIMSOLL_TOOLS_LEFT_OUT'] ?? '').split(' ');

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

/** A test that needs tools which not every machine has: skipped there, but where they are required it runs, and fails. */
export function testWith(...commands: readonly string[]): typeof test | typeof test.skip {
  const missing = missingTools(commands);
  return missing.length === 0 || (TOOLS_REQUIRED && !missing.some((tool) => LEFT_OUT.includes(tool)))
    ? test
    : test.skip;
}

/** What a command makes of its input. */
export function command(input: Uint8Array, tool: string, ...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync(tool, args, { input, maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(`${tool}: ${stderr}`);
  return stdout;
}
