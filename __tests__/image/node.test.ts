import { describe, expect, test } from '@jest/globals';
import { type Digest, digestOf } from '../../src/formats/digest.ts';
import { detectFormat, Nodes } from '../../src/image/node.ts';
import { LIMITS } from '../../src/limits.ts';
import { type ByteSource, STREAMED } from '../../src/sources/byte-source.ts';
import type { Source } from '../../src/sources/source.ts';

/** A source of these blobs, each under its digest or under another one. */
function sourceOf(blobs: ReadonlyMap<Digest, ByteSource>): Source {
  return {
    ...{ kind: 'oci-layout', location: 'x', roots: [], dockerManifestEntries: [], layout: [], faults: [] },
    ...{ locate: (digest) => blobs.get(digest) ?? null, stored: () => blobs.keys() },
  };
}

/** What is at hand. */
function held(content: string): ByteSource {
  const bytes = Buffer.from(content);
  return { kind: 'bytes', bytes, length: bytes.length };
}

/** What went by and was not kept. */
function gone(content: string): ByteSource {
  const bytes = Buffer.from(content);
  const head = bytes.subarray(0, LIMITS.headBytes);
  return { kind: 'streamed', digest: digestOf(bytes), head, tail: head, length: bytes.length, reason: STREAMED };
}

const UNREADABLE: ByteSource = { kind: 'unreadable', reason: 'permission denied', length: 0 };
const HELLO = digestOf(Buffer.from('{"hello":1}'));

/** The nodes of a source with one blob, and the node of that blob. */
function one(byteSource: ByteSource, digest: Digest = HELLO) {
  const nodes = new Nodes(sourceOf(new Map([[digest, byteSource]])));
  return { nodes, node: nodes.byDigest(digest) };
}

const kinds = ({ faults }: { readonly faults: readonly { readonly kind: string }[] }) => faults.map(({ kind }) => kind);

describe('a node', () => {
  test('is the same for every reference to it', () => {
    const { nodes, node } = one(held('{"hello":1}'));
    expect(nodes.byDigest(HELLO)).toBe(node);
    expect(nodes.has(HELLO)).toBe(true);
    expect(nodes.has(digestOf(Buffer.of()))).toBe(false);
  });

  test('is missing where the source has no such blob', () => {
    const nodes = new Nodes(sourceOf(new Map()));
    expect(nodes.byDigest(HELLO)).toMatchObject({ byteSource: null, faults: [{ kind: 'missing' }] });
    expect(nodes.document(nodes.byDigest(HELLO))).toBeNull();
  });

  test('may live in a descriptor alone, where what is embedded is what its digest names', () => {
    const nodes = new Nodes(sourceOf(new Map()));
    expect(kinds(nodes.byDigest(HELLO, Buffer.from('{"hello":2}').toString('base64')))).toEqual(['missing']);
    const node = nodes.byDigest(HELLO, Buffer.from('{"hello":1}').toString('base64'));
    expect(node).toMatchObject({ byteSource: { kind: 'bytes', length: 11 }, verified: true, faults: [] });
    expect(nodes.byDigest(HELLO)).toBe(node);
    expect(nodes.document(node)?.length).toBe(11);
  });

  test('of a member is the same for every name that leads to it, but not for another diffID', () => {
    const nodes = new Nodes(sourceOf(new Map()));
    const byteSource = held('x');
    const node = nodes.byArchiveName('a', byteSource, HELLO);
    expect(nodes.byArchiveName('b', byteSource, HELLO)).toBe(node);
    expect(nodes.byArchiveName('a', byteSource, null)).not.toBe(node);
    expect(nodes.byArchiveName('a', held('x'), HELLO)).not.toBe(node);
    expect(nodes.byArchiveName('a', null, HELLO)).toMatchObject({ byteSource: null, faults: [{ kind: 'missing' }] });
    expect(nodes.byArchiveName('a', null, HELLO)).not.toBe(nodes.byArchiveName('b', null, HELLO));
  });
});

describe('a document', () => {
  test('is given with its digest only', () => {
    const { nodes, node } = one(held('{"hello":1}'));
    expect(nodes.document(node)).toEqual(Buffer.from('{"hello":1}'));
    expect(node).toMatchObject({ verified: true, detected: 'json', faults: [] });
  });

  test('has one fault, however often it is asked for', () => {
    for (const [byteSource, kind] of [
      [held('{"hello":2}'), 'digest-mismatch'],
      [gone('{"hello":1}'), 'unreadable'],
      [UNREADABLE, 'unreadable'],
    ] as const) {
      const { nodes, node } = one(byteSource);
      for (let i = 0; i < 3; i += 1) expect(nodes.document(node)).toBeNull();
      expect(kinds(node)).toEqual([kind]);
      detectFormat(node);
      expect(kinds(node)).toEqual([kind]);
    }
  });

  test('may be known by another digest', () => {
    const { nodes, node } = one(held('signed'));
    expect(nodes.document(node, () => HELLO)).not.toBeNull();
    expect(node.verified).toBe(true);
    const other = one(held('signed'));
    expect(other.nodes.document(other.node, () => digestOf(Buffer.of()))).toBeNull();
  });

  test('that nothing names has the digest of its bytes, and must have the one that its file name states', () => {
    const nodes = new Nodes(sourceOf(new Map()));
    expect(nodes.byDocument('index.json', held('{"hello":1}'))).toMatchObject({
      digest: HELLO,
      verified: true,
      faults: [],
    });
    expect(nodes.byDocument('a', held('x'), HELLO)).toMatchObject({
      digest: HELLO,
      verified: false,
      faults: [{ kind: 'digest-mismatch' }],
    });
    expect(nodes.byDocument('b', UNREADABLE)).toMatchObject({ digest: null, verified: null, faults: [] });
    expect(nodes.document(nodes.byDocument('b', UNREADABLE))).toBeNull();
    expect(kinds(nodes.byDocument('b', UNREADABLE))).toEqual(['unreadable']);
  });
});

describe('what is declared to be no document', () => {
  test('is given where it could be one all the same', () => {
    for (const text of ['{"a":1}', '{}', `${' \n\t'.repeat(1000)}{"`]) {
      const { nodes, node } = one(held(text), digestOf(Buffer.from(text)));
      expect(nodes.opaque(node)).toEqual(Buffer.from(text));
    }
    for (const text of ['', 'hello', '[]', '{a', '   ']) {
      const { nodes, node } = one(held(text), digestOf(Buffer.from(text)));
      expect(nodes.opaque(node)).toBeNull();
      expect(node).toMatchObject({ verified: true, faults: [] });
    }
  });

  test('has its digest checked whatever it is', () => {
    for (const byteSource of [held('a layer'), gone('a layer')]) {
      const { nodes, node } = one(byteSource);
      expect(nodes.opaque(node)).toBeNull();
      expect(kinds(node)).toEqual(['digest-mismatch']);
    }
  });

  test('is unreadable where it could be one, and was not kept when it went by', () => {
    for (const text of ['{"layers":[]}', ' '.repeat(1000)]) {
      const { nodes, node } = one(gone(text), digestOf(Buffer.from(text)));
      for (let i = 0; i < 3; i += 1) expect(nodes.opaque(node)).toBeNull();
      expect(kinds(node)).toEqual(['unreadable']);
    }
    const { nodes, node } = one(gone('a layer'), digestOf(Buffer.from('a layer')));
    expect(nodes.opaque(node)).toBeNull();
    expect(node).toMatchObject({ verified: true, faults: [] });
  });
});

describe('a config', () => {
  test('is decoded once', () => {
    const { nodes, node } = one(held('{"os":"linux"}'), digestOf(Buffer.from('{"os":"linux"}')));
    expect(nodes.config(node)).toMatchObject({ config: { platform: { os: 'linux' } }, faults: [] });
    expect(nodes.config(node)).toBe(nodes.config(node));
  });

  test('is null where it is not here, and where it is none', () => {
    const absent = new Nodes(sourceOf(new Map()));
    expect(absent.config(absent.byDigest(HELLO))).toEqual({ config: null, faults: [] });
    const { nodes, node } = one(held('[]'), digestOf(Buffer.from('[]')));
    expect(nodes.config(node)).toMatchObject({ config: null, faults: [{ kind: 'malformed' }] });
  });

  test('is not kept where configs have more entries than any real ones', () => {
    const texts = ['1', '2', '3'].map((author) =>
      JSON.stringify({ author, config: { Env: Array(390_000).fill('A=b') } }),
    );
    const nodes = new Nodes(sourceOf(new Map(texts.map((text) => [digestOf(Buffer.from(text)), held(text)]))));
    const found = texts.map((text) => nodes.config(nodes.byDigest(digestOf(Buffer.from(text)))));
    expect(found.map(({ config }) => config !== null)).toEqual([true, true, false]);
    expect(found.map(kinds)).toEqual([[], [], ['too-large']]);
  });
});
