import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { type CompressionLimits, decompress } from '../formats/compression.ts';
import { ambiguousFormats, describeAmbiguity, detect, type Format } from '../formats/format.ts';
import { refusedFraming } from '../formats/refused-framing.ts';
import { indexTar, type WalkOptions, walkTar } from '../formats/tar.ts';
import { LIMITS } from '../limits.ts';
import { archiveFiles } from './archive.ts';
import {
  describeSystemError,
  LARGE_PIECE,
  pieces,
  ReadFailure,
  readFailure,
  STREAMED,
  stateOf,
} from './byte-source.ts';
import type { Files } from './files.ts';
import { failed, type Result } from './image-location.ts';
import { allowanceOf, type ReadingBudget, withinTime } from './reading-budget.ts';
import { StreamedMember } from './streamed-member.ts';
import type { TemporaryCopies, TemporaryCopy } from './temporary-copies.ts';

/** The writer of a stream may never end it. */
const STREAM_OPTIONS: WalkOptions = { toEnd: false, limits: { ...LIMITS, archiveBytes: LIMITS.streamBytes } };

type Chunks = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/** How an archive is read that can be read only once. */
export interface StreamOptions {
  /** Why a member cannot be read again, with the fix. */
  readonly reason?: string;
  /** For a copy that can be read again; absent if nothing will read the contents of its layers. */
  readonly copies?: TemporaryCopies;
  /** What reading may cost; unlimited if absent. */
  readonly budget?: ReadingBudget;
}

/**
 * The files of a tar on disk. A plain one is indexed and read by offset; a compressed one is streamed. Nothing is
 * extracted.
 */
export async function openTar(path: string, options: StreamOptions = {}): Promise<Result<Files>> {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    return failed(describeSystemError(error));
  }
  try {
    const state = stateOf(fstatSync(file));
    const { size } = state;
    const head = readAt(file, 0, Math.min(size, LIMITS.headBytes));
    const refusal = refusalOf(head);
    if (refusal !== null) return failed(refusal);
    const format = detect(head, size);
    if (format !== 'tar')
      return await readStream(
        format,
        limited(pieces({ kind: 'file', path, offset: 0, length: size, state }, LARGE_PIECE), options),
        options,
      );
    const { members, faults } = indexTar((offset, length) => readAt(file, offset, length), size);
    const stored = members.map((member) => ({
      member,
      byteSource: { kind: 'file' as const, path, offset: member.offset, length: member.size, state },
    }));
    return { ok: true, value: archiveFiles(stored, faults) };
  } catch (error) {
    return failed(readFailure(error));
  } finally {
    closeSync(file);
  }
}

/** The files of a streamed tar, plain or compressed, such as on standard input. */
export async function openTarStream(input: Chunks, options: StreamOptions = {}): Promise<Result<Files>> {
  try {
    const { head, chunks, close } = await peek(limited(input, options));
    const refusal = refusalOf(head);
    if (refusal === null) return await readStream(detect(head), chunks, options);
    await close();
    return failed(refusal);
  } catch (error) {
    return failed(readFailure(error));
  }
}

/**
 * The reason why an archive is refused for its first bytes: consumers would read two archives from it, or none. Null if
 * it is not.
 */
function refusalOf(head: Uint8Array): string | null {
  const rivals = ambiguousFormats(head);
  if (rivals !== null)
    return `the archive is ambiguous: ${describeAmbiguity(rivals)}; export the image again, into a new file`;
  const refused = refusedFraming(head, detect(head));
  return refused && `${refused}; compress the archive again (gzip -n, zstd)`;
}

function limited(chunks: Chunks, { budget }: StreamOptions): Chunks {
  return budget === undefined ? chunks : withinTime(chunks, budget);
}

async function readStream(format: Format, chunks: Chunks, options: StreamOptions): Promise<Result<Files>> {
  switch (format) {
    case 'tar':
      return walk(chunks, options);
    case 'gzip':
    case 'zstd': {
      const plain = decompress(
        format,
        fruitful(chunks, () => plain.size),
        limitsOf(options),
      );
      const { head, chunks: rest, close } = await peek(plain);
      if (detect(head) !== 'tar') {
        await close();
        return failed(
          plain.fault && head.length === 0
            ? `${format}: ${plain.fault.message}`
            : `it is ${format}, but the decompressed data is not a tar`,
        );
      }
      const files = await walk(rest, options);
      // A truncated compressed stream truncates the tar, too; faults after its end are reported here only.
      if (plain.fault === null || plain.fault.kind === 'unfinished') return files;
      return failed(`the ${format} around the tar: ${plain.fault.message}`);
    }
    case 'xz':
    case 'bzip2':
      return failed(
        `it is compressed with ${format}; Plimsoll reads tar, tar.gz and tar.zst: decompress it first (${format} -d)`,
      );
    case 'empty':
      return failed('it is empty');
    default:
      return failed(
        `it is not a tar but ${format === 'json' ? 'JSON' : 'of an unknown format'}; give an OCI layout, a docker save archive or a dir:`,
      );
  }
}

/** The limits of a decompressed archive; a copy of it must not fill the disk with zeros. */
function limitsOf({ copies, budget }: StreamOptions): CompressionLimits {
  return {
    bytes: LIMITS.archiveBytes,
    ...(copies && { ratio: { times: LIMITS.layerRatio, from: LIMITS.layerRatioBytes } }),
    ...(budget && { allowance: allowanceOf(budget) }),
  };
}

/** The members of a tar that is read once: copied to be read again, or only observed. */
async function walk(chunks: Chunks, { copies, reason = STREAMED }: StreamOptions): Promise<Result<Files>> {
  return copies === undefined ? await observe(chunks, reason) : await copy(chunks, copies.create());
}

async function copy(chunks: Chunks, copied: TemporaryCopy): Promise<Result<Files>> {
  const { members, faults } = await walkTar(writtenTo(copied, chunks), () => null, STREAM_OPTIONS);
  const { path, state } = copied;
  const stored = members.map((member) => ({
    member,
    byteSource: { kind: 'file' as const, path, offset: member.offset, length: member.size, state },
  }));
  return { ok: true, value: archiveFiles(stored, faults) };
}

async function* writtenTo(copied: TemporaryCopy, chunks: Chunks): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    copied.write(chunk);
    yield chunk;
  }
}

async function observe(chunks: Chunks, reason: string): Promise<Result<Files>> {
  const passing: StreamedMember[] = [];
  const budget = { left: LIMITS.heldBytes };
  const { faults } = await walkTar(
    chunks,
    (member) => {
      const observer = new StreamedMember(member, budget, reason);
      passing.push(observer);
      return member.type === 'file' ? (chunk) => observer.take(chunk) : null;
    },
    STREAM_OPTIONS,
  );
  return {
    ok: true,
    value: archiveFiles(
      passing.map((observer) => observer.stored()),
      faults,
    ),
  };
}

/** Compressed input with output; throws `ReadFailure` if too much of it gives none. */
async function* fruitful(chunks: Chunks, output: () => number): AsyncGenerator<Uint8Array> {
  let taken = 0;
  for await (const chunk of chunks) {
    taken += chunk.length;
    if (taken > 2 * output() + LIMITS.fruitlessBytes)
      throw new ReadFailure('it is compressed, and most of it decompresses to nothing');
    yield chunk;
  }
}

/** A stream whose first bytes were read; they are still part of it. */
interface Peeked {
  readonly head: Uint8Array;
  readonly chunks: AsyncIterable<Uint8Array>;
  /** For readers that stop early: releases files and memory. */
  readonly close: () => Promise<unknown>;
}

async function peek(input: Chunks): Promise<Peeked> {
  const held: Uint8Array[] = [];
  const iterator = (async function* () {
    yield* input;
  })();
  let count = 0;
  while (count < LIMITS.headBytes) {
    const next = await iterator.next();
    if (next.done) break;
    // The chunk may be in a buffer that the next one overwrites.
    held.push(new Uint8Array(next.value));
    count += next.value.length;
  }
  async function* whole(): AsyncGenerator<Uint8Array> {
    try {
      yield* held;
      yield* iterator;
    } finally {
      // A reader that stops during the held chunks would leave the stream open.
      await iterator.return(undefined);
    }
  }
  const head = Buffer.concat(held).subarray(0, LIMITS.headBytes);
  return { head, chunks: whole(), close: () => iterator.return(undefined) };
}

function readAt(file: number, offset: number, length: number): Uint8Array {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const count = readSync(file, bytes, done, length - done, offset + done);
    if (count === 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}
