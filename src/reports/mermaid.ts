import type { GraphNode, ReferenceDiagram } from './graph.ts';

/** The syntax of each shape around its text. */
const SHAPES: Readonly<Record<GraphNode['shape'], readonly [string, string]>> = {
  index: ['{{', '}}'],
  manifest: ['(', ')'],
  blob: ['[', ']'],
  rest: ['[', ']'],
};

/**
 * A layout that every version of Mermaid on GitHub supports; compact, because an image has many blobs; wide enough that
 * a platform and its mark stay on one line.
 */
const LAYOUT =
  '%%{init: {"layout": "dagre", "flowchart": {"nodeSpacing": 16, "rankSpacing": 48, "wrappingWidth": 320}}}%%';

/**
 * Colors that are distinguishable in light and dark mode and with color blindness, with enough contrast for white text.
 */
const CLASSES = [
  'classDef error fill:#cf222e,stroke:#82071e,color:#ffffff',
  'classDef warning fill:#9a6700,stroke:#7d4e00,color:#ffffff',
  'classDef note fill:#0969da,stroke:#0550ae,color:#ffffff',
  'classDef waived stroke-dasharray:4 4',
  'classDef rest stroke-dasharray:2 3,fill:none',
];

/**
 * A picture in Mermaid's syntax, which GitHub draws in a fenced block. Characters other than letters, digits and a few
 * signs are written as entities, so that no text is syntax, markup or the end of the block.
 */
export function mermaid({ nodes }: ReferenceDiagram): string {
  const used = new Set<string>(nodes.flatMap(classOf));
  return [
    LAYOUT,
    'flowchart LR',
    ...nodes.map(nodeLine),
    ...nodes.flatMap(({ parents }, at) => parents.map((parent) => `  n${parent} --> n${at}`)),
    ...CLASSES.filter((line) => used.has(line.split(' ')[1] ?? '')).map((line) => `  ${line}`),
    '',
  ].join('\n');
}

function nodeLine(node: GraphNode, at: number): string {
  const [before, after] = SHAPES[node.shape];
  const mark = classOf(node).map((name) => `:::${name}`);
  // Colors alone are not accessible.
  const [title = '', ...facts] = node.lines;
  const lines = [node.mark === null ? title : `${title}: ${node.mark}`, ...facts];
  return `  n${at}${before}"${lines.map(words).join('<br>')}"${after}${mark.join('')}`;
}

function classOf({ mark, shape }: GraphNode): readonly string[] {
  return mark === null ? (shape === 'rest' ? ['rest'] : []) : [mark];
}

/**
 * The beginnings of an icon (`fa:fa-bug`), a formula (`$$x$$`), a line break (` `) or Mermaid's own form of an entity.
 * Mermaid looks for them after entities are decoded, so only a character in between helps: a word joiner, which has no
 * width.
 */
const SEAM = /:(?=fa-)|\$(?=\$)|\\(?=n)|ﬂ(?=°)|¶(?=ß)/gu;
const WORD_JOINER = '\u2060';

function words(line: string): string {
  return line
    .replace(SEAM, (character) => character + WORD_JOINER)
    .replace(/[^\w ./,+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
