import type { Edge, Image } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE } from '../rule-kit/layer.ts';
import { OCI_TYPES } from '../rule-kit/oci-types.ts';
import { group, type OptionValues, strings } from '../rule-kit/option.ts';
import { fixes, mapFixes, type Remediation } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { globMatches } from '../text/glob.ts';
import { safe } from '../text/untrusted.ts';

const lists = {
  manifest: strings([], 'Types of manifests.', [['application/vnd.oci.*']]),
  index: strings([], "Types of indexes and manifest lists inside the image; a layout's own index.json is not one."),
  config: strings([], 'Types of configs of images.'),
  layer: strings([], 'Types of layers of images.'),
  any: strings([], 'Types of any blob, including those of attestations, charts and other artifacts.'),
};
type Lists = OptionValues<typeof lists>;

export const mediaTypes = defineRule({
  id: 'media-types',
  group: 'formats',
  summary: 'every media type is allowed and not denied',
  options: {
    allow: group(
      lists,
      'Patterns of allowed types by kind of blob. Without a pattern for the kind or for `any`, every type is allowed. `*` matches any characters, `?` one; case is significant, because tools compare types exactly.',
    ),
    deny: group(lists, 'Patterns of denied types, ignoring case and parameters.'),
  },
  vacuous: (options) =>
    Object.values(options).every((lists) => Object.values(lists).every((list) => list.length === 0))
      ? 'the policy neither allows nor denies a media type'
      : null,
  *check(image, { allow, deny }) {
    if (image.engineStorage) {
      yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
      return { kind: 'not-applicable', reason: ENGINE_STORAGE };
    }
    const nameOf = blobNames(image);
    const kindOf = kindsIn(image);
    let count = 0;
    for (const edge of image.edges) {
      const kind = kindOf(edge);
      const [allowed, denied] = [listFor(allow, kind), listFor(deny, kind)];
      for (const type of typesOf(edge)) {
        count++;
        const denying = denied.find((pattern) => denies(pattern, type));
        const isAllowed =
          allowed.length === 0 || allowed.some((pattern) => globMatches(pattern, type, { exact: true }));
        if (denying === undefined && isAllowed) continue;
        const stated = type === '' ? 'states no media type' : safe`has the media type ${type}`;
        const rule = denying === undefined ? safe`; allowed: ${allowed}` : safe`, which "${denying}" denies`;
        yield {
          kind: 'violation',
          at: { edge },
          key: type === '' ? 'none' : type,
          message: safe`${nameOf(edge)} ${stated}${rule}`,
          fix: remediation(type, kind, denying !== undefined),
        };
      }
    }
    return { kind: 'passed', reason: `${plural(count, 'media type')}: all are allowed` };
  },
});

const KINDS = ['manifest', 'index', 'config', 'layer', 'other'] as const;
type Kind = (typeof KINDS)[number];

/**
 * The kind of each reference: the config and the layers are those of images; other artifacts consist of other blobs.
 */
function kindsIn(image: Image): (edge: Edge) => Kind {
  const others = new Set(
    image.manifests.flatMap(({ exempt, config, layers }) => (exempt === null ? [] : [config, ...layers])),
  );
  return (edge) => {
    const { slot, declared, document } = edge;
    if (others.has(edge)) return 'other';
    if (slot === 'config' || slot === 'layer') return slot;
    // An index can list configs and layers directly: the old form of BuildKit's caches.
    if (slot === 'blob') return declared?.role === 'config' ? 'config' : 'layer';
    return document?.kind === 'index' || declared?.role === 'index' ? 'index' : 'manifest';
  };
}

function listFor(options: Lists, kind: Kind): readonly string[] {
  return kind === 'other' ? options.any : [...options.any, ...options[kind]];
}

/** The type of the descriptor, and that of the document if it differs; its structure, if neither states one. */
function typesOf({ type, descriptor, declared, document }: Edge): readonly string[] {
  const own = document?.mediaType ?? '';
  const stated = descriptor?.mediaType ?? declared?.mediaType;
  if (stated !== undefined) return [...new Set([stated, ...(own === '' ? [] : [own])])];
  return type === null ? [] : [type.mediaType];
}

/** A different spelling does not bypass a denial. */
function denies(pattern: string, type: string): boolean {
  const [bare = ''] = type.split(';', 1);
  return globMatches(pattern, type) || globMatches(pattern, bare.trimEnd());
}

function remediation(type: string, kind: Kind, isDenied: boolean): Remediation {
  if (type.toLowerCase().includes('vnd.docker.')) {
    return mapFixes(OCI_TYPES, (text) => `use OCI types: ${text}`);
  }
  if (kind === 'index' && isDenied) {
    return mapFixes(ONE_MANIFEST, (text) => `write a single manifest instead of an index: ${text}`);
  }
  return 'build it with another type, or change the lists of media-types in the policy';
}

const ONE_MANIFEST = fixes({
  buildx: 'docker buildx build --provenance=false --sbom=false, and one --platform',
  ko: 'ko build with one --platform',
  jib: 'one platform in from.platforms',
  buildah: 'buildah push IMAGE in place of buildah manifest push',
  bazel: 'oci_push of an oci_image in place of an oci_image_index',
  apko: 'one architecture in archs, and the manifest that apko publish made for it',
});
