import { BUILDERS, type Builder } from '../provenance/builder.ts';

/** What mends a violation: the same for everybody, or in the words of whoever made the image. */
export type Remediation = string | FixesByBuilder;

/** Ways out by builder, each one line. A builder that is not named here reads what is said where the builder is unknown. */
export interface FixesByBuilder extends Words {
  readonly any: string;
}

type Words = Readonly<Partial<Record<Builder, string>>>;

/** Whose ways are told, in this order, where nobody knows who made the image: all of them would be read by nobody. */
const COMMON = ['buildx', 'ko', 'jib', 'buildah'] as const satisfies readonly Builder[];

/**
 * Ways out by builder. Where the builder is unknown, those of the most common ones are told together, and equal ones once; `any` is said in
 * place of that where it would be long.
 *
 * ```ts
 * waysOut({ ...inDockerfile('end the Dockerfile with USER 10001'), ko: 'build with --image-user=10001' })
 * ```
 */
export function fixes(words: Words & { readonly any?: string }): FixesByBuilder {
  if (words.any !== undefined) return { ...words, any: words.any };
  const byText = new Map<string, readonly Builder[]>();
  for (const builder of COMMON) {
    const text = words[builder];
    if (text !== undefined) byText.set(text, [...(byText.get(text) ?? []), builder]);
  }
  const any = [...byText].map(([text, builders]) => `${builders.join(', ')}: ${text}`).join('; ');
  return { ...words, any };
}

/** The same words for all builders that read Dockerfiles. */
export function inDockerfile(text: string): Pick<Words, 'buildx' | 'docker' | 'kaniko' | 'buildah'> {
  return { buildx: text, docker: text, kaniko: text, buildah: text };
}

/** The same words for some builders. */
export function sameFor(builders: readonly Builder[], text: string): Words {
  return Object.fromEntries(builders.map((builder) => [builder, text]));
}

/** Says the same before or after every way; `builder` is whose it is, null where nobody knows. */
export function mapFixes(
  way: FixesByBuilder,
  phrase: (text: string, builder: Builder | null) => string,
): FixesByBuilder {
  const words = Object.fromEntries(
    BUILDERS.flatMap((builder) => {
      const text = way[builder];
      return text === undefined ? [] : [[builder, phrase(text, builder)]];
    }),
  );
  return { ...words, any: phrase(way.any, null) };
}

/** What is said to whoever uses this builder; null where nobody knows which. */
export function fixFor(way: Remediation, builder: Builder | null): string {
  if (typeof way === 'string') return way;
  return (builder && way[builder]) ?? way.any;
}
