import { decodeConfig } from '../../src/formats/config.ts';
import { parseJson } from '../../src/formats/json.ts';
import { type Document, decodeDocument } from '../../src/formats/manifest.ts';
import { mutateBytes } from '../byte-mutation.ts';
import { documents } from '../corpus.ts';
import type { ReferenceDecoder } from '../reference-decoder.ts';
import { Disagreement, type Target } from '../target.ts';

const TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.oci.artifact.manifest.v1+json',
] as const;

/** Manifests, indexes and configs: the strict parser against Go's `encoding/json`, which engines use. */
export function documentTarget(reference: ReferenceDecoder | null): Target {
  const seeds = documents();
  return {
    name: 'document',
    make: (random) => {
      const seed = random.pick(seeds) ?? Buffer.from('{}');
      const bytes = mutateBytes(random, seed, [], random.pick(seeds));
      return new Map([
        ['document', bytes],
        ['type', Buffer.from(random.pick(TYPES))],
      ]);
    },
    run: async (input) => {
      const bytes = input.get('document') ?? new Uint8Array();
      const type = Buffer.from(input.get('type') ?? []).toString();
      const parsed = parseJson(bytes);
      const decoded = decodeDocument(bytes, type);
      const config = decodeConfig(bytes);
      if (parsed.ok) compareWithJson(bytes);
      if (reference !== null && decoded.document !== null && decoded.faults.length === 0)
        await compareDocument(decoded.document, bytes, reference);
      if (reference !== null && config.config !== null && config.faults.length === 0) {
        const read = await reference.read('config', bytes);
        if (read.config === undefined)
          throw new Disagreement(`a config without faults is refused by Go: ${read.error}`);
        compare('user', config.config.user, read.config.config.User);
        compare('diff_ids', config.config.diffIds, read.config.rootfs.diff_ids ?? []);
      }
      return JSON.stringify([decoded, config], plain);
    },
  };
}

/** What the strict parser accepts is JSON. */
function compareWithJson(bytes: Uint8Array): void {
  try {
    JSON.parse(Buffer.from(bytes).toString());
  } catch (error) {
    throw new Disagreement(`parseJson accepts what JSON.parse refuses: ${String(error)}`);
  }
}

async function compareDocument(document: Document, bytes: Uint8Array, reference: ReferenceDecoder): Promise<void> {
  if (document.kind !== 'manifest' && document.kind !== 'index') return;
  const { document: read, error } = await reference.read('document', bytes);
  if (read === undefined) throw new Disagreement(`a document without faults is refused by Go: ${error}`);
  compare('mediaType', document.mediaType, read.mediaType);
  if (document.kind === 'manifest') {
    compare('config', facts([document.config]), facts([read.config]));
    compare('layers', facts(document.layers), facts(read.layers ?? []));
  } else compare('manifests', facts(document.manifests), facts(read.manifests ?? []));
}

function facts(
  descriptors: readonly {
    readonly mediaType: string;
    readonly digest: string | null;
    readonly size: number | bigint | null;
  }[],
): readonly string[] {
  return descriptors.map(({ mediaType, digest, size }) => `${mediaType} ${digest ?? ''} ${size ?? 0}`);
}

function compare(what: string, ours: unknown, theirs: unknown): void {
  // Go writes U+FFFD for half of a surrogate pair.
  const [a, b] = [ours, theirs].map((value) =>
    JSON.stringify(value, (_key, item) => (typeof item === 'string' ? item.toWellFormed() : item)),
  );
  if (a !== b) throw new Disagreement(`${what} is ${a} here and ${b} to Go, and no fault is reported`);
}

function plain(_key: string, value: unknown): unknown {
  if (typeof value === 'bigint') return `${value}n`;
  return value instanceof Map ? [...value] : value;
}
