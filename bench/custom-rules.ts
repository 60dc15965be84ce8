/**
 * What 200 custom rules cost over 1,000 images: at most as much again as the built-in policy `recommended` alone.
 *
 * ```sh
 * npm run build && npm run bundle && npx node bench/custom-rules.ts [RUNS]
 * ```
 *
 * The command runs as people run it, on a layout of images that have a config and a layer of their own each; the rules are of every scope, with
 * conditions, lists, maps and patterns. Both policies are files that extend `recommended`, so that the libraries for files are in both times; the one for
 * expressions and compiling 200 of them are in one. The runs are in turns. Exits with 1 where the target is missed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleaved } from './interleaved.ts';
import { writeImages } from './layout.ts';

const ROOT = join(import.meta.dirname, '..');
const IMAGES = 1000;
const RULES = 200;
const RUNS = Number(process.argv[2] ?? 9);
const TARGET = 2;

/** Rules that hold for the images, as rules mostly do. */
const KINDS: readonly (readonly [scope: string, assert: string, when?: string])[] = [
  ['manifest', `'!("NUMBER/tcp" in manifest.config.exposedPorts)'`, `manifest.platform.os == "linux"`],
  ['manifest', `'manifest.config.labels["number"] != "none NUMBER"'`],
  ['manifest', `'manifest.layers.all(l, l.size < 1000000 + NUMBER)'`],
  ['manifest', `'manifest.config.labels.all(k, k.matches("^[a-z.]+$") || k == "NUMBER")'`],
  ['layer', `'layer.compression in ["gzip", "zstd", "NUMBER"]'`, `manifest.platform.architecture == "amd64"`],
  ['layer', `'layer.mediaType.startsWith("application/vnd.oci.") && layer.index < NUMBER + 10'`],
  ['blob', `'blob.present && blob.size < 1000000 + NUMBER'`],
  ['image', `'image.platforms.exists(p, p == "linux/amd64") && image.artifact != "NUMBER"'`],
];

/** A policy of `recommended` and as many rules of its own. */
function policyOf(count: number): string {
  const rules = Array.from({ length: count }, (_, i) => {
    const [scope, assert, when] = KINDS[i % KINDS.length] ?? ['image', 'true'];
    const condition = when === undefined ? '' : `    when: ${when}\n`;
    return `  - id: bench/rule-${i}\n    severity: error\n    for: ${scope}\n${condition}    assert: ${assert.replaceAll('NUMBER', String(i))}\n`;
  });
  return `version: 1\nextends: [recommended]\n${count === 0 ? '' : `custom:\n${rules.join('')}`}`;
}

const directory = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
try {
  const layout = writeImages(join(directory, 'images'), IMAGES);
  const commandOf = (count: number) => {
    const policy = join(directory, `${count}.yml`);
    writeFileSync(policy, policyOf(count));
    return [join(ROOT, 'dist/cli.js'), 'check', '--policy', policy, layout];
  };
  const times = interleaved({ without: commandOf(0), with: commandOf(RULES) }, RUNS);
  const [without, withRules] = [times.get('without'), times.get('with')];
  if (without === undefined || withRules === undefined) throw new Error('nothing was measured');
  for (const [count, { median, least, high }] of [
    [0, without],
    [RULES, withRules],
  ] as const)
    process.stdout.write(
      `${IMAGES} images, ${count} custom rules: ${median.toFixed(0)} ms (${least.toFixed(0)} to ${high.toFixed(0)}, least to third quarter)\n`,
    );
  const ratio = withRules.median / without.median;
  process.stdout.write(
    `medians of ${RUNS} runs in turns: ratio ${ratio.toFixed(2)} (at most ${TARGET}); of the fastest ${(withRules.least / without.least).toFixed(2)}\n`,
  );
  if (ratio > TARGET) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
