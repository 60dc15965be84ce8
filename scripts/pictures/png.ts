/** PNG files (https://www.w3.org/TR/png-3/), as far as screenshots need them: eight bits a channel, not interlaced. */
import { crc32, deflateSync, inflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const COLOURS = 256;
const TRUE_COLOUR = 2;
const TRUE_COLOUR_WITH_ALPHA = 6;
const PALETTE = 3;

/** The keyword under which a picture of a text has the SHA-256 of it. */
export const MADE_FROM = 'SHA-256 of the source';

/** Pixels from left to right and top to bottom, three bytes each. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly rgb: Uint8Array;
}

/** The same picture in 256 colours: a third of the bytes, and of words and boxes nobody sees it. `note` stands in it under a keyword of Latin letters. */
export function smaller(png: Uint8Array, keyword: string, note: string): Buffer {
  const { width, height, rgb } = decode(png);
  const { palette, indexOf } = paletteOf(rgb);
  const rows = Buffer.alloc(height * (width + 1)); // Each row starts with its filter: 0, none.
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) rows[y * (width + 1) + 1 + x] = indexOf(colourAt(rgb, 3 * (y * width + x)));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, PALETTE], 8);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))),
    chunk('tEXt', Buffer.from(`${keyword}\0${note}`, 'latin1')),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** What stands in a file under a keyword. */
export function noteIn(png: Uint8Array, keyword: string): string | undefined {
  const texts = chunksOf(png).filter(({ type }) => type === 'tEXt');
  const notes = texts.map(({ data }) => data.toString('latin1').split('\0'));
  return notes.find(([name]) => name === keyword)?.[1];
}

/** Width and height in pixels. */
export function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const header = chunksOf(png)[0]?.data;
  if (header === undefined) throw new Error('the PNG has no header');
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4) };
}

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

function chunksOf(png: Uint8Array): readonly Chunk[] {
  const bytes = Buffer.from(png);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw new Error('this is no PNG');
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE.length; at < bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

function decode(png: Uint8Array): Pixels {
  const { width, height } = sizeOf(png);
  const chunks = chunksOf(png);
  const [depth, colourType, , , interlaced] = chunks[0]?.data.subarray(8) ?? [];
  const isTrue = colourType === TRUE_COLOUR || colourType === TRUE_COLOUR_WITH_ALPHA;
  if (depth !== 8 || !isTrue || interlaced !== 0) throw new Error('the PNG is of a form that no screenshot has');
  const channels = colourType === TRUE_COLOUR ? 3 : 4;
  const rows = inflateSync(Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data)));
  const rgb = new Uint8Array(width * height * 3);
  let above = new Uint8Array(width * channels);
  for (let y = 0; y < height; y++) {
    const start = y * (width * channels + 1);
    const row = rows.subarray(start + 1, start + 1 + width * channels);
    unfilter(rows[start] ?? 0, row, above, channels);
    for (let x = 0; x < width; x++) rgb.set(row.subarray(x * channels, x * channels + 3), 3 * (y * width + x));
    above = row;
  }
  return { width, height, rgb };
}

/** Undoes a row's filter in place (section 9.2). */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, channels: number): void {
  for (let at = 0; at < row.length; at++) {
    const left = at < channels ? 0 : (row[at - channels] ?? 0);
    const up = above[at] ?? 0;
    const corner = at < channels ? 0 : (above[at - channels] ?? 0);
    const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
    row[at] = (row[at] ?? 0) + predicted;
  }
}

/** The neighbour that is nearest to what all three together suggest. */
function paeth(left: number, up: number, corner: number): number {
  const estimate = left + up - corner;
  const [toLeft, toUp, toCorner] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)];
  if (toLeft <= toUp && toLeft <= toCorner) return left;
  return toUp <= toCorner ? up : corner;
}

/** The colours that most pixels have, and for each colour the position of the nearest of them. */
function paletteOf(rgb: Uint8Array): {
  readonly palette: readonly number[];
  readonly indexOf: (colour: number) => number;
} {
  const counts = new Map<number, number>();
  for (let at = 0; at < rgb.length; at += 3) {
    const colour = colourAt(rgb, at);
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const palette = [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, COLOURS)
    .map(([colour]) => colour);
  const nearest = new Map(palette.map((colour, at) => [colour, at]));
  const indexOf = (colour: number) => {
    const known = nearest.get(colour);
    if (known !== undefined) return known;
    const distances = palette.map((other) => distance(colour, other));
    const found = distances.indexOf(Math.min(...distances));
    nearest.set(colour, found);
    return found;
  };
  return { palette, indexOf };
}

function colourAt(rgb: Uint8Array, at: number): number {
  return ((rgb[at] ?? 0) << 16) | ((rgb[at + 1] ?? 0) << 8) | (rgb[at + 2] ?? 0);
}

function distance(a: number, b: number): number {
  return [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);
}
