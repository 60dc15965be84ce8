import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { check } from '../src/check.ts';
import type { Finding, Location } from '../src/engine/outcome.ts';
import { NO_CONTEXT } from '../src/policy/context.ts';
import { fixture, plimsoll, withScratch } from './support/command.ts';

const DOCKERFILE = readFileSync(fixture('buildkit/three-stages.Dockerfile'), 'utf8');
const PAY = 'buildkit/three-stages.tar';
/** Where the instructions of the final stage's layers start, base first. */
const LAYERS = [10, 18, 26, 27, 28, 34, 39];

const POLICY = `version: 1
rules:
  layer-compression: {severity: error, allow: [zstd]}
  user: {severity: error, allow: [nobody], min-uid: 20000}
  exposed-ports: {severity: error, deny: [9090]}
  labels: {severity: error, deny: ["*.title"]}
  max-layers: {severity: error, max: 1}
`;

/** Checks an image in a repository with these files; the policy is one of them. */
async function lines(
  image: string,
  files: Readonly<Record<string, string>>,
  flags: readonly string[] = [],
): Promise<readonly Finding[]> {
  return await inRepository(files, async () => {
    const { stdout } = await plimsoll(['check', '--format', 'json', ...flags, image]);
    return JSON.parse(stdout).images[0].findings;
  });
}

async function inRepository<T>(files: Readonly<Record<string, string>>, use: () => Promise<T>): Promise<T> {
  return await withScratch(async (directory) => {
    for (const [name, text] of Object.entries({ '.github/plimsoll.yml': POLICY, ...files })) {
      mkdirSync(dirname(join(directory, name)), { recursive: true });
      writeFileSync(join(directory, name), text);
    }
    const back = process.cwd();
    process.chdir(directory);
    try {
      return await use();
    } finally {
      process.chdir(back);
    }
  });
}

/** The image without its attestations, like a copy of one platform. */
async function withoutProvenance<T>(use: (layout: string) => Promise<T>): Promise<T> {
  return await withScratch(async (layout) => {
    execFileSync('tar', ['-xf', fixture(PAY), '-C', layout]);
    const read = (path: string) => JSON.parse(readFileSync(join(layout, path), 'utf8'));
    const [root] = read('index.json').manifests;
    const [manifest] = read(`blobs/${root.digest.replace(':', '/')}`).manifests;
    writeFileSync(join(layout, 'index.json'), JSON.stringify({ schemaVersion: 2, manifests: [manifest] }));
    return await use(layout);
  });
}

const of = (findings: readonly Finding[], rule: string) => findings.filter((finding) => finding.rule === rule);
const at = (found: readonly { readonly location: Location | null }[]) =>
  found.map(({ location }) => `${location?.file}:${location?.line} ${location?.confidence}`);

const FILE = 'services/pay/Dockerfile';

describe('the location of a finding', () => {
  test('is the instruction that provenance names: every layer of the last of three stages, with multi-line RUN and heredocs', async () => {
    const findings = await lines(fixture(PAY), { [FILE]: DOCKERFILE, Dockerfile: 'FROM scratch\nCOPY . /\n' });
    expect(at(of(findings, 'layer-compression'))).toEqual(LAYERS.map((line) => `${FILE}:${line} provenance`));
    expect(of(findings, 'layer-compression')[0]).toMatchObject({
      location: { file: FILE, line: 10, column: 1, confidence: 'provenance' },
      related: [{ file: '.github/plimsoll.yml', line: 3, column: 3, confidence: 'exact' }],
    });
  });

  test('is the instruction that set a value of the config', async () => {
    const findings = await lines(fixture(PAY), { [FILE]: DOCKERFILE });
    expect(at(of(findings, 'user'))).toEqual([`${FILE}:41 provenance`]);
    expect(at(of(findings, 'exposed-ports'))).toEqual([`${FILE}:40 provenance`]);
    expect(at(of(findings, 'labels'))).toEqual([`${FILE}:16 provenance`]);
  });

  test('is the instruction that the history names without provenance', async () => {
    await withoutProvenance(async (layout) => {
      const findings = await lines(layout, { [FILE]: DOCKERFILE });
      expect(at(of(findings, 'layer-compression'))).toEqual(LAYERS.map((line) => `${FILE}:${line} history`));
    });
  });

  test('is never in a Dockerfile that the image was not built from', async () => {
    const changed = DOCKERFILE.replace('FROM base\n', 'FROM base\nRUN echo another\n');
    const findings = await lines(fixture(PAY), { [FILE]: changed });
    expect(of(findings, 'layer-compression')).toHaveLength(LAYERS.length);
    for (const finding of findings)
      expect(finding.location?.line === null || finding.location?.file === '.github/plimsoll.yml').toBe(true);
  });

  test('is relative to the working directory, however the Dockerfile was named', async () => {
    const locations = await inRepository({ [FILE]: DOCKERFILE }, async () => {
      const { stdout } = await plimsoll([
        ...['check', '--format', 'json', '--dockerfile', join(process.cwd(), FILE), fixture(PAY)],
      ]);
      return at(of(JSON.parse(stdout).images[0].findings, 'layer-compression'));
    });
    expect(locations).toEqual(LAYERS.map((line) => `${FILE}:${line} provenance`));
  });

  test('is otherwise the line of the policy', async () => {
    expect(at(of(await lines(fixture(PAY), {}), 'layer-compression'))).toEqual(
      LAYERS.map(() => '.github/plimsoll.yml:3 exact'),
    );
    expect(at(of(await lines(fixture(PAY), { [FILE]: DOCKERFILE }), 'max-layers'))).toEqual([
      '.github/plimsoll.yml:7 exact',
    ]);
  });

  test('is otherwise the step of the workflow', async () => {
    const workflow = { file: '.github/workflows/ci.yml', line: 8, column: 9, confidence: 'exact' } as const;
    const checked = await inRepository({}, () =>
      check({
        images: [fixture(PAY)],
        policies: ['zstd'],
        failOn: null,
        context: NO_CONTEXT,
        remote: () => Promise.reject(new Error('unexpected request for a policy of another repository')),
        dockerfile: null,
        workflow,
      }),
    );
    if (!checked.ok) throw new Error('the policy is wrong');
    const [image] = checked.report.images;
    expect(image?.findings.length).toBeGreaterThan(0);
    for (const { location } of image?.findings ?? []) expect(location).toEqual(workflow);
  });
});
