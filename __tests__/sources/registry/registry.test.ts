import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { LIMITS } from '../../../src/limits.ts';
import { fixture } from '../../support/command.ts';
import {
  type FakeRegistry,
  fakeRegistry,
  fill,
  IMPATIENT,
  type Served,
  send,
  startServer,
} from '../../support/fake-registry.ts';
import { LAZY_LAYERS, lazyLayer, tableIn, withTable } from '../../support/lazy-layers.ts';
import { checkAt, inspected, login, networkOf } from '../../support/registries.ts';
import { writeTar } from '../../support/tar.ts';
import { temporaryDirectory } from '../../support/temporary.ts';

const ZSTD = 'version: 1\nrules: {layer-compression: {severity: error, allow: [zstd]}}\n';
const BLOBS = 'version: 1\nrules: {blobs-verified: error}\n';
const EXISTS = 'version: 1\nrules: {blobs-verified: {severity: error, registry: exists}}\n';
const CONTENTS = 'version: 1\nrules: {diff-ids-match: error, blobs-verified: error}\n';
const PROVENANCE = 'version: 1\nrules: {attestations: {severity: error, require: [{type: slsa-provenance}]}}\n';
const REF = 'acme/app:v1';

async function withImage(
  layout = 'oci-zstd',
): Promise<FakeRegistry & { readonly layers: readonly string[]; readonly root: string }> {
  const registry = await fakeRegistry();
  return Object.assign(registry, fill(registry, layout));
}

/** The outcome of the only rule of a policy. */
async function outcome(host: string, policy: string, ref = REF, network = networkOf()) {
  const { images, errors, verdict } = await checkAt([`docker://${host}/${ref}`], policy, network);
  return { verdict, rule: images[0]?.rules[0], error: errors[0]?.message ?? null };
}

describe('an image in a registry', () => {
  test('has the name that it was asked for by, and needs no other', async () => {
    const { host, root } = await withImage();
    const { images } = await checkAt(
      [`docker://${host}/${REF}`],
      `version: 1\nrules: {reference: {severity: error, allow: ["${host}/acme/*"]}}\n`,
    );
    expect(images[0]).toMatchObject({ name: `${host}/acme/app:v1`, source: 'registry', digest: root, verdict: 'pass' });
  });

  test.each(['v1', 'DIGEST', 'v1@DIGEST'])('is found by %s', async (how) => {
    const { host, root } = await withImage();
    const ref = how.replace('DIGEST', root);
    const { digest } = await inspected(
      `docker://${host}/acme/app${ref.startsWith('v1') ? ':' : '@'}${ref}`,
      'heads',
      networkOf(),
    );
    expect(digest).toBe(root);
  });

  test('is not the one that was meant where its tag leads to another digest', async () => {
    const { host } = await withImage();
    const { verdict, rule } = await outcome(host, BLOBS, `${REF}@sha256:${'0'.repeat(64)}`);
    expect(verdict).toBe('fail');
    expect(rule?.reason).toContain(`expected sha256:${'0'.repeat(64)}`);
  });

  test('is judged by its first and last bytes where no more is required, and by all of them, once, where it is', async () => {
    const registry = await withImage();
    const large = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), Buffer.alloc(24 * 1024 * 1024, 7)]);
    replaceLayer(registry, 0, large);
    expect((await outcome(registry.host, ZSTD)).rule).toMatchObject({ status: 'passed', reason: '2 layers: zstd' });
    expect(registry.served()).toBeLessThan(20_000);
    const before = registry.served();
    expect((await outcome(registry.host, BLOBS)).rule?.status).toBe('passed');
    expect(registry.served() - before).toBeGreaterThan(large.length);
    expect(registry.served() - before).toBeLessThan(large.length + 20_000);
  });

  test('is only asked about where that is enough', async () => {
    const registry = await withImage();
    const { rule } = await outcome(registry.host, EXISTS);
    expect(rule).toMatchObject({
      status: 'passed',
      reason: '2 blobs verified; 2 others present in the registry with the stated size, not read (registry: exists)',
    });
    expect(
      registry.seen.filter(
        ({ path, method }) => registry.layers.some((layer) => path.endsWith(layer)) && method !== 'HEAD',
      ),
    ).toEqual([]);
  });

  test('has no blobs of its own ', async () => {
    const { host } = await withImage('oci-two-images');
    const { rule } = await outcome(host, 'version: 1\nrules: {no-unreferenced-blobs: error}\n');
    expect(rule).toMatchObject({
      status: 'not-applicable',
      reason: 'a registry stores blobs per repository and does not list them',
    });
  });

  test.each(['absent', 'of another size'])('lacks a layer that is %s', async (how) => {
    const registry = await withImage();
    const [layer = ''] = registry.layers;
    if (how === 'absent') registry.blobs.delete(layer);
    else registry.blobs.set(layer, (registry.blobs.get(layer) ?? Buffer.alloc(0)).subarray(0, 300));
    for (const policy of [EXISTS, BLOBS]) expect((await outcome(registry.host, policy)).rule?.status).toBe('failed');
    expect((await outcome(registry.host, ZSTD)).rule?.status).toBe('unchecked');
  });
});

describe('what a registry serves is not believed', () => {
  test.each(['layer', 'config'])('a %s that is not its digest', async (which) => {
    const registry = await withImage();
    const manifest = JSON.parse(Buffer.from(registry.manifests.get('v1')?.bytes ?? '').toString());
    const { digest } = which === 'layer' ? manifest.layers[0] : manifest.config;
    const bytes = Buffer.from(registry.blobs.get(digest) ?? '');
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    registry.blobs.set(digest, bytes);
    const { verdict, rule } = await outcome(registry.host, BLOBS);
    expect({ verdict, status: rule?.status }).toEqual({ verdict: 'fail', status: 'failed' });
    expect(rule?.reason).toContain('its bytes have the digest');
  });

  test('a manifest that is not the digest by which it was asked for', async () => {
    const registry = await withImage();
    registry.manifests.set(registry.root, { bytes: Buffer.from(`${registry.manifests.get('v1')?.bytes} `), type: OCI });
    expect((await outcome(registry.host, ZSTD, `acme/app@${registry.root}`)).rule).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('its bytes have the digest'),
    });
  });

  test('a manifest that is not the digest that the registry says', async () => {
    const registry = await withImage();
    registry.take = (_, response) => {
      response.setHeader('docker-content-digest', `sha256:${'1'.repeat(64)}`);
      return false;
    };
    expect((await outcome(registry.host, ZSTD)).rule).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining(`the registry states the digest`),
    });
  });

  test('an index in the place of a manifest', async () => {
    const registry = await withImage();
    const index = Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: [] }));
    registry.manifests.set('v1', { bytes: index, type: OCI });
    expect((await outcome(registry.host, ZSTD)).rule).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('but it is an index'),
    });
  });

  test.each([
    ['', 'the response of the registry has no Content-Type'],
    ['text/html', 'the registry serves it as "'],
    [
      'application/vnd.docker.distribution.manifest.v2+json',
      'but its mediaType is "application/vnd.oci.image.manifest.v1+json"',
    ],
  ])('a manifest that is served as "%s"', async (type, reason) => {
    const registry = await withImage();
    const { bytes = new Uint8Array() } = registry.manifests.get('v1') ?? {};
    const stated = Buffer.from(JSON.stringify({ mediaType: OCI, ...JSON.parse(Buffer.from(bytes).toString()) }));
    registry.manifests.set('v1', { bytes: stated, type });
    const { verdict, rule } = await outcome(registry.host, ZSTD);
    expect(verdict).toBe('inconclusive');
    expect(rule?.reason).toContain(reason);
  });
});

describe('a registry that serves no parts', () => {
  test('is left after the first bytes, and read from the first to the last where all are asked for', async () => {
    const registry = await withImage();
    const large = Buffer.concat([Buffer.from([0x28, 0xb5, 0x2f, 0xfd]), Buffer.alloc(24 * 1024 * 1024, 7)]);
    replaceLayer(registry, 0, large);
    let written = 0;
    registry.take = (request, response, path) => {
      if (!path.endsWith(registry.layers[0] ?? '') || request.method === 'HEAD') return false;
      response.writeHead(200, { 'content-length': large.length });
      // As the client takes it: how much it takes is what counts.
      const step = 64 * 1024;
      const next = (at: number): void => {
        if (at >= large.length) return void response.end();
        written += step;
        if (response.write(large.subarray(at, at + step))) next(at + step);
        else response.once('drain', () => next(at + step));
      };
      next(0);
      return true;
    };
    expect(await outcome(registry.host, ZSTD)).toMatchObject({ error: null, rule: { status: 'passed' } });
    expect(written).toBeLessThan(12 * 1024 * 1024);
    written = 0;
    expect(await outcome(registry.host, BLOBS)).toMatchObject({ error: null, rule: { status: 'passed' } });
    expect(written).toBeGreaterThanOrEqual(large.length);
  });

  test('leaves open which of two forms a layer has, where only its last bytes would tell', async () => {
    const registry = await withImage('oci-estargz');
    for (const [i, layer] of registry.layers.entries())
      replaceLayer(
        registry,
        i,
        Buffer.concat([registry.blobs.get(layer) ?? Buffer.alloc(0), Buffer.alloc(2 * 1024 * 1024)]),
      );
    registry.take = (request) => {
      delete request.headers.range;
      return false;
    };
    const policy = 'version: 1\nrules: {layer-compression: {severity: error, allow: [estargz]}}\n';
    expect((await outcome(registry.host, policy)).rule).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('the registry does not serve ranges'),
    });
    expect((await outcome(registry.host, policy.replace('estargz', 'gzip'))).rule?.status).toBe('passed');
  });
});

describe('the table of contents of a layer in a registry', () => {
  const SAFE = 'version: 1\nrules: {safe-layers: error}\n';

  test.each(LAZY_LAYERS)('is fetched as a part and compared: %s', async (name) => {
    const registry = await withImage();
    const layer = lazyLayer(name);
    replaceLayer(registry, 0, layer.bytes);
    expect(layer.bytes.length).toBeGreaterThan(LIMITS.remoteSmallBytes);
    expect((await outcome(registry.host, SAFE)).rule).toMatchObject({ status: 'passed' });
    const table = tableIn(layer);
    const entries = table.entries.map((one) => ({ ...one, mode: 0o4755 }));
    replaceLayer(registry, 0, withTable(layer, { ...table, entries }).bytes);
    const { rule } = await outcome(registry.host, SAFE);
    // The footer leads to the table, whatever the annotations are.
    expect(rule).toMatchObject({ status: 'failed' });
  });

  test('is unchecked where its registry serves no parts', async () => {
    const registry = await withImage();
    const { bytes } = lazyLayer('estargz');
    // More than is fetched whole for the last bytes: the first file of the tar is not compressed.
    const noise = gzipSync(writeTar([{ name: 'noise', data: randomBytes(2 * 1024 * 1024) }], { end: false }));
    const moved = Buffer.concat([noise, bytes]);
    replaceLayer(registry, 0, moved);
    registry.take = (request) => {
      delete request.headers.range;
      return false;
    };
    const { rule } = await outcome(registry.host, SAFE);
    expect(rule).toMatchObject({
      status: 'unchecked',
      reason: expect.stringContaining('its table of contents was not read, because the registry does not serve ranges'),
    });
  });
});

describe('a registry that', () => {
  test.each([
    ['bytes 1-512/LENGTH', 'the registry served another range than requested'],
    ['bytes 0-511/7', 'bytes but served 7'],
    ['', 'the registry served another range than requested'],
  ])('says "%s" of a part is not believed', async (range, reason) => {
    const registry = await withImage();
    const large = Buffer.alloc(64 * 1024, 5);
    replaceLayer(registry, 0, large);
    registry.take = (request, response, path) => {
      if (!path.endsWith(registry.layers[0] ?? '') || request.method === 'HEAD') return false;
      response.writeHead(206, { 'content-range': range.replace('LENGTH', String(large.length)) });
      response.end(large.subarray(0, 512));
      return true;
    };
    const { rule } = await outcome(registry.host, ZSTD);
    expect(rule?.status).toBe('unchecked');
    expect(rule?.reason).toContain(reason);
  });

  test.each([
    ['answers HEAD without a length', 200],
    ['does not respond HEAD', 405],
    ['lets nobody HEAD', 403],
  ])('%s is required a part', async (_, status) => {
    const registry = await withImage();
    registry.take = (request, response) => {
      if (request.method !== 'HEAD') return false;
      response.writeHead(status).end();
      return true;
    };
    for (const policy of [EXISTS, CONTENTS]) expect((await outcome(registry.host, policy)).verdict).toBe('pass');
  });

  test('lets nobody read a layer leaves it unchecked', async () => {
    const registry = await withImage();
    registry.take = (_, response, path) => {
      if (!path.endsWith(registry.layers[0] ?? '')) return false;
      response.writeHead(403).end();
      return true;
    };
    for (const policy of [EXISTS, BLOBS, ZSTD]) {
      const { rule } = await outcome(registry.host, policy);
      expect(rule).toMatchObject({
        status: 'unchecked',
        reason: expect.stringContaining('denied access to a blob (403)'),
      });
    }
  });
});

describe('redirects and token servers', () => {
  test('credentials go to no other port, and the bytes come all the same', async () => {
    const registry = await withImage();
    const elsewhere = await withImage();
    elsewhere.take = (request, response, path) => {
      const bytes = elsewhere.blobs.get(path.slice(1));
      if (bytes !== undefined) send(request, response, bytes, 'application/octet-stream');
      return bytes !== undefined;
    };
    registry.take = (request, response, path) => {
      if (request.headers.authorization === undefined) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
        return true;
      }
      const blob = /\/blobs\/(.+)$/.exec(path)?.[1];
      if (blob !== undefined) response.writeHead(307, { location: `http://${elsewhere.host}/${blob}` }).end();
      return blob !== undefined;
    };
    const network = networkOf({ [registry.host]: login('robot', 'tr0ub4dor') });
    expect((await outcome(registry.host, CONTENTS, REF, network)).verdict).toBe('pass');
    expect(elsewhere.seen.length).toBeGreaterThan(3);
    expect(elsewhere.seen.filter(({ authorization }) => authorization !== null)).toEqual([]);
    expect(registry.seen.filter(({ authorization }) => authorization !== null).length).toBeGreaterThan(3);
    expect(network.masked).toEqual(expect.arrayContaining(['tr0ub4dor', login('robot', 'tr0ub4dor').auth]));
  });

  test.each([
    [
      'http://169.254.169.254/latest/meta-data',
      '169.254.169.254 has the address 169.254.169.254, which is a link-local or metadata address',
    ],
    ['http://[fd00:ec2::254]/', 'which is a link-local or metadata address'],
    ['http://[::ffff:169.254.169.254]/', 'which is a link-local or metadata address'],
    ['http://2852039166/', 'which is a link-local or metadata address'],
    ['http://192.0.2.1/token', 'http://192.0.2.1, without TLS'],
    ['ftp://127.0.0.1/', ', which is not an http or https address'],
    ['/token', 'has no valid token server: "'],
  ])('a token server at %s is not asked', async (realm, reason) => {
    const registry = await withImage();
    registry.take = (_, response) => {
      response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service="s"` }).end();
      return true;
    };
    const { verdict, error } = await outcome(registry.host, ZSTD, REF, networkOf({}));
    expect(verdict).toBe('inconclusive');
    expect(error).toContain(reason);
    // With credentials there is one reason more not to go there.
    const known = networkOf({ [registry.host]: login('robot', 'tr0ub4dor') });
    const told = await outcome(registry.host, ZSTD, REF, known);
    expect(told.verdict).toBe('inconclusive');
    expect(told.error).toMatch(
      /credentials go to no other domain|not an http or https address|has no valid token server: "/,
    );
  });

  test('a layer that is said to be at a metadata address, or to be anywhere without end, is not read', async () => {
    const registry = await withImage();
    for (const location of ['http://169.254.169.254/', `http://${registry.host}/round`]) {
      registry.take = (_, response, path) => {
        const goes = path.includes(registry.layers[0] ?? '') || path === '/round';
        if (goes) response.writeHead(302, { location }).end();
        return goes;
      };
      expect((await outcome(registry.host, ZSTD)).rule).toMatchObject({
        status: 'unchecked',
        reason: expect.stringMatching(/metadata address|redirects too many times/),
      });
    }
  });

  test('a token is required the pull of this repository alone, with what docker login left, and asked for again when it has run out', async () => {
    const registry = await withImage();
    let given = 0;
    const asked: string[] = [];
    const tokens = await startServer((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.authorization}`);
      response.end(JSON.stringify({ access_token: `token-${++given}` }));
    });
    registry.take = (request, response, path) => {
      const wanted = path.includes('/blobs/') ? 'token-2' : 'token-1';
      if (request.headers.authorization === `Bearer ${wanted}` || request.headers.authorization === 'Bearer token-2')
        return false;
      response
        .writeHead(401, {
          'www-authenticate': `Bearer realm="http://${tokens}/token",service="registry, the",scope="repository:acme/app:pull,push,delete"`,
        })
        .end();
      return true;
    };
    const network = networkOf({ [registry.host]: login('robot', 'tr0ub4dor') });
    expect((await outcome(registry.host, CONTENTS, REF, network)).verdict).toBe('pass');
    expect(asked[0]).toBe(
      `GET /token?service=registry%2C+the&scope=repository%3Aacme%2Fapp%3Apull&account=robot Basic ${login('robot', 'tr0ub4dor').auth}`,
    );
    expect(asked).toHaveLength(2);
    expect(network.masked).toEqual(expect.arrayContaining(['token-1', 'token-2']));
  });

  test('an identity token is exchanged, and goes to the token server alone', async () => {
    const registry = await withImage();
    const forms: string[] = [];
    const tokens = await startServer((request, response) => {
      request.once('data', (form) => forms.push(`${request.method} ${form}`));
      request.once('end', () => response.end(JSON.stringify({ token: 'short-lived' })));
    });
    registry.take = (request, response) => {
      if (request.headers.authorization === 'Bearer short-lived') return false;
      response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${tokens}/",service="s"` }).end();
      return true;
    };
    const network = networkOf({ [registry.host]: { identitytoken: 'long-lived' } });
    expect((await outcome(registry.host, ZSTD, REF, network)).verdict).toBe('pass');
    expect(forms).toEqual([
      'POST grant_type=refresh_token&client_id=plimsoll&refresh_token=long-lived&service=s&scope=repository%3Aacme%2Fapp%3Apull',
    ]);
    expect(registry.seen.filter(({ authorization }) => authorization?.includes('long-lived'))).toEqual([]);
    expect(network.masked).toEqual(expect.arrayContaining(['long-lived', 'short-lived']));
  });

  test('without credentials one line says what to do', async () => {
    const registry = await withImage();
    registry.take = (_, response) => {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
      return true;
    };
    expect((await outcome(registry.host, ZSTD)).error).toBe(
      `${registry.host} requires authentication, and no credentials were found: docker login ${registry.host} (or the image does not exist)`,
    );
    const refused = networkOf({ [registry.host]: login('robot', 'tr0ub4dor') });
    const { error } = await outcome(registry.host, ZSTD, REF, refused);
    expect(error).toContain(`${registry.host} refused the credentials of docker login`);
    expect(error).not.toContain('tr0ub4dor');
  });
});

describe('a registry that is not well', () => {
  test.each([429, 500, 503])('is asked again after %i', async (status) => {
    const registry = await withImage();
    let left = 2;
    registry.take = (_, response) => {
      if (left-- <= 0) return false;
      response.writeHead(status, { 'retry-after': '0' }).end();
      return true;
    };
    expect((await outcome(registry.host, ZSTD)).verdict).toBe('pass');
  });

  test('is waited for as long as it says', async () => {
    const registry = await withImage();
    let refused = false;
    let isOver = false;
    const early: string[] = [];
    registry.take = (_, response, path) => {
      if (path === '/v2/') return false;
      if (refused) {
        if (!isOver) early.push(path);
        return false;
      }
      refused = true;
      // Both timers are of this process, so the shorter one is always the first.
      setTimeout(() => (isOver = true), 900);
      response.writeHead(429, { 'retry-after': '1' }).end();
      return true;
    };
    expect((await outcome(registry.host, ZSTD)).verdict).toBe('pass');
    expect(early).toEqual([]);
  });

  test.each([
    [429, '3600', 'responded with 429: rate limit exceeded; log in (docker login), or run this again in 3600 seconds'],
    [503, undefined, 'responded with 503: run this again later'],
  ])('is given up when it goes on with %i', async (status, after, reason) => {
    const registry = await withImage();
    registry.take = (_, response) => {
      response.writeHead(status, after === undefined ? {} : { 'retry-after': after }).end();
      return true;
    };
    const { verdict, error } = await outcome(registry.host, ZSTD);
    expect(verdict).toBe('inconclusive');
    expect(error).toContain(reason);
  });

  test('is given up when all of its time is over', async () => {
    const registry = await withImage();
    registry.take = (_, response, path) => {
      if (!path.includes('/manifests/')) return false;
      response.writeHead(503).end();
      return true;
    };
    const network = networkOf({}, { milliseconds: 1000, retries: 1000, pauseMilliseconds: 50 });
    const { error } = await outcome(registry.host, ZSTD, REF, network);
    expect(error).toBe('the registry exceeded the time limit of 1 second');
  });

  test('that cuts a download in its middle is required the rest', async () => {
    const registry = await withImage();
    const large = Buffer.alloc(3 * 1024 * 1024, 5);
    replaceLayer(registry, 0, large);
    const ranges: (string | undefined)[] = [];
    registry.take = (request, response, path) => {
      if (!path.endsWith(registry.layers[0] ?? '') || request.method === 'HEAD') return false;
      const [, from = '0', to = String(large.length - 1)] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      if (Number(to) - Number(from) < LIMITS.headBytes) return false;
      ranges.push(request.headers.range);
      response.writeHead(206, {
        'content-length': Number(to) + 1 - Number(from),
        'content-range': `bytes ${from}-${to}/${large.length}`,
      });
      response.write(large.subarray(Number(from), Number(from) + 1024 * 1024));
      if (Number(from) + 1024 * 1024 > Number(to)) response.end();
      else setTimeout(() => response.destroy(), 20);
      return true;
    };
    expect((await outcome(registry.host, BLOBS)).rule?.status).toBe('passed');
    expect(ranges[1]).toBe(`bytes=${LIMITS.headBytes + 1024 * 1024}-${large.length - 65}`);
    expect(ranges).toHaveLength(3);
  });

  test.each(['slow', 'endless', 'silent', 'stalled'])('a manifest that is %s ends', async (how) => {
    const registry = await withImage();
    registry.take = (_, response, path) => {
      if (!path.includes('/manifests/')) return false;
      if (how === 'stalled') response.write(' ');
      else if (how !== 'silent') drip(response, how === 'slow' ? 1 : 4 * 1024 * 1024, how === 'slow' ? 50 : 0);
      return true;
    };
    const { verdict, error } = await outcome(registry.host, ZSTD, REF, networkOf({}, IMPATIENT));
    expect(verdict).toBe('inconclusive');
    expect(error).toMatch(/responds too slowly|exceeds|does not respond/);
  });

  test.each(['slow', 'endless', 'silent', 'stalled'])('a layer that is %s ends, and is not verified', async (how) => {
    const registry = await withImage();
    const large = Buffer.alloc(64 * 1024, 5);
    replaceLayer(registry, 0, large);
    registry.take = (request, response, path) => {
      if (!path.endsWith(registry.layers[0] ?? '') || request.method === 'HEAD') return false;
      // Its first and last bytes come.
      const [, from = '', to = ''] = /bytes=(\d+)-(\d+)/.exec(request.headers.range ?? '') ?? [];
      if (Number(to) - Number(from) < LIMITS.headBytes) return false;
      response.statusCode = 206;
      response.setHeader('content-range', `bytes ${from}-${to}/${large.length}`);
      if (how === 'silent') response.flushHeaders();
      if (how === 'stalled') response.write(' ');
      else if (how !== 'silent') drip(response, how === 'slow' ? 1 : 1024 * 1024, how === 'slow' ? 50 : 0);
      return true;
    };
    const { rule } = await outcome(registry.host, BLOBS, REF, networkOf({}, IMPATIENT));
    expect(rule?.status).toBe('unchecked');
    expect(rule?.reason).toMatch(/responds too slowly|has more than the|does not respond/);
  });
});

describe('what is attached to an image', () => {
  test('is found in the pages of the list, and under tags', async () => {
    const layout = fixture('oci-gzip');
    for (const way of ['list', 'fallback tag', 'cosign tag', 'none']) {
      const registry = await fakeRegistry();
      const { root } = fill(registry, layout);
      const attestation = attest(registry, root, way === 'cosign tag' ? null : root);
      const base = root.replace(':', '-');
      if (way === 'cosign tag') registry.manifests.set(`${base}.att`, attestation);
      if (way === 'fallback tag') registry.manifests.set(base, { type: INDEX, bytes: indexOf([attestation]) });
      registry.take = (request, response, path) => {
        if (!path.endsWith(`/referrers/${root}`) || way !== 'list') return false;
        const isLast = new URL(request.url ?? '', 'http://x').searchParams.has('page');
        response.setHeader('content-type', INDEX);
        if (!isLast) response.setHeader('link', `</v2/acme/app/referrers/${root}?page=2>; rel="next"`);
        response.end(indexOf(isLast ? [attestation] : []));
        return true;
      };
      const { rule } = await outcome(registry.host, PROVENANCE);
      expect({ way, status: rule?.status }).toEqual({ way, status: way === 'none' ? 'failed' : 'passed' });
    }
  });

  test('is told once, where it stands in the index and in the list', async () => {
    const layout = temporaryDirectory();
    execFileSync('tar', ['-xf', fixture('buildkit/provenance-max.tar'), '-C', layout]);
    const registry = await fakeRegistry();
    const { root } = fill(registry, layout);
    const { manifests } = JSON.parse(Buffer.from(registry.manifests.get(root)?.bytes ?? '').toString());
    registry.take = (_, response, path) => {
      const subject = /\/referrers\/(.*)$/.exec(path)?.[1];
      if (subject === undefined) return false;
      const about = manifests.filter(
        ({ annotations }: { annotations?: Record<string, string> }) =>
          annotations?.['vnd.docker.reference.digest'] === subject,
      );
      response.setHeader('content-type', INDEX);
      response.end(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: about }));
      return true;
    };
    const { rule } = await outcome(registry.host, PROVENANCE);
    const local = await checkAt([`oci:${layout}`], PROVENANCE);
    expect(rule).toEqual(local.images[0]?.rules[0]);
    expect(registry.seen.filter(({ path }) => path.includes('/referrers/'))).toHaveLength(5);
  });

  test('is not asked for where no rule wants it', async () => {
    const registry = await withImage();
    await outcome(registry.host, ZSTD);
    expect(registry.seen.filter(({ path }) => /referrers|sha256-/.test(path))).toEqual([]);
  });

  test('is unknown where the registry does not say, or goes on elsewhere or for ever', async () => {
    const registry = await withImage();
    for (const how of ['403', 'elsewhere', 'for ever']) {
      registry.take = (_, response, path) => {
        if (!path.includes('/referrers/')) return false;
        response.statusCode = how === '403' ? 403 : 200;
        response.setHeader('content-type', INDEX);
        response.setHeader(
          'link',
          how === 'elsewhere' ? '<http://127.0.0.1:1/v2/>; rel="next"' : `<${path}>; rel=next`,
        );
        response.end(indexOf([]));
        return true;
      };
      expect((await outcome(registry.host, PROVENANCE)).rule).toMatchObject({
        status: 'unchecked',
        reason: expect.stringContaining('its referrers could not be listed:'),
      });
    }
  });
});

const OCI = 'application/vnd.oci.image.manifest.v1+json';
const INDEX = 'application/vnd.oci.image.index.v1+json';

function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Gives a layer other bytes, and the manifest above it their digest. */
function replaceLayer(registry: FakeRegistry & { layers: readonly string[] }, i: number, bytes: Uint8Array): void {
  const manifest = JSON.parse(Buffer.from(registry.manifests.get('v1')?.bytes ?? '').toString());
  Object.assign(manifest.layers[i], { digest: digestOf(bytes), size: bytes.length });
  registry.blobs.set(digestOf(bytes), bytes);
  registry.manifests.set('v1', { bytes: Buffer.from(JSON.stringify(manifest)), type: OCI });
  registry.layers = manifest.layers.map(({ digest }: { digest: string }) => digest);
}

/** Sends a piece now and then, for ever. */
function drip(response: ServerResponse, size: number, milliseconds: number): void {
  const piece = Buffer.alloc(size, ' ');
  const next = (): void => {
    if (response.destroyed) return;
    const goOn = () => void setTimeout(next, milliseconds);
    if (response.write(piece)) goOn();
    else response.once('drain', goOn);
  };
  response.setHeader('content-type', OCI);
  next();
}

/** Stores a statement of provenance about a digest, and gives its manifest. */
function attest(registry: FakeRegistry, about: string, subject: string | null): Served {
  const put = (bytes: Buffer) => {
    registry.blobs.set(digestOf(bytes), bytes);
    return { digest: digestOf(bytes), size: bytes.length };
  };
  const predicateType = 'https://slsa.dev/provenance/v1';
  const statement = {
    _type: 'https://in-toto.io/Statement/v1',
    predicateType,
    predicate: {},
    subject: [{ name: 'x', digest: { sha256: about.slice(7) } }],
  };
  const manifest = {
    ...{ schemaVersion: 2, mediaType: OCI, artifactType: 'application/vnd.in-toto+json' },
    config: { mediaType: 'application/vnd.oci.empty.v1+json', ...put(Buffer.from('{}')) },
    layers: [
      {
        mediaType: 'application/vnd.in-toto+json',
        ...put(Buffer.from(JSON.stringify(statement))),
        annotations: { 'in-toto.io/predicate-type': predicateType },
      },
    ],
    ...(subject !== null && {
      subject: { mediaType: OCI, digest: subject, size: registry.manifests.get(subject)?.bytes.length },
    }),
  };
  const served = { bytes: Buffer.from(JSON.stringify(manifest)), type: OCI };
  registry.manifests.set(digestOf(served.bytes), served);
  return served;
}

function indexOf(manifests: readonly Served[]): Buffer {
  const entries = manifests.map(({ bytes, type }) => ({
    mediaType: type,
    digest: digestOf(bytes),
    size: bytes.length,
    artifactType: 'application/vnd.in-toto+json',
  }));
  return Buffer.from(JSON.stringify({ schemaVersion: 2, mediaType: INDEX, manifests: entries }));
}
