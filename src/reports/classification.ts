import type { ArtifactKind } from '../formats/artifact-kind.ts';
import type { MediaType, Status } from '../formats/media-type.ts';
import { suggestMediaType } from '../formats/media-type-suggestion.ts';
import { FAMILIES } from '../formats/media-type-table.ts';
import { stableJson } from '../text/json.ts';
import { escapeUntrusted } from '../text/untrusted.ts';

/** What a status says; empty where the word itself does. */
export const STATUS: Readonly<Record<Status, string>> = {
  current: '',
  deprecated: 'tools still read it, and should write it no more',
  removed: 'no released specification has it',
  nonstandard: 'no specification has it in this form',
  unknown: '',
};

/** What `classify --format json` says of a type: named one by one, as the contract says which members there are. */
export interface Classification
  extends Pick<
    MediaType,
    'mediaType' | 'family' | 'role' | 'compression' | 'distributable' | 'status' | 'description' | 'source'
  > {
  /** The kind of an artifact that is made of the type; absent where the type does not show it. */
  readonly artifact?: ArtifactKind;
  /** The known type that an unknown one is probably a misspelling of; absent where the type is known or none is near. */
  readonly suggestion?: string;
}

/** What `plimsoll classify` shows on a terminal: a few lines for each type, in words. */
export function classificationText(types: readonly MediaType[]): string {
  return types.map(oneInWords).join('\n');
}

/** `classify --format json`: the array of the contract, one object a type. */
export function classificationJson(types: readonly MediaType[]): string {
  return stableJson(types.map(classificationOf));
}

function classificationOf(type: MediaType): Classification {
  const { mediaType, family, role, compression, distributable, status, description, source, artifact } = type;
  const suggestion = suggestionFor(type);
  return {
    ...{ mediaType, family, role, compression, distributable, status, description, source },
    ...(artifact !== null && { artifact }),
    ...(suggestion !== undefined && { suggestion }),
  };
}

function suggestionFor({ mediaType, role }: MediaType): string | undefined {
  return role === 'unknown' ? suggestMediaType(mediaType) : undefined;
}

function oneInWords(type: MediaType): string {
  const suggestion = suggestionFor(type);
  const facts = [
    ['what it is', type.description],
    ...(suggestion === undefined ? [] : [['did you mean', suggestion] as const]),
    ['family', type.family === 'unknown' ? 'unknown' : `${type.family} (${FAMILIES[type.family]})`],
    ['role', type.role],
    ['compression', type.compression],
    ['distributable', type.distributable ? 'yes' : 'no: a registry need not have the bytes'],
    ['status', [type.status, STATUS[type.status]].filter((part) => part !== '').join(': ')],
    ...(type.artifact === null ? [] : [['artifact', type.artifact] as const]),
    ['source', type.source],
  ] as const;
  const width = Math.max(...facts.map(([name]) => name.length));
  const lines = facts.map(([name, fact]) => `  ${name.padEnd(width)}  ${fact}\n`);
  return `${type.mediaType === '' ? '(the empty type)' : escapeUntrusted(type.mediaType)}\n${lines.join('')}`;
}
