// Not by name: Node 20 has no zstd, and a named import of it would keep every program from starting.
import * as zlib from 'node:zlib';
import { canDecompress } from '../formats/compression.ts';
import { BLOCK, readHeader } from '../formats/tar-header.ts';
import { LIMITS } from '../limits.ts';
import { type ByteSource, readHead } from '../sources/byte-source.ts';
import type { Edge, Manifest, Node } from './image.ts';
import { detectFormat } from './node.ts';

/**
 * Whether an image is for Windows: `proved` by its layers, `unknown` if the config states it and the layers could not
 * be read or are not decisive, `no` otherwise. The config alone proves nothing, because engines on Linux (podman) run
 * the image anyway.
 */
export type WindowsEvidence = 'proved' | 'unknown' | 'no';

/** The version of a Windows build, which every config of a Windows image has: `10.0.20348.2700`. */
const BUILD = /^\d+\.\d+\.\d+(?:\.\d+)?$/;

/**
 * Reads the first bytes of the layers if the config is for Windows.
 * @param known the forms of layers that were read before
 */
export function windowsEvidence(
  { config, layers, platform }: Pick<Manifest, 'config' | 'layers' | 'platform'>,
  known: Map<Node, LayerForm> = new Map(),
): WindowsEvidence {
  const stated = config?.config?.platform;
  if (stated?.os.toLowerCase() !== 'windows') return 'no';
  // An index that lists it for Linux makes it run on Linux.
  if (platform !== null && !platform.startsWith('windows/')) return 'no';
  const forms = layers.map((layer) => {
    const form = known.get(layer.target) ?? formOf(layer);
    known.set(layer.target, form);
    return form;
  });
  const isVersioned = BUILD.test(stated.osVersion);
  // Windows base layers from before 2023 are in no archive; only their registries have them.
  if (forms[0] === 'absent-foreign') return isVersioned ? 'proved' : 'unknown';
  if (forms.includes('other')) return 'no';
  return isVersioned && forms.includes('windows') && !forms.includes('unknown') ? 'proved' : 'unknown';
}

/** Fetches the first bytes of the layers if they decide whether an image is for Windows. */
export function lookForWindows({ config, layers }: Pick<Manifest, 'config' | 'layers'>): void {
  if (config?.config?.platform.os.toLowerCase() !== 'windows') return;
  for (const { target } of layers) detectFormat(target);
}

export type LayerForm = 'windows' | 'empty' | 'absent-foreign' | 'other' | 'unknown';

function formOf({ declared, target }: Edge): LayerForm {
  if (target.byteSource === null) return declared?.distributable === false ? 'absent-foreign' : 'unknown';
  detectFormat(target);
  const head = headOf(target, target.byteSource);
  return head === null ? 'unknown' : formOfTar(head);
}

/** The first bytes of a layer's tar; null where they could not be read. */
function headOf({ detected }: Node, byteSource: ByteSource): Uint8Array | null {
  const read = readHead(
    byteSource,
    byteSource.kind === 'file' || byteSource.kind === 'bytes' ? LIMITS.layerHeadBytes : LIMITS.headBytes,
  );
  if (read.kind !== 'bytes') return null;
  const options = { maxOutputLength: LIMITS.layerHeadUnpackedBytes };
  try {
    if (detected === 'tar') return read.bytes;
    // The input ends in the middle of the stream.
    if (detected === 'gzip')
      return zlib.gunzipSync(read.bytes, { ...options, finishFlush: zlib.constants.Z_SYNC_FLUSH });
    if (detected === 'zstd' && canDecompress('zstd'))
      return zlib.zstdDecompressSync(read.bytes, { ...options, finishFlush: zlib.constants.ZSTD_e_flush });
  } catch {
    return null;
  }
  return null;
}

/**
 * The top folders of a Windows layer: its files, its registry, and the utility VM of a base image (hcsshim,
 * "internal/wclayer").
 */
const TOPS = /^(?:\.\/)?(?:Files|Hives|UtilityVM)(?:\/|$)/;
/** Extension headers of PAX and GNU tar, which belong to the member after them. */
const EXTENSIONS = 'xgLK';

function formOfTar(head: Uint8Array): LayerForm {
  let form: LayerForm = 'unknown';
  for (let offset = 0; offset + BLOCK <= head.length; ) {
    const block = readHeader(head.subarray(offset, offset + BLOCK));
    if (block.kind === 'zeros') return form === 'unknown' ? 'empty' : form;
    if (block.kind !== 'header') return form === 'unknown' ? 'other' : form;
    const isMember = !EXTENSIONS.includes(block.type);
    if (isMember && !TOPS.test(block.name)) return 'other';
    if (isMember) form = 'windows';
    offset += BLOCK + Math.ceil(block.size / BLOCK) * BLOCK;
  }
  return form;
}
