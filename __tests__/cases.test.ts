import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plimsoll } from './support/command.ts';

/** An input that was once judged wrongly, what real consumers read from it, and the outcome that is required now. */
interface Case {
  /** The image as it is given on the command line; a path is relative to `__tests__/cases`. */
  readonly image: string;
  /** A preset's name, a file in `__tests__/cases`, or the rules of a policy in YAML. */
  readonly policy: string;
  readonly consumers: string;
  /** Exit code before the fix. */
  readonly before: number;
  /** Exit code that is required. `not 0` where failed and inconclusive are both right. */
  readonly after: number | 'not 0';
  /** What the output must contain. */
  readonly shows?: RegExp;
  readonly flags?: readonly string[];
}

const PODMAN_RUNS_IT = 'engines run it on Linux, as root';

/** A consumer reads another image than the one that was checked. */
const TWO_READINGS: readonly Case[] = [
  {
    image: 'archive-skippable-polyglot.tar',
    policy: 'no-secrets: error',
    consumers:
      'docker, podman, skopeo, ctr, crane and regctl read the tar, with root and a secret; Plimsoll read the zstd stream',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'zstd-skippable-tar-polyglot.tar',
    policy: 'recommended',
    consumers: 'podman mounts the outer tar of the layer, with a set-id file',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'gzip-magic-two-bytes.tar',
    policy: 'recommended',
    consumers: 'engines want 1f 8b 08 for gzip, and read an uncompressed tar',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'docker-archive-absolute-symlink-config.tar',
    policy: 'recommended',
    consumers: 'docker resolves an absolute symbolic link from the top of the archive: another config',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'oci-archive-with-legacy-repositories.tar',
    policy: 'recommended',
    consumers: 'docker 20.10 loads repositories and ID/json',
    before: 0,
    after: 1,
    shows: /unambiguous-documents: docker 20\.10 loads blobs\/json of this archive/,
  },
  {
    image: 'oci-archive-with-legacy-folder.tar',
    policy: 'recommended',
    consumers: 'docker 20.10 loads base/json before it fails on blobs, and keeps that image',
    before: 0,
    after: 1,
    shows: /unambiguous-documents: docker 20\.10 loads base\/json of this archive/,
  },
  {
    image: 'platform-of-index-json/layout',
    policy: 'platforms: {severity: error, require: [linux/amd64]}',
    consumers: 'the config declares linux/s390x; the entry of index.json is lost at push',
    before: 0,
    after: 1,
    shows: /linux\/amd64 is missing; there is linux\/s390x/,
  },
  {
    image: 'platform-of-index-json/override',
    policy: 'platform-of-index-json/windows-may-be-root.yml',
    consumers:
      'the config declares linux/amd64, and engines run it as root; the entry of index.json declares windows/amd64',
    before: 0,
    after: 1,
    shows: /the container runs as root/,
  },
  {
    image: 'platform-of-index-json/override',
    policy: 'platform-matches-config: error',
    consumers: 'the entry and the config differ',
    before: 1,
    after: 1,
    shows: /os is "windows" in the index and "linux" in the config/,
  },
  { image: 'config-without-os', policy: 'user: error', consumers: PODMAN_RUNS_IT, before: 1, after: 1 },
  {
    image: 'config-without-os',
    policy: 'platforms: {severity: error, allow: ["*/amd64"]}',
    consumers: 'no system is stated',
    before: 0,
    after: 2,
    shows: /neither an index nor a config states the platform/,
  },
  {
    image: 'config-without-os',
    policy: 'platform-of-index-json/windows-may-be-root.yml',
    consumers: 'the override could be for it or not',
    before: 1,
    after: 'not 0',
  },
  {
    image: 'windows-config-over-linux-layers',
    policy: 'user: error',
    consumers: PODMAN_RUNS_IT,
    before: 0,
    after: 1,
    shows: /the container runs as root: USER 0/,
  },
  {
    image: 'estargz-toc-setuid',
    policy: 'hardened',
    consumers: 'lazy pulling mounts by the table of contents, where the file has mode 4755',
    before: 0,
    after: 1,
    shows:
      /safe-layers: the table of contents of layer 1\/1 .* the mode of "bin\/su" is 4755 in the table, 0755 in the tar/,
  },
  {
    image: 'estargz-toc-setuid',
    policy: 'diff-ids-match: error',
    consumers: 'the diffID is that of the tar, and lazy pulling does not mount the tar',
    before: 0,
    after: 2,
    shows: /its table of contents, which lazy pulling mounts, differs from its tar/,
  },
  {
    image: 'estargz-toc-setuid',
    policy: 'size-budget: {severity: error, image: {uncompressed: 1GB}}',
    consumers: 'lazy pulling takes sizes from the table of contents',
    before: 0,
    after: 2,
  },
  {
    image: 'zstd-chunked-table-setuid',
    policy: 'hardened',
    consumers: 'podman 4.3 with partial pulls creates the file from the table of contents, with mode 4755',
    before: 0,
    after: 1,
    shows:
      /safe-layers: the table of contents of layer 1\/1 .* the mode of "usr\/bin\/pay" is 4755 in the table, 0755 in the tar/,
  },
  {
    image: 'secret-in-annotation-of-index-json',
    policy: 'no-secrets: error',
    consumers: 'crane push --index pushes the annotations of index.json',
    before: 0,
    after: 1,
    shows: /an annotation of index\.json has an npm token under "NPM_TOKEN"/,
  },
  {
    image: 'secret-in-second-entry',
    policy: 'no-secrets: error',
    consumers: 'crane push --index pushes the annotations of a second entry for one digest',
    before: 0,
    after: 1,
    shows: /an annotation has an npm token under "NPM_TOKEN"/,
  },
  ...['secret-in-annotation-of-index-json', 'secret-in-second-entry'].map((image) => ({
    image,
    policy: 'annotations: {severity: error, deny: ["NPM_*"]}',
    consumers: 'the same',
    before: 0,
    after: 1,
    shows: /has the annotation NPM_TOKEN, which "NPM_\*" denies/,
  })),
  {
    image: 'gzip-with-zero-padding',
    policy: 'recommended',
    consumers: 'skopeo and podman refuse zeros behind the gzip member',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'manifest-with-history',
    policy: 'recommended',
    consumers: 'containers/image refuses history in a manifest as ambiguous',
    before: 0,
    after: 1,
    shows: /unambiguous-documents: .*"history".*podman and skopeo refuse it/,
  },
];

/** Images in the types of artifacts, which an engine runs all the same. */
const DRESSED_UP: readonly Case[] = [
  {
    image: 'oras-1.0-artifact',
    policy: 'artifacts: {severity: error, allow: [image]}',
    consumers: 'ORAS 1.0 pushes a file so; docker, containerd and podman refuse it',
    before: 0,
    after: 1,
    shows: /the artifact is of an unknown kind; allowed: image/,
  },
  {
    image: 'model-that-docker-runs',
    policy: 'hardened',
    consumers:
      'docker 20.10 runs it, as root: the types are those of a model of Docker, the layer is a tar, the config lists it',
    before: 0,
    after: 'not 0',
    shows: /unchecked +user/,
  },
  {
    image: 'chart-that-containerd-runs',
    policy: 'user: error',
    consumers: 'containerd 1.6 and 2.4 read the config whatever its type, and run it as root',
    before: 2,
    after: 2,
  },
  {
    image: 'chart-that-podman-runs',
    policy: 'user: error',
    consumers: 'podman 4.3 takes any config in a Docker manifest',
    before: 2,
    after: 2,
  },
];

/** No current engine loads it. */
const REFUSED_BY_ENGINES: readonly Case[] = [
  {
    image: 'created-escaped-plus',
    policy: 'recommended',
    consumers: 'docker, containerd, skopeo and crane fail on an escape in a date',
    before: 0,
    after: 1,
    shows: /spec-conformance: .* at \/created: .*written with an escape/,
  },
  {
    image: 'diffids-short',
    policy: 'recommended',
    consumers: 'containerd, docker and crane refuse',
    before: 0,
    after: 1,
    shows: /spec-conformance: .* it has 0 diff_ids for 1 layer/,
  },
  {
    image: 'history-long',
    policy: 'recommended',
    consumers: 'docker pull and load refuse',
    before: 0,
    after: 1,
    shows: /spec-conformance: .* it has 3 entries with a layer for 2 layers.*[\s\S]*crane flatten/,
  },
  {
    image: 'docker-created-empty.tar',
    policy: 'recommended',
    consumers: 'docker, podman, ctr and crane refuse',
    before: 0,
    after: 1,
    shows: /spec-conformance: .* at \/created: "created" is ""/,
  },
  {
    image: 'docker-repotags-upper.tar',
    policy: 'recommended',
    consumers: 'docker, podman and ctr refuse',
    before: 0,
    after: 1,
    shows: /unambiguous-documents: .*"ACME\/X:1" is not a valid image name: the repository must be in lower case/,
  },
  {
    image: 'docker-cmd-string.tar',
    policy: 'recommended',
    consumers: 'docker takes a string as Cmd; podman, ctr and crane refuse',
    before: 0,
    after: 1,
    shows: /unambiguous-documents: .*docker runs it as one word/,
  },
  {
    image: 'zero-byte-layer',
    policy: 'recommended',
    consumers: 'containerd refuses a layer of no bytes, docker takes it',
    before: 0,
    after: 1,
    shows: /spec-conformance: .* a layer has 0 bytes/,
  },
  {
    image: 'created-lower-case-t',
    policy: 'recommended',
    consumers: 'RFC 3339 allows it; docker, containerd, podman and crane refuse',
    before: 0,
    after: 1,
    shows: /spec-conformance: .* at \/created: .*T and Z in upper case/,
  },
  {
    image: 'docker-healthcheck-string.tar',
    policy: 'recommended',
    consumers: 'docker, podman and crane refuse a string as Healthcheck.Test, containerd does not read it',
    before: 0,
    after: 1,
    shows: /unambiguous-documents: .*"Test" must be a list, not a string, at \/config\/Healthcheck\/Test/,
  },
  {
    image: 'docker-repotags-without-tag.tar',
    policy: 'recommended',
    consumers: 'docker and containerd 2.4 refuse, podman takes latest',
    before: 0,
    after: 1,
    shows: /unambiguous-documents: .*the name "acme\/x" has no tag; docker refuses the archive/,
  },
  {
    image: 'docker-old-base-created-empty.tar',
    policy: 'unambiguous-documents: error',
    consumers: 'docker decodes the json of every layer, and refuses',
    before: 0,
    after: 1,
    shows: /the date and time of creation is not one that docker reads/,
  },
  {
    image: 'diffids-sha512',
    policy: 'recommended',
    consumers: 'docker, containerd and crane compute sha256 and refuse',
    before: 0,
    after: 1,
    shows: /spec-conformance: .*it is a digest with sha512/,
  },
  {
    image: 'layer-type-in-capitals',
    policy: 'recommended',
    consumers: 'containerd compares media types byte by byte',
    before: 0,
    after: 1,
    shows: /spec-conformance: .*application\/vnd\.oci\.image\.LAYER\.v1\.tar\+gzip/,
  },
  {
    image: 'platform-without-architecture',
    policy: 'recommended',
    consumers: 'no engine finds an image for its platform in the index',
    before: 0,
    after: 1,
    shows: /spec-conformance: .*at \/manifests\/0\/platform\/architecture/,
  },
];

/** Good images that were blamed, or not understood. */
const GOOD: readonly Case[] = [
  {
    image: 'soci-v2-index',
    policy:
      '{user: error, platforms: {severity: error, require: [linux/amd64]}, max-layers: {severity: error, max: 50}}',
    consumers: 'an index with an image and a SOCI index artifact, as `soci convert` writes it',
    before: 1,
    after: 0,
  },
  { image: 'soci-v2-index', policy: 'recommended', consumers: 'the same', before: 0, after: 0 },
  {
    image: 'soci-v1-fallback-tag',
    policy: '{user: error, platforms: {severity: error, require: [linux/amd64]}}',
    consumers: 'a SOCI index of version 1, in the index that a referrers tag leads to',
    before: 1,
    after: 0,
  },
  {
    image: 'artifacts-beside-image',
    policy:
      '{user: error, platforms: {severity: error, require: [linux/amd64]}, max-layers: {severity: error, max: 1}, safe-layers: error}',
    consumers:
      'an image with provenance and a SOCI index in its index; in the layout signatures of cosign and Notation, an SBOM, a report, a build context, a build cache and a Compose project',
    before: 1,
    after: 0,
  },
  {
    image: 'artifacts-beside-image',
    policy: 'recommended',
    consumers: 'the same',
    before: 2,
    after: 0,
  },
  {
    image: 'oras-1.0-artifact',
    policy: 'recommended',
    consumers: 'a file, as ORAS 1.0 pushes it',
    before: 1,
    after: 0,
  },
  { image: 'erofs-raw', policy: 'recommended', consumers: 'containerd mounts EROFS layers', before: 0, after: 0 },
  { image: 'erofs-zstd', policy: 'recommended', consumers: 'containerd mounts EROFS layers', before: 0, after: 0 },
  {
    image: 'erofs-raw',
    policy: 'safe-layers: error',
    consumers: 'the files of an EROFS layer are not read by Plimsoll',
    before: 1,
    after: 2,
  },
  {
    image: 'zeros-first-model',
    policy: 'recommended',
    consumers: 'model weights that begin with zeros',
    before: 0,
    after: 0,
  },
  {
    image: 'ctr-partial-amd64.tar',
    policy: 'recommended',
    consumers: 'one platform of an index of two',
    before: 2,
    after: 2,
    shows: /docker save --platform/,
  },
  {
    image: 'ctr-partial-amd64.tar',
    policy:
      '{blobs-verified: {severity: error, absent-platforms: allow}, user: {severity: error, allow: [root]}, diff-ids-match: error, safe-layers: error, platforms: {severity: error, require: [linux/arm64]}, unambiguous-documents: error, platform-matches-config: error, spec-conformance: error}',
    consumers: 'rules check the platform that is present',
    before: 2,
    after: 0,
  },
  {
    image: 'ctr-partial-amd64.tar',
    policy: 'blobs-verified: {severity: error, absent-platforms: allow}',
    consumers: 'one platform of an index of two',
    before: 2,
    after: 0,
  },
  {
    image: 'oras-copy-recursive',
    policy: 'recommended',
    consumers: 'index.json lists the index and, unnamed, its children',
    before: 0,
    after: 0,
  },
  {
    image: 'buildkit-unnamed.tar',
    policy: 'attestations: {severity: error, require: [{type: slsa-provenance}]}',
    consumers: 'BuildKit writes a statement without subjects where the build has no name',
    before: 1,
    after: 0,
  },
  {
    image: 'buildkit-named.tar',
    policy: 'attestations: {severity: error, require: [{type: slsa-provenance}]}',
    consumers: 'the same build with a name',
    before: 0,
    after: 0,
  },
  ...['buildkit-unnamed.tar', 'buildkit-named.tar'].map((image) => ({
    image,
    policy: 'user: {severity: error, min-uid: 20000}',
    consumers: 'its provenance has the line of the Dockerfile',
    before: 1,
    after: 1,
    shows: /buildkit-unnamed\.Dockerfile:13:1/,
    flags: ['--dockerfile', '@buildkit-unnamed.Dockerfile'],
  })),
  {
    image: 'helm-chart',
    policy: 'platforms: {severity: error, require: [linux/amd64]}',
    consumers: 'a Helm chart has no platform',
    before: 1,
    after: 0,
  },
  {
    image: 'helm-chart',
    policy: 'attestations: {severity: error, require: [{type: spdx}]}',
    consumers: 'a Helm chart has no attestation of an image',
    before: 1,
    after: 0,
  },
  { image: 'ollama-model', policy: 'recommended', consumers: 'a model, as Ollama writes it', before: 2, after: 0 },
  { image: 'ollama-model', policy: 'hardened', consumers: 'a model has no Dockerfile', before: 1, after: 0 },
  {
    image: 'ollama-model',
    policy: 'artifacts: {severity: error, allow: [model]}',
    consumers: 'a model, as Ollama writes it',
    before: 1,
    after: 0,
  },
  {
    image: 'hybrid-buildkit-2021.tar',
    policy: 'unambiguous-documents: error',
    consumers: 'BuildKit of 2021 writes no RepoTags beside a named index.json',
    before: 1,
    after: 0,
  },
  {
    image: '../fixtures/oci-windows-foreign',
    policy: 'user: error',
    consumers: 'an image on an old Windows base',
    before: 0,
    after: 0,
  },
  {
    image: '../fixtures/hybrid-docker-25.tar as ghcr.io/acme/renamed:9',
    policy: 'unambiguous-documents: error',
    consumers: 'a given name is not a claim of the archive',
    before: 1,
    after: 0,
  },
];

/** Policies that could be walked around. */
const POLICIES: readonly Case[] = [
  {
    image: '../fixtures/dir-schema1',
    policy: 'policy/undecided-override-undoes-lock/team.yml',
    consumers: 'a locked rule fails under every variant',
    before: 0,
    after: 1,
  },
  {
    image: 'policy/img-a7x as ghcr.io/acme/shop:1',
    policy: 'policy/undecided-platform/p.yml',
    consumers: 'one more manifest, without a platform, changes nothing',
    before: 0,
    after: 1,
  },
  {
    image: '../../examples/image as ghcr.io/acme/prod-pay:1',
    policy: 'policy/lock-in-override/p.yml',
    consumers: 'the locking file has its own overrides',
    before: 0,
    after: 1,
  },
  {
    image: '../../examples/image as ghcr.io/acme/legacy-pay',
    policy: 'policy/overrides-twice/p.yml',
    consumers: 'a later file has no effect on a locked rule',
    before: 0,
    after: 1,
  },
  {
    image: 'policy/img-emptylabel',
    policy: 'policy/pattern-loosens/p.yml',
    consumers: 'an empty label does not satisfy the locked rule',
    before: 0,
    after: 1,
  },
  {
    image: 'policy/img-helm',
    policy: 'policy/per-platform-loosens/p.yml',
    consumers: 'the locked rule requires an attestation of every image',
    before: 0,
    after: 'not 0',
  },
  {
    image: '../../examples/image',
    policy: 'policy/fail-on-open/p.yml',
    consumers: 'a locked rule implies its fail-on',
    before: 0,
    after: 1,
  },
  {
    image: '../fixtures/dir-schema1',
    policy: 'policy/unknown-event/p.yml',
    consumers: 'an override on an event that is not known',
    before: 0,
    after: 1,
    shows: /no-schema1/,
  },
  {
    image: '../fixtures/dir-schema1',
    policy: 'policy/unknown-repository/p.yml',
    consumers: 'an override on a repository that is not known',
    before: 0,
    after: 1,
    shows: /no-schema1/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/unknown-context/p.yml',
    consumers: 'a list with a fact of the run that is not known, beside the locked list',
    before: 0,
    after: 1,
    shows: /p\.yml:3 has no effect: media-types is locked by .*org\.yml:3/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/locked-custom-rule/p.yml',
    consumers: 'a custom rule is locked as any other is',
    before: 0,
    after: 1,
    shows: /acme\/zstd/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/unchecked-everywhere/p.yml',
    consumers: 'a rule that fails under every variant, under unchecked: note',
    before: 0,
    after: 1,
    shows: /layer-compression/,
  },
  {
    image: 'policy/img-tamper',
    policy: 'policy/waived-digest/p.yml',
    consumers: 'a waiver of blobs by digest, and other bytes under those digests',
    before: 0,
    after: 1,
    shows: /error +layer-compression/,
  },
  {
    image: 'policy/img-tamper',
    policy: 'policy/waived-image-digest/p.yml',
    consumers: 'a waiver of an image by digest, with other bytes in its layers',
    before: 0,
    after: 1,
    shows: /error +layer-compression/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/waived-image-digest/p.yml',
    consumers: 'a waiver of an image by digest, with the bytes that it names',
    before: 0,
    after: 0,
    shows: /waived +layer-compression/,
  },
  {
    image: '../../examples/image',
    policy: 'policy/past-day/p.yml',
    consumers: 'a day before the locked severity holds',
    flags: ['--as-of', '2025-12-31'],
    before: 0,
    after: 3,
  },
  {
    image: 'config-without-os',
    policy: 'policy/unknown-os/p.yml',
    consumers: 'engines run an image without an os on Linux',
    before: 0,
    after: 2,
    shows: /acme\/no-root/,
  },
];

/** Found by comparing with consumers (`npm run consumers`); each passed once. */
const FOUND_BY_COMPARISON: readonly Case[] = [
  {
    image: 'dot-dot-behind-linked-folder.tar',
    policy: 'recommended',
    consumers: 'docker follows .. behind a link to a folder as a file system does: another config',
    before: 0,
    after: 'not 0',
    shows: /docker follows and podman and containerd do not/,
  },
  {
    image: 'archive-gzip-extra-polyglot.tar',
    policy: 'recommended',
    consumers:
      'crane, regctl and podman read the tar, with root and a set-id file; docker and containerd the gzip stream in it',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'archive-zstd-empty-frame-polyglot.tar',
    policy: 'recommended',
    consumers: 'the tar begins with a frame of zstd without content: crane reads the tar, docker the frame behind it',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'layer-gzip-extra-polyglot',
    policy: 'recommended',
    consumers: 'a layer that is a tar and a gzip stream',
    before: 0,
    after: 1,
    shows: /its first bytes match both gzip and tar/,
  },
  {
    image: 'archive-bzip2-magic.tar',
    policy: 'recommended',
    consumers: 'docker and podman refuse it as bzip2; containerd and crane read the tar',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'archive-gzip-long-name.tar',
    policy: 'recommended',
    consumers: "Go's decoder refuses a file name of more than 511 bytes: no engine loads it",
    before: 0,
    after: 'not 0',
  },
  {
    image: 'layer-gzip-long-name.tar',
    policy: 'recommended',
    consumers: 'the same in a layer',
    before: 0,
    after: 1,
    shows: /which docker, containerd and podman refuse/,
  },
  {
    image: 'archive-sparse-records.tar',
    policy: 'recommended',
    consumers: 'every engine refuses the archive: the map of a sparse file is none',
    before: 0,
    after: 1,
    shows: /unambiguous-documents/,
  },
  {
    image: 'index-json-contiguous-file.tar',
    policy: 'recommended',
    consumers: 'docker and podman refuse a member of type 7, containerd ignores it',
    before: 0,
    after: 1,
    shows: /unambiguous-documents/,
  },
  {
    image: 'docker-repotags-none.tar',
    policy: 'recommended',
    consumers: 'docker, containerd and podman refuse the name',
    before: 0,
    after: 1,
    shows: /is not a valid image name/,
  },
  {
    image: 'docker-repotags-null.tar',
    policy: 'recommended',
    consumers: 'docker, containerd and podman refuse the name',
    before: 0,
    after: 1,
    shows: /is not a valid image name/,
  },
  {
    image: 'docker-parent-boolean.tar',
    policy: 'recommended',
    consumers: 'docker and podman refuse it, containerd and crane load it',
    before: 0,
    after: 'not 0',
  },
  {
    image: 'docker-created-hour-24.tar',
    policy: 'recommended',
    consumers: 'no engine loads it',
    before: 0,
    after: 1,
    shows: /at \/created/,
  },
  {
    image: 'docker-history-escaped-z.tar',
    policy: 'recommended',
    consumers: 'no engine loads it',
    before: 0,
    after: 1,
    shows: /at \/history\/1\/created/,
  },
  {
    image: 'docker-exposed-ports-text.tar',
    policy: 'recommended',
    consumers: 'no engine loads it',
    before: 0,
    after: 1,
    shows: /\/config\/ExposedPorts/,
  },
  {
    image: 'docker-version-number.tar',
    policy: 'recommended',
    consumers: 'docker and podman refuse it, containerd loads it',
    before: 0,
    after: 1,
    shows: /docker_version/,
  },
  {
    image: 'docker-container-config-list.tar',
    policy: 'recommended',
    consumers: 'docker and podman refuse it, containerd loads it',
    before: 0,
    after: 1,
    shows: /container_config/,
  },
  {
    image: 'docker-tty-number.tar',
    policy: 'recommended',
    consumers: 'docker and podman refuse it, containerd loads it',
    before: 0,
    after: 1,
    shows: /"Tty" must be true or false/,
  },
  {
    image: 'manifest-with-signatures',
    policy: 'recommended',
    consumers: 'containers/image refuses signatures in a manifest as ambiguous; docker and containerd load it',
    before: 0,
    after: 1,
    shows: /"signatures"/,
  },
  {
    image: 'entry-without-type',
    policy: 'recommended',
    consumers: 'docker refuses the entry, containerd ignores it, podman loads it',
    before: 0,
    after: 1,
    shows: /docker and containerd refuse an entry of an index without one/,
  },
];

const TABLES: Readonly<Record<string, readonly Case[]>> = {
  'found by comparing with consumers': FOUND_BY_COMPARISON,
  'a consumer reads another image': TWO_READINGS,
  'an engine runs what looks like an artifact': DRESSED_UP,
  'no engine loads it': REFUSED_BY_ENGINES,
  'a good image': GOOD,
  'a policy that could be walked around': POLICIES,
};

const FOLDER = join(import.meta.dirname, 'cases');

/** A file in the folder of cases, with what follows it (` as NAME`). */
function inFolder(path: string): string {
  return join(FOLDER, path);
}

function policyOf(policy: string): string {
  if (policy.endsWith('.yml')) return inFolder(policy);
  if (!policy.includes(':')) return policy;
  return `{version: 1, rules: ${policy.startsWith('{') ? policy : `{${policy}}`}}`;
}

describe.each(Object.entries(TABLES))('%s', (_table, cases) => {
  test.each(cases)('$image under $policy: exit code $before before, $after now', async (row) => {
    const flags = (row.flags ?? []).map((flag) => flag.replace(/^@/, `${FOLDER}/`));
    const run = await plimsoll(['check', '--policy', policyOf(row.policy), ...flags, inFolder(row.image)]);
    if (row.after === 'not 0') expect([1, 2]).toContain(run.code);
    else expect(`${run.code} ${run.code === row.after ? '' : run.stdout + run.stderr}`.trim()).toBe(String(row.after));
    if (row.shows) expect(run.stdout).toMatch(row.shows);
  });
});
