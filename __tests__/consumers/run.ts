import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeArtifact } from './artifact.ts';
import { compare, isSameFind } from './compare.ts';
import { withEngines } from './engines.ts';
import { EXCEPTIONS } from './exceptions.ts';
import { artifacts, KINDS } from './generator.ts';
import { buildProgram, type Consumers, GoConsumers } from './go-consumers.ts';
import { minimised } from './minimise.ts';
import { DISAGREEMENT_CLASSES, isAccepted } from './property.ts';
import { Table } from './table.ts';

const KEPT = join(tmpdir(), 'plimsoll-consumers');

// Thousands of small files are written: in memory where there is such a place.
const SCRATCH = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
process.env['TMPDIR'] = SCRATCH;

const USAGE = `npm run consumers -- [--seed S] [--count N] [--kind KIND]… [--consumer NAME]… [--all] [--engines] [--keep FOLDER]

Makes N artifacts that could be read in two ways, and compares what Plimsoll and the consumers read.
--all asks the consumers about artifacts that do not pass, too. Finds are kept in FOLDER.
--engines asks dockerd, podman and containerd of this machine, too: about a second an artifact, as root. With it, --dockerd PATH and
--containerd PATH (with ctr beside it) add others.
--build builds the consumers and ends.`;

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    kind: { type: 'string', multiple: true, default: [] },
    consumer: { type: 'string', multiple: true, default: [] },
    all: { type: 'boolean', default: false },
    keep: { type: 'string', default: KEPT },
    build: { type: 'boolean', default: false },
    engines: { type: 'boolean', default: false },
    dockerd: { type: 'string', multiple: true, default: [] },
    containerd: { type: 'string', multiple: true, default: [] },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) {
  print(`${USAGE}\n\nKinds: ${KINDS.map(({ name }) => name).join(', ')}`);
  process.exit(0);
}
const unknown = values.kind.filter((name) => !KINDS.some((kind) => kind.name === name));
if (unknown.length > 0) {
  printError(`unknown kinds: ${unknown.join(', ')}`);
  process.exit(3);
}
const program = buildProgram();
if (!program.ok) {
  printError(`the consumers could not be built: ${program.reason}`);
  process.exit(2);
}
if (values.build) {
  print(program.path);
  process.exit(0);
}
const libraries = new GoConsumers(program.path);
const programs = { dockerd: values.dockerd, containerd: values.containerd };
const consumers = values.engines ? await withEngines(libraries, programs, SCRATCH) : libraries;
try {
  process.exitCode = (await runAll(consumers)) === 0 ? 0 : 1;
} finally {
  await consumers.close();
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

function printError(text: string): void {
  process.stderr.write(`${text}\n`);
}

/** Compares all artifacts, prints what was found, and returns the number of finds. */
async function runAll(engines: Consumers): Promise<number> {
  const kinds = values.kind.length === 0 ? KINDS : KINDS.filter(({ name }) => values.kind.includes(name));
  const keep = resolve(values.keep, `seed-${values.seed}`);
  rmSync(keep, { recursive: true, force: true });
  const scratch = mkdtempSync(join(SCRATCH, 'plimsoll-consumers-'));
  const tables = { kinds: new Table(), consumers: new Table(), finds: new Table(), exceptions: new Table() };
  let finds = 0;
  let made = 0;
  for (const artifact of artifacts(Number(values.seed), Number(values.count), kinds)) {
    const folder = join(scratch, String(made++));
    const comparison = await compare(artifact, folder, engines, { consumers: values.consumer, always: values.all });
    const { checked, readings, found, excepted } = comparison;
    tables.kinds.add(artifact.kind, checked.recommended);
    for (const reading of readings) tables.consumers.add(reading.consumer, isAccepted(reading) ? 'accepts' : 'refuses');
    for (const [, { name }] of excepted) tables.exceptions.add(name, 'times');
    if (found.length > 0) {
      finds += 1;
      for (const one of new Set(found.map((one) => one.class))) tables.finds.add(artifact.kind, one);
      print(`${artifact.kind}: ${artifact.description}`);
      print(`   recommended: ${checked.recommended}, contents: ${checked.contents}`);
      for (const one of found) print(`   ${one.class} (${one.consumer}): ${one.message}`);
      const smallest = await minimised(artifact, (smaller) => isSameFind(comparison, smaller, scratch, engines));
      const place = join(keep, `${artifact.kind}-${made}`);
      mkdirSync(place, { recursive: true });
      cpSync(comparison.path, join(place, 'as-found'), { recursive: true, verbatimSymlinks: true });
      writeArtifact(smallest, place);
      const { description, kind } = artifact;
      writeFileSync(join(place, 'find.json'), JSON.stringify({ kind, description, checked, found, readings }, null, 2));
    }
    rmSync(folder, { recursive: true, force: true });
  }
  rmSync(scratch, { recursive: true, force: true });
  print(`\nArtifacts by kind and verdict of recommended\n${tables.kinds}`);
  print(`\nConsumers\n${tables.consumers}`);
  print(`\nExceptions\n${tables.exceptions}`);
  for (const { name, reason } of EXCEPTIONS) print(`  ${name}: ${reason}`);
  print(`\n${finds} finds in ${made} artifacts of seed ${values.seed}`);
  if (finds === 0) return 0;
  print(String(tables.finds));
  for (const [name, meaning] of Object.entries(DISAGREEMENT_CLASSES)) print(`  ${name}: ${meaning}`);
  print(`kept in ${keep}`);
  return finds;
}
