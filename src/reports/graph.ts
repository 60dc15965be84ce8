import { shortDigest } from '../formats/digest.ts';
import { childrenOf, type Edge, type Image, type Node, roleOf } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { SEVERITIES, type Severity } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { formatBytes } from '../text/size.ts';
import { escapeUntrusted } from '../text/untrusted.ts';
import type { Finding } from './report.ts';

/**
 * A picture of an image: index, platforms and layers, with a limit for readability. Further items of one kind are
 * combined by the severity of their findings.
 */
export interface ReferenceDiagram {
  /** The root first, parents before children. */
  readonly nodes: readonly GraphNode[];
}

export interface GraphNode {
  /** Positions of the parents. */
  readonly parents: readonly number[];
  readonly shape: 'index' | 'manifest' | 'blob' | 'rest';
  /** Its text, safe to show. */
  readonly lines: readonly string[];
  /** The severity of its highest finding; null if it has none. */
  readonly mark: Mark | null;
}

export type Mark = Severity | 'waived';

/**
 * The number of items of one kind below one manifest that are drawn individually, and twice as many with findings;
 * further ones are combined.
 */
const SIDE_BY_SIDE = 4;
/** The number below all manifests: the more there are, the fewer below each. */
const CAPACITY = 16;
/** The number of platforms, which are the purpose of a picture. */
const PLATFORMS = 12;

/** Draws an image with its findings. */
export function graphOf(image: Image, findings: readonly Finding[]): ReferenceDiagram {
  const marks = marksOf(image, findings);
  const weights = weightsOf(image, marks);
  const children = childrenOf(image);
  const nodes: { parents: number[]; shape: GraphNode['shape']; lines: readonly string[]; mark: Mark | null }[] = [];
  const drawn = new Map<Node, number>();
  const manifests = image.edges.filter(({ slot, parent }) => slot === 'manifest' && parent !== null).length;
  const few = Math.max(1, Math.min(SIDE_BY_SIDE, Math.floor(CAPACITY / manifests)));
  const [root] = image.edges;
  const open: { readonly edge: Edge; readonly parent: number | null; readonly position: string }[] =
    root === undefined ? [] : [{ edge: root, parent: null, position: '' }];
  for (const { edge, parent, position } of open) {
    const known = drawn.get(edge.target);
    const parents = parent === null ? [] : [parent];
    if (known !== undefined) {
      // A blob of several platforms is one node.
      const node = nodes[known];
      if (parent !== null && node !== undefined && !node.parents.includes(parent)) node.parents.push(parent);
      continue;
    }
    if (nodes.length >= LIMITS.graphNodes) break;
    const at = nodes.length;
    drawn.set(edge.target, at);
    nodes.push({ parents, shape: shapeOf(edge), lines: linesOf(edge, position), mark: marks.get(edge.target) ?? null });
    const below = (children.get(edge) ?? []).filter(({ slot, target }) => slot !== 'config' || marks.has(target));
    const { shown, together } = chosen(below, weights, drawn, few);
    const layers = below.filter(({ slot }) => slot === 'layer');
    for (const child of shown) {
      const place = layers.indexOf(child);
      const isOne = place < 0 || layers.length === 1;
      open.push({ edge: child, parent: at, position: isOne ? '' : `${place + 1}/${layers.length}` });
    }
    for (const { mark, edges } of together) {
      const lines = togetherLines(edges, mark === null && shown.length > 0);
      nodes.push({ parents: [at], shape: 'rest', lines, mark });
    }
  }
  return { nodes };
}

/** References of one kind with findings of one severity at their targets or below. */
interface Alike {
  readonly mark: Mark | null;
  readonly edges: Edge[];
}

/** The references to draw individually, and those to combine. Nodes that are drawn already take no space. */
function chosen(
  edges: readonly Edge[],
  weights: ReadonlyMap<Edge, Mark>,
  drawn: ReadonlyMap<Node, number>,
  few: number,
): { readonly shown: readonly Edge[]; readonly together: readonly Alike[] } {
  const kinds = new Map<string, Alike>();
  for (const edge of edges) {
    if (drawn.has(edge.target)) continue;
    const mark = weights.get(edge) ?? null;
    const key = `${edge.slot} ${edge.platform !== null} ${mark}`;
    const alike = kinds.get(key) ?? { mark, edges: [] };
    kinds.set(key, alike);
    alike.edges.push(edge);
  }
  const together = [...kinds.values()].filter((alike) => alike.edges.length > mostOf(alike, few));
  const grouped = new Set(together.flatMap((alike) => alike.edges));
  return { shown: edges.filter((edge) => !grouped.has(edge)), together };
}

function mostOf({ mark, edges: [first] }: Alike, few: number): number {
  if (first?.slot === 'manifest' && first.platform !== null) return PLATFORMS;
  return mark === null ? few : 2 * few;
}

function togetherLines(edges: readonly Edge[], isBesideOthers: boolean): readonly string[] {
  const targets = [...new Set(edges.map(({ target }) => target))];
  const bytes = targets.reduce((sum, { byteSource }) => sum + (byteSource?.length ?? 0), 0);
  const slot = edges[0]?.slot;
  const one = slot === 'layer' || slot === 'manifest' ? slot : 'blob';
  return [plural(edges.length, isBesideOthers ? `other ${one}` : one), formatBytes(bytes)];
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
      ? escapeUntrusted(platform, SHOWN)
      : `${slot === 'layer' && role === 'unknown' ? 'blob' : role}${position === '' ? '' : ` ${position}`}`;
  const is = target.detected === null || target.detected === 'json' ? null : target.detected;
  const facts = [is, target.byteSource === null ? 'absent' : formatBytes(target.byteSource.length)];
  const known = target.digest === null ? escapeUntrusted(target.name, SHOWN) : shortDigest(target.digest);
  return [name, ...(slot === 'manifest' ? [] : [facts.filter((fact) => fact !== null).join(', ')]), known];
}

/** Characters of a name in a picture. */
const SHOWN = 40;

/** The highest severity at each node, by its digest or path. */
function marksOf(image: Image, findings: readonly Finding[]): ReadonlyMap<Node, Mark> {
  const byPlace = new Map<string, Mark>();
  for (const { severity, waiver, digest, path } of findings) {
    const mark = waiver === null ? severity : 'waived';
    for (const place of [digest ?? '', path.join(' ')])
      if (place !== '') byPlace.set(place, heavier(mark, byPlace.get(place)));
  }
  const marks = new Map<Node, Mark>();
  for (const { target, path } of image.edges) {
    const mark = byPlace.get(target.digest ?? '') ?? byPlace.get(path.join(' '));
    if (mark !== undefined) marks.set(target, heavier(mark, marks.get(target)));
  }
  return marks;
}

/** The highest severity at the target of each reference or below it. */
function weightsOf({ edges }: Image, marks: ReadonlyMap<Node, Mark>): ReadonlyMap<Edge, Mark> {
  const weights = new Map<Edge, Mark>();
  for (const edge of edges.toReversed()) {
    const [own, below] = [marks.get(edge.target), weights.get(edge)];
    const weight = own === undefined ? below : heavier(own, below);
    if (weight === undefined) continue;
    weights.set(edge, weight);
    if (edge.parent !== null) weights.set(edge.parent, heavier(weight, weights.get(edge.parent)));
  }
  return weights;
}

const WEIGHTS: readonly Mark[] = ['waived', ...SEVERITIES];

function heavier(a: Mark, b: Mark = 'waived'): Mark {
  return WEIGHTS.indexOf(a) >= WEIGHTS.indexOf(b) ? a : b;
}
