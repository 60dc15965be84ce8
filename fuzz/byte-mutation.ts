import type { Random } from './random.ts';

/** Text that often matters to a parser. */
const TOKENS = [
  ...[
    '{',
    '}',
    '[',
    ']',
    ':',
    ',',
    '"',
    '\\',
    '\\u0000',
    '\\ud800',
    '\\u002B',
    '\0',
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\ufeff',
  ],
  ...['{}', '[]', 'null', 'true', '""', '0', '-1', '1e999', '0.5', '99999999999999999999', '9'.repeat(40)],
  ...['::error::', '##[error]', '\x1b[31m', '../', '/etc/passwd', '__proto__', 'constructor', '['.repeat(100)],
  ...['\u202e', '\u017f', 'İ', '\u{1f600}', '<script>', '{{x}}', '*', '**/', '- ', '#'],
].map((text) => Buffer.from(text));
const INVALID_UTF8 = ['ff', 'c080', 'eda080', 'e282', 'f4908080'].map((hex) => Buffer.from(hex, 'hex'));

/**
 * Changes a few places: bits, numbers, tokens of the dictionary, pieces of the bytes themselves or of `other`.
 * At most 64 KiB are added.
 */
export function mutateBytes(
  random: Random,
  bytes: Uint8Array,
  dictionary: readonly Uint8Array[] = [],
  other: Uint8Array = bytes,
): Uint8Array {
  let result: Buffer = Buffer.from(bytes);
  for (let edits = 1 + random.below(4); edits > 0; edits--) result = mutateOnce(random, result, dictionary, other);
  return result;
}

function mutateOnce(random: Random, bytes: Buffer, dictionary: readonly Uint8Array[], other: Uint8Array): Buffer {
  const at = random.below(bytes.length + 1);
  const length = random.pick([0, 1, 1 + random.below(8), random.below(64), random.below(600)] as const);
  const replace = (by: Uint8Array, removed = length) =>
    Buffer.concat([bytes.subarray(0, at), by, bytes.subarray(Math.min(bytes.length, at + removed))]);
  switch (random.below(9)) {
    case 0: {
      if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ (1 << random.below(8));
      return bytes;
    }
    case 1: {
      if (at < bytes.length) bytes[at] = random.pick([0, 1, 0x20, 0x30, 0x7f, 0x80, 0xff] as const);
      return bytes;
    }
    case 2:
      return replace(Buffer.alloc(0));
    case 3:
      return replace(random.pick(TOKENS) ?? Buffer.alloc(0), random.oneIn(2) ? 0 : length);
    case 4:
      return replace(random.pick(dictionary) ?? random.pick(TOKENS) ?? Buffer.alloc(0), random.oneIn(2) ? 0 : length);
    case 5: {
      const from = random.below(bytes.length);
      return replace(bytes.subarray(from, from + 1 + random.below(512)), 0);
    }
    case 6: {
      const from = random.below(other.length);
      return replace(other.subarray(from, from + 1 + random.below(512)));
    }
    case 7:
      return replace(
        random.oneIn(3)
          ? (random.pick(INVALID_UTF8) ?? Buffer.alloc(0))
          : Buffer.alloc(1 + random.below(64), random.below(256)),
        0,
      );
    default:
      return random.oneIn(4)
        ? Buffer.from(bytes.subarray(0, at))
        : replace(Buffer.from(String(random.below(2 ** 31))), 1);
  }
}

/** Cuts bytes into chunks of chosen lengths, empty ones included; into a few thousand at most, as each takes its time. */
export function* chunksOf(random: Random, bytes: Uint8Array): Generator<Uint8Array> {
  const most = Math.max(
    random.pick([1, 7, 512, 4096, 65536, bytes.length + 1] as const),
    Math.ceil(bytes.length / 1000),
  );
  for (let at = 0; at < bytes.length; ) {
    const length = Math.min(bytes.length - at, random.below(most + 1));
    // A copy, as the code under test may not keep what it was given.
    yield Uint8Array.from(bytes.subarray(at, at + length));
    at += length;
  }
}
