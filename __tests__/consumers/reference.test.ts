import { describe, expect } from '@jest/globals';
import fc from 'fast-check';
import {
  formatReference,
  fullName,
  parseReference,
  repositoryName,
  repositorySpellings,
} from '../../src/formats/reference.ts';
import type { ParsedReference } from './go-consumers.ts';
import { consumerTests } from './program.ts';

const { test, start } = consumerTests();
const HEX = 'a'.repeat(64);
const DIGEST = `sha256:${HEX}`;

/** Edge cases of the grammar, and random sequences of its parts. */
function names(): readonly string[] {
  const unit = fc.constantFrom(
    ...['a', 'A', '0', '.', '-', '_', '/', ':', '@', '[', ']', ' ', 'é', '::1', '__', '--'],
    ...[DIGEST, 'docker.io/', 'index.docker.io/', 'library/', 'localhost', 'localhost:5000/', 'ghcr.io/acme/', ':v1'],
    ...['ACME/', 'sha384:', 'sha512:', HEX, 'f'.repeat(32), 'scratch'],
  );
  const random = fc.sample(fc.string({ unit, maxLength: 8 }), { numRuns: 20_000, seed: 1 });
  return [
    ...random,
    ...[
      'alpine',
      'alpine:3',
      'acme/pay',
      'localhost/pay',
      'Registry/pay',
      '[::1]:5000/pay',
      'a.b/c/d:e',
      'acme_.com/x',
    ],
    ...[HEX, `${HEX}:1`, `alpine@${DIGEST}`, `alpine:3@${DIGEST}`, `a:${'x'.repeat(128)}`, `a:${'x'.repeat(129)}`],
    ...['a'.repeat(247), 'a'.repeat(248), `ghcr.io/${'a'.repeat(255)}`, `ghcr.io/${'a'.repeat(256)}`, 'library/a.b/c'],
    ...['docker.io/localhost/x', 'docker.io/library/localhost', 'docker.io/a.b/c', 'docker.io/library/a/b', 'a@b/c'],
    ...['sha384', 'sha512', 'md5', 'SHA256', 'a+sha256'].flatMap((algorithm) =>
      [32, 64, 96, 128].map((length) => `alpine@${algorithm}:${'0'.repeat(length)}`),
    ),
    `alpine@sha256:${'A'.repeat(64)}`,
  ];
}

/** The same fields; hosts without regard to case, which libraries keep. */
function fieldsOf({ host = '', path = '', tag = '', digest = '' }: ParsedReference): object | null {
  return host === '' ? null : { host: host.toLowerCase(), path, tag, digest };
}

describe('an image reference', () => {
  test('is parsed as distribution/reference parses it', async () => {
    const consumers = start();
    const all = names();
    const parsed = await consumers.parseReferences(all);
    consumers.close();
    let valid = 0;
    for (const [i, name] of all.entries()) {
      const reference = parseReference(name);
      const [theirs] = parsed[i] ?? [];
      if (theirs === undefined) throw new Error(name);
      const { host, path, tag, digest } = reference ?? {};
      const ours = { host, path, tag: tag ?? '', digest: digest ?? '' };
      expect([name, reference && { ...ours, host: host?.toLowerCase() }]).toEqual([name, fieldsOf(theirs)]);
      if (reference === null) continue;
      valid++;
      expect(fullName(name)).toBe(theirs.full);
      expect(parseReference(formatReference(reference))).toEqual(reference);
      // A few of their short names mean something else when they are parsed again: `localhost/x` of `docker.io/localhost/x`.
      const short = parseReference(theirs.familiar ?? '');
      if (short !== null && repositoryName(short) === repositoryName(reference))
        expect(repositorySpellings(reference).map((one) => one.toLowerCase())).toContain(
          theirs.familiar?.toLowerCase(),
        );
      for (const spelling of repositorySpellings(reference)) {
        const again = parseReference(spelling);
        expect(again && repositoryName(again)).toBe(repositoryName(reference));
      }
    }
    expect(valid).toBeGreaterThan(1000);
  }, 60_000);

  test('is accepted by containers/image only if it is valid', async () => {
    const consumers = start();
    const all = names();
    const parsed = await consumers.parseReferences(all);
    consumers.close();
    for (const [i, name] of all.entries()) {
      const [, theirs] = parsed[i] ?? [];
      if (theirs?.host === undefined) continue;
      const { host, path, tag, digest } = parseReference(name) ?? {};
      const ours = { host: host?.toLowerCase(), path, tag: tag ?? '', digest: digest ?? '' };
      expect([name, ours]).toEqual([name, fieldsOf(theirs)]);
    }
  }, 60_000);
});
