import type { Fault } from '../formats/fault.ts';
import { emptyManifests } from '../image/absent-platforms.ts';
import type { Edge, Image, Node } from '../image/image.ts';
import { BUILDERS } from '../provenance/builder.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { type Option, type OptionValues, oneOf } from '../rule-kit/option.ts';
import { type FixesByBuilder, mapFixes, type Remediation, sameFor } from '../rule-kit/remediation.ts';
import { defineRule, type Observation, type Target } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

const ABSENT = ['error', 'unchecked', 'allow'] as const;

const options = {
  registry: oneOf(
    ['all', 'exists'],
    'all',
    'How blobs in a registry are verified: `all` reads every byte; `exists` checks only that the registry has each blob with its size. Documents and local files are always verified.',
  ),
  'absent-platforms': absent(
    'The outcome if a platform of an index is absent as a whole, for example because one platform was exported.',
  ),
  'absent-foreign-layers': absent(
    'The outcome if a layer of a non-distributable type is absent; tools do not copy such layers.',
  ),
};

export const blobsVerified = defineRule({
  id: 'blobs-verified',
  group: 'integrity',
  summary: 'every blob is present and has its stated digest and size',
  options,
  needs: ({ registry, 'absent-platforms': absentPlatforms, 'absent-foreign-layers': absentForeign }) => ({
    depth: 'digests',
    ...(registry === 'exists' && { inRegistry: 'structure' as const }),
    handlesMissing: true,
    ...(absentPlatforms === 'allow' && { allowsAbsentPlatforms: true as const }),
    ...(absentForeign === 'allow' && { allowsAbsentForeignLayers: true as const }),
  }),
  *check(image, values) {
    for (const { kind, message } of image.faults) {
      if (kind !== 'digest-mismatch') continue;
      const fix = 'check the intended image, or correct the expected digest';
      yield { kind: 'violation', at: 'image', key: kind, message, fix };
    }
    const reported = new Map<Node, Set<string>>();
    for (const { node, observation } of observations(image, values)) {
      const key = observation.kind === 'violation' ? observation.key : observation.reason;
      const known = reported.get(node);
      if (known?.has(key)) continue;
      reported.set(node, (known ?? new Set()).add(key));
      yield observation;
    }
    const verified = new Set(image.edges.flatMap(({ target }) => (target.verified === true ? target : [])));
    const unread = new Set(image.edges.flatMap(({ target }) => (isOnlyLocated(target, values) ? target : [])));
    if (unread.size > 0) {
      const reason = `${plural(verified.size, 'blob')} verified; ${plural(unread.size, 'other')} present in the registry with the stated size, not read (registry: exists)`;
      return { kind: 'passed', reason };
    }
    return { kind: 'passed', reason: `${plural(verified.size, 'blob')}: all have their stated digest and size` };
  },
});

function absent(description: string): Option<(typeof ABSENT)[number]> {
  return oneOf(ABSENT, 'unchecked', description);
}

type Values = OptionValues<typeof options>;

function* observations(
  image: Image,
  values: Values,
): Generator<{ readonly node: Node; readonly observation: Observation }> {
  const nameOf = blobNames(image);
  const absent = emptyManifests(image);
  for (const edge of image.edges) {
    const { target: node, faults } = edge;
    // An archive's entry is a place in manifest.json, not a blob.
    if (edge.slot === 'manifest' && node.digest === null && node.byteSource === null) continue;
    const seen =
      node.byteSource === null
        ? absence(edge, nameOf(edge), judge(edge, absent, values))
        : bytes(node, faults, { edge }, nameOf(edge), isOnlyLocated(node, values));
    for (const observation of seen) yield { node, observation };
  }
  // They are not pulled; but every file of a layout must match its name (image-spec, image-layout.md).
  for (const node of image.unreferenced ?? []) {
    const name = safe`the blob ${node.digest ?? node.name}, to which nothing refers,`;
    for (const observation of bytes(node, [], { node }, name, false)) yield { node, observation };
  }
}

/**
 * Whether it is sufficient that a registry has a blob: it is present with the stated size, and no other rule needed its
 * bytes.
 */
function isOnlyLocated({ byteSource, verified }: Node, { registry }: Values): boolean {
  return registry === 'exists' && byteSource?.kind === 'remote' && verified === null;
}

/**
 * The fault of a blob's bytes, or the reason why they are unverified.
 * @param isEnough whether they need not be read
 */
function* bytes(
  node: Node,
  faults: readonly Fault[],
  at: Target,
  name: string,
  isEnough: boolean,
): Generator<Observation> {
  let isKnown = node.verified === true || isEnough;
  for (const { kind, message } of [...node.faults, ...faults]) {
    if (kind === 'digest-mismatch' || kind === 'size-mismatch') {
      const fix = 'copy or build the image again: these bytes were truncated, swapped or changed';
      yield { kind: 'violation', at, key: kind, message: safe`${name} does not match: ${message}`, fix };
    } else if (kind === 'unreadable' || kind === 'unverifiable') {
      yield { kind: 'unchecked', at, reason: safe`${name} could not be verified: ${message}` };
    } else {
      continue;
    }
    isKnown = true;
  }
  if (isKnown) return;
  const unread = node.byteSource?.kind === 'unreadable' ? node.byteSource.reason : 'its bytes were not read';
  const reason = node.digest === null ? 'no config states a digest for it' : unread;
  yield { kind: 'unchecked', at, reason: safe`${name} could not be verified: ${reason}` };
}

/** The outcome for an absent blob. */
interface Absence {
  readonly key: 'missing' | 'absent-platform' | 'absent-foreign-layer';
  readonly is: (typeof ABSENT)[number];
  /** The possible cause, and the option that allows it. */
  readonly reason: string;
  readonly fix: Remediation;
}

/** Without the index, no platform is omitted. */
const SAVE_ONE_PLATFORM = 'To export one platform as an image of its own, use docker save --platform linux/amd64';
const COPY_ALL = 'skopeo copy --all';
const EVERY_PLATFORM: FixesByBuilder = mapFixes(
  {
    ...sameFor(BUILDERS, COPY_ALL),
    buildx: `${COPY_ALL}, or docker buildx build --output type=oci,dest=image.tar`,
    ko: `${COPY_ALL}, or ko build --push=false --oci-layout-path DIRECTORY`,
    buildah: `${COPY_ALL}, or buildah manifest push --all NAME oci-archive:image.tar`,
    any: `${COPY_ALL}, or docker buildx build --output type=oci,dest=image.tar`,
  },
  (text) =>
    `export every platform: ${text}; or one platform as an image of its own: docker save --platform linux/amd64`,
);

function* absence(edge: Edge, name: string, { key, is, reason, fix }: Absence): Generator<Observation> {
  const at = { edge };
  const whose = edge.platform === null ? '' : safe` of ${edge.platform}`;
  if (is === 'unchecked') yield { kind: 'unchecked', at, reason: safe`${name}${whose} is absent: ${reason}` };
  if (is === 'error') yield { kind: 'violation', at, key, message: safe`${name}${whose} is absent`, fix };
}

/**
 * Absent is not corrupt: a whole platform, and layers that tools do not copy because of their type. Everything else
 * must be present.
 */
function judge(edge: Edge, absent: ReadonlySet<Edge>, values: Values): Absence {
  const { slot, parent, declared } = edge;
  if (parent !== null && (slot === 'manifest' || absent.has(parent))) {
    const fix = EVERY_PLATFORM;
    const reason = `its platform was not exported; the option absent-platforms sets the outcome. ${SAVE_ONE_PLATFORM}`;
    return { key: 'absent-platform', is: values['absent-platforms'], reason, fix };
  }
  if (declared?.distributable === false) {
    const fix = 'rebuild on a current base image, which has no foreign layers';
    const reason = 'tools do not copy foreign layers; the option absent-foreign-layers sets the outcome';
    return { key: 'absent-foreign-layer', is: values['absent-foreign-layers'], reason, fix };
  }
  return { key: 'missing', is: 'error', reason: '', fix: 'copy the whole image again' };
}
