/** The fields of `classify --format json`. */
import type { Classification } from '../../../src/reports/classification.ts';
import { ARTIFACT, COMPRESSION, FAMILY, ROLE, STATUS_OF_TYPE } from './enums.ts';
import { FLAG, list, record, TEXT } from './shape.ts';

const CLASSIFICATION = record<Classification>('Classification', 'The classification of one media type.', {
  mediaType: [TEXT, 'The media type as given.'],
  family: [FAMILY, 'Its family.'],
  role: [ROLE, 'Role of a blob of this type.'],
  compression: [COMPRESSION, 'Compression that it declares.'],
  distributable: [FLAG, 'False if it allows registries not to store the bytes.'],
  status: [STATUS_OF_TYPE, 'Its status in current specifications.'],
  description: [TEXT, 'Description in one line, for people.'],
  source: [TEXT, 'Specification and section, or the tool that writes it.'],
  artifact: [
    ARTIFACT,
    'Kind of an artifact with this type as layer, config or artifactType; absent if the type does not show it.',
    'optional',
  ],
  suggestion: [
    TEXT,
    'The known type that was probably meant; absent if the type is known or none is similar.',
    'optional',
  ],
});

export const CLASSIFICATIONS = list(CLASSIFICATION);
