import { type Context, NO_CONTEXT } from '../../src/policy/context.ts';
import { CustomRuleCompiler, type CustomRuleText } from '../../src/policy/custom-rule.ts';
import type { Rule } from '../../src/rule-kit/rule.ts';
import { fixture } from './command.ts';
import { bytesOf, type Json, leaf } from './image-tree.ts';
import { checkRule, type Edit, referencesTo } from './images.ts';

/** A context without facts, and one with all facts. */
export const UNSET: Context = NO_CONTEXT;
export const SET: Context = {
  ...{ commit: 'c0ffee', commits: ['c0ffee', 'beef'], ref: 'refs/heads/main', repository: 'acme/pay' },
  ...{ 'repository-url': 'https://github.com/acme/pay', event: 'push', fork: false },
};

/** Compiles a custom rule; throws where it has errors. */
export async function customRule(parts: Partial<CustomRuleText>, context: Context = UNSET): Promise<Rule> {
  const text = {
    id: 'acme/rule',
    for: 'manifest',
    when: null,
    assert: 'true',
    message: null,
    fix: null,
    ...parts,
  } as const;
  const compiled = await new CustomRuleCompiler(context).compile(text);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return compiled.rule;
}

/** The outcome of a custom rule for a fixture or a path. */
export async function checkCustomRule(where: string, parts: Partial<CustomRuleText>, context?: Context) {
  return await checkRule(await customRule(parts, context), where.startsWith('/') ? where : fixture(where));
}

/** Sets a member of every config. */
export function configMember(name: string, json: Json): Edit {
  return (layout) => {
    for (const config of referencesTo(layout, 'config')) {
      if (config.target === null) throw new Error('the config is absent');
      config.target = leaf(
        JSON.stringify({ ...JSON.parse(Buffer.from(bytesOf(config.target)).toString()), [name]: json }),
      );
    }
  };
}

/** Replaces `config` in the config of every image. */
export function configured(members: { readonly [name: string]: Json }): Edit {
  return configMember('config', members);
}
