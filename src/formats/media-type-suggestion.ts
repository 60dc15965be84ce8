import { LIMITS } from '../limits.ts';
import { editDistance } from '../text/suggestion.ts';
import { MEDIA_TYPES } from './media-type-table.ts';

const MAX_EDITS = 3;
/** One edit for this many characters after `application/`. */
const CHARACTERS_PER_EDIT = 8;

/** The minimum number of parts of a type that may have one part missing: short types are similar to too many others. */
const MIN_PARTS = 3;

const PREFIX = 'application/';
const SEPARATORS = /[./+_-]/;

/** Other spellings of a part. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ['gz', 'gzip'],
  ['zst', 'zstd'],
]);
/** Parts that state the format of the bytes: another one is another format, not a misspelling. */
const FORMATS: ReadonlySet<string> = new Set([
  ...['gzip', 'zstd', 'bzip2', 'bz2', 'xz', 'lzma', 'lz4', 'br', 'brotli', 'zip', 'encrypted'],
  ...['tar', 'json', 'yaml', 'xml', 'toml', 'proto', 'binary', 'wasm', 'erofs', 'squashfs'],
]);

interface Candidate {
  readonly mediaType: string;
  readonly parts: readonly string[];
  readonly text: string;
  /** The number of occurrences of each ASCII character in the text. */
  readonly counts: Uint8Array;
}

let candidates: readonly Candidate[] | undefined;

/**
 * The known type that is probably meant by an unknown one: another separator, a few letters, or one part missing or
 * added. Undefined if none is similar, or if two are equally similar.
 * Compares with the whole table: call it for what is shown, not for every descriptor.
 */
export function suggestMediaType(written: string): string | undefined {
  if (written.length > LIMITS.suggestionTypeCharacters || written.trim() === '') return undefined;
  const name = written.toLowerCase().trim();
  const word = candidateOf(name.includes('/') ? name : `${PREFIX}${name}`);
  candidates ??= candidatesInTable();
  return bySpelling(word, candidates) ?? byMissingPart(word, candidates);
}

/** Types that may be suggested: current ones that state the format of the bytes. */
function candidatesInTable(): readonly Candidate[] {
  const meant = MEDIA_TYPES.filter(
    ({ type, inSlot }) => inSlot === undefined && (type.status === 'current' || type.status === 'deprecated'),
  );
  return meant.map(({ type }) => candidateOf(type.mediaType));
}

function candidateOf(mediaType: string): Candidate {
  const parts = mediaType.split(SEPARATORS).map((part) => ALIASES.get(part) ?? part);
  const text = parts.join('.');
  const counts = new Uint8Array(128);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < counts.length) counts[code] = (counts[code] ?? 0) + 1;
  }
  return { mediaType, parts, text, counts };
}

/**
 * Whether so few edits could transform one text into the other: each changes the counts of at most two characters.
 * Cheap, unlike the distance.
 */
function couldBeNear(a: Candidate, b: Candidate, edits: number): boolean {
  if (Math.abs(a.text.length - b.text.length) > edits) return false;
  return a.counts.reduce((sum, count, code) => sum + Math.abs(count - (b.counts[code] ?? 0)), 0) <= 2 * edits;
}

function bySpelling(word: Candidate, known: readonly Candidate[]): string | undefined {
  const most = Math.min(MAX_EDITS, Math.max(1, Math.floor((word.text.length - PREFIX.length) / CHARACTERS_PER_EDIT)));
  let best: string | undefined;
  let least = most + 1;
  for (const candidate of known) {
    if (!couldBeNear(word, candidate, least - 1) || !sameFormats(word, candidate)) continue;
    const edits = editDistance(word.text, candidate.text);
    if (edits >= least) continue;
    best = candidate.mediaType;
    least = edits;
  }
  return best;
}

/** Whether no part of the written type states a format that the other type does not have. */
function sameFormats({ parts }: Candidate, candidate: Candidate): boolean {
  return parts.every((part) => !FORMATS.has(part) || candidate.parts.includes(part));
}

function byMissingPart(word: Candidate, known: readonly Candidate[]): string | undefined {
  if (word.parts.length < MIN_PARTS) return undefined;
  const near = known.filter(
    (candidate) =>
      isWithoutOne(word.parts, candidate.parts) ||
      (isWithoutOne(candidate.parts, word.parts) && sameFormats(word, candidate)),
  );
  const [only] = near;
  return near.length === 1 ? only?.mediaType : undefined;
}

/** Whether removing one part of `longer` gives `shorter`. */
function isWithoutOne(shorter: readonly string[], longer: readonly string[]): boolean {
  if (longer.length !== shorter.length + 1) return false;
  const at = longer.findIndex((part, i) => part !== shorter[i]);
  return longer.slice(at + 1).every((part, i) => part === shorter[at + i]);
}
