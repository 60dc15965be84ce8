import { type Digest, digestOf, isDigest, verifierOf } from '../formats/digest.ts';
import { isArray, isObject, type JsonObject, type JsonValue, parseJson } from '../formats/json.ts';
import { readDocument } from '../sources/byte-source.ts';
import type { Edge, Image, Manifest } from './image.ts';

/** A manifest of statements about another manifest, or about a whole index. */
export interface Attestation {
  readonly manifest: Manifest;
  /** What it says it is about. That it says so is no proof: see `Statement.content`. */
  readonly subject: Digest;
  readonly statements: readonly Statement[];
}

/** One in-toto statement, as a layer of an attestation. */
export interface Statement {
  readonly edge: Edge;
  /** The predicate type that the annotations state; null where they state none. */
  readonly annotated: string | null;
  /** What the manifest around it states that it is about: its `subject`, or BuildKit's annotation of the index. Null where a tag links it, or nothing. */
  readonly about: Digest | null;
  /** What the statement itself says; null until it was asked for, and where it is not here or is none. */
  content: StatementContent | null;
}

export interface StatementContent {
  readonly predicateType: string;
  /** The sha256 digests that it is about. */
  readonly subjects: ReadonlySet<Digest>;
  /** It names no subject of any kind, as BuildKit's of a build without a name. Absent where it names one. */
  readonly isWithoutSubject?: true;
}

/** What refers to others among images of one source: by subject digest. */
export type Attestations = ReadonlyMap<Digest, readonly Attestation[]>;

/**
 * Every attestation of a source by the digest that it is about: BuildKit's, in its old form (an annotation on the index's entry) and as an OCI artifact
 * (`subject`), and what was attached by `subject` or by cosign's tags.
 */
export function attestationsBySubject(images: readonly Image[]): Attestations {
  const bySubject = new Map<Digest, Attestation[]>();
  for (const image of images) {
    const tagged = image.claimedNames.flatMap((name) => cosignSubject(name) ?? [])[0] ?? null;
    for (const manifest of image.manifests) {
      // A manifest that engines would run is an image, whatever it says of itself.
      if (manifest.exempt === null) continue;
      const about = statedSubject(manifest);
      const subject = about ?? tagged;
      if (subject === null) continue;
      const attestation = {
        manifest,
        subject,
        statements: manifest.layers.map((edge) => ({
          ...{ edge, annotated: annotatedType(edge, manifest), about },
          content: null,
        })),
      };
      const others = bySubject.get(subject);
      if (others) others.push(attestation);
      else bySubject.set(subject, [attestation]);
    }
  }
  return bySubject;
}

function statedSubject({ edge }: Manifest): Digest | null {
  const { document, descriptor } = edge;
  const own = document?.kind === 'manifest' ? (document.subject?.digest ?? null) : null;
  if (own !== null) return own;
  const annotated = descriptor?.annotations.get('vnd.docker.reference.digest') ?? '';
  return isDigest(annotated) ? annotated : null;
}

/** `sha256-<hex>.att`, and the bare fallback tag of the distribution specification's referrers. */
export function cosignSubject(name: string): Digest | null {
  const match = /(?:^|:)([a-z0-9]+)-([0-9a-f]{32,})(?:\.(?:att|sig|sbom))?$/.exec(name);
  const digest = match === null ? '' : `${match[1]}:${match[2]}`;
  return isDigest(digest) ? digest : null;
}

function annotatedType({ descriptor }: Edge, { edge }: Manifest): string | null {
  const layer =
    descriptor?.annotations.get('in-toto.io/predicate-type') ?? descriptor?.annotations.get('predicateType');
  if (layer !== undefined) return layer;
  const { document } = edge;
  return document?.kind === 'manifest' ? (document.annotations.get('dev.sigstore.bundle.predicateType') ?? null) : null;
}

/** Reads the statements about an image, each once, and only where its bytes are those that were meant. */
export function readStatements(image: Image): void {
  for (const statement of statementsAbout(image)) statement.content ??= readContent(statement.edge);
}

/** Every statement that is linked to an image or to one of its manifests. */
export function statementsAbout(image: Image): readonly Statement[] {
  return subjectsOf(image).flatMap((subject) =>
    (image.attestations.get(subject) ?? []).flatMap(({ statements }) => statements),
  );
}

/**
 * Statements that an image carries and that are linked to nothing in it: no verifier finds them, and whoever pulls the image has them all the same.
 * They are read here. An attestation by itself is about another image, and carries none.
 */
export function unlinkedStatements(image: Image): readonly Statement[] {
  if (image.manifests.every(({ exempt }) => exempt !== null)) return [];
  const linked = new Set(
    subjectsOf(image)
      .flatMap((subject) => image.attestations.get(subject) ?? [])
      .map(({ manifest }) => manifest),
  );
  return image.manifests
    .filter((manifest) => manifest.exempt !== null && !linked.has(manifest))
    .flatMap((manifest) =>
      manifest.layers.map((edge) => ({
        ...{ edge, annotated: annotatedType(edge, manifest), about: null },
        content: readContent(edge),
      })),
    );
}

/**
 * Whether the statement itself says what its annotation and its link say. One that names no subject is about what its manifest is about;
 * one that a tag links has to name it, as a tag can link any statement to any image.
 */
export function isTrue({ content, annotated, about }: Statement, subject: Digest): boolean {
  if (content === null) return false;
  if (!content.subjects.has(subject) && !(content.isWithoutSubject === true && about === subject)) return false;
  return annotated === null || annotated === content.predicateType;
}

/**
 * The statement as a whole, read anew, as nothing holds what may have 32 MiB: predicates are for whoever asks, one at a time.
 * Null where its bytes are not here, not those that were meant, or no statement.
 */
export function statementDocument(edge: Edge): JsonObject | null {
  const bytes = bytesAt(edge);
  return bytes && parseStatement(bytes);
}

/** Reads what a statement says of itself. Null where its bytes are not here, not those that were meant, or no statement. */
export function readContent(edge: Edge): StatementContent | null {
  const bytes = bytesAt(edge);
  return bytes && readStatement(bytes);
}

function bytesAt({ target, faults }: Edge): Uint8Array | null {
  const { digest, byteSource } = target;
  const algorithm = digest && verifierOf(digest);
  if (!algorithm || byteSource === null || faults.length > 0 || target.faults.length > 0) return null;
  const read = readDocument(byteSource);
  return read.ok && digestOf(read.bytes, algorithm) === digest ? read.bytes : null;
}

/** Reads what a statement says of itself. Null where it is none. */
export function readStatement(bytes: Uint8Array): StatementContent | null {
  const statement = parseStatement(bytes);
  return statement && contentOf(statement);
}

/** Reads a statement: plain, in a DSSE envelope, or in a Sigstore bundle. Null where it is none of them. */
function parseStatement(bytes: Uint8Array): JsonObject | null {
  const parsed = parseJson(bytes);
  if (!parsed.ok || !isObject(parsed.value)) return null;
  const envelope = objectAt(parsed.value, 'dsseEnvelope') ?? parsed.value;
  const payload = envelope.get('payload');
  if (typeof payload !== 'string') return parsed.value;
  const inner = parseJson(Buffer.from(payload, 'base64'));
  return inner.ok && isObject(inner.value) ? inner.value : null;
}

function contentOf(statement: JsonObject): StatementContent | null {
  const predicateType = statement.get('predicateType');
  // Go writes an empty list as null, too.
  const subjects = statement.get('subject') ?? (statement.has('subject') ? [] : null);
  if (typeof predicateType !== 'string' || !isArray(subjects)) return null;
  return {
    predicateType: owned(predicateType),
    subjects: new Set(subjects.flatMap((subject) => sha256Of(subject) ?? [])),
    ...(subjects.length === 0 && { isWithoutSubject: true }),
  };
}

/** The same text with memory of its own: a part of a text keeps all of it, and statements are as large as anybody likes. */
function owned(part: string): string {
  return Buffer.from(part, 'utf16le').toString('utf16le');
}

function sha256Of(subject: JsonValue): Digest | null {
  const hex = isObject(subject) ? objectAt(subject, 'digest')?.get('sha256') : undefined;
  const digest = owned(`sha256:${typeof hex === 'string' ? hex : ''}`);
  return isDigest(digest) ? digest : null;
}

function objectAt(object: JsonObject, key: string): JsonObject | null {
  const value = object.get(key) ?? null;
  return isObject(value) ? value : null;
}

/** The digests that attestations of an image can be about: the whole, and each of its manifests. */
export function subjectsOf(image: Image): readonly Digest[] {
  const digests = [image.digest, ...image.manifests.map(({ edge }) => edge.target.digest)];
  return [...new Set(digests.flatMap((digest) => digest ?? []))];
}
