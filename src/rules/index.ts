import { blobsVerified } from './blobs-verified.ts';
import { compressionMatchesMediaType } from './compression-matches-media-type.ts';
import { layerCompression } from './layer-compression.ts';
import { mediaTypes } from './media-types.ts';
import { noDescriptorUrls } from './no-descriptor-urls.ts';
import { noForeignLayers } from './no-foreign-layers.ts';
import { noSchema1 } from './no-schema1.ts';
import { noUnknownMediaTypes } from './no-unknown-media-types.ts';
import type { Rule } from './rule.ts';
import { unambiguousDocuments } from './unambiguous-documents.ts';

/** Every rule, in the order in which they are told. */
export const RULES: readonly Rule[] = [
  blobsVerified,
  unambiguousDocuments,
  compressionMatchesMediaType,
  noSchema1,
  noForeignLayers,
  noDescriptorUrls,
  layerCompression,
  mediaTypes,
  noUnknownMediaTypes,
];
