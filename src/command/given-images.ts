import { LIMITS } from '../limits.ts';
import type { InputError } from '../reports/report.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import { type Arguments, type Flags, UsageError } from './arguments.ts';

/** The flag for build results. */
export const IMAGES_FROM: Flags = {
  'images-from': {
    value: 'FILE',
    multiple: true,
    help: 'also check the images in a build result: metadata of buildx or bake, the file of ko --image-refs, jib-image.json, a file of kaniko with names and digests',
  },
};

/** The images of a command line and of build results; none at all, or an unreadable build result, is a `UsageError`. */
export async function givenImages(
  command: string,
  given: Arguments,
): Promise<{ readonly images: readonly string[]; readonly built: readonly string[] }> {
  const files = given.all('images-from');
  if (given.positionals.length === 0 && files.length === 0)
    throw new UsageError(`${command} needs at least one IMAGE; --help shows what an image can be`);
  const as = given.positionals.indexOf('as');
  if (as > 0) {
    const named = given.positionals.slice(as - 1, as + 2).join(' ');
    throw new UsageError(safe`an image and its name are one argument, in quotes: '${named}'`);
  }
  if (files.length === 0) return { images: given.positionals, built: [] };
  const { readBuildResults } = await import('../sources/build-result.ts');
  const { images, errors } = await readBuildResults(files);
  const [first] = errors;
  if (first !== undefined) throw new UsageError(first);
  return { images: given.positionals, built: images };
}

/** The line on stderr for an image that could not be read. The message contains the fix, so it is not shortened. */
export function inputErrorLine({ image, message }: InputError): string {
  return `${escapeUntrusted(image)}: ${escapeUntrusted(message, LIMITS.annotationCharacters)}`;
}
