import { type Digest, digestOf, isDigest, verifierOf } from '../formats/digest.ts';
import { isArray, isObject, type JsonObject, type JsonValue, parseJson } from '../formats/json.ts';
import { readDocument } from '../sources/byte-source.ts';
import type { Edge, Image, Manifest } from './image.ts';

/** A manifest of statements about another manifest, or about a whole index. */
export interface Attestation {
  readonly manifest: Manifest;
  /** Its stated subject, which proves nothing: see `Statement.content`. */
  readonly subject: Digest;
  readonly statements: readonly Statement[];
}

/** One in-toto statement, as a layer of an attestation. */
export interface Statement {
  readonly edge: Edge;
  /** The predicate type in the annotations; null if they state none. */
  readonly annotated: string | null;
  /**
   * The subject of the surrounding manifest: its `subject`, or BuildKit's annotation in the index. Null if a tag links
   * it, or nothing.
   */
  readonly about: Digest | null;
  /** The statement itself; null before it was read, and if it is absent or not a statement. */
  content: StatementContent | null;
}

export interface StatementContent {
  readonly predicateType: string;
  /** The sha256 digests of its subjects. */
  readonly subjects: ReadonlySet<Digest>;
  /** It names no subject, like BuildKit's of a build without a name. Absent if it names one. */
  readonly isWithoutSubject?: true;
}

/** The attestations of one source, by subject digest. */
export type Attestations = ReadonlyMap<Digest, readonly Attestation[]>;

/**
 * Every attestation of a source by the digest of its subject: BuildKit's, in its old form (an annotation on the index's
 * entry) and as an OCI artifact (`subject`), and those attached by `subject` or by cosign's tags.
 */
export function attestationsBySubject(images: readonly Image[]): Attestations {
  const bySubject = new Map<Digest, Attestation[]>();
  for (const image of images) {
    const tagged = image.claimedNames.flatMap((name) => cosignSubject(name) ?? [])[0] ?? null;
    for (const manifest of image.manifests) {
      // A manifest that engines would run is an image, whatever it declares.
      if (manifest.exempt === null) continue;
      const about = statedSubject(manifest);
      const subject = about ?? tagged;
      if (subject === null) continue;
      const attestation = {
        manifest,
        subject,
        statements: manifest.layers.map((edge) => ({
          edge,
          annotated: annotatedType(edge, manifest),
          about,
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

/** Reads the statements about an image, each once, and only if its bytes are verified. */
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
 * Statements in an image that are linked to nothing in it: no verifier finds them, but everyone who pulls the image
 * gets them. They are read here. An attestation by itself is about another image, and has none.
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
        edge,
        annotated: annotatedType(edge, manifest),
        about: null,
        content: readContent(edge),
      })),
    );
}

/**
 * Whether the statement matches its annotation and its link. One without a subject is about the subject of its
 * manifest; one that a tag links must name it, as a tag can link any statement to any image.
 */
export function isTrue({ content, annotated, about }: Statement, subject: Digest): boolean {
  if (content === null) return false;
  if (!content.subjects.has(subject) && !(content.isWithoutSubject === true && about === subject)) return false;
  return annotated === null || annotated === content.predicateType;
}

/**
 * The whole statement, read again, because it may have 32 MiB and is not kept: callers read one at a time. Null if its
 * bytes are absent, unverified, or not a statement.
 */
export function statementDocument(edge: Edge): JsonObject | null {
  const bytes = bytesAt(edge);
  return bytes && parseStatement(bytes);
}

/** Reads the header of a statement. Null if its bytes are absent, unverified, or not a statement. */
export function readContent(edge: Edge): StatementContent | null {
  const bytes = bytesAt(edge);
  return bytes && readStatement(bytes);
}

function bytesAt({ target, faults }: Edge): Uint8Array | null {
  const { digest, byteSource } = target;
  const algorithm = digest && verifierOf(digest);
  if (!algorithm || byteSource === null || faults.length > 0 || target.faults.length > 0) return null;
  const read = readDocument(byteSource);
  return read.kind === 'bytes' && digestOf(read.bytes, algorithm) === digest ? read.bytes : null;
}

/** Reads the header of a statement. Null if it is not one. */
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

/** A copy of the text: a substring keeps the whole text in memory, and statements may be large. */
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

/** The digests that attestations of an image can be about: the whole image, and each of its manifests. */
export function subjectsOf(image: Image): readonly Digest[] {
  const digests = [image.digest, ...image.manifests.map(({ edge }) => edge.target.digest)];
  return [...new Set(digests.flatMap((digest) => digest ?? []))];
}
