import type { Digest } from '../formats/digest.ts';
import { type Attestation, isTrue, type Statement, subjectsOf, unlinkedStatements } from '../image/attestation.ts';
import { type Image, roleOf } from '../image/image.ts';
import { BUILDERS } from '../provenance/builder.ts';
import { hasNothingToRun, NOTHING_TO_RUN } from '../rule-kit/config.ts';
import { choice, flag, group, list, type Option, type OptionIssue, optionalText, strings } from '../rule-kit/option.ts';
import { type FixesByBuilder, type Remediation, sameFor } from '../rule-kit/remediation.ts';
import { defineRule, type Observation } from '../rule-kit/rule.ts';
import { plural } from '../text/count.ts';
import { globMatches } from '../text/glob.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';

/** Names for common predicate types, with the patterns of their URIs. */
const TYPES = {
  'slsa-provenance': ['https://slsa.dev/provenance/*'],
  spdx: ['https://spdx.dev/Document*'],
  cyclonedx: ['https://cyclonedx.org/bom*'],
  vulnerabilities: [
    'https://in-toto.io/attestation/vulns*',
    'https://cosign.sigstore.dev/attestation/vuln/*',
    'cosign.sigstore.dev/attestation/vuln/*',
  ],
  openvex: ['https://openvex.dev/ns*'],
  'verification-summary': ['https://slsa.dev/verification_summary/*'],
} as const satisfies Readonly<Record<string, readonly string[]>>;
type TypeName = keyof typeof TYPES;
const TYPE_NAMES: readonly TypeName[] = [
  'slsa-provenance',
  'spdx',
  'cyclonedx',
  'vulnerabilities',
  'openvex',
  'verification-summary',
];

const requirement = {
  type: choice(TYPE_NAMES, 'A kind of predicate by name.'),
  predicate: predicatePattern(),
  versions: strings([], 'Versions of the predicate that count; an empty list takes all.', [['0.2', '1']]),
};

export const attestations = defineRule({
  id: 'attestations',
  group: 'content',
  summary: 'the image has the required attestations, and no denied ones',
  options: {
    require: list(
      group(requirement, 'One attestation.'),
      'Attestations that must be there: present and linked to the image. Their signatures are not verified.',
      [[{ type: 'slsa-provenance' }, { type: 'spdx' }]],
    ),
    deny: denials(),
    'per-platform': flag(false, 'Whether every platform must have them; otherwise one in the image is enough.'),
  },
  vacuous: ({ require, deny }) =>
    require.length === 0 && deny.length === 0 ? 'the policy requires and denies no attestation' : null,
  needs: () => ({ statements: true }),
  *check(image, { require, deny, 'per-platform': perPlatform }) {
    if (image.digest === null) {
      yield {
        kind: 'unchecked',
        at: 'image',
        reason:
          'a docker archive cannot carry attestations; check what is pushed: docker buildx build --output type=oci,dest=image.tar …',
      };
      return undefined;
    }
    yield* denied(image, deny);
    // A chart or a signature has no attestations of an image build.
    if (hasNothingToRun(image)) return NOTHING_TO_RUN;
    const run = image.manifests.filter(({ exempt }) => exempt === null);
    const targets = perPlatform
      ? run.map(({ edge, platform }) => ({
          at: { edge },
          name: platform ?? 'a manifest',
          subjects: edge.target.digest === null ? [] : [edge.target.digest],
        }))
      : [{ at: 'image' as const, name: 'the image', subjects: subjectsOf(image) }];
    for (const { at, name, subjects } of targets) {
      for (const wanted of require) {
        const words = wordsFor(wanted);
        const candidates = subjects
          .flatMap((subject) => statementsAbout(image, subject))
          .filter(({ statement }) => isWanted(statement.content?.predicateType ?? statement.annotated, wanted));
        if (candidates.some(({ statement, subject }) => isTrue(statement, subject))) continue;
        const [doubtful] = candidates;
        if (doubtful === undefined && image.attestationsError !== undefined) {
          const reason = safe`${name} may have an attestation of ${words}: ${image.attestationsError}`;
          yield { kind: 'unchecked', at, reason };
        } else if (doubtful === undefined) {
          yield {
            kind: 'violation',
            at,
            key: words,
            message: safe`${name} has no attestation of ${words}`,
            fix: remediation(wanted),
          };
        } else if (doubtful.statement.content === null) {
          yield { kind: 'unchecked', at, reason: safe`the statement of ${words} about ${name} could not be read` };
        } else {
          yield {
            kind: 'violation',
            at: { edge: doubtful.statement.edge },
            key: words,
            message: safe`an attestation of ${words} is linked to ${name}, but ${whyUntrue(doubtful.statement)}`,
            fix: remediation(wanted),
          };
        }
      }
    }
    if (run.length === 0) return NOTHING_TO_RUN;
    const found = subjectsOf(image).flatMap((subject) => statementsAbout(image, subject)).length;
    return {
      kind: 'passed',
      reason: `${plural(found, 'statement')} present and linked; signatures were not verified`,
    };
  },
});

/** A misspelled name in `deny` would deny nothing. */
function denials(): Option<readonly string[]> {
  const option = strings([], 'Names or patterns of denied predicate types; `*` denies all.', [['*']]);
  return {
    ...option,
    issues: (value) =>
      option.read(value).flatMap((word, i) => (matchesNothing(word) ? [issueOf(word, [String(i)])] : [])),
  };
}

function predicatePattern(): Option<string | null> {
  return {
    ...optionalText('A pattern of the predicate type, for types without a name here. `*` matches any characters.', [
      'https://acme.example/review/*',
    ]),
    issues: (value) => {
      if (typeof value !== 'string') return [];
      if (TYPE_NAMES.some((name) => name === value))
        return [{ path: [], message: safe`"${value}" is a name, and no predicate type: write type: ${value}` }];
      return matchesNothing(value) ? [issueOf(value, [])] : [];
    },
  };
}

function issueOf(word: string, path: readonly string[]): OptionIssue {
  const suggestion = suggest(word, TYPE_NAMES);
  const message = safe`"${word}" is neither a name (${TYPE_NAMES}) nor a pattern of predicate types, which are addresses`;
  return suggestion === undefined ? { path, message } : { path, message, suggestion };
}

interface RequiredAttestation {
  readonly type: TypeName | null;
  readonly predicate: string | null;
  readonly versions: readonly string[];
}

function* denied(image: Image, deny: readonly string[]): Generator<Observation> {
  if (deny.length === 0) return;
  if (image.attestationsError !== undefined) yield { kind: 'unchecked', at: 'image', reason: image.attestationsError };
  const linked = subjectsOf(image).flatMap((subject) =>
    statementsAbout(image, subject).map(({ statement }) => statement),
  );
  for (const statement of [...linked, ...unlinkedStatements(image).filter(isStatement)]) {
    // Consumers use either of them.
    const predicates = [statement.content?.predicateType ?? [], statement.annotated ?? []].flat();
    const pattern = deny.find((word) => predicates.concat(word === '*' ? '' : []).some((one) => isOf(one, word)));
    if (pattern === undefined && statement.content !== null) continue;
    const [predicate = ''] = predicates;
    if (pattern === undefined) {
      yield { kind: 'unchecked', at: { edge: statement.edge }, reason: 'a statement about it could not be read' };
      continue;
    }
    yield {
      kind: 'violation',
      at: { edge: statement.edge },
      key: predicate,
      message: safe`it has an attestation of ${predicate || 'an unstated type'}, which "${pattern}" denies`,
      fix: WITHOUT,
    };
  }
}

function statementsAbout(
  image: Image,
  subject: Digest,
): readonly { readonly statement: Statement; readonly subject: Digest }[] {
  const about: readonly Attestation[] = image.attestations.get(subject) ?? [];
  return about.flatMap(({ statements }) => statements.filter(isStatement).map((statement) => ({ statement, subject })));
}

/** Signatures and plain SBOMs are linked in the same way but are not statements; Sigstore's bundles may be either. */
function isStatement({ edge, annotated, content }: Statement): boolean {
  return roleOf(edge) === 'attestation' || annotated !== null || content !== null;
}

function whyUntrue({ content, annotated }: Statement): string {
  return annotated === null || annotated === content?.predicateType
    ? 'its statement is about another image'
    : safe`it is annotated as ${annotated}`;
}

function isWanted(predicate: string | null, { type, predicate: pattern, versions }: RequiredAttestation): boolean {
  if (predicate === null) return false;
  const patterns = [...(type === null ? [] : TYPES[type]), ...(pattern === null ? [] : [pattern])];
  return (
    (patterns.length === 0 || patterns.some((candidate) => globMatches(candidate, predicate))) &&
    (versions.length === 0 || versions.some((version) => versionOf(predicate) === normalVersion(version)))
  );
}

/** The version at the end of `https://slsa.dev/provenance/v1`; otherwise null. */
function versionOf(predicate: string): string | null {
  const last = predicate.slice(predicate.lastIndexOf('/') + 1);
  return /^v?\d+(?:\.\d+)*$/.test(last) ? normalVersion(last) : null;
}

/** v1, 1 and 1.0 are the same version. */
function normalVersion(version: string): string {
  const parts = version.replace(/^v/, '').split('.');
  const end = parts.findLastIndex((part) => part !== '0') + 1;
  return parts.slice(0, Math.max(end, 1)).join('.');
}

/** Whether a predicate type matches a name or a pattern. */
function isOf(predicate: string, word: string): boolean {
  return patternsOf(word).some((pattern) => globMatches(pattern, predicate));
}

/** Predicate types are URIs: a word that is not a known name is misspelled, and would deny nothing. */
function matchesNothing(word: string): boolean {
  return TYPE_NAMES.every((name) => name !== word) && !/[*?/:]|\{context\./.test(word);
}

function patternsOf(word: string): readonly string[] {
  const name = TYPE_NAMES.find((known) => known === word);
  return name === undefined ? [word] : TYPES[name];
}

function wordsFor({ type, predicate, versions }: RequiredAttestation): string {
  const what = type ?? predicate ?? 'any type';
  return versions.length === 0 ? what : `${what} ${versions.join(' or ')}`;
}

function remediation({ type }: RequiredAttestation): Remediation {
  if (type === 'slsa-provenance') return PROVENANCE;
  return type === 'spdx' ? SBOM : 'attach it to the image: cosign attest --type …, or actions/attest';
}

const PROVENANCE = attached('--provenance=mode=max (or --attest type=provenance)', 'actions/attest-build-provenance');
const SBOM = attached('--sbom=true (or --attest type=sbom)', 'actions/attest-sbom');

/** buildx attaches attestations in the build, other builders after the push. */
function attached(flag: string, action: string): FixesByBuilder {
  const buildx = `${flag}, with --output type=oci or type=image`;
  const later = `after the push, by ${action} with push-to-registry: true, or cosign attest`;
  return {
    ...sameFor(BUILDERS, later),
    buildx: `docker buildx build ${buildx}`,
    docker: `the classic builder attaches no attestations: docker buildx build ${buildx}; or ${later}`,
    any: `buildx: ${buildx}; others: ${later}`,
  };
}

const DETACH = 'remove the step that attaches it after the push (actions/attest, cosign attest)';
const WITHOUT: FixesByBuilder = {
  ...sameFor(BUILDERS, DETACH),
  buildx: 'docker buildx build --provenance=false --sbom=false',
  any: `buildx: --provenance=false --sbom=false; others: ${DETACH}`,
};
