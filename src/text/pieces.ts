/** Text as a whole, or in pieces, because together they may be longer than a string can be (512 MiB). */
export type TextPieces = string | Iterable<string>;

/** Characters of one write. */
const BATCH = 64 * 1024;

/** The text in pieces of about 64 KiB: each is written by one call. */
export function* batches(text: TextPieces): Generator<string, void, undefined> {
  if (typeof text === 'string') return yield text;
  let batch = '';
  for (const piece of text) {
    batch += piece;
    if (batch.length < BATCH) continue;
    yield batch;
    batch = '';
  }
  if (batch !== '') yield batch;
}
