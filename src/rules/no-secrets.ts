import { isObject, type JsonObject, type JsonValue, parseJson } from '../formats/json.ts';
import { statementDocument, subjectsOf, unlinkedStatements } from '../image/attestation.ts';
import { type Edge, type Image, referencesAndListings } from '../image/image.ts';
import { LIMITS } from '../limits.ts';
import { BUILDERS } from '../provenance/builder.ts';
import { isProvenanceType } from '../provenance/provenance.ts';
import { atLeastOne, list, someOf, strings } from '../rule-kit/option.ts';
import { optionalPattern } from '../rule-kit/option-types.ts';
import { type FixesByBuilder, inDockerfile, sameFor } from '../rule-kit/remediation.ts';
import { defineRule, type Observation } from '../rule-kit/rule.ts';
import { isShowable, type Secret, secretsIn, type Text, textsIn } from '../rule-kit/secret-texts.ts';
import { readDocument } from '../sources/byte-source.ts';
import { plural } from '../text/count.ts';
import { globMatches } from '../text/glob.ts';
import type { Pattern } from '../text/pattern.ts';
import { safe } from '../text/untrusted.ts';

const PLACES = ['env', 'labels', 'history', 'command', 'annotations', 'provenance'] as const;
type PlaceName = (typeof PLACES)[number];
const CONFIG_PLACES = ['env', 'labels', 'history', 'command'] as const satisfies readonly PlaceName[];

const options = {
  allow: strings([], 'Patterns of names whose values are not secrets; `*` matches any characters.', [
    ['TEST_*', 'PUBLIC_API_KEY'],
  ]),
  patterns: list(
    optionalPattern("A regular expression in RE2's syntax.", ['acme_[0-9a-f]{32}']),
    "Additional forms of secrets, as regular expressions in RE2's syntax.",
    [['acme_[0-9a-f]{32}']],
  ),
  scan: atLeastOne(
    someOf(
      PLACES,
      PLACES,
      'What is searched: variables, labels and history of the config; `command` (entrypoint, command, health check, triggers); annotations; and provenance, which has build arguments and the Dockerfile.',
    ),
  ),
};

export const noSecrets = defineRule({
  id: 'no-secrets',
  group: 'content',
  summary: 'no config, annotation or provenance contains a password, token or key',
  options,
  needs: ({ scan }) => ({
    depth: 'structure',
    documents: 'configs',
    ...(scan.includes('provenance') && { statements: true }),
  }),
  *check(image, { allow, patterns, scan }) {
    const own = patterns.filter((pattern) => pattern !== null);
    const reported = new Set<string>();
    let [characters, texts] = [0, 0];
    for (const found of passages(image, new Set(scan))) {
      if ('kind' in found) {
        yield found;
        continue;
      }
      texts++;
      characters += found.text.value.length;
      if (characters > LIMITS.secretCharacters) {
        yield {
          kind: 'unchecked',
          at: 'image',
          reason: `its configs, annotations and provenance have more than ${LIMITS.secretCharacters} characters; the rest was not searched`,
        };
        break;
      }
      for (const secret of secretsIn(found.text, own)) {
        if (isAllowed(secret, allow)) continue;
        const violation = secretViolation(secret, found, own);
        const key = `${violation.message}\n${found.at === 'image' ? '' : found.at.edge.path.join('/')}`;
        if (reported.has(key)) continue;
        reported.add(key);
        yield violation;
        // More secrets than this are not listed individually.
        if (reported.size < LIMITS.secretsReported) continue;
        yield {
          kind: 'unchecked',
          at: 'image',
          reason: `it has ${LIMITS.secretsReported} secrets; the rest was not searched`,
        };
        return undefined;
      }
    }
    if (texts === 0) return { kind: 'not-applicable', reason: 'the image has no text to search' };
    return { kind: 'passed', reason: `${plural(texts, 'text')} searched in ${scan.join(', ')}` };
  },
});

/** A text with its place. */
interface Passage {
  readonly text: Text;
  /** `image` for a text of the layout, which belongs to no edge. */
  readonly at: { readonly edge: Edge } | 'image';
  /** Its place in words: `an environment variable`. */
  readonly of: string;
}

type Unchecked = Extract<Observation, { kind: 'unchecked' }>;

/** The places to search, in the order of importance. */
function* passages(image: Image, scan: ReadonlySet<PlaceName>): Generator<Passage | Unchecked> {
  const seen = new Set<unknown>();
  for (const { config, edge, exempt } of image.manifests) {
    if (edge.document?.kind === 'schema1') {
      for (const entry of edge.document.history) yield* configPassages(parse(entry), edge, scan);
    }
    // Engines may read a config whatever its type; a broken or absent one is reported by other rules.
    if (exempt !== null || config === null || seen.has(config.target)) continue;
    seen.add(config.target);
    yield* configPassages(documentAt(config), config, scan);
  }
  if (scan.has('annotations')) yield* annotationPassages(image);
  if (scan.has('provenance')) yield* provenancePassages(image);
}

/** Of an image config, or an entry of schema 1's history, which has the same fields. */
function* configPassages(
  config: JsonObject | null,
  edge: Edge,
  scan: ReadonlySet<PlaceName>,
): Generator<Passage | Unchecked> {
  if (config === null) {
    if (CONFIG_PLACES.some((place) => scan.has(place)))
      yield { kind: 'unchecked', at: { edge }, reason: 'its config could not be searched' };
    return;
  }
  for (const [key, value] of config) {
    // Digests and other machine-readable values.
    if (key === 'rootfs') continue;
    if (key === 'config' || key === 'container_config') {
      for (const [inner, member] of isObject(value) ? value : []) {
        const place = inner === 'Env' ? 'env' : inner === 'Labels' ? 'labels' : 'command';
        if (scan.has(place)) yield* passagesIn(member, { edge }, OF[place]);
      }
    } else {
      const place = key === 'history' ? 'history' : 'command';
      if (scan.has(place)) yield* passagesIn(value, { edge }, OF[place], key);
    }
  }
}

const OF = {
  env: 'the environment in the config',
  labels: 'a label in the config',
  history: "the config's history",
  command: 'a command in the config',
} as const;

/**
 * Of every document and descriptor, and of the layout's own index.json with all its entries, which crane push --index
 * pushes.
 */
function* annotationPassages(image: Image): Generator<Passage> {
  const seen = new Set<unknown>();
  for (const edge of referencesAndListings(image)) {
    const { document, descriptor } = edge;
    const own = document === null || document.kind === 'schema1' ? null : document;
    const found = [own?.annotations, own?.subject?.annotations, descriptor?.annotations];
    for (const annotations of found) {
      if (annotations === undefined || annotations.size === 0 || seen.has(annotations)) continue;
      seen.add(annotations);
      yield* passagesIn(annotations, { edge }, 'an annotation');
    }
    for (const { urls, artifactType } of [descriptor, own?.subject].filter((one) => one != null))
      yield* passagesIn(artifactType === null ? urls : [...urls, artifactType], { edge }, 'a descriptor');
    if (own?.artifactType != null) yield* passagesIn(own.artifactType, { edge }, 'an artifactType');
  }
  if (image.layoutAnnotations.size > 0)
    yield* passagesIn(image.layoutAnnotations, 'image', 'an annotation of index.json');
}

function* provenancePassages(image: Image): Generator<Passage | Unchecked> {
  const linked = subjectsOf(image).flatMap((subject) => image.attestations.get(subject) ?? []);
  for (const { edge, annotated, content } of [
    ...linked.flatMap(({ statements }) => statements),
    ...unlinkedStatements(image),
  ]) {
    const type = content?.predicateType ?? annotated;
    if (type === null || !isProvenanceType(type)) continue;
    const document = statementDocument(edge);
    if (document === null) {
      const reason = 'a statement of provenance could not be read, so it was not searched';
      yield { kind: 'unchecked', at: { edge }, reason };
    } else {
      yield* passagesIn(document.get('predicate') ?? null, { edge }, 'its provenance');
    }
  }
}

function* passagesIn(value: JsonValue, at: Passage['at'], of: string, name: string | null = null): Generator<Passage> {
  for (const text of textsIn(value, name)) yield { text, at, of };
}

function documentAt({ target }: Edge): JsonObject | null {
  const read = target.byteSource === null ? null : readDocument(target.byteSource);
  return read?.kind === 'bytes' ? parse(read.bytes) : null;
}

function parse(text: string | Uint8Array): JsonObject | null {
  const parsed = parseJson(typeof text === 'string' ? Buffer.from(text) : text);
  return parsed.ok && isObject(parsed.value) ? parsed.value : null;
}

function isAllowed({ name }: Secret, allow: readonly string[]): boolean {
  if (name === null) return false;
  const bare = name.replace(/^(?:build-arg|label):/, '');
  return allow.some((pattern) => globMatches(pattern, name) || globMatches(pattern, bare));
}

/** Reports that there is a secret, but never its value, nor a name that could be one. */
function secretViolation(
  { name, kind }: Secret,
  { of, at }: Passage,
  patterns: readonly Pattern[],
): Extract<Observation, { kind: 'violation' }> {
  const keyword = of === OF.env ? 'ENV' : of === OF.labels ? 'LABEL' : undefined;
  const shown = name === null || isShowable(name, patterns) ? name : null;
  const under = shown === null ? '' : safe` under "${shown}"`;
  const what = kind ?? (shown === null ? 'a secret' : 'a value whose name indicates a secret');
  return {
    kind: 'violation',
    at,
    key: shown ?? kind ?? 'a secret',
    message: safe`${of} has ${what}${under}`,
    fix: FIX,
    ...(keyword !== undefined && name !== null && { madeBy: { keyword, key: name } }),
  };
}

const REVOKE = 'revoke it, because everyone with access to the image can read it; pass it when the container runs';
const MOUNT = `${REVOKE}, or to the build with RUN --mount=type=secret`;
const FIX: FixesByBuilder = { ...sameFor(BUILDERS, REVOKE), ...inDockerfile(MOUNT), any: MOUNT };
