import { type Document, decodeDocument, documentKind } from '../../formats/manifest.ts';
import { safe } from '../../text/untrusted.ts';

/** The types of manifests that are asked for. Without them a registry converts to what it thinks that the client takes. */
const MANIFEST_TYPES = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.docker.distribution.manifest.v1+json',
] as const;

const MEDIA_TYPE = /^[\w.+-]{1,127}\/[\w.+-]{1,127}$/;

/** The Accept header for a manifest; a type that only its reference knows is asked for, too. */
export function acceptFor(declared: string): string {
  const isOther = MEDIA_TYPE.test(declared) && !MANIFEST_TYPES.some((type) => type === declared);
  return [...MANIFEST_TYPES, ...(isOther ? [declared] : [])].join(', ');
}

/** The type in a Content-Type header, without parameters; empty where there is none. */
export function typeIn(header: string | null): string {
  return (header ?? '').replace(/;.*$/s, '').trim();
}

/**
 * Why the type under which a manifest is served is not true: tools go by it, by what the document calls itself, or by its shape, and would see different
 * things. Null where they all agree.
 * @param declared the type in the reference that led here; empty where there is none
 */
export function contentTypeMismatch(served: string, declared: string, bytes: Uint8Array): string | null {
  if (served === '') return 'the response of the registry has no Content-Type';
  const { document } = decodeDocument(bytes, '');
  // What is wrong with the document by itself is told as its own fault.
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
