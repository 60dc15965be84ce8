import { effectivePolicy } from '../check.ts';
import { renderPolicyError } from '../policy/error.ts';
import { renderPolicy } from '../reports/policy.ts';
import { say } from '../text/untrusted.ts';
import { UsageError } from './arguments.ts';
import { dayIn, POLICY_FLAG } from './check.ts';
import { type Command, EXIT } from './command.ts';

export const policyCommand: Command = {
  name: 'policy',
  operands: '',
  summary: 'print the policy in effect, each value with the file and line it came from',
  flags: {
    policy: POLICY_FLAG,
    for: { value: 'IMAGE-NAME', help: 'as it is for images of this name' },
    'as-of': { value: 'DATE', help: 'as it is on another UTC day, such as 2027-03-01' },
  },
  async run(given, terminal) {
    const [operand] = given.positionals;
    if (operand !== undefined)
      throw new UsageError(
        say`policy takes no operand, and "${operand}" is one: write --policy ${operand} or --for ${operand}`,
      );
    const image = given.last('for');
    const result = await effectivePolicy({ policies: given.all('policy'), image, asOf: dayIn(given) });
    if (!result.ok) {
      for (const error of result.errors) terminal.error(renderPolicyError(error));
      return EXIT.usage;
    }
    terminal.out(renderPolicy(result.policy, { colour: terminal.colour, image }));
    return EXIT.pass;
  },
};
