import type { Config, HistoryEntry } from '../../formats/config.ts';
import { parsePlatform } from '../../formats/descriptor.ts';
import { shortDigest } from '../../formats/digest.ts';
import { isStatedPlatform } from '../../formats/platform.ts';
import { type Ports, parsePorts, portRows } from '../../formats/port.ts';
import type { Edge, Image, Manifest } from '../../image/image.ts';
import { ENGINE_STORAGE } from '../../rule-kit/layer.ts';
import { isAvailable } from '../../sources/byte-source.ts';
import { safe } from '../../text/untrusted.ts';
import { type ManifestSubject, recordType, throwUnknown } from './vocabulary-record.ts';

const NO_ENTRIES: ReadonlyMap<string, string> = new Map();
const CONFIGS = { documents: 'configs' } as const;
const IN_ARCHIVES = 'In `docker save` archives, which have no manifest.';

export const MANIFEST = recordType<ManifestSubject>({
  name: 'Manifest',
  meaning:
    'The image of one platform. Attestations, signatures, charts and other manifests that are proved not to be images are left out.',
  fields: {
    digest: {
      type: 'string',
      meaning: 'The digest, as `sha256:…`.',
      unchecked: IN_ARCHIVES,
      of: ({ image, manifest }) =>
        image.engineStorage
          ? throwUnknown(ENGINE_STORAGE)
          : (manifest.edge.target.digest ?? throwUnknown('the manifest has no digest')),
    },
    mediaType: {
      type: 'string',
      meaning: 'The media type that the descriptor or the manifest itself declares.',
      unchecked: IN_ARCHIVES,
      of: ({ image, manifest }) =>
        image.engineStorage
          ? throwUnknown(ENGINE_STORAGE)
          : (manifest.edge.type?.mediaType ?? throwUnknown('no media type is declared')),
    },
    artifact: {
      type: 'string',
      meaning: 'The kind of artifact: `image`, `plugin`, `helm`, `wasm`, `model`, …, `unknown`.',
      of: ({ manifest }) => manifest.artifact,
    },
    artifactType: {
      type: 'string',
      meaning: 'The `artifactType`.',
      unchecked: IN_ARCHIVES,
      of: ({ image, manifest }) => stated(image, manifest)?.artifactType ?? '',
    },
    annotations: {
      type: 'map<string, string>',
      meaning: 'The annotations of the manifest. Docker formats have none.',
      unchecked: IN_ARCHIVES,
      of: ({ image, manifest }) => stated(image, manifest)?.annotations ?? NO_ENTRIES,
    },
    platform: {
      type: 'Platform',
      meaning: 'The platform that the index states, else the config.',
      reads: CONFIGS,
      unchecked: 'If neither states it.',
      of: ({ manifest }) => manifest,
    },
    config: {
      type: 'Config',
      meaning: 'The image config.',
      reads: CONFIGS,
      unchecked: 'Where the config is absent, invalid or not an image config; in schema 1, which has no config.',
      of: ({ manifest }) => configOf(manifest),
    },
    layers: { type: 'list<Layer>', meaning: 'The layers, base first.', of: ({ layers }) => layers },
    size: {
      type: 'int',
      meaning: 'The bytes of the manifest, its config and its layers, each once: the download of a first pull.',
      unchecked: IN_ARCHIVES,
      of: ({ image, manifest }) => sizeOf(image, manifest),
    },
  },
});

export const PLATFORM = recordType<Manifest>({
  name: 'Platform',
  meaning:
    'A normalized platform: `aarch64` is `arm64`, the variant `v8` of `arm64` is empty, and 32-bit Arm without a variant is `v7`.',
  fields: {
    name: { type: 'string', meaning: '`linux/amd64`, `linux/arm/v7`.', of: nameOf },
    os: {
      type: 'string',
      meaning: '`linux`, `windows`, …',
      of: (manifest) => parsePlatform(nameOf(manifest)).os,
    },
    architecture: {
      type: 'string',
      meaning: '`amd64`, `arm64`, …',
      of: (manifest) => parsePlatform(nameOf(manifest)).architecture,
    },
    variant: {
      type: 'string',
      meaning: '`v7`; mostly empty.',
      of: (manifest) => parsePlatform(nameOf(manifest)).variant,
    },
    osVersion: {
      type: 'string',
      meaning: 'The version of Windows: `10.0.20348.2700`.',
      of: ({ edge, config }) => edge.descriptor?.platform?.osVersion || config?.config?.platform.osVersion || '',
    },
    osFeatures: {
      type: 'list<string>',
      meaning:
        'The features that the image requires of the operating system, as the index and the config state them: `win32k`, `erofs`.',
      unchecked: 'Where neither states any and the config is unreadable, and where the number exceeds the limit.',
      of: ({ osFeatures, config }) => {
        if (osFeatures === null) return throwUnknown('the number of os.features exceeds the limit');
        const isKnown = osFeatures.length > 0 || config === null || config.config !== null;
        return isKnown ? osFeatures : throwUnknown('os.features are unknown: the config cannot be read');
      },
    },
  },
});

const STATED = 'Where it is invalid or not stated.';

export const CONFIG = recordType<Config>({
  name: 'Config',
  meaning: 'An image config. Absent members are empty.',
  fields: {
    user: {
      type: 'string',
      meaning: '`USER`: a name or number, optionally with a group after a colon; empty is root.',
      of: ({ user }) => user,
    },
    env: {
      type: 'map<string, string>',
      meaning: '`ENV` by name. Of duplicate names the last counts, as in Docker and containerd.',
      // Docker drops an entry without "=", and runc refuses it.
      of: ({ env }) => new Map(env.filter((entry) => entry.includes('=')).map(splitOnce)),
    },
    labels: { type: 'map<string, string>', meaning: '`LABEL` by name.', of: ({ labels }) => labels },
    entrypoint: { type: 'list<string>', meaning: '`ENTRYPOINT`, word by word.', of: ({ entrypoint }) => entrypoint },
    cmd: { type: 'list<string>', meaning: '`CMD`, word by word.', of: ({ cmd }) => cmd },
    exposedPorts: {
      type: 'list<string>',
      meaning: '`EXPOSE`: `8080/tcp`, `53/udp`. Ranges are expanded, and the default protocol is `tcp`.',
      of: ({ exposedPorts: written }) => singlePorts(written),
    },
    volumes: { type: 'list<string>', meaning: '`VOLUME`.', of: ({ volumes }) => volumes },
    workingDir: { type: 'string', meaning: '`WORKDIR`.', of: ({ workingDir }) => workingDir },
    stopSignal: { type: 'string', meaning: '`STOPSIGNAL`.', of: ({ stopSignal }) => stopSignal },
    created: {
      type: 'timestamp',
      meaning: 'The stated time of creation.',
      unchecked: STATED,
      of: ({ created }) => timestamp(created),
    },
    author: { type: 'string', meaning: 'The author.', of: ({ author }) => author },
    os: {
      type: 'string',
      meaning: 'The operating system, as spelled in the config.',
      unchecked: 'If it is not stated.',
      of: ({ platform }) => statedPart(platform.os),
    },
    architecture: {
      type: 'string',
      meaning: 'The architecture, as spelled in the config.',
      unchecked: 'If it is not stated.',
      of: ({ platform }) => statedPart(platform.architecture),
    },
    variant: {
      type: 'string',
      meaning: 'The variant, as the config spells it; mostly empty.',
      of: ({ platform }) => platform.variant,
    },
    diffIds: {
      type: 'list<string>',
      meaning: 'The digests of the uncompressed layer tars.',
      of: ({ diffIds }) => diffIds,
    },
    history: { type: 'list<History>', meaning: 'The build steps, first step first.', of: ({ history }) => history },
  },
});

export const HISTORY = recordType<HistoryEntry>({
  name: 'History',
  meaning: 'A build step, as the config states it.',
  fields: {
    created: {
      type: 'timestamp',
      meaning: 'The stated time of the step.',
      unchecked: STATED,
      of: ({ created }) => timestamp(created),
    },
    createdBy: { type: 'string', meaning: 'The instruction.', of: ({ createdBy }) => createdBy },
    comment: { type: 'string', meaning: 'A comment of the builder.', of: ({ comment }) => comment },
    emptyLayer: { type: 'bool', meaning: 'Whether the step has no layer.', of: ({ emptyLayer }) => emptyLayer },
  },
});

/** The manifest document; null for schema 1, which has neither annotations nor an artifactType. */
function stated({ engineStorage }: Image, { edge: { document } }: Manifest) {
  if (engineStorage) return throwUnknown(ENGINE_STORAGE);
  return document?.kind === 'manifest' || document?.kind === 'artifact-manifest' ? document : null;
}

/** Engines run an image without a stated platform on their own, so it is unknown. */
function statedPart(part: string): string {
  return part === '' ? throwUnknown('the config does not state its platform') : part;
}

function nameOf({ platform }: Manifest): string {
  if (platform !== null && isStatedPlatform(platform)) return platform;
  return throwUnknown('neither an index nor a config states the platform of a manifest');
}

function configOf({ config }: Manifest): Config {
  if (config === null) return throwUnknown('a schema 1 manifest has no config');
  if (config.config !== null) return config.config;
  const name = safe`the config ${config.target.digest === null ? config.target.name : shortDigest(config.target.digest)}`;
  const [fault] = [...config.target.faults, ...config.faults];
  if (fault !== undefined) return throwUnknown(`${name} cannot be read: ${fault.message}`);
  return throwUnknown(
    safe`${name} is not an image config: its media type is "${config.descriptor?.mediaType ?? 'unknown'}"`,
  );
}

function sizeOf({ engineStorage }: Image, { edge, config, layers }: Manifest): bigint {
  if (engineStorage) return throwUnknown(ENGINE_STORAGE);
  const sizes = new Map(
    [edge, ...(config === null ? [] : [config]), ...layers].map((part) => [part.target, bytesOf(part)]),
  );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0n);
}

/** Layers of schema 1 have no descriptor. */
function bytesOf({ descriptor, target }: Edge): bigint {
  if (descriptor !== null) return descriptor.size;
  if (!isAvailable(target.byteSource))
    return throwUnknown(
      safe`the size of ${target.name} is unknown: no descriptor states it, and the blob is not present`,
    );
  return BigInt(target.byteSource.length);
}

function splitOnce(entry: string): readonly [string, string] {
  const at = entry.indexOf('=');
  return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

/** Parses an RFC 3339 timestamp from the year 1 on, to the millisecond; undefined where it is not valid. */
export function timestamp(text: string): Date | undefined {
  const match = /^(?!0000)\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.exec(text);
  // `Date` reads February 30 as March 2.
  const day = text.slice(0, 10);
  const midnight = new Date(match === null ? Number.NaN : `${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined;
  const date = new Date(text.toUpperCase());
  return Number.isNaN(date.getTime()) ? undefined : date;
}

/**
 * Every exposed port as `8080/tcp`, each once. Keys that are not valid ports are kept as they are, at the end. Ranges are joined before they are
 * expanded, so that a million ranges give no more entries than there are ports.
 */
export function singlePorts(written: readonly string[]): readonly string[] {
  const rows: Ports[] = [];
  const others = new Set<string>();
  for (const key of written) {
    const ports = parsePorts(key);
    if (ports === null) others.add(key);
    else rows.push(ports);
  }
  const names = portRows(rows).flatMap(({ first, last, protocol }) =>
    Array.from({ length: last - first + 1 }, (_, i) => `${first + i}/${protocol}`),
  );
  return [...names, ...others];
}
