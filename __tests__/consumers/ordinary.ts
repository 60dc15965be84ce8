import type { Artifact } from './artifact.ts';
import { harmless, MEMBERS, ociMembers } from './two-images.ts';

/** The harmless image in the forms that builders write. */
export function ordinaryArtifacts(): readonly Artifact[] {
  const name = 'docker.io/acme/shop:1';
  const archive = (form: string): Artifact => ({
    ...{ kind: 'ordinary', description: form, form: 'archive' },
    members: MEMBERS[form]?.(harmless('gzip')) ?? [],
  });
  return [
    archive('docker'),
    archive('hybrid'),
    archive('oci'),
    { kind: 'ordinary', description: 'layout', form: 'layout', members: ociMembers(harmless('zstd'), { name }) },
  ];
}
