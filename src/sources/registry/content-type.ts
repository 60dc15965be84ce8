import { type Document, decodeDocument, documentKind } from '../../formats/manifest.ts';
import { safe } from '../../text/untrusted.ts';

/** The accepted types of manifests. Without them a registry converts to what it assumes that the client supports. */
const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.docker.distribution.manifest.v1+json',
] as const;

const MEDIA_TYPE = /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/;

/** The Accept header for a manifest; it includes the declared type. */
export function acceptFor(declared: string): string {
  const isOther = MEDIA_TYPE.test(declared) && !MANIFEST_TYPES.some((type) => type === declared);
  return [...MANIFEST_TYPES, ...(isOther ? [declared] : [])].join(', ');
}

/** The type in a Content-Type header, without parameters; otherwise empty. */
export function typeIn(header: string | null): string {
  return (header ?? '').replace(/;.*$/s, '').trim();
}

/**
 * The reason why the type under which a manifest is served is wrong: tools use it, the type of the document, or its
 * structure, and would read different things. Null if they all agree.
 * @param declared the type in the reference; otherwise empty
 */
export function contentTypeMismatch(served: string, declared: string, bytes: Uint8Array): string | null {
  if (served === '') return 'the response of the registry has no Content-Type';
  const { document } = decodeDocument(bytes, '');
  // Faults of the document itself are reported separately.
  if (document === null) return null;
  if (documentKind(served) !== document.kind)
    return safe`the registry serves it as "${served}", but it is ${KINDS[document.kind]}`;
  const called = document.mediaType || declared;
  if (document.kind === 'schema1' || called === '' || called === served) return null;
  return safe`the registry serves it as "${served}", but its ${document.mediaType === '' ? 'descriptor has the type' : 'mediaType is'} "${called}"`;
}

const KINDS: Readonly<Record<Document['kind'], string>> = {
  manifest: 'an image manifest',
  index: 'an index',
  schema1: 'a schema1 manifest',
  'artifact-manifest': 'an artifact manifest',
};
