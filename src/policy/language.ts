import type { Rule } from '../rule-kit/rule.ts';
import { allRules } from '../rules/eager-rules.ts';
import type { Preset } from './document.ts';
import { PRESETS } from './presets.generated.ts';
import type { Validate } from './schema.ts';

/** The policy language: the schema of a file, which is generated from the rules, and the built-in policies. */
export interface PolicyLanguage {
  /** Every rule. Loaded to validate files; built-in policies were validated when they were generated. */
  readonly rules: () => Promise<readonly Rule[]>;
  readonly presets: readonly Preset[];
  /** Loaded when the first file is read, because built-in policies do not need it. */
  readonly validator: () => Promise<Validate>;
}

/** The language with all rules of this version. */
export const POLICY_LANGUAGE: PolicyLanguage = {
  rules: allRules,
  presets: PRESETS,
  validator: async () => (await import('./validate.generated.ts')).validatePolicy,
};
