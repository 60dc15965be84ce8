/** docs/limits.md: every limit on hostile input, with the doc comments of src/limits.ts. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LIMITS } from '../../src/limits.ts';
import { code, table } from './markdown.ts';

const SOURCE = 'src/limits.ts';

const INTRODUCTION = `# Limits

<!-- Generated from ${SOURCE} by \`npm run generate\`: edit that. -->

Images, registries, reports and policies may be hostile. Each limit bounds what their content can cost, and is larger than real images need.

- Content beyond a limit is a reported fault, or the rule that needs it is unchecked with a reason: never a crash and never a pass. A policy, a given
  Dockerfile, a build result or a baseline beyond a limit is an error (exit code 3).
- Limits on messages, pictures and reports shorten what is shown. Limits on the search for the line of a Dockerfile can omit that line. Neither changes the
  verdict.
- A policy cannot raise a limit. The workflow can set the limits of a run with \`timeout\` and \`max-unpacked\`. Rules have options for lower limits, such as
  \`max-entries\` of [\`safe-layers\`](rules/safe-layers.md).

KiB, MiB, GiB and TiB are powers of 1,024; kB, MB, GB and TB are powers of 1,000.
`;

/** The beginnings of the names of limits, by topic. The longest that fits decides. */
const TOPICS: Readonly<Record<string, readonly string[]>> = {
  'Documents and images': [
    'document',
    'integer',
    'digest',
    'reference',
    'os',
    'names',
    'platforms',
    'urls',
    'suggestion',
    'suggestions',
    'json',
    'index',
    'images',
    'references',
    'config',
    'untrusted',
    'license',
    'secret',
    'secrets',
  ],
  'Archives and layers': [
    'archive',
    'zstd',
    'held',
    'stream',
    'run',
    'copy',
    'fruitless',
    'layer',
    'head',
    'tail',
    'entriesNamed',
    'worker',
    'workers',
  ],
  'Tables of contents': ['table', 'tables', 'sharedStarts'],
  Registries: ['registry', 'remote', 'referrer', 'referrers', 'credential'],
  'Docker engines': ['engine', 'dockerConfig'],
  'Policies and custom rules': ['policy', 'expression', 'expressions', 'custom', 'context'],
  'Dockerfiles and builds': ['dockerfile', 'expanded', 'history', 'matched', 'step', 'workspace', 'build'],
  'GitHub and reports': [
    'github',
    'comment',
    'checkRun',
    'id',
    'output',
    'argument',
    'event',
    'workflow',
    'report',
    'summary',
    'graph',
    'graphs',
    'progress',
    'annotation',
    'annotations',
    'sarif',
  ],
};

/** Limits that share one comment. */
interface Entry {
  readonly names: readonly string[];
  readonly meaning: string;
}

/** The page. Throws if a limit has no comment or no topic, and if a topic has a prefix without limits. */
export function limitsPage(): { readonly path: string; readonly text: string } {
  const entries = entriesIn(readFileSync(join(import.meta.dirname, '../..', SOURCE), 'utf8'));
  const values = new Map<string, number>(Object.entries(LIMITS));
  const read = entries.flatMap(({ names }) => names);
  for (const name of values.keys())
    if (!read.includes(name)) throw new Error(`${SOURCE}: the limit ${name} has no comment that can be read`);
  for (const prefix of Object.values(TOPICS).flat())
    if (!read.some((name) => beginsWith(name, prefix))) throw new Error(`no limit begins with ${prefix}`);
  const sections = Object.keys(TOPICS).map((topic) => {
    const rows = entries
      .filter(({ names }) => topicOf(names) === topic)
      .map(({ names, meaning }) => [
        names.map(code).join('<br>'),
        names.map((name) => valueText(name, values.get(name))).join('<br>'),
        meaning,
      ]);
    return `## ${topic}\n\n${table(['Limit', 'Value', 'Meaning'], rows)}`;
  });
  return { path: 'docs/limits.md', text: [INTRODUCTION, ...sections].join('\n') };
}

/** The limits in the source, in its order. A comment belongs to all limits up to the next one. */
function entriesIn(source: string): readonly Entry[] {
  const [, body = ''] = source.split('export const LIMITS = {');
  return [...body.matchAll(/\/\*\*(.*?)\*\/(.*?)(?=\/\*\*|$)/gs)].map(([, comment = '', lines = '']) => ({
    names: [...lines.matchAll(/^ {2}(\w+):/gm)].map(([, name = '']) => name),
    meaning: comment
      .replace(/^\s*\* ?/gm, '')
      .replace(/\s+/g, ' ')
      .trim(),
  }));
}

function topicOf(names: readonly string[]): string {
  const topics = new Set(names.map(topicOfOne));
  const [topic] = topics;
  if (topic === undefined || topics.size > 1)
    throw new Error(`${names.join(', ')}: limits with one comment need one topic`);
  return topic;
}

function topicOfOne(name: string): string {
  const fitting = Object.entries(TOPICS)
    .flatMap(([topic, prefixes]) => prefixes.map((prefix) => ({ topic, prefix })))
    .filter(({ prefix }) => beginsWith(name, prefix))
    .sort((a, b) => b.prefix.length - a.prefix.length);
  const [first] = fitting;
  if (first === undefined) throw new Error(`the limit ${name} has no topic: add it to scripts/generate/limits.ts`);
  return first.topic;
}

/** Whether the first words of a name in camel case are those of `prefix`. */
function beginsWith(name: string, prefix: string): boolean {
  return name.startsWith(prefix) && /^(?![a-z])/.test(name.slice(prefix.length));
}

/** The units of names, with the number of their base unit. The first that divides the value without a remainder is shown. */
const UNITS: readonly { readonly suffix: RegExp; readonly units: readonly (readonly [string, number])[] }[] = [
  {
    suffix: /Bytes$/,
    units: [
      ['TiB', 1024 ** 4],
      ['TB', 1000 ** 4],
      ['GiB', 1024 ** 3],
      ['GB', 1000 ** 3],
      ['MiB', 1024 ** 2],
      ['MB', 1000 ** 2],
      ['KiB', 1024],
      ['kB', 1000],
      ['B', 1],
    ],
  },
  { suffix: /Megabytes$/, units: [['MiB', 1]] },
  {
    suffix: /Milliseconds$/,
    units: [
      ['h', 3_600_000],
      ['min', 60_000],
      ['s', 1000],
      ['ms', 1],
    ],
  },
];

function valueText(name: string, value: number | undefined): string {
  if (value === undefined) throw new Error(`${SOURCE}: ${name} is not a limit`);
  const { units } = UNITS.find(({ suffix }) => suffix.test(name)) ?? { units: [] };
  const [unit, size] = units.find(([, size]) => value % size === 0) ?? ['', 1];
  const number = (value / size).toLocaleString('en-US');
  return unit === '' ? number : `${number} ${unit}`;
}
