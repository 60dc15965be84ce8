import { parsePlatform, platformName } from '../formats/descriptor.ts';
import { BUILDERS } from '../provenance/builder.ts';
import { hasNothingToRun, NOTHING_TO_RUN } from '../rule-kit/config.ts';
import { flag } from '../rule-kit/option.ts';
import { platformNames } from '../rule-kit/option-types.ts';
import { fixes, mapFixes, type Remediation, sameFor } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { globMatches } from '../text/glob.ts';
import { safe } from '../text/untrusted.ts';

const EXAMPLE = [['linux/amd64', 'linux/arm64']];

export const platforms = defineRule({
  id: 'platforms',
  group: 'content',
  summary: 'the image has the required platforms and no denied ones',
  options: {
    require: platformNames(
      'Required platforms, as `os/architecture` or `os/architecture/variant`; `arm64` and `arm64/v8` are the same. Attestations do not count.',
      EXAMPLE,
      { patterns: false },
    ),
    allow: platformNames('Patterns of allowed platforms; an empty list allows all.', [['linux/*']], {
      patterns: true,
    }),
    exact: flag(false, 'Whether only the required platforms are allowed.'),
  },
  vacuous: ({ require, allow, exact }) =>
    require.length === 0 && allow.length === 0 && !exact ? 'the policy requires and allows no platform by name' : null,
  needs: () => ({ documents: 'configs' }),
  *check(image, { require, allow, exact }) {
    if (hasNothingToRun(image)) return NOTHING_TO_RUN;
    const required = require.map(normal);
    const run = image.manifests.filter(({ exempt }) => exempt === null);
    for (const { edge, platform } of run) {
      if (platform === null)
        yield {
          kind: 'unchecked',
          at: { edge },
          reason: 'neither an index nor a config states the platform of a manifest',
        };
    }
    // A platform that an index lists and the source lacks is unknown and reported as such; it is not missing from
    // the image.
    const absent = image.absentPlatforms ?? [];
    const listed = new Set(
      [...image.edges.filter(({ target }) => target.byteSource === null), ...absent].flatMap(
        ({ platform }) => platform ?? [],
      ),
    );
    for (const wanted of required) {
      if (image.platforms.includes(wanted) || listed.has(wanted)) continue;
      yield {
        kind: 'violation',
        at: 'image',
        key: wanted,
        message: safe`${wanted} is missing; there is ${image.platforms.length === 0 ? 'none' : image.platforms}`,
        fix: buildToo(required),
      };
    }
    const listedManifests = [...run, ...absent.map((edge) => ({ edge, platform: edge.platform }))];
    for (const { edge, platform } of listedManifests) {
      if (platform === null) continue;
      const allowed =
        allow.length === 0 || allow.some((pattern) => globMatches(pattern, platform) || normal(pattern) === platform);
      if (allowed && (!exact || required.includes(platform))) continue;
      yield {
        kind: 'violation',
        at: { edge },
        key: platform,
        message: allowed
          ? safe`${platform} is present; exactly ${required} is required`
          : safe`${platform} is present; allowed: ${allow}`,
        fix: leaveOut(platform),
      };
    }
    if (run.length === 0) return NOTHING_TO_RUN;
    return { kind: 'passed', reason: safe`the platforms are ${image.platforms}` };
  },
});

/** Normalized, as the platforms of images are. */
function normal(platform: string): string {
  return platformName(parsePlatform(platform)) ?? platform;
}

const JOIN = 'combine them: docker buildx imagetools create --tag NAME NAME…';

function buildToo(required: readonly string[]): Remediation {
  const platforms = safe`${required.join(',')}`;
  const buildx = `docker buildx build --platform ${platforms} …`;
  const ways = fixes({
    buildx,
    docker: `the classic builder makes one platform: ${buildx}`,
    ko: `ko build --platform=${platforms}, on a base image that has them`,
    jib: `${platforms} in from.platforms`,
    kaniko: `one build per platform, with --custom-platform on such a machine; then ${JOIN}`,
    buildah: `buildah build --platform ${platforms} --manifest NAME, then buildah manifest push --all NAME DESTINATION`,
    bazel: `oci_image_index with an oci_image for each of ${platforms}`,
    nix: `one build per system, then ${JOIN}`,
    buildpacks: `one pack build --platform per platform, then ${JOIN}`,
    apko: `the architectures of ${platforms} in archs of the apko file, or apko publish --arch`,
    umoci: `one image per platform, then ${JOIN}`,
    crane: `crane index append --manifest IMAGE for each of ${platforms}`,
    any: buildx,
  });
  return mapFixes(ways, (text) => `build it, too: ${text}`);
}

function leaveOut(platform: string): Remediation {
  const remove = safe`remove ${platform}`;
  const ways = {
    ...sameFor(BUILDERS, 'the index'),
    ...sameFor(['buildx', 'ko', 'buildah'], '--platform'),
    jib: 'from.platforms',
    bazel: 'oci_image_index',
    apko: 'archs in the apko file',
    any: '--platform',
  };
  return mapFixes(ways, (text) => `${remove} from ${text}, or from the policy's list`);
}
