import { type Digest, shortDigest } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import { childrenOf, type Edge, type Image, type Node, roleOf } from '../image/image.ts';
import { type Paint, painter } from '../text/ansi.ts';
import { plural } from '../text/count.ts';
import { formatBytes } from '../text/size.ts';
import { escapeUntrusted } from '../text/untrusted.ts';

/** The output of `inspect` on a terminal: a tree of every reference, with its faults. */
export function renderTree(images: readonly Image[], options: { readonly colour: boolean }): string {
  const paint = painter(options.colour);
  return images.map((image) => imageTree(image, paint)).join('\n');
}

function imageTree(image: Image, paint: Paint): string {
  const attestations = [...image.attestations.values()].flat();
  const subjects = new Map(attestations.map(({ manifest, subject }) => [manifest.edge, subject]));
  const tree = { children: childrenOf(image), subjects, paint };
  const facts = [
    image.source,
    image.artifact,
    ...image.platforms.map((platform) => escapeUntrusted(platform)),
    ...(image.engineStorage ? ["engine's storage"] : []),
  ];
  const other = image.names.filter((name) => name !== image.name).map((name) => escapeUntrusted(name));
  const lines = [
    `${paint('bold', escapeUntrusted(image.name))}  ${paint('dim', [...facts, ...other].join(' · '))}`,
    ...faultLines(image.faults, '', paint),
    ...(tree.children.get(null) ?? []).flatMap((edge) => edgeLines(edge, '', '', tree)),
    ...unreferencedLines(image.unreferenced ?? [], paint),
  ];
  return `${lines.join('\n')}\n`;
}

/** What every line of an image's tree needs. */
interface Tree {
  readonly children: ReadonlyMap<Edge | null, readonly Edge[]>;
  /** The subject of an attestation. */
  readonly subjects: ReadonlyMap<Edge, Digest>;
  readonly paint: Paint;
}

function edgeLines(edge: Edge, lead: string, below: string, tree: Tree): readonly string[] {
  const inner = tree.children.get(edge) ?? [];
  return [
    lead + wordsFor(edge, tree),
    ...faultLines([...edge.target.faults, ...edge.faults], below, tree.paint),
    ...inner.flatMap((child, i) => {
      const last = i === inner.length - 1;
      return edgeLines(child, `${below}${last ? '└─ ' : '├─ '}`, `${below}${last ? '   ' : '│  '}`, tree);
    }),
  ];
}

function wordsFor(edge: Edge, { subjects, paint }: Tree): string {
  const { target, type, platform, slot } = edge;
  const subject = subjects.get(edge);
  const declared = type === null ? '' : escapeUntrusted(shortType(type.mediaType));
  const shown =
    target.detected === null || target.detected === 'json'
      ? ''
      : ((target.lazy === 'unknown' ? null : target.lazy) ?? target.detected);
  const parts = [
    roleOf(edge),
    ...(target.digest === null ? [escapeUntrusted(target.name)] : [shortDigest(target.digest)]),
    ...(slot === 'manifest' && platform !== null ? [paint('bold', escapeUntrusted(platform))] : []),
    ...(subject === undefined ? [] : [`about ${shortDigest(subject)}`]),
    ...(declared === '' ? [] : [declared]),
    ...(shown === '' ? [] : [`is ${shown}`]),
    ...(target.byteSource === null ? [] : [formatBytes(target.byteSource.length)]),
  ];
  return parts.join('  ');
}

/** Common types in short form. */
function shortType(mediaType: string): string {
  return mediaType.replace(/^application\/vnd\.(oci|docker)\./, '$1 ').replace(/^application\//, '');
}

function faultLines(faults: readonly Fault[], below: string, paint: Paint): readonly string[] {
  return faults.map(
    (fault) =>
      `${below}   ${paint('red', `✗ ${fault.kind}`)}: ${fault.message}${fault.pointer === '' ? '' : escapeUntrusted(` (${fault.pointer})`)}`,
  );
}

function unreferencedLines(nodes: readonly Node[], paint: Paint): readonly string[] {
  if (nodes.length === 0) return [];
  return [
    paint('dim', `${plural(nodes.length, 'unreferenced blob')}`),
    ...nodes.map(
      ({ digest, name, detected, byteSource }) =>
        `   ${digest === null ? escapeUntrusted(name) : shortDigest(digest)}  ${detected ?? ''}  ${byteSource ? formatBytes(byteSource.length) : ''}`,
    ),
  ];
}
