import { crc32, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { TYPES } from '../../support/layout.ts';
import { withChecksum, writeHeader } from '../../support/tar.ts';
import { tarOf } from '../artifact.ts';
import { HARMLESS_LAYERS, HOSTILE_LAYERS, harmless, hostile, MEMBERS, ociMembers, oneLayer } from '../two-images.ts';
import type { Kind } from './kind.ts';

const BLOCK = 512;

/** How a tar begins with the magic number of another format, and where that format's own content is. */
interface Disguise {
  readonly name: string;
  /** Bytes that are a whole tar with the members of `outer`, and in the other format hold `inner`. Null where it does not fit. */
  readonly join: (outer: Buffer, inner: Uint8Array) => Buffer | null;
}

/** A tar without its end marker, whose first member carries `start` as its name and `hidden` as its data; `outer` follows. */
function carrier(start: Buffer, hidden: Buffer): Buffer {
  const header = writeHeader({ name: Buffer.concat([start, Buffer.alloc(100 - start.length)]), data: hidden }, 'pax');
  const padding = Buffer.alloc((BLOCK - (hidden.length % BLOCK)) % BLOCK);
  return Buffer.concat([withChecksum(header), hidden, padding]);
}

const withoutEnd = (tar: Buffer) => tar.subarray(0, tar.length - 2 * BLOCK);

/** gzip whose extra field (FEXTRA) hides the tar; the stream follows as the data of the last member. */
const gzipExtra: Disguise = {
  name: 'gzip with FEXTRA',
  join(outer, inner) {
    const stream = Buffer.concat([deflateRawSync(inner), trailerOf(inner)]);
    const before = withoutEnd(outer);
    // The stream ends where the file does, or gzip would see bytes behind it.
    const filler = (BLOCK - (stream.length % BLOCK)) % BLOCK;
    const last = writeHeader({ name: 'rest', data: Buffer.alloc(filler + stream.length) }, 'pax');
    const extraEnd = BLOCK + before.length + BLOCK + filler;
    const extra = extraEnd - 12;
    if (extra > 0xffff) return null;
    const start = Buffer.from([0x1f, 0x8b, 8, 4, 0, 0, 0, 0, 0, 3, extra & 0xff, extra >> 8]);
    return Buffer.concat([carrier(start, Buffer.alloc(0)), before, last, Buffer.alloc(filler), stream]);
  },
};

/** An empty gzip member, then the tar as bytes behind it; and the content as another member. */
const gzipEmptyMember: Disguise = {
  name: 'gzip with an empty member',
  join(outer) {
    return Buffer.concat([carrier(gzipSync(''), Buffer.alloc(0)), outer]);
  },
};

const skippable = (magic: number): Disguise => ({
  name: `zstd skippable frame ${magic.toString(16)}`,
  join(outer, inner) {
    const stream = zstdCompressSync(inner);
    const before = withoutEnd(outer);
    const last = writeHeader({ name: 'rest', data: stream }, 'pax');
    const start = Buffer.alloc(8);
    start.writeUInt32LE(magic, 0);
    start.writeUInt32LE(BLOCK + before.length + BLOCK - 8, 4);
    const padding = Buffer.alloc((BLOCK - (stream.length % BLOCK)) % BLOCK);
    // Zeros are no frame: the padding is one of its own.
    if (padding.length >= 8) {
      padding.writeUInt32LE(0x184d2a50, 0);
      padding.writeUInt32LE(padding.length - 8, 4);
    }
    return Buffer.concat([carrier(start, Buffer.alloc(0)), before, last, stream, padding]);
  },
});

/** A real frame of zstd without content, then a skippable frame that hides the tar. */
const zstdEmptyFrame: Disguise = {
  name: 'zstd with an empty frame',
  join(outer, inner) {
    const stream = zstdCompressSync(inner);
    const before = withoutEnd(outer);
    const last = writeHeader({ name: 'rest', data: stream }, 'pax');
    const empty = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x20, 0, 1, 0, 0]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32LE(0x184d2a5a, 0);
    frame.writeUInt32LE(BLOCK + before.length + BLOCK - empty.length - 8, 4);
    const padding = Buffer.alloc((BLOCK - (stream.length % BLOCK)) % BLOCK);
    if (padding.length >= 8) {
      padding.writeUInt32LE(0x184d2a50, 0);
      padding.writeUInt32LE(padding.length - 8, 4);
    }
    return Buffer.concat([carrier(Buffer.concat([empty, frame]), Buffer.alloc(0)), before, last, stream, padding]);
  },
};

/** Only the first bytes are another format's. */
const magicOnly = (name: string, bytes: readonly number[]): Disguise => ({
  name: `the magic number of ${name}`,
  join: (outer) => Buffer.concat([carrier(Buffer.from(bytes), Buffer.alloc(0)), outer]),
});

const XZ = [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0];
/** A stream of xz without blocks: header, empty index, footer. */
const XZ_EMPTY = Buffer.from('fd377a585a000004e6d6b446000000001cdf44211fb6f37d010000000004595a', 'hex');
const BZIP2_EMPTY = Buffer.from('425a683917724538509000000000', 'hex');

const DISGUISES: readonly Disguise[] = [
  gzipExtra,
  gzipEmptyMember,
  skippable(0x184d2a50),
  skippable(0x184d2a57),
  skippable(0x184d2a5f),
  zstdEmptyFrame,
  magicOnly('gzip', [0x1f, 0x8b, 8]),
  magicOnly('gzip, with another method', [0x1f, 0x8b, 1]),
  magicOnly('gzip, two bytes', [0x1f, 0x8b]),
  magicOnly('zstd', [0x28, 0xb5, 0x2f, 0xfd]),
  magicOnly('a zstd dictionary', [0x37, 0xa4, 0x30, 0xec]),
  magicOnly('xz', XZ),
  magicOnly('bzip2', [0x42, 0x5a, 0x68]),
  magicOnly('bzip2, with a level', [0x42, 0x5a, 0x68, 0x39]),
  magicOnly('lz4', [4, 0x22, 0x4d, 0x18]),
  magicOnly('lzma', [0x5d, 0, 0, 0x80, 0]),
  magicOnly('JSON', [...Buffer.from('{"a":1}')]),
  magicOnly('ZIP', [0x50, 0x4b, 3, 4]),
  { name: 'an empty xz stream', join: (outer) => Buffer.concat([carrier(XZ_EMPTY, Buffer.alloc(0)), outer]) },
  { name: 'an empty bzip2 stream', join: (outer) => Buffer.concat([carrier(BZIP2_EMPTY, Buffer.alloc(0)), outer]) },
  { name: 'nothing', join: (outer) => outer },
];

function trailerOf(content: Uint8Array): Buffer {
  const trailer = Buffer.alloc(8);
  trailer.writeUInt32LE(crc32(content), 0);
  trailer.writeUInt32LE(content.length % 2 ** 32, 4);
  return trailer;
}

const archivePolyglot: Kind = {
  name: 'archive-polyglot',
  make(chance) {
    const outerForm = chance.of(Object.keys(MEMBERS));
    const innerForm = chance.of(Object.keys(MEMBERS));
    const disguise = chance.of(DISGUISES);
    const [outerImage, innerImage] = chance.yes() ? [hostile, harmless] : [harmless, hostile];
    const outer = MEMBERS[outerForm]?.(outerImage('none')) ?? [];
    const inner = tarOf(MEMBERS[innerForm]?.(innerImage('none')) ?? []);
    if (disguise.join(Buffer.from(tarOf(outer)), inner) === null) return null;
    return {
      description: `${disguise.name}: ${outerForm} ${outerImage.name} as tar, ${innerForm} ${innerImage.name} inside`,
      form: 'archive',
      members: outer,
      write: (members) => disguise.join(Buffer.from(tarOf(members)), inner) ?? Buffer.alloc(0),
    };
  },
};

const layerPolyglot: Kind = {
  name: 'layer-polyglot',
  make(chance) {
    const disguise = chance.of(DISGUISES);
    const isHostileOutside = chance.yes();
    const tars = [HARMLESS_LAYERS[0], HOSTILE_LAYERS[0]].map((members) => Buffer.from(tarOf(members ?? [])));
    const [inner = Buffer.alloc(0), outer = Buffer.alloc(0)] = isHostileOutside ? tars : tars.toReversed();
    const layer = disguise.join(outer, inner);
    if (layer === null) return null;
    const diffOf = chance.of(['outer', 'inner'] as const);
    const type = chance.of([TYPES.layer, TYPES.gzip, TYPES.zstd]);
    const parts = oneLayer(layer, diffOf === 'outer' ? layer : inner, type);
    const form = chance.of(['layout', 'oci', 'docker', 'hybrid'] as const);
    return {
      description: `${disguise.name}, ${type.slice(30)}, diff_id of the ${diffOf}, ${isHostileOutside ? 'hostile' : 'harmless'} outside, ${form}`,
      form: form === 'layout' ? 'layout' : 'archive',
      members: form === 'layout' ? ociMembers(parts) : (MEMBERS[form]?.(parts) ?? []),
    };
  },
};

export const POLYGLOTS: readonly Kind[] = [archivePolyglot, layerPolyglot];
