import { safe } from '../../text/untrusted.ts';
import type { Network } from '../network.ts';
import { isLoopback } from './egress-guard.ts';
import { RegistryError } from './registry-error.ts';

/** Names the hosts of token servers that may be given credentials although they are of another domain than their registry, with commas between. */
export const TOKEN_SERVERS = 'PLIMSOLL_TOKEN_SERVERS';

/**
 * Refuses to give credentials to a token server of another domain than the registry's: a registry that was broken into could name anybody's.
 * Docker Hub's is beside it (`auth.docker.io` and `registry-1.docker.io`), GitLab's above (`gitlab.com` and `registry.gitlab.com`); on this machine
 * any port will do. Throws a `RegistryError` that says how to allow one.
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

/** What stands above a host, where it has a name of three parts and more; else the host itself. Addresses have nothing above them. */
function domainOf(host: string): string {
  const [, ...above] = host.split('.');
  const isName = /[a-z]/.test(host) && !host.startsWith('[');
  return isName && above.length >= 2 ? above.join('.') : host;
}

function isOfDomain(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}
