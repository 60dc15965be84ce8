import { type Context, NO_CONTEXT } from '../../src/policy/context.ts';
import { type CustomRuleText, compileCustomRule } from '../../src/policy/custom-rule.ts';
import type { Rule } from '../../src/rule-kit/rule.ts';
import { fixture } from './command.ts';
import { bytesOf, type Json, leaf } from './image-tree.ts';
import { checkRule, type Edit, referencesTo } from './images.ts';

/** A run of which the workflow says nothing, and one of which it says everything. */
export const UNSET: Context = NO_CONTEXT;
export const SET: Context = {
  ...{ commit: 'c0ffee', commits: ['c0ffee', 'beef'], ref: 'refs/heads/main', repository: 'acme/pay' },
  ...{ 'repository-url': 'https://github.com/acme/pay', event: 'push', fork: false },
};

/** A rule of the parts given, which must be right. */
export async function made(parts: Partial<CustomRuleText>, context: Context = UNSET): Promise<Rule> {
  const text = {
    id: 'acme/rule',
    for: 'manifest',
    when: null,
    assert: 'true',
    message: null,
    fix: null,
    ...parts,
  } as const;
  const compiled = await compileCustomRule(text, context);
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.issues));
  return compiled.rule;
}

/** What a rule comes to for a fixture or a path. */
export async function checkCustomRule(where: string, parts: Partial<CustomRuleText>, context?: Context) {
  return await checkRule(await made(parts, context), where.startsWith('/') ? where : fixture(where));
}

/** Sets a member of every config. */
export function configMember(name: string, json: Json): Edit {
  return (layout) => {
    for (const config of referencesTo(layout, 'config')) {
      if (config.target === null) throw new Error('the config is not here');
      config.target = leaf(
        JSON.stringify({ ...JSON.parse(Buffer.from(bytesOf(config.target)).toString()), [name]: json }),
      );
    }
  };
}

/** Sets all of what the config of every image runs with. */
export function configured(members: { readonly [name: string]: Json }): Edit {
  return configMember('config', members);
}
