import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type FoundInput, runSlice, type TargetResult } from './campaign.ts';
import { minimise } from './minimise.ts';
import { PLANTED_BUGS, type PlantedBug } from './planted-bugs.ts';
import { Random, seedOf } from './random.ts';
import { buildReference, ReferenceDecoder } from './reference-decoder.ts';
import { TARGETS } from './targets/index.ts';

const USAGE = `npm run fuzz -- [--minutes N] [--seed S] [--target T]… [--keep FOLDER] [--plant BUG]

Gives changed inputs to parsers and to whole checks for N minutes (default 1) and reports every exception, hang (over 5 s of
computing), use of more than 512 MiB, outcome that depends on chunks or order, and pass where Go's decoders read a violation.
The same seed makes the same inputs. Finds are made smaller and written to FOLDER.

Targets: ${Object.keys(TARGETS).join(', ')}
Planted bugs: ${Object.keys(PLANTED_BUGS).join(', ')}`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    target: { type: 'string', multiple: true, default: [] },
    keep: { type: 'string', default: join(tmpdir(), 'plimsoll-fuzz', 'finds') },
    plant: { type: 'string' },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function usageError(message: string): never {
  process.stderr.write(`${message}\n\n${USAGE}\n`);
  process.exit(3);
}

function isPlanted(name: string): name is PlantedBug {
  return Object.hasOwn(PLANTED_BUGS, name);
}

if (values.help) {
  print(USAGE);
  process.exit(0);
}
const seconds = Number(values.minutes) * 60;
const seed = Number(values.seed);
if (!(seconds > 0)) usageError(`--minutes ${values.minutes} is not a number of minutes`);
if (!Number.isSafeInteger(seed)) usageError(`--seed ${values.seed} is not a whole number`);
const unknown = values.target.filter((name) => TARGETS[name] === undefined);
if (unknown.length > 0) usageError(`unknown targets: ${unknown.join(', ')}`);
if (values.plant !== undefined && !isPlanted(values.plant)) usageError(`unknown bug: ${values.plant}`);
const planted = values.plant !== undefined && isPlanted(values.plant) ? values.plant : null;
const named = planted === null ? values.target : [PLANTED_BUGS[planted].target];
const targets = named.length > 0 ? named : Object.keys(TARGETS);

// Blobs of fuzzed images are small: they are read in the thread that checks them.
process.env['PLIMSOLL_WORKERS'] = '0';
if (buildReference() === null) print('Go is not installed: nothing is compared with its decoders');
const lanes = Math.min(availableParallelism(), targets.length);
const queue = [...targets];
const results: TargetResult[] = [];
await Promise.all(
  Array.from({ length: lanes }, async () => {
    for (let target = queue.shift(); target !== undefined; target = queue.shift()) {
      const result = await runSlice({ target, seed, planted, seconds: (seconds * lanes) / targets.length });
      results.push(result);
      print(rowOf(result));
      for (const find of result.finds) await report(find);
    }
  }),
);
const inputs = results.reduce((sum, result) => sum + result.inputs, 0);
const finds = results.flatMap((result) => result.finds);
print(`${inputs} inputs of seed ${seed}: ${finds.length === 0 ? 'nothing found' : `${finds.length} finds`}`);
process.exit(finds.length === 0 ? 0 : 1);

function rowOf({ target, inputs: made, seconds: taken, finds: found }: TargetResult): string {
  const rate = Math.round(made / Math.max(taken, 0.001));
  return `${target.padEnd(12)} ${String(made).padStart(9)} inputs ${String(rate).padStart(7)}/s ${String(found.length).padStart(3)} finds`;
}

/** Prints a find and writes its smallest input. One that hangs or runs out of memory is written as it is. */
async function report({ target: name, index, kind, message }: FoundInput): Promise<void> {
  const target = TARGETS[name]?.(referenceDecoder());
  if (target === undefined) return;
  const input = target.make(new Random(seedOf(seed, name, index)));
  const wrapped = planted === null ? target : PLANTED_BUGS[planted].plant(target);
  const smallest = kind === 'hang' || kind === 'memory' ? input : await minimise(wrapped, input, { kind, message });
  const folder = join(values.keep, `${name}-${seed}-${index}`);
  mkdirSync(folder, { recursive: true });
  for (const [file, bytes] of smallest) writeFileSync(join(folder, file), bytes);
  writeFileSync(
    join(folder, 'find.json'),
    `${JSON.stringify({ target: name, seed, index, kind, message }, null, 2)}\n`,
  );
  print(`  ${kind} in ${name}, input ${index}: ${message}\n  ${folder}`);
  await target.close?.();
}

function referenceDecoder(): ReferenceDecoder | null {
  const program = buildReference();
  return program === null ? null : new ReferenceDecoder(program);
}
