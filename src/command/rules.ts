import { POLICY_LANGUAGE } from '../policy/language.ts';
import { renderRule, renderRules, renderRulesJson } from '../reports/rules.ts';
import { RULES } from '../rules/index.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { UsageError } from './arguments.ts';
import { type Command, EXIT } from './command.ts';

export const rulesCommand: Command = {
  name: 'rules',
  operands: '[RULE]',
  summary: 'list the rules, or describe one with its options',
  flags: { format: { value: 'FORM', words: ['text', 'json'], help: 'text or json' } },
  run(given, terminal) {
    const wanted = given.positionals.map((id) => RULES.find((rule) => rule.id === id) ?? unknown(id));
    if (given.last('format') === 'json') terminal.out(renderRulesJson(wanted.length > 0 ? wanted : RULES));
    else if (wanted.length === 0) terminal.out(renderRules(RULES, POLICY_LANGUAGE.presets));
    else terminal.out(wanted.map((rule) => renderRule(rule, POLICY_LANGUAGE.presets)).join('\n'));
    return EXIT.pass;
  },
};

function unknown(id: string): never {
  const near = suggest(
    id,
    RULES.map((rule) => rule.id),
  );
  throw new UsageError(
    safe`there is no rule "${id}"${near === undefined ? '; plimsoll rules lists them' : `; did you mean ${near}?`}`,
  );
}
