/** The fields of `inspect --format json`. */
import type {
  InspectedBlob,
  InspectedFault,
  InspectedImage,
  InspectedReference,
  Inspection,
} from '../../../src/reports/inspection.ts';
import { IMAGE_FIELDS, TOOL } from './check.ts';
import { ARCHIVE_FAMILY, COMPRESSION, DIGEST, FAMILY, FAULT, FORMAT, ROLE, STATUS_OF_TYPE } from './enums.ts';
import { always, COUNT, either, FLAG, LARGE, list, orNull, record, TEXT } from './shape.ts';

const FAULTS = list(
  record<InspectedFault>('Fault', 'Damage or ambiguity, independent of any policy.', {
    kind: [FAULT, 'Its kind.'],
    message: [TEXT, 'Description, for people.'],
    pointer: [TEXT, 'JSON pointer (RFC 6901) into the document; absent for the whole document.', 'optional'],
  }),
);

const REFERENCE = record<InspectedReference>('Reference', 'A reference to a blob.', {
  parent: [orNull(DIGEST), 'Digest of the document that contains the reference; null for a root.'],
  path: [list(TEXT), 'Path from the root document to the reference: `["index.json", "manifests/0", "layers/2"]`.'],
  role: [ROLE, 'Role that the reference gives the blob.'],
  mediaType: [orNull(TEXT), 'Declared media type; null if none is stated.'],
  platform: [orNull(TEXT), '`os/architecture[/variant]` of the manifest on the path; null outside of a manifest.'],
});

const BLOB = record<InspectedBlob>('Blob', 'One blob with all its references.', {
  digest: [orNull(DIGEST), 'Its digest; null for an archive member that no reference names by digest.'],
  size: [orNull(LARGE), 'Stored size in bytes; for an absent blob the size in its references.'],
  mediaType: [orNull(TEXT), 'Its declared type; null if none is stated or its references differ.'],
  family: [either(FAMILY, ARCHIVE_FAMILY), 'The family of the type.'],
  compression: [COMPRESSION, 'Compression that the type declares; without a type, that of the bytes.'],
  distributable: [FLAG, 'False if the type allows registries not to store it.'],
  status: [STATUS_OF_TYPE, 'Status of the type in current specifications.'],
  role: [orNull(ROLE), 'Its role in the image; null if its references differ or do not exist.'],
  platform: [orNull(TEXT), '`os/architecture[/variant]`; null if its references differ or none states one.'],
  detected: [orNull(FORMAT), 'Format detected from its first bytes; null if none were read.'],
  diffId: [orNull(DIGEST), 'Digest of the decompressed layer; null without `--depth contents`, or if it is unknown.'],
  uncompressedSize: [
    orNull(COUNT),
    'Bytes of the decompressed layer; null without `--depth contents`, or if it is unknown.',
  ],
  references: [list(REFERENCE), 'All references to it; empty for an unreferenced blob.'],
  present: [FLAG, 'Whether its bytes are in the source.'],
  faults: [FAULTS, 'Faults of its bytes or its references.'],
});

const IMAGE = record<InspectedImage>('InspectedImage', 'One image.', {
  ...IMAGE_FIELDS,
  faults: [FAULTS, 'Faults of the source, or of its entry for the image.'],
  blobs: [list(BLOB), 'Its blobs in traversal order. Unreferenced blobs are last, with the first image of a source.'],
});

export const INSPECTION = record<Inspection>('Inspection', 'The content of images, without a policy.', {
  version: [always(1), 'Version of the format.'],
  tool: [TOOL, 'The program that wrote the output.'],
  images: [list(IMAGE), 'The images in the given order.'],
});
