/**
 * What a lock costs over 1,000 images: at most 1.2 times the same policy without it.
 *
 * ```sh
 * npm run build && npm run bundle && npx node bench/locks.ts [RUNS] [CLI]
 * ```
 *
 * The command runs as people run it, on a layout of images that have a config and a layer of their own each. A policy extends one that locks every
 * rule of `recommended` and two custom ones; it makes options stricter and has overrides, so that what is locked is evaluated beside it. In the other
 * policy the line with `lock` is missing. The runs are in turns. Exits with 1 where the target is missed.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleaved, ratioOf } from './interleaved.ts';
import { writeImages } from './layout.ts';

const ROOT = join(import.meta.dirname, '..');
const IMAGES = 1000;
const RUNS = Number(process.argv[2] ?? 9);
const CLI = process.argv[3] ?? join(ROOT, 'dist/cli.js');
const TARGET = 1.2;

const LOCKED = [
  ...['blobs-verified', 'unambiguous-documents', 'spec-conformance', 'descriptor-matches-content'],
  ...['inline-data-verified', 'platform-matches-config', 'compression-matches-media-type', 'no-schema1'],
  ...['no-foreign-layers', 'no-descriptor-urls', 'no-unknown-media-types', 'layer-compression', 'user', 'max-layers'],
  ...['acme/ports', 'acme/layers'],
];

const ORG = `version: 1
extends: [recommended]
rules:
  layer-compression: {severity: error, allow: [gzip, zstd, none]}
  user: {severity: note, numeric: true}
  max-layers: {severity: error, max: 100}
overrides:
  - match: {image: ["ghcr.io/acme/legacy-*"]}
    rules: {max-layers: warning}
custom:
  - {id: acme/ports, severity: error, for: manifest, assert: '!("5005/tcp" in manifest.config.exposedPorts)'}
  - {id: acme/layers, severity: error, for: layer, assert: layer.size < 1000000000}
`;

const TEAM = `version: 1
extends: [./org.yml]
rules:
  max-layers: {max: 50}
  user: {severity: warning}
overrides:
  - match: {image: ["ghcr.io/acme/pay-*"]}
    rules: {max-layers: {max: 20}, no-schema1: error}
`;

const directory = mkdtempSync(join(tmpdir(), 'plimsoll-bench-'));
try {
  const layout = writeImages(join(directory, 'images'), IMAGES);
  const commandOf = (name: string, lock: string) => {
    const folder = join(directory, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'org.yml'), `${ORG}${lock}`);
    writeFileSync(join(folder, 'team.yml'), TEAM);
    return [CLI, 'check', '--quiet', '--policy', join(folder, 'team.yml'), layout];
  };
  const lock = `lock: {rules: [${LOCKED.join(', ')}], waivers: true, fail-on: true, unchecked: true}\n`;
  // Overrides on names that no image of the layout has are not known, so that the run may be inconclusive.
  const times = interleaved({ without: commandOf('open', ''), with: commandOf('locked', lock) }, RUNS, [0, 1, 2]);
  const [without, withLock] = [times.get('without'), times.get('with')];
  if (without === undefined || withLock === undefined) throw new Error('nothing was measured');
  for (const [name, { median, least, high }] of Object.entries({ 'without a lock': without, 'with a lock': withLock }))
    process.stdout.write(
      `${IMAGES} images ${name}: ${median.toFixed(0)} ms (${least.toFixed(0)} to ${high.toFixed(0)}, least to third quarter)\n`,
    );
  const ratio = ratioOf(withLock, without);
  process.stdout.write(
    `run by run, ${RUNS} runs in turns: ratio ${ratio.median.toFixed(2)} (at most ${TARGET}); of the fastest ${(withLock.least / without.least).toFixed(2)}\n`,
  );
  if (ratio.median > TARGET) process.exitCode = 1;
} finally {
  rmSync(directory, { recursive: true, force: true });
}
