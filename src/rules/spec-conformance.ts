import { conformance, type SpecKind } from '../formats/conformance.ts';
import { parseJson } from '../formats/json.ts';
import { isImageConfigType, type MediaType } from '../formats/media-type.ts';
import type { Edge, Image } from '../image/image.ts';
import { type Extent, readDocument } from '../sources/extent.ts';
import { plural } from '../text/count.ts';
import { say } from '../text/untrusted.ts';
import { blobNames } from './blob-names.ts';
import { flag } from './option.ts';
import { defineRule, type Place } from './rule.ts';

export const specConformance = defineRule({
  id: 'spec-conformance',
  group: 'integrity',
  summary: 'every document has what its specification says that it must have',
  options: {
    strict: flag(
      false,
      'Whether what a specification only recommends (SHOULD) is asked for, too. Ordinary images of real tools fail then.',
    ),
  },
  needs: () => ({ depth: 'structure', documents: 'configs' }),
  *check(image, { strict }) {
    let count = 0;
    for (const { at, kind, extent, where } of documentsOf(image)) {
      const document = extent && readJson(extent);
      if (document === null && (extent !== null || kind !== 'oci-layout')) {
        yield { kind: 'unchecked', at, because: say`${where} cannot be read as one document` };
        continue;
      }
      count++;
      for (const { pointer, level, clause, message } of conformance(kind, document?.value, { strict })) {
        yield {
          kind: 'violation',
          at,
          term: pointer || kind,
          message: say`${where}${pointer === '' ? '' : ` at ${pointer}`}: ${message} (${clause}, ${level})`,
          fix: 'make the image anew with a current version of the tool that wrote it; if that writes the same, its authors need to know the clause',
        };
      }
    }
    if (count === 0) return { kind: 'not-applicable', because: 'no specification governs what is here' };
    return { kind: 'passed', because: `${plural(count, 'document')} as specified` };
  },
});

interface Governed {
  readonly at: Place;
  readonly kind: SpecKind;
  readonly extent: Extent | null;
  readonly where: string;
}

/** Every document that a specification governs, once for each kind it is taken for. */
function* documentsOf(image: Image): Generator<Governed> {
  for (const { name, extent } of image.layout) {
    // Where index.json is the image itself, it comes with the references.
    if (name === 'index.json' && image.edges[0]?.path.length === 1) continue;
    yield { at: 'image', kind: name === 'oci-layout' ? 'oci-layout' : 'oci-index', extent, where: name };
  }
  const nameOf = blobNames(image);
  const seen = new Set<string>();
  for (const edge of image.edges) {
    const kind = kindOf(edge);
    const { target } = edge;
    const key = `${kind} ${target.digest ?? target.name}`;
    if (kind === null || target.extent === null || target.verified === false || seen.has(key)) continue;
    seen.add(key);
    yield { at: { edge }, kind, extent: target.extent, where: nameOf(edge) };
  }
}

function kindOf({ slot, type }: Edge): SpecKind | null {
  if (type === null) return null;
  if (slot === 'config')
    return isImageConfigType(type.mediaType) ? (type.family === 'oci' ? 'oci-config' : 'docker-config') : null;
  return slot === 'manifest' ? documentKindOf(type) : null;
}

function documentKindOf({ family, role, status }: MediaType): SpecKind | null {
  if ((role !== 'manifest' && role !== 'index') || status === 'removed') return null;
  if (family === 'oci') return role === 'index' ? 'oci-index' : 'oci-manifest';
  if (family === 'docker-schema2') return role === 'index' ? 'docker-list' : 'docker-manifest';
  return family === 'docker-schema1' ? 'schema1' : null;
}

/** What JSON.parse gives, for a document that all readers read alike. */
function readJson(extent: Extent): { readonly value: unknown } | null {
  const read = readDocument(extent);
  if (!read.ok || !parseJson(read.bytes).ok) return null;
  return { value: JSON.parse(Buffer.from(read.bytes).toString('utf8')) };
}
