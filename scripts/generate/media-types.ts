import type { MediaType } from '../../src/formats/media-type.ts';
import { FAMILIES, MEDIA_TYPES, PREFIXES } from '../../src/formats/media-type-table.ts';
import { table } from './markdown.ts';

const INTRODUCTION = `# Media types

<!-- Generated from src/formats/media-type-table.ts by \`npm run generate\`: edit that. -->

What Plimsoll knows of every media type that container images and their company are made of. \`plimsoll classify TYPE…\` tells
the same on the command line, with \`--format json\` for machines.

- **Role**: what a blob of this type is. \`layer\` is a filesystem layer only; what a chart, a model or a module is made of is an
  \`artifact\`. The type of a whole artifact (its \`artifactType\`) has the role of what the artifact is.
- **Compression**: what the type *says*. Whether it is true is another question, which the rule \`compression-matches-media-type\`
  puts to the bytes.
- **Distributable**: \`no\` where the specification says that a registry need not have the bytes. Only the type decides;
  a descriptor's \`urls\` do not.
- **Status**: \`current\`; \`deprecated\` (tools still read it, but should no longer write it); \`removed\` (no released specification
  has it); \`nonstandard\` (tools write it, and it is not in any specification in this form).
- **Artifact**: the kind of an artifact that is made of this type, or has it as the type of its config or as its \`artifactType\`. The rule
  [\`artifacts\`](rules/artifacts.md) allows kinds.

## Types that are not in the tables

Any string has a class; nothing is an error. In this order:

1. A type that is in the tables but for **capitals** or **parameters** (\`…; charset=utf-8\`) has the class of that type and the
   status \`nonstandard\`: tools compare types exactly.
2. A type that is in the tables but for **\`+encrypted\`** at its end has the class of that type, the compression \`encrypted\` and the
   status \`nonstandard\`.
3. A type that begins as a row with **\`*\`** has the class of that row.
4. Every other type has the role, family and status \`unknown\`. Its compression is what the end of its name says:

   | End | Compression |
   |---|---|
   | \`+encrypted\` | \`encrypted\` |
   | \`+gzip\`, \`+tar.gz\`, \`.tar.gz\`, \`.tar.gzip\` | \`gzip\` |
   | \`+zstd\`, \`+tar.zst\`, \`.tar.zst\`, \`.tar.zstd\` | \`zstd\` |
   | \`+json\`, \`+xml\`, \`+yaml\`, \`+zip\`, \`+tar\`, \`.tar\` | \`none\` |
   | anything else, or a string that is no media type | \`unknown\` |

   It counts as distributable, unless it begins as the non-distributable layers of OCI or Docker do: containerd does not push
   those, whatever follows.

   Where the type is near to one in the tables (another separator, a few letters, one part missing or too much), \`classify\` and the rule
   \`no-unknown-media-types\` suggest that one. A type that names another format, such as \`+bzip2\`, is not a misspelling.

## Types that depend on their place

Old tools and registries wrote general types for want of a better one. They are told apart by the slot in which the descriptor
stands; with no slot, as in \`plimsoll classify\`, the first of these that is known counts.
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
