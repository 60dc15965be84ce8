import type { MediaType } from '../../src/formats/media-type.ts';
import { FAMILIES, MEDIA_TYPES, PREFIXES } from '../../src/formats/media-type-table.ts';
import { table } from './markdown.ts';

const INTRODUCTION = `# Media types

<!-- Generated from src/formats/media-type-table.ts by \`npm run generate\`: edit that. -->

Every media type of container images and related artifacts that Plimsoll knows. \`plimsoll classify TYPE…\` prints the same on the
command line, with \`--format json\` for machines.

- **Role**: the role of a blob of this type. \`layer\` is a filesystem layer; the contents of a chart, a model or a module are an
  \`artifact\`. The type of a whole artifact (its \`artifactType\`) has the role of the artifact.
- **Compression**: the compression that the type *declares*. The rule \`compression-matches-media-type\` compares it with the bytes.
- **Distributable**: \`no\` if the specification allows registries not to store the bytes. Only the type decides;
  a descriptor's \`urls\` do not.
- **Status**: \`current\`; \`deprecated\` (tools still read it, but should no longer write it); \`removed\` (it was removed before a
  release); \`nonstandard\` (tools write it, but it is not in any specification in this form).
- **Artifact**: the kind of artifact with this type as its content, its config or its \`artifactType\`. The rule
  [\`artifacts\`](rules/artifacts.md) allows kinds.

## Types that are not in the tables

Every string has a class; none is an error. In this order:

1. A type that is in the tables but for **capitals** or **parameters** (\`…; charset=utf-8\`) has the class of that type and the
   status \`nonstandard\`: tools compare types exactly.
2. A type that is in the tables but for **\`+encrypted\`** at its end has the class of that type, the compression \`encrypted\` and the
   status \`nonstandard\`.
3. A type that begins as a row with **\`*\`** has the class of that row.
4. Every other type has the role, family and status \`unknown\`. Its compression follows from its suffix:

   | Suffix | Compression |
   |---|---|
   | \`+encrypted\` | \`encrypted\` |
   | \`+gzip\`, \`+tar.gz\`, \`.tar.gz\`, \`.tar.gzip\` | \`gzip\` |
   | \`+zstd\`, \`+tar.zst\`, \`.tar.zst\`, \`.tar.zstd\` | \`zstd\` |
   | \`+json\`, \`+xml\`, \`+yaml\`, \`+zip\`, \`+tar\`, \`.tar\` | \`none\` |
   | anything else, or a string that is not a media type | \`unknown\` |

   It is distributable, unless it has the prefix of the non-distributable layers of OCI or Docker: containerd does not push
   those.

   If the type is similar to one in the tables (another separator, a few letters, one part missing or added), \`classify\` and the rule
   \`no-unknown-media-types\` suggest that one. A type that names another format, such as \`+bzip2\`, is not a misspelling.

## Types that depend on their slot

Old tools and registries used general types for lack of a better one. The slot of the descriptor determines their meaning;
without a slot, as in \`plimsoll classify\`, the first known one of these applies.
`;

/** docs/media-types.md: the table of media types for people. */
export function mediaTypesPage(): { readonly path: 'docs/media-types.md'; readonly text: string } {
  const sections = Object.entries(FAMILIES).map(([family, heading]) => section(family, heading));
  return {
    path: 'docs/media-types.md',
    text: [INTRODUCTION, slots(), ...sections.filter((text) => text !== '')].join('\n'),
  };
}

function slots(): string {
  const rows = MEDIA_TYPES.flatMap(({ type, inSlot }) =>
    inSlot ? [[name(type), reading(inSlot.manifest), reading(inSlot.config), reading(inSlot.layer)]] : [],
  );
  return table(['Type', 'As manifest or subject', 'As config', 'As layer or other blob'], rows);
}

function reading({ family, role, status }: MediaType): string {
  return role === 'unknown' ? 'unknown' : `${family} ${role}, ${status}`;
}

function section(family: string, heading: string): string {
  const known = MEDIA_TYPES.map(({ type }) => [name(type), type] as const);
  const begun = PREFIXES.map(({ type }) => [`\`${type.mediaType}*\``, type] as const);
  const rows = [...known, ...begun].filter(([, type]) => type.family === family);
  if (rows.length === 0) return '';
  const columns = ['Type', 'Role', 'Compression', 'Distributable', 'Status', 'Artifact', 'What it is', 'Source'];
  return `## ${heading} (\`${family}\`)\n\n${table(
    columns,
    rows.map(([shown, type]) => typeRow(shown, type)),
  )}`;
}

function typeRow(
  shown: string,
  { role, compression, distributable, status, artifact, description, source }: MediaType,
): readonly string[] {
  return [shown, role, compression, distributable ? 'yes' : '**no**', status, artifact ?? '', description, source];
}

function name({ mediaType }: MediaType): string {
  return mediaType === '' ? 'the empty string' : `\`${mediaType}\``;
}
