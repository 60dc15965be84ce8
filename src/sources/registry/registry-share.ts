import * as http from 'node:http';
import * as https from 'node:https';
import { LIMITS } from '../../limits.ts';
import { type Network, REGISTRY_CONNECTIONS } from '../network.ts';
import { Authorization } from './authorization.ts';
import { ConcurrencyLimit } from './concurrency-limit.ts';
import type { RegistryName } from './name.ts';
import { type HttpProxy, TunnelAgent } from './proxy.ts';

/**
 * What the images of one registry share during a run: connections, the numbers of concurrent requests and downloads,
 * tokens, and the pauses that the registry requests.
 */
export class RegistryShare {
  readonly #network: Network;
  readonly #authorizations = new Map<string, Authorization>();
  readonly #tunnels = new Map<string, TunnelAgent>();
  readonly plain = new http.Agent({ keepAlive: true });
  readonly tls = new https.Agent({ keepAlive: true });
  /** Of manifests, heads and documents. */
  readonly requests: ConcurrencyLimit;
  /** Of the bytes of blobs. A separate limit, because a download may need a document to continue. */
  readonly downloads: ConcurrencyLimit;
  /** Whether the registry was reached with TLS; null before. */
  isTls: boolean | null = null;
  /** When requests are sent again, by `performance.now()`. */
  #readyAt = 0;

  constructor(network: Network) {
    this.#network = network;
    const most = connectionsIn(network.environment[REGISTRY_CONNECTIONS]);
    this.requests = new ConcurrencyLimit(most);
    this.downloads = new ConcurrencyLimit(most);
  }

  /**
   * The credentials for one repository: one token serves all of its images. Two hosts may share a server (docker.io and
   * registry-1.docker.io), but not the credentials of docker login.
   */
  authorizationFor(name: RegistryName): Authorization {
    const key = `${name.host}/${name.repository}`;
    const known = this.#authorizations.get(key);
    if (known !== undefined) return known;
    const authorization = new Authorization(name, this.#network);
    this.#authorizations.set(key, authorization);
    return authorization;
  }

  /** The connections through a proxy. */
  tunnel(proxy: HttpProxy): TunnelAgent {
    const known = this.#tunnels.get(proxy.url.href);
    if (known !== undefined) return known;
    const tunnel = new TunnelAgent(proxy, this.#network.timeouts.answerMilliseconds);
    this.#tunnels.set(proxy.url.href, tunnel);
    return tunnel;
  }

  /** Holds back all requests for some milliseconds, as the registry requests. */
  pause(milliseconds: number): void {
    this.#readyAt = Math.max(this.#readyAt, performance.now() + milliseconds);
  }

  /** The milliseconds until requests are sent again; 0 if they are. */
  get pauseMilliseconds(): number {
    return Math.max(0, this.#readyAt - performance.now());
  }
}

/** The share of a registry in a run; one of its own without a run. */
export function shareOf(server: string, network: Network): RegistryShare {
  const known = network.shares?.get(server);
  if (known !== undefined) return known;
  const share = new RegistryShare(network);
  network.shares?.set(server, share);
  return share;
}

function connectionsIn(value = ''): number {
  const stated = /^\d{1,4}$/.test(value) ? Number(value) : 0;
  return Math.min(stated || LIMITS.registryConcurrency, LIMITS.registryConnections);
}
