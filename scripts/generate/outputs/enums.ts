/** The closed lists of words that outputs have, and the forms of strings. */
import type { ArtifactKind } from '../../../src/formats/artifact-kind.ts';
import { DIGEST_GRAMMAR } from '../../../src/formats/digest.ts';
import { FAULTS, type FaultKind } from '../../../src/formats/fault.ts';
import type { Format } from '../../../src/formats/format.ts';
import type { Compression, Family, Role, Status } from '../../../src/formats/media-type.ts';
import { FAMILIES } from '../../../src/formats/media-type-table.ts';
import { STATUS } from '../../../src/reports/classification.ts';
import type { Severity } from '../../../src/rule-kit/rule.ts';
import type { SourceKind } from '../../../src/sources/source.ts';
import { type Shape, textLike, words } from './shape.ts';

export const DIGEST = textLike('digest', DIGEST_GRAMMAR);
export const DAY = textLike('UTC day', /^\d{4}-\d{2}-\d{2}$/);

export const SEVERITY: Shape<Severity> = words('Severity', 'How much a finding weighs.', {
  error: 'fails the run, unless `fail-on` is `never`',
  warning: 'fails the run where `fail-on` is `warning`',
  note: 'never fails',
});

export const SOURCE: Shape<SourceKind> = words('Source', 'The form in which an image came.', {
  'oci-layout': 'an OCI layout in a directory',
  'oci-archive': 'an OCI layout in a tar, which may be compressed',
  'docker-archive': 'what `docker save` writes',
  dir: "skopeo's `dir:`",
  registry: 'read in a registry',
  engine: 'exported by an engine',
});

export const ARTIFACT: Shape<ArtifactKind> = words('Artifact', 'What an image is, told from verified content only.', {
  image: 'something that an engine runs',
  plugin: 'a plugin of Docker',
  helm: 'a Helm chart',
  wasm: 'a WebAssembly module',
  model: 'an AI model',
  signature: 'a signature of something else',
  sbom: 'a software bill of materials',
  attestation: 'statements on something else',
  cache: "a builder's cache",
  soci: 'a SOCI index, for lazy pulling of an image',
  compose: 'a Docker Compose project',
  devcontainer: 'a Development Container feature or template, or their list',
  flux: 'Kubernetes manifests for Flux',
  policy: 'policies or rules: Open Policy Agent, Kyverno, Falco',
  package: 'what one tool installs or loads: modules, plugins, bundles, databases',
  vm: 'a virtual machine, or a part of one',
  singularity: 'a Singularity image',
  report: 'the result of a scan or test of an image',
  unknown: 'none of these, or it could not be told',
});

export const ROLE: Shape<Role> = words('Role', 'What a blob is in an image.', {
  manifest: 'a manifest: one runnable platform image, or an artifact',
  index: 'an index, or a manifest list',
  config: 'the config of an image',
  layer: 'a layer of a filesystem',
  'plugin-config': 'the config of a plugin',
  layout: 'the mark of an OCI layout',
  descriptor: 'a descriptor by itself',
  empty: "OCI's empty JSON",
  attestation: 'a statement on something else',
  signature: 'a signature',
  sbom: 'a software bill of materials',
  artifact: 'what another kind of artifact is made of',
  unknown: 'nobody knows',
});

export const FAMILY: Shape<Family> = words('Family', 'Whose format a type is.', FAMILIES);

/** Of a blob whose type nobody states, as in the archives of `docker save`. */
export const ARCHIVE_FAMILY: Shape<'docker-archive'> = words(
  'ArchiveFamily',
  'What stands for a family where no type is stated.',
  {
    'docker-archive': 'a member of what `docker save` writes',
  },
);

export const COMPRESSION: Shape<Compression> = words('Compression', 'What a type says of the compression.', {
  none: '',
  gzip: '',
  zstd: '',
  encrypted: 'encrypted, so that what is in it cannot be told',
  unknown: 'the type does not say',
});

export const STATUS_OF_TYPE: Shape<Status> = words('Status', 'What specifications say of a type today.', STATUS);

export const FORMAT: Shape<Format> = words('Format', 'What the first bytes of a blob show.', {
  gzip: '',
  zstd: '',
  xz: '',
  bzip2: '',
  tar: '',
  erofs: 'an EROFS file system',
  json: '',
  empty: 'there are no bytes',
  unknown: 'something else',
});

export const FAULT: Shape<FaultKind> = words('FaultKind', 'What is wrong with a document or a blob.', FAULTS);
