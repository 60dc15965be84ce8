import type { ImageReading, Reading } from './go-consumers.ts';
import type { CheckedImage, PlimsollReading } from './plimsoll-reading.ts';

/** Where a consumer and Plimsoll part, though Plimsoll passes. */
export interface Disagreement {
  readonly class: DisagreementClass;
  /** The consumer; `every engine` where all refuse. */
  readonly consumer: string;
  readonly message: string;
}

export const DISAGREEMENT_CLASSES = {
  'another-image': 'a consumer loads an image that was not checked',
  'another-config': 'a consumer reads other settings from the same config',
  'another-layer': 'a consumer reads other bytes or files from a layer',
  'exempt-image': 'an engine runs what was exempt from the rules about images',
  'refused-by-all': 'no current engine loads it',
  'refused-by-some': 'one current engine refuses it, another loads it, and recommended reports nothing',
} as const;
export type DisagreementClass = keyof typeof DISAGREEMENT_CLASSES;

/**
 * The current engines, and the ways by which each gets images. An engine accepts an artifact if one of them works.
 * podman and skopeo are containers/image.
 */
export const ENGINES: Readonly<Record<string, readonly string[]>> = {
  docker: ['docker', 'docker-pull'],
  'docker with containerd': ['docker-containerd'],
  containerd: ['containerd', 'containerd-transfer'],
  podman: ['docker-archive', 'oci-archive', 'oci', 'dir'],
};

/**
 * The property: where Plimsoll passes, every consumer that accepts the artifact reads the image that was checked, and some current engine
 * accepts it. Where only some do, a finding says so, be it a warning.
 */
export function disagreements(
  checked: PlimsollReading,
  readings: readonly Reading[],
  { isInLayers = false }: { readonly isInLayers?: boolean } = {},
): readonly Disagreement[] {
  if (checked.recommended !== 'pass' && checked.contents !== 'pass') return [];
  return [
    ...readings.flatMap((reading) => otherReadings(checked, reading)),
    ...refusals(checked, readings, isInLayers),
  ];
}

export function isAccepted(reading: Reading): boolean {
  return reading.error === undefined && acceptedImages(reading).length > 0;
}

function acceptedImages({ images }: Reading): readonly ImageReading[] {
  return (images ?? []).filter(({ error }) => error === undefined);
}

function otherReadings(checked: PlimsollReading, reading: Reading): readonly Disagreement[] {
  if (reading.error !== undefined) return [];
  const { consumer } = reading;
  const part = (kind: DisagreementClass, message: string): Disagreement => ({ class: kind, consumer, message });
  return acceptedImages(reading).flatMap((image) => {
    // schema1 has no config of its own.
    if (image.config === '') return [];
    const same = checked.images.filter(({ config }) => config === image.config);
    const [first] = same;
    if (first === undefined)
      return [
        part(
          'another-image',
          `config ${short(image.config)}, user ${JSON.stringify(image.user)}; checked: ${checked.images.map(({ config }) => short(config ?? 'none'))}`,
        ),
      ];
    if (same.every(({ exempt, isDecoded }) => exempt || !isDecoded)) {
      const runs = Object.values(ENGINES).some((ways) => ways.includes(consumer));
      const isHarmful = image.user === 'root' || (image.layers ?? []).some(({ setId }) => (setId ?? []).length > 0);
      return runs && isHarmful && checked.contents === 'pass'
        ? [part('exempt-image', `config ${short(image.config)}, user ${JSON.stringify(image.user)}`)]
        : [];
    }
    const settings = otherSettings(first, image);
    if (settings.length > 0) return settings.map((message) => part('another-config', message));
    return checked.contents === 'pass' ? otherLayers(same, image).map((message) => part('another-layer', message)) : [];
  });
}

function otherSettings(checked: CheckedImage, read: ImageReading): readonly string[] {
  const pairs: readonly (readonly [string, unknown, unknown])[] = [
    ['user', checked.user, read.user],
    ['env', checked.env, read.env ?? []],
    ['entrypoint', checked.entrypoint, read.entrypoint ?? []],
    ['cmd', checked.cmd, read.cmd ?? []],
    ['labels', sorted(checked.labels), sorted(read.labels ?? {})],
    // Consumers fill in what is not stated, and containerd writes a platform in its own form.
    ['os', ordinary(checked.os), checked.os === '' || read.os === '' ? ordinary(checked.os) : ordinary(read.os)],
    [
      'architecture',
      ordinary(checked.arch),
      checked.arch === '' || read.arch === '' ? ordinary(checked.arch) : ordinary(read.arch),
    ],
    ['diff_ids', checked.diffIds, read.diffIds ?? []],
  ];
  return pairs
    .filter(([, ours, theirs]) => wellFormed(ours) !== wellFormed(theirs))
    .map(([name, ours, theirs]) => `${name}: checked ${JSON.stringify(ours)}, read ${JSON.stringify(theirs)}`);
}

function otherLayers(checked: readonly CheckedImage[], { layers, annotations }: ImageReading): readonly string[] {
  const found: string[] = [];
  const read = (layers ?? []).filter(({ error }) => error === undefined);
  for (const [i, { diffId, setId }] of read.entries()) {
    if ((setId ?? []).length > 0) found.push(`layer ${i} has set-id files ${setId}`);
    if (!checked.some((one) => one.layers.includes(diffId)))
      found.push(`layer ${i} is ${short(diffId)}, which was not checked`);
  }
  if ((annotations ?? []).some((line) => /(?:gh[pousr]|npm)_[A-Za-z0-9]{36}/.test(line)))
    found.push('an annotation has a secret');
  return found;
}

function refusals(
  checked: PlimsollReading,
  readings: readonly Reading[],
  isInLayers: boolean,
): readonly Disagreement[] {
  if ((isInLayers ? checked.contents : checked.recommended) !== 'pass') return [];
  // An engine was asked if one of its ways was tried.
  const asked = Object.entries(ENGINES).filter(([, ways]) => readings.some(({ consumer }) => ways.includes(consumer)));
  const refusing = asked.filter(
    ([, ways]) => !readings.some((reading) => ways.includes(reading.consumer) && isAccepted(reading)),
  );
  if (refusing.length === 0) return [];
  const reasonOf = (ways: readonly string[]) =>
    readings
      .filter(({ consumer }) => ways.includes(consumer))
      .map(({ error, images }) => error ?? images?.find((one) => one.error !== undefined)?.error ?? 'no image in it')
      .join(' | ');
  const message = refusing.map(([name, ways]) => `${name}: ${reasonOf(ways)}`).join('; ');
  if (refusing.length === asked.length) return [{ class: 'refused-by-all', consumer: 'every engine', message }];
  // A warning or a note is enough where another engine loads it.
  if (!checked.isSilent) return [];
  return refusing.map(([name, ways]) => ({ class: 'refused-by-some', consumer: name, message: reasonOf(ways) }));
}

/** As text that can be compared: Go reads half a surrogate pair as U+FFFD. */
function wellFormed(value: unknown): string {
  return JSON.stringify(value).replaceAll(/\\ud[89a-f][0-9a-f]{2}/g, '\ufffd');
}

const OTHER_NAMES: Readonly<Record<string, string>> = {
  macos: 'darwin',
  x86_64: 'amd64',
  'x86-64': 'amd64',
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
  i386: '386',
};

/** The name of an operating system or an architecture as Go has it. */
function ordinary(name: string): string {
  const lower = name.toLowerCase();
  return OTHER_NAMES[lower] ?? lower;
}

function sorted(labels: Readonly<Record<string, string>>): readonly (readonly [string, string])[] {
  return Object.entries(labels).sort(([a], [b]) => (a < b ? -1 : 1));
}

function short(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}
