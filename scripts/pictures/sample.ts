/** Runs of the command over images of real tools: the output in README and the job summary of docs/pictures. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** The file that a build wrote, the fixture that it is a copy of, and the name that the workflow gives it. */
const IMAGES = [
  ['pay.tar', 'buildkit/based-max.tar', 'ghcr.io/acme/pay:1.4.2'],
  ['erp', 'dir-foreign-present', 'ghcr.io/acme/erp:7.2.0'],
  ['ledger.tar', 'docker-save-classic.tar', 'ghcr.io/acme/ledger:3.1.0'],
] as const;

/** Gives one outcome of each kind: an error, a warning that becomes an error, a waiver, and unchecked rules. */
const POLICY = `version: 1
rules:
  no-schema1: error
  no-foreign-layers: error
  layer-compression: {severity: error, allow: [zstd]}
  blobs-verified: error
  compression-matches-media-type: error
overrides:
  - match: {image: ["ghcr.io/acme/pay:*"]}
    reason: built with provenance
    rules:
      base-image: {severity: error, pinned: true, from: 2027-01-01}
waivers:
  - rules: [no-foreign-layers, layer-compression]
    match: {image: ["ghcr.io/acme/erp:*"]}
    reason: base image from before 2023 (SEC-123)
    until: 2026-12-18
`;

/** The Dockerfile of `pay.tar`, which its provenance contains too. */
const DOCKERFILE = `# syntax=docker/dockerfile:1
ARG TOOLS=acme/tools
FROM \${TOOLS}:1 AS tools

FROM acme/base:1@sha256:5e2d5ea1587d4db1366830d43390947708ad6dac331b72c850925cc7d13ea9df AS app
COPY --from=tools /pay /usr/local/bin/pay
COPY site /
`;

/** The UTC day of the runs. */
const DAY = '2026-11-25';

export interface SampleRun {
  /** A check of the first image: the command line and its output. */
  readonly terminal: string;
  /** The job summary of a check of all images. */
  readonly markdown: string;
}

/** Runs the command in a directory that looks like a checkout after its build. */
export function sampleRun(): SampleRun {
  const directory = mkdtempSync(join(tmpdir(), 'plimsoll-sample-'));
  try {
    for (const [file, fixture] of IMAGES)
      cpSync(join(ROOT, '__tests__/fixtures', fixture), join(directory, file), { recursive: true });
    mkdirSync(join(directory, '.github'));
    writeFileSync(join(directory, '.github/plimsoll.yml'), POLICY);
    writeFileSync(join(directory, 'Dockerfile'), DOCKERFILE);
    const [first = '', ...others] = IMAGES.map(([file, , name]) => `${file} as ${name}`);
    const stdout = checkIn(directory, first);
    checkIn(directory, '--report', 'markdown=summary.md', first, ...others);
    const markdown = readFileSync(join(directory, 'summary.md'), 'utf8');
    return { terminal: `$ plimsoll check --as-of ${DAY} "${first}"\n${stdout}`, markdown };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** Runs `check`, which must fail with exit code 1, and returns its output. */
function checkIn(directory: string, ...words: readonly string[]): string {
  const command = [join(ROOT, 'src/cli.ts'), 'check', '--as-of', DAY, ...words];
  // An empty environment: the output must not depend on the machine.
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: directory,
    encoding: 'utf8',
    env: {},
  });
  if (status !== 1 || stderr !== '') throw new Error(`the sample run ended with ${status}: ${stderr}`);
  return stdout;
}
