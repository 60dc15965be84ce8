import { errorCode } from '../../text/errno.ts';
import { safe } from '../../text/untrusted.ts';
import { INSECURE_REGISTRIES } from '../network.ts';

/** The failure of a registry, for people; nothing of the request is repeated, because it may contain a secret. */
export class RegistryError extends Error {
  /** Whether a retry may succeed. */
  readonly isTransient: boolean;
  /** Whether the server does not use TLS. */
  readonly isPlain: boolean;

  constructor(message: string, { isTransient = false, isPlain = false } = {}) {
    super(message);
    this.isTransient = isTransient;
    this.isPlain = isPlain;
  }
}

/** Codes of TLS about certificates. */
const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH/;

/** The meaning of a network error for a host. */
export function registryErrorOf(error: unknown, host: string): RegistryError {
  if (error instanceof RegistryError) return error;
  const code = networkCode(error);
  if (code === '') throw error;
  if (code === 'ERR_TLS_CERT_ALTNAME_INVALID')
    return new RegistryError(safe`the certificate of ${host} is for another host: use the name that it is for`);
  if (code === 'CERT_HAS_EXPIRED' || code === 'CERT_NOT_YET_VALID')
    return new RegistryError(
      safe`the certificate of ${host} ${code === 'CERT_HAS_EXPIRED' ? 'has expired' : 'is not valid yet'}`,
    );
  if (CERTIFICATE.test(code))
    return new RegistryError(
      safe`the certificate of ${host} is not signed by a known authority (${code}); name the file with its CA in NODE_EXTRA_CA_CERTS`,
    );
  if (code.startsWith('ERR_SSL_') || code === 'EPROTO')
    return new RegistryError(safe`${host} does not use TLS; if that is intended, add it to ${INSECURE_REGISTRIES}`, {
      isPlain: true,
    });
  switch (code) {
    case 'ENOTFOUND':
      return new RegistryError(safe`the host ${host} is not known to the network`);
    case 'EAI_AGAIN':
      return new RegistryError(safe`the host ${host} could not be looked up`, { isTransient: true });
    case 'ECONNREFUSED':
      return new RegistryError(safe`${host} refuses the connection: is a registry there?`, { isTransient: true });
    case 'ECONNRESET':
    case 'EPIPE':
      return new RegistryError(safe`${host} cut the connection`, { isTransient: true, isPlain: true });
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
      return new RegistryError(safe`${host} cannot be reached`, { isTransient: true });
    default:
      return new RegistryError(safe`the connection to ${host} failed (${code})`, {
        isTransient: code.startsWith('E') && !code.startsWith('ERR_'),
      });
  }
}

function networkCode(error: unknown): string {
  // If several addresses were tried, each has its error.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const code = errorCode(first) ?? '';
  return /^[A-Z0-9_]+$/.test(code) ? code : '';
}
