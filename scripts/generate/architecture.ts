/** docs/architecture.md and CONTRIBUTING.md: the table of layers, and the picture of their imports. */
import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { LAYERS } from '../lint/layers.ts';
import { code, table, withGenerated } from './markdown.ts';

const ROOT = join(import.meta.dirname, '../..');
const SPECIFIER = /(?:\bfrom|\bimport\(?)\s*'(\.[^']+)'/g;

/** Both pages. */
export function architecturePages(): readonly { readonly path: string; readonly text: string }[] {
  const imports = importsOfLayers();
  const rows = LAYERS.map(({ path, content, inner }) => {
    const within = inner ? `; ${code(inner.path)}: ${inner.content}` : '';
    const used = LAYERS.filter((other) => imports.get(path)?.has(other.path)).map((other) => code(other.path));
    return [code(path), content + within, used.join(' ')];
  });
  const width = Math.max(...LAYERS.map(({ path }) => path.length));
  const tree = LAYERS.map(({ path, content }) => `  ${path.padEnd(width)}  ${content}`).join('\n');
  return [
    page('docs/architecture.md', {
      imports: `\`\`\`mermaid\n${picture(imports)}\`\`\`\n`,
      layers: table(['Layer', 'Content', 'Imports'], rows),
    }),
    page('CONTRIBUTING.md', { tree: `\`\`\`\nsrc/\n${tree}\n\`\`\`\n` }),
  ];
}

function page(path: string, parts: Readonly<Record<string, string>>): { readonly path: string; readonly text: string } {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return { path, text: Object.entries(parts).reduce((page, [name, part]) => withGenerated(page, name, part), text) };
}

/** For each layer, the other layers that its files import. */
function importsOfLayers(): ReadonlyMap<string, ReadonlySet<string>> {
  const imports = new Map<string, Set<string>>(LAYERS.map(({ path }) => [path, new Set()]));
  for (const file of globSync('**/*.ts', { cwd: join(ROOT, 'src') })) {
    const from = layerOf(file);
    for (const [, specifier = ''] of readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(SPECIFIER)) {
      const to = layerOf(posix.join(posix.dirname(file), specifier));
      if (to !== from) imports.get(from)?.add(to);
    }
  }
  return imports;
}

function layerOf(file: string): string {
  const layer = LAYERS.find(({ path }) => (path.endsWith('/') ? file.startsWith(path) : file === path));
  if (layer === undefined) throw new Error(`src/${file} has no layer: add it to scripts/lint/layers.ts`);
  return layer.path;
}

/** A Mermaid flowchart without the imports that follow from others. */
function picture(imports: ReadonlyMap<string, ReadonlySet<string>>): string {
  const reaches = (from: string, to: string): boolean =>
    [...(imports.get(from) ?? [])].some((next) => next === to || reaches(next, to));
  const name = (path: string) => path.replace(/\W+/g, '_').replace(/_$/, '');
  const lines = [...imports].reverse().flatMap(([from, targets]) => {
    const direct = [...targets].filter((to) => ![...targets].some((other) => other !== to && reaches(other, to)));
    return direct.sort().map((to) => `  ${name(from)}["${from}"] --> ${name(to)}["${to}"]\n`);
  });
  return `flowchart TD\n${lines.join('')}`;
}
