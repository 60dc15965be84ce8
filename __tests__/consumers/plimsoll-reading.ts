import { inspect } from '../../src/check.ts';
import { digestIn } from '../../src/image/contents.ts';
import type { Manifest } from '../../src/image/image.ts';
import { plimsoll } from '../support/command.ts';

/** What Plimsoll read and decided. */
export interface PlimsollReading {
  /** The verdict of `recommended`. */
  readonly recommended: Verdict;
  /** The verdict of a policy that reads the contents of layers and denies what the hostile image has. */
  readonly contents: Verdict;
  /** Whether `recommended` reports nothing at all, not even a note. */
  readonly isSilent: boolean;
  readonly images: readonly CheckedImage[];
}

export type Verdict = 'pass' | 'fail' | 'inconclusive';

/** One manifest as it was checked. */
export interface CheckedImage {
  readonly config: string | null;
  readonly exempt: boolean;
  /** Whether the config was read as one of an image. */
  readonly isDecoded: boolean;
  readonly user: string;
  readonly env: readonly string[];
  readonly entrypoint: readonly string[];
  readonly cmd: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly os: string;
  readonly arch: string;
  readonly variant: string;
  readonly diffIds: readonly string[];
  /** The digests of the decompressed layers; null where one could not be read. */
  readonly layers: readonly (string | null)[];
}

const VERDICTS: readonly Verdict[] = ['pass', 'fail', 'inconclusive'];

/** Every rule that the hostile image violates, beside `recommended`. */
export const CONTENTS_POLICY = `{version: 1, extends: [recommended], rules: {${[
  'user: error',
  'no-secrets: error',
  'diff-ids-match: error',
  'safe-layers: {severity: error, set-id: deny, absolute-names: allow}',
].join(', ')}}}`;

export async function readWithPlimsoll(path: string): Promise<PlimsollReading> {
  const recommended = await plimsoll(['check', '--format', 'json', '--policy', 'recommended', path]);
  const contents = await plimsoll(['check', '--format', 'json', '--policy', CONTENTS_POLICY, path]);
  const { images } = await inspect([path], 'contents');
  return {
    recommended: VERDICTS[recommended.code] ?? 'fail',
    contents: VERDICTS[contents.code] ?? 'fail',
    isSilent: isSilent(recommended.stdout),
    images: images.flatMap(({ manifests }) => manifests.map(checked)),
  };
}

/** Whether a report has no findings. Archives of docker leave rules unchecked in any case. */
function isSilent(json: string): boolean {
  const { counts }: { readonly counts: Readonly<Record<'error' | 'warning' | 'note', number>> } = JSON.parse(json);
  return counts.error + counts.warning + counts.note === 0;
}

function checked({ config, layers, exempt }: Manifest): CheckedImage {
  const decoded = config?.config ?? null;
  return {
    config: config?.target.digest ?? null,
    exempt: exempt !== null,
    isDecoded: decoded !== null,
    user: decoded?.user ?? '',
    env: decoded?.env ?? [],
    entrypoint: decoded?.entrypoint ?? [],
    cmd: decoded?.cmd ?? [],
    labels: Object.fromEntries(decoded?.labels ?? []),
    os: decoded?.platform.os ?? '',
    arch: decoded?.platform.architecture ?? '',
    variant: decoded?.platform.variant ?? '',
    diffIds: decoded?.diffIds ?? [],
    layers: layers.map(({ target }) => (target.contents === null ? null : digestIn(target.contents, 'sha256'))),
  };
}
