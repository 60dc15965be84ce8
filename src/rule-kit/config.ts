import type { Config } from '../formats/config.ts';
import { isImageConfigType } from '../formats/media-type.ts';
import { schema1Config } from '../formats/schema1.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { safe } from '../text/untrusted.ts';
import { blobNames } from './blob-names.ts';
import type { Conclusion, Observation } from './rule.ts';

/** The config of a manifest that image rules judge. */
export interface RunConfig {
  readonly manifest: Manifest;
  readonly config: Config;
  /** The edge of findings about the config: the one to it, or to the schema 1 manifest that contains it. */
  readonly edge: Edge;
}

/**
 * The configs of all manifests that are not exempt. A config that is unknown is yielded as unchecked.
 *
 * ```ts
 * const configs = yield* runConfigs(image);
 * ```
 */
export function* runConfigs(image: Image): Generator<Observation, readonly RunConfig[]> {
  const nameOf = blobNames(image);
  const configs: RunConfig[] = [];
  for (const manifest of image.manifests) {
    if (manifest.exempt !== null) continue;
    const edge = manifest.config ?? manifest.edge;
    const config = configOf(manifest);
    if (config === null) {
      yield { kind: 'unchecked', at: { edge }, reason: safe`${nameOf(edge)} ${whyUnknown(manifest)}` };
    } else {
      configs.push({ manifest, config, edge });
    }
  }
  return configs;
}

/** An observation without its place. */
export type ConfigObservation = Observation extends infer O ? (O extends Observation ? Omit<O, 'at'> : never) : never;

/** The conclusion for an image without any manifest to judge. */
export const NOTHING_TO_RUN: Conclusion = { kind: 'not-applicable', reason: 'it is not a runnable image' };

/**
 * Whether an image is known to have nothing to run: all of its manifests are present, and each is exempt. An absent or
 * unreadable manifest might be runnable, and an empty index is not an artifact.
 */
export function hasNothingToRun({ edges, manifests, artifact }: Image): boolean {
  const isComplete = edges.every(({ slot, document }) => slot !== 'manifest' || document !== null);
  // The old form of BuildKit's caches is an index that lists layers, without any manifest.
  const isKnown = manifests.length > 0 || artifact === 'cache';
  return isComplete && isKnown && manifests.every(({ exempt }) => exempt !== null);
}

function configOf({ edge: { document }, config }: Manifest): Config | null {
  return document?.kind === 'schema1' ? schema1Config(document).config : (config?.config ?? null);
}

function whyUnknown({ edge: { document }, config }: Manifest): string {
  if (document?.kind === 'schema1') return 'has a history whose newest entry cannot be read as an image config';
  if (config === null) return 'has no image config';
  if (config.target.byteSource === null) return 'is absent';
  const { declared } = config;
  if (declared !== null && !isImageConfigType(declared.mediaType))
    return safe`has the type "${declared.mediaType}", which is not an image config`;
  return 'cannot be read as an image config';
}
