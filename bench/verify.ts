/**
 * Speed and memory of verification compared with other tools.
 *
 * ```sh
 * npm run build && npm run bundle && npx node bench/verify.ts [RUNS]
 * ```
 *
 * It builds its images (512 MiB in eight layers, as they are and compressed, in directories and tars), runs this project and its peers in turns, and
 * writes RESULTS.md beside this file: ratios, run by run, so that other load affects both sides. Peers that are not installed are left
 * out and named. `GOBIN=… go install github.com/google/go-containerregistry/cmd/crane@latest github.com/regclient/regclient/cmd/regctl@latest` brings two of them.
 * Exits with 1 where a target is missed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleaved, type Program, ratioOf, type Spread, type Times } from './interleaved.ts';
import { layersOf } from './layers.ts';
import { peakOf } from './memory.ts';
import { LAYERS, MEBIBYTES } from './verify-inputs.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'dist/cli.js');
const RESULTS = join(import.meta.dirname, 'RESULTS.md');
const RUNS = Number(process.argv[2] ?? 11);
const CORES = availableParallelism();

/** Reads every byte: digests. */
const digests = (image: string) => [CLI, 'check', '--policy', 'recommended', image];
/** Decompresses, too: digests, diffIDs, tar entries. */
const contents = (image: string) => [CLI, 'check', '--policy', 'hardened', image];
/** The same for a docker archive, for which many rules of a policy are unchecked. */
const archiveContents = (image: string) => [CLI, 'inspect', '--depth', 'contents', image];

type Commands = Readonly<Record<string, readonly string[] | Program>>;

/** What is compared with what; at most so many times as long. */
interface Comparison {
  readonly words: string;
  readonly ours: string;
  readonly theirs: string;
  /** Null where the comparison is for information. */
  readonly target: number | null;
}

/** Commands that run in turns. */
interface Group {
  readonly commands: Commands;
  readonly comparisons: readonly Comparison[];
}

const missing: string[] = [];

/** The commands of installed tools; the end of the run lists the others. */
function withTools(commands: Readonly<Record<string, readonly [needs: string, Program]>>): Commands {
  const entries = Object.entries(commands).filter(([, [tool]]) => {
    const isHere = spawnSync('sh', ['-c', `command -v ${tool}`]).status === 0;
    if (!isHere) missing.push(tool);
    return isHere;
  });
  return Object.fromEntries(entries.map(([name, [, program]]) => [name, program]));
}

/** A shell's line for every file, on all cores at once; `$0` is the file. */
function onAllCores(line: string, files: readonly string[]): Program {
  return { file: 'sh', args: ['-c', `printf '%s\\n' "$@" | xargs -n 1 -P ${CORES} sh -c '${line}'`, 'sh', ...files] };
}

/** One program for as many files as there are for a core. */
function shared(command: string, files: readonly string[]): Program {
  const each = Math.ceil(files.length / CORES);
  return { file: 'sh', args: ['-c', `printf '%s\\n' "$@" | xargs -n ${each} -P ${CORES} ${command}`, 'sh', ...files] };
}

function groupsAt(directory: string): readonly Group[] {
  const [plain, gzip, zstd] = [join(directory, 'plain'), join(directory, 'gzip'), join(directory, 'zstd')];
  const archive = join(directory, 'gzip.docker.tar');
  const copy = join(directory, 'copy');
  const clean = () => rmSync(copy, { recursive: true, force: true });
  const from = `${plain}:bench`;
  return [
    {
      commands: {
        'digests of an OCI directory': digests(plain),
        'digests of it as one tar': digests(`${plain}.tar`),
        ...withTools({
          'openssl dgst on all cores': ['openssl', shared('openssl dgst -sha256', layersOf(plain))],
          'skopeo copy to dir:': [
            'skopeo',
            { file: 'skopeo', args: ['copy', '-q', '--insecure-policy', `oci:${from}`, `dir:${copy}`], clean },
          ],
          'regctl image copy': [
            'regctl',
            { file: 'regctl', args: ['image', 'copy', `ocidir://${from}`, `ocidir://${copy}:bench`], clean },
          ],
        }),
      },
      comparisons: [
        { words: 'digests', ours: 'digests of an OCI directory', theirs: 'openssl dgst on all cores', target: 1.3 },
        {
          words: 'digests, tar ÷ directory',
          ours: 'digests of it as one tar',
          theirs: 'digests of an OCI directory',
          target: 1.15,
        },
        { words: 'digests', ours: 'digests of an OCI directory', theirs: 'skopeo copy to dir:', target: null },
        { words: 'digests', ours: 'digests of an OCI directory', theirs: 'regctl image copy', target: null },
      ],
    },
    {
      commands: {
        'gzip layers': contents(gzip),
        'gzip layers in a docker archive': archiveContents(archive),
        ...withTools({
          'gzip -dc | openssl dgst on all cores': [
            'gzip',
            onAllCores('gzip -dc "$0" | openssl dgst -sha256', layersOf(gzip)),
          ],
          'pigz -dc | openssl dgst on all cores': [
            'pigz',
            onAllCores('pigz -dc "$0" | openssl dgst -sha256', layersOf(gzip)),
          ],
          'crane validate': ['crane', { file: 'crane', args: ['validate', '--tarball', archive] }],
        }),
      },
      comparisons: [
        {
          words: 'gzip: digests, diffIDs, tars',
          ours: 'gzip layers',
          theirs: 'gzip -dc | openssl dgst on all cores',
          target: 0.7,
        },
        {
          words: 'gzip: digests, diffIDs, tars',
          ours: 'gzip layers',
          theirs: 'pigz -dc | openssl dgst on all cores',
          target: null,
        },
        {
          words: 'gzip: the same archive',
          ours: 'gzip layers in a docker archive',
          theirs: 'crane validate',
          target: 0.5,
        },
      ],
    },
    {
      commands: {
        'zstd layers': contents(zstd),
        ...withTools({
          'zstd -dc | openssl dgst on all cores': [
            'zstd',
            onAllCores('zstd -dc "$0" | openssl dgst -sha256', layersOf(zstd)),
          ],
        }),
      },
      comparisons: [
        {
          words: 'zstd: digests, diffIDs, tars',
          ours: 'zstd layers',
          theirs: 'zstd -dc | openssl dgst on all cores',
          target: 1.3,
        },
      ],
    },
    {
      commands: { 'check of three small layers': digests(join(directory, 'small')), 'node -e 0': ['-e', '0'] },
      comparisons: [{ words: 'start', ours: 'check of three small layers', theirs: 'node -e 0', target: 2.5 }],
    },
  ];
}

/** A row of the table: what was measured, what it may be, and whether it is. */
interface Row {
  readonly words: string;
  readonly measured: string;
  readonly target: string;
  readonly holds: boolean;
}

function rowsOf({ commands, comparisons }: Group, times: Map<string, Times>): readonly Row[] {
  for (const [name, one] of interleaved(commands, RUNS, [0, 1])) times.set(name, one);
  return comparisons.flatMap(({ words, ours, theirs, target }) => {
    const [one, other] = [times.get(ours), times.get(theirs)];
    if (one === undefined || other === undefined) return [];
    const ratio = ratioOf(one, other);
    const limit = target === null ? '' : `≤ ${target}`;
    const holds = target === null || ratio.median <= target;
    return [{ words: `${words} ÷ \`${theirs}\``, measured: spread(ratio, 2), target: limit, holds }];
  });
}

function memoryRow(words: string, command: readonly string[]): Row {
  const peak = peakOf(command);
  return { words, measured: `${peak.toFixed(0)} MiB`, target: '≤ 220 MiB', holds: peak <= 220 };
}

function spread({ median, low, high }: Spread, digits: number): string {
  return `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
}

/** A bar would begin the next cell, in code too. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

function page(rows: readonly Row[], times: ReadonlyMap<string, Times>, load: readonly string[]): string {
  const table = rows.map(
    ({ words, measured, target, holds }) => `| ${cell(words)} | ${measured} | ${target} | ${holds ? '' : 'missed'} |`,
  );
  const each = [...times].map(([name, time]) => `| ${cell(`\`${name}\``)} | ${spread(time, 0)} |`);
  return `# Verification benchmarks

Written by \`bench/verify.ts\`: ${RUNS} runs of each command in turns, page cache warm. Compare ratios only; times depend on the machine. Each ratio is the
median over the runs, with first and third quartile.

${CORES} cores of ${cpus()[0]?.model ?? 'unknown kind'}, ${arch()} · Node ${process.versions.node} · load before each group: ${load.join(', ')}

Images: ${LAYERS} layers of ${MEBIBYTES} MiB each before compression, filled with Node's binary, with gzip at level 6 and zstd at level 3.
${missing.length > 0 ? `\nLeft out because not installed: ${missing.join(', ')}.\n` : ''}
| This project ÷ peer | Measured | Target | |
| --- | --- | --- | --- |
${table.join('\n')}

| Command | Milliseconds |
| --- | --- |
${each.join('\n')}
`;
}

const directory = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
try {
  // In a separate process: a large process starts children slowly.
  execFileSync(process.execPath, [join(import.meta.dirname, 'verify-inputs.ts'), directory], { stdio: 'inherit' });
  const times = new Map<string, Times>();
  const rows: Row[] = [];
  const load: string[] = [];
  for (const group of groupsAt(directory)) {
    load.push((loadavg()[0] ?? 0).toFixed(1));
    rows.push(...rowsOf(group, times));
  }
  rows.push(memoryRow('peak memory: contents of 512 MiB in zstd', contents(join(directory, 'zstd'))));
  rows.push(memoryRow('peak memory: one layer of 4 GiB', contents(join(directory, 'hole'))));
  const text = page(rows, times, load);
  writeFileSync(RESULTS, text);
  process.stdout.write(text);
  if (rows.some(({ holds }) => !holds)) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
