import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll } from '@jest/globals';
import type { Finding, RuleOutcome } from '../../src/engine/outcome.ts';
import { type BlobReaderPool, INLINE_POOL } from '../../src/image/blob-reader-pool.ts';
import type { Depth, Image } from '../../src/image/image.ts';
import { loadImages } from '../../src/image/load.ts';
import { readBlobs } from '../../src/image/verify.ts';
import type { Rule, RunContext } from '../../src/rule-kit/rule.ts';
import { parseLocation } from '../../src/sources/image-location.ts';
import { openSource } from '../../src/sources/open.ts';
import { loadPatterns } from '../../src/text/pattern.ts';
import { fixture, scratch } from './command.ts';
import { evaluateImage, policy, RUN, setting } from './evaluation.ts';
import {
  bytesOf,
  type Document,
  digestOf,
  document,
  documentsOf,
  filesOf,
  type Json,
  type Layout,
  leaf,
  listIn,
  type Reference,
  readLayout,
  reference,
  referencesIn,
  setMember,
} from './image-tree.ts';

/** The images at a location, read so deep; the statements of attestations only where they are asked for. */
export async function imagesAt(
  typed: string,
  depth: Depth,
  statements = false,
  readers: Pick<BlobReaderPool, 'read'> = INLINE_POOL,
): Promise<readonly Image[]> {
  const location = parseLocation(typed);
  if (!location.ok) throw new Error(location.error);
  const source = await openSource(location.value);
  if (!source.ok) throw new Error(`${typed}: ${source.error}`);
  const { givenName, select, expected } = location.value;
  const images = loadImages(source.value, { givenName, select, expected });
  for (const image of images) await readBlobs(image, depth, statements, readers);
  return images;
}

/** What a rule comes to for one image, as the product comes to it: read no deeper than the rule asks, and with the floor below. */
export interface RuleResult {
  readonly status: RuleOutcome['status'];
  readonly reason: string;
  readonly findings: readonly Finding[];
  readonly messages: readonly string[];
}

/** Holds the only image at a location against one rule. */
export async function checkRule(
  rule: Rule,
  typed: string,
  options: Readonly<Record<string, unknown>> = {},
  run: Partial<RunContext> = {},
): Promise<RuleResult> {
  const [told, ...others] = await checkRuleAll(rule, typed, options, run);
  if (told === undefined || others.length > 0) throw new Error(`${typed} has ${others.length} images beside the first`);
  return told;
}

/** Holds every image at a location against one rule. */
export async function checkRuleAll(
  rule: Rule,
  typed: string,
  options: Readonly<Record<string, unknown>> = {},
  run: Partial<RunContext> = {},
): Promise<readonly RuleResult[]> {
  await loadPatterns();
  const { depth, statements } = rule.bind(options).needs;
  const images = await imagesAt(typed, depth, statements);
  const asked = policy({ [rule.id]: setting({ options }) });
  return images.map((image) => {
    const { findings, rules } = evaluateImage(image, asked, [rule], { ...RUN, ...run });
    const [outcome] = rules;
    if (outcome === undefined) throw new Error(`${rule.id} gave no outcome`);
    const { status, reason } = outcome;
    return { status, reason, findings, messages: findings.map(({ message }) => message) };
  });
}

/** A change to a fixture's tree; digests and sizes above it are computed anew, so that only what was changed is wrong. */
export type Edit = (layout: Layout) => void;

/** Writes a fixture with changes as an OCI layout in a new directory, and returns its path. */
export function mutateFixture(name: string, ...edits: readonly Edit[]): string {
  const layout = readLayout(fixture(name));
  for (const edit of edits) edit(layout);
  const files = filesOf(layout);
  files.set('oci-layout', Buffer.from('{"imageLayoutVersion":"1.0.0"}'));
  return writeLayout(files);
}

const made: string[] = [];
afterAll(() => {
  for (const directory of made) rmSync(directory, { recursive: true, force: true });
});

/** Writes files by name into a new directory, which is gone after the tests, and returns its path. */
export function writeLayout(files: ReadonlyMap<string, string | Uint8Array>): string {
  const directory = scratch();
  made.push(directory);
  for (const [name, bytes] of files) {
    mkdirSync(dirname(join(directory, name)), { recursive: true });
    writeFileSync(join(directory, name), bytes);
  }
  return directory;
}

/** The manifests of images: documents with a config. */
export function manifestsIn(layout: Layout): readonly Document[] {
  return documentsOf(layout).filter((document) => referencesIn(document, 'config').length > 0);
}

/** The references in a list of every document that has it: `layers`, `config`, `manifests`. */
export function referencesTo(layout: Layout, list: string): readonly Reference[] {
  return documentsOf(layout).flatMap((document) => referencesIn(document, list));
}

/** The lists of references under a name, one a document that has it, to be changed. */
export function listOf(layout: Layout, list: string): readonly Reference[][] {
  return documentsOf(layout).flatMap((document) =>
    referencesIn(document, list).length > 0 ? [listIn(document, list)] : [],
  );
}

/** Sets a member of the descriptor of layer `i`, or of all of them. */
export function layerMember(name: string, json: Json, i?: number): Edit {
  return (layout) => {
    const layers = referencesTo(layout, 'layers');
    for (const layer of i === undefined ? layers : layers.slice(i, i + 1)) setMember(layer, name, json);
  };
}

/** Gives layers another type. */
export function layerType(mediaType: string, i?: number): Edit {
  return layerMember('mediaType', mediaType, i);
}

/** Gives layer `i` other bytes, or all of them. */
export function layerBytes(bytes: string | Uint8Array, i?: number): Edit {
  return (layout) => {
    const layers = referencesTo(layout, 'layers');
    for (const layer of i === undefined ? layers : layers.slice(i, i + 1)) layer.target = leaf(bytes);
  };
}

/** Gives configs another type. */
export function configType(mediaType: string): Edit {
  return (layout) => {
    for (const config of referencesTo(layout, 'config')) setMember(config, 'mediaType', mediaType);
  };
}

/** Sets members of configs; one that is undefined is taken out. */
export function configMembers(members: Readonly<Record<string, Json | undefined>>): Edit {
  return inConfigs((config) => ({ ...config, ...members }));
}

/** Sets members of what configs say of how to run: `User`, `Labels`. */
export function runMembers(members: Readonly<Record<string, Json | undefined>>): Edit {
  return inConfigs((config) => {
    const run = config['config'];
    return { ...config, config: { ...(typeof run === 'object' ? run : {}), ...members } };
  });
}

function inConfigs(
  change: (config: Readonly<Record<string, Json | undefined>>) => Readonly<Record<string, Json | undefined | object>>,
): Edit {
  return (layout) => {
    for (const config of referencesTo(layout, 'config')) {
      if (config.target === null) continue;
      config.target = leaf(JSON.stringify(change(JSON.parse(Buffer.from(bytesOf(config.target)).toString()))));
    }
  };
}

/** Takes the bytes of layer `i` away; what refers to them stays. */
export function withoutLayer(i: number): Edit {
  return (layout) => {
    const layer = referencesTo(layout, 'layers')[i];
    if (layer !== undefined) remove(layer);
  };
}

/** Takes the bytes of a reference away, and all that only it leads to; the digest and size that they had stay. */
export function remove(reference: Reference): void {
  if (reference.target === null) return;
  const bytes = bytesOf(reference.target);
  Object.assign(reference, { target: null, digest: digestOf(bytes), size: bytes.length });
}

/** Has an index in place of index.json's entries list the first of them for several operating systems, in this order. */
export function listedFor(...systems: readonly string[]): Edit {
  return (layout) => {
    if (layout.top.kind !== 'document') return;
    const entries = listIn(layout.top, 'manifests');
    const [entry] = entries;
    if (entry?.target == null) return;
    const { target } = entry;
    const listed = systems.map((os) => {
      const one = reference('application/vnd.oci.image.manifest.v1+json', target);
      setMember(one, 'platform', { os, architecture: 'amd64' });
      return one;
    });
    const index = document({ schemaVersion: { json: 2 }, manifests: { refs: listed } });
    entries.splice(0, entries.length, reference('application/vnd.oci.image.index.v1+json', index));
  };
}

/** Has attestations be about nothing in the image: manifests get other digests than their annotations say, and `subject` another name. */
export const unlinked: Edit = (layout) => {
  for (const manifest of manifestsIn(layout)) {
    setMember(manifest, 'x', 'y');
    manifest.edits.push((text) => text.replace('"subject"', '"x-subject"'));
  }
};

/** Adds what an attestation's entry says of itself to every entry of index.json. */
export const dressedAsAttestation: Edit = (layout) => {
  if (layout.top.kind !== 'document') return;
  for (const entry of listIn(layout.top, 'manifests')) {
    setMember(entry, 'annotations', { 'vnd.docker.reference.type': 'attestation-manifest' });
    setMember(entry, 'platform', { architecture: 'unknown', os: 'unknown' });
  }
};
