/**
 * What is wrong with a thing, as a value: image content never raises an exception.
 *
 * Faults that break the integrity of a document are preconditions that no policy can switch off: where it has one, nothing that depends
 * on it can be known.
 */
export interface Fault {
  readonly kind: FaultKind;
  /** What was found, in words that are safe to show. */
  readonly message: string;
  /** Where inside the document, as a JSON pointer (RFC 6901); empty for the document as a whole. */
  readonly pointer: string;
  /** How to repair it, where more can be said than to build the image again. */
  readonly fix?: string;
}

export type FaultKind = keyof typeof FAULTS;

/** Every kind of fault, in words, and whether it breaks the floor. */
export const FAULTS = {
  'digest-mismatch': { breaksIntegrity: true, summary: 'the bytes do not match the digest' },
  'size-mismatch': { breaksIntegrity: true, summary: 'the size of the blob does not match its descriptor' },
  ambiguous: { breaksIntegrity: true, summary: 'tools read this differently' },
  malformed: { breaksIntegrity: true, summary: 'the document does not have the structure of its kind' },
  'too-large': { breaksIntegrity: true, summary: 'the document is larger or more deeply nested than the limit' },
  unreadable: { breaksIntegrity: true, summary: 'the bytes could not be read' },
  unverifiable: { breaksIntegrity: true, summary: 'the algorithm of the digest is not supported' },
  'type-mismatch': {
    breaksIntegrity: false,
    summary: 'the media type of the document does not match its descriptor',
  },
  missing: { breaksIntegrity: false, summary: 'the blob is not in the source' },
} as const satisfies Readonly<Record<string, { readonly breaksIntegrity: boolean; readonly summary: string }>>;

/** About as many faults are told of one document: they show what is wrong, and a hostile one could have millions. */
export const MAX_FAULTS = 10;

/** Whether a fault breaks integrity: what depends on the thing that has it is unchecked, whatever the policy enables. */
export function isIntegrityFault(fault: Fault): boolean {
  return FAULTS[fault.kind].breaksIntegrity;
}

/** A fault of a thing as a whole, or of the place in it that a pointer leads to. */
export function faultOf(kind: FaultKind, message: string, pointer = ''): Fault {
  return { kind, message, pointer };
}
