import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { HeldProgress } from '../../../src/image/progress.ts';
import { LIMITS } from '../../../src/limits.ts';
import { renderJson } from '../../../src/reports/json.ts';
import { REGISTRY_CONNECTIONS } from '../../../src/sources/network.ts';
import { ConcurrencyLimit } from '../../../src/sources/registry/concurrency-limit.ts';
import { RegistryShare } from '../../../src/sources/registry/registry-share.ts';
import { plimsoll } from '../../support/command.ts';
import { type FakeRegistry, fakeRegistry, fill, serve } from '../../support/fake-registry.ts';
import { checkAt, login, networkOf } from '../../support/registries.ts';
import { whole } from '../../support/report.ts';

const LAYOUTS = [
  'oci-zstd',
  'oci-gzip',
  'oci-index',
  'oci-nested-index',
  'oci-lying-gzip',
  'oci-foreign',
  'oci-encrypted',
];
const POLICY = `
version: 1
extends: [hardened]
rules: {labels: {severity: error, require: {a: {pattern: b}}}, max-layers: {severity: note}, layer-compression: {severity: error, allow: [zstd]}}
overrides: [{match: {image: ["*/acme/app:v3"]}, rules: {layer-compression: off}}, {match: {image: ["*/acme/app:v1"]}, rules: {user: off}}]
`;

/** A registry with an image under each tag, of which the last is absent. */
async function filled(): Promise<{ readonly registry: FakeRegistry; readonly images: readonly string[] }> {
  const registry = await fakeRegistry();
  for (const [i, layout] of LAYOUTS.entries()) fill(registry, layout, `v${i}`);
  return { registry, images: [...LAYOUTS.keys(), 99].map((i) => `docker://${registry.host}/acme/app:v${i}`) };
}

/** Delays every response, and counts the requests that wait at once. */
function delay(registry: FakeRegistry, delays: () => number): { most: number } {
  const waiting = { now: 0, most: 0 };
  registry.take = (request, response) => {
    waiting.most = Math.max(waiting.most, ++waiting.now);
    setTimeout(() => {
      waiting.now--;
      serve(registry, request, response);
    }, delays());
    return true;
  };
  return waiting;
}

describe('several images of a registry', () => {
  test('have the same report whatever the order in which responses arrive', async () => {
    const { registry, images } = await filled();
    const expected = whole(renderJson(await checkAt(images, POLICY)));
    expect(JSON.parse(expected).images).toHaveLength(LAYOUTS.length);
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 12 })), async (delays) => {
        delay(registry, () => delays.next().value ?? 0);
        expect(whole(renderJson(await checkAt(images, POLICY)))).toBe(expected);
      }),
      { numRuns: 8 },
    );
  });

  test.each([
    ['', LIMITS.registryConcurrency],
    ['3', 3],
    ['0', LIMITS.registryConcurrency],
  ])('are requested at once, within the limit (%j)', async (value, most) => {
    const { registry, images } = await filled();
    const waiting = delay(registry, () => 20);
    await checkAt(images, POLICY, networkOf({}, { environment: { [REGISTRY_CONNECTIONS]: value } }));
    expect(waiting.most).toBeGreaterThan(1);
    // Requests and downloads have a limit each.
    expect(waiting.most).toBeLessThanOrEqual(2 * most);
  });

  test('of one repository share a token', async () => {
    const { registry, images } = await filled();
    const realm = `http://${registry.host}/token`;
    registry.take = (request, response, path) => {
      if (path === '/token') response.end('{"token": "t0k3n"}');
      else if (request.headers.authorization === undefined)
        response.writeHead(401, { 'www-authenticate': `Bearer realm="${realm}",service="s"` }).end();
      else return false;
      return true;
    };
    const { errors } = await checkAt(images, POLICY, networkOf({ [registry.host]: login('robot', 'secret') }));
    expect(errors.map(({ image }) => image)).toEqual(images.slice(-1));
    expect(registry.seen.filter(({ path }) => path.startsWith('/token'))).toHaveLength(1);
  });
});

describe('a limit of concurrent tasks', () => {
  test('lets tasks run in their order, and frees a place after an exception', async () => {
    const limit = new ConcurrencyLimit(2);
    const order: number[] = [];
    const ends: (() => void)[] = [];
    const tasks = [0, 1, 2, 3].map((i) =>
      limit.run(async () => {
        order.push(i);
        await new Promise<void>((resolve) => ends.push(resolve));
        if (i === 0) throw new Error('failed');
      }),
    );
    const settled = Promise.allSettled(tasks);
    for (const expected of [
      [0, 1],
      [0, 1, 2],
      [0, 1, 2, 3],
    ]) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(order).toEqual(expected);
      ends.shift()?.();
    }
    for (const end of ends) end();
    expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'fulfilled', 'fulfilled']);
  });

  test('frees the place of a stream that its reader leaves', async () => {
    const limit = new ConcurrencyLimit(1);
    const numbers = async function* () {
      for (let i = 0; ; i++) yield i;
    };
    for await (const number of limit.stream(numbers)) if (number === 2) break;
    expect(await limit.run(async () => 'ran')).toBe('ran');
  });
});

test('a pause holds back every request, for the longest time that was requested', () => {
  const share = new RegistryShare(networkOf());
  expect(share.pauseMilliseconds).toBe(0);
  share.pause(600_000);
  share.pause(1);
  expect(share.pauseMilliseconds).toBeGreaterThan(1);
});

test('two hosts of one server share no credentials', () => {
  const share = new RegistryShare(networkOf());
  const name = { server: 'registry-1.docker.io', repository: 'acme/app', tag: 'v1', digest: null };
  const hub = share.authorizationFor({ ...name, host: 'docker.io' });
  expect(share.authorizationFor({ ...name, host: 'docker.io', tag: 'v2' })).toBe(hub);
  expect(share.authorizationFor({ ...name, host: 'registry-1.docker.io' })).not.toBe(hub);
});

test('a registry that does not respond is given up at the time limit of the run', async () => {
  const registry = await fakeRegistry(() => true);
  const { code, stderr } = await plimsoll(['check', '--timeout', '1s', `docker://${registry.host}/acme/app:v1`]);
  expect(code).toBe(2);
  expect(stderr).toContain('the time limit of 1s was reached; raise it with timeout (--timeout)\n');
});

test('the progress of an image that is read before its turn is shown from its turn on', () => {
  const calls: unknown[] = [];
  const progress = {
    begin: (image: string, bytes: number) => void calls.push([image, bytes]),
    advance: (bytes: number) => void calls.push(bytes),
    end: () => void calls.push('end'),
  };
  const held = new HeldProgress();
  held.begin('a', 10);
  held.advance(4);
  expect(calls).toEqual([]);
  held.show(progress);
  held.advance(6);
  held.end();
  expect(calls).toEqual([['a', 10], 4, 6, 'end']);
});
