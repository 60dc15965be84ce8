import { type Edge, type Image, referencesAndListings } from '../image/image.ts';
import { BUILDERS } from '../provenance/builder.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { NOTHING_TO_RUN } from '../rule-kit/config.ts';
import { OCI_FLAGS, OCI_TYPES } from '../rule-kit/oci-types.ts';
import { atLeastOne, someOf, strings } from '../rule-kit/option.ts';
import { type FixesByBuilder, fixes, fixFor, mapFixes, type Remediation, sameFor } from '../rule-kit/remediation.ts';
import { defineRule, type Target } from '../rule-kit/rule.ts';
import { askedFor, type Condition, conditions, exampleValue, unmetCondition } from '../rule-kit/value-conditions.ts';
import { NAME_ANNOTATIONS } from '../sources/source.ts';
import { plural } from '../text/count.ts';
import { globMatches } from '../text/glob.ts';
import { shellWord } from '../text/shell.ts';
import { safe } from '../text/untrusted.ts';

const PLACES = ['root', 'index', 'manifest', 'descriptor'] as const;
type Level = (typeof PLACES)[number];

const ARCHIVE =
  'a docker archive (docker save) does not have the annotations that will be pushed; check an OCI export instead: docker buildx build --output type=oci,dest=image.tar .';

export const annotations = defineRule({
  id: 'annotations',
  group: 'content',
  summary: 'the image has the required annotations with valid values, and no denied ones',
  options: {
    require: conditions(
      'Annotations required in every place of `on`, each with conditions on its value; `{}` requires only a non-empty value.',
      [{ 'org.opencontainers.image.source': { type: 'url' }, 'org.opencontainers.image.description': {} }],
    ),
    deny: strings(
      [],
      'Patterns of denied keys, in any index, manifest or descriptor regardless of `on`; case is ignored.',
      [['com.acme.internal.*']],
    ),
    on: atLeastOne(
      someOf(
        PLACES,
        ['root'],
        'Where `require` applies: `root` is the index of a multi-platform image, or else the manifest (GHCR reads this one); `index` is every index; `manifest` is the manifest of every platform; `descriptor` is the index entry of each manifest. Places that the image does not have are skipped.',
      ),
    ),
  },
  vacuous: ({ require, deny }) =>
    require.size === 0 && deny.length === 0 ? 'the policy requires and denies no annotation' : null,
  *check(image, { require, deny, on }) {
    if (image.digest === null || image.engineStorage) {
      yield { kind: 'unchecked', at: 'image', reason: ARCHIVE };
      return { kind: 'not-applicable', reason: ARCHIVE };
    }
    const nameOf = blobNames(image);
    const holders = holdersIn(image);
    const checked = holders.filter(({ places }) => places.some((place) => on.includes(place)));
    for (const { edge, found, isEntry } of checked) {
      const where = isEntry ? safe`the entry of ${nameOf(edge)}` : nameOf(edge);
      for (const [key, condition] of require) {
        const message = missed(key, condition, found.get(key));
        if (message === null) continue;
        yield {
          kind: 'violation',
          at: { edge },
          key: key,
          message: safe`${where} ${message}`,
          fix: remediation(key, condition, edge, isEntry),
        };
      }
    }
    for (const { at, name, found } of deniable(image, holders, nameOf)) {
      for (const key of found.keys()) {
        const pattern = deny.find((candidate) => globMatches(candidate, key));
        if (pattern === undefined) continue;
        yield {
          kind: 'violation',
          at,
          key: safe`${key}`,
          message: safe`${name} has the annotation ${key}, which "${pattern}" denies`,
          fix: WITHOUT,
        };
      }
    }
    if (holders.length === 0) return NOTHING_TO_RUN;
    if (checked.length === 0 && deny.length === 0)
      return {
        kind: 'not-applicable',
        reason: safe`the image has no ${on.join(' and no ')} that could have annotations`,
      };
    return { kind: 'passed', reason: `${plural(holders.length, 'place')}: all annotations satisfy the policy` };
  },
});

/** Something that has annotations. An entry of an index has the same edge as its manifest. */
interface Holder {
  readonly edge: Edge;
  readonly places: readonly Level[];
  readonly found: ReadonlyMap<string, string>;
  readonly isEntry: boolean;
}

const NONE: ReadonlyMap<string, string> = new Map();

/** A place where annotations can be denied. */
interface Deniable {
  readonly at: Target;
  readonly name: string;
  readonly found: ReadonlyMap<string, string>;
}

/**
 * Every place where annotations can be denied: documents, entries of indexes, descriptors of configs, layers and
 * subjects; and the layout's own index.json with its entries, which `crane push --index` pushes.
 */
function* deniable(image: Image, holders: readonly Holder[], nameOf: (edge: Edge) => string): Generator<Deniable> {
  if (holders.length === 0) return;
  for (const { edge, found, isEntry } of holders)
    yield { at: { edge }, name: isEntry ? safe`the entry of ${nameOf(edge)}` : nameOf(edge), found };
  const attached = new Set(image.manifests.filter(({ exempt }) => exempt !== null).map(({ edge }) => edge.document));
  const seen = new Set<unknown>();
  for (const edge of referencesAndListings(image)) {
    const { parent, slot, document, descriptor } = edge;
    if (document !== null ? attached.has(document) : attached.has(parent?.document ?? null)) continue;
    const subject = document === null || document.kind === 'schema1' ? null : document.subject;
    // Several edges lead to one document.
    if (subject !== null && !seen.has(subject))
      yield { at: { edge }, name: safe`the subject of ${nameOf(edge)}`, found: subject.annotations };
    seen.add(subject);
    if (descriptor === null) continue;
    const found = descriptor.annotations;
    if (parent === null)
      yield { at: { edge }, name: safe`the entry of index.json for ${nameOf(edge)}`, found: withoutNames(found) };
    else if (document?.kind === 'index') yield { at: { edge }, name: safe`the entry of ${nameOf(edge)}`, found };
    else if (slot === 'config' || slot === 'layer')
      yield { at: { edge }, name: safe`the descriptor of ${nameOf(edge)}`, found };
  }
  yield { at: 'image', name: 'index.json', found: image.layoutAnnotations };
}

/**
 * A layout stores the names of its images in annotations of index.json. They are not denied, because every layout with
 * a name has one.
 */
function withoutNames(annotations: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  return new Map([...annotations].filter(([key]) => !NAME_ANNOTATIONS.includes(key)));
}

/**
 * The indexes and the runnable manifests, and the entries by which an index lists these. Attestations are not judged.
 * The entries of a layout's own index.json need no annotations, because most tools do not push them.
 */
function holdersIn(image: Image): readonly Holder[] {
  const run = image.manifests.filter(({ exempt }) => exempt === null).map(({ edge }) => edge);
  if (run.length === 0) return [];
  const indexes = image.edges.filter(({ document }) => document?.kind === 'index');
  const [root] = image.edges;
  const whole =
    (place: Level) =>
    (edge: Edge): Holder => ({
      edge,
      places: edge === root ? ['root', place] : [place],
      found: edge.document !== null && 'annotations' in edge.document ? edge.document.annotations : NONE,
      isEntry: false,
    });
  const entries = run.flatMap((edge): readonly Holder[] =>
    edge.parent === null || edge.descriptor === null
      ? []
      : [{ edge, places: ['descriptor'], found: edge.descriptor.annotations, isEntry: true }],
  );
  return [...indexes.map(whole('index')), ...run.map(whole('manifest')), ...entries];
}

/** The violation of one annotation, for the end of a sentence; otherwise null. */
function missed(key: string, condition: Condition, value: string | undefined): string | null {
  if (value === undefined) {
    const required = askedFor(condition);
    return safe`has no annotation ${key}${required === null ? '' : `; required: ${required}`}`;
  }
  const required = unmetCondition(condition, value);
  if (required === null) return null;
  return value.trim() === ''
    ? safe`has an empty annotation ${key}; required: ${required}`
    : safe`has the annotation ${key} "${value}"; required: ${required}`;
}

function remediation(key: string, condition: Condition, { document, type }: Edge, isEntry: boolean): Remediation {
  const isDocker = type?.family === 'docker-schema2' || document?.kind === 'schema1';
  const isIndex = document?.kind === 'index';
  const word = `${key}=${exampleValue(condition)}`;
  const level = `${isIndex ? 'index' : 'manifest'}${isEntry ? '-descriptor' : ''}`;
  const set = isIndex || isEntry ? aboveManifests(`${level}:${word}`) : onManifest(word);
  if (!isDocker || isEntry) return set;
  return mapFixes(set, (text, builder) => {
    const isOneBuild = builder === null || builder === 'buildx';
    const first = isOneBuild ? `${OCI_FLAGS}, with` : `${fixFor(OCI_TYPES, builder)}; then`;
    return `Docker manifests cannot have annotations, OCI manifests can: ${first} ${text}`;
  });
}

/** For an index; most builders cannot set them, but they can be added after the push. */
function aboveManifests(word: string): FixesByBuilder {
  const later = safe`after the push: docker buildx imagetools create --annotation ${shellWord(word)} --tag NAME NAME`;
  const buildx = byBuildx(word);
  return { ...sameFor(BUILDERS, later), buildx, any: buildx };
}

function onManifest(word: string): FixesByBuilder {
  const shell = shellWord(word);
  const later = safe`after the push: crane mutate --annotation ${shell} IMAGE`;
  const buildx = byBuildx(`manifest:${word}`);
  return {
    ...sameFor(BUILDERS, later),
    buildx,
    ko: safe`ko build --image-annotation ${shell}`,
    buildah: safe`buildah build --annotation ${shell} (without a Dockerfile: buildah config)`,
    bazel: safe`${shell} in annotations of oci_image`,
    apko: safe`${shell} in annotations of the apko file`,
    umoci: safe`umoci config --image LAYOUT:TAG --manifest.annotation ${shell}`,
    any: buildx,
  };
}

function byBuildx(word: string): string {
  return safe`docker buildx build --annotation ${shellWord(word)} (docker/metadata-action writes them for the levels in DOCKER_METADATA_ANNOTATIONS_LEVELS; labels are not annotations)`;
}

const WITHOUT = fixes({
  buildx: 'remove its --annotation from the build (docker/build-push-action: annotations)',
  ko: 'remove its --image-annotation from the build',
  kaniko: "remove its --annotation from the build; older versions keep the base image's annotations",
  buildah: 'remove its --annotation from the build, or run buildah config --annotation KEY- CONTAINER',
  bazel: 'remove it from annotations of oci_image',
  apko: 'remove it from annotations in the apko file',
  umoci:
    'umoci config --image LAYOUT:TAG --clear=manifest.annotations, with --manifest.annotation for each one to keep',
});
