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
    'How blobs of a registry are verified: `all` reads every byte, `exists` asks the registry only whether each blob is there, in its size; documents are verified in any case, and so are files on disk.',
  ),
  'absent-platforms': absent(
    'What it means that a platform of an index is not here at all, as when one platform was exported.',
  ),
  'absent-foreign-layers': absent(
    'What it means that a layer of a non-distributable type is not here; tools leave them out.',
  ),
};

export const blobsVerified = defineRule({
  id: 'blobs-verified',
  group: 'integrity',
  summary: 'every blob is here, and its bytes have the digest and size that are stated',
  options,
  needs: ({ registry, 'absent-platforms': absentPlatforms, 'absent-foreign-layers': absentForeign }) => ({
    depth: 'digests',
    ...(registry === 'exists' && { inRegistry: 'structure' as const }),
    documents: 'manifests',
    handlesMissing: true,
    ...(absentPlatforms === 'allow' && { allowsAbsentPlatforms: true as const }),
    ...(absentForeign === 'allow' && { allowsAbsentForeignLayers: true as const }),
  }),
  *check(image, values) {
    for (const { kind, message } of image.faults) {
      if (kind !== 'digest-mismatch') continue;
      const fix = 'check the image that was meant, or correct the digest that is expected';
      yield { kind: 'violation', at: 'image', key: kind, message, fix };
    }
    const said = new Map<Node, Set<string>>();
    for (const { node, observation } of observations(image, values)) {
      const key = observation.kind === 'violation' ? observation.key : observation.reason;
      const known = said.get(node);
      if (known?.has(key)) continue;
      said.set(node, (known ?? new Set()).add(key));
      yield observation;
    }
    const verified = new Set(image.edges.flatMap(({ target }) => (target.verified === true ? target : [])));
    const asked = new Set(image.edges.flatMap(({ target }) => (isOnlyAsked(target, values) ? target : [])));
    if (asked.size > 0) {
      const reason = `${plural(verified.size, 'blob')} with digest and size; ${plural(asked.size, 'other')} in the registry, of the stated size, and not read (registry: exists)`;
      return { kind: 'passed', reason };
    }
    return { kind: 'passed', reason: `${plural(verified.size, 'blob')}: all have their digest and size` };
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
        : bytes(node, faults, { edge }, nameOf(edge), isOnlyAsked(node, values));
    for (const observation of seen) yield { node, observation };
  }
  // Nobody pulls them; but a layout promises that every file is what its name says (image-spec, image-layout.md).
  for (const node of image.unreferenced ?? []) {
    const name = safe`the blob ${node.digest ?? node.name}, to which nothing refers,`;
    for (const observation of bytes(node, [], { node }, name, false)) yield { node, observation };
  }
}

/** Whether it is enough of a blob that its registry has it: it is there, of the size that is stated, and no other rule had it read. */
function isOnlyAsked({ byteSource, verified }: Node, { registry }: Values): boolean {
  return registry === 'exists' && byteSource?.kind === 'remote' && verified === null;
}

/**
 * What is wrong with the bytes of a blob, or why that is not known.
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
      const fix = 'copy or build the image again: these bytes were cut, swapped or changed on the way';
      yield { kind: 'violation', at, key: kind, message: safe`${name} is not what is meant: ${message}`, fix };
    } else if (kind === 'unreadable' || kind === 'unverifiable') {
      yield { kind: 'unchecked', at, reason: safe`${name} could not be verified: ${message}` };
    } else {
      continue;
    }
    isKnown = true;
  }
  if (isKnown) return;
  const unread = node.byteSource?.kind === 'unreadable' ? node.byteSource.reason : 'its bytes were not read';
  const reason = node.digest === null ? 'no config names a digest for it' : unread;
  yield { kind: 'unchecked', at, reason: safe`${name} could not be verified: ${reason}` };
}

/** What it means that a blob is not here. */
interface Absence {
  readonly key: 'missing' | 'absent-platform' | 'absent-foreign-layer';
  readonly is: (typeof ABSENT)[number];
  /** Why it may be so, and which option says whether it may. */
  readonly reason: string;
  readonly fix: Remediation;
}

/** Without the index, nothing is left out. */
const SAVE_ONE_PLATFORM = 'One platform is saved as an image of its own by docker save --platform linux/amd64';
const COPY_ALL = 'skopeo copy --all';
const EVERY_PLATFORM: FixesByBuilder = mapFixes(
  {
    ...sameFor(BUILDERS, COPY_ALL),
    buildx: `${COPY_ALL}, or docker buildx build --output type=oci,dest=image.tar`,
    ko: `${COPY_ALL}, or ko build --push=false --oci-layout-path DIRECTORY`,
    buildah: `${COPY_ALL}, or buildah manifest push --all NAME oci-archive:image.tar`,
    any: `${COPY_ALL}, or docker buildx build --output type=oci,dest=image.tar`,
  },
  (text) => `export every platform: ${text}; or one as an image of its own: docker save --platform linux/amd64`,
);

function* absence(edge: Edge, name: string, { key, is, reason, fix }: Absence): Generator<Observation> {
  const at = { edge };
  const whose = edge.platform === null ? '' : safe` of ${edge.platform}`;
  if (is === 'unchecked') yield { kind: 'unchecked', at, reason: safe`${name}${whose} is not here: ${reason}` };
  if (is === 'error') yield { kind: 'violation', at, key, message: safe`${name}${whose} is not here`, fix };
}

/** Absent is not corrupt: a platform as a whole, and what tools leave out because its type says so. Everything else has to be here. */
function judge(edge: Edge, absent: ReadonlySet<Edge>, values: Values): Absence {
  const { slot, parent, declared } = edge;
  if (parent !== null && (slot === 'manifest' || absent.has(parent))) {
    const fix = EVERY_PLATFORM;
    const reason = `its platform was left out; the option absent-platforms says what that means. ${SAVE_ONE_PLATFORM}`;
    return { key: 'absent-platform', is: values['absent-platforms'], reason, fix };
  }
  if (declared?.distributable === false) {
    const fix = 'rebuild on a current base image, which has no foreign layers';
    const reason = 'tools leave foreign layers out; the option absent-foreign-layers says what that means';
    return { key: 'absent-foreign-layer', is: values['absent-foreign-layers'], reason, fix };
  }
  return { key: 'missing', is: 'error', reason: '', fix: 'copy the image again, as a whole' };
}
