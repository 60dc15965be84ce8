import { createHash } from 'node:crypto';
import * as zlib from 'node:zlib';
import { decompress } from '../../src/formats/compression.ts';
import { chunksOf, mutateBytes } from '../byte-mutation.ts';
import type { Random } from '../random.ts';
import type { ReferenceDecoder } from '../reference-decoder.ts';
import { Disagreement, type Target } from '../target.ts';

/** A mutated stream may become a decompression bomb; more than this is a fault. */
const MOST_BYTES = 4 * 1024 ** 2;

/** gzip and zstd streams in random chunks, against Go's `compress/gzip` and Node's own decoder. */
export function compressionTarget(reference: ReferenceDecoder | null): Target {
  return {
    name: 'compression',
    make: (random) => {
      const parts = Array.from({ length: 1 + random.below(3) }, () => stream(random));
      const format = random.oneIn(2) ? 'gzip' : 'zstd';
      const bytes = Buffer.concat(parts.map((part) => compressed(random, format, part)));
      return new Map([
        ['stream', random.oneIn(4) ? bytes : mutateBytes(random, bytes, MAGICS)],
        ['format', Buffer.from(format)],
      ]);
    },
    run: async (input, random) => {
      const bytes = input.get('stream') ?? new Uint8Array();
      const format = Buffer.from(input.get('format') ?? []).toString() === 'zstd' ? 'zstd' : 'gzip';
      const output = decompress(format, chunksOf(random, bytes), { bytes: MOST_BYTES });
      const hash = createHash('sha256');
      for await (const chunk of output) hash.update(chunk);
      if (output.fault !== null) return `fault: ${output.fault.kind}`;
      const digest = hash.digest('hex');
      if (format === 'gzip' && reference !== null) {
        const go = await reference.read('gzip', bytes);
        if (go.sha256 !== digest)
          throw new Disagreement(`gzip without faults reads otherwise in Go: ${go.error ?? 'other bytes'}`);
      }
      return digest;
    },
  };
}

const MAGICS = ['1f8b08', '28b52ffd', '502a4d18', '1f8b0804', '28b52ffd0400', '000000', '0300'].map((hex) =>
  Buffer.from(hex, 'hex'),
);

function stream(random: Random): Uint8Array {
  const length = random.pick([0, 1, 100, 5000, 200_000] as const);
  return random.oneIn(2)
    ? Buffer.alloc(length, 'plimsoll ')
    : Buffer.from(Array.from({ length: Math.min(length, 5000) }, () => random.below(256)));
}

function compressed(random: Random, format: 'gzip' | 'zstd', bytes: Uint8Array): Uint8Array {
  if (format === 'gzip') return zlib.gzipSync(bytes, { level: random.below(10) });
  const params = {
    [zlib.constants.ZSTD_c_checksumFlag]: random.below(2),
    [zlib.constants.ZSTD_c_contentSizeFlag]: random.below(2),
  };
  return zlib.zstdCompressSync(bytes, { params });
}
