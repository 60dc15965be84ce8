import type { Rule } from '../rule-kit/rule.ts';
import { blobsVerified } from './blobs-verified.ts';
import { compressionMatchesMediaType } from './compression-matches-media-type.ts';
import { descriptorMatchesContent } from './descriptor-matches-content.ts';
import { inlineDataVerified } from './inline-data-verified.ts';
import { noDescriptorUrls } from './no-descriptor-urls.ts';
import { noForeignLayers } from './no-foreign-layers.ts';
import { noSchema1 } from './no-schema1.ts';
import { noUnknownMediaTypes } from './no-unknown-media-types.ts';
import { platformMatchesConfig } from './platform-matches-config.ts';
import { specConformance } from './spec-conformance.ts';
import { unambiguousDocuments } from './unambiguous-documents.ts';

/** The rules of `recommended`, in the order of all rules. Most runs need no others, and do not load them. */
export const EAGER_RULES: readonly Rule[] = [
  blobsVerified,
  unambiguousDocuments,
  specConformance,
  descriptorMatchesContent,
  inlineDataVerified,
  compressionMatchesMediaType,
  platformMatchesConfig,
  noSchema1,
  noForeignLayers,
  noDescriptorUrls,
  noUnknownMediaTypes,
];

/** Every rule, in the order of reports. */
export async function allRules(): Promise<readonly Rule[]> {
  return (await import('./index.ts')).RULES;
}

/** Rules in their order, including those with these ids; unknown ids are ignored. */
export async function loadRules(ids: Iterable<string>): Promise<readonly Rule[]> {
  const areEager = [...ids].every((id) => EAGER_RULES.some((rule) => rule.id === id));
  return areEager ? EAGER_RULES : await allRules();
}
