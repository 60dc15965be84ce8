import { effectivePolicy } from '../check.ts';
import { renderPolicyError } from '../policy/error.ts';
import { renderPolicy } from '../reports/policy.ts';
import { safe } from '../text/untrusted.ts';
import { UsageError } from './arguments.ts';
import { type Command, EXIT, exitOfPolicyErrors } from './command.ts';
import { POLICY_FLAGS, policyRun } from './policy-flags.ts';

export const policyCommand: Command = {
  name: 'policy',
  operands: '',
  summary: 'print the policy in effect, each value with its file and line',
  flags: {
    ...POLICY_FLAGS,
    for: { value: 'IMAGE-NAME', help: 'for images with this name' },
  },
  async run(given, terminal) {
    const [operand] = given.positionals;
    if (operand !== undefined)
      throw new UsageError(safe`policy has no operands: use --policy ${operand} or --for ${operand}`);
    const image = given.last('for');
    const run = await policyRun(given);
    if (run.note !== null) terminal.error(run.note);
    const result = await effectivePolicy({ ...run, image });
    if (!result.ok) {
      for (const error of result.errors) terminal.error(renderPolicyError(error));
      return exitOfPolicyErrors(result.errors);
    }
    terminal.out(renderPolicy(result.policy, { colour: terminal.colour, image }));
    return EXIT.pass;
  },
};
