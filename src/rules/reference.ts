import {
  matchesReference,
  parseReference,
  type Reference,
  referenceSpellings,
  withDefaultTag,
} from '../formats/reference.ts';
import type { Image } from '../image/image.ts';
import { group, type Option, strings } from '../rule-kit/option.ts';
import { optionalPattern } from '../rule-kit/option-types.ts';
import { fixes, mapFixes, type Remediation } from '../rule-kit/remediation.ts';
import { defineRule, type Observation } from '../rule-kit/rule.ts';
import { globMatches } from '../text/glob.ts';
import { safe } from '../text/untrusted.ts';

const tagOptions = {
  allow: strings([], 'Patterns of allowed tags; an empty list allows all. Case is significant.', [['v*', 'sha-*']]),
  deny: strings([], 'Patterns of denied tags, ignoring case.', [['latest']]),
  pattern: optionalPattern(
    "A regular expression in RE2's syntax that must match a part of the tag; `^` and `$` anchor it.",
    ['^v?\\d+\\.\\d+\\.\\d+$'],
  ),
};

export const reference = defineRule({
  id: 'reference',
  group: 'content',
  summary: 'the image has an allowed name and tag, and no denied one',
  options: {
    allow: names(
      'Patterns of which one must match the name that the workflow gave (`IMAGE as NAME`): without its tag (`ghcr.io/acme/*`) or with it. An empty list allows all.',
      ['ghcr.io/acme/*'],
    ),
    deny: names('Patterns of which none may match a name, be it given or claimed by the image itself.', [
      'docker.io/*',
    ]),
    tags: group(tagOptions, 'The requirements for tags.'),
  },
  vacuous: (options) =>
    !wantsName(options) && options.deny.length === 0 && options.tags.deny.length === 0
      ? 'the policy allows and denies no name'
      : null,
  *check(image, options) {
    const wants = wantsName(options);
    const { givenName } = image;
    if (givenName !== null) yield* judgeGiven(givenName, options);
    else if (wants)
      yield {
        kind: 'unchecked',
        at: 'image',
        reason: 'the workflow gives it no name, and names that the image claims are not used: write IMAGE as NAME',
      };
    for (const claimed of image.names) if (claimed !== givenName) yield* judgeClaimed(claimed, image, options);
    if (image.names.length === 0) return { kind: 'not-applicable', reason: 'it has no name' };
    return { kind: 'passed', reason: safe`its names are as they should be: ${image.names.slice(0, 5)}` };
  },
});

interface ReferenceOptions {
  readonly allow: readonly string[];
  readonly deny: readonly string[];
  readonly tags: {
    readonly allow: readonly string[];
    readonly deny: readonly string[];
    readonly pattern: { readonly source: string; readonly test: (text: string) => boolean } | null;
  };
}

/** Whether a name is required. */
function wantsName({ allow, tags }: ReferenceOptions): boolean {
  return allow.length > 0 || tags.allow.length > 0 || tags.pattern !== null;
}

/** The name that the workflow gave: what the image will be known by. */
function* judgeGiven(name: string, { allow, deny, tags }: ReferenceOptions): Generator<Observation> {
  const parsed = parseReference(name);
  if (parsed === null) {
    yield violation(
      name,
      safe`"${name}" is not a valid name for a registry`,
      'write IMAGE as HOST/PATH:TAG, the path in lower case',
    );
    return;
  }
  yield* denied(name, parsed, deny, 'its name');
  if (allow.length > 0 && !allow.some((pattern) => matchesReference(pattern, withDefaultTag(parsed))))
    yield violation(
      name,
      safe`its name is ${name}; allowed: ${allow}`,
      mapFixes(PUSHED_AS, (text) => `push it under an allowed name (${text}), and give that: IMAGE as NAME`),
    );
  const { tag } = withDefaultTag(parsed);
  if (tag === null) {
    if (tags.allow.length > 0 || tags.pattern !== null)
      yield {
        kind: 'unchecked',
        at: 'image',
        reason: safe`the name ${name} has a digest and no tag: write IMAGE as NAME:TAG`,
      };
    return;
  }
  const implied = parsed.tag === null ? ' (its name states none, and tools take that for latest)' : '';
  yield* deniedTag(tag, tags.deny, `its tag${implied}`);
  const unmet = [
    ...(tags.allow.length > 0 && !tags.allow.some((pattern) => globMatches(pattern, tag, { exact: true }))
      ? [safe`allowed: ${tags.allow}`]
      : []),
    ...(tags.pattern !== null && !tags.pattern.test(tag) ? [safe`required: a match of ${tags.pattern.source}`] : []),
  ];
  if (unmet.length > 0)
    yield violation(
      tag,
      safe`its tag is ${tag}${implied}; ${unmet.join('; ')}`,
      mapFixes(TAGGED_AS, (text) => `tag it otherwise: ${text}`),
    );
}

/**
 * The name that docker load, or a push of the archive as it is, would give the image. It allows nothing, but it can be
 * denied.
 */
function* judgeClaimed(name: string, { digest }: Image, { deny, tags }: ReferenceOptions): Generator<Observation> {
  // A layout's `v1` is the tag of an unstated name; a docker archive has full names only.
  if (digest !== null && !/[/:@]/.test(name)) {
    yield* deniedTag(name, tags.deny, 'a tag that it claims');
    return;
  }
  const parsed = parseReference(name);
  if (parsed === null) {
    const pattern = deny.find((candidate) => globMatches(candidate, name));
    if (pattern !== undefined)
      yield violation(name, safe`a name that it claims is ${name}, which "${pattern}" denies`, RENAME);
    else if (deny.length + tags.deny.length > 0)
      yield {
        kind: 'unchecked',
        at: 'image',
        reason: safe`it claims the name "${name}", which is not a valid name in a registry`,
      };
    return;
  }
  yield* denied(name, parsed, deny, 'a name that it claims');
  const { tag } = withDefaultTag(parsed);
  if (tag !== null) yield* deniedTag(tag, tags.deny, safe`the tag of ${name}, which it claims,`);
}

const PUSHED_AS = fixes({
  buildx: 'docker buildx build --tag NAME',
  docker: 'docker build --tag NAME',
  ko: 'KO_DOCKER_REPO, with ko build --bare',
  jib: 'to.image',
  kaniko: '--destination NAME',
  buildah: 'buildah build --tag NAME',
  bazel: 'repository of oci_push',
  nix: 'name of the image',
  buildpacks: 'pack build NAME',
  apko: 'apko publish FILE NAME',
  crane: 'crane copy IMAGE NAME',
});

const TAGGED_AS = fixes({
  buildx: 'docker buildx build --tag NAME:TAG; docker/metadata-action: tags',
  docker: 'docker build --tag NAME:TAG',
  ko: 'ko build --tags=TAG',
  jib: 'to.tags',
  kaniko: '--destination NAME:TAG',
  buildah: 'buildah build --tag NAME:TAG',
  bazel: 'remote_tags of oci_push',
  nix: 'tag of the image',
  buildpacks: 'pack build NAME:TAG',
  apko: 'apko publish FILE NAME:TAG',
  umoci: 'umoci tag --image LAYOUT:OLD TAG',
  crane: 'crane tag IMAGE TAG',
});

const RENAME =
  'export it under another name: docker buildx build --tag NAME --output type=oci,dest=image.tar .; skopeo copy SOURCE oci-archive:image.tar:NAME';

function* denied(name: string, parsed: Reference, deny: readonly string[], what: string): Generator<Observation> {
  const spellings = referenceSpellings(withDefaultTag(parsed));
  const pattern = deny.find((candidate) => spellings.some((spelling) => globMatches(candidate, spelling)));
  if (pattern !== undefined) yield violation(name, safe`${what} is ${name}, which "${pattern}" denies`, RENAME);
}

function* deniedTag(tag: string, deny: readonly string[], what: string): Generator<Observation> {
  const pattern = deny.find((candidate) => globMatches(candidate, tag));
  if (pattern !== undefined) yield violation(tag, safe`${what} is ${tag}, which "${pattern}" denies`, RENAME);
}

function violation(key: string, message: string, fix: Remediation): Observation {
  return { kind: 'violation', at: 'image', key: safe`${key}`, message, fix };
}

/** Patterns of names; a pattern that can match none is an error. */
function names(description: string, example: readonly string[]): Option<readonly string[]> {
  const option = strings([], description, [example]);
  return {
    ...option,
    issues: (value) =>
      option.read(value).flatMap((pattern, i) => {
        const message = whyNone(pattern);
        return message === null ? [] : [{ path: [String(i)], message }];
      }),
  };
}

function whyNone(pattern: string): string | null {
  if (pattern.includes('{context.')) return null;
  if (pattern === '') return 'an empty pattern matches no name';
  if (/\s/.test(pattern)) return safe`"${pattern}" has a space in it, and no name has one`;
  return pattern.includes('://') ? safe`"${pattern}" has a scheme, and names have none: write ghcr.io/acme/*` : null;
}
