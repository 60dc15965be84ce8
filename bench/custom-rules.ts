/**
 * What 200 custom rules cost over 1,000 images: at most as much again as the built-in policy `recommended` alone.
 *
 * ```sh
 * npm run build && npm run bundle && npx node bench/custom-rules.ts
 * ```
 *
 * The command runs as people run it, on a layout of images that have a config and a layer of their own each; the rules are of every scope, with
 * conditions, lists, maps and patterns. Exits with 1 where the target is missed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeImages } from './layout.ts';

const ROOT = join(import.meta.dirname, '..');
const IMAGES = 1000;
const RULES = 200;
const RUNS = 5;
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
export function policyOf(count: number): string {
  const rules = Array.from({ length: count }, (_, i) => {
    const [scope, assert, when] = KINDS[i % KINDS.length] ?? ['image', 'true'];
    const condition = when === undefined ? '' : `    when: ${when}\n`;
    return `  - id: bench/rule-${i}\n    severity: error\n    for: ${scope}\n${condition}    assert: ${assert.replaceAll('NUMBER', String(i))}\n`;
  });
  return `version: 1\nextends: [recommended]\n${count === 0 ? '' : `custom:\n${rules.join('')}`}`;
}

/** Seconds of the fastest of a few runs; every run must pass. */
function measure(layout: string, policy: string): number {
  const runs = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    const command = [join(ROOT, 'dist/cli.js'), 'check', '--policy', policy, layout];
    const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (status !== 0) throw new Error(`exit ${status}: ${stderr}`);
    return (performance.now() - started) / 1000;
  });
  return Math.min(...runs);
}

const directory = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
try {
  const layout = writeImages(join(directory, 'images'), IMAGES);
  const [without, withRules] = [0, RULES].map((count) => {
    const policy = join(directory, `${count}.yml`);
    writeFileSync(policy, policyOf(count));
    const seconds = measure(layout, policy);
    process.stdout.write(`${IMAGES} images, ${count} custom rules: ${seconds.toFixed(2)} s\n`);
    return seconds;
  });
  if (without === undefined || withRules === undefined) throw new Error('nothing was measured');
  const ratio = withRules / without;
  process.stdout.write(`ratio ${ratio.toFixed(2)} (at most ${TARGET})\n`);
  if (ratio > TARGET) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
