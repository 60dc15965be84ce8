import {
  parseReference,
  type Reference,
  referenceSpellings,
  repositorySpellings,
  taggedName,
  withDefaultTag,
} from '../formats/reference.ts';
import { globMatches } from '../text/glob.ts';

/** What an image is built on, by name. */
export type BaseName =
  /** Nothing: `FROM scratch`. */
  | { readonly kind: 'scratch' }
  /** An image of a registry; the tag is `latest` if neither a tag nor a digest was written. */
  | { readonly kind: 'image'; readonly reference: Reference }
  /** Not in a registry: a local OCI layout (`oci-layout://acme`), a directory (`local://base`), an address. */
  | { readonly kind: 'other'; readonly source: string };

export const SCRATCH: BaseName = { kind: 'scratch' };

/** Parses an image reference; null if it is not valid. The word `scratch` is an ordinary name here. */
export function parseBaseName(name: string): BaseName | null {
  const reference = parseReference(name);
  return reference && { kind: 'image', reference: withDefaultTag(reference) };
}

/**
 * Parses a package URL of an image as BuildKit writes it (`pkg:docker/acme/base@1?digest=…&platform=…`). Null for other URLs, for blobs of a
 * registry, and for malformed ones.
 */
export function parseImageUrl(url: string): BaseName | null {
  const found = /^pkg:(docker|oci)\/([^?#]*)(?:\?([^#]*))?(?:#.*)?$/.exec(url);
  if (found === null) return null;
  const [, type, path = '', query = ''] = found;
  const qualifiers = new Map(query.split('&').map((pair) => splitAt(pair, pair.indexOf('='))));
  if (qualifiers.has('ref_type')) return null;
  const [name, version] = splitAt(path, path.lastIndexOf('@'));
  const [image, tag, digest] = [name, version, qualifiers.get('digest') ?? ''].map(decode);
  if (image == null || tag == null || digest == null) return null;
  const reference = `${image}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
  if (type === 'oci') return { kind: 'other', source: `oci-layout://${reference}` };
  return parseBaseName(reference);
}

/** Parses the identifier of a source in BuildKit's steps: `docker-image://…`. Null if it is an image whose name is not valid. */
export function parseIdentifier(identifier: string): BaseName | null {
  const IMAGE = 'docker-image://';
  return identifier.startsWith(IMAGE)
    ? parseBaseName(identifier.slice(IMAGE.length))
    : { kind: 'other', source: identifier };
}

/**
 * Whether a pattern of a policy matches a name, in any of its spellings. Case counts, except in hosts. Only `FROM scratch` is `scratch`, whatever a registry may store under
 * that name.
 * @param resolved the digest that the name had during the build, used if none is written
 */
export function matchesBaseName(name: BaseName, pattern: string, resolved: string | null = null): boolean {
  if (name.kind !== 'image') return globMatches(pattern, baseNameText(name), { exact: true });
  const reference = { ...name.reference, digest: name.reference.digest ?? resolved };
  const repositories = repositorySpellings(reference).filter((spelling) => spelling !== 'scratch');
  const lowerHost = pattern.replace(/^[^/]*[.:][^/]*(?=\/)/, (host) => host.toLowerCase());
  return referenceSpellings(reference, repositories).some((spelling) =>
    globMatches(lowerHost, spelling, { exact: true }),
  );
}

/** A name for people: in full with its tag, or with its digest if it has no tag. */
export function baseNameText(name: BaseName): string {
  if (name.kind === 'scratch') return 'scratch';
  return name.kind === 'other' ? name.source : taggedName(name.reference);
}

function splitAt(text: string, at: number): readonly [string, string] {
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
