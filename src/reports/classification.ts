import type { ArtifactKind } from '../formats/artifact-kind.ts';
import type { MediaType, Status } from '../formats/media-type.ts';
import { suggestMediaType } from '../formats/media-type-suggestion.ts';
import { FAMILIES } from '../formats/media-type-table.ts';
import { stableJson } from '../text/json.ts';
import { escapeUntrusted } from '../text/untrusted.ts';

/** The meaning of a status; empty if the word is clear. */
export const STATUS: Readonly<Record<Status, string>> = {
  current: '',
  deprecated: 'tools still read it, but should no longer write it',
  removed: 'it was removed before a release',
  nonstandard: 'it is not in any specification in this form',
  unknown: '',
};

/** The members of `classify --format json`, one by one, as the contract lists them. */
export interface Classification
  extends Pick<
    MediaType,
    'mediaType' | 'family' | 'role' | 'compression' | 'distributable' | 'status' | 'description' | 'source'
  > {
  /** The kind of artifact that has the type; absent if the type does not determine it. */
  readonly artifact?: ArtifactKind;
  /**
   * The known type that an unknown one is probably a misspelling of; absent if the type is known or none is similar.
   */
  readonly suggestion?: string;
}

/** The output of `plimsoll classify` on a terminal: a few lines per type. */
export function classificationText(types: readonly MediaType[]): string {
  return types.map(oneInWords).join('\n');
}

/** `classify --format json`: an array with one object per type. */
export function classificationJson(types: readonly MediaType[]): string {
  return stableJson(types.map(classificationOf));
}

function classificationOf(type: MediaType): Classification {
  const { mediaType, family, role, compression, distributable, status, description, source, artifact } = type;
  const suggestion = suggestionFor(type);
  return {
    mediaType,
    family,
    role,
    compression,
    distributable,
    status,
    description,
    source,
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
    ['description', type.description],
    ...(suggestion === undefined ? [] : [['did you mean', suggestion] as const]),
    ['family', type.family === 'unknown' ? 'unknown' : `${type.family} (${FAMILIES[type.family]})`],
    ['role', type.role],
    ['compression', type.compression],
    ['distributable', type.distributable ? 'yes' : 'no: a registry need not store it'],
    ['status', [type.status, STATUS[type.status]].filter((part) => part !== '').join(': ')],
    ...(type.artifact === null ? [] : [['artifact', type.artifact] as const]),
    ['source', type.source],
  ] as const;
  const width = Math.max(...facts.map(([name]) => name.length));
  const lines = facts.map(([name, fact]) => `  ${name.padEnd(width)}  ${fact}\n`);
  return `${type.mediaType === '' ? '(the empty type)' : escapeUntrusted(type.mediaType)}\n${lines.join('')}`;
}
