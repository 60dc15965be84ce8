import { type JsonSchema, schemasOf } from '../rules/option.ts';
import { type Rule, SEVERITIES } from '../rules/rule.ts';

/** The version of the policy language that this program reads. */
export const POLICY_VERSION = 1;

/** What a rule may be set to. */
export const RULE_SEVERITIES = ['off', ...SEVERITIES] as const;
export type RuleSeverity = (typeof RULE_SEVERITIES)[number];

/** From which severity on findings fail the run. */
export const FAIL_ON = ['error', 'warning', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What is wrong with a value, as ajv tells it with `verbose`. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly parentSchema?: unknown;
  readonly data?: unknown;
}

/** A compiled schema: everything that is wrong with a value. */
export type Validate = (value: unknown) => readonly SchemaError[];

/** A JSON Schema (draft 7, which editors know best). */
export type PolicySchema = Readonly<Record<string, unknown>>;

const SEVERITY = { $ref: '#/definitions/severity' };
const CAP = { $ref: '#/definitions/unchecked' };

/** The JSON Schema of a policy file, made of what the rules say of themselves. */
export function policySchema(rules: readonly Rule[]): PolicySchema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Plimsoll policy',
    description: 'What container images must be like.',
    type: 'object',
    additionalProperties: false,
    required: ['version'],
    properties: {
      version: { description: 'The version of the policy language.', const: POLICY_VERSION },
      extends: {
        description:
          'Policies that this one builds on, left to right: names of built-in ones, or files relative to this one.',
        type: 'array',
        items: { type: 'string' },
        default: [],
        examples: [['recommended'], ['recommended', './base.yml']],
      },
      'fail-on': {
        description:
          'From which severity on a finding fails the run. With "never" only images that cannot be read keep it from passing.',
        enum: FAIL_ON,
        default: 'error',
      },
      unchecked: {
        description: 'What any rule counts as, at most, where it could not be checked.',
        enum: SEVERITIES,
        default: 'error',
      },
      rules: {
        description: 'The rules, each with its severity, or with a mapping of its severity and options.',
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
        examples: [{ 'no-schema1': 'error' }],
      },
    },
    definitions: {
      severity: {
        description: 'How much a finding of the rule weighs: "note" never fails, "off" switches the rule off.',
        enum: RULE_SEVERITIES,
      },
      unchecked: {
        description: 'What a rule counts as, at most, where it could not be checked.',
        enum: SEVERITIES,
      },
    },
  };
}

function ruleSchema(rule: Rule): PolicySchema {
  const options = schemasOf(rule.options);
  for (const name of ['severity', 'unchecked']) {
    if (name in options) throw new Error(`the rule ${rule.id} has an option "${name}", which every rule has`);
  }
  return {
    description: `${rule.summary.charAt(0).toUpperCase()}${rule.summary.slice(1)}.`,
    anyOf: [
      SEVERITY,
      { type: 'object', additionalProperties: false, properties: { severity: SEVERITY, unchecked: CAP, ...options } },
    ],
    examples: ['error', { severity: 'error', ...examplesOf(options) }],
  };
}

/** One example an option: its own first, else its default. */
function examplesOf(options: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, unknown>> {
  const examples = Object.entries(options).map(
    ([name, schema]) => [name, schema.examples?.[0] ?? schema.default] as const,
  );
  return Object.fromEntries(examples.filter(([, example]) => example !== undefined));
}
