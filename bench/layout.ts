import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const OCI = 'application/vnd.oci.image';

/** Writes a layout with `count` images, and returns its directory. */
export function writeImages(directory: string, count: number): string {
  const blobs = join(directory, 'blobs/sha256');
  mkdirSync(blobs, { recursive: true });
  const blob = (bytes: Uint8Array | string, mediaType: string) => {
    const hex = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(blobs, hex), bytes);
    return { mediaType, digest: `sha256:${hex}`, size: Buffer.byteLength(bytes) };
  };
  const layer = (text: string) => {
    const bytes = Buffer.alloc(1024, text);
    const diffId = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    return { diffId, descriptor: blob(gzipSync(bytes), `${OCI}.layer.v1.tar+gzip`) };
  };
  const shared = layer('shared');
  const manifests = Array.from({ length: count }, (_, i) => {
    const own = layer(`own ${i} `);
    const rootfs = { type: 'layers', diff_ids: [shared.diffId, own.diffId] };
    const config = { os: 'linux', architecture: 'amd64', config: { Labels: { number: String(i) } }, rootfs };
    const manifest = {
      schemaVersion: 2,
      mediaType: `${OCI}.manifest.v1+json`,
      config: blob(JSON.stringify(config), `${OCI}.config.v1+json`),
      layers: [shared.descriptor, own.descriptor],
    };
    const annotations = { 'org.opencontainers.image.ref.name': `v${i}` };
    return { ...blob(JSON.stringify(manifest), manifest.mediaType), annotations };
  });
  const index = { schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests };
  writeFileSync(join(directory, 'index.json'), JSON.stringify(index));
  writeFileSync(join(directory, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}');
  return directory;
}
