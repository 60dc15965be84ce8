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
  /** Where findings about the config stand: the reference to it, or to the manifest of schema1, which holds it. */
  readonly edge: Edge;
}

/**
 * The configs of all manifests that are not exempt. Where nobody can tell what one says, that is yielded as unchecked.
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

/** What a rule sees, but for where. */
export type ConfigObservation = Observation extends infer O ? (O extends Observation ? Omit<O, 'at'> : never) : never;

/** What rules conclude of an image without any manifest that they judge. */
export const NOTHING_TO_RUN: Conclusion = { kind: 'not-applicable', reason: 'it is not a runnable image' };

/**
 * Whether an image is known to have nothing to run: all of its manifests are here, and each is exempt. What is absent or could not be read
 * might be run, and an index that lists nothing is not an artifact.
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
  if (config.target.byteSource === null) return 'is not here';
  const { declared } = config;
  if (declared !== null && !isImageConfigType(declared.mediaType))
    return safe`has the type "${declared.mediaType}", which is not an image config`;
  return 'cannot be read as an image config';
}
