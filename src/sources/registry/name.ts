import { type Digest, isDigest } from '../../formats/digest.ts';
import { parseReference, taggedName, withDefaultTag } from '../../formats/reference.ts';
import { safe } from '../../text/untrusted.ts';
import { failed, type Result } from '../image-location.ts';

/** What `docker://REF` names. */
export interface RegistryName {
  /** As people write it, with its port: `docker.io`, `localhost:5000`. */
  readonly host: string;
  /** Where its registry answers: Docker Hub's is on another host than its name says. */
  readonly server: string;
  readonly repository: string;
  /** Null where only a digest is stated. */
  readonly tag: string | null;
  readonly digest: Digest | null;
}

const HUB = { host: 'docker.io', server: 'registry-1.docker.io' };

/**
 * Takes what stands behind `docker:` apart, by Docker's rules: `alpine` is `docker.io/library/alpine:latest`.
 * @param expected the digest that was taken off its end before
 */
export function readName(path: string, expected: Digest | null): Result<RegistryName> {
  if (!path.startsWith('//'))
    return failed(safe`an image in a registry is given as docker://${path.replace(/^\/+/, '')}`);
  const parsed = parseReference(path.slice(2));
  if (parsed === null)
    return failed(
      safe`"${path.slice(2)}" is no name that a registry takes: HOST/PATH:TAG or HOST/PATH@DIGEST, the path in lower case`,
    );
  const host = parsed.host.toLowerCase();
  const { path: repository } = parsed;
  const digest = expected ?? parsed.digest;
  if (digest !== null && !isDigest(digest))
    return failed(safe`"${digest}" is no digest: sha256: and 64 lower-case hex digits`);
  if (!URL.canParse(`https://${host}/`)) return failed(safe`"${host}" is no host`);
  const server = host === HUB.host ? HUB.server : host;
  const { tag } = withDefaultTag({ ...parsed, digest });
  return { ok: true, value: { host, server, repository, tag, digest } };
}

/** The name in full, with the tag where there is one: what the image is known by. */
export function nameOf({ host, repository, tag, digest }: RegistryName): string {
  return taggedName({ host, path: repository, tag, digest });
}
