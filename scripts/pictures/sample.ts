/** One run of the command over images of real tools, for README: what its terminal shows, and its summary. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** What a build left behind: the file, the fixture that it is, and the name that the workflow gives it. */
const IMAGES = [
  ['pay.tar', 'buildkit/based-max.tar', 'ghcr.io/acme/pay:1.4.2'],
  ['erp', 'dir-foreign-present', 'ghcr.io/acme/erp:7.2.0'],
  ['ledger.tar', 'docker-save-classic.tar', 'ghcr.io/acme/ledger:3.1.0'],
] as const;

/** What asks for something of each kind: an error, a warning until a day, a waiver, and what an archive does not tell. */
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

/** What `pay.tar` was built from, as its provenance says, too: make-buildkit.sh wrote it. */
const DOCKERFILE = `# syntax=docker/dockerfile:1
ARG TOOLS=acme/tools
FROM \${TOOLS}:1 AS tools

FROM acme/base:1@sha256:5e2d5ea1587d4db1366830d43390947708ad6dac331b72c850925cc7d13ea9df AS app
COPY --from=tools /pay /usr/local/bin/pay
COPY site /
`;

/** The day that the run is of. */
const DAY = '2026-11-25';

export interface SampleRun {
  /** The command line as it is typed, and what the terminal then shows. */
  readonly terminal: string;
  /** The job summary. */
  readonly markdown: string;
}

/** Runs the command in a directory like a checkout after its build. */
export function sampleRun(): SampleRun {
  const directory = mkdtempSync(join(tmpdir(), 'plimsoll-sample-'));
  try {
    for (const [file, fixture] of IMAGES)
      cpSync(join(ROOT, '__tests__/fixtures', fixture), join(directory, file), { recursive: true });
    mkdirSync(join(directory, '.github'));
    writeFileSync(join(directory, '.github/plimsoll.yml'), POLICY);
    writeFileSync(join(directory, 'Dockerfile'), DOCKERFILE);
    const images = IMAGES.map(([file, , name]) => `${file} as ${name}`);
    const flags = ['--as-of', DAY, '--report', 'markdown=summary.md'];
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'src/cli.ts'), 'check', ...flags, ...images],
      { cwd: directory, encoding: 'utf8', env: {} }, // Not as the machine's environment has it.
    );
    if (status !== 1 || stderr !== '') throw new Error(`the sample run ended with ${status}: ${stderr}`);
    const typed = [`$ plimsoll check --as-of ${DAY}`, ...images.map((image) => `    "${image}"`)].join(' \\\n');
    return { terminal: `${typed}\n${stdout}`, markdown: readFileSync(join(directory, 'summary.md'), 'utf8') };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
