import { BUILDERS, type Builder } from '../provenance/builder.ts';
import type { SourceKind } from '../sources/source.ts';

/** The fix of a violation: the same for all builders, or one per builder. */
export type Remediation = string | FixesByBuilder;

/** Fixes by builder, each one line. For other builders the fix for an unknown builder applies. */
export interface FixesByBuilder extends Words {
  readonly any: string;
}

type Words = Readonly<Partial<Record<Builder, string>>>;

/** The builders whose fixes are shown, in this order, if the builder is unknown: all of them would be too long. */
const COMMON = ['buildx', 'ko', 'jib', 'buildah'] as const satisfies readonly Builder[];

/**
 * Creates fixes by builder. For an unknown builder, those of the most common builders are joined, equal ones once;
 * `any` replaces that if it
 * would be too long.
 *
 * ```ts
 * fixes({ ...inDockerfile('end the Dockerfile with USER 10001'), ko: 'build with --image-user=10001' })
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

/** The same fix for all builders that read Dockerfiles. */
export function inDockerfile(text: string): Pick<Words, 'buildx' | 'docker' | 'kaniko' | 'buildah'> {
  return { buildx: text, docker: text, kaniko: text, buildah: text };
}

/** The same fix for some builders. */
export function sameFor(builders: readonly Builder[], text: string): Words {
  return Object.fromEntries(builders.map((builder) => [builder, text]));
}

/** Adds text to every fix; `builder` is null for the fix of an unknown builder. */
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

/** The output of buildx to a registry with its further options, and the command if that is all of it. */
const PUSHED = /(docker buildx build )?--output type=image,push=true((?:,[\w-]+=[\w:-]+)*)/g;
/** The output of buildx that writes the form of a source. An OCI layout has OCI media types without an option. */
const OCI_ARCHIVE = 'type=oci,dest=image.tar';
const OUTPUTS: Readonly<Record<SourceKind, string>> = {
  'oci-layout': 'type=oci,tar=false,dest=DIRECTORY',
  'oci-archive': OCI_ARCHIVE,
  'docker-archive': OCI_ARCHIVE,
  dir: OCI_ARCHIVE,
  registry: 'type=image,push=true',
  engine: 'type=image,push=true',
};

/**
 * Adapts the build commands of a fix to the form that was checked: an image in a file is built into a file, not pushed.
 * @param fix the text of a fix, with or without such commands
 */
export function fixForSource(fix: string, source: SourceKind): string {
  const output = OUTPUTS[source];
  return fix.replace(PUSHED, (_, command: string | undefined, options: string) => {
    const needed = output.startsWith('type=oci') ? options.replace(',oci-mediatypes=true', '') : options;
    const flag = `--output ${output}${needed}`;
    return command === undefined ? flag : `${command}-t NAME ${flag} .`;
  });
}

/** The fix for a builder; null if it is unknown. */
export function fixFor(way: Remediation, builder: Builder | null): string {
  if (typeof way === 'string') return way;
  return (builder && way[builder]) ?? way.any;
}
