import { isUtf8 } from 'node:buffer';
import { writeTar } from '../../__tests__/support/tar.ts';
import { indexTar, type TarListing, type TarMember, walkTar } from '../../src/formats/tar.ts';
import { chunksOf, mutateBytes } from '../byte-mutation.ts';
import { filesIn } from '../corpus.ts';
import type { Random } from '../random.ts';
import type { GoReading, ReferenceDecoder } from '../reference-decoder.ts';
import { Disagreement, type Target } from '../target.ts';

const FORMATS = ['gnu', 'pax', 'ustar', 'v7'] as const;
const TYPES = ['file', 'directory', 'symlink', 'hardlink', 'fifo', '7', 'S', 'x', 'g', 'L', 'K', '\0'] as const;
const NAMES = [
  'a',
  'a/b',
  'etc/passwd',
  './a',
  '../a',
  '/a',
  'a/',
  '.wh.a',
  '.wh..wh..opq',
  'é',
  `${'x'.repeat(60)}/${'y'.repeat(60)}`,
] as const;
const RECORDS = ['path', 'linkpath', 'size', 'mtime', 'GNU.sparse.name', 'GNU.sparse.major', 'SCHILY.xattr.a'] as const;
const VALUES = ['a', '../b', '0', '12', '999999999999', '', 'a\0b', '-1', '1.5'] as const;

/** Archives: read at once and in chunks, against Go's `archive/tar`, which engines use. */
export function tarTarget(reference: ReferenceDecoder | null): Target {
  const seeds = filesIn('__tests__/fixtures', /\.tar$/, 64 * 1024);
  return {
    name: 'tar',
    make: (random) => {
      const seed = random.oneIn(3) ? (random.pick(seeds) ?? madeArchive(random)) : madeArchive(random);
      return new Map([['archive', withChecksums(random, mutateBytes(random, seed, [], madeArchive(random)))]]);
    },
    run: async (input, random) => {
      const bytes = input.get('archive') ?? new Uint8Array();
      const listing = indexTar((offset, length) => bytes.subarray(offset, offset + length), bytes.length);
      const walked = await walkTar(chunksOf(random, bytes), () => null);
      const text = JSON.stringify([listing.members, listing.faults], plain);
      const walkedText = JSON.stringify([walked.members, walked.faults], plain);
      if (text !== walkedText) throw new Disagreement(`read at once: ${text}; in chunks: ${walkedText}`);
      if (reference !== null && listing.faults.length === 0) compare(listing, await reference.read('tar', bytes));
      return text;
    },
  };
}

function madeArchive(random: Random): Uint8Array {
  const members = Array.from({ length: 1 + random.below(4) }, () => ({
    name: random.pick(NAMES),
    type: random.pick(TYPES),
    data: 'x'.repeat(random.pick([0, 1, 511, 512, 513] as const)),
    link: random.oneIn(3) ? random.pick(NAMES) : '',
    mode: random.pick([0o644, 0o4755, 0o2755, 0o1777] as const),
    ...(random.oneIn(3) ? { pax: { [random.pick(RECORDS)]: random.pick(VALUES) } } : {}),
  }));
  return writeTar(members, { format: random.pick(FORMATS), end: !random.oneIn(8) });
}

/** Repairs the checksums of most headers, so that what was changed is read. */
function withChecksums(random: Random, archive: Uint8Array): Uint8Array {
  if (random.oneIn(6)) return archive;
  const bytes = Buffer.from(archive);
  for (let at = 0; at + 512 <= bytes.length; at += 512) {
    const block = bytes.subarray(at, at + 512);
    if (!/^[0-7]{6}\0 $/.test(block.toString('latin1', 148, 156))) continue;
    block.write('        ', 148, 'latin1');
    const sum = block.reduce((total, byte) => total + byte, 0);
    block.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  }
  return bytes;
}

/** No fault means that Go finds the same members. */
function compare({ members }: TarListing, go: GoReading): void {
  if (go.error !== undefined) throw new Disagreement(`an archive without faults is refused by Go: ${go.error}`);
  const theirs = go.members ?? [];
  if (theirs.length !== members.length)
    throw new Disagreement(`${members.length} members here and ${theirs.length} to Go, and no fault is reported`);
  for (const [i, member] of members.entries()) {
    const other = theirs[i];
    if (other === undefined) continue;
    // Go states the size of a sparse file with its holes.
    if (other.type === 'S') continue;
    // Names that are not UTF-8 are kept in another form here.
    if (!isUtf8(Buffer.from(other.name, 'hex'))) continue;
    const [a, b] = [factsOf(member), `${nameOf(other.name)} ${other.mode & 0o7777} ${other.size}`];
    if (a !== b) throw new Disagreement(`member ${i} is ${a} here and ${b} to Go, and no fault is reported`);
  }
}

function factsOf({ rawName, mode, size }: TarMember): string {
  return `${rawName} ${mode & 0o7777} ${size}`;
}

function nameOf(hex: string): string {
  return Buffer.from(hex, 'hex').toString();
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}
