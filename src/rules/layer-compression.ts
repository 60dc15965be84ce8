import type { Lazy } from '../formats/lazy.ts';
import type { Edge, Manifest } from '../image/image.ts';
import { BUILDERS, type Builder } from '../provenance/builder.ts';
import type { ImageAnalysis } from '../provenance/image-analysis.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { ENGINE_STORAGE, layersOf } from '../rule-kit/layer.ts';
import { oneOf, someOf } from '../rule-kit/option.ts';
import { type FixesByBuilder, fixes, type Remediation, sameFor } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { baseLayersOf } from '../source-map/base-layers.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

const COMPRESSIONS = ['none', 'gzip', 'zstd', 'estargz', 'zstd:chunked'] as const;
type Compression = (typeof COMPRESSIONS)[number];

export const layerCompression = defineRule({
  id: 'layer-compression',
  group: 'formats',
  summary: 'every layer has an allowed compression, detected from its bytes',
  options: {
    allow: someOf(
      COMPRESSIONS,
      ['zstd'],
      'Allowed compressions. `gzip` includes `estargz`, and `zstd` includes `zstd:chunked`, but not the reverse.',
    ),
    scope: oneOf(
      ['all', 'non-base'],
      'all',
      "Which layers are checked: `all`, or `non-base`, which skips the layers that BuildKit's provenance (`mode=max`) proves to come from the base image.",
    ),
  },
  needs: ({ scope }) => ({
    depth: 'heads',
    ...(scope === 'non-base' && { statements: true }),
  }),
  *check(image, { allow, scope }, _, analysis) {
    if (image.engineStorage) {
      yield { kind: 'unchecked', at: 'image', reason: ENGINE_STORAGE };
      return { kind: 'not-applicable', reason: ENGINE_STORAGE };
    }
    const nameOf = blobNames(image);
    const seen: string[] = [];
    let ofBases = 0;
    for (const { edge, manifest } of layersOf(image)) {
      const found = compressionsOf(edge);
      const [actual = null] = found;
      if (edge.declared?.compression === 'encrypted') {
        yield {
          kind: 'unchecked',
          at: { edge },
          reason: safe`${nameOf(edge)} is encrypted, so its bytes do not show how it is compressed`,
        };
      } else if (actual === null) {
        const reason = edge.target.byteSource === null ? 'is absent' : 'could not be read';
        yield { kind: 'unchecked', at: { edge }, reason: safe`${nameOf(edge)} ${reason}` };
      } else if (!found.some((compression) => allow.some((allowed) => allowed === compression))) {
        if (mayBePulledInParts(edge, allow)) {
          const reason = safe`${nameOf(edge)} is ${WORDS.get(actual) ?? actual}, and may be more: ${TAIL_UNKNOWN}`;
          yield { kind: 'unchecked', at: { edge }, reason };
          continue;
        }
        const whose = scope === 'all' ? 'own' : whoseLayer(analysis, manifest, edge);
        if (whose === 'base') {
          ofBases++;
          continue;
        }
        if (whose !== 'own') {
          const is = safe`${nameOf(edge)} is ${WORDS.get(actual) ?? actual}, and may come from the base image`;
          yield { kind: 'unchecked', at: { edge }, reason: `${is}: ${whose}; ${PROVENANCE}` };
          continue;
        }
        yield {
          kind: 'violation',
          at: { edge },
          key: actual,
          message: safe`${nameOf(edge)} is ${WORDS.get(actual) ?? actual}; allowed: ${allow}`,
          fix: remediation(allow),
        };
      } else {
        seen.push(actual);
      }
    }
    const left = ofBases === 0 ? '' : `${plural(ofBases, 'layer')} of the base image skipped`;
    if (seen.length > 0) {
      const counted = safe`${plural(seen.length, 'layer')}: ${[...new Set(seen)]}`;
      return { kind: 'passed', reason: left === '' ? counted : `${counted}; ${left}` };
    }
    return left === '' ? { kind: 'not-applicable', reason: 'it has no layers' } : { kind: 'passed', reason: left };
  },
});

/** Whether a layer is its base image's, or the build's own; where nothing proves either, why. */
function whoseLayer(analysis: ImageAnalysis, manifest: Manifest, edge: Edge): 'base' | 'own' | string {
  const bases = baseLayersOf(analysis, manifest);
  if (bases.kind === 'unknown') return bases.reason;
  if (manifest.layers.indexOf(edge) < bases.count) return 'base';
  return bases.isAll ? 'own' : 'it is built on several images at once';
}

const TAIL_UNKNOWN = 'its last bytes are needed, and the registry does not serve ranges';

/** Whether a layer could be of an allowed form that only its last bytes show. */
function mayBePulledInParts({ target, descriptor }: Edge, allow: readonly Compression[]): boolean {
  if (target.lazy !== 'unknown') return false;
  const keys = [...(descriptor?.annotations.keys() ?? [])];
  const form = target.detected === 'gzip' ? 'estargz' : 'zstd:chunked';
  return allow.includes(form) && keys.some((key) => TABLES[form].test(key));
}

/** How to make it known. */
const PROVENANCE = 'build with buildx --provenance=mode=max, or check all layers (scope: all)';

/** The annotations by which tools find the table of contents of a layer; without them its footer is never read. */
const TABLES = {
  estargz: /^containerd\.io\/snapshot\/stargz\/toc\.digest$/,
  'zstd:chunked': /^io\.(?:github\.)?containers\.zstd-chunked\./,
} as const satisfies Readonly<Record<Lazy, RegExp>>;

/** The compressions that a layer counts as, the most exact first; empty if nothing was read. */
function compressionsOf(edge: Edge): readonly string[] {
  const { detected } = edge.target;
  switch (detected) {
    case null:
      return [];
    case 'gzip':
      return isPulledInParts(edge, 'estargz') ? ['estargz', 'gzip'] : ['gzip'];
    case 'zstd':
      return isPulledInParts(edge, 'zstd:chunked') ? ['zstd:chunked', 'zstd'] : ['zstd'];
    case 'tar':
    case 'erofs':
    case 'empty':
      return ['none'];
    default:
      // A compression that is not specified, or not a layer: never allowed.
      return [detected];
  }
}

/** Each name represents itself, too. */
const WORDS: ReadonlyMap<string, string> = new Map([
  ['none', 'not compressed'],
  ['json', 'JSON, and no compressed tar'],
  ['unknown', 'neither a tar nor in a known compression'],
]);

/** Without it, existing layers are not changed, including those of the base. */
const FORCED = 'force-compression=true (without force-compression, layers of the base stay as they are)';
const GZIP = copying('--dest-compress-format gzip');
const ZSTD = copying('--format oci --dest-compress-format zstd');
const CHUNKED = copying('--format oci --dest-compress-format zstd:chunked');
const ESTARGZ = 'nerdctl image convert --estargz --oci SOURCE DESTINATION';
const IS_OF_BASE = 'so the layer comes from the base image: choose another base, or copy the image';

const WAYS_OUT: Readonly<Record<Compression, Remediation>> = {
  none: fixes({
    buildx: building('compression=uncompressed,force-compression=true'),
    buildah: 'buildah push --disable-compression',
  }),
  gzip: existing(GZIP, {
    buildx: building('compression=gzip,force-compression=true'),
    buildah: pushing('gzip'),
    ...sameFor(['ko', 'jib', 'buildpacks'], `it compresses its own layers with gzip, ${IS_OF_BASE}: ${GZIP}`),
  }),
  zstd: existing(ZSTD, {
    buildx: building(`oci-mediatypes=true,compression=zstd,${FORCED}`),
    docker: `the classic builder writes gzip only: ${building(`oci-mediatypes=true,compression=zstd,${FORCED}`)}; or ${ZSTD}`,
    ko: `ko writes gzip only; after the build: ${ZSTD}`,
    jib: `jib writes gzip only; after the build: ${ZSTD}`,
    kaniko: `build with --compression=zstd and without --reproducible; layers of the base stay as they are, for those: ${ZSTD}`,
    buildah: pushing('zstd'),
    bazel: `give oci_image tars that are zstd (rules_pkg: extension = "tar.zst"); layers of the base stay as they are, for those: ${ZSTD}`,
    umoci: `umoci repack --compress=zstd (from 0.5 on) for new layers; for those that are there: ${ZSTD}`,
  }),
  estargz: existing(ESTARGZ, { buildx: building(`oci-mediatypes=true,compression=estargz,${FORCED}`) }),
  'zstd:chunked': existing(CHUNKED, { buildah: pushing('zstd:chunked') }),
};

function building(options: string): string {
  return `docker buildx build --output type=image,push=true,${options}`;
}

function pushing(format: string): string {
  return `buildah push --format oci --compression-format ${format} --force-compression IMAGE DESTINATION (podman push alike; old versions know no --force-compression)`;
}

function copying(options: string): string {
  return `skopeo copy ${options} --all SOURCE DESTINATION, to a repository that does not contain its layers yet`;
}

/** For builders that cannot write it: copy the image after the build. */
function existing(copy: string, words: Readonly<Partial<Record<Builder, string>>>): FixesByBuilder {
  const [first = copy] = Object.values(words);
  return { ...sameFor(BUILDERS, copy), ...words, any: `${first}; for an existing image: ${copy}` };
}

function remediation(allow: readonly Compression[]): Remediation {
  const wanted = allow.find((compression) => compression !== 'none') ?? allow[0];
  return wanted === undefined ? 'name at least one compression: no layer satisfies an empty list' : WAYS_OUT[wanted];
}

/** Whether tools can pull a layer in parts: its bytes end in that form, and its descriptor leads to the table. */
function isPulledInParts({ target, descriptor }: Edge, form: Lazy): boolean {
  return target.lazy === form && [...(descriptor?.annotations.keys() ?? [])].some((key) => TABLES[form].test(key));
}
