import { LIMITS } from '../limits.ts';
import { type Rule, type Severity, summarySentence } from '../rule-kit/rule.ts';
import { RULES } from '../rules/index.ts';
import { markdownCode, markdownText } from '../text/markdown.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import { rulePage } from './tool.ts';

/** A rule in SARIF (section 3.49) with everything that code scanning requires. */
export interface SarifRule {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly helpUri?: string;
  readonly defaultConfiguration: { readonly level: Severity };
  readonly properties: { readonly tags: readonly string[]; readonly 'security-severity'?: string };
}

/** Rules of results that do not come from a policy. */
export const UNREADABLE = 'unreadable-image';
export const MORE = 'more-findings';

const BUILT_IN: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** Rules about attacks; code scanning shows their findings as security alerts. */
const SECURITY: ReadonlySet<string> = new Set([
  'blobs-verified',
  'unambiguous-documents',
  'descriptor-matches-content',
  'inline-data-verified',
  'diff-ids-match',
  'safe-layers',
  'no-descriptor-urls',
  'base-image',
  'user',
  'no-secrets',
]);

/** Code scanning shows these as high, medium and low. They repeat the severity of the policy. */
const SECURITY_SEVERITIES: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.0', note: '2.0' };

/** The description of a rule: of a built-in one its own text and page, of a custom one what is known of it. */
export function sarifRule(id: string, severity: Severity): SarifRule {
  const { text, more, markdown, tags, helpUri } = ruleWords(id);
  const isSecurity = SECURITY.has(id);
  return {
    id,
    name: nameOf(id),
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `${text} ${more}`, markdown },
    ...(helpUri !== undefined && { helpUri }),
    defaultConfiguration: { level: severity },
    properties: {
      tags: [...tags, ...(isSecurity ? ['security'] : [])],
      ...(isSecurity && { 'security-severity': SECURITY_SEVERITIES[severity] }),
    },
  };
}

/** Sorts rules: built-in ones in their order, then the others. */
export function inRuleOrder(ids: Iterable<string>): readonly string[] {
  const given = new Set(ids);
  return [...RULES.map(({ id }) => id).filter((id) => given.has(id)), ...[...given].filter((id) => !BUILT_IN.has(id))];
}

/** The id as a name (section 3.49.7): `NoSchema1`. For a single word it would equal the id, which is not allowed. */
function nameOf(id: string): string {
  const words = escapeUntrusted(id).match(/[a-z0-9]+/gi) ?? [];
  return [...words, ...(words.length < 2 ? ['rule'] : [])]
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
    .slice(0, LIMITS.sarifNameCharacters);
}

interface Words {
  readonly text: string;
  readonly more: string;
  readonly markdown: string;
  readonly tags: readonly string[];
  readonly helpUri?: string;
}

function ruleWords(id: string): Words {
  const rule = BUILT_IN.get(id);
  if (rule !== undefined) {
    const [text, page] = [summarySentence(rule), rulePage(id)];
    const more = 'What it reports and how to fix it';
    return {
      text,
      more: `${more}: ${page}`,
      markdown: `${markdownText(text)}\n\n[${more}](${page})`,
      tags: [rule.group],
      helpUri: page,
    };
  }
  if (id === UNREADABLE) {
    const text = 'Every image that is named can be read.';
    const more = 'An unreadable input is never passed: the run is inconclusive.';
    return { text, more, markdown: `${text} ${more}`, tags: ['integrity'] };
  }
  if (id === MORE) {
    const text = 'There are more findings than shown here.';
    const more = 'Code scanning keeps the most severe ones; the report of the run has all.';
    return { text, more, markdown: `${text} ${more}`, tags: [] };
  }
  const text = 'A custom rule is satisfied.';
  return {
    text,
    more: safe`The policy defines ${id} under "custom".`,
    markdown: `${text} The policy defines ${markdownCode(id)} under \`custom\`.`,
    tags: ['custom'],
  };
}
