import { type Digest, digestOf, isDigest, verifierOf } from '../../formats/digest.ts';
import { type Fault, faultOf } from '../../formats/fault.ts';
import { decodeDocument } from '../../formats/manifest.ts';
import { LIMITS } from '../../limits.ts';
import { safe } from '../../text/untrusted.ts';
import type { ByteSource, RemotePart } from '../byte-source.ts';
import { failed, type ImageLocation, type Result } from '../image-location.ts';
import type { Network } from '../network.ts';
import type { DescriptorRoot, Referred, Source } from '../source.ts';
import { RegistryBlob, type Storage } from './blob.ts';
import { Client } from './client.ts';
import { contentTypeMismatch } from './content-type.ts';
import { type Fetched, fetchManifest, findBlob } from './fetch.ts';
import { nameOf, type RegistryName, readName } from './name.ts';
import { referrersOf } from './referrers.ts';
import { RegistryError } from './registry-error.ts';

/** Requests the manifest of `docker://REF`; everything else is fetched on demand. */
export async function openRegistry(location: ImageLocation, network: Network): Promise<Result<Source>> {
  const read = readName(location.path, location.expected);
  if (!read.ok) return read;
  const name = read.value;
  const client = new Client(name, network);
  try {
    await client.open();
    const reference = name.tag ?? name.digest ?? '';
    const fetched = await client.withConcurrencyLimit(() => fetchManifest(client, reference, ''));
    if (fetched === null) return failed(safe`there is no ${nameOf(name)} in the registry (404): was it pushed?`);
    return { ok: true, value: new Registry(location.typed, name, client, fetched) };
  } catch (error) {
    if (error instanceof RegistryError) return failed(error.message);
    throw error;
  }
}

/** A placeholder for bytes that are still to be fetched: nothing loaded with it is kept. */
const PENDING: ByteSource = { kind: 'pending', length: 0 };

/**
 * One image of a registry. Its documents are fetched as the graph needs them, and verified there; of other blobs only
 * the location is known.
 */
class Registry implements Source {
  readonly kind = 'registry';
  readonly location: string;
  readonly dockerManifestEntries = [];
  readonly layout = [];
  readonly givenName: string;
  readonly roots: DescriptorRoot[] = [];
  readonly faults: Fault[] = [];
  referrersError: string | null = null;
  readonly #client: Client;
  readonly #storage: Storage;
  readonly #found = new Map<Digest, ByteSource | null>();
  readonly #wanted = new Map<Digest, Referred>();
  readonly #wantedParts = new Map<RegistryBlob, Set<RemotePart>>();
  #lookups = 0;

  constructor(location: string, name: RegistryName, client: Client, root: Fetched) {
    this.location = location;
    this.givenName = nameOf(name);
    this.#client = client;
    this.#storage = {
      client,
      budget: { left: LIMITS.heldBytes },
      want: (blob, part) => this.#wantedParts.set(blob, (this.#wantedParts.get(blob) ?? new Set()).add(part)),
    };
    const actual = knownAs(root);
    const digest = name.tag === null ? (name.digest ?? actual) : actual;
    this.roots.push(rootOf(digest, root, [`manifests/${name.tag ?? digest}`]));
    this.#keep(digest, root, '', name.tag ?? 'the manifest');
    const stated = root.digest;
    if (name.tag !== null && stated !== null && isOther(stated, root, actual))
      this.faults.push(
        faultOf(
          'digest-mismatch',
          safe`the registry states the digest ${stated} for ${name.tag}, but serves ${actual}`,
        ),
      );
  }

  locate(digest: Digest, as: Referred = { slot: 'layer', mediaType: '', size: null }): ByteSource | null {
    const known = this.#found.get(digest);
    if (known !== undefined) return known;
    this.#wanted.set(digest, as);
    return PENDING;
  }

  /** A registry does not list what it stores. */
  stored(): Iterable<Digest> {
    return [];
  }

  async fetchWanted(): Promise<boolean> {
    const [wanted, parts] = [[...this.#wanted], [...this.#wantedParts]];
    this.#wanted.clear();
    this.#wantedParts.clear();
    await Promise.all([
      ...wanted.map(async ([digest, as]) => this.#found.set(digest, await this.#lookUp(digest, as))),
      ...parts.flatMap(([blob, names]) => [...names].map((name) => blob.fetch(name))),
    ]);
    return wanted.length + parts.length > 0;
  }

  async fetchReferrers(subjects: readonly Digest[]): Promise<void> {
    const known = new Set(this.roots.map(({ descriptor }) => descriptor.digest));
    const found = await Promise.all(subjects.map((subject) => referrersOf(this.#client, subject)));
    for (const { roots, tagged, reason } of found) {
      if (reason !== null) {
        this.referrersError = safe`its referrers could not be listed: ${reason}`;
        this.faults.push(faultOf('unreadable', this.referrersError));
      }
      for (const { tag, fetched } of tagged) {
        const digest = knownAs(fetched);
        this.#keep(digest, fetched, '', tag);
        this.roots.push({ ...rootOf(digest, fetched, [`manifests/${tag}`]), names: [tag], attached: true });
      }
      for (const root of roots) {
        // Content that is already part of the image is read there.
        if (known.has(root.descriptor.digest) || this.#found.has(root.descriptor.digest)) continue;
        known.add(root.descriptor.digest);
        this.roots.push(root);
      }
    }
  }

  async #lookUp(digest: Digest, as: Referred): Promise<ByteSource | null> {
    if (++this.#lookups > LIMITS.registryLookups)
      return unreadable(`the image references more than ${LIMITS.registryLookups} blobs; this one was not requested`);
    try {
      if (as.slot === 'manifest') {
        const fetched = await this.#client.withConcurrencyLimit(() =>
          fetchManifest(this.#client, digest, as.mediaType),
        );
        if (fetched !== null) return this.#keep(digest, fetched, as.mediaType, digest);
      }
      const path = `blobs/${digest}`;
      const length = await this.#client.withConcurrencyLimit(() => findBlob(this.#client, path, as.size));
      if (length === null) return null;
      const blob = new RegistryBlob(this.#storage, path, length);
      // Every config is read.
      if (as.slot === 'config' && length <= LIMITS.documentBytes) await blob.fetch('document');
      return { kind: 'remote', blob, length };
    } catch (error) {
      if (error instanceof RegistryError) return unreadable(error.message);
      throw error;
    }
  }

  #keep(digest: Digest, { bytes, contentType }: Fetched, declared: string, called: string): ByteSource {
    const lie = contentTypeMismatch(contentType, declared, bytes);
    if (lie !== null) this.faults.push(faultOf('ambiguous', safe`${called}: ${lie}`));
    const byteSource: ByteSource =
      bytes.length <= this.#storage.budget.left
        ? { kind: 'bytes', bytes, length: bytes.length }
        : unreadable(`the documents of this image have more than ${LIMITS.heldBytes} bytes together`);
    this.#storage.budget.left -= byteSource.length;
    this.#found.set(digest, byteSource);
    return byteSource;
  }
}

function unreadable(reason: string): ByteSource {
  return { kind: 'unreadable', reason, length: 0 };
}

/** The digest of a manifest in registries: that of its payload if it is signed (schema 1). */
function knownAs({ bytes, contentType }: Fetched): Digest {
  const { document } = decodeDocument(bytes, contentType);
  return document?.kind === 'schema1' ? document.digest : digestOf(bytes);
}

/** Whether the digest that a registry states is wrong; digests of unsupported algorithms are not checked. */
function isOther(stated: string, { bytes }: Fetched, actual: Digest): boolean {
  if (stated === actual || !isDigest(stated)) return false;
  const algorithm = verifierOf(stated);
  return algorithm !== undefined && digestOf(bytes, algorithm) !== stated;
}

function rootOf(digest: Digest, { bytes, contentType }: Fetched, path: readonly string[]): DescriptorRoot {
  return {
    kind: 'descriptor',
    names: [],
    path,
    descriptor: {
      mediaType: contentType,
      digest,
      size: BigInt(bytes.length),
      urls: [],
      annotations: new Map(),
      platform: null,
      data: null,
      artifactType: null,
    },
  };
}
