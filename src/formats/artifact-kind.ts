/** The kind of a manifest, or of all manifests of a root. */
export const ARTIFACT_KINDS = [
  'image',
  'plugin',
  'helm',
  'wasm',
  'model',
  'signature',
  'sbom',
  'attestation',
  'cache',
  'soci',
  'compose',
  'devcontainer',
  'flux',
  'policy',
  'package',
  'vm',
  'singularity',
  'report',
  'unknown',
] as const;
export type ArtifactKind = (typeof ARTIFACT_KINDS)[number];
