import { createHash } from 'node:crypto';
import { LIMITS } from '../limits.ts';

declare const brand: unique symbol;

/**
 * A digest that matches the grammar of image-spec, descriptor.md, "Digests"; only such a digest becomes part of a path.
 */
export type Digest = string & { readonly [brand]: 'digest' };

/** The algorithms that are supported. Digests with others are legal, but cannot be verified. */
export type Algorithm = 'sha256' | 'sha512';

/** The form of a digest; `isDigest` decides which of them are valid. */
export const DIGEST_GRAMMAR = /^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$/;
const ENCODED: Readonly<Record<Algorithm, RegExp>> = { sha256: /^[a-f0-9]{64}$/, sha512: /^[a-f0-9]{128}$/ };

/**
 * Whether a string is a digest: `algorithm:encoded`, and for the registered algorithms lower-case hex of the right
 * length. A digest contains no slash, dot-dot or NUL, so it may become part of a path.
 */
export function isDigest(text: string): text is Digest {
  if (text.length > LIMITS.digestCharacters || !DIGEST_GRAMMAR.test(text)) return false;
  const algorithm = text.slice(0, text.indexOf(':'));
  return isComputable(algorithm) ? ENCODED[algorithm].test(text.slice(algorithm.length + 1)) : true;
}

/** The name of the algorithm, supported or not. */
export function algorithmOf(digest: Digest): string {
  return digest.slice(0, digest.indexOf(':'));
}

/** The part after the colon: the name of the blob's file in a layout. */
export function encodedOf(digest: Digest): string {
  return digest.slice(digest.indexOf(':') + 1);
}

/** The algorithm to verify a digest with, or undefined if it is not supported. */
export function verifierOf(digest: Digest): Algorithm | undefined {
  const algorithm = algorithmOf(digest);
  return isComputable(algorithm) ? algorithm : undefined;
}

/** An incremental hash whose result is a digest. */
export class Digester {
  readonly #algorithm: Algorithm;
  readonly #hash;

  constructor(algorithm: Algorithm = 'sha256') {
    this.#algorithm = algorithm;
    this.#hash = createHash(algorithm);
  }

  update(bytes: Uint8Array): this {
    this.#hash.update(bytes);
    return this;
  }

  /** Ends the hash; call it once. */
  digest(): Digest {
    const text = `${this.#algorithm}:${this.#hash.digest('hex')}`;
    if (!isDigest(text)) throw new Error(`a computed digest does not fit the grammar: ${text}`);
    return text;
  }
}

/** The digest of bytes in memory. */
export function digestOf(bytes: Uint8Array, algorithm: Algorithm = 'sha256'): Digest {
  return new Digester(algorithm).update(bytes).digest();
}

/** `sha256:9f2c41d0…`: the algorithm and twelve characters. */
export function shortDigest(digest: Digest): string {
  return `${algorithmOf(digest)}:${encodedOf(digest).slice(0, 12)}`;
}

function isComputable(algorithm: string): algorithm is Algorithm {
  return algorithm === 'sha256' || algorithm === 'sha512';
}
