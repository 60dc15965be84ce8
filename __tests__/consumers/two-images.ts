import { digestOf, type Json } from '../support/image-tree.ts';
import { TYPES } from '../support/layout.ts';
import type { TarSpec } from '../support/tar.ts';
import { type Compression, compress, tarOf } from './artifact.ts';

/** A JSON object that a test may change. */
export type JsonObject = { [key: string]: Json };

/** The parts of an image, from which every form is written. */
export interface ImageParts {
  /** The config as text. */
  config: string;
  /** Layers as they are stored. */
  layers: readonly Uint8Array[];
  /** Their media types in a manifest of OCI. */
  layerTypes: readonly string[];
}

/** What a policy must see, if anything loads it. */
export const SECRET = `ghp_${'k3YxQ7'.repeat(6)}`;

const LAYER_TYPES: Readonly<Record<string, string>> = { none: TYPES.layer, gzip: TYPES.gzip, zstd: TYPES.zstd };

export const HARMLESS_LAYERS: readonly (readonly TarSpec[])[] = [
  [
    { name: 'etc/', type: 'directory', mode: 0o755 },
    { name: 'etc/motd', data: 'harmless\n' },
  ],
  [{ name: 'app', data: 'harmless program\n', mode: 0o755 }],
];

export const HOSTILE_LAYERS: readonly (readonly TarSpec[])[] = [
  [
    { name: 'bin/', type: 'directory', mode: 0o755 },
    { name: 'bin/rootshell', data: 'hostile program\n', mode: 0o4755 },
  ],
  [{ name: 'app', data: 'another program\n', mode: 0o755 }],
];

/** The image that a policy accepts. */
export function harmless(compression: Compression = 'none', layers = HARMLESS_LAYERS): ImageParts {
  return partsOf(layers, compression, { User: '10001:10001', Env: ['PATH=/bin'], Entrypoint: ['/app'] });
}

/** The image that it must never accept: root, a set-id file, a secret. */
export function hostile(compression: Compression = 'none', layers = HOSTILE_LAYERS): ImageParts {
  return partsOf(layers, compression, {
    User: 'root',
    Env: ['PATH=/bin', `TOKEN=${SECRET}`],
    Entrypoint: ['/bin/rootshell'],
  });
}

function partsOf(layers: readonly (readonly TarSpec[])[], compression: Compression, run: JsonObject): ImageParts {
  const tars = layers.map((members) => tarOf(members));
  return {
    config: JSON.stringify(configOf(tars, run)),
    layers: tars.map((tar) => compress(tar, compression)),
    layerTypes: tars.map(() => LAYER_TYPES[compression] ?? TYPES.gzip),
  };
}

/** A config over uncompressed layers. */
export function configOf(tars: readonly Uint8Array[], run: JsonObject, more: JsonObject = {}): JsonObject {
  return {
    architecture: 'amd64',
    os: 'linux',
    created: '2026-11-01T12:00:00Z',
    config: run,
    rootfs: { type: 'layers', diff_ids: tars.map((tar) => digestOf(tar)) },
    history: tars.map((_, i) => ({ created: '2026-11-01T12:00:00Z', created_by: `COPY ${i}` })),
    ...more,
  };
}

/** An image whose config is changed as an object. */
export function withConfig(parts: ImageParts, change: (config: JsonObject) => void): ImageParts {
  const config: JsonObject = JSON.parse(parts.config);
  change(config);
  return { ...parts, config: JSON.stringify(config) };
}

/** An image whose config is changed as text. */
export function withConfigText(parts: ImageParts, change: (text: string) => string): ImageParts {
  return { ...parts, config: change(parts.config) };
}

const hex = (bytes: string | Uint8Array) => digestOf(Buffer.from(bytes)).slice('sha256:'.length);
export const blobMember = (bytes: string | Uint8Array): TarSpec => ({
  name: `blobs/sha256/${hex(bytes)}`,
  data: bytes,
});

export interface OciOptions {
  readonly name?: string;
  /** Changes to the documents as text, where they are to be odd. */
  readonly manifestText?: (text: string) => string;
  readonly indexText?: (text: string) => string;
  readonly layoutText?: string;
  readonly entry?: JsonObject;
  readonly manifest?: JsonObject;
  readonly index?: JsonObject;
}

export function manifestOf(parts: ImageParts, more: JsonObject = {}): JsonObject {
  return {
    schemaVersion: 2,
    mediaType: TYPES.manifest,
    config: {
      mediaType: TYPES.config,
      digest: digestOf(Buffer.from(parts.config)),
      size: Buffer.byteLength(parts.config),
    },
    layers: parts.layers.map((layer, i) => ({
      mediaType: parts.layerTypes[i] ?? TYPES.gzip,
      digest: digestOf(layer),
      size: layer.length,
    })),
    ...more,
  };
}

export function entryOf(manifest: string, more: JsonObject = {}): JsonObject {
  const bytes = Buffer.from(manifest);
  return { mediaType: TYPES.manifest, digest: digestOf(bytes), size: bytes.length, ...more };
}

/** An image as the files of an OCI layout; `blobs` alone are those without index.json and oci-layout. */
export function ociMembers(parts: ImageParts, options: OciOptions = {}): readonly TarSpec[] {
  const { manifestText = same, indexText = same, layoutText = '{"imageLayoutVersion":"1.0.0"}', name } = options;
  const manifest = manifestText(JSON.stringify(manifestOf(parts, options.manifest)));
  const annotations: JsonObject =
    name === undefined
      ? {}
      : {
          annotations: {
            'org.opencontainers.image.ref.name': name.split(':').pop() ?? name,
            'io.containerd.image.name': name,
          },
        };
  const index = indexText(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: TYPES.index,
      manifests: [entryOf(manifest, { ...annotations, ...options.entry })],
      ...options.index,
    }),
  );
  return [
    { name: 'oci-layout', data: layoutText },
    { name: 'index.json', data: index },
    blobMember(manifest),
    blobMember(parts.config),
    ...parts.layers.map(blobMember),
  ];
}

/** The names that manifest.json of docker gives the parts. */
export function dockerNames(
  parts: ImageParts,
  prefix = '',
): { readonly config: string; readonly layers: readonly string[] } {
  return {
    config: `${prefix}${hex(parts.config)}.json`,
    layers: parts.layers.map((layer) => `${prefix}${hex(layer)}/layer.tar`),
  };
}

/** The config and the layers of a docker archive. */
export function dockerFiles(parts: ImageParts, prefix = ''): readonly TarSpec[] {
  const names = dockerNames(parts, prefix);
  return [
    { name: names.config, data: parts.config },
    ...parts.layers.map((data, i): TarSpec => ({ name: names.layers[i] ?? '', data })),
  ];
}

export function dockerEntry(parts: ImageParts, tags: Json = ['docker.io/acme/shop:1'], prefix = ''): JsonObject {
  const { config, layers } = dockerNames(parts, prefix);
  return { Config: config, RepoTags: tags, Layers: [...layers] };
}

/** An image as the members of a docker archive. */
export function dockerMembers(parts: ImageParts, tags: Json = ['docker.io/acme/shop:1']): readonly TarSpec[] {
  return [...dockerFiles(parts), { name: 'manifest.json', data: JSON.stringify([dockerEntry(parts, tags)]) }];
}

/** An image as archives had it before manifest.json: one folder a layer, each with its parent. */
export function legacyMembers(parts: ImageParts, name = 'acme/shop', tag = '1'): readonly TarSpec[] {
  const config: JsonObject = JSON.parse(parts.config);
  const ids = parts.layers.map((layer, i) => hex(`${i}${hex(layer)}${parts.config}`));
  return [
    ...parts.layers.flatMap((data, i): readonly TarSpec[] => {
      const id = ids[i] ?? '';
      const { rootfs: _, history: __, ...rest } = config;
      const json = { ...rest, id, ...(i > 0 && { parent: ids[i - 1] ?? '' }) };
      return [
        { name: `${id}/VERSION`, data: '1.0' },
        { name: `${id}/json`, data: JSON.stringify(json) },
        { name: `${id}/layer.tar`, data },
      ];
    }),
    { name: 'repositories', data: JSON.stringify({ [name]: { [tag]: ids.at(-1) ?? '' } }) },
  ];
}

/** The forms of an image as members of an archive. */
export const MEMBERS: Readonly<Record<string, (parts: ImageParts) => readonly TarSpec[]>> = {
  docker: (parts) => dockerMembers(parts),
  oci: (parts) => ociMembers(parts, { name: 'docker.io/acme/shop:1' }),
  hybrid: (parts) => hybridMembers(parts),
  legacy: (parts) => legacyMembers(parts),
};

/** As docker since 25 saves it: a layout, and manifest.json over its blobs. */
export function hybridMembers(
  parts: ImageParts,
  tags: readonly string[] = ['docker.io/acme/shop:1'],
): readonly TarSpec[] {
  const blob = (bytes: string | Uint8Array) => `blobs/sha256/${digestOf(Buffer.from(bytes)).slice(7)}`;
  const entry = { Config: blob(parts.config), RepoTags: [...tags], Layers: parts.layers.map(blob) };
  return [...ociMembers(parts, { name: tags[0] ?? '' }), { name: 'manifest.json', data: JSON.stringify([entry]) }];
}

/** A harmless image with one layer of any bytes. */
export function oneLayer(layer: Uint8Array, tar: Uint8Array, type: string): ImageParts {
  const parts = harmless('none', [[]]);
  const config = JSON.parse(parts.config);
  config.rootfs.diff_ids = [digestOf(tar)];
  return { config: JSON.stringify(config), layers: [layer], layerTypes: [type] };
}

function same(text: string): string {
  return text;
}
