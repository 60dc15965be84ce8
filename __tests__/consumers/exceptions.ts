import type { Artifact } from './artifact.ts';
import type { PlimsollReading } from './plimsoll-reading.ts';
import type { Disagreement } from './property.ts';

/** A disagreement that is right as it is, and why. */
export interface Exception {
  readonly name: string;
  readonly reason: string;
  readonly covers: (
    found: Disagreement,
    artifact: Pick<Artifact, 'kind' | 'description'>,
    checked: PlimsollReading,
  ) => boolean;
}

const isRefusal = ({ class: kind }: Disagreement) => kind === 'refused-by-all' || kind === 'refused-by-some';

export const EXCEPTIONS: readonly Exception[] = [
  {
    name: 'Windows images',
    reason: 'docker on Linux loads no image for Windows; docker on Windows does',
    covers: (found, _, { images }) =>
      isRefusal(found) &&
      /(?:windows image on|operating system is not supported)/i.test(found.message) &&
      images.some(({ os }) => os.toLowerCase() === 'windows'),
  },
  {
    name: 'contents of layers under recommended',
    reason: 'recommended decompresses no layer; a policy that reads contents does, and is compared instead',
    covers: (found, { kind, description }, { contents }) =>
      isRefusal(found) &&
      contents !== 'pass' &&
      (kind.startsWith('layer-') || (kind === 'counts' && description.includes('diff_ids reversed'))),
  },
  {
    name: 'artifacts',
    reason:
      'a config of another type is no image: containers/image says so, docker and containerd try to run it; the rules about images are checked as for an image, or unchecked',
    covers: (found, _, { images, contents }) =>
      isRefusal(found) &&
      (/unsupported image-specific operation on artifact/.test(found.message) ||
        (contents !== 'pass' && images.some(({ exempt, isDecoded }) => exempt || !isDecoded))),
  },
  {
    name: 'unknown layer types',
    reason:
      'containerd unpacks no layer of a type that it does not know; recommended warns of such types (no-unknown-media-types)',
    covers: (found, { kind }) =>
      found.class === 'refused-by-some' && kind === 'media-types' && /no processor for media-type/.test(found.message),
  },
  {
    name: 'links to layers in docker archives',
    reason:
      'docker save before 25 writes them for a layer that comes twice; podman and containerd read those and refuse some others, and what loads the archive reads what was checked',
    covers: (found, { kind }) =>
      found.class === 'refused-by-some' &&
      kind.startsWith('link-') &&
      /Size mismatch when copying|not a regular file|no target for symlink layer/.test(found.message),
  },
  {
    name: 'mixed formats',
    reason:
      'containers/image refuses a manifest of OCI with a config of docker; no-mixed-formats reports it, which is not in recommended',
    covers: (found, { kind }) =>
      found.class === 'refused-by-some' && kind === 'media-types' && /invalid mixed OCI image/.test(found.message),
  },
  {
    name: 'long names',
    reason: 'podman counts docker.io/ to the 255 characters of a name, docker does not',
    covers: (found, { kind, description }) =>
      found.class === 'refused-by-some' && kind === 'names' && description.includes('s'.repeat(250)),
  },
  {
    name: 'systems that do not exist',
    reason: 'docker refuses a config whose os is not linux; others load it as what was checked',
    covers: (found, { kind, description }) =>
      found.class === 'refused-by-some' && kind === 'config-fields' && description.startsWith('os: '),
  },
];

export function exceptionFor(
  found: Disagreement,
  artifact: Pick<Artifact, 'kind' | 'description'>,
  checked: PlimsollReading,
): Exception | undefined {
  return EXCEPTIONS.find((exception) => exception.covers(found, artifact, checked));
}
