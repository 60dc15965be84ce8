import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseDockerfile } from '../../src/dockerfile/dockerfile.ts';
import { readBaseline } from '../../src/rule-kit/baseline.ts';
import { buildResult } from '../../src/sources/build-result.ts';
import { mutateBytes } from '../byte-mutation.ts';
import { codeBlocks, filesIn } from '../corpus.ts';
import type { Target } from '../target.ts';
import { outcomesOf, runCommand } from './command-run.ts';

const IMAGE = join(import.meta.dirname, '../../__tests__/fixtures/oci-zstd');

/** A target with one file, made by changing one of `seeds`. */
function textTarget(
  name: string,
  seeds: readonly Uint8Array[],
  words: readonly string[],
  read: (bytes: Uint8Array) => Promise<string> | string,
): Target {
  const dictionary = words.map((word) => Buffer.from(word));
  return {
    name,
    make: (random) =>
      new Map([['text', mutateBytes(random, random.pick(seeds) ?? Buffer.alloc(0), dictionary, random.pick(seeds))]]),
    run: async (input) => await read(input.get('text') ?? new Uint8Array()),
  };
}

/** Policy files, as `plimsoll policy` reads them. */
export function policyTarget(): Target {
  const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-fuzz-'));
  const file = join(scratch, 'policy.yml');
  const seeds = [...codeBlocks('yaml'), ...filesIn('policies', /\.yml$/)].filter((text) =>
    Buffer.from(text).includes('version: 1'),
  );
  const words = [
    ...[
      'rules:\n',
      'extends: [hardened]\n',
      'overrides:\n',
      'waivers:\n',
      'custom:\n',
      'lock: {rules: ["*"]}\n',
      '&a ',
      '*a',
    ],
    ...[
      '<<: *a',
      '!!binary ',
      '!!js/function ',
      '? ',
      '|2-\n',
      '2027-01-01',
      '2027-02-30',
      'severity: error',
      '{in: "{context.commits}"}',
    ],
  ];
  const target = textTarget('policy', seeds, words, async (bytes) => {
    writeFileSync(file, bytes);
    const run = await runCommand(['policy', '--policy', file, '--format', 'json']);
    if (run.code !== 0 && run.code !== 3) throw new Error(`exit code ${run.code}: ${run.error}`);
    if (run.code === 3 && run.error + run.out === '') throw new Error('refused without a message');
    return `${run.code} ${run.out} ${run.error}`;
  });
  return { ...target, close: async () => rmSync(scratch, { recursive: true, force: true }) };
}

const EXPRESSIONS = [
  ...[
    'layer.compression.matches("^(gzip|zstd)$")',
    'manifest.platform.os == "linux"',
    'size(manifest.config.labels) > 0',
  ],
  ...[
    'manifest.config.env.all(e, !e.startsWith("A="))',
    'image.names.exists(n, n.contains(":"))',
    'blob.size < 1024 * 1024',
  ],
  ...['has(manifest.config.user) ? manifest.config.user != "" : false', '"5005/tcp" in manifest.config.exposedPorts'],
  ...[
    'timestamp(manifest.config.created) < timestamp("2027-01-01T00:00:00Z")',
    'manifest.layers.map(l, l.size).size() <= 3',
  ],
  ...['duration("1h") > duration("1m")', 'int("9223372036854775807") + 1 > 0', 'b"abc".size() == 3', '[1,2][0] == 1u'],
].map((text) => Buffer.from(text));
const SCOPES = ['image', 'manifest', 'layer', 'blob'] as const;

/** CEL expressions of custom rules, compiled and evaluated on an image. */
export function celTarget(): Target {
  const words = [
    '&&',
    '||',
    '!',
    '?',
    ':',
    '.all(x, ',
    '.map(x, ',
    '(',
    ')',
    '1u',
    '.5',
    'null',
    '"',
    'matches',
    ' in ',
    '{"a": 1}',
    '[0]',
    '%',
    '-',
  ];
  const target = textTarget('cel', EXPRESSIONS, words, () => '');
  return {
    ...target,
    make: (random) => new Map([...target.make(random), ['scope', Buffer.from(random.pick(SCOPES))]]),
    run: async (input) => {
      const assert = Buffer.from(input.get('text') ?? []).toString();
      const scope = Buffer.from(input.get('scope') ?? []).toString() || 'image';
      const custom = [{ id: 'fuzz/rule', severity: 'error', for: scope, assert, message: 'found' }];
      const policy = JSON.stringify({ version: 1, custom });
      return outcomesOf(await runCommand(['check', '--policy', policy, '--format', 'json', IMAGE]));
    },
  };
}

/** Dockerfiles, as locating reads them. */
export function dockerfileTarget(): Target {
  const seeds = [
    ...codeBlocks('dockerfile'),
    ...codeBlocks('Dockerfile'),
    ...filesIn('__tests__', /Dockerfile[\w.-]*$/),
  ];
  const words = [
    'FROM ',
    'RUN ',
    'ARG A=',
    '${A:-',
    'COPY <<EOF x\n',
    'EOF\n',
    '\\\n',
    '# escape=`\n',
    '# syntax=',
    'AS ',
    '--from=',
    'ONBUILD ',
  ];
  return textTarget('dockerfile', seeds, words, (bytes) =>
    JSON.stringify(parseDockerfile('Dockerfile', Buffer.from(bytes).toString()), (_key, value: unknown) =>
      value instanceof Map ? [...value] : value,
    ),
  );
}

/** Reports given to `--baseline`. */
export function baselineTarget(): Target {
  const seeds = filesIn('__tests__', /golden.*\.json$|report.*\.json$/);
  return textTarget('baseline', seeds, ['"images":[', '"version":1,', '"blobs":', '1e400', '-0'], (bytes) =>
    JSON.stringify(readBaseline('report.json', bytes), (_key, value: unknown) =>
      value instanceof Map ? [...value] : value,
    ),
  );
}

/** Build results given to `--images-from`. */
export function buildResultTarget(): Target {
  const seeds = [...codeBlocks('json'), ...filesIn('__tests__', /(?:metadata|outputs|build-result).*\.json$/)];
  const words = [
    '"containerimage.digest":"sha256:',
    '"image.name":"',
    '"imageName":',
    '"IMAGE_ID"',
    'ghcr.io/acme/x@sha256:',
  ];
  return textTarget('build-result', seeds, words, (bytes) => JSON.stringify(buildResult(bytes)));
}
