import { lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';
import { safe } from '../../text/untrusted.ts';
import { INSECURE_REGISTRIES, type Network } from '../network.ts';
import { RegistryError } from './registry-error.ts';

/** Addresses that are never a registry: link-local ones and the metadata services of clouds. */
const FORBIDDEN = blocked([
  ['169.254.0.0', 16],
  ['0.0.0.0', 8],
  ['100.100.100.200', 32],
  ['168.63.129.16', 32],
  ['192.0.0.192', 32],
  ['fe80::', 10],
  ['fd00:ec2::254', 128],
  ['fd20:ce::254', 128],
  ['::', 128],
  // IPv4 behind a gateway (RFC 6052).
  ['64:ff9b::a9fe:0', 112],
]);
const LOOPBACK = blocked([
  ['127.0.0.0', 8],
  ['::1', 128],
]);

/** The addresses that a registry, and its redirects, may have. */
export class EgressGuard {
  /** The host of the registry, as in a URL. */
  readonly #registry: string;
  readonly #insecure: readonly string[];

  /** @param server the registry's host, with its port */
  constructor(server: string, { environment }: Network) {
    this.#registry = new URL(`https://${server}/`).hostname;
    this.#insecure = (environment[INSECURE_REGISTRIES] ?? '')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter((name) => name !== '');
  }

  /** Whether the registry may be reached without TLS: it is on this machine, or listed. */
  mayBePlain(server: string): boolean {
    const { hostname, host } = new URL(`http://${server}/`);
    return isLoopback(hostname) || this.#isNamed(hostname, host);
  }

  /** Throws a `RegistryError` if a request to an address is not allowed. */
  assertAllowed(url: URL): void {
    const { protocol, hostname, host } = url;
    if ((protocol !== 'https:' && protocol !== 'http:') || url.username !== '' || url.password !== '')
      throw new RegistryError(
        safe`the registry redirects to ${url.protocol}//${host}, which is not an http or https address`,
      );
    const reason = this.#refusal(bare(hostname), hostname);
    if (reason !== null) throw new RegistryError(safe`${host} ${reason}: the request was not sent`);
    if (isLoopback(hostname) && !this.#isLocal(hostname))
      throw new RegistryError(safe`the registry redirects to ${host}, which is this machine: the request was not sent`);
    if (protocol === 'http:' && !isLoopback(hostname) && !this.#isNamed(hostname, host))
      throw new RegistryError(
        safe`the registry redirects to http://${host}, without TLS: the request was not sent; list exceptions in ${INSECURE_REGISTRIES}`,
      );
  }

  /** Resolves a name, without addresses that are not allowed. */
  readonly lookup: LookupFunction = (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const refused = error ?? this.#refusedAmong(addresses, hostname);
      const [first] = addresses ?? [];
      if (refused !== null || first === undefined) callback(refused ?? new RegistryError('it has no address'), '', 0);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };

  #refusedAmong(addresses: readonly { readonly address: string }[], hostname: string): RegistryError | null {
    for (const { address } of addresses) {
      const reason = this.#refusal(address, hostname);
      if (reason !== null) return new RegistryError(safe`${hostname} ${reason}: the request was not sent`);
    }
    return null;
  }

  #refusal(address: string, hostname: string): string | null {
    if (isIn(FORBIDDEN, address)) return safe`has the address ${address}, which is a link-local or metadata address`;
    if (isIn(LOOPBACK, address) && !this.#isLocal(hostname))
      return 'is this machine, to which a remote registry must not redirect';
    return null;
  }

  /** The user's own registry may be on this machine under any name, and may then redirect to this machine. */
  #isLocal(hostname: string): boolean {
    return hostname === this.#registry || isLoopback(this.#registry);
  }

  #isNamed(hostname: string, host: string): boolean {
    return this.#insecure.some((name) => name === hostname || name === host);
  }
}

/** Whether a host is this machine, by its name or address. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname.endsWith('.localhost') || isIn(LOOPBACK, bare(hostname));
}

function isIn(list: BlockList, stated: string): boolean {
  // A link-local address may include its interface.
  const address = stated.replace(/%.*$/, '');
  const version = isIP(address);
  return version !== 0 && list.check(address, version === 6 ? 'ipv6' : 'ipv4');
}

/** URLs have IPv6 addresses in brackets. */
function bare(hostname: string): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

function blocked(subnets: readonly (readonly [network: string, prefix: number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of subnets) list.addSubnet(network, prefix, isIP(network) === 6 ? 'ipv6' : 'ipv4');
  return list;
}
