/** The end of a JSON number, and whether it is an integer. */
export interface ScannedNumber {
  readonly end: number;
  /** It has neither a fraction nor an exponent. */
  readonly isInteger: boolean;
}

/**
 * Scans the number at a position of a text (RFC 8259, 6); otherwise null. By hand, because V8's regular
 * expressions store a backtracking position for every digit, and a hostile document has millions.
 */
export function scanNumber(text: string, at: number): ScannedNumber | null {
  const start = text[at] === '-' ? at + 1 : at;
  // A leading zero cannot be followed by digits.
  const whole = text[start] === '0' ? start + 1 : digitsEnd(text, start);
  if (whole === start) return null;
  const fraction = text[whole] === '.' ? digitsEnd(text, whole + 1) : whole + 1;
  const mantissa = fraction > whole + 1 ? fraction : whole;
  const end = exponentEnd(text, mantissa);
  return { end, isInteger: end === whole };
}

/** The end of an exponent, or its beginning without one. */
function exponentEnd(text: string, at: number): number {
  if (text[at] !== 'e' && text[at] !== 'E') return at;
  const digits = text[at + 1] === '+' || text[at + 1] === '-' ? at + 2 : at + 1;
  const end = digitsEnd(text, digits);
  return end === digits ? at : end;
}

function digitsEnd(text: string, at: number): number {
  let end = at;
  for (let code = text.charCodeAt(end); code >= 0x30 && code <= 0x39; code = text.charCodeAt(end)) end++;
  return end;
}
