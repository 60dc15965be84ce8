import { exampleOf, type JsonSchema, schemasOf } from '../rule-kit/option.ts';
import { type Rule, SEVERITIES, summarySentence } from '../rule-kit/rule.ts';
import { CUSTOM_ID, CUSTOM_SCOPES, FAIL_ON, POLICY_VERSION, RULE_SEVERITIES } from './enums.ts';
import { FINDING_KEYS, MATCH_KEYS } from './match.ts';

/** An error of a value, as reported by ajv with `verbose`. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
  readonly parentSchema?: unknown;
  readonly data?: unknown;
}

/** A compiled schema: returns all errors of a value. */
export type Validate = (value: unknown) => readonly SchemaError[];

/** A JSON Schema (draft 7, which editors know best). */
export type PolicySchema = Readonly<Record<string, unknown>>;

const SEVERITY = { $ref: '#/definitions/severity' };
const CAP = { $ref: '#/definitions/unchecked' };
const FROM = { $ref: '#/definitions/from' };
/**
 * The rules are part of a policy and of each override: defined once, as editors and the validator follow references.
 */
const RULES_OF_ALL = { $ref: '#/definitions/rules' };
const UNTIL = { $ref: '#/definitions/until' };

/**
 * The JSON Schema of a policy file, generated from the rules. `pattern` is for editors: the program reports such errors
 * in its own words.
 */
export function policySchema(rules: readonly Rule[]): PolicySchema {
  const ids = { anyOf: [{ enum: rules.map(({ id }) => id) }, { pattern: CUSTOM_ID.source }] };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Plimsoll policy',
    description: 'Requirements for container images.',
    type: 'object',
    additionalProperties: false,
    required: ['version'],
    properties: {
      version: { description: 'The version of the policy language.', const: POLICY_VERSION },
      extends: {
        description:
          'Policies that this one extends, left to right: names of built-in ones, files relative to this one (`./base.yml`), or files of other repositories (`owner/repo/path@ref`).',
        type: 'array',
        items: { type: 'string' },
        default: [],
        examples: [['recommended'], ['recommended', './base.yml'], ['acme/image-policies/base.yml@v3']],
      },
      'fail-on': {
        description:
          'The severity from which a finding fails the run. With "never" only unreadable images keep it from passing.',
        enum: FAIL_ON,
        default: 'error',
      },
      unchecked: {
        description: 'The maximum severity that an unchecked rule counts with.',
        enum: SEVERITIES,
        default: 'error',
      },
      rules: RULES_OF_ALL,
      overrides: {
        description: 'Other settings of rules for some images or platforms: in order, later over earlier.',
        type: 'array',
        items: overrideSchema(),
        examples: [
          [
            {
              match: { repository: ['acme/legacy-*'] },
              reason: 'jib cannot write zstd',
              until: '2027-03-01',
              rules: { 'no-schema1': 'warning' },
            },
          ],
        ],
      },
      custom: {
        description: 'Custom rules, with expressions in CEL.',
        type: 'array',
        items: customSchema(),
        examples: [
          [
            {
              id: 'acme/no-debug-port',
              severity: 'error',
              for: 'manifest',
              assert: '!("5005/tcp" in manifest.config.exposedPorts)',
              message: 'the debug port is exposed',
            },
          ],
        ],
      },
      waivers: {
        description: 'Findings that are accepted: where, why, and until when.',
        type: 'array',
        items: waiverSchema(ids),
        examples: [
          [
            {
              rules: ['no-schema1'],
              match: { image: ['ghcr.io/acme/erp-*'] },
              reason: 'to be rebuilt (OPS-123)',
              until: '2026-12-31',
            },
          ],
        ],
      },
      lock: lockSchema(ids),
    },
    definitions: {
      rules: { ...rulesSchema(rules), examples: [{ 'no-schema1': 'error' }] },
      severity: {
        description: 'The severity of findings: "note" never fails, "off" turns the rule off.',
        enum: RULE_SEVERITIES,
      },
      unchecked: {
        description: 'The maximum severity that the rule counts with if it is unchecked.',
        enum: SEVERITIES,
      },
      from: day('The first UTC day of the severity. Before, an error is a warning, and a warning is a note.'),
      until: day('The last UTC day on which it applies.'),
    },
  };
}

function rulesSchema(rules: readonly Rule[]): PolicySchema {
  return {
    description: 'The rules, each with its severity, or with a mapping of its severity and options.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    patternProperties: {
      [CUSTOM_ID.source]: settingSchema('A custom rule, of this policy or of one that it extends.', {}),
    },
  };
}

function ruleSchema(rule: Rule): PolicySchema {
  const options = schemasOf(rule.options);
  for (const name of ['severity', 'unchecked', 'from']) {
    if (name in options) throw new Error(`the rule ${rule.id} has an option "${name}", which every rule has`);
  }
  return {
    ...settingSchema(summarySentence(rule), options),
    examples: ['error', { severity: 'error', ...examplesOf(options) }],
  };
}

function settingSchema(description: string, options: Readonly<Record<string, JsonSchema>>): PolicySchema {
  const properties = { severity: SEVERITY, unchecked: CAP, from: FROM, ...options };
  // Editors show the description of the matching alternative, so both have that of the rule.
  return {
    description,
    anyOf: [
      { ...SEVERITY, description },
      { description, type: 'object', additionalProperties: false, properties },
    ],
  };
}

/** One example per option. */
function examplesOf(options: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, unknown>> {
  const examples = Object.entries(options).map(([name, schema]) => [name, exampleOf(schema)] as const);
  return Object.fromEntries(examples.filter(([, example]) => example !== undefined));
}

function overrideSchema(): PolicySchema {
  return closed('Other settings of rules for some images or platforms.', ['match', 'rules'], {
    match: matchSchema(MATCH_KEYS),
    reason: text('The reason for the override, which reports show.', 'jib cannot write zstd'),
    until: UNTIL,
    rules: RULES_OF_ALL,
  });
}

function customSchema(): PolicySchema {
  return closed('A custom rule.', ['id', 'severity', 'for', 'assert'], {
    id: {
      ...text('Its name: words with a slash between them.', 'acme/no-debug-port'),
      pattern: CUSTOM_ID.source,
    },
    severity: SEVERITY,
    unchecked: CAP,
    from: FROM,
    for: { description: 'Its scope: the rule is evaluated for each of these in an image.', enum: CUSTOM_SCOPES },
    when: text('A condition in CEL: if it is false, the rule does not apply.', 'manifest.platform.os == "linux"'),
    assert: text('The required condition in CEL.', '!("5005/tcp" in manifest.config.exposedPorts)'),
    message: text('The message of a finding.', 'the debug port is exposed'),
    fix: text('The fix of a finding.', 'remove EXPOSE 5005 from the Dockerfile'),
  });
}

function waiverSchema(ids: object): PolicySchema {
  return closed('A waiver.', ['rules', 'match', 'reason', 'until'], {
    rules: {
      description: 'The rules whose findings are waived.',
      type: 'array',
      items: { type: 'string', ...ids },
      minItems: 1,
    },
    match: matchSchema({ ...MATCH_KEYS, ...FINDING_KEYS }),
    reason: text('The reason for the waiver, for readers of the report.', 'base layers from before 2023 (SEC-123)'),
    until: UNTIL,
  });
}

function lockSchema(ids: object): PolicySchema {
  const flag = (description: string) => ({ description, type: 'boolean', default: false });
  return closed('What extending policies may not loosen.', [], {
    rules: {
      description:
        'Rules whose outcome under this policy counts in addition to any other, with its fail-on; they cannot be waived.',
      type: 'array',
      items: { type: 'string', ...ids },
      default: [],
    },
    waivers: flag('Whether adding waivers is forbidden.'),
    'fail-on': flag('Whether `fail-on` may only be made stricter.'),
    unchecked: flag('Whether `unchecked` may only be made stricter.'),
  });
}

function matchSchema(keys: Readonly<Record<string, string>>): PolicySchema {
  return {
    ...closed(
      'The conditions: every key must match, by one pattern of its list; `*` matches any characters.',
      [],
      Object.fromEntries(
        Object.entries(keys).map(([key, description]) => [
          key,
          { description, type: 'array', items: { type: 'string' }, minItems: 1 },
        ]),
      ),
    ),
    minProperties: 1,
  };
}

function closed(description: string, required: readonly string[], properties: PolicySchema): PolicySchema {
  const needed = required.length === 0 ? {} : { required };
  return { description, type: 'object', additionalProperties: false, ...needed, properties };
}

function text(description: string, example: string): PolicySchema {
  return { description, type: 'string', examples: [example] };
}

function day(description: string): PolicySchema {
  return { description, type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$', examples: ['2027-03-01'] };
}
