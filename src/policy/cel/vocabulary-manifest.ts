import type { Config, HistoryEntry } from '../../formats/config.ts';
import { parsePlatform } from '../../formats/descriptor.ts';
import { shortDigest } from '../../formats/digest.ts';
import { isStatedPlatform } from '../../formats/platform.ts';
import type { Edge, Image, Manifest } from '../../image/image.ts';
import { ENGINE_STORAGE } from '../../rule-kit/layer.ts';
import { safe } from '../../text/untrusted.ts';
import { singlePorts } from './exposed-ports.ts';
import { recordType, throwUnknown } from './vocabulary-record.ts';
import type { ManifestSubject } from './vocabulary-subject.ts';

const NO_ENTRIES: ReadonlyMap<string, string> = new Map();
const CONFIGS = { documents: 'configs' } as const;
const OF_ENGINES = 'In docker archives (`docker save`), which have no manifest.';

export const MANIFEST = recordType<ManifestSubject>({
  name: 'Manifest',
  meaning: 'One image of one platform. Exempt manifests (attestations, signatures, charts) are left out.',
  fields: {
    digest: {
      type: 'string',
      meaning: 'Its digest, as `sha256:…`.',
      unchecked: OF_ENGINES,
      of: ({ image, manifest }) =>
        image.engineStorage
          ? throwUnknown(ENGINE_STORAGE)
          : (manifest.edge.target.digest ?? throwUnknown('it has no digest')),
    },
    mediaType: {
      type: 'string',
      meaning: 'The declared media type, or that of the document itself.',
      unchecked: OF_ENGINES,
      of: ({ image, manifest }) =>
        image.engineStorage
          ? throwUnknown(ENGINE_STORAGE)
          : (manifest.edge.type?.mediaType ?? throwUnknown('its media type is not declared')),
    },
    artifact: {
      type: 'string',
      meaning: 'Its kind: `image`, `plugin`, `helm`, `wasm`, `model`, …, `unknown`.',
      of: ({ manifest }) => manifest.artifact,
    },
    artifactType: {
      type: 'string',
      meaning: 'Its `artifactType`.',
      unchecked: OF_ENGINES,
      of: ({ image, manifest }) => stated(image, manifest)?.artifactType ?? '',
    },
    annotations: {
      type: 'map<string, string>',
      meaning: 'Its own annotations. Docker’s formats have none.',
      unchecked: OF_ENGINES,
      of: ({ image, manifest }) => stated(image, manifest)?.annotations ?? NO_ENTRIES,
    },
    platform: {
      type: 'Platform',
      meaning: 'Its platform, as stated by its index, otherwise by its config.',
      reads: CONFIGS,
      unchecked: 'If neither states it.',
      of: ({ manifest }) => manifest,
    },
    config: {
      type: 'Config',
      meaning: 'Its image config.',
      reads: CONFIGS,
      unchecked: 'If it is absent, broken or not an image config; for schema 1, which has none.',
      of: ({ manifest }) => configOf(manifest),
    },
    layers: { type: 'list<Layer>', meaning: 'Its layers, base first.', of: ({ layers }) => layers },
    size: {
      type: 'int',
      meaning: 'The size in bytes of the manifest, its config and its layers, each once: what a first pull downloads.',
      unchecked: OF_ENGINES,
      of: ({ image, manifest }) => sizeOf(image, manifest),
    },
  },
});

export const PLATFORM = recordType<Manifest>({
  name: 'Platform',
  meaning:
    'A platform in normalized form: `aarch64` is `arm64`, its variant `v8` is empty, and 32-bit Arm without a variant is `v7`.',
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
      meaning: 'Of Windows: `10.0.20348.2700`.',
      of: ({ edge, config }) => edge.descriptor?.platform?.osVersion || config?.config?.platform.osVersion || '',
    },
    osFeatures: {
      type: 'list<string>',
      meaning:
        'The features of the operating system that it requires, from its index and its config: `win32k`, `erofs`.',
      unchecked: 'If neither states any and the config cannot be read, or if there are more than the limit.',
      of: ({ osFeatures, config }) => {
        if (osFeatures === null) return throwUnknown('it states more os.features than the limit');
        const isKnown = osFeatures.length > 0 || config === null || config.config !== null;
        return isKnown ? osFeatures : throwUnknown('the config, which may state os.features, cannot be read');
      },
    },
  },
});

const STATED = 'If it is not valid, or not stated.';

export const CONFIG = recordType<Config>({
  name: 'Config',
  meaning: 'An image config. Fields that it does not have are empty.',
  fields: {
    user: {
      type: 'string',
      meaning: '`USER`: a name or number, with an optional group after a colon; empty means root.',
      of: ({ user }) => user,
    },
    env: {
      type: 'map<string, string>',
      meaning: '`ENV` by name; of two entries with one name the last, which Docker and containerd use.',
      // An entry without "=" sets nothing: Docker drops it, and runc refuses it.
      of: ({ env }) => new Map(env.filter((entry) => entry.includes('=')).map(splitOnce)),
    },
    labels: { type: 'map<string, string>', meaning: '`LABEL` by name.', of: ({ labels }) => labels },
    entrypoint: { type: 'list<string>', meaning: '`ENTRYPOINT`, word by word.', of: ({ entrypoint }) => entrypoint },
    cmd: { type: 'list<string>', meaning: '`CMD`, word by word.', of: ({ cmd }) => cmd },
    exposedPorts: {
      type: 'list<string>',
      meaning: '`EXPOSE`: `8080/tcp`, `53/udp`; each port of a range separately, and `tcp` without a stated protocol.',
      of: ({ exposedPorts: written }) => singlePorts(written),
    },
    volumes: { type: 'list<string>', meaning: '`VOLUME`.', of: ({ volumes }) => volumes },
    workingDir: { type: 'string', meaning: '`WORKDIR`.', of: ({ workingDir }) => workingDir },
    stopSignal: { type: 'string', meaning: '`STOPSIGNAL`.', of: ({ stopSignal }) => stopSignal },
    created: {
      type: 'timestamp',
      meaning: 'When it was created, as stated.',
      unchecked: STATED,
      of: ({ created }) => timestamp(created),
    },
    author: { type: 'string', meaning: 'Its author.', of: ({ author }) => author },
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
      meaning: 'The variant, as spelled in the config; empty if it is not stated, as in most images.',
      of: ({ platform }) => platform.variant,
    },
    diffIds: { type: 'list<string>', meaning: 'The digests of the tars of the layers.', of: ({ diffIds }) => diffIds },
    history: { type: 'list<History>', meaning: 'Its build steps, first step first.', of: ({ history }) => history },
  },
});

export const HISTORY = recordType<HistoryEntry>({
  name: 'History',
  meaning: 'A build step, as stated in the config.',
  fields: {
    created: { type: 'timestamp', meaning: 'When.', unchecked: STATED, of: ({ created }) => timestamp(created) },
    createdBy: { type: 'string', meaning: 'The instruction.', of: ({ createdBy }) => createdBy },
    comment: { type: 'string', meaning: 'The comment of the builder.', of: ({ comment }) => comment },
    emptyLayer: { type: 'bool', meaning: 'Whether it has no layer.', of: ({ emptyLayer }) => emptyLayer },
  },
});

/** Fields that both kinds of manifests can have; schema 1 has none of them. */
function stated({ engineStorage }: Image, { edge: { document } }: Manifest) {
  if (engineStorage) return throwUnknown(ENGINE_STORAGE);
  return document?.kind === 'manifest' || document?.kind === 'artifact-manifest' ? document : null;
}

/** The platform without it is unknown: engines run such an image on their own platform. */
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
  return throwUnknown(safe`${name} is not an image config, but "${config.descriptor?.mediaType ?? 'unknown'}"`);
}

function sizeOf({ engineStorage }: Image, { edge, config, layers }: Manifest): bigint {
  if (engineStorage) return throwUnknown(ENGINE_STORAGE);
  const sizes = new Map(
    [edge, ...(config === null ? [] : [config]), ...layers].map((part) => [part.target, bytesOf(part)]),
  );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0n);
}

/** Schema 1 has no descriptors, so the sizes of its layers are not stated. */
function bytesOf({ descriptor, target }: Edge): bigint {
  if (descriptor !== null) return descriptor.size;
  if (target.byteSource === null || target.byteSource.kind === 'unreadable')
    return throwUnknown(safe`the size of ${target.name} is not stated, and it is absent`);
  return BigInt(target.byteSource.length);
}

function splitOnce(entry: string): readonly [string, string] {
  const at = entry.indexOf('=');
  return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

/** RFC 3339 from the year 1 on, to the millisecond; undefined if it is not valid. */
export function timestamp(text: string): Date | undefined {
  const match = /^(?!0000)\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.exec(text);
  // JavaScript reads 30 February as 2 March.
  const day = text.slice(0, 10);
  const midnight = new Date(match === null ? Number.NaN : `${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined;
  const date = new Date(text.toUpperCase());
  return Number.isNaN(date.getTime()) ? undefined : date;
}
