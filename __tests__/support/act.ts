import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { ROOT } from './pages.ts';
import { temporaryDirectory } from './temporary.ts';
import { HANG_MILLISECONDS } from './tools.ts';

/** What act did with a workflow on this machine itself. */
export interface ActRun {
  readonly status: number | null;
  /** By the name shown: success or failure. */
  readonly jobs: ReadonlyMap<string, string>;
  readonly steps: readonly ActStep[];
}

export interface ActStep {
  readonly job: string;
  readonly name: string;
  /** What the workflow calls it, or its place. */
  readonly id: string;
  /** Before `continue-on-error` makes it pass. */
  readonly result: string;
  readonly annotations: readonly {
    readonly level: string;
    readonly message: string;
    readonly properties: Readonly<Record<string, string>>;
  }[];
  readonly outputs: Readonly<Record<string, string>>;
  /** What it printed, without commands. */
  readonly log: string;
}

/** A line of act's log as JSON, with what is read of it here. */
interface Line {
  readonly job?: string;
  readonly jobResult?: string;
  readonly step?: string;
  readonly stepID?: readonly string[];
  readonly stepResult?: string;
  readonly stage?: string;
  readonly command?: string;
  readonly arg?: string;
  readonly name?: string;
  readonly kvPairs?: Readonly<Record<string, string>>;
  readonly raw_output?: boolean;
  readonly msg?: string;
}

/** What of this repository a job of the self-test finds in its workspace. */
const CHECKOUT = ['action.yml', 'dist', 'examples', '.github', '__tests__/fixtures'];

/** On a busy machine act misses the end of what a step prints, once in a hundred steps. What a step of ours prints last is why it failed. */
const ATTEMPTS = 3;

/** Runs a workflow as a push to main in a repository of its own, with the Action of this checkout as `./`; again, where act did not hear all of it. */
export function actPush(workflow: string, attempts = ATTEMPTS): ActRun {
  const run = actOnce(workflow);
  return attempts > 1 && !run.steps.every(isHeard) ? actPush(workflow, attempts - 1) : run;
}

function isHeard({ id, result, annotations }: ActStep): boolean {
  return id !== 'plimsoll' || result === 'success' || annotations.at(-1)?.message.startsWith('Plimsoll: ') === true;
}

function actOnce(workflow: string): ActRun {
  const directory = temporaryDirectory();
  const [repository, home] = [join(directory, 'repository'), join(directory, 'home')];
  mkdirSync(home);
  for (const path of CHECKOUT) cpSync(join(ROOT, path), join(repository, path), { recursive: true });
  writeFileSync(join(repository, '.github/workflows/act.yml'), workflow);
  // The node that act starts for the Action is the first one of PATH. Nothing else of this environment is for it.
  const env = { PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter), HOME: home };
  const git = (...args: readonly string[]) => execFileSync('git', args, { cwd: repository, env, stdio: 'pipe' });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('-c', 'user.name=test', '-c', 'user.email=test@acme.example', 'commit', '--quiet', '--message=Test');
  const { status, stdout } = spawnSync(
    'act',
    [
      ...['push', '--json', '--no-cache-server', '--platform', 'ubuntu-latest=-self-hosted'],
      ...['--workflows', '.github/workflows/act.yml'],
    ],
    { cwd: repository, env, encoding: 'utf8', timeout: HANG_MILLISECONDS },
  );
  const lines: readonly Line[] = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
  return { status, jobs: jobsOf(lines), steps: stepsOf(lines) };
}

/** act pads names of jobs, puts the workflow's before, and the number in the matrix behind. */
const jobName = (name: string) =>
  name
    .trim()
    .replace(/^[^/]*\//, '')
    .replace(/-\d+$/, '');

function jobsOf(lines: readonly Line[]): ReadonlyMap<string, string> {
  return new Map(
    lines.flatMap(({ job, jobResult }) =>
      job === undefined || jobResult === undefined ? [] : [[jobName(job), jobResult] as const],
    ),
  );
}

function stepsOf(lines: readonly Line[]): readonly ActStep[] {
  return lines.flatMap(({ job = '', step = '', stepID: [id = ''] = [], stepResult, stage }) => {
    if (stage !== 'Main' || stepResult === undefined) return [];
    const said = lines.filter((line) => line.job === job && line.stepID?.[0] === id);
    const commands = (...names: readonly string[]) =>
      said.flatMap(({ command, arg = '', name = '', kvPairs = {} }) =>
        command !== undefined && names.includes(command) ? [{ command, arg, name, kvPairs }] : [],
      );
    return [
      {
        job: jobName(job),
        name: step,
        id,
        result: stepResult,
        annotations: commands('error', 'warning', 'notice').map(({ command, arg, kvPairs }) => ({
          level: command,
          message: arg,
          properties: kvPairs,
        })),
        outputs: Object.fromEntries(commands('set-output').map(({ name, arg }) => [name, arg])),
        log: said.flatMap(({ raw_output, msg }) => (raw_output === true ? [msg] : [])).join(''),
      },
    ];
  });
}
