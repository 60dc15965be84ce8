import { setTimeout as sleep } from 'node:timers/promises';
import { LIMITS } from '../../limits.ts';
import { safe } from '../../text/untrusted.ts';
import type { Network } from '../network.ts';
import type { Authorization } from './authorization.ts';
import { Connection, type HttpRequest, type HttpResponse } from './connection.ts';
import { EgressGuard } from './egress-guard.ts';
import type { RegistryName } from './name.ts';
import { RegistryError, registryErrorOf } from './registry-error.ts';
import { type RegistryShare, shareOf } from './registry-share.ts';

const REDIRECTS: readonly number[] = [301, 302, 303, 307, 308];
/** A failure that may be temporary. */
const TRANSIENT: readonly number[] = [408, 429, 500, 502, 503, 504];

/** A request to the registry, by its path after `/v2/REPOSITORY/`. */
export interface RegistryRequest {
  readonly method: 'GET' | 'HEAD';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The client of one repository of a registry: sends credentials, follows redirects, retries, and keeps time limits. */
export class Client {
  readonly #name: RegistryName;
  readonly #network: Network;
  readonly #territory: EgressGuard;
  readonly #connection: Connection;
  readonly #authorization: Authorization;
  readonly #share: RegistryShare;
  #origin: string;

  constructor(name: RegistryName, network: Network) {
    this.#name = name;
    this.#network = network;
    this.#territory = new EgressGuard(name.server, network);
    this.#share = shareOf(name.server, network);
    this.#connection = new Connection(this.#territory, network, this.#share);
    this.#authorization = this.#share.authorizationFor(name);
    this.#origin = `https://${name.server}`;
  }

  /**
   * Determines whether the registry speaks TLS, if that is optional; no secret is sent for that. Rejects with a
   * `RegistryError`.
   */
  async open(): Promise<void> {
    const { server } = this.#name;
    if (!this.#territory.mayBePlain(server)) return;
    try {
      if (this.#share.isTls === null) await this.#probe();
      this.#share.isTls ??= true;
    } catch (error) {
      if (!registryErrorOf(error, server).isPlain) throw error;
      this.#share.isTls = false;
    }
    if (!this.#share.isTls) this.#origin = `http://${server}`;
  }

  /**
   * Sends a request, and returns any response that is not a redirect, a challenge, or temporary. Rejects with a
   * `RegistryError`.
   */
  async send(request: RegistryRequest): Promise<HttpResponse> {
    const url = new URL(`/v2/${this.#name.repository}/${request.path}`, this.#origin);
    return await this.sendTo(url, request);
  }

  /** Sends a request to an address from the registry, such as the next page of a list, if it is the registry's own. */
  async sendTo(url: URL, { method, headers = {} }: Omit<RegistryRequest, 'path'>): Promise<HttpResponse> {
    return await this.#withRetry(url.host, () => this.#follow({ method, url, headers }));
  }

  /** Whether an address is the registry's own. */
  isOwn(url: URL): boolean {
    return url.origin === new URL(this.#origin).origin;
  }

  /** Runs a task when the registry has fewer requests than the limit. */
  async withConcurrencyLimit<T>(work: () => Promise<T>): Promise<T> {
    return await this.#share.requests.run(work);
  }

  /** Reads a blob when the registry has fewer downloads than the limit. */
  download<T>(open: () => AsyncIterable<T>): AsyncGenerator<T, void, undefined> {
    return this.#share.downloads.stream(open);
  }

  /** Waits before a retry, at most for the remaining time. Rejects with a `RegistryError` after it. */
  async pause(tried: number): Promise<void> {
    await this.#wait(this.#network.timeouts.pauseMilliseconds * 2 ** tried);
  }

  get retries(): number {
    return this.#network.timeouts.retries;
  }

  async #probe(): Promise<void> {
    const answer = await this.#connection.send({ method: 'GET', url: new URL('/v2/', this.#origin), headers: {} });
    answer.drop();
  }

  async #follow(question: HttpRequest): Promise<HttpResponse> {
    let { url } = question;
    let refused = 0;
    for (let redirects = 0; ; ) {
      // Only to the registry's own scheme, host and port.
      const used = this.isOwn(url) ? this.#authorization.header : null;
      const headers = used === null ? question.headers : { ...question.headers, authorization: used };
      const answer = await this.#connection.send({ ...question, url, headers });
      const location = REDIRECTS.includes(answer.status) ? answer.header('location') : null;
      if (location !== null) {
        answer.drop();
        if (redirects++ === LIMITS.registryRedirects)
          throw new RegistryError(safe`${this.#name.host} redirects too many times`);
        if (!URL.canParse(location, url.href))
          throw new RegistryError(safe`${url.host} redirects to an invalid address`);
        url = new URL(location, url);
      } else if (answer.status === 401 && this.isOwn(url)) {
        answer.drop();
        // Once without credentials, once because they may have expired.
        if (refused++ === 2) throw await this.#authorization.refusal();
        await this.#authorization.renew(used, answer.header('www-authenticate') ?? '', (question) =>
          this.#withRetry(question.url.host, () => this.#connection.send(question)),
        );
      } else {
        return answer;
      }
    }
  }

  async #withRetry(host: string, ask: () => Promise<HttpResponse>): Promise<HttpResponse> {
    const { retries, pauseMilliseconds, waitMilliseconds } = this.#network.timeouts;
    for (let tried = 0; ; tried++) {
      let milliseconds = pauseMilliseconds * 2 ** tried;
      // One that another request received, too.
      if (this.#share.pauseMilliseconds > 0) await this.#wait(this.#share.pauseMilliseconds);
      try {
        const answer = await ask();
        if (!TRANSIENT.includes(answer.status)) return answer;
        answer.drop();
        const failure = busy(answer);
        if (tried === retries) throw failure;
        milliseconds = retryAfter(answer.header('retry-after')) ?? milliseconds;
        if (milliseconds > waitMilliseconds) throw failure;
        if (answer.status === 429) this.#share.pause(milliseconds);
      } catch (error) {
        const failure = registryErrorOf(error, host);
        if (!failure.isTransient || tried === retries) throw failure;
      }
      await this.#wait(milliseconds);
    }
  }

  async #wait(milliseconds: number): Promise<void> {
    // Without remaining time, the next request fails.
    await sleep(Math.min(milliseconds, this.#connection.left));
  }
}

function busy({ status, url, header }: HttpResponse): RegistryError {
  const seconds = retryAfter(header('retry-after'));
  const when = seconds === null ? 'later' : `in ${Math.ceil(seconds / 1000)} seconds`;
  return status === 429
    ? new RegistryError(
        safe`${url.host} responded with 429: rate limit exceeded; log in (docker login), or run this again ${when}`,
      )
    : new RegistryError(safe`${url.host} responded with ${status}: run this again ${when}`);
}

/** Milliseconds that a response requests, in seconds or as a date (RFC 9110, 10.2.3); null if it does not. */
function retryAfter(header: string | null): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? null : Math.max(0, date - Date.now());
}
