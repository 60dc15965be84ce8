import { isDigest, shortDigest } from '../formats/digest.ts';
import type { ImageReport, Report } from './report.ts';

/**
 * The report with unique names for its images, for people. To a name that several images share, the typed reference is
 * added, and where one reference leads to several images of the name, the digest. Applying it twice changes nothing.
 */
export function withDistinctNames<R extends Pick<Report, 'images'>>(report: R): R {
  const shared = sharedNames(report.images);
  if (shared.size === 0) return report;
  const placed = report.images.map((image) =>
    shared.has(image.name) ? withAddition(image, sourceGiven(image)) : image,
  );
  const stillShared = sharedNames(placed);
  const images = placed.map((image) =>
    stillShared.has(image.name) && image.digest !== null && isDigest(image.digest)
      ? withAddition(image, shortDigest(image.digest))
      : image,
  );
  return { ...report, images };
}

function sharedNames(images: readonly ImageReport[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of images) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])));
}

function withAddition(image: ImageReport, addition: string): ImageReport {
  const { name } = image;
  const isAdded = name === addition || name.includes(` (${addition})`);
  return isAdded ? image : { ...image, name: `${name} (${addition})` };
}

/** The typed reference, without the name that it may end in. */
export function sourceGiven({ names, location }: Pick<ImageReport, 'names' | 'location'>): string {
  const [name] = names;
  const given = ` as ${name}`;
  return name !== undefined && location.endsWith(given) ? location.slice(0, -given.length) : location;
}
