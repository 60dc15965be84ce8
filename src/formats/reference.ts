import { LIMITS } from '../limits.ts';
import { globMatches } from '../text/glob.ts';

/**
 * An image reference, as distribution/reference defines it ("ParseNormalizedNamed"):
 *
 *     reference := [host "/"] path [":" tag] ["@" digest]
 *     host      := (domain | "[" IPv6 "]") [":" port]
 *     path      := component *("/" component)                       at most 255 characters
 *     component := [a-z0-9]+ *(("." | "_" | "__" | "-"+) [a-z0-9]+)
 *     tag       := [A-Za-z0-9_] [A-Za-z0-9_.-]{0,127}
 *     digest    := ("sha256" | "sha384" | "sha512") ":" as many of [0-9a-f] as the algorithm gives
 *
 * The text before the first slash is a host only if it contains a dot or a colon, is `localhost`, or has an upper-case letter. Without a host
 * the reference is of `docker.io`, where a path of one component is below `library/`: `alpine` is `docker.io/library/alpine`.
 */
export interface Reference {
  /** With its port; never `index.docker.io`, the old name of `docker.io`. */
  readonly host: string;
  readonly path: string;
  /** Null if the reference states none. Tools then use `latest`, unless there is a digest: see `withDefaultTag`. */
  readonly tag: string | null;
  readonly digest: string | null;
}

const HUB = 'docker.io';
const OLD_HUB = 'index.docker.io';
/** Registries refuse longer paths (distribution/reference, RepositoryNameTotalLengthMax). */
const MAX_PATH = 255;
const HOST =
  /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*)(?::\d+)?$/;
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
/** The grammar allows any algorithm, and tools then refuse all but these (go-digest, "Validate"). */
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha384:[0-9a-f]{96}|sha512:[0-9a-f]{128})$/;
/** Tools take such a name for an image ID (distribution/reference, "anchoredIdentifierRegexp"). */
const IMAGE_ID = /^[a-f0-9]{64}$/;

/**
 * Parses a reference, with or without host, tag and digest. Null for what tools refuse as an image name. The host is lower-cased, as DNS ignores
 * case, except where the upper case alone makes it a host (`ACME/pay`).
 */
export function parseReference(name: string): Reference | null {
  if (name.length > LIMITS.referenceCharacters || IMAGE_ID.test(name)) return null;
  const { host, path, tag, digest } = splitReference(name);
  if ((digest !== null && !DIGEST.test(digest)) || (tag !== null && !TAG.test(tag))) return null;
  const isPath = path.split('/').every((component) => COMPONENT.test(component));
  if (!isPath || !HOST.test(host) || path.length > MAX_PATH) return null;
  return { host: /[.:]/.test(host) ? host.toLowerCase() : host, path, tag, digest };
}

/** Splits any text as if it were a reference, without validation and with its case: for comparing names that tools may refuse. */
export function splitReference(name: string): Reference {
  const { repository, tag, digest } = splitTag(name);
  const slash = repository.indexOf('/');
  const first = repository.slice(0, Math.max(slash, 0));
  const hasHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const host = !hasHost || first === OLD_HUB ? HUB : first;
  const rest = hasHost ? repository.slice(slash + 1) : repository;
  return { host, path: host === HUB && !rest.includes('/') ? `library/${rest}` : rest, tag, digest };
}

/** A name as it is written, without its tag and its digest: `alpine:3` gives `alpine`. Takes any text. */
export function withoutTag(name: string): string {
  return splitTag(name).repository;
}

interface TaggedRepository extends Pick<Reference, 'tag' | 'digest'> {
  readonly repository: string;
}

/** Tag and digest are in the last component, as neither contains a slash. */
function splitTag(name: string): TaggedRepository {
  const last = name.lastIndexOf('/') + 1;
  const at = name.indexOf('@', last);
  const [tagged, digest] = at < 0 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
  const colon = tagged.lastIndexOf(':');
  return colon < last
    ? { repository: tagged, tag: null, digest }
    : { repository: tagged.slice(0, colon), tag: tagged.slice(colon + 1), digest };
}

/** The reference with the tag that tools use: `latest` if it has neither a tag nor a digest ("TagNameOnly"). */
export function withDefaultTag(reference: Reference): Reference {
  const { tag, digest } = reference;
  return { ...reference, tag: tag ?? (digest === null ? 'latest' : null) };
}

/** The repository in full: `docker.io/library/alpine`. */
export function repositoryName({ host, path }: Reference): string {
  return `${host}/${path}`;
}

/** The reference in full, with what it has of tag and digest; `parseReference` reads it back. */
export function formatReference(reference: Reference): string {
  const { tag, digest } = reference;
  return `${repositoryName(reference)}${tag === null ? '' : `:${tag}`}${digest === null ? '' : `@${digest}`}`;
}

/** The reference in full with its tag; with its digest only if it has no tag. */
export function taggedName(reference: Reference): string {
  return formatReference(reference.tag === null ? reference : { ...reference, digest: null });
}

/**
 * A name in full: `docker.io/library/alpine:latest` for `alpine`, so that two spellings of one name compare equal. Any text gets a full form,
 * a layout's tag `v1` included.
 */
export function fullName(name: string): string {
  return formatReference(withDefaultTag(splitReference(name)));
}

/**
 * Every spelling of a repository, the full one first. Docker Hub's can be written without `docker.io/` and `library/`, unless tools would
 * read the rest as another repository (`docker.io/localhost/x`) or as an image ID.
 */
export function repositorySpellings(reference: Reference): readonly string[] {
  const { host, path } = reference;
  const short = path.replace(/^library\/(?=[^/]*$)/, '');
  const others = host === HUB ? [`${HUB}/${short}`, path, short] : [];
  const unambiguous = others.filter((spelling) => {
    const again = splitReference(spelling);
    return again.host === host && again.path === path && !IMAGE_ID.test(spelling);
  });
  return [...new Set([repositoryName(reference), ...unambiguous])];
}

/**
 * Every spelling of a reference: the repository alone, with the tag, with the digest, and with both.
 * @param repositories the spellings of the repository that count
 */
export function referenceSpellings(
  reference: Reference,
  repositories: readonly string[] = repositorySpellings(reference),
): readonly string[] {
  const tag = reference.tag === null ? '' : `:${reference.tag}`;
  const digest = reference.digest === null ? '' : `@${reference.digest}`;
  const ends = new Set(['', tag, digest, `${tag}${digest}`]);
  return repositories.flatMap((repository) => [...ends].map((end) => `${repository}${end}`));
}

/** Whether a glob pattern matches a spelling of a reference: of its repository in any case, or with tag and digest, where case counts. */
export function matchesReference(pattern: string, reference: Reference): boolean {
  return (
    repositorySpellings(reference).some((repository) => globMatches(pattern, repository)) ||
    referenceSpellings(reference).some((spelling) => globMatches(pattern, spelling, { exact: true }))
  );
}

/**
 * Why engines refuse a docker archive with this name among its `RepoTags`, in words that end a sentence about the name; null if all of them
 * accept it. docker and containerd require a repository and a tag (distribution/reference, `NamedTagged`). podman's copy of that library is
 * older: it accepts no digest, no host in upper case without a dot or port, and no IPv6 address.
 */
export function repoTagRefusal(name: string): string | null {
  const reference = parseReference(name);
  if (reference === null) {
    const isLowerCase = parseReference(name.toLowerCase()) !== null;
    return `is not a valid image name${isLowerCase ? ': the repository must be in lower case' : ''}; docker, containerd and podman refuse the archive`;
  }
  if (reference.digest !== null) return 'has a digest; podman (and docker, if it has no tag) refuses the archive';
  if (reference.tag === null) return 'has no tag; docker refuses the archive';
  const [host = ''] = name.split('/');
  const isOld = !host.startsWith('[') && (/[.:]/.test(host) || host === host.toLowerCase() || !name.includes('/'));
  return isOld
    ? null
    : 'has a host that podman does not accept; podman and docker before version 23 refuse the archive';
}
