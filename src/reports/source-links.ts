import { isWithin } from '../policy/reference.ts';
import { locationName } from './location-text.ts';
import type { Location, Report } from './report.ts';

/** The URLs of the locations that a report names, by their names (`Dockerfile:12:3`). */
export type SourceLinks = ReadonlyMap<string, string>;

/**
 * The URLs of all lines that a report names. Only files of the repository have one.
 * @param files the URL of the files at the commit: `https://github.com/OWNER/NAME/blob/COMMIT`; null if it is unknown
 */
export function sourceLinks({ images, notices }: Report, files: string | null): SourceLinks {
  if (files === null) return new Map();
  const located = images.flatMap(({ findings }) =>
    findings.flatMap(({ location, related }) => (location === null ? related : [location, ...related])),
  );
  return new Map([
    ...located.flatMap((location) => linkTo(locationName(location), location, files)),
    ...notices.flatMap(({ policy, location }) => (policy === null ? [] : linkTo(policy, location, files))),
  ]);
}

function linkTo(name: string, location: Location | null, files: string): readonly (readonly [string, string])[] {
  if (location === null || !isWithin(location.file)) return [];
  const path = location.file.split('/').map(segment).join('/');
  return [[name, `${files}/${path}${location.line === null ? '' : `#L${location.line}`}`]];
}

/** One segment of a path, in which no character has a meaning in Markdown. */
function segment(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*~_]/g, (found) => `%${found.charCodeAt(0).toString(16)}`);
}
