/** What `rules --format json` has. */
import type { RuleListing } from '../../../src/reports/rules.ts';
import type { JsonSchema } from '../../../src/rule-kit/option.ts';
import type { RuleGroup } from '../../../src/rule-kit/rule.ts';
import { by, list, mapping, record, type Shape, TEXT, words } from './shape.ts';

/** The schema that schemas of options have. */
const OPTION: Shape<JsonSchema> = by('JSON Schema', 'https://json-schema.org/draft/2020-12/schema');

const GROUP: Shape<RuleGroup> = words('RuleGroup', 'What a rule is about.', {
  integrity: 'whether the bytes are what they are said to be',
  formats: 'in which form they are',
  content: 'what is in them',
  custom: 'a rule of a policy itself, which is not listed here',
});

const RULE = record<RuleListing>('Rule', 'One rule that is built in.', {
  id: [TEXT, 'What policies call it.'],
  group: [GROUP, 'What it is about.'],
  summary: [TEXT, 'What it asks for, in one sentence for people.'],
  options: [
    mapping(OPTION),
    'What can be set beside `severity`, `unchecked` and `from`: by name, each with its JSON Schema.',
  ],
});

export const RULE_LISTINGS = list(RULE);
