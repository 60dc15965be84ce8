import { CUSTOM_SCOPES, type CustomScope } from '../enums.ts';
import { BLOB, LAYER } from './vocabulary-blob.ts';
import { CONTEXT } from './vocabulary-context.ts';
import { IMAGE } from './vocabulary-image.ts';
import { CONFIG, HISTORY, MANIFEST, PLATFORM } from './vocabulary-manifest.ts';
import type { RecordType } from './vocabulary-record.ts';

/** Every record type of expressions. The checker, the values and docs/custom-rules.md are generated from here. */
export const RECORDS: readonly RecordType[] = [IMAGE, MANIFEST, PLATFORM, CONFIG, HISTORY, LAYER, BLOB, CONTEXT];

/** A variable of expressions. */
export interface Variable {
  readonly name: string;
  /** In CEL's notation, with the names of records. */
  readonly type: string;
  readonly meaning: string;
  /** The scopes that have it. */
  readonly scopes: readonly CustomScope[];
}

export const VARIABLES: readonly Variable[] = [
  { name: 'image', type: 'Image', meaning: 'The current image.', scopes: CUSTOM_SCOPES },
  {
    name: 'manifest',
    type: 'Manifest',
    meaning: 'The current manifest; for a layer, the one that lists it.',
    scopes: ['manifest', 'layer'],
  },
  { name: 'layer', type: 'Layer', meaning: 'The current layer.', scopes: ['layer'] },
  { name: 'blob', type: 'Blob', meaning: 'The current blob, under one of its references.', scopes: ['blob'] },
  { name: 'context', type: 'Context', meaning: 'Facts of the run, from the workflow.', scopes: CUSTOM_SCOPES },
  {
    name: 'day',
    type: 'timestamp',
    meaning: 'The UTC day of the evaluation, at 00:00; `--as-of` sets it.',
    scopes: CUSTOM_SCOPES,
  },
];

/** The variables of a scope, in the order of the documentation. */
export function variablesOf(scope: CustomScope): readonly Variable[] {
  return VARIABLES.filter(({ scopes }) => scopes.includes(scope));
}
