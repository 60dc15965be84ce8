/** The fields of `rules --format json`. */
import type { RuleListing } from '../../../src/reports/rules.ts';
import type { JsonSchema } from '../../../src/rule-kit/option.ts';
import type { RuleGroup } from '../../../src/rule-kit/rule.ts';
import { by, list, mapping, record, type Shape, TEXT, words } from './shape.ts';

/** The JSON Schema of an option's schema. */
const OPTION: Shape<JsonSchema> = by('JSON Schema', 'https://json-schema.org/draft/2020-12/schema');

const GROUP: Shape<RuleGroup> = words('RuleGroup', 'The topic of a rule.', {
  integrity: 'whether bytes match what refers to them',
  formats: 'media types, formats and compression',
  content: 'the content of images',
  custom: 'a custom rule of a policy; not listed here',
});

const RULE = record<RuleListing>('Rule', 'One built-in rule.', {
  id: [TEXT, 'Its id in policies.'],
  group: [GROUP, 'Its topic.'],
  summary: [TEXT, 'What it requires, in one sentence, for people.'],
  options: [mapping(OPTION), 'Its options beside `severity`, `unchecked` and `from`: name and JSON Schema.'],
});

export const RULE_LISTINGS = list(RULE);
