import type { ImageReport, Report } from './report.ts';

/** The report with unique names for its images, for people: if several share a name, the typed reference is added. */
export function withDistinctNames<R extends Pick<Report, 'images'>>(report: R): R {
  const counts = new Map<string, number>();
  for (const { name } of report.images) counts.set(name, (counts.get(name) ?? 0) + 1);
  if (counts.size === report.images.length) return report;
  const isShared = ({ name }: ImageReport) => (counts.get(name) ?? 0) > 1;
  return {
    ...report,
    images: report.images.map((image) => (isShared(image) ? { ...image, name: behind(image) } : image)),
  };
}

function behind(image: ImageReport): string {
  const place = sourceGiven(image);
  return place === image.name ? place : `${image.name} (${place})`;
}

/** The typed reference, without the name that it may end in. */
export function sourceGiven({ names, location }: Pick<ImageReport, 'names' | 'location'>): string {
  const [name] = names;
  const given = ` as ${name}`;
  return name !== undefined && location.endsWith(given) ? location.slice(0, -given.length) : location;
}
