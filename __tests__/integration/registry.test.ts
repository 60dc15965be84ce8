import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { TIMEOUTS } from '../../src/sources/network.ts';
import { fixture } from '../support/command.ts';
import {
  type Asks,
  type DockerRegistry,
  dockerRegistry,
  PASSWORD,
  pull,
  push,
  USER,
} from '../support/docker-registry.ts';
import { checkAt, type Inspected, inspected, login, networkOf } from '../support/registries.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { HANG_MILLISECONDS, isSkippedWithout, missingTools } from '../support/tools.ts';

// A registry as people run it: what is pushed to it is judged as it was in the layout that was pushed.

const TOOLS = ['skopeo', 'umoci', 'docker-registry', 'openssl'];
const missing = missingTools(TOOLS);
const described = isSkippedWithout(missing) ? describe.skip : describe;

/** Every rule that says the same of an image wherever it is. */
const POLICY = `version: 1
rules:
  spec-conformance: error
  unambiguous-documents: error
  blobs-verified: error
  diff-ids-match: error
  descriptor-matches-content: error
  inline-data-verified: error
  compression-matches-media-type: error
  platform-matches-config: error
  safe-layers: error
  no-schema1: error
  no-foreign-layers: error
  no-descriptor-urls: error
  layer-compression: {severity: error, allow: [zstd]}
  no-unknown-media-types: error
  no-deprecated-media-types: error
  no-nonstandard-media-types: error
  no-mixed-formats: error
  no-plugins: error
  artifacts: error
  complete: error
  platforms: {severity: error, require: [linux/amd64, linux/arm64]}
  attestations: {severity: error, require: [{type: slsa-provenance}], per-platform: true}
  size-budget: {severity: error, image: {uncompressed: 100 MB}}
  max-layers: {severity: error, max: 2}
  user: {severity: error}
  no-secrets: error
  base-image: {severity: error, allow: ["docker.io/*"]}
`;

const IMAGES = [
  `oci:${fixture('oci-gzip')}:v1`,
  `oci:${fixture('oci-zstd')}:v1`,
  `oci:${fixture('oci-zstd-chunked')}`,
  `oci:${fixture('oci-estargz')}`,
  `oci:${fixture('oci-encrypted')}`,
  `oci:${fixture('oci-foreign')}:v1`,
  `oci:${fixture('oci-lying-gzip')}`,
  `oci:${fixture('oci-manifest-list')}`,
  `dir:${fixture('dir-manifest-list')}`,
  `dir:${fixture('dir-index-over-schema2')}`,
  `dir:${fixture('dir-schema2')}`,
  `dir:${fixture('dir-oci-zstd')}`,
  `oci-archive:${fixture('buildkit/two-platforms.tar')}`,
  `oci-archive:${fixture('buildkit/provenance-max.tar')}`,
  `oci-archive:${fixture('buildkit/attestations-old.tar')}`,
  `oci-archive:${fixture('buildkit/sbom.tar')}`,
  `oci-archive:${fixture('buildkit/based-max.tar')}`,
] as const;

/** One of each kind, for whatever is not about the kind. */
const SOME_IMAGES = [
  `oci:${fixture('oci-gzip')}:v1`,
  `oci:${fixture('oci-zstd')}:v1`,
  `oci:${fixture('oci-foreign')}:v1`,
  `dir:${fixture('dir-manifest-list')}`,
  `oci-archive:${fixture('buildkit/provenance-max.tar')}`,
] as const;

described('an image in a real registry', () => {
  let anonymous: DockerRegistry;
  beforeAll(async () => {
    expect(missing).toEqual([]);
    anonymous = await dockerRegistry();
  });

  test.each(IMAGES.map((local, i) => [local.replace(/^.*fixtures\//, ''), local, `acme/app-${i}:v1`]))(
    '%s has the same graph and verdicts',
    async (_, local, name) => {
      await push(local, anonymous, name);
      await isTheSame(local, `docker://${anonymous.host}/${name}`);
    },
  );

  test('schema 1 has the same graph and verdicts, whatever signature it has this time', async () => {
    const pulled = await schema1At(anonymous, 'nothing');
    await isTheSame(`dir:${pulled}`, `docker://${anonymous.host}/acme/old:v1`);
    const signatures = await Promise.all(
      [1, 2].map(() => signatureAt(`http://${anonymous.host}/v2/acme/old/manifests/v1`)),
    );
    expect(signatures[0]).not.toEqual(signatures[1]);
  });

  test('is the same to the presets', async () => {
    const [, zstd = ''] = IMAGES;
    await push(zstd, anonymous, 'acme/presets:v1');
    const remote = `docker://${anonymous.host}/acme/presets:v1`;
    for (const preset of ['recommended', 'zstd', 'oci']) {
      const [there, here] = [await checkAt([remote], preset, networkOf()), await checkAt([zstd], preset)];
      expect([preset, there.verdict, here.verdict]).toEqual([preset, 'pass', 'pass']);
    }
  });

  test('has a layer of 64 MiB judged by kilobytes, and every byte read once where all are asked for', async () => {
    const size = 64 * 1024 * 1024;
    const layout = layoutOfSize(size);
    await push(`oci:${layout}:v1`, anonymous, 'acme/large:v1');
    const proxy = await countingProxy(anonymous.host);
    const remote = `docker://${proxy.host}/acme/large:v1`;
    const network = networkOf({}, TIMEOUTS);
    for (const policy of ['zstd', 'recommended']) {
      const before = proxy.served();
      const { images } = await checkAt([remote], policy, network);
      expect([policy, images[0]?.verdict]).toEqual([policy, 'pass']);
      expect(proxy.served() - before).toBeLessThan(64 * 1024);
    }
    const before = proxy.served();
    expect(
      (
        await checkAt(
          [remote],
          'version: 1\nrules: {blobs-verified: error, diff-ids-match: error, safe-layers: error}\n',
          network,
        )
      ).verdict,
    ).toBe('pass');
    expect(proxy.served() - before).toBeGreaterThan(size);
    expect(proxy.served() - before).toBeLessThan(size + 64 * 1024);
  });
});

described('a real registry that requires authentication', () => {
  test.each<[Asks, boolean]>([
    ['password', false],
    ['token', false],
    ['nothing', true],
    ['password', true],
    ['token', true],
  ])('for %s (TLS: %s)', async (asks, tls) => {
    const registry = await dockerRegistry(asks, tls);
    const [, zstd = ''] = IMAGES;
    await push(zstd, registry, 'acme/app:v1', asks);
    const remote = `docker://${registry.host}/acme/app:v1`;
    const config = temporaryDirectory();
    const auths = asks === 'nothing' ? {} : { [registry.host]: login(USER, PASSWORD) };
    writeFileSync(join(config, 'config.json'), JSON.stringify({ auths }));
    const policy = join(config, 'policy.yml');
    writeFileSync(
      policy,
      'version: 1\nrules: {blobs-verified: error, diff-ids-match: error, layer-compression: error}\n',
    );
    const run = async (environment: Readonly<Record<string, string>>) =>
      await cli(['check', '--policy', policy, '--explain', remote], { DOCKER_CONFIG: config, ...environment });
    const authority: Readonly<Record<string, string>> =
      registry.ca === null ? {} : { NODE_EXTRA_CA_CERTS: registry.ca };
    const passed = await run(authority);
    expect(passed).toMatchObject({ status: 0, stderr: '' });
    expect(passed.stdout).not.toContain(PASSWORD);
    const known = { DOCKER_CONFIG: config, ...authority };
    for (const [i, local] of SOME_IMAGES.entries()) {
      const name = `acme/same-${i}:v1`;
      await push(local, registry, name, asks);
      await saysTheSame(local, `docker://${registry.host}/${name}`, known);
    }
    const old = await schema1At(registry, asks);
    await saysTheSame(`dir:${old}`, `docker://${registry.host}/acme/old:v1`, known);
    if (tls) {
      const { status, stderr } = await run({});
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /the certificate of 127\.0\.0\.1:\d+ is not signed by a known authority \(DEPTH_ZERO_SELF_SIGNED_CERT\); name the file with its CA in NODE_EXTRA_CA_CERTS\n$/,
      );
    }
    if (asks !== 'nothing') {
      writeFileSync(join(config, 'config.json'), '{}');
      const nobody = await run(authority);
      expect(nobody.status).toBe(2);
      expect(nobody.stderr).toBe(
        `plimsoll: ${remote}: ${registry.host} requires authentication, and no credentials were found: docker login ${registry.host} (or the image does not exist)\n`,
      );
    }
  });
});

described('a real registry behind a proxy', () => {
  test('is read through its tunnel, under a name that only the proxy knows', async () => {
    const registry = await dockerRegistry('password', true);
    const [, zstd = ''] = IMAGES;
    await push(zstd, registry, 'acme/app:v1', 'password');
    const asked: string[] = [];
    const port = await tunnel(registry.host, asked);
    const config = temporaryDirectory();
    writeFileSync(
      join(config, 'config.json'),
      JSON.stringify({ auths: { 'registry.invalid': login(USER, PASSWORD) } }),
    );
    const environment = {
      DOCKER_CONFIG: config,
      NODE_EXTRA_CA_CERTS: registry.ca ?? '',
      HTTPS_PROXY: `http://127.0.0.1:${port}`,
    };
    const run = await cli(['check', '--policy', 'zstd', 'docker://registry.invalid/acme/app:v1'], environment);
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(new Set(asked)).toEqual(new Set(['registry.invalid:443']));
  });
});

/** A proxy that lets through to one place, whatever is asked for. */
async function tunnel(host: string, asked: string[]): Promise<number> {
  const [address = '', port = ''] = host.split(':');
  const proxy = createHttpServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const onward = connect(Number(port), address, () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    socket.pipe(onward).pipe(socket);
    for (const end of [socket, onward]) end.on('error', () => end.destroy());
  });
  servers.push(proxy);
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  const listening = proxy.address();
  if (listening === null || typeof listening === 'string') throw new Error('it listens nowhere');
  return listening.port;
}

/** Pushes a schema 1 image as `acme/old:v1`, and pulls it: the name is a part of what is signed, so it is another image than the fixture. */
async function schema1At(registry: DockerRegistry, asks: Asks): Promise<string> {
  await push(`dir:${fixture('dir-schema1')}`, registry, 'acme/old:v1', asks, []);
  const pulled = join(temporaryDirectory(), 'pulled');
  await pull('acme/old:v1', registry, pulled, asks);
  return pulled;
}

async function signatureAt(url: string): Promise<unknown> {
  const answer = await fetch(url, { headers: { accept: 'application/vnd.docker.distribution.manifest.v1+prettyjws' } });
  const { signatures }: { readonly signatures?: unknown } = JSON.parse(await answer.text());
  return signatures;
}

async function isTheSame(local: string, remote: string): Promise<void> {
  const network = networkOf({}, TIMEOUTS);
  const [here, there] = [await inspected(local, 'contents'), await inspected(remote, 'contents', network)];
  expect(graphOf(there)).toEqual(graphOf(here));
  expect(verdictsOf(await checkAt([remote], POLICY, network))).toEqual(await verdictsAt(local, here));
}

/** The same of the command itself, with what it finds in its environment. */
async function saysTheSame(
  local: string,
  remote: string,
  environment: Readonly<Record<string, string>>,
): Promise<void> {
  const inspection = await cli(['inspect', '--format', 'json', '--depth', 'contents', remote], environment);
  expect(inspection).toMatchObject({ status: 0, stderr: '' });
  const here = await inspected(local, 'contents');
  expect(graphOf(JSON.parse(inspection.stdout).images[0])).toEqual(graphOf(here));
  const report = await cli(['check', '--format', 'json', '--policy', POLICY, remote], environment);
  expect(verdictsOf(JSON.parse(report.stdout))).toEqual(await verdictsAt(local, here));
}

/** The verdicts on the local image, under the digest that a registry gives it. */
async function verdictsAt(local: string, here: Inspected): Promise<unknown> {
  const verdicts = JSON.stringify(verdictsOf(await checkAt([local], POLICY)));
  const [own, known] = [rootOf(here), here.digest];
  return JSON.parse(verdicts.replaceAll(own, known).replaceAll(own.slice(0, 19), known.slice(0, 19)));
}

/** In a dir: nothing names the manifest, so its node has the digest of its bytes; of schema 1 these are with the signature, and its digest is without. */
function rootOf({ blobs, digest }: Inspected): string {
  return blobs.find(({ references }) => references.some(({ parent }) => parent === null))?.digest ?? digest;
}

/** What `inspect` shows, but for where the image is and how it is called there. */
function graphOf(inspection: Inspected): unknown {
  const { blobs, ...image } = inspection;
  const root = rootOf(inspection);
  const known = (digest: string | null) => (digest === root ? image.digest : digest);
  const { name: _name, names: _names, source: _source, ...rest } = Object.assign({ names: [] }, image);
  return {
    ...rest,
    blobs: blobs.map((blob) => ({
      ...blob,
      digest: known(blob.digest),
      references: blob.references.map((reference) => ({
        ...reference,
        parent: known(reference.parent),
        path: relative(reference.path),
      })),
    })),
  };
}

/** A layout has its images below index.json, a dir: and a registry at the top. */
function relative(path: readonly string[]): readonly string[] {
  return path.slice(path[0] === 'index.json' ? 2 : 1);
}

/** They also look at the entry of an index.json, which a registry has not, and of which a dir: has none either. */
const ABOVE = new Set(['platform-matches-config', 'descriptor-matches-content', 'no-descriptor-urls']);

function verdictsOf({ images, errors }: Awaited<ReturnType<typeof checkAt>>): unknown {
  expect(errors).toEqual([]);
  return images.map(({ verdict, rules, findings }) => ({
    verdict,
    rules: rules.map(({ rule, status }) => ({
      rule,
      status: ABOVE.has(rule) && status === 'not-applicable' ? 'passed' : status,
    })),
    findings: findings.map(({ rule, key, message, digest, platform }) => ({ rule, key, message, digest, platform })),
  }));
}

async function cli(args: readonly string[], environment: Readonly<Record<string, string>>) {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../../src/cli.ts'), ...args], {
    timeout: HANG_MILLISECONDS,
    env: { PATH: process.env['PATH'] ?? '', ...environment },
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].on('data', (part) => {
      said[stream] += part;
    });
  const status = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { status, ...said };
}

/** A layout with one zstd layer of about so many bytes, which no compression makes smaller. */
function layoutOfSize(size: number): string {
  const directory = temporaryDirectory();
  mkdirSync(join(directory, 'files'));
  writeFileSync(join(directory, 'files/noise'), randomBytes(size));
  const [plain, layout] = [join(directory, 'plain'), join(directory, 'layout')];
  execFileSync('umoci', ['init', '--layout', plain]);
  execFileSync('umoci', ['new', '--image', `${plain}:v1`]);
  execFileSync('umoci', ['insert', '--rootless', '--image', `${plain}:v1`, join(directory, 'files'), '/files'], {
    stdio: 'ignore',
  });
  execFileSync('skopeo', ['copy', '-q', '--dest-compress-format', 'zstd', `oci:${plain}:v1`, `oci:${layout}:v1`]);
  return layout;
}

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

/** Passes connections on, and counts what comes back. */
async function countingProxy(host: string): Promise<{ readonly host: string; readonly served: () => number }> {
  const sockets: Socket[] = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    const [address = '', port = ''] = host.split(':');
    const onward = connect(Number(port), address);
    socket.pipe(onward);
    onward.pipe(socket);
    for (const end of [socket, onward]) end.on('error', () => [socket, onward].map((one) => one.destroy()));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it listens nowhere');
  return {
    host: `127.0.0.1:${address.port}`,
    served: () => sockets.reduce((sum, { bytesWritten }) => sum + bytesWritten, 0),
  };
}
