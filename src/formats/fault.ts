/**
 * A fault, as a value: image content never raises an exception.
 * Faults that break the integrity of a document are preconditions that no policy can turn off: nothing that depends on
 * the document is known.
 */
export interface Fault {
  readonly kind: FaultKind;
  /** The fact, safe to show. */
  readonly message: string;
  /** The place inside the document, as a JSON pointer (RFC 6901); empty for the document as a whole. */
  readonly pointer: string;
  /** The fix, if it is more specific than to build the image again. */
  readonly fix?: string;
}

export type FaultKind = keyof typeof FAULTS;

/** Every kind of fault with its description, and whether it breaks integrity. */
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

/** Whether a fault breaks integrity: whatever depends on its subject is unchecked, regardless of the policy. */
export function isIntegrityFault(fault: Fault): boolean {
  return FAULTS[fault.kind].breaksIntegrity;
}

/** A fault of a subject as a whole, or at the pointer. */
export function faultOf(kind: FaultKind, message: string, pointer = ''): Fault {
  return { kind, message, pointer };
}
