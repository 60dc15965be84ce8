import type { GraphNode, ReferenceDiagram } from './graph.ts';

/** How each shape is written around its words. */
const SHAPES: Readonly<Record<GraphNode['shape'], readonly [string, string]>> = {
  index: ['{{', '}}'],
  manifest: ['(', ')'],
  blob: ['[', ']'],
  rest: ['[', ']'],
};

/** The layout of every Mermaid that GitHub may have; close together, as an image has many blobs; so wide that a platform and its mark stay on one line. */
const LAYOUT =
  '%%{init: {"layout": "dagre", "flowchart": {"nodeSpacing": 16, "rankSpacing": 48, "wrappingWidth": 320}}}%%';

/** Colours that can be told apart on a light page and on a dark one, also without seeing red and green, and white on each can be read. */
const CLASSES = [
  'classDef error fill:#cf222e,stroke:#82071e,color:#ffffff',
  'classDef warning fill:#9a6700,stroke:#7d4e00,color:#ffffff',
  'classDef note fill:#0969da,stroke:#0550ae,color:#ffffff',
  'classDef waived stroke-dasharray:4 4',
  'classDef rest stroke-dasharray:2 3,fill:none',
];

/**
 * A picture as Mermaid's text, which GitHub draws in a fenced block. Words come as entities wherever they are more than letters, digits and a few signs, so
 * that nothing of them is syntax, markup or the end of the block.
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
  // Colours alone tell nothing to some.
  const [title = '', ...facts] = node.lines;
  const lines = [node.mark === null ? title : `${title}: ${node.mark}`, ...facts];
  return `  n${at}${before}"${lines.map(words).join('<br>')}"${after}${mark.join('')}`;
}

function classOf({ mark, shape }: GraphNode): readonly string[] {
  return mark === null ? (shape === 'rest' ? ['rest'] : []) : [mark];
}

/**
 * Where Mermaid starts to see an icon (`fa:fa-bug`), a formula (`$$x$$`), a line break (`\n`) or what it itself writes for an entity. It looks once entities are
 * characters again, so only a character between the two helps: a word joiner, which has no width.
 */
const SEAM = /:(?=fa-)|\$(?=\$)|\\(?=n)|ﬂ(?=°)|¶(?=ß)/gu;
const WORD_JOINER = '\u2060';

function words(line: string): string {
  return line
    .replace(SEAM, (character) => character + WORD_JOINER)
    .replace(/[^\w ./,+-]/gu, (character) => `#${character.codePointAt(0)};`);
}
