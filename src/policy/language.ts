import type { Rule } from '../rule-kit/rule.ts';
import { allRules } from '../rules/eager-rules.ts';
import type { Preset } from './document.ts';
import { PRESETS } from './presets.generated.ts';
import type { Validate } from './schema.ts';

/** What a policy may say: the shape of a file, which comes from the rules, and the policies that are built in. */
export interface PolicyLanguage {
  /** Every rule. Loaded for what a file says of them; built-in policies were held against them when they were built in. */
  readonly rules: () => Promise<readonly Rule[]>;
  readonly presets: readonly Preset[];
  /** Loaded when the first file is read, as built-in policies need none of it. */
  readonly validator: () => Promise<Validate>;
}

/** The language with all rules of this version. */
export const POLICY_LANGUAGE: PolicyLanguage = {
  rules: allRules,
  presets: PRESETS,
  validator: async () => (await import('./validate.generated.ts')).validatePolicy,
};
