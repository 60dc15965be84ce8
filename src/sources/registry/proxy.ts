import { request as requestPlain } from 'node:http';
import { Agent, type AgentOptions, request as requestTls } from 'node:https';
import { BlockList, isIP } from 'node:net';
import { type Duplex, PassThrough } from 'node:stream';
import { connect } from 'node:tls';
import { safe } from '../../text/untrusted.ts';
import type { Network } from '../network.ts';
import { RegistryError } from './registry-error.ts';

/** A proxy through which a host is reached. */
export interface HttpProxy {
  readonly url: URL;
  /** Its authorization header; null if it has no password. */
  readonly authorization: string | null;
}

/**
 * The proxy for an address, from the environment (`HTTPS_PROXY`, `HTTP_PROXY`, `NO_PROXY`, in either case); otherwise null.
 */
export function proxyFor(url: URL, { environment, mask }: Network): HttpProxy | null {
  const read = (name: string): string => environment[name.toLowerCase()] || environment[name] || '';
  const stated = read(url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY');
  if (stated === '' || isExempt(url, read('NO_PROXY'))) return null;
  const address = stated.includes('://') ? stated : `http://${stated}`;
  const proxy = URL.canParse(address) ? new URL(address) : null;
  if (proxy === null || (proxy.protocol !== 'http:' && proxy.protocol !== 'https:'))
    throw new RegistryError('the proxy in the environment (HTTPS_PROXY) is not an http:// or https:// address');
  if (proxy.username === '') return { url: proxy, authorization: null };
  const [user, password] = [decodeURIComponent(proxy.username), decodeURIComponent(proxy.password)];
  const encoded = Buffer.from(`${user}:${password}`).toString('base64');
  for (const secret of [password, encoded]) if (secret !== '') mask(secret);
  return { url: proxy, authorization: `Basic ${encoded}` };
}

/** Whether a host is reached without the proxy: this machine always is. */
function isExempt({ hostname, port, protocol }: URL, noProxy: string): boolean {
  if (hostname === 'localhost' || hostname.endsWith('.localhost') || hostname === '[::1]' || /^127\./.test(hostname))
    return true;
  const host = hostname.replace(/^\[(.*)\]$/, '$1');
  const own = port || (protocol === 'https:' ? '443' : '80');
  return noProxy
    .toLowerCase()
    .split(/[\s,]+/)
    .some((entry) => {
      if (entry === '*') return true;
      if (entry.includes('/')) return isInNetwork(host, entry);
      const [, name = entry, only = own] = isIP(entry) === 0 ? (/^(.*):(\d+)$/.exec(entry) ?? []) : [];
      const domain = name.replace(/^\*?\./, '');
      return domain !== '' && only === own && (host === domain || host.endsWith(`.${domain}`));
    });
}

/** Whether a host is an address in a range such as `10.0.0.0/8`, as Go's clients read `NO_PROXY`. */
function isInNetwork(host: string, range: string): boolean {
  const [, network = '', bits = ''] = /^(.*)\/(\d{1,3})$/.exec(range) ?? [];
  const family = isIP(network);
  if (family === 0 || isIP(host) !== family || Number(bits) > (family === 4 ? 32 : 128)) return false;
  const type = family === 4 ? 'ipv4' : 'ipv6';
  const list = new BlockList();
  list.addSubnet(network, Number(bits), type);
  return list.check(host, type);
}

/** Reaches hosts over TLS through a tunnel of a proxy (RFC 9110, 9.3.6). */
export class TunnelAgent extends Agent {
  readonly #proxy: HttpProxy;
  readonly #milliseconds: number;

  constructor(proxy: HttpProxy, milliseconds: number) {
    super({ keepAlive: true });
    this.#proxy = proxy;
    this.#milliseconds = milliseconds;
  }

  override createConnection(
    options: AgentOptions & { readonly host?: string; readonly port?: number | string },
    callback?: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    const { url, authorization } = this.#proxy;
    const target = `${options.host}:${options.port}`;
    const request = (url.protocol === 'https:' ? requestTls : requestPlain)({
      ...{
        host: url.hostname.replace(/^\[(.*)\]$/, '$1'),
        port: url.port || (url.protocol === 'https:' ? 443 : 80),
        method: 'CONNECT',
        path: target,
        agent: false,
      },
      headers: { host: target, ...(authorization !== null && { 'proxy-authorization': authorization }) },
      timeout: this.#milliseconds,
    });
    const fail = (message: string): void => {
      request.destroy();
      // The type does not allow an error without a stream, which nothing reads.
      callback?.(new RegistryError(message, { isTransient: true }), new PassThrough());
    };
    request.once('connect', ({ statusCode }, socket) => {
      request.setTimeout(0);
      if (statusCode === 200) callback?.(null, connect({ ...options, socket, lookup: undefined }));
      else fail(safe`the proxy ${url.host} refused the connection to ${target} (${statusCode ?? 0})`);
    });
    request.once('timeout', () => fail(safe`the proxy ${url.host} does not respond`));
    request.once('error', () => fail(safe`the proxy ${url.host} cannot be reached`));
    request.end();
  }
}
