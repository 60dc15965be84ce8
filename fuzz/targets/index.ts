import type { ReferenceDecoder } from '../reference-decoder.ts';
import type { Target } from '../target.ts';
import { archiveTarget } from './archive-target.ts';
import { compressionTarget } from './compression-target.ts';
import { documentTarget } from './document-target.ts';
import { layoutTarget } from './layout-target.ts';
import { registryTarget } from './registry-target.ts';
import { tarTarget } from './tar-target.ts';
import { baselineTarget, buildResultTarget, celTarget, dockerfileTarget, policyTarget } from './text-targets.ts';

/** Every target by its name, in the order in which they are run. The decoder is null where there is no Go. */
export const TARGETS: Readonly<Record<string, (reference: ReferenceDecoder | null) => Target>> = {
  document: documentTarget,
  tar: tarTarget,
  compression: compressionTarget,
  layout: layoutTarget,
  archive: archiveTarget,
  registry: registryTarget,
  policy: policyTarget,
  cel: celTarget,
  dockerfile: dockerfileTarget,
  baseline: baselineTarget,
  'build-result': buildResultTarget,
};
