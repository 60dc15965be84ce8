import { citation, conformance, isDatePath, type Nonconformity, type SpecKind } from '../formats/conformance.ts';
import {
  configDisagreements,
  type Disagreement,
  descriptorDisagreements,
  platformDisagreements,
  sizeDisagreements,
} from '../formats/conformance-image.ts';
import { parseJson, pointerTo } from '../formats/json.ts';
import { isImageConfigType, type MediaType } from '../formats/media-type.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { fixForNonconformity } from '../rule-kit/conformance-fix.ts';
import { flag, oneOf } from '../rule-kit/option.ts';
import { defineRule, type Observation, SEVERITIES, type Severity, type Target } from '../rule-kit/rule.ts';
import { type ByteSource, readDocument } from '../sources/byte-source.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const specConformance = defineRule({
  id: 'spec-conformance',
  group: 'integrity',
  summary: 'every document satisfies its specification',
  options: {
    strict: flag(
      false,
      'Whether recommendations (SHOULD) are checked, too. Ordinary images of real tools violate some.',
    ),
    tolerated: oneOf(
      SEVERITIES,
      'error',
      'The maximum severity of a violation that every engine accepts: docker, containerd, podman and crane load the image.',
    ),
  },
  needs: () => ({ documents: 'configs' }),
  *check(image, { strict, tolerated }) {
    let count = 0;
    const atMost = tolerated === 'error' ? null : tolerated;
    for (const { at, kind, byteSource, where, hasRootfs, isRun } of documentsOf(image)) {
      const document = byteSource && readJson(byteSource);
      if (document === null && (byteSource !== null || kind !== 'oci-layout')) {
        yield { kind: 'unchecked', at, reason: safe`${where} cannot be read as a document` };
        continue;
      }
      count++;
      // The size of a layout's own index.json has no limit.
      if (isRun && at !== 'image' && byteSource !== null && byteSource.kind !== 'unreadable')
        for (const found of sizeDisagreements(kind.endsWith('-config') ? 'config' : 'manifest', byteSource.length))
          yield violation({ at, where, found: nonconformity(found), atMost, key: 'size' });
      const { value, escapedDates = [] } = document ?? {};
      for (const found of conformance(kind, value, { strict, escapedDates })) {
        if (!hasRootfs && found.pointer.startsWith('/rootfs')) continue;
        const refusal = isRun ? found.refusal : null;
        yield violation({ at, where, found: { ...found, refusal }, atMost, key: found.pointer || kind });
      }
    }
    yield* disagreements(image, atMost);
    if (count === 0) return { kind: 'not-applicable', reason: 'no document here has a specification' };
    return { kind: 'passed', reason: `${plural(count, 'document')} as specified` };
  },
});

/** Contradictions between the documents of one image; only for images that engines run. */
function* disagreements(image: Image, atMost: Severity | null): Generator<Observation> {
  const nameOf = blobNames(image);
  const seen = new Set<string>();
  for (const manifest of image.manifests) {
    for (const disagreement of disagreementsIn(manifest).slice(0, LIMITS.documentFaults)) {
      const { part, pointer, fact } = disagreement;
      const edge = (part === 'config' ? manifest.config : null) ?? manifest.edge;
      const key = `${edge.target.digest ?? edge.target.name} ${pointer} ${fact}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const found = nonconformity(disagreement);
      yield violation({ at: { edge }, where: nameOf(edge), found, atMost, key: pointer || 'platform' });
    }
  }
}

function nonconformity({ id, pointer, fact }: Disagreement): Nonconformity {
  const { sentence, ...cited } = citation(id);
  return { id, pointer, ...cited, message: `${fact}: ${sentence}` };
}

function isRunByEngines({ exempt, artifact }: Manifest): boolean {
  return exempt === null && artifact === 'image';
}

function disagreementsIn(manifest: Manifest): readonly Disagreement[] {
  const { edge, config, layers } = manifest;
  if (config === null || !isRunByEngines(manifest)) return [];
  const { document } = edge;
  if (document?.kind === 'manifest') {
    const family = config.type?.family === 'oci' ? 'oci' : 'docker';
    // An attestation whose layers are absent is not recognized as one, and its config need not count them.
    const areLayers = layers.length === 0 || layers.some(({ declared }) => declared?.role === 'layer');
    const counts =
      config.config === null || !areLayers ? [] : configDisagreements(config.config, layers.length, family);
    const listed =
      edge.parent?.document?.kind === 'index' ? platformDisagreements(edge.descriptor?.platform ?? null) : [];
    return [...listed, ...counts, ...descriptorDisagreements(document)];
  }
  // An archive from before manifest.json has no diff_ids and no history. In other docker archives a different count
  // is a fault of the entry.
  if (document !== null || config.config === null || edge.path[0] === 'repositories') return [];
  return configDisagreements(config.config, layers.length, 'docker').filter(
    ({ pointer }) => pointer !== '/rootfs/diff_ids',
  );
}

function violation({
  at,
  where,
  found,
  atMost,
  key,
}: {
  readonly at: Target;
  readonly where: string;
  readonly found: Nonconformity;
  readonly atMost: Severity | null;
  readonly key: string;
}): Observation {
  const { id, pointer, level, clause, message, refusal } = found;
  const place = safe`${where}${pointer === '' ? '' : ` at ${pointer}`}`;
  const effect = refusal === null ? '' : `; ${refusal}`;
  return {
    kind: 'violation',
    at,
    key,
    message: `${place}: ${message} (${clause}, ${level})${effect}`,
    fix: fixForNonconformity(id),
    ...(refusal === null && atMost !== null && { atMost }),
  };
}

interface Governed {
  readonly at: Target;
  readonly kind: SpecKind;
  readonly byteSource: ByteSource | null;
  readonly where: string;
  /** Whether engines read it to run an image. They never load signatures, charts, models and other artifacts. */
  readonly isRun: boolean;
  /** False for the config of an archive from before manifest.json, which has no rootfs. */
  readonly hasRootfs: boolean;
}

/** Every document that has a specification, once for each kind it is read as. */
function* documentsOf(image: Image): Generator<Governed> {
  const run = image.manifests.filter(isRunByEngines);
  const runnable = new Set(
    run.flatMap(({ edge, config }) => [edge.target, ...(config === null ? [] : [config.target])]),
  );
  for (const { name, byteSource } of image.layout) {
    // If index.json is the image itself, it is one of the edges.
    if (name === 'index.json' && image.edges[0]?.path.length === 1) continue;
    yield {
      at: 'image',
      kind: name === 'oci-layout' ? 'oci-layout' : 'oci-index',
      byteSource,
      where: name,
      hasRootfs: true,
      isRun: run.length > 0,
    };
  }
  const nameOf = blobNames(image);
  const seen = new Set<string>();
  for (const edge of image.edges) {
    const kind = kindOf(edge);
    const { target } = edge;
    const key = `${kind} ${target.digest ?? target.name}`;
    if (kind === null || target.byteSource === null || target.verified === false || seen.has(key)) continue;
    seen.add(key);
    const hasRootfs = edge.path[0] !== 'repositories';
    const isRun = edge.document?.kind === 'index' ? run.length > 0 : runnable.has(target);
    yield { at: { edge }, kind, byteSource: target.byteSource, where: nameOf(edge), hasRootfs, isRun };
  }
}

function kindOf({ slot, type, descriptor, parent }: Edge): SpecKind | null {
  // A docker archive states no types; its configs are those of the Docker Image Specification.
  if (slot === 'config' && descriptor === null && parent?.document === null) return 'docker-config';
  if (type === null) return null;
  if (slot === 'config')
    return isImageConfigType(type.mediaType) ? (type.family === 'oci' ? 'oci-config' : 'docker-config') : null;
  return slot === 'manifest' ? documentKindOf(type) : null;
}

function documentKindOf({ family, role, status }: MediaType): SpecKind | null {
  if ((role !== 'manifest' && role !== 'index') || status === 'removed') return null;
  if (family === 'oci') return role === 'index' ? 'oci-index' : 'oci-manifest';
  if (family === 'docker-schema2') return role === 'index' ? 'docker-list' : 'docker-manifest';
  return family === 'docker-schema1' ? 'schema1' : null;
}

/** The result of JSON.parse for an unambiguous document; and which of its dates are written with an escape. */
function readJson(
  byteSource: ByteSource,
): { readonly value: unknown; readonly escapedDates: readonly string[] } | null {
  const read = readDocument(byteSource);
  if (read.kind !== 'bytes') return null;
  const escapedDates: string[] = [];
  const parsed = parseJson(read.bytes, (path) => {
    if (escapedDates.length < LIMITS.documentFaults && isDatePath(path))
      escapedDates.push(path.reduce<string>(pointerTo, ''));
  });
  if (!parsed.ok) return null;
  return { value: JSON.parse(Buffer.from(read.bytes).toString('utf8')), escapedDates };
}
