import { readFileSync } from 'node:fs';
import { indexTar } from '../../src/formats/tar.ts';
import { fixture } from './command.ts';
import { digestOf, type Json } from './image-tree.ts';
import { writeLayout } from './images.ts';
import { writeTar } from './tar.ts';

/** The digest of what a layer was pulled as; no such blob is in any archive. */
const PULLED = `sha256:${'ab'.repeat(32)}`;

type Members = Map<string, Uint8Array>;

/** An entry of a docker archive's manifest.json. */
export interface ArchiveEntry {
  Config: string;
  readonly Layers: string[];
  LayerSources?: Json;
}

/** docker's classic archive of three layers, with `LayerSources` for the second as docker writes it: the blob that was pulled. */
export function archiveWithSources(
  source: Readonly<Record<string, Json>>,
  edit: (entry: ArchiveEntry) => void = () => {},
): string {
  const members = membersOf('docker-save-classic.tar');
  const [entry] = JSON.parse(text(members, 'manifest.json'));
  const config = JSON.parse(text(members, entry['Config']));
  // The third layer is the first once more, stored as a link.
  entry['Layers'][2] = entry['Layers'][0];
  entry['LayerSources'] = { [config.rootfs.diff_ids[1]]: { size: 270, digest: PULLED, ...source } };
  edit(entry);
  members.set('manifest.json', Buffer.from(JSON.stringify([entry])));
  return writeLayout(new Map([['image.tar', tarOf(members)]])).concat('/image.tar');
}

/**
 * What docker saves since version 25 of an image whose second layer is foreign (moby, image/tarexport/save.go): the tar stands at the
 * diffID, and both the OCI manifest and `LayerSources` say what was pulled, which is not here.
 */
export function hybridWithForeignLayer(): string {
  const members = membersOf('hybrid-docker-25.tar');
  const [entry] = JSON.parse(text(members, 'manifest.json'));
  const index = JSON.parse(text(members, 'index.json'));
  const name = `blobs/${index.manifests[0].digest.replace(':', '/')}`;
  const manifest = JSON.parse(text(members, name));
  const diffId = manifest.layers[1].digest;
  const source = {
    mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
    digest: PULLED,
    size: 270,
    urls: ['https://layers.acme.example/base.tar.gz'],
  };
  manifest.layers[1] = source;
  entry['LayerSources'][diffId] = source;
  members.delete(name);
  const bytes = Buffer.from(JSON.stringify(manifest));
  Object.assign(index.manifests[0], { digest: digestOf(bytes), size: bytes.length });
  members.set(`blobs/${digestOf(bytes).replace(':', '/')}`, bytes);
  members.set('index.json', Buffer.from(JSON.stringify(index)));
  members.set('manifest.json', Buffer.from(JSON.stringify([entry])));
  return writeLayout(new Map([['image.tar', tarOf(members)]])).concat('/image.tar');
}

function text(members: Members, name: string): string {
  return Buffer.from(members.get(name) ?? '').toString();
}

function membersOf(name: string): Members {
  const bytes = readFileSync(fixture(name));
  const { members } = indexTar((offset, length) => bytes.subarray(offset, offset + length), bytes.length);
  const files = members.filter(({ type }) => type === 'file');
  return new Map(files.map((file) => [file.name, bytes.subarray(file.offset, file.offset + file.size)]));
}

function tarOf(members: Members): Uint8Array {
  return writeTar([...members].map(([name, data]) => ({ name, data })));
}
