import { type Digest, isDigest } from '../../formats/digest.ts';
import { parseReference, taggedName, withDefaultTag } from '../../formats/reference.ts';
import { safe } from '../../text/untrusted.ts';
import { failed, type Result } from '../image-location.ts';

/** The parts of `docker://REF`. */
export interface RegistryName {
  /** As written, with its port: `docker.io`, `localhost:5000`. */
  readonly host: string;
  /** The host of its API: Docker Hub's differs from its name. */
  readonly server: string;
  readonly repository: string;
  /** Null if only a digest is stated. */
  readonly tag: string | null;
  readonly digest: Digest | null;
}

const HUB = { host: 'docker.io', server: 'registry-1.docker.io' };

/**
 * Parses what follows `docker:`, by Docker's rules: `alpine` is `docker.io/library/alpine:latest`.
 * @param expected the digest that was split from its end
 */
export function readName(path: string, expected: Digest | null): Result<RegistryName> {
  if (!path.startsWith('//')) return failed(safe`for an image in a registry, use docker://${path.replace(/^\/+/, '')}`);
  const parsed = parseReference(path.slice(2));
  if (parsed === null)
    return failed(
      safe`"${path.slice(2)}" is not a valid image name: use HOST/PATH:TAG or HOST/PATH@DIGEST, with the path in lower case`,
    );
  const host = parsed.host.toLowerCase();
  const { path: repository } = parsed;
  const digest = expected ?? parsed.digest;
  if (digest !== null && !isDigest(digest))
    return failed(safe`"${digest}" is not a valid digest: sha256: and 64 lower-case hex digits`);
  if (!URL.canParse(`https://${host}/`)) return failed(safe`"${host}" is not a valid host`);
  const server = host === HUB.host ? HUB.server : host;
  const { tag } = withDefaultTag({ ...parsed, digest });
  return { ok: true, value: { host, server, repository, tag, digest } };
}

/** The full name, with the tag if there is one. */
export function nameOf({ host, repository, tag, digest }: RegistryName): string {
  return taggedName({ host, path: repository, tag, digest });
}
