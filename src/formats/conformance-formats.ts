import { isObject, parseJson } from './json.ts';
import { fitsGrammar } from './media-type.ts';
import { isGoTime } from './timestamp.ts';

/**
 * The grammars of strings in specifications, by the name that schemas use (`format`).
 * Strings come from images and may have megabytes. Each test takes linear time and little stack: it searches for
 * invalid characters; `^(?:…|…)*$` would end in a RangeError on a long string.
 */
export const FORMATS = {
  present: (text: string) => text !== '',
  'media-type': fitsGrammar,
  digest: isDigest,
  'sha256-algorithm': (text: string) => text.startsWith('sha256:'),
  'sha256-encoding': (text: string) => fitsAlgorithm(text, 'sha256:', 64),
  'sha512-encoding': (text: string) => fitsAlgorithm(text, 'sha512:', 128),
  'sha256-digest': (text: string) => text.startsWith('sha256:') && fitsAlgorithm(text, 'sha256:', 64),
  'empty-digest': isEmptyDigest,
  uri: isUri,
  'http-url': (text: string) => /^https?:/i.test(text),
  'foreign-url': (text: string) => /^https?:/i.test(text) && !/#./s.test(text),
  base64: (text: string) => text.length % 4 === 0 && !/[^A-Za-z0-9+/=]|=[^=]|={3}/.test(text),
  base64url: (text: string) => text !== '' && text.length % 4 !== 1 && !/[^\w-]/.test(text),
  'go-time': isGoTime,
  'rfc3339-date-time': isRfc3339,
  'iso8601-date-time': isIso8601,
  assignment: (text: string) => text.indexOf('=') > 0,
  port: isPort,
  signal: (text: string) => text === '' || /^(?:[0-9]{1,3}|[A-Z][A-Z0-9]{0,15}(?:[+-][0-9]{1,2})?)$/i.test(text),
  'json-object': isJsonObject,
  'v1-created': hasGoTime,
  'reverse-domain': (text: string) => text.includes('.') && !/^\.|\.\.|\.$|\s/.test(text),
  'reference-name': isReferenceName,
  goarch: (text: string) => GOARCH.has(text),
  goos: (text: string) => GOOS.has(text),
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;

export type StringFormat = keyof typeof FORMATS;

/** The ports of Go, current and former: internal/syslist of Go 1.26. */
const GOARCH: ReadonlySet<string> = new Set(
  (
    '386 amd64 amd64p32 arm armbe arm64 arm64be loong64 mips mipsle mips64 mips64le mips64p32 mips64p32le ' +
    'ppc ppc64 ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm'
  ).split(' '),
);
const GOOS: ReadonlySet<string> = new Set(
  (
    'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris wasip1 windows ' +
    'zos'
  ).split(' '),
);

/** The digests of `{}`; with other algorithms than the registered ones they are unknown. */
const EMPTY_DIGESTS: ReadonlySet<string> = new Set([
  'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
  'sha512:27c74670adb75075fad058d5ceaf7b20c4e7786c83bae8a32f626f9782af34c9a33c2046ef60fd2a7878d378e29fec851806bbd9a67878f3a9f1cda4830763fd',
]);

/** image-spec, descriptor.md, "Digests": the grammar, whatever the algorithm. */
function isDigest(text: string): boolean {
  const colon = text.indexOf(':');
  const algorithm = text.slice(0, Math.max(colon, 0));
  const encoded = text.slice(colon + 1);
  if (algorithm === '' || encoded === '') return false;
  return !/[^a-z0-9+._-]|^[+._-]|[+._-]{2}|[+._-]$/.test(algorithm) && !/[^a-zA-Z0-9=_-]/.test(encoded);
}

/** Whether the hash of a digest with this algorithm is lower-case hex of its length; true for every other algorithm. */
function fitsAlgorithm(text: string, prefix: string, length: number): boolean {
  return (
    !text.startsWith(prefix) || (text.length === prefix.length + length && !/[^a-f0-9]/.test(text.slice(prefix.length)))
  );
}

function isEmptyDigest(text: string): boolean {
  return EMPTY_DIGESTS.has(text) || !/^sha(?:256|512):/.test(text);
}

/** RFC 3986, section 3: a scheme, then the characters of URIs, with brackets only around the address of a host. */
function isUri(text: string): boolean {
  const scheme = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(text)?.[0];
  if (scheme === undefined || /[^!#-;=?-[\]_a-z~]|%(?![0-9A-Fa-f]{2})|#.*#/s.test(text)) return false;
  const rest = text.slice(scheme.length);
  const authority = /^\/\/([^/?#]*)/.exec(rest)?.[1];
  if (authority === undefined) return !/[[\]]/.test(rest);
  const user = authority.slice(0, authority.lastIndexOf('@') + 1);
  const host = authority.slice(user.length).replace(/^\[[^[\]]+\]/, '');
  const path = rest.slice(2 + authority.length);
  return !/[[\]]|@./.test(user) && !/[[\]]|:.*[^0-9]/.test(host) && !/[[\]]/.test(path);
}

const DATE =
  /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.[0-9]+)?(?:Z|[+-]([0-9]{2}):([0-9]{2}))$/i;

/** RFC 3339, section 5.6, with the lengths of months of 5.7. */
function isRfc3339(text: string): boolean {
  const match = DATE.exec(text);
  if (!match) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, offsetHour = 0, offsetMinute = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  return isDay(year, month, day) && hour < 24 && minute < 60 && second <= 60 && offsetHour < 24 && offsetMinute < 60;
}

const ISO_DATE =
  /^([0-9]{4})-?([0-9]{2})-?([0-9]{2})T[0-9]{2}(?::?[0-9]{2}){0,2}(?:[.,][0-9]+)?(?:Z|[+-][0-9]{2}(?::?[0-9]{2})?)?$/i;

/** A calendar date and a time of day in ISO 8601, with or without separators. */
function isIso8601(text: string): boolean {
  const match = ISO_DATE.exec(text);
  return match !== null && isDay(Number(match[1]), Number(match[2]), Number(match[3]));
}

function isDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/**
 * `8080`, `53/udp`; Docker also has ranges and other protocols (go-connections, nat.ParsePort), which no text forbids.
 */
function isPort(text: string): boolean {
  const match = /^([0-9]{1,5})(?:-([0-9]{1,5}))?(?:\/[A-Za-z]{1,16})?$/.exec(text);
  return match !== null && Number(match[1]) <= 65_535 && Number(match[2] ?? 0) <= 65_535;
}

function isJsonObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/**
 * Whether the date of a JSON text is readable for Go, or absent. A text that is not a JSON object has a clause of its
 * own.
 */
function hasGoTime(text: string): boolean {
  let isEscaped = false;
  const parsed = parseJson(Buffer.from(text), (path) => {
    if (path.length === 1 && path[0] === 'created') isEscaped = true;
  });
  if (!parsed.ok || !isObject(parsed.value)) return true;
  const created = parsed.value.get('created') ?? null;
  return created === null || (typeof created === 'string' && !isEscaped && isGoTime(created));
}

/** image-spec, annotations.md, "org.opencontainers.image.ref.name". */
function isReferenceName(text: string): boolean {
  return text !== '' && !/[^A-Za-z0-9._:@+/-]|^[^A-Za-z0-9]|[^A-Za-z0-9]$|(?!--[A-Za-z0-9])[-._:@+/]{2}/.test(text);
}
