import { fullName } from '../formats/reference.ts';
import { globMatches } from '../text/glob.ts';

/** What an image is built on, as a name. */
export type BaseName =
  /** Nothing: `FROM scratch`. */
  | { readonly kind: 'scratch' }
  | {
      readonly kind: 'image';
      /** With its registry, as Docker takes it: `docker.io/library/alpine`. */
      readonly repository: string;
      readonly tag: string | null;
      /** As it is written in the reference; null where it is not. */
      readonly digest: string | null;
    }
  /** No image of a registry: a local OCI layout (`oci-layout://acme`), a directory (`local://base`), an address. */
  | { readonly kind: 'other'; readonly source: string };

export const SCRATCH: BaseName = { kind: 'scratch' };

/** The parts of a reference (distribution/reference): host or first part, path; tag and digest are looked at apart. */
const REPOSITORY = /^[A-Za-z0-9][A-Za-z0-9._:-]*(?:\/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)+$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[0-9a-f]{32,}$/i;
/** References are shorter (distribution/reference, "NameTotalLengthMax", with the longest tag and digest). */
const MAX_LENGTH = 700;

/** Takes the reference of an image apart; null where it is none. */
export function parseBaseName(reference: string): BaseName | null {
  if (reference.length > MAX_LENGTH) return null;
  const at = reference.indexOf('@');
  const [named, digest] = at < 0 ? [reference, null] : [reference.slice(0, at), reference.slice(at + 1)];
  if (digest !== null && !DIGEST.test(digest)) return null;
  const full = fullName(named);
  const colon = full.lastIndexOf(':');
  const [repository, tag] = [full.slice(0, colon), full.slice(colon + 1)];
  if (!REPOSITORY.test(repository) || !TAG.test(tag)) return null;
  // A digest says which image, so nothing stands for a tag that is not written.
  const written = digest === null || named.lastIndexOf(':') > named.lastIndexOf('/');
  return { kind: 'image', repository, tag: written ? tag : null, digest };
}

/** A package URL of an image as BuildKit writes it (`pkg:docker/acme/base@1?digest=…&platform=…`); null where it is another thing, or broken. */
export function parseImageUrl(url: string): BaseName | null {
  const found = /^pkg:(docker|oci)\/([^?#]*)(?:\?([^#]*))?(?:#.*)?$/.exec(url);
  if (found === null) return null;
  const [, type, path = '', query = ''] = found;
  const qualifiers = new Map(query.split('&').map((pair) => splitAt(pair, pair.indexOf('='))));
  // A blob or a bundle of a registry is no image.
  if (qualifiers.has('ref_type')) return null;
  const [name, version] = splitAt(path, path.lastIndexOf('@'));
  const decoded = [name, version, qualifiers.get('digest') ?? ''].map(decode);
  const [image, tag, digest] = decoded;
  if (image == null || tag == null || digest == null) return null;
  const reference = `${image}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
  if (type === 'oci') return { kind: 'other', source: `oci-layout://${reference}` };
  return parseBaseName(reference);
}

/** The name behind the identifier of a source in BuildKit's steps: `docker-image://…`. */
export function parseIdentifier(identifier: string): BaseName | null {
  const IMAGE = 'docker-image://';
  return identifier.startsWith(IMAGE)
    ? parseBaseName(identifier.slice(IMAGE.length))
    : { kind: 'other', source: identifier };
}

/**
 * Whether a name is what a pattern of a policy says: in its full form or as Docker shortens it, with tag and digest or without.
 * @param resolved the digest that is known of it where none is written
 */
export function isNamed(name: BaseName, pattern: string, resolved: string | null = null): boolean {
  const known = name.kind === 'image' && name.digest === null ? { ...name, digest: resolved } : name;
  return spellings(known).some((spelling) => globMatches(pattern, spelling, { exact: true }));
}

/** A name for people: in full, with its tag; with the digest where it has no tag. */
export function baseWords(name: BaseName): string {
  if (name.kind === 'scratch') return 'scratch';
  if (name.kind === 'other') return name.source;
  const { repository, tag, digest } = name;
  return tag === null ? `${repository}${digest === null ? '' : `@${digest}`}` : `${repository}:${tag}`;
}

function spellings(name: BaseName): readonly string[] {
  if (name.kind === 'scratch') return ['scratch'];
  if (name.kind === 'other') return [name.source];
  const { repository, tag, digest } = name;
  const tails = [
    '',
    ...(tag === null ? [] : [`:${tag}`]),
    ...(digest === null ? [] : [`@${digest}`]),
    ...(tag === null || digest === null ? [] : [`:${tag}@${digest}`]),
  ];
  return shortened(repository).flatMap((short) => tails.map((tail) => short + tail));
}

/** Docker lets people leave out the hub's name, and `library/` of its own images. */
function shortened(repository: string): readonly string[] {
  const found = /^docker\.io\/(?:library\/([^/]+)|(.+))$/.exec(repository);
  if (found === null) return [repository];
  const [, official, other] = found;
  if (official === undefined) return [repository, ...(other === undefined ? [] : [other])];
  // The word means nothing at all, whatever a registry may have under that name.
  const alone = official === 'scratch' ? [] : [official];
  return [repository, `docker.io/${official}`, `library/${official}`, ...alone];
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
