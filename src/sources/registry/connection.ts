import * as http from 'node:http';
import * as https from 'node:https';
import { LIMITS } from '../../limits.ts';
import { plural } from '../../text/count.ts';
import { safe } from '../../text/untrusted.ts';
import type { Network } from '../network.ts';
import { millisecondsLeft, timeIsOver } from '../reading-budget.ts';
import type { EgressGuard } from './egress-guard.ts';
import { type HttpProxy, proxyFor } from './proxy.ts';
import { RegistryError, registryErrorOf } from './registry-error.ts';
import type { RegistryShare } from './registry-share.ts';

/** One request. */
export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A response; its body is read by one of the two, or dropped. */
export interface HttpResponse {
  readonly status: number;
  /** Its address, after redirects. */
  readonly url: URL;
  /** A header by its name in lower case, several of one name joined with commas; null if it is absent. */
  readonly header: (name: string) => string | null;
  /**
   * The body as a stream. Stopping closes the connection; throws a `RegistryError` if it is interrupted, or no byte
   * arrives in time.
   */
  readonly pieces: () => AsyncGenerator<Uint8Array, void, undefined>;
  /** The whole body; a `RegistryError` if it exceeds the limit or takes too long. */
  readonly whole: (most: number) => Promise<Uint8Array>;
  /** The first bytes of the body, at least as many as requested unless it ends earlier; the rest is dropped. */
  readonly first: (count: number) => Promise<Uint8Array>;
  /** Ignores the body: a short one is read, so that the connection can be reused. */
  readonly drop: () => void;
}

/** Sends requests to allowed addresses within the time limit; without redirects or credentials. */
export class Connection {
  readonly #territory: EgressGuard;
  readonly #network: Network;
  readonly #share: RegistryShare;
  readonly #deadline: number;

  constructor(guard: EgressGuard, network: Network, share: RegistryShare) {
    this.#territory = guard;
    this.#share = share;
    this.#network = network;
    this.#deadline = Date.now() + network.timeouts.milliseconds;
  }

  /** Remaining milliseconds of the time limits of this image and of the run. */
  get left(): number {
    const { budget } = this.#network;
    const own = Math.max(0, this.#deadline - Date.now());
    return budget === undefined ? own : Math.min(own, millisecondsLeft(budget));
  }

  /** Sends one request; rejects with a `RegistryError`. */
  async send(question: HttpRequest): Promise<HttpResponse> {
    const { url } = question;
    this.#territory.assertAllowed(url);
    if (this.left === 0) throw this.#late();
    try {
      return this.#answer(url, await this.#open(question, proxyFor(url, this.#network)));
    } catch (error) {
      throw registryErrorOf(error, url.host);
    }
  }

  #open({ method, url, headers, body: form }: HttpRequest, proxy: HttpProxy | null): Promise<http.IncomingMessage> {
    const { answerMilliseconds } = this.#network.timeouts;
    const isTls = url.protocol === 'https:';
    const through = proxy !== null && !isTls ? proxy : null;
    const options: https.RequestOptions = {
      method,
      headers: {
        'accept-encoding': 'identity',
        'user-agent': 'plimsoll',
        ...headers,
        ...(through?.authorization != null && { 'proxy-authorization': through.authorization }),
        ...(form !== undefined && { 'content-length': String(Buffer.byteLength(form)) }),
      },
      agent: isTls ? (proxy === null ? this.#share.tls : this.#share.tunnel(proxy)) : this.#share.plain,
      // The proxy resolves the names of hosts that are reached through it.
      ...(proxy === null && { lookup: this.#territory.lookup }),
    };
    return new Promise((resolve, reject) => {
      const request =
        through === null
          ? (isTls ? https : http).request(url, options)
          : (through.url.protocol === 'https:' ? https : http).request(through.url, {
              ...options,
              agent: false,
              path: url.href,
              headers: { ...options.headers, host: url.host },
            });
      let body: http.IncomingMessage | null = null;
      const late = () => new RegistryError(safe`${url.host} does not respond`, { isTransient: true });
      const timer = setTimeout(() => request.destroy(late()), Math.min(answerMilliseconds, this.left));
      // Of the connection, also during the body.
      request.setTimeout(answerMilliseconds, () => (body ?? request).destroy(late()));
      request.on('error', (error) => {
        clearTimeout(timer);
        reject(error);
      });
      request.once('response', (response) => {
        clearTimeout(timer);
        body = response;
        // An error of the body is passed to its reader; without a listener it would end the process.
        response.on('error', () => undefined);
        resolve(response);
      });
      request.end(form);
    });
  }

  #answer(url: URL, response: http.IncomingMessage): HttpResponse {
    const pieces = () => this.#pieces(url, response);
    return {
      url,
      status: response.statusCode ?? 0,
      header: (name) => {
        const value = response.headers[name];
        return value === undefined ? null : Array.isArray(value) ? value.join(', ') : value;
      },
      pieces,
      whole: async (most) => {
        const bytes = await this.#collected(url, pieces(), most + 1);
        if (bytes.length > most) throw new RegistryError(safe`the response of ${url.host} exceeds ${most} bytes`);
        return bytes;
      },
      first: async (count) => await this.#collected(url, pieces(), count),
      drop: () => {
        if (Number(response.headers['content-length'] ?? LIMITS.registryIgnoredBytes + 1) > LIMITS.registryIgnoredBytes)
          response.destroy();
        else response.resume();
      },
    };
  }

  /** Reads until there is enough, the end, or the time limit. Stopping closes the connection. */
  async #collected(url: URL, pieces: AsyncIterable<Uint8Array>, enough: number): Promise<Uint8Array> {
    const until = Date.now() + this.#network.timeouts.documentMilliseconds;
    const parts: Uint8Array[] = [];
    let length = 0;
    for await (const piece of pieces) {
      parts.push(piece);
      length += piece.length;
      if (length >= enough) break;
      if (Date.now() > until) throw new RegistryError(safe`${url.host} responds too slowly`);
    }
    return Buffer.concat(parts);
  }

  async *#pieces(url: URL, response: http.IncomingMessage): AsyncGenerator<Uint8Array, void, undefined> {
    const late = setTimeout(() => response.destroy(this.#late()), this.left);
    late.unref();
    const body: AsyncIterable<Uint8Array> = response;
    let [since, count] = [Date.now(), 0];
    try {
      for await (const piece of body) {
        if (this.left === 0) throw this.#late();
        count += piece.length;
        if (count >= LIMITS.registrySlowBytes) [since, count] = [Date.now(), 0];
        else if (Date.now() - since > this.#network.timeouts.documentMilliseconds)
          throw new RegistryError(safe`${url.host} responds too slowly`);
        yield piece;
      }
    } catch (error) {
      throw registryErrorOf(error, url.host);
    } finally {
      clearTimeout(late);
      if (!response.complete) response.destroy();
    }
  }

  #late(): RegistryError {
    const { budget } = this.#network;
    const ofRun = budget === undefined ? null : timeIsOver(budget);
    if (ofRun !== null) return new RegistryError(ofRun);
    const seconds = Math.round(this.#network.timeouts.milliseconds / 1000);
    return new RegistryError(`the registry exceeded the time limit of ${plural(seconds, 'second')}`);
  }
}
