import { LIMITS } from '../limits.ts';
import { isWithin } from '../policy/reference.ts';
import { DEFAULT_FILE } from '../policy/resolve.ts';
import type { Location, Report } from './report.ts';

/** A location in SARIF (section 3.28) with everything that code scanning requires: all four ends of a region. */
export interface SarifLocation {
  readonly physicalLocation: {
    readonly artifactLocation: { readonly uri: string };
    readonly region: {
      readonly startLine: number;
      readonly startColumn: number;
      readonly endLine: number;
      readonly endColumn: number;
    };
  };
}

/** The first character of a line of a file; of its first line if none is known. */
export function sarifLocation(uri: string, line: number | null, column: number | null): SarifLocation {
  const [startLine, startColumn] = [line ?? 1, column ?? 1];
  const region = { startLine, startColumn, endLine: startLine, endColumn: startColumn + 1 };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

/**
 * A file of the repository as a URI relative to its root (RFC 3986, section 4.2), or null for an absolute path, or one
 * that leaves the repository.
 */
export function repositoryUri(file: string): string | null {
  const path = file.replaceAll('\\', '/');
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const isInside = isWithin(path) && path.length <= LIMITS.sarifPathCharacters;
  // A colon in the first segment would make it a scheme; it is percent-encoded like other special characters.
  return isInside && steps.length > 0 ? steps.map((step) => encodeURIComponent(step.toWellFormed())).join('/') : null;
}

/** The locations in files of the repository, each with its URI. */
export function repositoryLocations(
  places: readonly (Location | null)[],
): readonly { readonly place: Location; readonly uri: string }[] {
  return places.flatMap((place) => {
    const uri = place && repositoryUri(place.file);
    return place === null || uri === null ? [] : [{ place, uri }];
  });
}

/**
 * The location of results without one, because code scanning refuses a file in which one result has none: the given
 * location, otherwise the policy that the run started with; if that is not a file of the repository, the default policy
 * file, which need not exist: code scanning then shows the alert without code.
 */
export function runLocation({ policies }: Pick<Report, 'policies'>, given: Location | null): SarifLocation {
  const [known] = repositoryLocations([given]);
  if (known !== undefined) return sarifLocation(known.uri, known.place.line, known.place.column);
  // Policies are listed in the order of merging, extending ones last.
  const own = policies.findLast(({ source, commit }) => commit === null && /\.ya?ml$/i.test(source));
  const uri = own === undefined ? null : repositoryUri(own.source);
  return sarifLocation(uri ?? DEFAULT_FILE, null, null);
}
