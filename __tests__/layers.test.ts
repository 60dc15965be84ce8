import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

/** The layers in order: one new file in each, which imports every other one. A layer may import the layers before it. */
const LAYERS = [
  'src/limits.ts',
  'src/text/canary.ts',
  'src/formats/canary.ts',
  'src/sources/canary.ts',
  'src/image/canary.ts',
  'src/dockerfile/canary.ts',
  'src/provenance/canary.ts',
  'src/source-map/canary.ts',
  'src/rule-kit/canary.ts',
  'src/rules/canary.ts',
  'src/policy/canary.ts',
  'src/engine/canary.ts',
  'src/reports/canary.ts',
  'src/check.ts',
  'src/github/canary.ts',
  'src/command/canary.ts',
  'src/cli.ts',
];

/** One statement that lint refuses in src/, and where it does not. */
const REFUSED: Readonly<Record<string, string>> = {
  any: 'export const value: any = 1;',
  'a cast': "export const value = JSON.parse('1') as number;",
  'a cast in angle brackets': "export const value = <number>JSON.parse('1');",
  'a non-null assertion': 'export const value = (text: string | null) => text!.length;',
  'the console': "console.log('');",
  'a default export': 'export default 1;',
  'a dependency of tests': "import 'fast-check';",
  'an undeclared package': "import 'left-pad';",
  'an import of GitHub': "import '@actions/core';",
  'an import of YAML': "import 'yaml';",
  'a lazy import of a later layer': "export const value = () => import('../check.ts');",
  'a type of a later layer': "export type { Report } from '../reports/report.ts';",
  'an enum': 'export enum Value { A }',
};

const ACCEPTED: Readonly<Record<string, string>> = {
  'as const': "export const value = ['a'] as const;",
  satisfies: 'export const value = { a: 1 } satisfies Record<string, number>;',
  'Node itself': "import 'node:zlib';",
};

const root = join(import.meta.dirname, '..');
const biome = join(root, 'node_modules/.bin/biome');

describe('lint', () => {
  const project = mkdtempSync(join(tmpdir(), 'plimsoll-layers-'));
  let found: readonly Diagnostic[] = [];

  beforeAll(() => {
    for (const name of ['biome.json', 'biome.layers.json', 'package.json', '.gitignore', 'scripts/lint']) {
      cpSync(join(root, name), join(project, name), { recursive: true });
    }
    symlinkSync(join(root, 'node_modules'), join(project, 'node_modules'));
    for (const layer of LAYERS) write(layer, LAYERS.map((other) => importOf(layer, other)).join('\n'));
    for (const [index, statement] of Object.values(REFUSED).entries())
      write(`src/rules/refused-${index}.ts`, statement);
    for (const [index, statement] of Object.values(ACCEPTED).entries())
      write(`src/rules/accepted-${index}.ts`, statement);
    for (const name of ['utils', 'helpers', 'common', 'manager', 'camelCase'])
      write(`src/rules/${name}.ts`, 'export {};');
    const below = ['../canary.ts', '../enums.ts', '../../rules/canary.ts', '../../reports/canary.ts'];
    write('src/policy/cel/canary.ts', below.map((path) => `import '${path}';`).join('\n'));
    write('src/reports/deep.ts', "import '../policy/cel/canary.ts';");
    write('src/attic/canary.ts', "import '../text/canary.ts';");
    write('src/formats/cycle-a.ts', "export { b as a } from './cycle-b.ts';");
    write('src/formats/cycle-b.ts', "export { a as b } from './cycle-a.ts';");
    write('src/rules/shape.generated.ts', "console.log('generated code is not linted');");
    found = lint(project);
  });
  afterAll(() => rmSync(project, { recursive: true }));

  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), `${text}\n`);
  };
  /** The lines of a file with a diagnostic, of one rule where it is named. */
  const linesOf = (path: string, rule = ''): readonly number[] => {
    const here = found.filter(({ category, location }) => location.path === path && category.endsWith(rule));
    return [...new Set(here.map(({ location }) => location.start?.line ?? 0))].sort((a, b) => a - b);
  };

  test.each(LAYERS)('allows %s to import only the layers before it', (layer) => {
    const own = LAYERS.indexOf(layer);
    const below = LAYERS.map((_, index) => index).filter((index) => index > own);
    expect(linesOf(layer, 'noRestrictedImports')).toEqual(below.map((index) => index + 1));
  });

  test.each(Object.keys(REFUSED))('refuses %s', (name) => {
    expect(linesOf(`src/rules/refused-${Object.keys(REFUSED).indexOf(name)}.ts`)).toEqual([1]);
  });

  test.each(Object.keys(ACCEPTED))('accepts %s', (name) => {
    expect(linesOf(`src/rules/accepted-${Object.keys(ACCEPTED).indexOf(name)}.ts`)).toEqual([]);
  });

  test.each(['utils', 'helpers', 'common', 'manager', 'camelCase'])('refuses a file named %s', (name) => {
    expect(linesOf(`src/rules/${name}.ts`, 'useFilenamingConvention')).toHaveLength(1);
  });

  test('limits the imports of src/policy/cel, and its importers', () => {
    expect(linesOf('src/policy/cel/canary.ts', 'noRestrictedImports')).toEqual([1, 4]);
    expect(linesOf('src/reports/deep.ts', 'noRestrictedImports')).toEqual([1]);
  });

  test('refuses imports in a folder that has no layer', () => {
    expect(linesOf('src/attic/canary.ts')).toEqual([1]);
  });

  test('refuses a cycle', () => {
    expect(linesOf('src/formats/cycle-a.ts', 'noImportCycles')).toEqual([1]);
  });

  test('ignores generated code', () => {
    expect(linesOf('src/rules/shape.generated.ts')).toEqual([]);
  });
});

/** A layer does not import itself: that line has no import. */
function importOf(layer: string, other: string): string {
  const path = relative(dirname(layer), other);
  return layer === other ? '' : `import '${path.startsWith('.') ? path : `./${path}`}';`;
}

/** The fields of a diagnostic in Biome's JSON report. */
interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string; readonly start?: { readonly line: number } };
}

function lint(folder: string): readonly Diagnostic[] {
  const { stdout } = spawnSync(biome, ['lint', '--reporter=json', '--max-diagnostics=none', 'src'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const report: { readonly diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
  return report.diagnostics;
}
