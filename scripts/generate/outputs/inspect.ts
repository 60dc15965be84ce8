/** What `inspect --format json` has. */
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
  record<InspectedFault>('Fault', 'What is wrong with something, whatever a policy says.', {
    kind: [FAULT, 'What is wrong.'],
    message: [TEXT, 'The same for people.'],
    pointer: [
      TEXT,
      'Where in the document, as a JSON pointer (RFC 6901); absent for a document as a whole.',
      'optional',
    ],
  }),
);

const REFERENCE = record<InspectedReference>('Reference', 'A place where a blob is referred to.', {
  parent: [orNull(DIGEST), 'Of the document that the reference is in; null for a root.'],
  path: [list(TEXT), 'From the root document to the reference: `["index.json", "manifests/0", "layers/2"]`.'],
  role: [ROLE, 'What the reference makes of the blob.'],
  mediaType: [orNull(TEXT), 'The type that is stated here; null where none is.'],
  platform: [orNull(TEXT), '`os/architecture[/variant]` of the manifest on the way; null outside of one.'],
});

const BLOB = record<InspectedBlob>('Blob', 'One blob, however often it is referred to.', {
  digest: [orNull(DIGEST), 'Its digest; null for a member of an archive that none names.'],
  size: [orNull(LARGE), 'In bytes, as it is stored; of an absent one what its references say.'],
  mediaType: [orNull(TEXT), 'Its type; null where none is stated, or its references differ.'],
  family: [either(FAMILY, ARCHIVE_FAMILY), 'Whose format the type is.'],
  compression: [COMPRESSION, 'What the type says of the compression; where none is stated, what the bytes say.'],
  distributable: [FLAG, 'False where the type says that a registry need not have it.'],
  status: [STATUS_OF_TYPE, 'What specifications say of the type today.'],
  role: [orNull(ROLE), 'What it is in the image; null where its references differ, or there are none.'],
  platform: [orNull(TEXT), '`os/architecture[/variant]`; null where its references differ, or none states one.'],
  detected: [orNull(FORMAT), 'What its first bytes show; null where none were read.'],
  diffId: [
    orNull(DIGEST),
    'Of the layer as it is decompressed; null where nobody looked so deep (`--depth contents`), or it could not be told.',
  ],
  uncompressedSize: [orNull(COUNT), 'Bytes of the layer as it is decompressed; null likewise.'],
  references: [list(REFERENCE), 'Every place that refers to it; none for a blob that nobody refers to.'],
  present: [FLAG, 'Whether its bytes are in the source.'],
  faults: [FAULTS, 'What is wrong with its bytes, or with how it is referred to.'],
});

const IMAGE = record<InspectedImage>('InspectedImage', 'One image that was found.', {
  ...IMAGE_FIELDS,
  faults: [FAULTS, 'What is wrong with the source, or with how the image stands in it.'],
  blobs: [
    list(BLOB),
    'What it is made of, in the order met; last and with the first image of a source, what nobody refers to.',
  ],
});

export const INSPECTION = record<Inspection>('Inspection', 'What is in images, without a policy.', {
  version: [always(1), 'The version of this form.'],
  tool: [TOOL, 'The program that wrote this.'],
  images: [list(IMAGE), 'The images, in the order given.'],
});
