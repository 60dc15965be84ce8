import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main } from '../../src/command/main.ts';

/** What a run of the command came to. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in this process, with a terminal that keeps what it is given. */
export async function plimsoll(argv: readonly string[], { colour = false } = {}): Promise<Run> {
  const out: string[] = [];
  const errors: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    error: (line: string) => void errors.push(`${line}\n`),
    colour,
  };
  const code = await main(argv, terminal);
  return { code, stdout: out.join(''), stderr: errors.join('') };
}

/** The path of a fixture. */
export function fixture(name: string): string {
  return join(import.meta.dirname, '../fixtures', name);
}

/** A new directory under the system's own for temporary files. */
export function scratch(): string {
  return mkdtempSync(join(tmpdir(), 'plimsoll-'));
}

/** Gives `use` a new directory, which is gone afterwards. */
export async function withScratch<T>(use: (directory: string) => Promise<T> | T): Promise<T> {
  const directory = scratch();
  try {
    return await use(directory);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Writes a policy file with the rules given as YAML lines, and returns its path. */
export function writePolicy(directory: string, rules: string, name = 'policy.yml'): string {
  const path = join(directory, name);
  writeFileSync(path, `version: 1\nrules:\n${rules.replace(/^/gm, '  ')}\n`);
  return path;
}

/** Judges images by a policy of the rules given as YAML lines. */
export async function runCheck(rules: string, images: readonly string[], flags: readonly string[] = []): Promise<Run> {
  return await withScratch((directory) =>
    plimsoll(['check', '--policy', writePolicy(directory, rules), ...flags, ...images]),
  );
}
