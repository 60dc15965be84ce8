import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type Digest, isDigest } from '../../src/formats/digest.ts';
import type { Fault } from '../../src/formats/fault.ts';
import type { Image } from '../../src/image/image.ts';
import { type ImageLocation, parseLocation, type Result } from '../../src/sources/image-location.ts';
import { openSource } from '../../src/sources/open.ts';
import type { Source } from '../../src/sources/source.ts';

/** What a location is taken apart into; fails the test where it is refused. */
export function locationOf(typed: string): ImageLocation {
  return taken(parseLocation(typed));
}

/** The source at a location; fails the test where it is refused. */
export async function sourceAt(typed: string): Promise<Source> {
  return taken(await openSource(locationOf(typed)));
}

/** The one line that says why a location is refused; fails the test where it is not. */
export async function refusalAt(typed: string): Promise<string> {
  const location = parseLocation(typed);
  const result = location.ok ? await openSource(location.value) : location;
  if (result.ok) throw new Error(`${typed} was not refused`);
  return result.error;
}

function taken<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** Everything that is wrong with an image, each with where it is: `index.json/manifests/0: digest-mismatch`. */
export function faultsOf(image: Image): readonly string[] {
  const said = ({ kind }: Fault, where: string) => `${where}: ${kind}`;
  return [
    ...image.faults.map((fault) => said(fault, 'image')),
    ...image.edges.flatMap(({ path, target, faults }) =>
      [...target.faults, ...faults].map((fault) => said(fault, path.join('/'))),
    ),
    ...(image.unreferenced ?? []).flatMap(({ name, faults }) => faults.map((fault) => said(fault, name))),
  ];
}

/** What is in an image, in lines that are the same for the same image, wherever it is stored. */
export function graphOf(image: Image): readonly string[] {
  return [
    `${image.name} ${image.digest} ${image.imageId} ${image.artifact} ${image.platforms}`,
    ...image.edges.map(({ path, slot, declared, target, platform }) =>
      [path.join('/'), slot, declared?.mediaType, target.digest, target.detected, target.verified, platform].join(' '),
    ),
    ...(image.unreferenced ?? []).map(({ digest }) => `unreferenced ${digest}`),
    ...faultsOf(image),
  ];
}

/** What a program of ours came to. */
export interface ChildRun {
  readonly code: number | null;
  readonly out: string;
}

/**
 * Runs a module of ours in a Node of its own. `script` may import from `src/`, and has `argv`; it ends by itself, or the test fails.
 * @param input what comes through standard input, piece by piece; `hold` leaves it open behind that
 */
export async function runChild(
  script: string,
  argv: readonly string[] = [],
  input: { readonly pieces?: readonly Uint8Array[]; readonly hold?: boolean } = {},
): Promise<ChildRun> {
  const root = join(import.meta.dirname, '../..');
  const code = `const argv = process.argv.slice(1);\n${script}`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, '--', ...argv], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const out: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  // Who does not read to the end closes the pipe.
  child.stdin.on('error', () => {});
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  for (const piece of input.pieces ?? []) child.stdin.write(piece);
  if (input.hold !== true) child.stdin.end();
  const status = await ended;
  child.stdin.destroy();
  return { code: status, out: Buffer.concat(out).toString() };
}

/** A digest that a test made. */
export function digestAt(text: string): Digest {
  if (!isDigest(text)) throw new Error(`${text} is no digest`);
  return text;
}
