import parseExpression from 'spdx-expression-parse';
import { parseTimestamp } from '../formats/timestamp.ts';
import { LIMITS } from '../limits.ts';

/** The types of values. */
export const VALUE_TYPES = ['url', 'semver', 'spdx', 'rfc3339', 'sha', 'email'] as const;
export type ValueType = (typeof VALUE_TYPES)[number];

/** The description of a type, for requirements. */
export const TYPE_WORDS: Readonly<Record<ValueType, string>> = {
  url: 'an absolute URL (https://…)',
  semver: 'a semantic version (1.2.3, without a "v")',
  spdx: 'an SPDX license expression (MIT OR Apache-2.0)',
  rfc3339: 'a date and time of RFC 3339 (2026-11-25T12:00:00Z)',
  sha: 'a full commit id (40 or 64 hex digits)',
  email: 'an e-mail address',
};

/** Whether a value has a type. Takes linear time. */
export function isOfType(value: string, type: ValueType): boolean {
  switch (type) {
    case 'url':
      return isUrl(value);
    case 'semver':
      return SEMVER.test(value);
    case 'spdx':
      return isLicenseExpression(value);
    case 'rfc3339':
      return parseTimestamp(value) !== null;
    case 'sha':
      return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value);
    case 'email':
      return EMAIL.test(value);
  }
}

/** The grammar of semver.org (2.0.0): no leading zeros, no `v`. */
const SEMVER =
  /^(?:0|[1-9]\d*)(?:\.(?:0|[1-9]\d*)){2}(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][\dA-Za-z-]*))*)?(?:\+[\dA-Za-z-]+(?:\.[\dA-Za-z-]+)*)?$/;

/** The definition of HTML (`<input type=email>`): RFC 5322 without comments, quotes and domain literals. */
const EMAIL =
  /^[\w.!#$%&'*+/=?^`{|}~-]+@[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?(?:\.[A-Za-z\d](?:[A-Za-z\d-]{0,61}[A-Za-z\d])?)*$/;

/** RFC 3986, with a scheme and a host. `URL` alone would silently correct spaces, backslashes and line breaks. */
const URL_CHARACTERS = /^[A-Za-z][A-Za-z\d+.-]*:\/\/(?![/?#])(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[\dA-Fa-f]{2})+$/;

function isUrl(value: string): boolean {
  if (!URL_CHARACTERS.test(value) || !URL.canParse(value)) return false;
  return new URL(value).host !== '';
}

/** The tokens of an expression; the library skips anything else where it expects a name. */
const EXPRESSION = /^[A-Za-z\d.+:() -]+$/;
const NAMELESS = /(?:DocumentRef|LicenseRef)-(?![A-Za-z\d.-])/;

function isLicenseExpression(value: string): boolean {
  if (value.length > LIMITS.licenseCharacters || !EXPRESSION.test(value) || NAMELESS.test(value)) return false;
  try {
    parseExpression(value);
    return true;
  } catch {
    return false;
  }
}
