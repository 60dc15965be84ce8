import type { Config, HistoryEntry } from '../formats/config.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { stepsWithLayer } from './history.ts';
import { provenanceOf } from './provenance.ts';

/** What makes images, as far as an image shows it. */
export const BUILDERS = [
  /** BuildKit, whoever calls it: docker buildx, docker build of today, buildctl. */
  'buildx',
  /** The classic builder of Docker's engine. */
  'docker',
  'ko',
  'jib',
  'kaniko',
  /** buildah, and podman build, which is the same. */
  'buildah',
  /** rules_oci and rules_docker. */
  'bazel',
  /** dockerTools and nix2container. */
  'nix',
  /** The lifecycle of Cloud Native Buildpacks: pack, Spring Boot's build-image. */
  'buildpacks',
  'apko',
  'umoci',
  /** crane, and what else adds layers with go-containerregistry and says nothing of it. */
  'crane',
] as const;
export type Builder = (typeof BUILDERS)[number];

/**
 * Who made a manifest; null where nothing tells, or what tells contradicts itself. What an image says of itself (its history, its labels) is a
 * claim that anybody can write, and so is provenance whose signature is not verified: this is for advice, and no verdict may hang on it.
 *
 * An image keeps the history and the labels of its base, so that only the last step counts; labels count where no step tells.
 */
export function builderOf(image: Image, manifest: Manifest): Builder | null {
  const known = found.get(manifest);
  if (known !== undefined) return known;
  const builder = find(image, manifest);
  found.set(manifest, builder);
  return builder;
}

const found = new WeakMap<Manifest, Builder | null>();

/**
 * Who made what a reference leads to: the manifest that it is, or is a part of. For everything else (an index, an attestation, null for the image
 * as a whole), who made all that is run of the image, if that is one.
 */
export function builderAt(image: Image, edge: Edge | null): Builder | null {
  const { byEdge, all } = buildersIn(image);
  const manifest = edge && (byEdge.get(edge) ?? (edge.parent && byEdge.get(edge.parent)));
  return manifest ? builderOf(image, manifest) : all();
}

interface Builders {
  /** The manifests that are run. */
  readonly byEdge: ReadonlyMap<Edge, Manifest>;
  readonly all: () => Builder | null;
}

const ofImages = new WeakMap<Image, Builders>();

function buildersIn(image: Image): Builders {
  const known = ofImages.get(image);
  if (known !== undefined) return known;
  const run = image.manifests.filter(({ exempt }) => exempt === null);
  let all: Builder | null | undefined;
  const builders = {
    byEdge: new Map(run.map((manifest) => [manifest.edge, manifest])),
    all: () => {
      if (all === undefined) all = only(new Set(run.map((manifest) => builderOf(image, manifest))));
      return all;
    },
  };
  ofImages.set(image, builders);
  return builders;
}

function find(image: Image, manifest: Manifest): Builder | null {
  const config = manifest.config?.config ?? null;
  const last = config && lastStep(config, manifest);
  const claims = new Set([...byProvenance(image, manifest), ...(last && config ? byStep(last, config) : [])]);
  if (claims.size > 0) return only(claims);
  return config && byWhatIsLeft(config, last);
}

function only(claims: ReadonlySet<Builder | null>): Builder | null {
  const [one = null] = claims;
  return claims.size === 1 ? one : null;
}

/** Chainguard's images are attested so. */
const APKO = /^https:\/\/apko\.dev\//;

function* byProvenance(image: Image, { edge }: Manifest): Generator<Builder> {
  const { digest } = edge.target;
  for (const result of digest === null ? [] : provenanceOf(image, digest)) {
    if (!result.ok) continue;
    if (result.value.isBuildKit) yield 'buildx';
    if (APKO.test(result.value.buildType)) yield 'apko';
  }
}

/** The newest entry of the history; null where there is none, or newer layers have none (umoci --no-history). */
function lastStep(config: Config, { layers }: Manifest): HistoryEntry | null {
  return stepsWithLayer(config).length < layers.length ? null : (config.history.at(-1) ?? null);
}

interface Mark {
  readonly builder: Builder;
  readonly in: 'createdBy' | 'comment';
  readonly form: RegExp;
}

/** What builders write into each step, read in their sources. */
const MARKS: readonly Mark[] = [
  // buildkit.dockerfile.v0, and buildkit.exporter.image.v0 for layers of which a frontend says nothing.
  { builder: 'buildx', in: 'comment', form: /^buildkit\./ },
  { builder: 'buildx', in: 'createdBy', form: / # buildkit$/ },
  // Both write an instruction that runs nothing as a comment; Docker with two spaces, but for COPY and ADD.
  { builder: 'docker', in: 'createdBy', form: / #\(nop\) {2}/ },
  { builder: 'buildah', in: 'createdBy', form: / #\(nop\) (?! |COPY |ADD )/ },
  { builder: 'buildah', in: 'comment', form: /^FROM / },
  { builder: 'ko', in: 'createdBy', form: /^ko (?:build|publish) / },
  { builder: 'jib', in: 'createdBy', form: /^jib(?:-[\w-]+)?(?::|$)/ },
  { builder: 'bazel', in: 'createdBy', form: /^bazel build / },
  { builder: 'nix', in: 'comment', form: /^store paths: \[/ },
  { builder: 'nix', in: 'createdBy', form: /^nix2container$/ },
  {
    builder: 'buildpacks',
    in: 'createdBy',
    form: /^(?:Layer: '.*', Created by (?:buildpack|extension): |Buildpacks (?:Launcher Config|Application Launcher|Process Types)$|Application Layer$|Software Bill-of-Materials$)/,
  },
  { builder: 'apko', in: 'createdBy', form: /^apko$/ },
  { builder: 'umoci', in: 'createdBy', form: /^umoci (?:config|repack|insert|raw )/ },
  { builder: 'crane', in: 'createdBy', form: /^g?crane flatten / },
];

/** Who signs steps that say nothing else. Others copy a name of their own into it (MAINTAINER), so that it counts only there. */
const AUTHORS: ReadonlyMap<string, Builder> = new Map([
  ['kaniko', 'kaniko'],
  ['ko', 'ko'],
  ['Jib', 'jib'],
  ['Bazel', 'bazel'],
  ['apko', 'apko'],
]);

function byStep(step: HistoryEntry, config: Config): readonly Builder[] {
  const marked = MARKS.filter((mark) => mark.form.test(step[mark.in])).map(({ builder }) => builder);
  if (marked.length > 0) return marked;
  const author = AUTHORS.get(step.author);
  if (author !== undefined) return [author];
  return SHELL.test(step.createdBy) ? byShell(config) : [];
}

/** A command, a COPY or an ADD, as Docker's classic builder and buildah write them alike; after the build arguments, if there are any. */
const SHELL = /^(?:\|\d+ .*)?\/bin\/sh(?: -c |$)/s;

/** Only where one of them left something else, and the other did not: labels are inherited, and other fields may be. */
function byShell({ labels, dockerVersion }: Config): readonly Builder[] {
  const isBuildah = labels.has(BUILDAH);
  if (isBuildah === (dockerVersion !== '')) return [];
  return [isBuildah ? 'buildah' : 'docker'];
}

const BUILDAH = 'io.buildah.version';
const LIFECYCLE = 'io.buildpacks.lifecycle.metadata';
/** A time that Go never set. */
const UNSET = '0001-01-01T00:00:00Z';

/** Where no step tells: labels that speak of these very layers, or stand where there is no history to contradict them. */
function byWhatIsLeft({ labels, diffIds, dockerVersion, history }: Config, last: HistoryEntry | null): Builder | null {
  const top = diffIds.at(-1);
  // The lifecycle lists the layers that it made.
  if (top !== undefined && labels.get(LIFECYCLE)?.includes(top)) return 'buildpacks';
  if (history.length === 0) return labels.has(BUILDAH) && dockerVersion === '' ? 'buildah' : null;
  const isBlank = last !== null && last.createdBy === '' && last.comment === '' && last.author === '';
  return isBlank && last.created === UNSET ? 'crane' : null;
}
