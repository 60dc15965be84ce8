import { readNumber } from './tar-number.ts';

/** The map of an old GNU sparse file, as far as it was read (GNU tar manual, "Old GNU Format"). */
export interface SparseMap {
  /** Bytes of the file with its holes. */
  readonly realSize: number;
  /** Where the last piece ends in the file. */
  readonly end: number;
  /** Bytes of all pieces, which are the member's data. */
  readonly data: number;
  /** Whether another block of the map follows. */
  readonly isExtended: boolean;
}

/** A header has four pieces, each block behind it 21; each piece is an offset and a length of twelve bytes. */
const IN_HEADER = { start: 386, pieces: 4, extended: 482 } as const;
const IN_BLOCK = { start: 0, pieces: 21, extended: 504 } as const;
const REAL_SIZE = { start: 483, end: 495 } as const;
const FIELD = 12;

/** Reads the map in a header; a string is the reason why Go's reader and GNU tar would not read it the same way. */
export function readSparseHeader(block: Uint8Array): SparseMap | string {
  const realSize = readNumber(block, REAL_SIZE.start, REAL_SIZE.end);
  if (realSize === null) return 'the size of a sparse file is not a number';
  return readPieces(block, IN_HEADER, { realSize, end: 0, data: 0, isExtended: false });
}

/** Reads a block of the map that follows `before`; a string as in `readSparseHeader`. */
export function readSparseBlock(block: Uint8Array, before: SparseMap): SparseMap | string {
  return readPieces(block, IN_BLOCK, before);
}

function readPieces(
  block: Uint8Array,
  place: typeof IN_HEADER | typeof IN_BLOCK,
  before: SparseMap,
): SparseMap | string {
  const isExtended = block[place.extended] !== 0;
  let { end, data } = before;
  for (let piece = 0, at = place.start; piece < place.pieces; piece++, at += 2 * FIELD) {
    if (block[at] === 0) {
      // GNU tar ends the map here; Go's reader goes on with the next block.
      if (isExtended) return 'the map of a sparse file continues after its end';
      break;
    }
    const offset = readNumber(block, at, at + FIELD);
    const length = readNumber(block, at + FIELD, at + 2 * FIELD);
    if (offset === null || length === null) return 'the map of a sparse file has a field that is not a number';
    if (offset < end) return 'the map of a sparse file has pieces that overlap or are not in order';
    end = offset + length;
    data += length;
    if (end > before.realSize) return 'the map of a sparse file exceeds the size of the file';
  }
  return { realSize: before.realSize, end, data, isExtended };
}
