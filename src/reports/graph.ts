import { shortDigest } from '../formats/digest.ts';
import { childrenOf, type Edge, type Image, type Node, roleOf } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { SEVERITIES, type Severity } from '../rules/rule.ts';
import { plural } from '../text/count.ts';
import { formatBytes } from '../text/size.ts';
import { untrusted } from '../text/untrusted.ts';
import type { Finding } from './report.ts';

/** An image as a picture: index, platforms, layers, as far as people take it in. What has findings is always in it, up to the limit. */
export interface Graph {
  /** The root first, parents before what they refer to. */
  readonly nodes: readonly GraphNode[];
}

export interface GraphNode {
  /** Positions of the nodes that refer to it. */
  readonly parents: readonly number[];
  readonly shape: 'index' | 'manifest' | 'blob' | 'rest';
  /** What it says, safe to show. */
  readonly lines: readonly string[];
  /** What its heaviest finding weighs; null where it has none. */
  readonly mark: Severity | 'waived' | null;
}

/** So many of one kind are drawn side by side, before those without a finding are told together. */
const SIDE_BY_SIDE = 4;

/** Draws an image with what was found in it. */
export function graphOf(image: Image, findings: readonly Finding[]): Graph {
  const marks = marksOf(image, findings);
  const children = childrenOf(image);
  const nodes: { parents: number[]; shape: GraphNode['shape']; lines: readonly string[]; mark: GraphNode['mark'] }[] =
    [];
  const drawn = new Map<Node, number>();
  const [root] = image.edges;
  const open: { readonly edge: Edge; readonly parent: number | null; readonly position: string }[] =
    root === undefined ? [] : [{ edge: root, parent: null, position: '' }];
  for (const { edge, parent, position } of open) {
    const known = drawn.get(edge.target);
    const parents = parent === null ? [] : [parent];
    if (known !== undefined) {
      // A blob that several platforms have is one.
      const node = nodes[known];
      if (parent !== null && node !== undefined && !node.parents.includes(parent)) node.parents.push(parent);
      continue;
    }
    if (nodes.length >= LIMITS.graphNodes) break;
    const at = nodes.length;
    drawn.set(edge.target, at);
    nodes.push({ parents, shape: shapeOf(edge), lines: linesOf(edge, position), mark: marks.get(edge.target) ?? null });
    const below = (children.get(edge) ?? []).filter(({ slot, target }) => slot !== 'config' || marks.has(target));
    const { shown, rest } = chosen(below, marks, drawn);
    const layers = below.filter(({ slot }) => slot === 'layer');
    for (const child of shown) {
      const place = layers.indexOf(child);
      open.push({ edge: child, parent: at, position: place < 0 ? '' : `${place + 1}/${layers.length}` });
    }
    if (rest.length > 0)
      nodes.push({ parents: [at], shape: 'rest', lines: restLines(rest, shown.length > 0), mark: null });
  }
  return { nodes };
}

/** What is drawn one by one: what has findings, or is drawn already, and the others where they are few. */
function chosen(
  edges: readonly Edge[],
  marks: ReadonlyMap<Node, unknown>,
  drawn: ReadonlyMap<Node, number>,
): { readonly shown: readonly Edge[]; readonly rest: readonly Edge[] } {
  const isPlain = ({ target, slot }: Edge) => slot !== 'manifest' && !marks.has(target) && !drawn.has(target);
  const plain = edges.filter(isPlain);
  const few = plain.length <= SIDE_BY_SIDE;
  const shown = few ? edges : edges.filter((edge) => !isPlain(edge));
  return { shown, rest: few ? [] : plain };
}

function restLines(rest: readonly Edge[], isBesideOthers: boolean): readonly string[] {
  const targets = [...new Set(rest.map(({ target }) => target))];
  const bytes = targets.reduce((sum, { extent }) => sum + (extent?.length ?? 0), 0);
  const one = rest.every(({ slot }) => slot === 'layer') ? 'layer' : 'blob';
  return [plural(rest.length, isBesideOthers ? `other ${one}` : one), formatBytes(bytes)];
}

function shapeOf(edge: Edge): GraphNode['shape'] {
  if (edge.slot !== 'manifest') return 'blob';
  return edge.document?.kind === 'index' || roleOf(edge) === 'index' ? 'index' : 'manifest';
}

function linesOf(edge: Edge, position: string): readonly string[] {
  const { target, slot, platform } = edge;
  const role = roleOf(edge);
  const name =
    slot === 'manifest' && platform !== null
      ? untrusted(platform, SHOWN)
      : `${slot === 'layer' && role === 'unknown' ? 'blob' : role}${position === '' ? '' : ` ${position}`}`;
  const is = target.detected === null || target.detected === 'json' ? null : target.detected;
  const facts = [is, target.extent === null ? 'not here' : formatBytes(target.extent.length)];
  const known = target.digest === null ? untrusted(target.name, SHOWN) : shortDigest(target.digest);
  return [name, ...(slot === 'manifest' ? [] : [facts.filter((fact) => fact !== null).join(', ')]), known];
}

/** Characters of a name in a picture. */
const SHOWN = 40;

/** The heaviest finding of each node, by its digest or by the path to it. */
function marksOf(image: Image, findings: readonly Finding[]): ReadonlyMap<Node, Severity | 'waived'> {
  const byPlace = new Map<string, Severity | 'waived'>();
  for (const { severity, waiver, digest, path } of findings) {
    const mark = waiver === null ? severity : 'waived';
    for (const place of [digest ?? '', path.join(' ')])
      if (place !== '') byPlace.set(place, heavier(mark, byPlace.get(place)));
  }
  const marks = new Map<Node, Severity | 'waived'>();
  for (const { target, path } of image.edges) {
    const mark = byPlace.get(target.digest ?? '') ?? byPlace.get(path.join(' '));
    if (mark !== undefined) marks.set(target, heavier(mark, marks.get(target)));
  }
  return marks;
}

const WEIGHTS: readonly (Severity | 'waived')[] = ['waived', ...SEVERITIES];

function heavier(a: Severity | 'waived', b: Severity | 'waived' = 'waived'): Severity | 'waived' {
  return WEIGHTS.indexOf(a) >= WEIGHTS.indexOf(b) ? a : b;
}
