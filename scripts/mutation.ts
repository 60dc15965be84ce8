/**
 * Mutation testing: changes the sources one operator, literal or block at a time (a mutant) and runs their suites. A mutant that no test notices survives.
 * Prints a table of files and the survivors.
 *
 *     npm run mutation -- --folder engine
 *     npm run mutation -- --file src/rules/user.ts --file src/rules/labels.ts
 */
import { globSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { mutate } from './mutation/mutate.ts';
import { suitesOf } from './mutation/suites.ts';
import { survives, survivorLines } from './mutation/survivors.ts';
import { type Measured, table } from './mutation/table.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', multiple: true, default: [] },
    file: { type: 'string', multiple: true, default: [] },
    // Suites to run instead of those of the file, from the root.
    tests: { type: 'string', multiple: true, default: [] },
  },
});

/** Written by programs, or pure data and declarations, whose mutants only repeat the data. */
const EXCLUDED = ['src/**/*.generated.ts', 'src/**/*.d.ts', 'src/formats/media-type-table.ts'];

const files = [
  ...values.file,
  ...values.folder.flatMap((folder) => globSync(`src/${folder}/**/*.ts`, { exclude: EXCLUDED })),
];
if (files.length === 0) {
  process.stderr.write('no file to mutate: name one with --folder FOLDER (of src/) or --file src/FOLDER/FILE.ts\n');
  process.exit(2);
}

const measured: Measured[] = [];
for (const [index, file] of files.sort().entries()) {
  process.stderr.write(`${index + 1}/${files.length} ${file}`);
  const mutants = await mutate(file, values.tests.length > 0 ? values.tests : suitesOf(file));
  measured.push({ file, mutants });
  // After each file: a run of a folder takes long, and may be stopped.
  process.stderr.write(`: ${mutants.length} mutants, ${mutants.filter(survives).length} survived\n`);
  process.stdout.write(survivorLines(file, mutants));
}
process.stdout.write(`\n${table(measured)}`);
