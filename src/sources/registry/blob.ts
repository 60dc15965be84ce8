import { LIMITS } from '../../limits.ts';
import { safe } from '../../text/untrusted.ts';
import { type Bytes, type Ends, ReadFailure, type RemoteBlob, type RemotePart } from '../byte-source.ts';
import type { Client } from './client.ts';
import type { HttpResponse } from './connection.ts';
import { RegistryError, registryErrorOf } from './registry-error.ts';

/** What a blob needs of its registry. */
export interface Storage {
  readonly client: Client;
  /** The remaining bytes for documents in memory. */
  readonly budget: { left: number };
  readonly want: (blob: RegistryBlob, part: RemotePart) => void;
}

const TOO_MUCH: Bytes = {
  ok: false,
  reason: `all documents of this image together exceed ${LIMITS.heldBytes} bytes; this one was not fetched`,
};

const TOO_LARGE: Bytes = {
  ok: false,
  reason: `the limit for documents is ${LIMITS.documentBytes} bytes`,
};

const NO_PARTS = 'the registry does not serve ranges';

/** A blob of a registry, with the length that the registry states. */
export class RegistryBlob implements RemoteBlob {
  readonly #storage: Storage;
  readonly #path: string;
  readonly #length: number;
  readonly #fetching = new Map<RemotePart, Promise<void>>();
  #servesParts = true;
  ends: Ends | null = null;
  document: Bytes | null = null;

  /** @param path after the repository's name */
  constructor(storage: Storage, path: string, length: number) {
    this.#storage = storage;
    this.#path = path;
    this.#length = length;
  }

  want(part: RemotePart): void {
    this.#storage.want(this, part);
  }

  async fetch(part: RemotePart): Promise<void> {
    const known = this.#fetching.get(part);
    if (known !== undefined) return await known;
    const fetching =
      part === 'document' || this.#length <= LIMITS.remoteSmallBytes ? this.#fetchDocument() : this.#fetchEnds();
    this.#fetching.set(part, fetching);
    await fetching;
  }

  async range(offset: number, length: number): Promise<Bytes> {
    if (this.document?.ok === true) return { ok: true, bytes: this.document.bytes.subarray(offset, offset + length) };
    if (!this.#servesParts) return { ok: false, reason: NO_PARTS };
    return await this.#storage.client.withConcurrencyLimit(async () => {
      try {
        const { bytes, isPart } = await this.#part(offset, offset + length);
        return isPart ? { ok: true, bytes } : { ok: false, reason: NO_PARTS };
      } catch (error) {
        return { ok: false, reason: registryErrorOf(error, 'the registry').message };
      }
    });
  }

  async *pieces(): AsyncGenerator<Uint8Array, void, undefined> {
    if (this.document?.ok === true) yield this.document.bytes;
    else yield* this.#storage.client.download(() => this.#downloaded());
  }

  async *#downloaded(): AsyncGenerator<Uint8Array, void, undefined> {
    try {
      if (this.ends?.ok === true && this.ends.tail !== null && this.#servesParts) {
        const { head, tail } = this.ends;
        yield head;
        yield* this.#between(head.length, this.#length - tail.length);
        yield tail;
      } else {
        yield* this.#watched();
      }
    } catch (error) {
      if (error instanceof ReadFailure) throw error;
      throw new ReadFailure(registryErrorOf(error, 'the registry').message);
    }
  }

  async #fetchDocument(): Promise<void> {
    if (this.document !== null) return;
    const { client, budget } = this.#storage;
    if (this.#length > Math.min(budget.left, LIMITS.documentBytes)) {
      this.document = this.#length > LIMITS.documentBytes ? TOO_LARGE : TOO_MUCH;
    } else {
      budget.left -= this.#length;
      this.document = await client.withConcurrencyLimit(async () => {
        try {
          const answer = await this.#get({}, [200]);
          const bytes = await answer.whole(this.#length);
          return bytes.length === this.#length
            ? { ok: true, bytes }
            : { ok: false, reason: this.#otherLength(bytes.length) };
        } catch (error) {
          return { ok: false, reason: registryErrorOf(error, 'the registry').message };
        }
      });
    }
    const { document } = this;
    if (document?.ok === true) this.ends = endsOf(document.bytes);
    else if (this.#length <= LIMITS.remoteSmallBytes) this.ends ??= document;
  }

  async #fetchEnds(): Promise<void> {
    if (this.ends !== null) return;
    this.ends = await this.#storage.client.withConcurrencyLimit(async () => {
      try {
        const head = await this.#part(0, LIMITS.headBytes);
        if (head.bytes.length === this.#length) return endsOf(head.bytes);
        if (!head.isPart) return { ok: true, head: head.bytes.subarray(0, LIMITS.headBytes), tail: null };
        const tail = await this.#part(this.#length - LIMITS.tailBytes, this.#length);
        return { ok: true, head: head.bytes, tail: tail.isPart ? tail.bytes : null };
      } catch (error) {
        return { ok: false, reason: registryErrorOf(error, 'the registry').message };
      }
    });
  }

  /** The bytes of a range; if the registry does not serve ranges, the first bytes, or a small blob as a whole. */
  async #part(from: number, to: number): Promise<{ readonly bytes: Uint8Array; readonly isPart: boolean }> {
    const answer = await this.#get(rangeOf(from, to), [200, 206]);
    if (answer.status === 206) {
      this.#checkRange(answer, from);
      const bytes = await answer.whole(to - from);
      if (bytes.length !== to - from) throw new RegistryError(this.#otherLength(from + bytes.length));
      return { bytes, isPart: true };
    }
    this.#servesParts = false;
    const enough = this.#length <= LIMITS.remoteWholeBytes ? this.#length : LIMITS.headBytes;
    const bytes = await answer.first(enough);
    if (bytes.length < enough) throw new RegistryError(this.#otherLength(bytes.length));
    return { bytes: bytes.subarray(0, enough), isPart: false };
  }

  /** All bytes, of which the last ones are kept if they are unknown. */
  async *#watched(): AsyncGenerator<Uint8Array, void, undefined> {
    let [head, tail]: [Uint8Array, Uint8Array] = [new Uint8Array(), new Uint8Array()];
    for await (const piece of this.#between(0, this.#length)) {
      if (head.length < LIMITS.headBytes)
        head = Buffer.concat([head, piece.subarray(0, LIMITS.headBytes - head.length)]);
      tail = Buffer.concat([tail, piece.subarray(-LIMITS.tailBytes)]).subarray(-LIMITS.tailBytes);
      yield piece;
    }
    this.ends = { ok: true, head, tail };
  }

  /** The bytes of a range, continued after an interrupted download. */
  async *#between(from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
    const { client } = this.#storage;
    let at = from;
    for (let stuck = 0; at < to; ) {
      const before = at;
      let cut: RegistryError | null = null;
      try {
        for await (const piece of this.#download(at, to)) {
          at += piece.length;
          yield piece;
        }
        if (at < to) cut = new RegistryError(this.#otherLength(at), { isTransient: true });
      } catch (error) {
        cut = registryErrorOf(error, 'the registry');
      }
      if (cut === null) continue;
      stuck = at - before >= LIMITS.registrySlowBytes ? 0 : stuck + 1;
      if (!cut.isTransient || stuck > client.retries) throw cut;
      await client.pause(stuck);
    }
  }

  /** One download; it may end early, and is limited in time. */
  async *#download(from: number, to: number): AsyncGenerator<Uint8Array, void, undefined> {
    const isAll = from === 0 && to === this.#length;
    const answer = await this.#get(isAll ? {} : rangeOf(from, to), [200, 206]);
    if (answer.status === 206) this.#checkRange(answer, from);
    let at = answer.status === 206 ? from : 0;
    for await (const piece of answer.pieces()) {
      const [begin, end] = [Math.max(from - at, 0), Math.min(to - at, piece.length)];
      if (end > begin) yield piece.subarray(begin, end);
      at += piece.length;
      if (at > (answer.status === 206 ? to : this.#length))
        throw new RegistryError(`it has more than the ${this.#length} bytes that the registry stated`);
      if (at >= to && to < this.#length) return;
    }
  }

  async #get(headers: Readonly<Record<string, string>>, expected: readonly number[]): Promise<HttpResponse> {
    const answer = await this.#storage.client.send({ method: 'GET', path: this.#path, headers });
    if (expected.includes(answer.status)) return answer;
    answer.drop();
    throw new RegistryError(safe`the registry responded with ${answer.status} to the request for its bytes`);
  }

  #checkRange(answer: HttpResponse, from: number): void {
    const range = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(answer.header('content-range') ?? '');
    if (range === null || Number(range[1]) !== from) {
      answer.drop();
      throw new RegistryError('the registry served another range than requested');
    }
    if (range[2] !== '*' && Number(range[2]) !== this.#length) {
      answer.drop();
      throw new RegistryError(this.#otherLength(Number(range[2])));
    }
  }

  #otherLength(length: number): string {
    return `the registry stated ${this.#length} bytes but served ${length}`;
  }
}

/** The ends of a blob whose bytes are all available. */
function endsOf(bytes: Uint8Array): Ends {
  return { ok: true, head: bytes.subarray(0, LIMITS.headBytes), tail: bytes.subarray(-LIMITS.tailBytes) };
}

function rangeOf(from: number, to: number): Readonly<Record<string, string>> {
  return { range: `bytes=${from}-${to - 1}` };
}
