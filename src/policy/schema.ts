import { exampleOf, type JsonSchema, schemasOf } from '../rule-kit/option.ts';
import { type Rule, SEVERITIES, summarySentence } from '../rule-kit/rule.ts';
import { CUSTOM_ID, CUSTOM_SCOPES, FAIL_ON, POLICY_VERSION, RULE_SEVERITIES } from './enums.ts';
import { FINDING_KEYS, MATCH_KEYS } from './match.ts';

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
const FROM = { $ref: '#/definitions/from' };
/** The rules stand in a policy and in each of its overrides: once here, as editors and the validator follow references. */
const RULES_OF_ALL = { $ref: '#/definitions/rules' };
const UNTIL = { $ref: '#/definitions/until' };

/**
 * The JSON Schema of a policy file, made of what the rules say of themselves. What stands under `pattern` is for editors: the program tells such
 * mistakes in its own words.
 */
export function policySchema(rules: readonly Rule[]): PolicySchema {
  const ids = { anyOf: [{ enum: rules.map(({ id }) => id) }, { pattern: CUSTOM_ID.source }] };
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
          'Policies that this one builds on, left to right: names of built-in ones, files relative to this one (`./base.yml`), or files of other repositories (`owner/repo/path@ref`).',
        type: 'array',
        items: { type: 'string' },
        default: [],
        examples: [['recommended'], ['recommended', './base.yml'], ['acme/image-policies/base.yml@v3']],
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
      rules: RULES_OF_ALL,
      overrides: {
        description: 'Rules that are otherwise for some images or platforms: in order, later over earlier.',
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
        description: "Rules of one's own, with expressions in CEL.",
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
        description: 'What is let pass although a rule finds fault with it: where, why, and until when.',
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
        description: 'How much a finding of the rule weighs: "note" never fails, "off" switches the rule off.',
        enum: RULE_SEVERITIES,
      },
      unchecked: {
        description: 'What a rule counts as, at most, where it could not be checked.',
        enum: SEVERITIES,
      },
      from: day(
        'The first UTC day on which the severity holds. Before, an error is a warning, and a warning is a note.',
      ),
      until: day('The last UTC day on which it holds.'),
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
  // Editors show what the matching alternative says of itself, so both say what the rule is.
  return {
    description,
    anyOf: [
      { ...SEVERITY, description },
      { description, type: 'object', additionalProperties: false, properties },
    ],
  };
}

/** One example an option. */
function examplesOf(options: Readonly<Record<string, JsonSchema>>): Readonly<Record<string, unknown>> {
  const examples = Object.entries(options).map(([name, schema]) => [name, exampleOf(schema)] as const);
  return Object.fromEntries(examples.filter(([, example]) => example !== undefined));
}

function overrideSchema(): PolicySchema {
  return closed('Rules that are otherwise for some images or platforms.', ['match', 'rules'], {
    match: matchSchema(MATCH_KEYS),
    reason: text('Why it is otherwise here; the report says it.', 'jib cannot write zstd'),
    until: UNTIL,
    rules: RULES_OF_ALL,
  });
}

function customSchema(): PolicySchema {
  return closed("A rule of one's own.", ['id', 'severity', 'for', 'assert'], {
    id: {
      ...text('What it is called: words with a slash between them.', 'acme/no-debug-port'),
      pattern: CUSTOM_ID.source,
    },
    severity: SEVERITY,
    unchecked: CAP,
    from: FROM,
    for: { description: 'What is looked at: every one of these that an image has.', enum: CUSTOM_SCOPES },
    when: text(
      'A condition in CEL: where it does not hold, the rule does not apply.',
      'manifest.platform.os == "linux"',
    ),
    assert: text('What must hold, in CEL.', '!("5005/tcp" in manifest.config.exposedPorts)'),
    message: text('What a finding says.', 'the debug port is exposed'),
    fix: text('What mends it.', 'take EXPOSE 5005 out of the Dockerfile'),
  });
}

function waiverSchema(ids: object): PolicySchema {
  return closed('What is let pass.', ['rules', 'match', 'reason', 'until'], {
    rules: {
      description: 'The rules of which findings are let pass.',
      type: 'array',
      items: { type: 'string', ...ids },
      minItems: 1,
    },
    match: matchSchema({ ...MATCH_KEYS, ...FINDING_KEYS }),
    reason: text('Why it is let pass, for whoever reads the report.', 'base layers from before 2023 (SEC-123)'),
    until: UNTIL,
  });
}

function lockSchema(ids: object): PolicySchema {
  const flag = (description: string) => ({ description, type: 'boolean', default: false });
  return closed('What policies that extend this one may not loosen.', [], {
    rules: {
      description:
        'Rules of which this policy’s own outcome holds beside any other, and its fail-on with it; they cannot be waived.',
      type: 'array',
      items: { type: 'string', ...ids },
      default: [],
    },
    waivers: flag('Whether no waivers may be added.'),
    'fail-on': flag('Whether `fail-on` may be made stricter only.'),
    unchecked: flag('Whether `unchecked` may be made stricter only.'),
  });
}

function matchSchema(keys: Readonly<Record<string, string>>): PolicySchema {
  return {
    ...closed(
      'By what it is chosen: every key that is here must hold, and of its list one pattern; `*` is any run of characters.',
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
