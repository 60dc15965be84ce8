import { algorithmOf, type Digest, encodedOf, isDigest } from '../formats/digest.ts';
import type { ByteSource } from './byte-source.ts';
import type { Files } from './files.ts';
import type { Root } from './source.ts';

/**
 * skopeo's `dir:`: a manifest, and blobs next to it under their hex, with a prefix for algorithms other than sha256.
 */
export interface Directory {
  readonly roots: readonly Root[];
  readonly locate: (digest: Digest) => ByteSource | null;
  readonly stored: () => Iterable<Digest>;
}

/** Reads the top of a `dir:`; a failed copy leaves no manifest, and then there are no roots. */
export function openDirectory(files: Files): Directory {
  const byteSource = files.get('manifest.json');
  return {
    roots: byteSource === null ? [] : [{ kind: 'document', names: [], path: ['manifest.json'], byteSource }],
    locate: (digest) => candidates(digest).reduce<ByteSource | null>((found, name) => found ?? files.get(name), null),
    stored: function* () {
      for (const name of files.list('', 1)) {
        const digest = digestOfName(name);
        if (digest !== null) yield digest;
      }
    },
  };
}

function candidates(digest: Digest): readonly string[] {
  const [algorithm, encoded] = [algorithmOf(digest), encodedOf(digest)];
  return [encoded, `${algorithm}-${encoded}`, `${encoded}.manifest.json`, `${algorithm}-${encoded}.manifest.json`];
}

function digestOfName(name: string): Digest | null {
  // Signatures are next to the blobs, under names that could be digests of an unknown algorithm.
  if (/(?:^|\.)signature-\d+$/.test(name)) return null;
  const stem = name.replace(/\.manifest\.json$/, '');
  const digest = stem.includes('-') ? stem.replace('-', ':') : `sha256:${stem}`;
  return isDigest(digest) ? digest : null;
}
