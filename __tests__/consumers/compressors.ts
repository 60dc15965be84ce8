import { spawnSync } from 'node:child_process';

export function xzSync(bytes: Uint8Array): Uint8Array {
  return piped(bytes, 'xz', '-c', '-T1', '-0');
}

export function bzip2Sync(bytes: Uint8Array): Uint8Array {
  return piped(bytes, 'bzip2', '-c');
}

function piped(input: Uint8Array, tool: string, ...args: readonly string[]): Buffer {
  const { status, stdout, stderr, error } = spawnSync(tool, args, { input, maxBuffer: 2 ** 28 });
  if (status !== 0) throw error ?? new Error(`${tool}: ${stderr}`);
  return stdout;
}
