import type { ImageLocation } from '../sources/image-location.ts';
import type { Image } from './image.ts';

/**
 * The manifests of loaded indexes, because a build result may list both: ko's `--image-refs` has an index, and then
 * every manifest in it. They are checked as parts of the index; by themselves they would lack the index's other
 * platforms.
 */
export class ListedParts {
  readonly #known = new Set<string>();

  /** Whether an image is a part of one that was loaded before, from the same location. */
  has({ path, expected }: ImageLocation): boolean {
    return expected !== null && this.#known.has(`${path} ${expected}`);
  }

  add({ path }: ImageLocation, images: readonly Image[]): void {
    for (const { edge } of images.flatMap(({ manifests }) => manifests)) {
      if (edge.parent !== null && edge.target.digest !== null) this.#known.add(`${path} ${edge.target.digest}`);
    }
  }
}
