/**
 * Measures checks of images in a registry against other clients, and writes `bench/REGISTRY.md`.
 *
 * The registry is Debian's `docker-registry` with its file system driver, behind a proxy of this program that delays
 * every response by a round trip and limits the bandwidth of each connection. Peers that are not installed are left out
 * and named: `regctl`, `crane`, `skopeo`.
 *
 * node bench/registry.ts [--runs N] [--round-trip MS] [--rate MB/S]
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import { interleaved, type Program, ratioOf, type Spread } from './interleaved.ts';
import type { ProxySettings } from './registry/proxy.ts';

const CLI = join(import.meta.dirname, '../dist/cli.js');
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    'round-trip': { type: 'string', default: '20' },
    rate: { type: 'string', default: '40' },
  },
});
const runs = Number(values.runs);
const settings = { roundTrip: Number(values['round-trip']), bytesPerSecond: Number(values.rate) * 1_000_000 };

/** Layers of the large image, and bytes of each as pushed. */
const LAYERS = 12;
const LAYER_BYTES = 19_300_000;
const SMALL_IMAGES = 40;

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-bench-registry-'));
const stops: (() => void)[] = [];

try {
  const registry = await startRegistry();
  const proxy = await startProxy(registry);
  push(largeImage(), `${registry}/bench/large:1`);
  const small = Array.from({ length: SMALL_IMAGES }, (_, i) => {
    const name = `bench/small-${i}:1`;
    push(smallImage(i), `${registry}/${name}`);
    return `docker://${proxy}/${name}`;
  });
  const large = `${proxy}/bench/large:1`;
  const ours = (policy: string, images: readonly string[]) => [CLI, 'check', '--quiet', '--policy', policy, ...images];
  const zstd = '{version: 1, rules: {layer-compression: {severity: note, allow: [zstd]}}}';
  const contents = '{version: 1, rules: {blobs-verified: error, diff-ids-match: error, safe-layers: error}}';
  const copy = join(folder, 'copy');
  const clean = () => rmSync(copy, { recursive: true, force: true });
  const peers: Readonly<Record<string, Program>> = {
    'regctl image copy': {
      file: 'regctl',
      args: ['image', 'copy', '--host', `reg=${proxy},tls=disabled`, large, `ocidir://${copy}:1`],
      clean,
    },
    'skopeo copy': {
      file: 'skopeo',
      args: ['copy', '-q', '--src-tls-verify=false', `docker://${large}`, `oci:${copy}:1`],
      clean,
    },
    'crane validate --remote': { file: 'crane', args: ['validate', '--insecure', '--remote', large] },
  };
  const there = Object.entries(peers).filter(([, { file }]) => isInstalled(file));
  const times = interleaved<string>(
    {
      'every byte, 12 layers': ours(contents, [`docker://${large}`]),
      'first and last bytes, 12 layers': ours(zstd, [`docker://${large}`]),
      [`recommended, ${SMALL_IMAGES} images`]: ours('recommended', small),
      ...Object.fromEntries(there),
    },
    runs,
  );
  const of = (name: string) => times.get(name) ?? { all: [], median: Number.NaN, least: 0, low: 0, high: 0 };
  const show = ({ median, low, high }: Spread, digits: number) =>
    `${median.toFixed(digits)} (${low.toFixed(digits)} to ${high.toFixed(digits)})`;
  const whole = of('every byte, 12 layers');
  const targets: Readonly<Record<string, string>> = {
    'regctl image copy': '≤ 1.0',
    'crane validate --remote': '≤ 0.2',
  };
  const absent = Object.keys(peers).filter((name) => !there.some(([known]) => known === name));
  const text = `# Registry benchmarks

Written by \`bench/registry.ts\`: ${runs} runs of each command in turns. A \`docker-registry\` on the same machine, behind ${settings.roundTrip} ms of round trip and
${settings.bytesPerSecond / 1_000_000} MB/s per connection. Each figure is the median, with first and third quartile.

${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown processor'} · Node ${process.versions.node}

| This project ÷ peer | Measured | Target |
| --- | --- | --- |
${there.map(([name]) => `| every byte, 12 layers ÷ \`${name}\` | ${show(ratioOf(whole, of(name)), 2)} | ${targets[name] ?? ''} |`).join('\n')}

| Command | Milliseconds |
| --- | --- |
${[...times].map(([name, spread]) => `| ${name} | ${show(spread, 0)} |`).join('\n')}
${absent.length === 0 ? '' : `\nNot installed, so left out: ${absent.join(', ')}.\n`}`;
  writeFileSync(join(import.meta.dirname, 'REGISTRY.md'), text);
  process.stdout.write(text);
} finally {
  for (const stop of stops) stop();
  rmSync(folder, { recursive: true, force: true });
}

function isInstalled(file: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${file}`]).status === 0;
}

/** Starts the registry and returns its host. */
async function startRegistry(): Promise<string> {
  const config = join(folder, 'config.json');
  const storage = { filesystem: { rootdirectory: join(folder, 'storage') } };
  writeFileSync(config, JSON.stringify({ version: '0.1', storage, http: { addr: '127.0.0.1:0' } }));
  // A file, because nothing reads a pipe while the commands run.
  const log = join(folder, 'log');
  const child = spawn('docker-registry', ['serve', config], { stdio: ['ignore', 'ignore', openSync(log, 'w')] });
  stops.push(() => child.kill());
  for (let tried = 0; tried < 100; tried++) {
    const [, host] = /listening on (127\.0\.0\.1:\d+)/.exec(readFileSync(log, 'utf8')) ?? [];
    if (host !== undefined) return host;
    await sleep(100);
  }
  throw new Error(`docker-registry did not start: ${readFileSync(log, 'utf8')}`);
}

/** Starts the proxy in a thread of its own, because the commands block this one, and returns its host. */
async function startProxy(registry: string): Promise<string> {
  const workerData: ProxySettings = { registry, ...settings };
  const worker = new Worker(join(import.meta.dirname, 'registry/proxy.ts'), { workerData });
  stops.push(() => void worker.terminate());
  const port = await new Promise<unknown>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return `127.0.0.1:${String(port)}`;
}

function push(layout: string, target: string): void {
  execFileSync('skopeo', ['copy', '-q', '--dest-tls-verify=false', `oci:${layout}`, `docker://${target}`]);
}

/** Layers of which the bytes compress to about half, like those of real images. */
function largeImage(): string {
  return imageOf(
    'large',
    Array.from({ length: LAYERS }, () =>
      tarOf(Buffer.concat([Buffer.from(randomBytes(LAYER_BYTES)), Buffer.alloc(LAYER_BYTES, 'some text ')])),
    ),
  );
}

function smallImage(number: number): string {
  return imageOf(`small-${number}`, [tarOf(Buffer.from(`file ${number}`)), tarOf(Buffer.from(`other ${number}`))]);
}

/** An OCI layout of an image with these tars as layers. */
function imageOf(name: string, tars: readonly Buffer[]): string {
  const layout = join(folder, name);
  mkdirSync(join(layout, 'blobs/sha256'), { recursive: true });
  const put = (bytes: Buffer, mediaType: string) => {
    const digest = sha256(bytes);
    writeFileSync(join(layout, 'blobs/sha256', digest.slice(7)), bytes);
    return { mediaType, digest, size: bytes.length };
  };
  const json = (value: unknown) => Buffer.from(JSON.stringify(value));
  const type = 'application/vnd.oci.image';
  const layers = tars.map((tar) => put(gzipSync(tar, { level: 1 }), `${type}.layer.v1.tar+gzip`));
  const rootfs = { type: 'layers', diff_ids: tars.map(sha256) };
  const config = put(
    json({ architecture: 'amd64', os: 'linux', config: { User: '1000' }, rootfs }),
    `${type}.config.v1+json`,
  );
  const manifest = put(
    json({ schemaVersion: 2, mediaType: `${type}.manifest.v1+json`, config, layers }),
    `${type}.manifest.v1+json`,
  );
  writeFileSync(join(layout, 'index.json'), json({ schemaVersion: 2, manifests: [manifest] }));
  writeFileSync(join(layout, 'oci-layout'), json({ imageLayoutVersion: '1.0.0' }));
  return layout;
}

function sha256(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** A tar of one file, made by tar itself. */
function tarOf(content: Buffer): Buffer {
  const at = mkdtempSync(join(folder, 'tar-'));
  writeFileSync(join(at, 'file'), content);
  execFileSync('tar', [
    '--sort=name',
    '--mtime=@0',
    '--owner=0',
    '--group=0',
    '--numeric-owner',
    '-cf',
    join(at, 'a.tar'),
    '-C',
    at,
    'file',
  ]);
  const tar = readFileSync(join(at, 'a.tar'));
  rmSync(at, { recursive: true });
  return tar;
}
