const HUB = 'docker.io';
/** The old name of Docker Hub, which Docker still accepts. */
const OLD_HUB = 'index.docker.io';

/**
 * A docker reference in its full form: `docker.io/library/alpine:latest` for `alpine`, so that two spellings of one
 * name are equal (distribution/reference, "splitDockerDomain"). A name that is not a docker reference (a layout's `v1`)
 * gets a full form, too; it is for comparison only.
 */
export function fullName(name: string): string {
  const { host, path } = splitHost(name);
  const tagged = /[:@]/.test(path.slice(path.lastIndexOf('/') + 1));
  return `${host}/${path}${tagged ? '' : ':latest'}`;
}

/**
 * The host and the path of a name, both in full; the rest of the name remains part of the path ("splitDockerDomain").
 */
function splitHost(name: string): { readonly host: string; readonly path: string } {
  const slash = name.indexOf('/');
  const first = slash === -1 ? '' : name.slice(0, slash);
  const hasHost = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const host = !hasHost || first === OLD_HUB ? HUB : first;
  const rest = hasHost ? name.slice(slash + 1) : name;
  return { host, path: host === HUB && !rest.includes('/') ? `library/${rest}` : rest };
}

/** A docker reference in its full form, by parts (distribution/reference, "ParseNormalizedNamed"). */
export interface Reference {
  /** In lower case, because hosts are case-insensitive; with its port. */
  readonly host: string;
  readonly path: string;
  /** Null if none is stated; tools use `latest` if there is no digest either. */
  readonly tag: string | null;
  readonly digest: string | null;
}

/** Longer paths are refused by every registry (distribution/reference, RepositoryNameTotalLengthMax). */
const MAX_PATH = 255;
/** With host, tag and digest. */
const MAX_NAME = 1024;
const HOST =
  /^(?:\[[0-9a-fA-F:]+\]|[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*)(?::\d+)?$/;
const COMPONENT = /^[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*$/;
const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST = /^[A-Za-z][A-Za-z0-9]*(?:[-_+.][A-Za-z][A-Za-z0-9]*)*:[0-9A-Fa-f]{32,}$/;

/** Parses `HOST/PATH:TAG@DIGEST`, of which only the path is required; null for names that tools refuse. */
export function parseReference(name: string): Reference | null {
  if (name.length > MAX_NAME) return null;
  const at = name.indexOf('@');
  const [before, digest] = at === -1 ? [name, null] : [name.slice(0, at), name.slice(at + 1)];
  const slash = before.lastIndexOf('/');
  const colon = before.indexOf(':', slash + 1);
  const [repository, tag] = colon === -1 ? [before, null] : [before.slice(0, colon), before.slice(colon + 1)];
  if ((digest !== null && !DIGEST.test(digest)) || (tag !== null && !TAG.test(tag))) return null;
  const { host, path } = splitHost(repository);
  const isPath = path.split('/').every((component) => COMPONENT.test(component));
  if (!isPath || !HOST.test(host) || path.length > MAX_PATH) return null;
  return { host: host.toLowerCase(), path, tag, digest };
}

/**
 * The reason why engines refuse a docker archive with this name in its `RepoTags`, as the end of a sentence about the
 * name; null if all accept it. docker and containerd require a repository and a tag (distribution/reference,
 * `NamedTagged`). podman's copy of that library is older: it accepts no digest, no host in upper case without a dot or
 * port, and no IPv6 address.
 */
export function repoTagRefusal(name: string): string | null {
  const reference = parseReference(name);
  if (reference === null) {
    const isLowerCase = parseReference(name.toLowerCase()) !== null;
    return `is not a valid image name${isLowerCase ? ': the repository must be in lower case' : ''}; docker, containerd and podman refuse the archive`;
  }
  if (reference.digest !== null) return 'has a digest; podman, or where there is no tag docker, refuses the archive';
  if (reference.tag === null) return 'has no tag; docker refuses the archive';
  const [host = ''] = name.split('/');
  const isOld = !host.startsWith('[') && (/[.:]/.test(host) || host === host.toLowerCase() || !name.includes('/'));
  return isOld ? null : 'has a host that podman does not take; podman and docker before version 23 refuse the archive';
}
