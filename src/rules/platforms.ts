import { parsePlatform, platformName } from '../formats/descriptor.ts';
import { globMatches } from '../text/glob.ts';
import { say } from '../text/untrusted.ts';
import { flag } from './option.ts';
import { platformNames } from './platform-option.ts';
import { defineRule } from './rule.ts';
import { allowing, isWithin, onlyOn, tightening } from './tightening.ts';

const EXAMPLE = [['linux/amd64', 'linux/arm64']];

export const platforms = defineRule({
  id: 'platforms',
  group: 'content',
  summary: 'the image is for the platforms that it should be for',
  options: {
    require: tightening(
      platformNames(
        'Platforms that must be there, as `os/architecture` or `os/architecture/variant`; `arm64` and `arm64/v8` are one. Attestations do not count.',
        EXAMPLE,
        { patterns: false },
      ),
      // Where exactly these may be there, one more is also one more that may be.
      (before, after, { exact }) => isWithin(before, after) && (exact !== true || isWithin(after, before)),
    ),
    allow: allowing(
      platformNames('Patterns of which one must match each platform; an empty list allows all.', [['linux/*']], {
        patterns: true,
      }),
      { empty: 'all' },
    ),
    exact: onlyOn(flag(false, 'Whether no platform may be there but those required.')),
  },
  idle: ({ require, allow, exact }) =>
    require.length === 0 && allow.length === 0 && !exact ? 'the policy requires and allows no platform by name' : null,
  needs: () => ({ depth: 'structure', documents: 'configs' }),
  *check(image, { require, allow, exact }) {
    const required = require.map(normal);
    const run = image.manifests.filter(({ exempt }) => exempt === null);
    for (const { edge, platform } of run) {
      if (platform === null)
        yield {
          kind: 'unchecked',
          at: { edge },
          because: 'neither an index nor a config states the platform of a manifest',
        };
    }
    // What an index lists and the source has not is unknown, and says so by itself; it is not missing from the image.
    const listed = new Set(
      image.edges.flatMap(({ platform, target }) => (target.extent === null ? (platform ?? []) : [])),
    );
    for (const wanted of required) {
      if (image.platforms.includes(wanted) || listed.has(wanted)) continue;
      yield {
        kind: 'violation',
        at: 'image',
        term: wanted,
        message: say`${wanted} is missing; there is ${image.platforms.length === 0 ? 'none' : image.platforms}`,
        fix: say`build it too: docker buildx build --platform ${required.join(',')} …`,
      };
    }
    for (const { edge, platform } of run) {
      if (platform === null) continue;
      const allowed =
        allow.length === 0 || allow.some((pattern) => globMatches(pattern, platform) || normal(pattern) === platform);
      if (allowed && (!exact || required.includes(platform))) continue;
      yield {
        kind: 'violation',
        at: { edge },
        term: platform,
        message: allowed
          ? say`${platform} is there; exactly ${required} is asked for`
          : say`${platform} is there; allowed is ${allow}`,
        fix: say`leave ${platform} out of --platform, or of the policy's list`,
      };
    }
    if (run.length === 0) return { kind: 'not-applicable', because: 'there is nothing to run in it' };
    return { kind: 'passed', because: say`it is for ${image.platforms}` };
  },
});

/** One spelling for one platform, as images' own are spelt. */
function normal(platform: string): string {
  return platformName(parsePlatform(platform)) ?? platform;
}
