import { SCHEMA1_EMPTY_LAYER } from '../formats/schema1.ts';
import type { Manifest } from '../image/image.ts';
import { NOTHING_TO_RUN } from '../rule-kit/config.ts';
import { integer } from '../rule-kit/option.ts';
import { fixes, inDockerfile } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { safe } from '../text/untrusted.ts';

/** Docker refuses to pull more ("max depth exceeded"; moby, layer/layer_store.go). */
const DOCKER_MOST = 125;

export const maxLayers = defineRule({
  id: 'max-layers',
  group: 'content',
  summary: 'no platform has more layers than allowed',
  options: {
    max: integer(DOCKER_MOST, 1, 'The maximum number of layers of each platform. Docker pulls at most 125.'),
  },
  *check(image, { max }) {
    const run = image.manifests.filter(({ exempt }) => exempt === null);
    const counts = run.map(countLayers);
    for (const [i, { edge }] of run.entries()) {
      const count = counts[i] ?? 0;
      if (count <= max) continue;
      yield {
        kind: 'violation',
        at: { edge },
        key: 'layers',
        message: safe`the image has ${count} layers; the policy allows ${max}`,
        fix: FEWER,
      };
    }
    if (run.length === 0) return NOTHING_TO_RUN;
    return { kind: 'passed', reason: safe`at most ${Math.max(...counts)} of ${max} layers` };
  },
});

/** The layers that engines unpack: schema 1 lists an empty one for each step that changed no file. */
function countLayers({ edge: { document }, layers }: Manifest): number {
  if (document?.kind !== 'schema1') return layers.length;
  return layers.filter(({ target }) => target.digest !== SCHEMA1_EMPTY_LAYER).length;
}

const JOIN =
  'combine RUN instructions with && or heredocs, copy more files with one COPY, and build in a separate stage from which COPY --from takes the result';
const OF_BASE = 'the layers of the base image count, too';
const FEWER = fixes({
  ...inDockerfile(`${JOIN}; ${OF_BASE}`),
  kaniko: `${JOIN}, or build with --single-snapshot; ${OF_BASE}`,
  buildah: `${JOIN}, or build with --squash; ${OF_BASE}`,
  ko: 'choose a base image with fewer layers (defaultBaseImage in .ko.yaml), as ko adds no more than two or three',
  jib: 'choose a base image with fewer layers (from.image), as jib adds only a few',
  bazel: `give oci_image fewer tars; ${OF_BASE}`,
  nix: 'lower maxLayers',
  apko: 'lower layering.budget in the apko file',
  umoci: `change more between umoci unpack and repack, as each repack adds a layer; ${OF_BASE}`,
  crane: 'merge all layers into one: crane flatten IMAGE',
  any: `${JOIN}; ${OF_BASE}; buildah: --squash`,
});
