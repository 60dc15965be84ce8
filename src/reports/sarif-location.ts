import { isWithin } from '../policy/reference.ts';
import { DEFAULT_FILE } from '../policy/resolve.ts';
import type { Location, Report } from './report.ts';

/** A place as SARIF has it (section 3.28), with all that code scanning asks of one: all four ends of a region. */
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

/** Longer names are no file's. */
const MAX_PATH = 4096;

/** The first character of a line of a file; of its first line where none is known. */
export function sarifLocation(uri: string, line: number | null, column: number | null): SarifLocation {
  const [startLine, startColumn] = [line ?? 1, column ?? 1];
  const region = { startLine, startColumn, endLine: startLine, endColumn: startColumn + 1 };
  return { physicalLocation: { artifactLocation: { uri }, region } };
}

/**
 * A file of the repository as a URI relative to its root (RFC 3986, section 4.2), or null for what can be none: an absolute path, or one that leaves the
 * repository.
 */
export function repositoryUri(file: string): string | null {
  const path = file.replaceAll('\\', '/');
  const steps = path.split('/').filter((step) => step !== '' && step !== '.');
  const isInside = isWithin(path) && path.length <= MAX_PATH;
  // A colon in the first step would make it a scheme; it is escaped with all else that is not plain.
  return isInside && steps.length > 0 ? steps.map((step) => encodeURIComponent(step.toWellFormed())).join('/') : null;
}

/** Those of the places that are in files of the repository, each with its URI. */
export function repositoryLocations(
  places: readonly (Location | null)[],
): readonly { readonly place: Location; readonly uri: string }[] {
  return places.flatMap((place) => {
    const uri = place && repositoryUri(place.file);
    return place === null || uri === null ? [] : [{ place, uri }];
  });
}

/**
 * Where to show what has no place of its own, since code scanning refuses a whole file for one result without: the place that is given, else the policy that the
 * run started from, as that is what asks; where it is no file of the repository, the file that one would write to ask for something else. It need
 * not exist: code scanning then shows the alert without code.
 */
export function runLocation({ policies }: Pick<Report, 'policies'>, given: Location | null): SarifLocation {
  const [known] = repositoryLocations([given]);
  if (known !== undefined) return sarifLocation(known.uri, known.place.line, known.place.column);
  // Policies are told in the order in which they were applied, the one that extends others after them.
  const own = policies.findLast(({ source, commit }) => commit === null && /\.ya?ml$/i.test(source));
  const uri = own === undefined ? null : repositoryUri(own.source);
  return sarifLocation(uri ?? DEFAULT_FILE, null, null);
}
