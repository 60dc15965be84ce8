import { BUILDERS } from '../provenance/builder.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE, layersOf, undeterminedType } from '../rule-kit/layer.ts';
import { type FixesByBuilder, sameFor } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

const REBUILD = 'rebuild on a current base image (Microsoft stopped using foreign layers in 2023)';
const BUILDX = `${REBUILD}; buildx converts them to ordinary layers unless prefer-nondist-layers=true is set`;

/** Builds without foreign layers and without `urls` to them. */
export const ORDINARY_LAYERS: FixesByBuilder = { ...sameFor(BUILDERS, REBUILD), buildx: BUILDX, any: BUILDX };

export const noForeignLayers = defineRule({
  id: 'no-foreign-layers',
  group: 'formats',
  summary: 'no layer has a foreign or non-distributable type, which registries need not store',
  options: {},
  *check(image) {
    const nameOf = blobNames(image);
    // By the declared type, wherever it occurs: neither `urls` nor the kind of the manifest make a layer foreign
    // (image-spec, layer.md).
    for (const edge of image.edges) {
      if (edge.declared?.distributable !== false) continue;
      const { mediaType } = edge.declared;
      yield {
        kind: 'violation',
        at: { edge },
        key: mediaType,
        message: safe`${nameOf(edge)} has the foreign type ${mediaType}: registries need not store it, so a pull can fail`,
        fix: ORDINARY_LAYERS,
      };
    }
    if (image.engineStorage) yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
    const layers = [...layersOf(image)];
    for (const { edge } of layers) {
      const reason = image.engineStorage ? null : undeterminedType(edge);
      if (reason !== null) yield { kind: 'unchecked', at: { edge }, reason: safe`${nameOf(edge)}: ${reason}` };
    }
    return { kind: 'passed', reason: `${plural(layers.length, 'layer')}: none is foreign` };
  },
});
