import { algorithmOf, type Digest, encodedOf } from '../../formats/digest.ts';
import { decodeDocument } from '../../formats/manifest.ts';
import { LIMITS } from '../../limits.ts';
import { safe } from '../../text/untrusted.ts';
import type { DescriptorRoot } from '../source.ts';
import type { Client } from './client.ts';
import { typeIn } from './content-type.ts';
import { type Fetched, fetchManifest } from './fetch.ts';
import { RegistryError } from './registry-error.ts';

/** The referrers of a digest. */
export interface Referrers {
  /** From the registry's list. */
  readonly roots: readonly DescriptorRoot[];
  /** Under tags made of the digest: the fallback of registries without a list, and cosign's. */
  readonly tagged: readonly { readonly tag: string; readonly fetched: Fetched }[];
  /** The reason why there may be more; null if the list is complete. */
  readonly reason: string | null;
}

const INDEX = 'application/vnd.oci.image.index.v1+json';
/** Status codes of registries without such a list. */
const UNKNOWN: readonly number[] = [400, 404, 405, 406, 501];
const COSIGN = ['.att', '.sig', '.sbom'] as const;

/**
 * Finds the referrers of a digest in every way in which tools attach them (distribution specification, "Listing
 * Referrers"). Never rejects.
 */
export async function referrersOf(client: Client, subject: Digest): Promise<Referrers> {
  const roots: DescriptorRoot[] = [];
  const tagged: { readonly tag: string; readonly fetched: Fetched }[] = [];
  const base = `${algorithmOf(subject)}-${encodedOf(subject)}`;
  try {
    const isListed = await client.withConcurrencyLimit(() => list(client, subject, roots));
    for (const tag of [...(isListed ? [] : [base]), ...COSIGN.map((end) => `${base}${end}`)]) {
      // Longer than any tag may be, as for sha512: it cannot exist.
      if (tag.length > 128) continue;
      const fetched = await client.withConcurrencyLimit(() => fetchManifest(client, tag, ''));
      if (fetched !== null) tagged.push({ tag, fetched });
    }
    return { roots, tagged, reason: null };
  } catch (error) {
    if (error instanceof RegistryError) return { roots, tagged, reason: error.message };
    throw error;
  }
}

/** Reads the pages of the list; false if the registry has none. */
async function list(client: Client, subject: Digest, roots: DescriptorRoot[]): Promise<boolean> {
  let answer = await client.send({ method: 'GET', path: `referrers/${subject}`, headers: { accept: INDEX } });
  for (let page = 1; ; page++) {
    if (answer.status !== 200 || typeIn(answer.header('content-type')) !== INDEX) {
      answer.drop();
      if (page === 1 && (answer.status === 200 || UNKNOWN.includes(answer.status))) return false;
      throw new RegistryError(
        safe`the registry responded with ${answer.status} to the request for referrers of ${subject}`,
      );
    }
    const { document, faults } = decodeDocument(await answer.whole(LIMITS.registryAnswerBytes), INDEX);
    if (document?.kind !== 'index')
      throw new RegistryError(
        safe`the registry's list of referrers is not valid: ${faults[0]?.message ?? 'it is not an index'}`,
      );
    for (const [i, descriptor] of document.manifests.entries())
      roots.push({
        kind: 'descriptor',
        names: [],
        path: [`referrers/${subject}`, `manifests/${i}`],
        descriptor,
        attached: true,
      });
    const next = nextPage(answer.header('link'), answer.url);
    if (roots.length > LIMITS.referrers || (next !== null && page === LIMITS.referrerPages))
      throw new RegistryError(`it has more referrers than the limit of ${LIMITS.referrers}`);
    if (next === null) return true;
    if (!client.isOwn(next))
      throw new RegistryError(safe`the registry's list of referrers goes on at ${next.host}, which is not followed`);
    answer = await client.sendTo(next, { method: 'GET', headers: { accept: INDEX } });
  }
}

/** The address of the next page (RFC 8288, `rel="next"`); null at the end. */
function nextPage(header: string | null, base: URL): URL | null {
  for (const [, target = '', parameters = ''] of (header ?? '').matchAll(/<([^>]*)>((?:\s*;[^,]*)*)/g))
    if (/;\s*rel\s*=\s*"?next"?\s*(?:;|$)/i.test(parameters) && URL.canParse(target, base.href))
      return new URL(target, base);
  return null;
}
