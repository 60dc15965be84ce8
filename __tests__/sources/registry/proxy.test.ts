import { createServer as createHttpServer } from 'node:http';
import { connect, createServer } from 'node:net';
import { afterAll, describe, expect, test } from '@jest/globals';
import { proxyFor } from '../../../src/sources/registry/proxy.ts';
import { checkAt, networkOf } from '../../support/registries.ts';

const ENVIRONMENT = {
  HTTPS_PROXY: 'http://user:p%40ss@proxy.test:3128',
  NO_PROXY: 'direct.test,.inside.test:8443, 10.0.0.5, 10.1.0.0/16, fd00::/8, 1.2.3.4/99',
};

describe('the proxy of the environment', () => {
  test.each([
    'https://ghcr.io/',
    'https://notdirect.test/',
    'https://a.inside.test/',
    'https://10.2.0.1/',
    'https://[fe80::1]/',
    'https://1.2.3.4/',
  ])('is for %s', (url) => {
    const network = networkOf({}, { environment: ENVIRONMENT });
    const proxy = proxyFor(new URL(url), network);
    expect(proxy?.url.host).toBe('proxy.test:3128');
    expect(proxy?.authorization).toBe(`Basic ${Buffer.from('user:p@ss').toString('base64')}`);
    expect(network.masked).toContain('p@ss');
  });

  test.each([
    'http://ghcr.io/',
    'https://direct.test/',
    'https://a.direct.test/',
    'https://a.inside.test:8443/',
    'https://10.0.0.5/',
    'https://10.1.2.3/',
    'https://[fd00::1]/',
    'https://localhost/',
    'https://127.0.0.1:5000/',
  ])('is not for %s', (url) => {
    expect(proxyFor(new URL(url), networkOf({}, { environment: ENVIRONMENT }))).toBeNull();
  });

  test('is not used if NO_PROXY is *, and is refused if it is not an HTTP address', () => {
    expect(
      proxyFor(new URL('https://ghcr.io/'), networkOf({}, { environment: { https_proxy: 'p.test', NO_PROXY: '*' } })),
    ).toBeNull();
    expect(
      proxyFor(new URL('https://ghcr.io/'), networkOf({}, { environment: { https_proxy: 'p.test' } }))?.url.href,
    ).toBe('http://p.test/');
    expect(() =>
      proxyFor(new URL('https://ghcr.io/'), networkOf({}, { environment: { https_proxy: 'socks5://p.test' } })),
    ).toThrow('is not an http://');
  });
});

describe('a registry behind a proxy', () => {
  const stops: (() => void)[] = [];
  afterAll(() => {
    for (const stop of stops) stop();
  });

  test('is asked through a tunnel, and its name is not looked up here', async () => {
    const asked: string[] = [];
    // Whoever is behind it speaks no TLS; the proxy is what counts here.
    const behind = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.once('data', () => socket.write('HTTP/1.1 400 no\r\n\r\n'));
    });
    await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
    const there = behind.address();
    if (there === null || typeof there === 'string') throw new Error('it listens nowhere');
    const proxy = createHttpServer();
    proxy.on('connect', (request, socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization']}`);
      const onward = connect(there.port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
      socket.pipe(onward).pipe(socket);
      for (const end of [socket, onward]) end.on('error', () => end.destroy());
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    stops.push(
      () => behind.close(),
      () => proxy.close(),
    );
    const address = proxy.address();
    if (address === null || typeof address === 'string') throw new Error('it listens nowhere');
    const network = networkOf({}, { environment: { HTTPS_PROXY: `http://u:secret@127.0.0.1:${address.port}` } });
    const { errors } = await checkAt(['docker://registry.invalid/acme/app:v1'], 'recommended', network);
    expect(asked[0]).toBe(`registry.invalid:443 Basic ${Buffer.from('u:secret').toString('base64')}`);
    expect(errors[0]?.message).toContain('registry.invalid does not use TLS');
  });

  test('is not reached where the proxy refuses, or is not there', async () => {
    const proxy = createHttpServer();
    proxy.on('connect', (_, socket) => socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n'));
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    stops.push(() => proxy.close());
    const address = proxy.address();
    if (address === null || typeof address === 'string') throw new Error('it listens nowhere');
    const refused = networkOf({}, { environment: { HTTPS_PROXY: `http://127.0.0.1:${address.port}` } });
    expect(
      (await checkAt(['docker://registry.invalid/acme/app:v1'], 'recommended', refused)).errors[0]?.message,
    ).toContain('refused the connection to registry.invalid:443 (407)');
    const absent = networkOf({}, { environment: { HTTPS_PROXY: 'http://127.0.0.1:1' } });
    expect(
      (await checkAt(['docker://registry.invalid/acme/app:v1'], 'recommended', absent)).errors[0]?.message,
    ).toContain('the proxy 127.0.0.1:1 cannot be reached');
  });
});
