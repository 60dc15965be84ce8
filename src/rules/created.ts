import { parseDay, parseTimestamp } from '../formats/timestamp.ts';
import { type ConfigObservation, NOTHING_TO_RUN, runConfigs } from '../rule-kit/config.ts';
import { flag, type Option, oneOf } from '../rule-kit/option.ts';
import { type FixesByBuilder, fixes, mapFixes } from '../rule-kit/remediation.ts';
import { defineRule } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { parseDuration } from '../text/duration.ts';
import { safe } from '../text/untrusted.ts';

const DAY = 24 * 60 * 60;
/**
 * The fixed dates of reproducible builds: Go's zero (crane, ko), 1970 (jib, Bazel, nix, SOURCE_DATE_EPOCH=0) and 1980
 * (buildpacks; the earliest in a zip). No image was built on these days.
 */
const FIXED = ['0001-01-01', '1970-01-01', '1980-01-01'].map((day) => parseDay(day) ?? Number.NaN);

export const created = defineRule({
  id: 'created',
  group: 'content',
  summary: 'the creation date is stated, recent enough and not in the future',
  options: {
    'max-age': maxAge(),
    'not-future': flag(true, 'Whether a date in the future is a violation.'),
    required: flag(true, 'Whether a date is required; the specification makes it optional.'),
    reproducible: oneOf(
      ['allow', 'require', 'deny'],
      'allow',
      'Whether the fixed dates of reproducible builds (year 1, 1970 or 1980) are allowed, denied or required. With such a date the age is unknown, so `max-age` is unchecked.',
    ),
  },
  needs: () => ({ documents: 'configs' }),
  *check(image, options, { day }) {
    const configs = yield* runConfigs(image);
    const today = parseDay(day) ?? Number.NaN;
    for (const { config, edge } of configs) {
      const observation = observe(config.created, options, today);
      if (observation !== null) yield { at: { edge }, ...observation };
    }
    if (configs.length === 0) return NOTHING_TO_RUN;
    const dates = [...new Set(configs.map((one) => one.config.created || 'no date'))];
    return { kind: 'passed', reason: safe`${plural(configs.length, 'config')}: ${dates.slice(0, 3)}` };
  },
});

interface CreatedOptions {
  readonly 'max-age': MaxAge | null;
  readonly 'not-future': boolean;
  readonly required: boolean;
  readonly reproducible: 'allow' | 'require' | 'deny';
}

interface MaxAge {
  readonly written: string;
  readonly seconds: number;
}

/**
 * The observation about a date of a config; otherwise null. `today` is the second at which the day of the run
 * begins.
 */
function observe(written: string, options: CreatedOptions, today: number): ConfigObservation | null {
  const { 'max-age': maxAge, reproducible } = options;
  if (written === '') return missing(options);
  const seconds = parseTimestamp(written);
  if (seconds === null)
    return violation(
      'malformed',
      safe`"${written}" is not a date and time as in RFC 3339, which the specification requires`,
    );
  if (FIXED.some((start) => seconds >= start && seconds < start + DAY)) {
    if (reproducible === 'deny')
      return violation('reproducible', safe`${written} is the fixed date of a reproducible build`);
    if (maxAge === null) return null;
    return {
      kind: 'unchecked',
      reason: safe`${written} is the fixed date of a reproducible build, so it is unknown whether the image is older than ${maxAge.written}; set SOURCE_DATE_EPOCH to the time of the commit`,
    };
  }
  if (reproducible === 'require')
    return {
      kind: 'violation',
      key: 'reproducible',
      message: safe`it was created at ${written}; the policy requires the fixed date of a reproducible build`,
      fix: ALWAYS_ALIKE,
    };
  // The whole day of the run is allowed: a build may be of any hour of it.
  if (options['not-future'] && seconds >= today + DAY)
    return violation('future', safe`it was created at ${written}, which is in the future`);
  if (maxAge !== null && seconds < today - maxAge.seconds) {
    const days = Math.floor((today - seconds) / DAY);
    return violation(
      'age',
      safe`it was created at ${written}, ${plural(Math.max(days, 1), 'day')} ago; at most ${maxAge.written} is allowed`,
    );
  }
  return null;
}

function missing({ 'max-age': maxAge, required }: CreatedOptions): ConfigObservation | null {
  if (required) return violation('missing', 'the image has no creation date');
  if (maxAge === null) return null;
  return {
    kind: 'unchecked',
    reason: safe`the image has no creation date, so it is unknown whether it is older than ${maxAge.written}`,
  };
}

function violation(key: string, message: string): ConfigObservation {
  return { kind: 'violation', key, message, fix: key === 'age' ? REBUILD : TIME_OF_BUILD };
}

const ALWAYS_ALIKE = fixes({
  buildx: 'docker buildx build --build-arg SOURCE_DATE_EPOCH=0',
  docker:
    'docker buildx build --build-arg SOURCE_DATE_EPOCH=0, as the classic builder always writes the time of the build',
  ko: 'leave SOURCE_DATE_EPOCH unset: ko then writes such a date',
  jib: 'leave container.creationTime at its default, EPOCH',
  kaniko: 'build with --reproducible',
  buildah: 'buildah build --timestamp 0',
  bazel: 'remove created from oci_image',
  nix: 'leave created at its default, 1970-01-01T00:00:01Z',
  buildpacks: 'pack build without --creation-time',
  umoci: 'umoci config --image LAYOUT:TAG --created 1970-01-01T00:00:00Z',
});

const REBUILD: FixesByBuilder = mapFixes(
  fixes({
    buildx: 'docker buildx build --pull --no-cache',
    docker: 'docker build --pull --no-cache',
    ko: 'ko build resolves the tag of the base image each time',
    jib: 'jib resolves the tag in from.image each time',
    kaniko: 'without --cache',
    buildah: 'buildah build --pull --no-cache',
    bazel: 'with the newest digest in oci.pull',
    nix: 'with the newest nixpkgs, and imageDigest in pullImage',
    buildpacks: 'pack build --pull-policy always; pack rebase exchanges the run image only',
    apko: 'with the newest packages: apko lock, where there is a lock file',
    any: 'docker buildx build --pull --no-cache',
  }),
  (text) => `rebuild on a current base image (${text}), for example on a schedule`,
);

const COMMIT = 'SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)';
const TIME_OF_BUILD: FixesByBuilder = mapFixes(
  fixes({
    buildx: `${COMMIT} docker buildx build`,
    ko: `${COMMIT} ko build`,
    jib: 'container.creationTime = USE_CURRENT_TIMESTAMP, or a time in ISO 8601',
    kaniko: 'build without --reproducible',
    buildah: 'buildah build without --timestamp, or --timestamp $(git log -1 --format=%ct)',
    bazel: 'created of oci_image (rules_docker: creation_time)',
    nix: 'created = "now", or the time of the commit in ISO 8601',
    buildpacks: 'pack build --creation-time now',
    apko: `${COMMIT} apko publish`,
    umoci: 'umoci config --image LAYOUT:TAG --created $(date --iso-8601=seconds)',
  }),
  (text) => `let the builder write the time of the build, or of the commit: ${text}`,
);

function maxAge(): Option<MaxAge | null> {
  return {
    schema: {
      description:
        'The maximum age of the image in hours, days or weeks (`36h`, `90d`, `12w`), counted from the start of the UTC day of the run.',
      type: 'string',
      examples: ['90d'],
    },
    read: (value) => {
      const seconds = typeof value === 'string' ? parseDuration(value) : null;
      return typeof value === 'string' && seconds !== null ? { written: value, seconds } : null;
    },
    issues: (value) =>
      typeof value === 'string' && parseDuration(value) === null
        ? [{ path: [], message: safe`"${value}" is not a valid duration, such as 36h, 90d or 12w` }]
        : [],
  };
}
