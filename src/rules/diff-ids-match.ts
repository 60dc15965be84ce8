import type { Config } from '../formats/config.ts';
import { type Digest, shortDigest, verifierOf } from '../formats/digest.ts';
import { digestIn } from '../image/contents.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { doubtOf } from '../image/lazy-tables.ts';
import { stepsWithLayer } from '../provenance/history.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { hasNothingToRun, NOTHING_TO_RUN } from '../rule-kit/config.ts';
import { HISTORY_FIX } from '../rule-kit/conformance-fix.ts';
import { isRunnable, undeterminedType } from '../rule-kit/layer.ts';
import { defineRule, type Observation } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const diffIdsMatch = defineRule({
  id: 'diff-ids-match',
  group: 'integrity',
  summary: 'every layer decompresses to its diffID in the config',
  options: {},
  needs: () => ({ depth: 'contents', documents: 'configs' }),
  *check(image) {
    const nameOf = blobNames(image);
    const reasons: string[] = [];
    let count = 0;
    for (const manifest of image.manifests) {
      if (manifest.exempt !== null) continue;
      const claim = claimOf(manifest, image);
      if (claim.kind === 'none') reasons.push(claim.reason);
      if (claim.kind === 'unknown') yield { kind: 'unchecked', at: { edge: manifest.edge }, reason: claim.reason };
      if (claim.kind !== 'diff-ids') continue;
      const { config, edge } = claim;
      yield* histories(config, edge, manifest);
      if (config.diffIds.length !== manifest.layers.length) {
        yield {
          kind: 'violation',
          at: { edge },
          key: 'count',
          message: `the config has ${plural(config.diffIds.length, 'diffID')} for ${plural(manifest.layers.length, 'layer')}`,
          fix: 'build the image again: a tool changed its layers, but not its config',
        };
        continue;
      }
      for (const [i, layer] of manifest.layers.entries()) {
        const diffId = config.diffIds[i];
        const observation = diffId === undefined ? null : observe(layer, diffId, nameOf(layer));
        if (observation !== null) yield observation;
        else count++;
      }
    }
    if (hasNothingToRun(image)) return NOTHING_TO_RUN;
    if (count === 0) return { kind: 'not-applicable', reason: reasons[0] ?? 'it has no layers' };
    return { kind: 'passed', reason: `${plural(count, 'layer')}: all match their diffIDs` };
  },
});

/** The diffIDs that a manifest states for its layers, if it does. */
type Claim =
  | { readonly kind: 'diff-ids'; readonly config: Config; readonly edge: Edge }
  | { readonly kind: 'none' | 'unknown'; readonly reason: string };

function claimOf(manifest: Manifest, image: Image): Claim {
  const { edge, config, layers } = manifest;
  if (edge.document?.kind === 'schema1') return { kind: 'none', reason: 'manifests of schema 1 have no diffIDs' };
  if (config === null) return { kind: 'none', reason: 'it has no config' };
  const isArchive = edge.document === null;
  if (!isArchive && !isRunnable(manifest)) {
    const { declared } = config;
    const mediaType = declared?.mediaType ?? '';
    if (declared?.role === 'plugin-config' || declared?.family === 'buildkit')
      return { kind: 'none', reason: safe`a config of type ${mediaType} is not an image config and has no diffIDs` };
    // Layers under the config of a chart have no diffIDs of a chart: some engines read them as an image's, whatever
    // its type.
    const is = declared === null || declared.role === 'unknown' ? 'is unknown' : 'is not an image config';
    return { kind: 'unknown', reason: safe`its config's type "${mediaType}" ${is}, so no diffIDs are read from it` };
  }
  if (config.config === null) return { kind: 'unknown', reason: 'its config could not be read' };
  // Archives from before manifest.json have no diffIDs, and engines need none.
  if (isArchive && edge.path[0] === 'repositories' && config.config.rootfsType === '')
    return { kind: 'none', reason: 'archives without a manifest.json have no diffIDs' };
  const strange = isArchive || image.engineStorage ? null : firstOf(layers, undeterminedType);
  if (strange !== null) return { kind: 'unknown', reason: strange };
  return { kind: 'diff-ids', config: config.config, edge: config };
}

/** Null if the layer matches its diffID. */
function observe(edge: Edge, diffId: Digest, name: string): Observation | null {
  const { contents, byteSource, faults } = edge.target;
  const unchecked = (reason: string): Observation => ({
    kind: 'unchecked',
    at: { edge },
    reason: safe`${name} ${reason}`,
  });
  if (byteSource === null) return unchecked('is absent');
  if (edge.declared?.compression === 'encrypted')
    return unchecked('is encrypted, so its diffID cannot be verified without the key');
  const algorithm = verifierOf(diffId);
  if (algorithm === undefined) return unchecked(safe`has a diffID with an unsupported algorithm: ${diffId}`);
  if (contents === null) return unchecked(safe`could not be read${faults[0] ? safe`: ${faults[0].message}` : ''}`);
  if (contents.kind === 'unread') return unchecked(safe`was not decompressed: ${contents.reason}`);
  switch (contents.fault?.kind) {
    case 'too-large':
    case 'too-dense':
    case 'unfinished':
    case 'unavailable':
      return unchecked(safe`was not decompressed to its end: ${contents.fault.message}`);
    case 'truncated':
    case 'corrupt':
    case 'trailing-data':
      return {
        kind: 'violation',
        at: { edge },
        key: 'broken',
        message: safe`${name} cannot be decompressed completely: ${contents.fault.message}`,
        fix: 'copy or build the image again; if the result is the same, report it to the authors of the tool that compressed it',
      };
    case undefined: {
      const actual = digestIn(contents, algorithm);
      const doubt = actual === diffId ? doubtOf(edge) : null;
      if (doubt !== null) return unchecked(`can be mounted with other contents than its diffID: ${doubt}`);
      if (actual === diffId) return null;
      if (actual === null) return unchecked('was not hashed with the algorithm of its diffID');
      return {
        kind: 'violation',
        at: { edge },
        key: 'diff-id',
        message: safe`${name} decompresses to ${shortDigest(actual)}, but its diffID in the config is ${shortDigest(diffId)}`,
        fix: 'build or copy the image again: engines refuse it when they pull ("wrong diff id calculated on extraction", "layers from manifest don\'t match image configuration")',
      };
    }
  }
}

/**
 * A history is optional. Engines load an image whose history is shorter than its layers, some tools do not (buildah,
 * Artifactory); docker refuses a longer one.
 */
function* histories(config: Config, edge: Edge, { layers }: Manifest): Generator<Observation> {
  const steps = stepsWithLayer(config).length;
  if (config.history.length === 0 || steps === layers.length) return;
  const message = `the history has ${plural(steps, 'entry', 'entries')} with a layer for ${plural(layers.length, 'layer')}`;
  if (steps > layers.length)
    yield {
      kind: 'violation',
      at: { edge },
      key: 'history',
      message: `${message}; docker refuses the image ("too many non-empty layers in History section")`,
      fix: HISTORY_FIX,
    };
  else
    yield {
      kind: 'violation',
      at: { edge },
      key: 'history',
      message: `${message}; engines load the image, buildah and Artifactory can fail on it`,
      fix: 'keep it where only engines pull the image; for other tools, build it again without squashing, or with one entry for each layer',
      atMost: 'note',
    };
}

function firstOf<T, R>(items: readonly T[], of: (item: T) => R | null): R | null {
  for (const item of items) {
    const found = of(item);
    if (found !== null) return found;
  }
  return null;
}
