/**
 * Whether a text matches a pattern as a whole: `*` matches any characters, including slashes, `?` one, all others
 * themselves; the case of ASCII letters is significant only with `exact`. Takes at most pattern × text steps.
 */
export function globMatches(pattern: string, text: string, { exact = false } = {}): boolean {
  const [wanted, given] = exact ? [pattern, text] : [lowerCase(pattern), lowerCase(text)];
  let [p, t, star, mark] = [0, 0, -1, 0];
  while (t < given.length) {
    if (wanted[p] === '*') {
      star = p++;
      mark = t;
    } else if (wanted[p] === '?') {
      p++;
      // A character beyond U+FFFF has two units.
      t += (given.codePointAt(t) ?? 0) > 0xffff ? 2 : 1;
    } else if (wanted[p] === given[t]) {
      p++;
      t++;
    } else if (star >= 0) {
      // The last star consumes one more unit.
      p = star + 1;
      t = ++mark;
    } else {
      return false;
    }
  }
  while (wanted[p] === '*') p++;
  return p === wanted.length;
}

/**
 * ASCII letters only: in Unicode the Kelvin sign folds to k, but for tools that compare names it is another character.
 */
function lowerCase(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}
