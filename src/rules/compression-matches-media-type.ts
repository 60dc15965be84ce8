import type { Format } from '../formats/format.ts';
import type { MediaType } from '../formats/media-type.ts';
import type { Edge, Image } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { isRunnable, layersOf, undeterminedType } from '../rule-kit/layer.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

export const compressionMatchesMediaType = defineRule({
  id: 'compression-matches-media-type',
  group: 'integrity',
  summary: 'the bytes of every layer have one format and the compression of its media type',
  options: {},
  needs: () => ({ depth: 'heads' }),
  *check(image) {
    const nameOf = blobNames(image);
    const ambiguous = ambiguousIn(image);
    for (const [edge, message] of ambiguous) {
      yield {
        kind: 'violation',
        at: { edge },
        key: 'ambiguous',
        message: safe`${nameOf(edge)} is ambiguous: ${message}`,
        fix: 'build the image again, and find out which tool wrote the layer: no known builder writes such a layer',
      };
    }
    let count = 0;
    for (const { edge, declared } of claimsIn(image)) {
      const { target } = edge;
      count++;
      if (ambiguous.has(edge)) continue;
      if (target.detected === null) {
        const reason = target.byteSource === null ? 'is absent' : 'could not be read';
        yield { kind: 'unchecked', at: { edge }, reason: safe`${nameOf(edge)} ${reason}` };
      } else if (!agrees(declared, target.detected)) {
        yield {
          kind: 'violation',
          at: { edge },
          key: target.detected,
          message: safe`${nameOf(edge)} is declared as ${declared.mediaType} (${CLAIMS[declared.compression]}), but its bytes are ${FORMATS[target.detected]}`,
          fix: remediation(declared, target.detected),
        };
      }
    }
    for (const { manifest, edge } of layersOf(image)) {
      // In a runnable image, an unknown type hides what engines will make of the bytes.
      const reason =
        isRunnable(manifest) && claimOf(edge) === null && edge.target.detected !== 'json'
          ? undeterminedType(edge)
          : null;
      if (reason !== null && !image.engineStorage)
        yield { kind: 'unchecked', at: { edge }, reason: safe`${nameOf(edge)}: ${reason}` };
    }
    if (image.engineStorage) {
      return {
        kind: 'not-applicable',
        reason: 'the layers of a docker archive get their media types when it is loaded and pushed',
      };
    }
    if (count === 0) return { kind: 'not-applicable', reason: 'no media type in the image states a layer compression' };
    return { kind: 'passed', reason: `${plural(count, 'blob')}: all are compressed as their media types state` };
  },
});

/** Ambiguous layers and other blobs, each with the reason. */
function ambiguousIn({ edges }: Image): ReadonlyMap<Edge, string> {
  const found = new Map<Edge, string>();
  for (const edge of edges) {
    if (edge.slot !== 'layer' && edge.slot !== 'blob') continue;
    const fault = edge.target.faults.find(({ kind }) => kind === 'ambiguous');
    if (fault !== undefined) found.set(edge, fault.message);
  }
  return found;
}

function* claimsIn(image: Image): Generator<{ readonly edge: Edge; readonly declared: MediaType }> {
  const exempt = new Set(image.manifests.flatMap((manifest) => (manifest.exempt === null ? [] : manifest.layers)));
  for (const edge of image.edges) {
    const declared = claimOf(edge);
    if (declared === null) continue;
    // ORAS 1.0 gives any file the type of a plain tar, in artifacts that no engine unpacks.
    if (declared.compression === 'none' && exempt.has(edge)) continue;
    yield { edge, declared };
  }
}

/** The declared type, if the first bytes can contradict it. */
function claimOf({ slot, declared, target }: Edge): MediaType | null {
  // A docker archive states the type that a layer was pulled with, but stores its tar.
  if (declared === null || (slot !== 'layer' && slot !== 'blob') || target.digestOf === 'tar') return null;
  const { role, compression } = declared;
  if (compression === 'unknown') return null;
  return role === 'layer' || compression !== 'none' ? declared : null;
}

function agrees({ compression, mediaType }: MediaType, detected: Format): boolean {
  switch (compression) {
    case 'gzip':
    case 'zstd':
      return detected === compression;
    case 'none':
      // Not every uncompressed layer is a tar, and a layer without bytes is an empty one.
      if (mediaType.toLowerCase().includes('erofs')) return detected === 'erofs';
      return (
        detected === 'tar' ||
        detected === 'empty' ||
        (detected === 'unknown' && !mediaType.toLowerCase().includes('tar'))
      );
    default:
      // Ciphertext has no known format; bytes with one are not encrypted.
      return detected === 'unknown';
  }
}

const CLAIMS: Readonly<Record<MediaType['compression'], string>> = {
  none: 'not compressed',
  gzip: 'gzip',
  zstd: 'zstd',
  encrypted: 'encrypted',
  unknown: 'anything',
};

const FORMATS: Readonly<Record<Format, string>> = {
  gzip: 'gzip',
  zstd: 'zstd',
  xz: 'xz',
  bzip2: 'bzip2',
  tar: 'a plain tar',
  erofs: 'an EROFS file system',
  json: 'JSON',
  empty: 'none at all',
  unknown: 'in an unknown format',
};

function remediation({ compression, family }: MediaType, detected: Format): string {
  if (detected === 'tar' && compression !== 'encrypted') {
    return 'copy it again with compression: skopeo copy --dest-compress SOURCE dir:PATH (without the flag, skopeo declares gzip for the uncompressed tars of docker archives and engines)';
  }
  if (detected === 'unknown' && family === 'docker-schema2') {
    return 'if the layer is encrypted, use OCI types, as only they have encryption: skopeo copy --format oci --encryption-key …; otherwise rebuild the image';
  }
  return 'rebuild the image with a tool that declares the type of what it writes: engines rely on the type and fail to pull';
}
