/** What `classify --format json` has. */
import type { Classification } from '../../../src/reports/classification.ts';
import { ARTIFACT, COMPRESSION, FAMILY, ROLE, STATUS_OF_TYPE } from './enums.ts';
import { FLAG, list, record, TEXT } from './shape.ts';

const CLASSIFICATION = record<Classification>('Classification', 'What is known of one media type.', {
  mediaType: [TEXT, 'As it was given.'],
  family: [FAMILY, 'Whose format it is.'],
  role: [ROLE, 'What a blob of this type is in an image.'],
  compression: [COMPRESSION, 'What it says of the compression.'],
  distributable: [FLAG, 'False where it says that a registry need not have the bytes.'],
  status: [STATUS_OF_TYPE, 'What specifications say of it today.'],
  description: [TEXT, 'What it is, in one line for people.'],
  source: [TEXT, 'Where that is written: a specification and section, or the tool that writes it.'],
  artifact: [
    ARTIFACT,
    'The kind of an artifact that is made of this type, or has it as its config or artifactType; absent where the type does not show it.',
    'optional',
  ],
  suggestion: [
    TEXT,
    'The known type that an unknown one is probably a misspelling of; absent where the type is known, or none is near.',
    'optional',
  ],
});

export const CLASSIFICATIONS = list(CLASSIFICATION);
