import { main } from '../../src/command/main.ts';

/** What a run of the command printed, and its exit code. */
export interface CommandRun {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs the command in this process. A bug of its own, which the command reports in a line, is an exception here. */
export async function runCommand(argv: readonly string[]): Promise<CommandRun> {
  const out: string[] = [];
  const error: string[] = [];
  const terminal = {
    out: (text: string) => void out.push(text),
    error: (line: string) => void error.push(line),
    colour: false,
  };
  const code = await main(argv, terminal);
  const run = { code, out: out.join(''), error: error.join('\n') };
  if (/stopped by a bug of its own|internal error/.test(run.error)) throw new Error(run.error);
  const control = /[\0-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]|^::/m.exec(run.out + run.error);
  if (control !== null) throw new Error(`printed a control character: ${JSON.stringify(control[0])}`);
  return run;
}

/** The outcome of each rule for each image of a report as JSON; or the code and the errors without a report. */
export function outcomesOf({ code, out, error }: CommandRun): string {
  if (!out.startsWith('{')) return `${code} ${out} ${error}`;
  const report: {
    verdict: string;
    images: readonly { verdict: string; digest: string | null; rules: readonly { rule: string; status: string }[] }[];
  } = JSON.parse(out);
  const images = report.images.map(
    ({ verdict, digest, rules }) =>
      `${digest} ${verdict} ${rules.map(({ rule, status }) => `${rule}=${status}`).join(' ')}`,
  );
  return [code, report.verdict, ...images].join('\n');
}
