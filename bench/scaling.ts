/**
 * How the cost of a run grows with its input: three points of each dimension, the exponent between the first and the last,
 * and the peak memory of the largest.
 *
 * ```sh
 * node bench/scaling.ts [PART OF A NAME]…
 * ```
 *
 * CPU time is measured, without that of an empty run. Exits with 1 where a dimension grows faster than its input or takes
 * more memory than is allowed. A full run writes bench/SCALING.md.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIMENSIONS, type Dimension } from './scaling/dimensions.ts';
import { type MeasuredRun, measuredRun } from './scaling/measured-run.ts';

const CLI = join(import.meta.dirname, '../src/cli.ts');
const MOST = { exponent: 1.1, mebibytes: 512 } as const;
/** Less than this much CPU time is start and noise: no exponent is taken of it. */
const LEAST_SECONDS = 0.25;

interface Row {
  readonly dimension: Dimension;
  readonly runs: readonly MeasuredRun[];
  readonly exponent: number | null;
}

const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-scaling-'));
const wanted = process.argv.slice(2);
const chosen = DIMENSIONS.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
const examples = join(import.meta.dirname, '../examples/image');
const base = measuredRun([CLI, 'check', '--policy', 'hardened', examples], null, scratch).cpuSeconds;
const rows: Row[] = [];
try {
  for (const dimension of chosen) {
    const row = measure(dimension);
    rows.push(row);
    process.stdout.write(`${lineOf(row)}\n`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
if (wanted.length === 0) writeFileSync(join(import.meta.dirname, 'SCALING.md'), page(rows));
if (rows.some(isMissed)) process.exitCode = 1;

function measure(dimension: Dimension): Row {
  const runs = [4, 2, 1].map((divisor) => {
    const folder = join(scratch, 'input');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const { argv, input = null } = dimension.make(folder, Math.round(dimension.most / divisor));
    return measuredRun([CLI, ...argv], input, folder);
  });
  const [first, , last] = runs.map(({ cpuSeconds }) => Math.max(cpuSeconds - base, 0.01));
  const isLong = first !== undefined && last !== undefined && last > LEAST_SECONDS;
  return { dimension, runs, exponent: isLong ? Math.log(last / first) / Math.log(4) : null };
}

function isMissed({ dimension, runs, exponent }: Row): boolean {
  const peak = Math.max(...runs.map(({ peakMebibytes }) => peakMebibytes));
  return (
    runs.some(({ code }) => code === null || (code === 3 && !dimension.isUsageError)) ||
    (exponent !== null && exponent > MOST.exponent) ||
    !(peak <= MOST.mebibytes)
  );
}

function cellsOf(row: Row): readonly string[] {
  const { dimension, runs, exponent } = row;
  return [
    dimension.name,
    String(dimension.most),
    runs.map(({ cpuSeconds }) => cpuSeconds.toFixed(2)).join(' / '),
    exponent === null ? '–' : exponent.toFixed(2),
    (runs.at(-1)?.peakMebibytes ?? Number.NaN).toFixed(0),
    runs.map(({ code }) => code ?? 'killed').join(' '),
    isMissed(row) ? '**missed**' : '',
  ];
}

function lineOf(row: Row): string {
  return `${cellsOf(row).join(' | ')} | ${row.runs.at(-1)?.lastLine ?? ''}`;
}

function page(all: readonly Row[]): string {
  const head = ['Dimension', 'Largest', 'CPU seconds at 1/4, 1/2, 1', 'Exponent', 'Peak MiB', 'Exit codes', ''];
  return `# Scaling

Written by \`node bench/scaling.ts\` with Node ${process.versions.node}. At most: exponent ${MOST.exponent}, ${MOST.mebibytes} MiB. An exponent is taken
where the largest point takes at least ${LEAST_SECONDS} s of CPU time; that of an empty run is not counted.

| ${head.join(' | ')} |
|${head.map(() => '---').join('|')}|
${all.map((row) => `| ${cellsOf(row).join(' | ')} |`).join('\n')}
`;
}
