import { isObject, parseJson } from '../../formats/json.ts';
import { LIMITS } from '../../limits.ts';
import { safe } from '../../text/untrusted.ts';
import type { Network } from '../network.ts';
import { type Challenge, readChallenges } from './challenge.ts';
import type { HttpRequest, HttpResponse } from './connection.ts';
import { basic, type Credentials, findCredentials } from './credentials.ts';
import type { RegistryName } from './name.ts';
import { RegistryError } from './registry-error.ts';
import { assertTrustedTokenServer } from './token-server.ts';

/** The valid characters of credentials in a header; others could start another header. */
const SENDABLE = /^[\x21-\x7e]+$/;
/** A scope in the standard form; some registries have others ("aws"). */
const OWN_SCOPE = /^repository:/;

type Send = (question: HttpRequest) => Promise<HttpResponse>;

/**
 * The credentials for one registry, and no other server: none until they are requested, then those of `docker login`,
 * or a token that its token server returns for them.
 * @see the distribution specification's "token authentication"
 */
export class Authorization {
  readonly #name: RegistryName;
  readonly #network: Network;
  #credentials: Promise<Credentials | null> | null = null;
  #renewing: Promise<void> | null = null;
  /** The header's value; null while nothing is sent. */
  header: string | null = null;

  constructor(name: RegistryName, network: Network) {
    this.#name = name;
    this.#network = network;
  }

  /**
   * Handles a 401. Rejects with a `RegistryError` with the fix if it cannot.
   * @param used the refused header
   * @param send sends a request unchanged, with retries but without redirects
   */
  async renew(used: string | null, challenge: string, send: Send): Promise<void> {
    // Several requests may be refused at once; one token serves all of them.
    if (used !== this.header) return;
    this.#renewing ??= this.#renew(used, readChallenges(challenge), send).finally(() => {
      this.#renewing = null;
    });
    await this.#renewing;
  }

  /** The fix if the registry requires more than is available. */
  async refusal(): Promise<RegistryError> {
    const { host } = this.#name;
    const login = safe`docker login ${host === 'docker.io' ? '' : host}`.trim();
    return (await this.#found()) === null
      ? new RegistryError(
          safe`${host} requires authentication, and no credentials were found: ${login} (or the image does not exist)`,
        )
      : new RegistryError(safe`${host} refused the credentials of docker login, or the image does not exist: ${login}`);
  }

  async #renew(used: string | null, challenges: readonly Challenge[], send: Send): Promise<void> {
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const credentials = await this.#found();
    if (credentials?.kind === 'bearer') {
      if (used !== null) throw await this.refusal();
      this.header = `Bearer ${this.#sendable(credentials.token)}`;
    } else if (bearer !== undefined) {
      this.header = `Bearer ${await this.#token(bearer, credentials, send)}`;
    } else if (challenges.some(({ scheme }) => scheme === 'basic')) {
      if (used !== null || credentials?.kind !== 'password') throw await this.refusal();
      this.header = `Basic ${basic(credentials)}`;
    } else {
      throw new RegistryError(
        safe`${this.#name.host} requires an unsupported kind of authentication (${challenges.map(({ scheme }) => scheme)})`,
      );
    }
  }

  async #found(): Promise<Credentials | null> {
    this.#credentials ??= findCredentials(this.#name.host, this.#network);
    return await this.#credentials;
  }

  /**
   * The registry states the token server, as in Docker; but credentials are not sent to one of another domain. Its
   * address is checked like every other.
   */
  async #token({ parameters }: Challenge, credentials: Credentials | null, send: Send): Promise<string> {
    const { host, repository } = this.#name;
    const realm = parameters.get('realm') ?? '';
    if (!URL.canParse(realm)) throw new RegistryError(safe`${host} has no valid token server: "${realm}"`);
    if (credentials !== null) assertTrustedTokenServer(this.#name.server, new URL(realm), this.#network);
    const requested = parameters.get('scope') ?? '';
    const scope = requested === '' || OWN_SCOPE.test(requested) ? `repository:${repository}:pull` : requested;
    const service = parameters.get('service') ?? '';
    const answer = await send(tokenQuestion(new URL(realm), { scope, service }, credentials));
    if (answer.status === 401 || answer.status === 403) {
      answer.drop();
      throw await this.refusal();
    }
    if (answer.status !== 200) {
      answer.drop();
      throw new RegistryError(safe`the token server ${answer.url.host} of ${host} responded with ${answer.status}`);
    }
    const parsed = parseJson(await answer.whole(LIMITS.registryAnswerBytes));
    const found =
      parsed.ok && isObject(parsed.value) ? [parsed.value.get('token'), parsed.value.get('access_token')] : [];
    const token = found.find((one) => typeof one === 'string' && one !== '');
    if (typeof token !== 'string')
      throw new RegistryError(safe`the token server ${answer.url.host} of ${host} returned no token`);
    return this.#sendable(token);
  }

  #sendable(token: string): string {
    this.#network.mask(token);
    if (!SENDABLE.test(token))
      throw new RegistryError(safe`a token for ${this.#name.host} has characters that cannot be sent`);
    return token;
  }
}

function tokenQuestion(
  url: URL,
  { scope, service }: { readonly scope: string; readonly service: string },
  credentials: Credentials | null,
): HttpRequest {
  const wanted = { ...(service !== '' && { service }), scope };
  if (credentials?.kind === 'identity') {
    const form = { grant_type: 'refresh_token', client_id: 'plimsoll', refresh_token: credentials.token, ...wanted };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url, headers, body: new URLSearchParams(form).toString() };
  }
  for (const [key, value] of Object.entries(wanted)) url.searchParams.set(key, value);
  const headers: Record<string, string> = {};
  if (credentials?.kind === 'password') {
    url.searchParams.set('account', credentials.username);
    headers['authorization'] = `Basic ${basic(credentials)}`;
  }
  return { method: 'GET', url, headers };
}
