import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';

/** Prints, at the end of a process, its peak memory in KiB and its CPU time in microseconds. */
const REPORT = `
import { existsSync, readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  const peak = /^VmHWM:\\s+(\\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS;
  const { user, system } = process.cpuUsage();
  writeSync(2, '\\nmeasured ' + peak + ' ' + (user + system) + '\\n');
});
`;

export interface MeasuredRun {
  /** Null where the process was killed or ran out of memory. */
  readonly code: number | null;
  readonly cpuSeconds: number;
  readonly peakMebibytes: number;
  readonly lastLine: string;
}

/** Runs the command with this Node and measures all its threads together. */
export function measuredRun(argv: readonly string[], input: string | null, cwd: string): MeasuredRun {
  const hook = ['--import', `data:text/javascript,${encodeURIComponent(REPORT)}`];
  const { status, stderr, stdout } = spawnSync(process.execPath, [...hook, ...argv], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    timeout: 600_000,
    stdio: [input === null ? 'ignore' : openSync(input, 'r'), 'pipe', 'pipe'],
  });
  const [, peak, cpu] = /^measured (\d+) (\d+)$/m.exec(stderr) ?? [];
  return {
    code: peak === undefined ? null : status,
    cpuSeconds: Number(cpu ?? Number.NaN) / 1e6,
    peakMebibytes: Number(peak ?? Number.NaN) / 1024,
    lastLine: (stdout.trimEnd().split('\n').at(-1) ?? '').slice(0, 100) || stderr.split('\n')[0]?.slice(0, 100) || '',
  };
}
