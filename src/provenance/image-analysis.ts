import type { Digest } from '../formats/digest.ts';
import { isTrue, readContent, type Statement, type StatementContent, statementDocument } from '../image/attestation.ts';
import { type Edge, type Image, type Manifest, type Node, referencesOf } from '../image/image.ts';
import { type Builder, findBuilder, onlyBuilder } from './builder.ts';
import { isProvenanceType, type Provenance, type ProvenanceResult, readProvenance } from './provenance.ts';

const UNREADABLE = 'a provenance statement could not be read';

/** Facts about one image that rules, fixes and locations share: each is computed on first use, once, and freed with the analysis. */
export class ImageAnalysis {
  readonly image: Image;
  readonly #readsAll: boolean;
  readonly #contents = new Map<Statement, StatementContent | null>();
  /** By statement: its provenance, or why it is not valid. */
  readonly #provenance = new Map<Statement, Provenance | string>();
  readonly #builders = new Map<Manifest, Builder | null>();
  #common: { readonly builder: Builder | null } | null = null;
  #runnable: ReadonlyMap<Edge, Manifest> | null = null;
  #references: ReadonlyMap<Node, readonly Edge[]> | null = null;

  /** @param readsAll whether statements that were not loaded with the image are read when they are needed */
  constructor(image: Image, readsAll = false) {
    this.image = image;
    this.#readsAll = readsAll;
  }

  /** An analysis of the same image that also reads statements that were not loaded with it. Provenance is not parsed again. */
  readingAll(): ImageAnalysis {
    const all = new ImageAnalysis(this.image, true);
    for (const [statement, provenance] of this.#provenance) all.#provenance.set(statement, provenance);
    return all;
  }

  /**
   * The provenance of a manifest: every statement that is linked to it, names it as its subject, and has a type of SLSA provenance. A statement
   * that was not loaded or is not valid gives a reason.
   */
  provenanceOf(subject: Digest): readonly ProvenanceResult[] {
    return this.#statementsAbout(subject).flatMap((statement) => this.#provenanceIn(statement, subject) ?? []);
  }

  /** Whether a statement that is linked to a manifest has a predicate type that begins so. */
  hasPredicate(subject: Digest, type: string): boolean {
    return this.#statementsAbout(subject).some((one) => this.#contentOf(one)?.predicateType.startsWith(type));
  }

  /** The builder of a manifest, for advice only (`findBuilder`); null if it is unknown. */
  builderOf(manifest: Manifest): Builder | null {
    const known = this.#builders.get(manifest);
    if (known !== undefined) return known;
    const { digest } = manifest.edge.target;
    const provenance = (digest === null ? [] : this.provenanceOf(digest)).flatMap((result) =>
      result.ok ? [result.value] : [],
    );
    const builder = findBuilder(manifest, provenance);
    this.#builders.set(manifest, builder);
    return builder;
  }

  /**
   * The builder of the manifest that a reference leads to or is a part of. For other references (an index, an attestation) and for null, the
   * builder of all runnable manifests, if it is the same.
   */
  builderAt(edge: Edge | null): Builder | null {
    const { image } = this;
    this.#runnable ??= new Map(
      image.manifests.filter(({ exempt }) => exempt === null).map((manifest) => [manifest.edge, manifest]),
    );
    const manifest = edge && (this.#runnable.get(edge) ?? (edge.parent && this.#runnable.get(edge.parent)));
    if (manifest) return this.builderOf(manifest);
    this.#common ??= { builder: onlyBuilder(new Set([...this.#runnable.values()].map((one) => this.builderOf(one)))) };
    return this.#common.builder;
  }

  /** The references of the image to a blob. */
  referencesTo(node: Node): readonly Edge[] {
    this.#references ??= referencesOf(this.image);
    return this.#references.get(node) ?? [];
  }

  #statementsAbout(subject: Digest): readonly Statement[] {
    return (this.image.attestations.get(subject) ?? []).flatMap(({ statements }) => statements);
  }

  /** Null for a statement of another type, or about another subject. */
  #provenanceIn(statement: Statement, subject: Digest): ProvenanceResult | null {
    const content = this.#contentOf(statement);
    const type = content?.predicateType ?? statement.annotated;
    if (type === null || !isProvenanceType(type)) return null;
    if (content === null) return { ok: false, reason: UNREADABLE, statement };
    if (!isTrue({ ...statement, content }, subject)) return null;
    const value = this.#provenance.get(statement) ?? parse(statement);
    this.#provenance.set(statement, value);
    return typeof value === 'string' ? { ok: false, reason: value, statement } : { ok: true, value, statement };
  }

  #contentOf(statement: Statement): StatementContent | null {
    if (statement.content !== null || !this.#readsAll) return statement.content;
    const known = this.#contents.get(statement);
    if (known !== undefined) return known;
    const content = readContent(statement.edge);
    this.#contents.set(statement, content);
    return content;
  }
}

function parse({ edge }: Statement): Provenance | string {
  const document = statementDocument(edge);
  return document === null ? UNREADABLE : readProvenance(document);
}
