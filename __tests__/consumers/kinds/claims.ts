import type { Json } from '../../support/image-tree.ts';
import { TYPES } from '../../support/layout.ts';
import {
  blobMember,
  dockerMembers,
  entryOf,
  harmless,
  hostile,
  type JsonObject,
  MEMBERS,
  manifestOf,
  ociMembers,
  SECRET,
  withConfig,
} from '../two-images.ts';
import type { Kind } from './kind.ts';

const PLATFORMS: readonly Json[] = [
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'arm64' },
  { os: 'windows', architecture: 'amd64' },
  { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348' },
  { os: 'unknown', architecture: 'unknown' },
  { os: '', architecture: '' },
  { os: 'Linux', architecture: 'AMD64' },
  { os: 'linux', architecture: 'x86_64' },
  { os: 'linux', architecture: 'arm', variant: 'v7' },
  { os: 'linux', architecture: 'amd64', variant: 'v3' },
  { os: 'linux', architecture: 'amd64', 'os.features': ['win32k'] },
  { os: 'darwin', architecture: 'arm64' },
  { os: 'linux' },
  { architecture: 'amd64' },
  {},
  null,
];
const CONFIG_PLATFORMS: readonly JsonObject[] = [
  { os: 'linux', architecture: 'amd64' },
  { os: 'linux', architecture: 's390x' },
  { os: 'windows', architecture: 'amd64' },
  { os: 'windows', architecture: 'amd64', 'os.version': '10.0.20348.1' },
  { os: 'Windows', architecture: 'amd64' },
  { os: '', architecture: '' },
  { os: 'Linux', architecture: 'amd64' },
  { os: 'linux', architecture: 'x86_64' },
  { os: 'linux', architecture: 'arm', variant: 'v8' },
  { architecture: 'amd64' },
  { os: 'linux' },
  {},
];

/** What the entry of an index and the config state of the platform. */
const platforms: Kind = {
  name: 'platforms',
  make(chance) {
    const claim = chance.of(PLATFORMS);
    const own = chance.of(CONFIG_PLATFORMS);
    const image = chance.of([harmless, hostile]);
    const parts = withConfig(image(), (config) => {
      for (const key of ['os', 'architecture']) delete config[key];
      Object.assign(config, own);
    });
    const nested = chance.yes();
    const form = chance.of(['layout', 'oci', 'docker']);
    const description = `entry ${JSON.stringify(claim)}, config ${JSON.stringify(own)}, ${image.name}, ${form}${nested ? ', nested' : ''}`;
    if (form === 'docker') return { description, form: 'archive', members: dockerMembers(parts) };
    const entry = claim === null ? {} : { platform: claim };
    const members = nested ? nestedMembers(manifestOf(parts), entry, parts) : ociMembers(parts, { entry });
    return { description, form: form === 'layout' ? 'layout' : 'archive', members };
  },
};

function nestedMembers(
  manifest: JsonObject,
  entry: JsonObject,
  parts: ReturnType<typeof harmless>,
  more: readonly JsonObject[] = [],
) {
  const text = JSON.stringify(manifest);
  const index = JSON.stringify({
    schemaVersion: 2,
    mediaType: TYPES.index,
    manifests: [entryOf(text, entry), ...more],
  });
  const top = { schemaVersion: 2, mediaType: TYPES.index, manifests: [{ ...entryOf(index), mediaType: TYPES.index }] };
  return [
    { name: 'oci-layout', data: '{"imageLayoutVersion":"1.0.0"}' },
    { name: 'index.json', data: JSON.stringify(top) },
    ...[index, text, parts.config].map(blobMember),
    ...parts.layers.map(blobMember),
  ];
}

const TYPE_CHOICES = [
  ...[TYPES.manifest, TYPES.index, TYPES.config, TYPES.layer, TYPES.gzip, TYPES.zstd],
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.docker.container.image.v1+json',
  'application/vnd.docker.image.rootfs.diff.tar.gzip',
  'application/vnd.docker.image.rootfs.diff.tar',
  'application/vnd.docker.image.rootfs.diff.tar.zstd',
  'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
  'application/vnd.oci.image.layer.nondistributable.v1.tar+gzip',
  'application/vnd.docker.plugin.v1+json',
  'application/vnd.oci.empty.v1+json',
  'application/vnd.cncf.helm.config.v1+json',
  'application/vnd.cncf.helm.chart.content.v1.tar+gzip',
  'application/vnd.in-toto+json',
  'application/vnd.dev.cosign.simplesigning.v1+json',
  'application/vnd.buildkit.cacheconfig.v0',
  'application/vnd.oci.image.layer.v1.tar+gzip+encrypted',
  'application/vnd.oci.image.layer.v1.tar+GZIP',
  'Application/vnd.oci.image.layer.v1.tar',
  'application/vnd.oci.image.layer.v1.tar; charset=utf-8',
  'application/vnd.oci.image.layer.v1.tar+xz',
  'application/vnd.oci.image.layer.v1.tar.gzip',
  'application/vnd.acme.unknown',
  'application/json',
  'text/plain',
  '',
];

/** Declared types that make an image look like something else. */
const types: Kind = {
  name: 'media-types',
  make(chance) {
    const image = chance.of([harmless, hostile, hostile]);
    const parts = image(chance.of(['none', 'gzip', 'zstd'] as const));
    const where = chance.of([
      'entry',
      'manifest',
      'config',
      'layers',
      'first layer',
      'artifactType',
      'entry artifactType',
      'config and layers',
    ] as const);
    const type = chance.of(TYPE_CHOICES);
    const manifest = manifestOf(parts);
    const layers = Array.isArray(manifest['layers']) ? manifest['layers'].map((layer) => ({ ...Object(layer) })) : [];
    manifest['layers'] = layers;
    const entry: JsonObject = {};
    if (where === 'entry') entry['mediaType'] = type;
    if (where === 'manifest') manifest['mediaType'] = type;
    if (where === 'config' || where === 'config and layers')
      Object.assign(Object(manifest['config']), { mediaType: type });
    if (where === 'layers') for (const layer of layers) layer.mediaType = type;
    if (where === 'config and layers') for (const layer of layers) layer.mediaType = 'application/vnd.acme.unknown';
    if (where === 'first layer' && layers[0]) layers[0].mediaType = type;
    if (where === 'artifactType') manifest['artifactType'] = type;
    if (where === 'entry artifactType') entry['artifactType'] = type;
    const subject = chance.of([false, false, true]);
    if (subject) manifest['subject'] = { mediaType: TYPES.manifest, digest: `sha256:${'2'.repeat(64)}`, size: 10 };
    const annotated = chance.of([false, false, true]);
    if (annotated)
      entry['annotations'] = {
        'vnd.docker.reference.type': 'attestation-manifest',
        'vnd.docker.reference.digest': `sha256:${'2'.repeat(64)}`,
      };
    return {
      description: `${where}: ${type}, ${image.name}${subject ? ', subject' : ''}${annotated ? ', annotated as attestation' : ''}`,
      form: 'layout',
      members: ociMembers(parts, { entry, manifestText: () => JSON.stringify(manifest) }),
    };
  },
};

/** Several entries of an index, of which consumers choose. */
const entries: Kind = {
  name: 'index-entries',
  make(chance) {
    const [one, other] = chance.yes() ? [harmless(), hostile()] : [hostile(), harmless()];
    const texts = [one, other].map((parts) => JSON.stringify(manifestOf(parts)));
    const names = [
      chance.of(['1', '2', '', 'docker.io/acme/shop:1']),
      chance.of(['1', '2', '', 'docker.io/acme/shop:1']),
    ];
    const claims = [chance.of(PLATFORMS), chance.of(PLATFORMS)];
    const hides = chance.of(['no', 'attestation', 'type', 'nested', 'artifactType', 'same digest', 'data'] as const);
    const manifests = texts.map(
      (text, i): JsonObject => ({
        ...entryOf(text),
        ...(names[i] !== '' && { annotations: { 'org.opencontainers.image.ref.name': names[i] ?? '' } }),
        ...(claims[i] !== null && { platform: claims[i] ?? null }),
      }),
    );
    const [, second] = manifests;
    const blobs: string[] = [];
    if (second !== undefined) {
      if (hides === 'attestation')
        second['annotations'] = {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': String(manifests[0]?.['digest']),
        };
      if (hides === 'type') second['mediaType'] = 'application/vnd.acme.unknown';
      if (hides === 'artifactType') second['artifactType'] = 'application/vnd.acme.signature';
      if (hides === 'data') second['data'] = Buffer.from(texts[0] ?? '').toString('base64');
      if (hides === 'same digest') {
        second['digest'] = manifests[0]?.['digest'] ?? null;
        second['annotations'] = { token: SECRET };
      }
      if (hides === 'nested') {
        const nested = JSON.stringify({ schemaVersion: 2, mediaType: TYPES.index, manifests: [second] });
        blobs.push(nested);
        manifests[1] = { ...entryOf(nested), mediaType: TYPES.index };
      }
    }
    const isArchive = chance.yes();
    const members = [
      { name: 'oci-layout', data: '{"imageLayoutVersion":"1.0.0"}' },
      { name: 'index.json', data: JSON.stringify({ schemaVersion: 2, mediaType: TYPES.index, manifests }) },
      ...[...blobs, ...texts, one.config, other.config].map(blobMember),
      ...[...one.layers, ...other.layers].map(blobMember),
    ];
    const unique = [...new Map(members.map((member) => [String(member.name), member])).values()];
    return {
      description: `entries named ${JSON.stringify(names)}, platforms ${JSON.stringify(claims)}, second by ${hides}${isArchive ? ', archive' : ''}`,
      form: isArchive ? 'archive' : 'layout',
      members: unique,
    };
  },
};

const TAGS: readonly Json[] = [
  ...[
    ['acme/shop:1'],
    ['ACME/X:1'],
    ['acme/Shop:1'],
    ['acme/shop'],
    ['acme/shop:'],
    [':1'],
    [''],
    [' '],
    ['acme/shop:1 '],
    ['acme/shop:-1'],
  ],
  ...[
    ['acme/shop:.1'],
    [`acme/shop:${'t'.repeat(128)}`],
    [`acme/shop:${'t'.repeat(129)}`],
    [`acme/${'s'.repeat(250)}:1`],
    ['acme//shop:1'],
  ],
  ...[
    ['acme/shop@sha256:1'],
    [`acme/shop@sha256:${'1'.repeat(64)}`],
    [`acme/shop:1@sha256:${'1'.repeat(64)}`],
    ['localhost/shop:1'],
  ],
  ...[
    ['LOCALHOST/shop:1'],
    ['example.com:5000/shop:1'],
    ['example.com:99999/shop:1'],
    ['[::1]:5000/shop:1'],
    ['https://example.com/shop:1'],
  ],
  ...[
    ['index.docker.io/acme/shop:1'],
    ['docker.io/shop:1'],
    ['shop:1'],
    ['1'],
    [`${'1'.repeat(64)}`],
    [`${'a'.repeat(64)}:1`],
  ],
  ...[
    ['acme/shop:1', 'acme/shop:1'],
    ['acme/shop:1', 'docker.io/acme/shop:1'],
    ['acme/shop:1', ''],
    ['acme/sh..op:1'],
    ['acme/sh__op:1'],
  ],
  ...[
    ['acme/sh___op:1'],
    ['acme/shop_:1'],
    ['acme/-shop:1'],
    ['acme/sh\u00f6p:1'],
    ['acme/shop:\u00f6'],
    ['<none>:<none>'],
    ['acme/shop:<none>'],
  ],
  ...[
    ['-acme/shop:1'],
    ['acme_x/shop:1'],
    ['a.b/shop:1'],
    ['../shop:1'],
    ['acme/../shop:1'],
    ['library/shop:1'],
    ['sha256:abc'],
    ['scratch'],
    ['scratch:1'],
  ],
];

/** Names in manifest.json and in index.json. */
const names: Kind = {
  name: 'names',
  make(chance) {
    const tags = chance.of(TAGS);
    const form = chance.of(['docker', 'hybrid', 'oci']);
    const [first = ''] = Array.isArray(tags) ? tags.map(String) : [];
    const members =
      form === 'docker'
        ? dockerMembers(harmless(), tags)
        : form === 'oci'
          ? ociMembers(harmless(), { name: first })
          : [
              ...ociMembers(harmless(), { name: 'docker.io/acme/shop:1' }),
              ...(MEMBERS['hybrid']?.(harmless()) ?? [])
                .filter(({ name }) => name === 'manifest.json')
                .map((member) => {
                  const [entry] = JSON.parse(String(member.data));
                  return { ...member, data: JSON.stringify([{ ...entry, RepoTags: tags }]) };
                }),
            ];
    return { description: `${form}: ${JSON.stringify(tags)}`, form: 'archive', members };
  },
};

/** Annotations and embedded data, which travel with an image. */
const annotations: Kind = {
  name: 'annotations',
  make(chance) {
    const where = chance.of([
      'index',
      'entry',
      'manifest',
      'config',
      'layer',
      'second entry',
      'nested index',
      'nested entry',
    ] as const);
    const parts = harmless();
    const secret = { token: SECRET };
    const form = chance.of(['layout', 'archive'] as const);
    const manifest = manifestOf(parts);
    if (where === 'manifest') manifest['annotations'] = secret;
    if (where === 'config') Object.assign(Object(manifest['config']), { annotations: secret });
    if (where === 'layer' && Array.isArray(manifest['layers']))
      Object.assign(Object(manifest['layers'][0]), { annotations: secret });
    const text = JSON.stringify(manifest);
    if (where === 'nested index' || where === 'nested entry') {
      const index = JSON.stringify({
        ...{
          schemaVersion: 2,
          mediaType: TYPES.index,
          manifests: [entryOf(text, where === 'nested entry' ? { annotations: secret } : {})],
        },
        ...(where === 'nested index' && { annotations: secret }),
      });
      const top = JSON.stringify({ schemaVersion: 2, manifests: [{ ...entryOf(index), mediaType: TYPES.index }] });
      return {
        description: `a secret in ${where}, ${form}`,
        form,
        members: [
          { name: 'oci-layout', data: '{"imageLayoutVersion":"1.0.0"}' },
          { name: 'index.json', data: top },
          ...[index, text, parts.config].map(blobMember),
          ...parts.layers.map(blobMember),
        ],
      };
    }
    const second = { ...entryOf(text), annotations: secret };
    const members = ociMembers(parts, {
      manifestText: () => text,
      ...(where === 'index' && { index: { annotations: secret } }),
      ...(where === 'entry' && { entry: { annotations: secret } }),
      ...(where === 'second entry' && { index: { manifests: [entryOf(text), second] } }),
    });
    return { description: `a secret in ${where}, ${form}`, form, members };
  },
};

export const CLAIM_KINDS: readonly Kind[] = [platforms, types, entries, names, annotations];
