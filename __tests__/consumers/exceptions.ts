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
      images.some(({ os }) => os === 'windows'),
  },
  {
    name: 'contents of layers under recommended',
    reason: 'recommended decompresses no layer; a policy that reads contents does, and is compared instead',
    covers: (found, { kind }, { contents }) => isRefusal(found) && kind.startsWith('layer-') && contents !== 'pass',
  },
  {
    name: 'artifacts',
    reason:
      'a config of another type is no image: containers/image says so, docker and containerd try to run it; the rules about images are unchecked or fail',
    covers: (found, _, { images, contents }) =>
      isRefusal(found) && contents !== 'pass' && images.some(({ exempt, isDecoded }) => exempt || !isDecoded),
  },
  {
    name: 'unknown layer types',
    reason:
      'containerd unpacks no layer of a type that it does not know; recommended warns of such types (no-unknown-media-types)',
    covers: (found, { kind }) =>
      found.class === 'refused-by-some' && kind === 'media-types' && /no processor for media-type/.test(found.message),
  },
];

export function exceptionFor(
  found: Disagreement,
  artifact: Pick<Artifact, 'kind' | 'description'>,
  checked: PlimsollReading,
): Exception | undefined {
  return EXCEPTIONS.find((exception) => exception.covers(found, artifact, checked));
}
