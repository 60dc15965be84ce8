import { safe } from '../../text/untrusted.ts';
import type { Network } from '../network.ts';
import { isLoopback } from './egress-guard.ts';
import { RegistryError } from './registry-error.ts';

/**
 * The environment variable with the hosts of token servers that may receive credentials although they are in another
 * domain than their registry, comma-separated.
 */
export const TOKEN_SERVERS = 'PLIMSOLL_TOKEN_SERVERS';

/**
 * Refuses to send credentials to a token server of another domain than the registry's: a compromised registry could
 * name any. Docker Hub's is a sibling (`auth.docker.io` and `registry-1.docker.io`), GitLab's a parent (`gitlab.com`
 * and `registry.gitlab.com`); on this machine any port is allowed. Throws a `RegistryError` with the way to allow one.
 * @param server the registry's host, with its port
 */
export function assertTrustedTokenServer(server: string, realm: URL, { environment }: Network): void {
  const registry = new URL(`https://${server}/`).hostname;
  const { hostname } = realm;
  const named = (environment[TOKEN_SERVERS] ?? '').toLowerCase().split(/[\s,]+/);
  const isOfMachine = isLoopback(registry) && isLoopback(hostname);
  if (isOfMachine || isOfDomain(hostname, domainOf(registry)) || named.includes(hostname)) return;
  throw new RegistryError(
    safe`${server} has its token server elsewhere, at ${hostname}, and credentials go to no other domain; if that is meant, name it in ${TOKEN_SERVERS}`,
  );
}

/** The parent domain of a host with at least three labels; otherwise the host itself. Addresses have no parent. */
function domainOf(host: string): string {
  const [, ...above] = host.split('.');
  const isName = /[a-z]/.test(host) && !host.startsWith('[');
  return isName && above.length >= 2 ? above.join('.') : host;
}

function isOfDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
