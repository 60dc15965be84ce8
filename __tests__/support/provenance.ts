import { documentsOf, getMember, type Json, leaf, type Reference } from './image-tree.ts';
import { type Edit, referencesTo } from './images.ts';
import { TYPES } from './layout.ts';

/** A mutable JSON value. */
export type Mutable = null | boolean | number | string | Mutable[] | MutableObject;
export interface MutableObject {
  [key: string]: Mutable;
}

/** Writes documents as BuildKit does, so that the digests of images stay those in the statements. */
export const asBuilt: Edit = (layout) => {
  for (const { edits } of documentsOf(layout)) edits.push((text) => JSON.stringify(JSON.parse(text), null, 2));
};

/** Changes the provenance of every manifest of a fixture, and no image. */
export function provenance(change: (predicate: MutableObject) => void): Edit {
  return (layout) => {
    asBuilt(layout);
    for (const statement of statementsIn(layout)) {
      if (statement.target?.kind !== 'leaf') continue;
      const document: MutableObject = JSON.parse(Buffer.from(statement.target.bytes).toString());
      if (!String(document['predicateType']).startsWith('https://slsa.dev/provenance/')) continue;
      change(at(document, 'predicate'));
      statement.target = leaf(JSON.stringify(document));
    }
  };
}

/** The object that keys lead to. */
export function at(value: Mutable, ...keys: readonly (string | number)[]): MutableObject {
  const found = keys.reduce<Mutable>((inner, key) => {
    if (typeof inner !== 'object' || inner === null) return null;
    return (Array.isArray(inner) ? inner[Number(key)] : inner[key]) ?? null;
  }, value);
  if (typeof found !== 'object' || found === null || Array.isArray(found))
    throw new Error(`no object at ${keys.join('/')}`);
  return found;
}

/** The statements of a layout. */
export function statementsIn(layout: Parameters<Edit>[0]): readonly Reference[] {
  return referencesTo(layout, 'layers').filter((layer) => getMember(layer, 'mediaType') === TYPES.inToto);
}

/** Removes the attestations of a layout. */
export const withoutAttestations: Edit = (layout) => {
  asBuilt(layout);
  for (const document of documentsOf(layout)) {
    for (const { value } of document.members) {
      if (!('refs' in value)) continue;
      const kept = value.refs.filter((reference) => !isAttestation(getMember(reference, 'annotations')));
      value.refs.splice(0, value.refs.length, ...kept);
    }
  }
};

function isAttestation(annotations: Json | undefined): boolean {
  return JSON.stringify(annotations ?? null).includes('attestation-manifest');
}
