import type { Digest } from '../formats/digest.ts';
import { parseReference } from '../formats/reference.ts';
import { safe } from '../text/untrusted.ts';
import type { Result } from './image-location.ts';

/** The image to export (containers-transports(5), "docker-daemon:"). */
export interface EngineReference {
  /** In the engine's form: `NAME:TAG`, `NAME@DIGEST`, or an id. It needs no quoting in a shell. */
  readonly requested: string;
  /** The beginning of the image's id in hex; null if the image is requested by name. */
  readonly id: string | null;
}

/** An id as `docker images` prints it, short or in full. */
const ID = /^[0-9a-f]{12,64}$/;

/**
 * Parses what follows `docker-daemon:`. A name without a tag is `latest`, as for `docker run`: `docker save` would
 * export every image of the repository. Anything but a name or an id is refused, so that it never gets into a request.
 * @param expected the digest at its end, which selects the image if there is no tag
 */
export function engineReference(path: string, expected: Digest | null): Result<EngineReference> {
  if (path.startsWith('sha256:')) {
    const id = path.slice('sha256:'.length);
    return /^[0-9a-f]{64}$/.test(id)
      ? { ok: true, value: { requested: path, id } }
      : { ok: false, error: safe`"${path}" is not a valid image id: sha256: and 64 lower-case hex digits` };
  }
  if (ID.test(path)) return { ok: true, value: { requested: path, id: path } };
  const name = parseReference(path);
  if (name === null || name.digest !== null)
    return {
      ok: false,
      error: safe`"${path}" is not a valid name of an image in an engine: use NAME:TAG as docker images shows it, or an id (sha256:…)`,
    };
  const requested = expected !== null ? `${path}@${expected}` : name.tag === null ? `${path}:latest` : path;
  return { ok: true, value: { requested, id: null } };
}
