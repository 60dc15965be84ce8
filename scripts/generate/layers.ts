/** biome.layers.json: the imports that lint refuses, from the table of layers. biome.json extends it. */
import manifest from '../../package.json' with { type: 'json' };
import { LAYERS, type Layer } from '../lint/layers.ts';

const ORDER = LAYERS.map(({ path }) => path.replace(/\/$/, '')).join(', ');
const UPWARD = `A layer imports only itself and the layers before it, in this order: ${ORDER}.`;

interface Refusal {
  readonly group: readonly string[];
  readonly message: string;
}

/** The file with one block of Biome's configuration for each folder and file of src/. */
export function layersFile(): { readonly path: string; readonly text: string } {
  const unknown = block('src/**', [
    { group: ['./**', '../**'], message: 'This folder has no layer: add it to scripts/lint/layers.ts.' },
  ]);
  const blocks = [unknown, ...LAYERS.flatMap(blocksOf)].map((value) => `    ${JSON.stringify(value)}`);
  return { path: 'biome.layers.json', text: `{\n  "root": false,\n  "overrides": [\n${blocks.join(',\n')}\n  ]\n}\n` };
}

function blocksOf(layer: Layer, at: number): readonly object[] {
  const { path, inner, except = [] } = layer;
  const isFolder = path.endsWith('/');
  const before = LAYERS.slice(0, at).filter((other) => !except.includes(other.path));
  const up = isFolder ? '../' : './';
  const own = [...(isFolder ? ['./*.ts'] : []), ...(inner ? [`./${inner.path}*.ts`] : [])];
  const outer = block(`src/${filesOf(path)}`, [
    refuseAllBut([...own, ...before.map((other) => up + filesOf(other.path))]),
    ...refusedPackages(layer),
  ]);
  if (inner === undefined) return [outer];
  const used = inner.uses === 'all' ? ['*.ts'] : inner.uses;
  const allowed = [
    './*.ts',
    ...used.map((name) => `../${name}`),
    ...before.map((other) => `../../${filesOf(other.path)}`),
  ];
  return [outer, block(`src/${path}${inner.path}*.ts`, [refuseAllBut(allowed), ...refusedPackages(layer)])];
}

function filesOf(path: string): string {
  return path.endsWith('/') ? `${path}*.ts` : path;
}

function refuseAllBut(allowed: readonly string[]): Refusal {
  return { group: ['./**', '../**', ...allowed.map((path) => `!${path}`)], message: UPWARD };
}

/** The development tools: packages of no layer. */
const TOOLS = Object.keys(manifest.devDependencies).filter(
  (name) => !LAYERS.some(({ packages = [] }) => packages.some((one) => globOf(one).test(name))),
);

function globOf(name: string): RegExp {
  return new RegExp(`^${name.replace('*', '.*')}$`);
}

/** The packages that belong to other layers, by the layers that may import them, and the development tools. */
function refusedPackages(layer: Layer): readonly Refusal[] {
  const owners = new Map<string, readonly string[]>();
  for (const { path, packages = [] } of LAYERS)
    for (const name of packages) owners.set(name, [...(owners.get(name) ?? []), `src/${path}`]);
  const tools = {
    group: TOOLS.flatMap((name) => [name, `${name}/**`]),
    message: 'This package is a development tool: a package of a layer is listed in scripts/lint/layers.ts.',
  };
  const others = [...owners]
    .filter(([name]) => !layer.packages?.includes(name))
    .map(([name, paths]) => ({
      group: name.endsWith('*') ? [`${name}*`] : [name, `${name}/**`],
      message: `Only ${paths.join(' and ')} may import ${name}.`,
    }));
  return [...others, tools];
}

function block(files: string, patterns: readonly Refusal[]): object {
  const noRestrictedImports = { level: 'error', options: { patterns } };
  return { includes: [files], linter: { rules: { style: { noRestrictedImports } } } };
}
