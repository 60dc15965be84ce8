import { LIMITS } from '../../limits.ts';
import { safe } from '../../text/untrusted.ts';
import type { Client } from './client.ts';
import { acceptFor, typeIn } from './content-type.ts';
import { RegistryError } from './registry-error.ts';

/** A manifest as a registry serves it. */
export interface Fetched {
  readonly bytes: Uint8Array;
  /** The served type; empty if the registry does not state it. */
  readonly contentType: string;
  /** The digest that the registry states; null if it does not. */
  readonly digest: string | null;
}

/**
 * Fetches the manifest of a tag or digest; null if it does not exist. Rejects with a `RegistryError`.
 * @param declared the type in its reference, if there is one
 */
export async function fetchManifest(client: Client, reference: string, declared: string): Promise<Fetched | null> {
  for (let tried = 0; ; tried++) {
    const answer = await client.send({
      method: 'GET',
      path: `manifests/${reference}`,
      headers: { accept: acceptFor(declared) },
    });
    if (answer.status !== 200) {
      answer.drop();
      if (answer.status === 404) return null;
      throw refused(answer.status, 'the manifest');
    }
    try {
      const bytes = await answer.whole(LIMITS.documentBytes);
      return {
        bytes,
        contentType: typeIn(answer.header('content-type')),
        digest: answer.header('docker-content-digest'),
      };
    } catch (error) {
      if (!(error instanceof RegistryError && error.isTransient) || tried === client.retries) throw error;
      await client.pause(tried);
    }
  }
}

/**
 * Requests the length of a blob, in bytes; null if it does not exist. Rejects with a `RegistryError`.
 * @param stated the length stated elsewhere; if the registry states another one, it is requested in another way, too
 */
export async function findBlob(client: Client, path: string, stated: bigint | null): Promise<number | null> {
  const answer = await client.send({ method: 'HEAD', path });
  answer.drop();
  if (answer.status === 404) return null;
  const length = answer.status === 200 ? lengthIn(answer.header('content-length')) : null;
  if (length !== null && (stated === null || BigInt(length) === stated)) return length;
  // Proxies drop the length of a response without a body, and some storage serves GET alone.
  return await lengthByRange(client, path);
}

async function lengthByRange(client: Client, path: string): Promise<number | null> {
  const answer = await client.send({ method: 'GET', path, headers: { range: 'bytes=0-0' } });
  answer.drop();
  if (answer.status === 404) return null;
  // An empty blob has no first byte.
  if (answer.status === 416)
    return lengthIn(/^bytes \*\/(\d+)$/.exec(answer.header('content-range') ?? '')?.[1] ?? '0');
  if (answer.status !== 200 && answer.status !== 206) throw refused(answer.status, 'a blob');
  const total =
    answer.status === 206
      ? (/^bytes \d+-\d+\/(\d+)$/.exec(answer.header('content-range') ?? '')?.[1] ?? null)
      : answer.header('content-length');
  const length = lengthIn(total);
  if (length === null) throw new RegistryError('the registry did not state its size');
  return length;
}

function lengthIn(text: string | null): number | null {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function refused(status: number, what: string): RegistryError {
  return status === 401 || status === 403
    ? new RegistryError(
        safe`the registry denied access to ${what} (${status}): the account of docker login needs the right to pull`,
      )
    : new RegistryError(safe`the registry responded with ${status} to the request for ${what}`);
}
