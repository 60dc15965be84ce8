import type { Config, HistoryEntry } from '../formats/config.ts';
import type { Manifest } from '../image/image.ts';
import { stepsWithLayer } from './history.ts';
import type { Provenance } from './provenance.ts';

/** The builders that an image can identify. */
export const BUILDERS = [
  /** BuildKit: docker buildx, docker build since 23, buildctl. */
  'buildx',
  /** The classic builder of Docker's engine. */
  'docker',
  'ko',
  'jib',
  'kaniko',
  /** buildah, which podman build uses, too. */
  'buildah',
  /** rules_oci and rules_docker. */
  'bazel',
  /** dockerTools and nix2container. */
  'nix',
  /** The lifecycle of Cloud Native Buildpacks: pack, Spring Boot's build-image. */
  'buildpacks',
  'apko',
  'umoci',
  /** crane, and other tools that add layers with go-containerregistry without a history. */
  'crane',
] as const;
export type Builder = (typeof BUILDERS)[number];

/**
 * The builder of a manifest, for advice only; null if it is unknown or the evidence contradicts itself. Labels and history are claims that anyone
 * can write, and the signature of provenance is not verified, so that no verdict may depend on it.
 *
 * An image inherits the history and the labels of its base, so that only the last step counts, and labels only if no step identifies a builder.
 * @param provenance the valid provenance of the manifest
 */
export function findBuilder(manifest: Manifest, provenance: readonly Provenance[]): Builder | null {
  const config = manifest.config?.config ?? null;
  const last = config && lastStep(config, manifest);
  const claims = new Set([...byProvenance(provenance), ...(last && config ? byStep(last, config) : [])]);
  if (claims.size > 0) return onlyBuilder(claims);
  return config && byLabels(config, last);
}

/** The builder that all evidence names. */
export function onlyBuilder(claims: ReadonlySet<Builder | null>): Builder | null {
  const [one = null] = claims;
  return claims.size === 1 ? one : null;
}

/** The build type of Chainguard's images. */
const APKO = /^https:\/\/apko\.dev\//;

function* byProvenance(provenance: readonly Provenance[]): Generator<Builder> {
  for (const { isBuildKit, buildType } of provenance) {
    if (isBuildKit) yield 'buildx';
    if (APKO.test(buildType)) yield 'apko';
  }
}

/** The last entry of the history; null if it is empty, or if newer layers have no entry (umoci --no-history). */
function lastStep(config: Config, { layers }: Manifest): HistoryEntry | null {
  return stepsWithLayer(config).length < layers.length ? null : (config.history.at(-1) ?? null);
}

interface Mark {
  readonly builder: Builder;
  readonly in: 'createdBy' | 'comment';
  readonly form: RegExp;
}

/** What builders write into each history entry, from their sources. */
const MARKS: readonly Mark[] = [
  // buildkit.dockerfile.v0, and buildkit.exporter.image.v0 for layers that the frontend does not describe.
  { builder: 'buildx', in: 'comment', form: /^buildkit\./ },
  { builder: 'buildx', in: 'createdBy', form: / # buildkit$/ },
  // Both write instructions that run nothing as a comment; Docker with two spaces, except for COPY and ADD.
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

/** Authors of entries that are not marked otherwise. Any builder can copy a name into this field (MAINTAINER), so that it counts last. */
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

/** A command, COPY or ADD as both Docker's classic builder and buildah write it, after the build arguments if there are any. */
const SHELL = /^(?:\|\d+ .*)?\/bin\/sh(?: -c |$)/s;

/** Decided only if exactly one of them left its other mark: labels are inherited, and other fields can be. */
function byShell({ labels, dockerVersion }: Config): readonly Builder[] {
  const isBuildah = labels.has(BUILDAH);
  if (isBuildah === (dockerVersion !== '')) return [];
  return [isBuildah ? 'buildah' : 'docker'];
}

const BUILDAH = 'io.buildah.version';
const LIFECYCLE = 'io.buildpacks.lifecycle.metadata';
/** The zero value of Go's time. */
const UNSET = '0001-01-01T00:00:00Z';

/** If no step identifies a builder: labels that name this image's layers, or that no history contradicts. */
function byLabels({ labels, diffIds, dockerVersion, history }: Config, last: HistoryEntry | null): Builder | null {
  const top = diffIds.at(-1);
  // The lifecycle lists its layers in the label.
  if (top !== undefined && labels.get(LIFECYCLE)?.includes(top)) return 'buildpacks';
  if (history.length === 0) return labels.has(BUILDAH) && dockerVersion === '' ? 'buildah' : null;
  const isBlank = last !== null && last.createdBy === '' && last.comment === '' && last.author === '';
  return isBlank && last.created === UNSET ? 'crane' : null;
}
