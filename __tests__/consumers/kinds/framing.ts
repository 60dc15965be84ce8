import { constants, crc32, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { TYPES } from '../../support/layout.ts';
import { compress, tarOf } from '../artifact.ts';
import { HARMLESS_LAYERS, HOSTILE_LAYERS, harmless, hostile, MEMBERS, ociMembers, oneLayer } from '../two-images.ts';
import type { Kind } from './kind.ts';

type Frame = (content: Buffer, other: Buffer) => Buffer;

function trailer(content: Uint8Array, wrong: 'crc' | 'size' | null = null): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32LE(wrong === 'crc' ? 1 : crc32(content), 0);
  bytes.writeUInt32LE(wrong === 'size' ? 1 : content.length % 2 ** 32, 4);
  return bytes;
}

const head = (flags: number, more: Uint8Array = Buffer.alloc(0), method = 8) =>
  Buffer.concat([Buffer.from([0x1f, 0x8b, method, flags, 0, 0, 0, 0, 0, 3]), more]);
const body = (content: Buffer) => Buffer.concat([deflateRawSync(content), trailer(content)]);
const half = (content: Buffer) => [content.subarray(0, 512), content.subarray(512)] as const;
const skippable = (data: Buffer, magic = 0x184d2a50) => {
  const frame = Buffer.alloc(8);
  frame.writeUInt32LE(magic, 0);
  frame.writeUInt32LE(data.length, 4);
  return Buffer.concat([frame, data]);
};
const zstd = (content: Buffer, params: Record<number, number> = {}) => zstdCompressSync(content, { params });

/** gzip and zstd streams that decoders end, refuse or go on reading in different ways. */
const FRAMES: Readonly<Record<string, { readonly type: 'gzip' | 'zstd' | 'none'; readonly write: Frame }>> = {
  'gzip, zeros behind it': { type: 'gzip', write: (content) => Buffer.concat([gzipSync(content), Buffer.alloc(512)]) },
  'gzip, one zero behind it': { type: 'gzip', write: (content) => Buffer.concat([gzipSync(content), Buffer.alloc(1)]) },
  'gzip, text behind it': {
    type: 'gzip',
    write: (content) => Buffer.concat([gzipSync(content), Buffer.from('trailing text')]),
  },
  'gzip, half a header behind it': {
    type: 'gzip',
    write: (content) => Buffer.concat([gzipSync(content), Buffer.from([0x1f, 0x8b])]),
  },
  'gzip, an empty member behind it': {
    type: 'gzip',
    write: (content) => Buffer.concat([gzipSync(content), gzipSync('')]),
  },
  'gzip, an empty member before it': {
    type: 'gzip',
    write: (content) => Buffer.concat([gzipSync(''), gzipSync(content)]),
  },
  'gzip, two members': { type: 'gzip', write: (content) => Buffer.concat(half(content).map((part) => gzipSync(part))) },
  'gzip, zeros between members': {
    type: 'gzip',
    write: (content) => Buffer.concat([gzipSync(half(content)[0]), Buffer.alloc(8), gzipSync(half(content)[1])]),
  },
  'gzip, another tar as second member': {
    type: 'gzip',
    write: (content, other) => Buffer.concat([gzipSync(content.subarray(0, -1024)), gzipSync(other)]),
  },
  'gzip, another tar behind the end': {
    type: 'gzip',
    write: (content, other) => Buffer.concat([gzipSync(content), gzipSync(other)]),
  },
  'gzip, then zstd': {
    type: 'gzip',
    write: (content, other) => Buffer.concat([gzipSync(content.subarray(0, -1024)), zstdCompressSync(other)]),
  },
  'gzip, a wrong checksum': {
    type: 'gzip',
    write: (content) => Buffer.concat([head(0), deflateRawSync(content), trailer(content, 'crc')]),
  },
  'gzip, a wrong size': {
    type: 'gzip',
    write: (content) => Buffer.concat([head(0), deflateRawSync(content), trailer(content, 'size')]),
  },
  'gzip, no trailer': { type: 'gzip', write: (content) => Buffer.concat([head(0), deflateRawSync(content)]) },
  'gzip, half a trailer': {
    type: 'gzip',
    write: (content) => Buffer.concat([head(0), deflateRawSync(content), trailer(content).subarray(0, 5)]),
  },
  'gzip, cut': { type: 'gzip', write: (content) => gzipSync(content).subarray(0, -20) },
  'gzip, reserved flags': { type: 'gzip', write: (content) => Buffer.concat([head(0xe0), body(content)]) },
  'gzip, flag TEXT': { type: 'gzip', write: (content) => Buffer.concat([head(1), body(content)]) },
  'gzip, a name': { type: 'gzip', write: (content) => Buffer.concat([head(8, Buffer.from('name\0')), body(content)]) },
  'gzip, a long name': {
    type: 'gzip',
    write: (content) => Buffer.concat([head(8, Buffer.from(`${'n'.repeat(600)}\0`)), body(content)]),
  },
  'gzip, a comment': {
    type: 'gzip',
    write: (content) => Buffer.concat([head(16, Buffer.from('comment\0')), body(content)]),
  },
  'gzip, an extra field': {
    type: 'gzip',
    write: (content) => Buffer.concat([head(4, Buffer.from([4, 0, 1, 2, 3, 4])), body(content)]),
  },
  'gzip, a header checksum': {
    type: 'gzip',
    write: (content) => {
      const start = head(2);
      const sum = Buffer.alloc(2);
      sum.writeUInt16LE(crc32(start) & 0xffff);
      return Buffer.concat([start, sum, body(content)]);
    },
  },
  'gzip, a wrong header checksum': {
    type: 'gzip',
    write: (content) => Buffer.concat([head(2, Buffer.from([1, 1])), body(content)]),
  },
  'gzip, another method': {
    type: 'gzip',
    write: (content) => Buffer.concat([head(0, Buffer.alloc(0), 7), body(content)]),
  },
  'gzip in gzip': { type: 'gzip', write: (content) => gzipSync(gzipSync(content)) },
  'gzip, stored': { type: 'gzip', write: (content) => gzipSync(content, { level: 0 }) },
  'zstd in gzip': { type: 'gzip', write: (content) => gzipSync(zstdCompressSync(content)) },
  'zstd, two frames': { type: 'zstd', write: (content) => Buffer.concat(half(content).map((part) => zstd(part))) },
  'zstd, a skippable frame before it': {
    type: 'zstd',
    write: (content) => Buffer.concat([skippable(Buffer.from('skip')), zstd(content)]),
  },
  'zstd, a skippable frame behind it': {
    type: 'zstd',
    write: (content) => Buffer.concat([zstd(content), skippable(Buffer.from('skip'))]),
  },
  'zstd, a skippable frame between': {
    type: 'zstd',
    write: (content) => Buffer.concat([zstd(half(content)[0]), skippable(Buffer.from('skip')), zstd(half(content)[1])]),
  },
  'zstd, a skippable frame cut': {
    type: 'zstd',
    write: (content) => Buffer.concat([zstd(content), skippable(Buffer.from('skip')).subarray(0, 10)]),
  },
  'zstd, zeros behind it': { type: 'zstd', write: (content) => Buffer.concat([zstd(content), Buffer.alloc(512)]) },
  'zstd, text behind it': {
    type: 'zstd',
    write: (content) => Buffer.concat([zstd(content), Buffer.from('trailing text')]),
  },
  'zstd, a few bytes behind it': {
    type: 'zstd',
    write: (content) => Buffer.concat([zstd(content), Buffer.from([1, 2])]),
  },
  'zstd, another tar as second frame': {
    type: 'zstd',
    write: (content, other) => Buffer.concat([zstd(content.subarray(0, -1024)), zstd(other)]),
  },
  'zstd, another tar behind the end': {
    type: 'zstd',
    write: (content, other) => Buffer.concat([zstd(content), zstd(other)]),
  },
  'zstd, then gzip': {
    type: 'zstd',
    write: (content, other) => Buffer.concat([zstd(content.subarray(0, -1024)), gzipSync(other)]),
  },
  'zstd, checksum': { type: 'zstd', write: (content) => zstd(content, { [constants.ZSTD_c_checksumFlag]: 1 }) },
  'zstd, a wrong checksum': {
    type: 'zstd',
    write: (content) => {
      const bytes = zstd(content, { [constants.ZSTD_c_checksumFlag]: 1 });
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 0xff;
      return bytes;
    },
  },
  'zstd, no content size': {
    type: 'zstd',
    write: (content) => zstd(content, { [constants.ZSTD_c_contentSizeFlag]: 0 }),
  },
  'zstd, a wrong content size': {
    type: 'zstd',
    write: (content) => {
      // Raw blocks, so that only the frame's header is wrong.
      const block = Buffer.alloc(3);
      block.writeUIntLE((content.length << 3) | 1, 0, 3);
      const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0]);
      header.writeUInt32LE(content.length + 7, 5);
      return Buffer.concat([header, block, content]);
    },
  },
  'zstd, a wrong content size and an empty last block': {
    type: 'zstd',
    write: (content) => {
      const block = Buffer.alloc(3);
      block.writeUIntLE(content.length << 3, 0, 3);
      const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, 0, 0, 0, 0]);
      header.writeUInt32LE(content.length + 7, 5);
      return Buffer.concat([header, block, content, Buffer.from([1, 0, 0])]);
    },
  },
  'zstd, reserved bit': {
    type: 'zstd',
    write: (content) => {
      const bytes = zstd(content);
      bytes[4] = (bytes[4] ?? 0) | 8;
      return bytes;
    },
  },
  'zstd, a dictionary': {
    type: 'zstd',
    write: (content) => {
      const block = Buffer.alloc(3);
      block.writeUIntLE((content.length << 3) | 1, 0, 3);
      const header = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0xa1, 9, 0, 0, 0, 0]);
      header.writeUInt32LE(content.length, 6);
      return Buffer.concat([header, block, content]);
    },
  },
  'zstd, a large window': { type: 'zstd', write: (content) => windowed(content, 0xa0) },
  'zstd, a window of 128 MiB': { type: 'zstd', write: (content) => windowed(content, 0x88) },
  'zstd, cut': { type: 'zstd', write: (content) => zstd(content).subarray(0, -6) },
  'zstd in zstd': { type: 'zstd', write: (content) => zstd(zstd(content)) },
  'zstd, only a skippable frame': { type: 'zstd', write: () => skippable(Buffer.from('skip')) },
  xz: { type: 'none', write: (content) => Buffer.from(compress(content, 'xz')) },
  bzip2: { type: 'none', write: (content) => Buffer.from(compress(content, 'bzip2')) },
  'xz, padding': { type: 'none', write: (content) => Buffer.concat([compress(content, 'xz'), Buffer.alloc(4)]) },
  'bzip2, two streams': {
    type: 'none',
    write: (content) => Buffer.concat(half(content).map((part) => compress(part, 'bzip2'))),
  },
  'no bytes': { type: 'none', write: () => Buffer.alloc(0) },
  'one byte': { type: 'none', write: () => Buffer.alloc(1) },
  'one empty block': { type: 'none', write: () => Buffer.alloc(512) },
  'two empty blocks': { type: 'none', write: () => Buffer.alloc(1024) },
  'gzip of nothing': { type: 'gzip', write: () => gzipSync('') },
  'zstd of nothing': { type: 'zstd', write: () => zstdCompressSync(Buffer.alloc(0)) },
};

/** One raw block in a frame that states a window. */
function windowed(content: Buffer, window: number): Buffer {
  const block = Buffer.alloc(3);
  block.writeUIntLE((content.length << 3) | 1, 0, 3);
  return Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0, window]), block, content]);
}

const TYPE_OF = { none: TYPES.layer, gzip: TYPES.gzip, zstd: TYPES.zstd } as const;

const layerFraming: Kind = {
  name: 'layer-framing',
  make(chance) {
    const name = chance.of(Object.keys(FRAMES));
    const frame = FRAMES[name];
    if (frame === undefined) return null;
    const [content, other] = [HARMLESS_LAYERS[0], HOSTILE_LAYERS[0]].map((members) =>
      Buffer.from(tarOf(members ?? [])),
    );
    const layer = frame.write(content ?? Buffer.alloc(0), other ?? Buffer.alloc(0));
    const declared = chance.of(['as it is', 'as it is', 'none', 'gzip', 'zstd'] as const);
    const type = TYPE_OF[declared === 'as it is' ? frame.type : declared];
    const diffOf = chance.of(['content', 'content', 'content', 'stored'] as const);
    const hasSame = /of nothing|no bytes|one byte|empty block|only a skippable/.test(name);
    const tar = hasSame ? (frame.type === 'none' ? layer : Buffer.alloc(0)) : (content ?? Buffer.alloc(0));
    const parts = oneLayer(layer, diffOf === 'content' ? tar : layer, type);
    const form = chance.of(['layout', 'layout', 'docker', 'hybrid']);
    return {
      description: `${name}, declared ${declared}, diff_id of the ${diffOf}, ${form}`,
      form: form === 'layout' ? 'layout' : 'archive',
      members: form === 'layout' ? ociMembers(parts) : (MEMBERS[form]?.(parts) ?? []),
    };
  },
};

/** A whole archive that is compressed in such a way. */
const archiveFraming: Kind = {
  name: 'archive-framing',
  make(chance) {
    const name = chance.of(Object.keys(FRAMES).filter((one) => !/nothing|no bytes|one byte|block|only/.test(one)));
    const form = chance.of(['docker', 'oci', 'hybrid']);
    const [one, other] = chance.yes() ? [harmless(), hostile()] : [hostile(), harmless()];
    const second = Buffer.from(tarOf(MEMBERS[form]?.(other) ?? []));
    return {
      description: `${form}: ${name}`,
      form: 'archive',
      members: MEMBERS[form]?.(one) ?? [],
      write: (members) => FRAMES[name]?.write(Buffer.from(tarOf(members)), second) ?? Buffer.alloc(0),
    };
  },
};

export const FRAMING_KINDS: readonly Kind[] = [layerFraming, archiveFraming];
