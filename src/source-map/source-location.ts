/** A place in a Dockerfile of the repository. */
export interface SourceLocation {
  /** As the user named it, or by its path below the workspace, with forward slashes. */
  readonly file: string;
  /** Where the instruction starts, from 1; null where that is not known for a fact. */
  readonly line: number | null;
  /** From 1; null likewise. */
  readonly column: number | null;
  /**
   * How it is known. `provenance`: the build says so, and the file is what was built. `history`: every step that the image tells of is explained by the
   * file, one by one, and what the image has before that came through the `FROM` below. `ambiguous`: the stage is known in one of these ways, and the line is not.
   */
  readonly confidence: 'provenance' | 'history' | 'ambiguous';
  /** The stage's name, or `stage 2`; always there where the line is null. */
  readonly stage: string | null;
}

/** One place where several are possible: the same of all, or the stage that they share. */
export function commonLocation(places: readonly (SourceLocation | null)[]): SourceLocation | null {
  const [first = null, ...others] = places;
  if (first === null || others.some((other) => other?.file !== first.file || other.stage !== first.stage)) return null;
  if (others.every((other) => other?.line === first.line && other?.column === first.column)) return first;
  return { ...first, line: null, column: null, confidence: 'ambiguous' };
}
