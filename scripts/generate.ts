/**
 * Writes every generated file. With `--check` it writes nothing and fails if a file on disk is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { actionPage } from './generate/action.ts';
import { architecturePages } from './generate/architecture.ts';
import { conformanceFile, conformancePage } from './generate/conformance.ts';
import { customRulesPage } from './generate/custom-rules.ts';
import { layersFile } from './generate/layers.ts';
import { limitsPage } from './generate/limits.ts';
import { mediaTypesPage } from './generate/media-types.ts';
import { outputPage } from './generate/output-page.ts';
import { outputSchemaFiles } from './generate/output-schemas.ts';
import { policySchemaFile, policyValidatorFile } from './generate/policy-schema.ts';
import { presetsFile } from './generate/presets.ts';
import { readmeFiles } from './generate/readme.ts';
import { rulesPages } from './generate/rules.ts';

/** A file: path from the root of the repository, and content. */
interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Add a generator here. */
const GENERATORS: readonly (() => Generated | readonly Generated[] | Promise<Generated | readonly Generated[]>)[] = [
  actionPage,
  architecturePages,
  conformanceFile,
  conformancePage,
  customRulesPage,
  layersFile,
  limitsPage,
  mediaTypesPage,
  outputPage,
  outputSchemaFiles,
  policySchemaFile,
  policyValidatorFile,
  presetsFile,
  readmeFiles,
  rulesPages,
];

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const generated = (await Promise.all(GENERATORS.map((generate) => generate()))).flat();
const stale = generated.filter(({ path, text }) => onDisk(path) !== text);
if (check) {
  for (const { path } of stale) process.stderr.write(`${path} is stale: run npm run generate\n`);
  if (stale.length > 0) process.exitCode = 1;
  else process.stdout.write(`${generated.length} generated files are current\n`);
} else {
  for (const { path, text } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
  process.stdout.write(`${generated.length} generated files, ${stale.length} written\n`);
}

function onDisk(path: string): string | undefined {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return undefined;
  }
}
