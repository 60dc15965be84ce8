import { exampleOf, type JsonSchema, schemasOf } from '../rule-kit/option.ts';
import { type Rule, SEVERITIES, summarySentence } from '../rule-kit/rule.ts';
import { CUSTOM_ID, CUSTOM_SCOPES, FAIL_ON, POLICY_VERSION, RULE_SEVERITIES } from './enums.ts';
import { FINDING_KEYS, MATCH_KEYS } from './match.ts';

/** An error of ajv with `verbose`. */
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

/** A JSON Schema (draft 7, which editors support best). */
export type PolicySchema = Readonly<Record<string, unknown>>;

const SEVERITY = { $ref: '#/definitions/severity' };
const CAP = { $ref: '#/definitions/unchecked' };
const FROM = { $ref: '#/definitions/from' };
/** Shared by the policy and its overrides. */
const RULES_OF_ALL = { $ref: '#/definitions/rules' };
const UNTIL = { $ref: '#/definitions/until' };

/**
 * The JSON Schema of a policy file, made from the rules. `pattern` is for editors only: the program reports these errors with its own messages
 * (values.ts).
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
          'Policies that this one extends, from left to right: built-in policies, files relative to this one (`./base.yml`), or files of other repositories (`owner/repo/path@ref`).',
        type: 'array',
        items: { type: 'string' },
        default: [],
        examples: [['recommended'], ['recommended', './base.yml'], ['acme/image-policies/base.yml@v3']],
      },
      'fail-on': {
        description:
          'The lowest severity at which a finding fails the run. With "never", only unreadable images prevent a pass.',
        enum: FAIL_ON,
        default: 'error',
      },
      unchecked: {
        description: 'The highest severity that an unchecked rule counts with.',
        enum: SEVERITIES,
        default: 'error',
      },
      rules: RULES_OF_ALL,
      overrides: {
        description: 'Settings for some images or platforms, in order: later ones override earlier ones.',
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
        description: 'Custom rules with expressions in CEL.',
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
        description: 'Accepted violations, each with a reason and an end date.',
        type: 'array',
        items: waiverSchema(ids),
        examples: [
          [
            {
              rules: ['no-schema1'],
              match: { image: ['ghcr.io/acme/erp-*'] },
              reason: 'rebuild is planned (OPS-123)',
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
        description: 'The severity of findings: "note" never fails, "off" disables the rule.',
        enum: RULE_SEVERITIES,
      },
      unchecked: {
        description: 'The highest severity that the rule counts with if it is unchecked.',
        enum: SEVERITIES,
      },
      from: day('The first UTC day of the severity. Before it, an error is a warning, and a warning is a note.'),
      until: day('The last UTC day.'),
    },
  };
}

function rulesSchema(rules: readonly Rule[]): PolicySchema {
  return {
    description: 'The rules, each with a severity or a mapping of severity and options.',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(rules.map((rule) => [rule.id, ruleSchema(rule)])),
    patternProperties: {
      [CUSTOM_ID.source]: settingSchema('A custom rule of this policy or of one that it extends.', {}),
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
  // Editors show the description of the matching alternative, so both have it.
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
  return closed('Settings for some images or platforms.', ['match', 'rules'], {
    match: matchSchema(MATCH_KEYS),
    reason: text('The reason, for the report.', 'jib cannot write zstd'),
    until: UNTIL,
    rules: RULES_OF_ALL,
  });
}

function customSchema(): PolicySchema {
  return closed('A custom rule.', ['id', 'severity', 'for', 'assert'], {
    id: {
      ...text('The id: words separated by a slash.', 'acme/no-debug-port'),
      pattern: CUSTOM_ID.source,
    },
    severity: SEVERITY,
    unchecked: CAP,
    from: FROM,
    for: { description: 'The scope: the rule is evaluated for each of these in an image.', enum: CUSTOM_SCOPES },
    when: text('A condition in CEL: where it is false, the rule does not apply.', 'manifest.platform.os == "linux"'),
    assert: text('An expression in CEL that must be true.', '!("5005/tcp" in manifest.config.exposedPorts)'),
    message: text('The message of findings.', 'the debug port is exposed'),
    fix: text('The fix.', 'remove EXPOSE 5005 from the Dockerfile'),
  });
}

function waiverSchema(ids: object): PolicySchema {
  return closed('An accepted violation.', ['rules', 'match', 'reason', 'until'], {
    rules: {
      description: 'The rules whose findings are accepted.',
      type: 'array',
      items: { type: 'string', ...ids },
      minItems: 1,
    },
    match: matchSchema({ ...MATCH_KEYS, ...FINDING_KEYS }),
    reason: text('The reason, for the report.', 'base layers from before 2023 (SEC-123)'),
    until: UNTIL,
  });
}

function lockSchema(ids: object): PolicySchema {
  const flag = (description: string) => ({ description, type: 'boolean', default: false });
  return closed('What policies that extend this one cannot loosen.', [], {
    rules: {
      description:
        'Rules that are also evaluated with this policy alone, including its `fail-on`: the worse outcome counts. They cannot be waived.',
      type: 'array',
      items: { type: 'string', ...ids },
      default: [],
    },
    waivers: flag('Whether other files must not add waivers.'),
    'fail-on': flag('Whether `fail-on` can only be made stricter.'),
    unchecked: flag('Whether `unchecked` can only be made stricter.'),
  });
}

function matchSchema(keys: Readonly<Record<string, string>>): PolicySchema {
  return {
    ...closed(
      'Selects images. All given keys must match; a key matches if one of its patterns does. `*` matches any number of characters.',
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
