import type { Rule } from '../rule-kit/rule.ts';
import { annotations } from './annotations.ts';
import { artifacts } from './artifacts.ts';
import { attestations } from './attestations.ts';
import { baseImage } from './base-image.ts';
import { blobsVerified } from './blobs-verified.ts';
import { complete } from './complete.ts';
import { compressionMatchesMediaType } from './compression-matches-media-type.ts';
import { created } from './created.ts';
import { descriptorMatchesContent } from './descriptor-matches-content.ts';
import { diffIdsMatch } from './diff-ids-match.ts';
import { exposedPorts } from './exposed-ports.ts';
import { inlineDataVerified } from './inline-data-verified.ts';
import { labels } from './labels.ts';
import { layerCompression } from './layer-compression.ts';
import { maxLayers } from './max-layers.ts';
import { mediaTypes } from './media-types.ts';
import { noDeprecatedMediaTypes } from './no-deprecated-media-types.ts';
import { noDescriptorUrls } from './no-descriptor-urls.ts';
import { noForeignLayers } from './no-foreign-layers.ts';
import { noMixedFormats } from './no-mixed-formats.ts';
import { noNonstandardMediaTypes } from './no-nonstandard-media-types.ts';
import { noPlugins } from './no-plugins.ts';
import { noSchema1 } from './no-schema1.ts';
import { noSecrets } from './no-secrets.ts';
import { noUnknownMediaTypes } from './no-unknown-media-types.ts';
import { noUnreferencedBlobs } from './no-unreferenced-blobs.ts';
import { platformMatchesConfig } from './platform-matches-config.ts';
import { platforms } from './platforms.ts';
import { reference } from './reference.ts';
import { safeLayers } from './safe-layers.ts';
import { sizeBudget } from './size-budget.ts';
import { specConformance } from './spec-conformance.ts';
import { unambiguousDocuments } from './unambiguous-documents.ts';
import { user } from './user.ts';

/** Every rule, in the order of reports. */
export const RULES: readonly Rule[] = [
  blobsVerified,
  unambiguousDocuments,
  specConformance,
  descriptorMatchesContent,
  inlineDataVerified,
  compressionMatchesMediaType,
  diffIdsMatch,
  safeLayers,
  platformMatchesConfig,
  noSchema1,
  noForeignLayers,
  noDescriptorUrls,
  layerCompression,
  mediaTypes,
  noUnknownMediaTypes,
  noDeprecatedMediaTypes,
  noNonstandardMediaTypes,
  noMixedFormats,
  noPlugins,
  noUnreferencedBlobs,
  artifacts,
  complete,
  platforms,
  attestations,
  maxLayers,
  labels,
  annotations,
  user,
  exposedPorts,
  created,
  reference,
  sizeBudget,
  baseImage,
  noSecrets,
];
