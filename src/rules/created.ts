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
 * What reproducible builds write in place of a date: Go's zero (crane, ko), 1970 (jib, Bazel, nix, SOURCE_DATE_EPOCH=0) and 1980
 * (buildpacks; the first that a zip can hold). No image was built on these days, as there were none.
 */
const FIXED = ['0001-01-01', '1970-01-01', '1980-01-01'].map((day) => parseDay(day) ?? Number.NaN);

export const created = defineRule({
  id: 'created',
  group: 'content',
  summary: 'the image says when it was made, and that is neither too long ago nor yet to come',
  options: {
    'max-age': maxAge(),
    'not-future': flag(true, 'Whether a date after the day of the run is a violation.'),
    required: flag(true, 'Whether a date must be there; the specification asks for none.'),
    reproducible: oneOf(
      ['allow', 'require', 'deny'],
      'allow',
      'Whether the date may be one that reproducible builds write in place of a date, in 1 (Go), 1970 or 1980, or must be. One says nothing of the age, so that `max-age` is unchecked.',
    ),
  },
  needs: () => ({ depth: 'structure', documents: 'configs' }),
  *check(image, asked, { day }) {
    const configs = yield* runConfigs(image);
    const today = parseDay(day) ?? Number.NaN;
    for (const { config, edge } of configs) {
      const observation = observe(config.created, asked, today);
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

/** What there is to say of a date as a config has it; null where all is well. `today` is the second with which the day of the run begins. */
function observe(written: string, asked: CreatedOptions, today: number): ConfigObservation | null {
  const { 'max-age': maxAge, reproducible } = asked;
  if (written === '') return missing(asked);
  const seconds = parseTimestamp(written);
  if (seconds === null)
    return violation('malformed', safe`"${written}" is no date and time of RFC 3339, as the specification asks for`);
  if (FIXED.some((start) => seconds >= start && seconds < start + DAY)) {
    if (reproducible === 'deny')
      return violation('reproducible', safe`${written} is no date, but what reproducible builds write in place of one`);
    if (maxAge === null) return null;
    return {
      kind: 'unchecked',
      reason: safe`${written} is what reproducible builds write in place of a date, so nothing tells whether the image is older than ${maxAge.written}; SOURCE_DATE_EPOCH can be the time of the commit`,
    };
  }
  if (reproducible === 'require')
    return {
      kind: 'violation',
      key: 'reproducible',
      message: safe`it was made at ${written}; asked for is a date that every build writes alike`,
      fix: ALWAYS_ALIKE,
    };
  // The day of the run counts as a whole: a build may be of any hour of it.
  if (asked['not-future'] && seconds >= today + DAY)
    return violation('future', safe`it was made at ${written}, which is yet to come`);
  if (maxAge !== null && seconds < today - maxAge.seconds) {
    const days = Math.floor((today - seconds) / DAY);
    return violation(
      'age',
      safe`it was made at ${written}, ${plural(Math.max(days, 1), 'day')} ago; at most ${maxAge.written} is allowed`,
    );
  }
  return null;
}

function missing({ 'max-age': maxAge, required }: CreatedOptions): ConfigObservation | null {
  if (required) return violation('missing', 'the image does not say when it was made');
  if (maxAge === null) return null;
  return {
    kind: 'unchecked',
    reason: safe`the image does not say when it was made, so nothing tells whether it is older than ${maxAge.written}`,
  };
}

function violation(key: string, message: string): ConfigObservation {
  return { kind: 'violation', key, message, fix: key === 'age' ? ANEW : TIME_OF_BUILD };
}

const ALWAYS_ALIKE = fixes({
  buildx: 'docker buildx build --build-arg SOURCE_DATE_EPOCH=0',
  docker:
    'docker buildx build --build-arg SOURCE_DATE_EPOCH=0, as the classic builder always writes the time of the build',
  ko: 'leave SOURCE_DATE_EPOCH unset, and ko writes such a date',
  jib: 'leave container.creationTime at its default, EPOCH',
  kaniko: 'build with --reproducible',
  buildah: 'buildah build --timestamp 0',
  bazel: 'leave created of oci_image out',
  nix: 'leave created at its default, 1970-01-01T00:00:01Z',
  buildpacks: 'pack build without --creation-time',
  umoci: 'umoci config --image LAYOUT:TAG --created 1970-01-01T00:00:00Z',
});

const ANEW: FixesByBuilder = mapFixes(
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
  (text) => `build it anew on a current base image (${text}), as a schedule does`,
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
        'How long ago the image may have been made: hours, days or weeks (`36h`, `90d`, `12w`), from the start of the day of the run.',
      type: 'string',
      examples: ['90d'],
    },
    read: (value) => {
      const seconds = typeof value === 'string' ? parseDuration(value) : null;
      return typeof value === 'string' && seconds !== null ? { written: value, seconds } : null;
    },
    issues: (value) =>
      typeof value === 'string' && parseDuration(value) === null
        ? [{ path: [], message: safe`"${value}" is no duration: those are written 36h, 90d or 12w` }]
        : [],
  };
}
