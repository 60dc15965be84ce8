import { spawnSync } from 'node:child_process';

/** Prints its own peak memory at exit, in KiB: the system's number for the process includes that of its parent before exec. */
const PEAK = `
import { existsSync, readFileSync, writeSync } from 'node:fs';
process.on('exit', () => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  writeSync(2, 'peak ' + (/^VmHWM:\\s+(\\d+) kB$/m.exec(status)?.[1] ?? process.resourceUsage().maxRSS) + '\\n');
});
`;

/** The most memory that a run of this Node with these arguments takes, all its threads together, in MiB; it may find an image wanting, but not unreadable. */
export function peakOf(command: readonly string[]): number {
  const hook = ['--import', `data:text/javascript,${encodeURIComponent(PEAK)}`];
  const { status, stderr } = spawnSync(process.execPath, [...hook, ...command], {
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  const peak = /^peak (\d+)$/m.exec(stderr)?.[1];
  if ((status !== 0 && status !== 1) || peak === undefined) throw new Error(`exit ${status}: ${stderr}`);
  return Number(peak) / 1024;
}
