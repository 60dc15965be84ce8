/**
 * What starting takes: of Node alone, of the command that does nothing, with a built-in policy, and of a whole check of a small image.
 *
 * ```sh
 * npm run build && npm run bundle && npx node bench/start.ts [RUNS]
 * ```
 *
 * "Over bare start" has two readings, and both are printed: over the command that loads no policy (`--version`; the same file is read and
 * compiled, so the difference is the policy), which is the target, and over Node that runs nothing, which is what users wait for. Exits with 1 where
 * the target is missed.
 */
import { join } from 'node:path';
import { interleaved, type Times } from './interleaved.ts';

const ROOT = join(import.meta.dirname, '..');
const RUNS = Number(process.argv[2] ?? 21);
/** Milliseconds that loading a built-in policy may take; and how many times a bare Node a check is meant to take one day. */
const TARGETS = { policy: 10, check: 2.5 } as const;

const cli = join(ROOT, 'dist/cli.js');
const image = join(ROOT, 'examples/image');
const times = interleaved(
  {
    node: ['-e', '0'],
    version: [cli, '--version'],
    policy: [cli, 'policy', '--policy', 'recommended'],
    check: [cli, 'check', '--policy', 'recommended', image],
    file: [cli, 'check', '--policy', join(ROOT, 'policies/recommended.yml'), image],
  },
  RUNS,
);

function of(name: string): Times {
  const found = times.get(name);
  if (found === undefined) throw new Error(`${name} was not measured`);
  return found;
}

function over(name: string, base: string): number {
  return of(name).median - of(base).median;
}

const rows: readonly (readonly [name: string, words: string])[] = [
  ['node', 'node -e 0'],
  ['version', 'plimsoll --version: no policy is loaded'],
  ['policy', 'plimsoll policy --policy recommended: built in'],
  ['check', 'plimsoll check --policy recommended: built in'],
  ['file', 'plimsoll check --policy policies/recommended.yml: the same as a file'],
];
for (const [name, words] of rows) {
  const { median, least, high } = of(name);
  process.stdout.write(
    `${median.toFixed(1).padStart(6)} ms  (${least.toFixed(1)} to ${high.toFixed(1)}, least to third quarter)  ${words}\n`,
  );
}
const cost = over('policy', 'version');
process.stdout.write(`
medians of ${RUNS} runs in turns
a built-in policy over the command without one   ${cost.toFixed(1)} ms (at most ${TARGETS.policy})
a built-in policy over node -e 0                 ${over('policy', 'node').toFixed(1)} ms
check with a built-in policy over node -e 0      ${over('check', 'node').toFixed(1)} ms, ${(of('check').median / of('node').median).toFixed(2)} times (${TARGETS.check} is meant)
a policy as a file over the same built in        ${over('file', 'check').toFixed(1)} ms
`);
if (cost > TARGETS.policy) process.exitCode = 1;
