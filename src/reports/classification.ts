import type { MediaType, Status } from '../formats/media-type.ts';
import { FAMILIES } from '../formats/media-types.ts';
import { stableJson } from '../text/json.ts';
import { untrusted } from '../text/untrusted.ts';

const STATUS: Readonly<Record<Status, string>> = {
  current: 'current',
  deprecated: 'deprecated: tools still read it, and should write it no more',
  removed: 'removed: no released specification has it',
  nonstandard: 'nonstandard: no specification has it in this form',
  unknown: 'unknown',
};

/** What `plimsoll classify` shows on a terminal: a few lines for each type, in words. */
export function classificationText(types: readonly MediaType[]): string {
  return types.map(oneInWords).join('\n');
}

/** `classify --format json`: the array of the contract, one object a type. */
export function classificationJson(types: readonly MediaType[]): string {
  return stableJson(
    types.map((type) => {
      // Named one by one: the contract says which members there are, and in which order.
      const { mediaType, family, role, compression, distributable, status, description, source } = type;
      return { mediaType, family, role, compression, distributable, status, description, source };
    }),
  );
}

function oneInWords(type: MediaType): string {
  const facts = [
    ['what it is', type.description],
    ['family', type.family === 'unknown' ? 'unknown' : `${type.family} (${FAMILIES[type.family]})`],
    ['role', type.role],
    ['compression', type.compression],
    ['distributable', type.distributable ? 'yes' : 'no: a registry need not have the bytes'],
    ['status', STATUS[type.status]],
    ['source', type.source],
  ] as const;
  const width = Math.max(...facts.map(([name]) => name.length));
  const lines = facts.map(([name, fact]) => `  ${name.padEnd(width)}  ${fact}\n`);
  return `${type.mediaType === '' ? '(the empty type)' : untrusted(type.mediaType)}\n${lines.join('')}`;
}
