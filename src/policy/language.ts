import type { Rule } from '../rule-kit/rule.ts';
import { allRules } from '../rules/eager-rules.ts';
import type { Preset } from './document.ts';
import { PRESETS } from './presets.generated.ts';
import type { Validate } from './schema.ts';

/** The rules, the schema that is made from them, and the built-in policies. */
export interface PolicyLanguage {
  /** Every rule. Loaded only for files: built-in policies are checked when they are generated. */
  readonly rules: () => Promise<readonly Rule[]>;
  readonly presets: readonly Preset[];
  /** Loaded only for files. */
  readonly validator: () => Promise<Validate>;
}

/** The language with all rules of this version. */
export const POLICY_LANGUAGE: PolicyLanguage = {
  rules: allRules,
  presets: PRESETS,
  validator: async () => (await import('./validate.generated.ts')).validatePolicy,
};
