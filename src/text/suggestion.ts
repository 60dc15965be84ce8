import { LIMITS } from '../limits.ts';

/**
 * The candidate that was probably meant by `word`, or undefined if none is similar.
 * Similar means at most a third of the longer word in edits (insert, delete, replace, swap neighbors), ignoring case,
 * or a prefix of the candidate of at least three letters (`warn` for `warning`). Of equally similar ones the first is
 * returned.
 */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LIMITS.suggestionCharacters) return undefined;
  const written = word.toLowerCase();
  let best: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates) {
    if (candidate === word || candidate.length > LIMITS.suggestionCharacters) continue;
    const meant = candidate.toLowerCase();
    const edits = editDistance(written, meant);
    if (edits < least && isNear(written, meant, edits)) {
      best = candidate;
      least = edits;
    }
  }
  return best;
}

function isNear(written: string, meant: string, edits: number): boolean {
  return edits <= Math.max(written.length, meant.length) / 3 || (written.length >= 3 && meant.startsWith(written));
}

/** Damerau-Levenshtein in its restricted form ("optimal string alignment"): no part of a word is edited twice. Takes the product of the lengths. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let edits = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        edits = Math.min(edits, at(beforeLast, j - 2) + 1);
      row.push(edits);
    }
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
