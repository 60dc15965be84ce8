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
  meaning:
    'One image to run in an image: one platform. What is proved to be no image (attestations, signatures, charts) is none.',
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
      meaning: 'The media type that is declared for it, or that it states itself.',
      unchecked: OF_ENGINES,
      of: ({ image, manifest }) =>
        image.engineStorage
          ? throwUnknown(ENGINE_STORAGE)
          : (manifest.edge.type?.mediaType ?? throwUnknown('its media type is not declared')),
    },
    artifact: {
      type: 'string',
      meaning: 'What it is: `image`, `plugin`, `helm`, `wasm`, `model`, …, `unknown`.',
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
      meaning: 'What it is for, as its index states it, else its config.',
      reads: CONFIGS,
      unchecked: 'Where neither states it.',
      of: ({ manifest }) => manifest,
    },
    config: {
      type: 'Config',
      meaning: 'Its image config.',
      reads: CONFIGS,
      unchecked: 'Where it is not here, is broken, or is no image config; of schema 1, which has none.',
      of: ({ manifest }) => configOf(manifest),
    },
    layers: { type: 'list<Layer>', meaning: 'Its layers, base first.', of: ({ layers }) => layers },
    size: {
      type: 'int',
      meaning: 'The bytes of the manifest, its config and its layers, each once: what a first pull loads.',
      unchecked: OF_ENGINES,
      of: ({ image, manifest }) => sizeOf(image, manifest),
    },
  },
});

export const PLATFORM = recordType<Manifest>({
  name: 'Platform',
  meaning:
    'A platform in one spelling: `aarch64` is `arm64`, its variant `v8` is empty, and 32-bit Arm is `v7` where nothing is said.',
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
      meaning: 'What it asks of the operating system, as its index and its config state it: `win32k`, `erofs`.',
      unchecked:
        'Where neither states any and the config cannot be read, and where they state more than any system has.',
      of: ({ osFeatures, config }) => {
        if (osFeatures === null) return throwUnknown('it states more os.features than any system has');
        const isKnown = osFeatures.length > 0 || config === null || config.config !== null;
        return isKnown ? osFeatures : throwUnknown('the config, which could state os.features, cannot be read');
      },
    },
  },
});

const STATED = 'Where it is none, or not stated.';

export const CONFIG = recordType<Config>({
  name: 'Config',
  meaning: 'An image config. What it leaves out is empty.',
  fields: {
    user: {
      type: 'string',
      meaning: '`USER`: a name or number, with a group behind a colon; empty is root.',
      of: ({ user }) => user,
    },
    env: {
      type: 'map<string, string>',
      meaning:
        '`ENV` by name; of two entries of one name the last, which is what Docker and containerd give a container.',
      // An entry without "=" sets nothing: Docker drops it, and runc refuses it.
      of: ({ env }) => new Map(env.filter((entry) => entry.includes('=')).map(splitOnce)),
    },
    labels: { type: 'map<string, string>', meaning: '`LABEL` by name.', of: ({ labels }) => labels },
    entrypoint: { type: 'list<string>', meaning: '`ENTRYPOINT`, word by word.', of: ({ entrypoint }) => entrypoint },
    cmd: { type: 'list<string>', meaning: '`CMD`, word by word.', of: ({ cmd }) => cmd },
    exposedPorts: {
      type: 'list<string>',
      meaning: '`EXPOSE`: `8080/tcp`, `53/udp`; each port of a range by itself, and `tcp` where nothing is said.',
      of: ({ exposedPorts: written }) => singlePorts(written),
    },
    volumes: { type: 'list<string>', meaning: '`VOLUME`.', of: ({ volumes }) => volumes },
    workingDir: { type: 'string', meaning: '`WORKDIR`.', of: ({ workingDir }) => workingDir },
    stopSignal: { type: 'string', meaning: '`STOPSIGNAL`.', of: ({ stopSignal }) => stopSignal },
    created: {
      type: 'timestamp',
      meaning: 'When it was made, as it states.',
      unchecked: STATED,
      of: ({ created }) => timestamp(created),
    },
    author: { type: 'string', meaning: 'Who made it.', of: ({ author }) => author },
    os: {
      type: 'string',
      meaning: 'The operating system, as the config spells it.',
      unchecked: 'Where it is not stated.',
      of: ({ platform }) => statedPart(platform.os),
    },
    architecture: {
      type: 'string',
      meaning: 'The architecture, as the config spells it.',
      unchecked: 'Where it is not stated.',
      of: ({ platform }) => statedPart(platform.architecture),
    },
    variant: {
      type: 'string',
      meaning: 'The variant, as the config spells it; empty where it states none, as most do.',
      of: ({ platform }) => platform.variant,
    },
    diffIds: { type: 'list<string>', meaning: 'The digests of the layers’ tars.', of: ({ diffIds }) => diffIds },
    history: { type: 'list<History>', meaning: 'How it was made, first step first.', of: ({ history }) => history },
  },
});

export const HISTORY = recordType<HistoryEntry>({
  name: 'History',
  meaning: 'A step of how an image was made, as its config states it.',
  fields: {
    created: { type: 'timestamp', meaning: 'When.', unchecked: STATED, of: ({ created }) => timestamp(created) },
    createdBy: { type: 'string', meaning: 'By which instruction.', of: ({ createdBy }) => createdBy },
    comment: { type: 'string', meaning: 'What the builder remarks.', of: ({ comment }) => comment },
    emptyLayer: { type: 'bool', meaning: 'Whether no layer belongs to it.', of: ({ emptyLayer }) => emptyLayer },
  },
});

/** What the document states that both forms of a manifest can; schema 1 states nothing of it. */
function stated({ engineStorage }: Image, { edge: { document } }: Manifest) {
  if (engineStorage) return throwUnknown(ENGINE_STORAGE);
  return document?.kind === 'manifest' || document?.kind === 'artifact-manifest' ? document : null;
}

/** What a platform without it would be is not known: engines run such an image on the platform that they are on. */
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
  return throwUnknown(safe`${name} is no image config, but "${config.descriptor?.mediaType ?? 'unknown'}"`);
}

function sizeOf({ engineStorage }: Image, { edge, config, layers }: Manifest): bigint {
  if (engineStorage) return throwUnknown(ENGINE_STORAGE);
  const sizes = new Map(
    [edge, ...(config === null ? [] : [config]), ...layers].map((part) => [part.target, bytesOf(part)]),
  );
  return [...sizes.values()].reduce((sum, size) => sum + size, 0n);
}

/** Of schema 1 no descriptor states what a layer has. */
function bytesOf({ descriptor, target }: Edge): bigint {
  if (descriptor !== null) return descriptor.size;
  if (target.byteSource === null || target.byteSource.kind === 'unreadable')
    return throwUnknown(safe`nothing states the size of ${target.name}, and it is not here`);
  return BigInt(target.byteSource.length);
}

function splitOnce(entry: string): readonly [string, string] {
  const at = entry.indexOf('=');
  return at === -1 ? [entry, ''] : [entry.slice(0, at), entry.slice(at + 1)];
}

/** RFC 3339 from the year 1 on, to the millisecond; undefined for what is none. */
export function timestamp(text: string): Date | undefined {
  const match = /^(?!0000)\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[+-]\d\d:\d\d)$/.exec(text);
  // JavaScript takes the 30th of February for the 2nd of March.
  const day = text.slice(0, 10);
  const midnight = new Date(match === null ? Number.NaN : `${day}T00:00:00Z`);
  if (Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) return undefined;
  const date = new Date(text.toUpperCase());
  return Number.isNaN(date.getTime()) ? undefined : date;
}
