import type { Edge, Image } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE } from '../rule-kit/layer.ts';
import { OCI_TYPES } from '../rule-kit/oci-types.ts';
import { oneOf } from '../rule-kit/option.ts';
import { mapFixes } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

/** The wider scope is stricter: what is mixed within a manifest is mixed within its index. */
const SCOPES = ['manifest', 'index'] as const;

export const noMixedFormats = defineRule({
  id: 'no-mixed-formats',
  group: 'formats',
  summary: 'a manifest, its config and its layers are all OCI or all Docker',
  options: {
    scope: oneOf(SCOPES, 'manifest', 'What must be uniform: each manifest, or an index with everything below it.'),
  },
  *check(image, { scope }) {
    if (image.engineStorage) {
      yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
      return { kind: 'not-applicable', reason: ENGINE_STORAGE };
    }
    const nameOf = blobNames(image);
    const groups = scope === 'manifest' ? manifestGroups(image) : [wholeOf(image)];
    for (const edges of groups) {
      const known = edges.flatMap((edge) => {
        const format = formatOf(edge);
        return format === null ? [] : [{ edge, format }];
      });
      const [first] = known;
      const others = known.filter(({ format }) => format !== first?.format);
      const [other] = others;
      if (first === undefined || other === undefined) continue;
      const more = others.length === 1 ? '' : ` (and ${others.length - 1} more)`;
      yield {
        kind: 'violation',
        at: { edge: edges[0] ?? first.edge },
        key: [...new Set(known.map(({ format }) => format))].toSorted().join(' '),
        message: safe`${nameOf(first.edge)} is ${WORDS[first.format]}, but ${nameOf(other.edge)} is ${WORDS[other.format]}${more}`,
        fix: mapFixes(OCI_TYPES, (text) => `use OCI types for all of it: ${text}`),
      };
    }
    return { kind: 'passed', reason: `${plural(image.manifests.length, 'manifest')}: no formats are mixed` };
  },
});

const WORDS = { oci: 'OCI', 'docker-schema2': 'Docker', 'docker-schema1': 'Docker schema 1' } as const;
type Format = keyof typeof WORDS;

/** The edges that must have one format, that of the document itself first; exempt manifests may use any types. */
function manifestGroups(image: Image): readonly (readonly Edge[])[] {
  return image.manifests
    .filter(({ exempt }) => exempt === null)
    .map(({ edge, config, layers }) => [edge, ...(config === null ? [] : [config]), ...layers]);
}

function wholeOf(image: Image): readonly Edge[] {
  const exempt = new Set(
    image.manifests.flatMap((manifest) =>
      manifest.exempt === null ? [] : [manifest.edge, manifest.config, ...manifest.layers],
    ),
  );
  return image.edges.filter((edge) => !exempt.has(edge));
}

/** Docker's or OCI's; null for types that fit both (attestations, the empty descriptor) or neither. */
function formatOf({ type }: Edge): Format | null {
  if (type === null || type.role === 'empty') return null;
  const { family } = type;
  return family === 'oci' || family === 'docker-schema2' || family === 'docker-schema1' ? family : null;
}
