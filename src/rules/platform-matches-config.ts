import { normalisePlatform, type Platform } from '../formats/descriptor.ts';
import type { Edge, Image, Manifest } from '../image/image.ts';
import { blobNames } from '../rule-kit/blob-names.ts';
import { fixes, mapFixes } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { safe } from '../text/untrusted.ts';

const FIX = mapFixes(
  fixes({
    buildx: 'docker buildx build --platform',
    docker: 'docker build --platform',
    ko: 'ko build --platform',
    jib: 'from.platforms',
    kaniko: '--custom-platform',
    buildah: 'buildah build --platform',
    bazel: 'os and architecture of oci_image, or another base',
    nix: 'architecture of the image',
    apko: 'archs in the apko file',
    umoci: 'umoci config --os … --architecture …',
    crane: 'crane mutate --set-platform',
  }),
  (text) =>
    `build the image for the platform in the index (${text}), or correct the index (docker manifest annotate --os … --arch …)`,
);

export const platformMatchesConfig = defineRule({
  id: 'platform-matches-config',
  group: 'integrity',
  summary: 'the platform in an index matches the config of the image',
  options: {},
  needs: () => ({ documents: 'configs' }),
  *check(image) {
    const nameOf = blobNames(image);
    let count = 0;
    for (const { manifest, edge } of entriesOf(image)) {
      const { config, exempt } = manifest;
      const stated = edge.descriptor?.platform ?? null;
      // Absent documents are reported by the preconditions.
      if (exempt !== null || stated === null || edge.document === null) continue;
      const own = ownPlatform(manifest);
      if (own === null) {
        yield {
          kind: 'unchecked',
          at: { edge: config ?? edge },
          reason: safe`${nameOf(config ?? edge)} could not be read as an image config`,
        };
        continue;
      }
      count++;
      const wrong = differences(stated, own);
      if (wrong.length === 0) continue;
      yield {
        kind: 'violation',
        at: { edge },
        key: wrong.map(({ name }) => name).join(' '),
        message: safe`${nameOf(edge)} is listed for another platform than its own: ${wrong.map(({ message }) => message)}`,
        fix: FIX,
      };
    }
    if (count === 0) return { kind: 'not-applicable', reason: 'no index states a platform' };
    return { kind: 'passed', reason: `${plural(count, 'platform')} as in the config` };
  },
});

/** Every entry by which an index, or the layout's own index.json, lists a manifest of the image. */
function* entriesOf({ manifests, listings }: Image): Generator<{ readonly manifest: Manifest; readonly edge: Edge }> {
  for (const manifest of manifests) yield { manifest, edge: manifest.edge };
  const byDocument = new Map(manifests.map((manifest) => [manifest.edge.document, manifest]));
  for (const edge of listings) {
    const manifest = edge.document === null ? undefined : byDocument.get(edge.document);
    if (manifest !== undefined) yield { manifest, edge };
  }
}

/** The platform of the image itself: that of its config, and for schema 1, which has none, that of the manifest. */
function ownPlatform({ edge: { document }, config }: Manifest): Platform | null {
  if (document?.kind !== 'schema1') return config?.config?.platform ?? null;
  return { os: '', architecture: document.architecture, variant: '', osVersion: '', osFeatures: [] };
}

interface Difference {
  readonly name: string;
  readonly message: string;
}

/**
 * The fields in which the two differ. Empty fields of the config are ignored, and an index need state no more than os
 * and architecture.
 */
function differences(stated: Platform, own: Platform): readonly Difference[] {
  const config = fieldsOf(own);
  return [...fieldsOf(stated)].flatMap(([name, listed]) => {
    const is = config.get(name);
    const isRequired = name === 'os' || name === 'architecture';
    if (is === undefined || is.written === '' || (listed.written === '' && !isRequired)) return [];
    if (listed.means === is.means) return [];
    return [{ name, message: safe`${name} is "${listed.written}" in the index and "${is.written}" in the config` }];
  });
}

/** Fields by name, as written and normalized: `v8` of arm64 equals an empty variant, although it was stated. */
function fieldsOf(platform: Platform): ReadonlyMap<string, { readonly written: string; readonly means: string }> {
  const means = normalisePlatform(platform);
  const field = (written: string, meant: string) => ({ written: written || meant, means: meant });
  const features = platform.osFeatures.toSorted().join(', ');
  return new Map([
    ['os', field(platform.os, means.os)],
    ['architecture', field(platform.architecture, means.architecture)],
    ['variant', field(platform.variant, means.variant)],
    ['os.version', field(platform.osVersion, means.osVersion)],
    ['os.features', field(features, features)],
  ]);
}
