import type { RunnerContext } from '../github/context.ts';
import { inWorkflow } from '../github/environment.ts';
import { type Context, NO_CONTEXT, parseContext, withContextFlags } from '../policy/context.ts';
import { type Day, dayIssue } from '../policy/day.ts';
import { POLICY_LANGUAGE } from '../policy/language.ts';
import type { ReadRemote } from '../policy/ports.ts';
import { type Arguments, type Flags, UsageError } from './arguments.ts';

const PRESETS = POLICY_LANGUAGE.presets.map(({ name }) => name).join(', ');

/** The flags of every command that uses a policy. */
export const POLICY_FLAGS: Flags = {
  policy: {
    value: 'POLICY',
    multiple: true,
    help: `a file, a built-in policy (${PRESETS}) or OWNER/REPO/PATH@REF; later over earlier. Default: .github/plimsoll.yml in the top folder of the repository, else recommended`,
  },
  context: {
    value: 'KEY=VALUE',
    multiple: true,
    help: 'a fact of the run for the policy: commit, commits, ref, repository, repository-url, event or fork; most are known in a workflow',
  },
  'as-of': { value: 'DATE', help: 'evaluate as of another UTC day, such as 2027-03-01' },
};

/** How policies are found and read, from the flags. */
export interface PolicyRun {
  readonly policies: readonly string[];
  readonly context: Context;
  readonly remote: ReadRemote;
  readonly asOf: Day | null;
  /** The reason why the facts of a workflow could not be read; for the log. */
  readonly note: string | null;
}

/** Reads the flags above. In a workflow the command uses the same facts as the Action. */
export async function policyRun(given: Arguments): Promise<PolicyRun> {
  const facts = parseContext(given.all('context'));
  if (!facts.ok) throw new UsageError(facts.errors.map((error) => `--context: ${error}`).join('\n'));
  const runner = inWorkflow(process.env) ? await contextOfRunner() : { context: NO_CONTEXT, note: null };
  return {
    policies: given.all('policy'),
    context: withContextFlags(runner.context, facts.context),
    remote: remote(),
    asOf: dayOf(given.last('as-of')),
    note: runner.note,
  };
}

/** The code for GitHub is loaded on demand. */
async function contextOfRunner(): Promise<RunnerContext> {
  const { runnerContext } = await import('../github/context.ts');
  return runnerContext(process.env);
}

/** Created once, because it caches what every ref resolved to. */
function remote(): ReadRemote {
  let made: Promise<ReadRemote> | undefined;
  return async (reference) => {
    made ??= makeRemote();
    return await (await made)(reference);
  };
}

async function makeRemote(): Promise<ReadRemote> {
  const [{ commandAccess }, { remotePolicies }] = await Promise.all([
    import('../github/remote-access.ts'),
    import('../github/remote-policy.ts'),
  ]);
  return remotePolicies(commandAccess(process.env));
}

function dayOf(day: string | null): Day | null {
  const issue = day === null ? null : dayIssue(day);
  if (issue !== null) throw new UsageError(`--as-of: ${issue}`);
  return day;
}
