import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { type EngineTimeouts, exportOf } from '../../src/sources/engine.ts';
import { engineReference } from '../../src/sources/engine-reference.ts';
import { fixture, plimsoll } from '../support/command.ts';
import { type Answer, exporting, withEngine, withEnvironment } from '../support/fake-engine.ts';
import { runChild } from '../support/sources.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';
import { testWith } from '../support/tools.ts';

// What real engines do is tested with one, in integration/engine.test.ts.

const PATIENCE: EngineTimeouts = { connect: 120_000, idle: 120_000, total: 240_000 };
const CLASSIC = readFileSync(fixture('docker-save-classic.tar'));

/** The one line that says why an engine gives no image; fails the test where it gives one. */
async function refusal(host: string, timeouts: Partial<EngineTimeouts> = {}, path = 'acme/pay:1.4.2'): Promise<string> {
  const reference = engineReference(path, null);
  if (!reference.ok) throw new Error(reference.error);
  const files = await exportOf(reference.value, { DOCKER_HOST: host }, { ...PATIENCE, ...timeouts });
  if (files.ok) throw new Error('the engine gave an image');
  expect(files.error).not.toContain('\n');
  return files.error;
}

/** Why an answer is no image. */
async function refused(answer: Answer, timeouts: Partial<EngineTimeouts> = {}): Promise<string> {
  return await withEngine(answer, ({ host }) => refusal(host, timeouts));
}

describe('what an engine exports is judged as the file that docker save writes', () => {
  test.each([
    ['docker-save-classic.tar', 'acme/pay:1.4.2'],
    ['docker-save-skopeo.tar', 'acme/pay:1.4.2'],
    ['docker-save-two.tar', 'acme/web:2.0'],
    ['hybrid-docker-25.tar', 'acme/pay:1.4.2'],
    ['hybrid-ctr.tar', 'docker.io/acme/pay:v1'],
    ['hybrid-mismatch.tar', 'acme/pay:1.4.2'],
    ['podman-save-multi.tar', 'localhost/acme/pay:1.4.2'],
  ])('%s', async (name, asked) => {
    const bytes = readFileSync(fixture(name));
    // The workflow's name is the one thing that the file lacks.
    const [typed, file] = [`docker-daemon:${asked}`, `${fixture(name)} as ${asked}`];
    for (const command of [
      ['check', '--format', 'json'],
      ['inspect', '--format', 'json', '--depth', 'digests'],
    ]) {
      const saved = await plimsoll([...command, file]);
      const exported = await withEngine(exporting(bytes), ({ host }) =>
        withEnvironment({ DOCKER_HOST: host }, () => plimsoll([...command, typed])),
      );
      expect(exported.code).toBe(saved.code);
      const images = (stdout: string): unknown => JSON.parse(stdout).images;
      const told = saved.stdout.replaceAll('"source": "docker-archive"', '"source": "engine"').replaceAll(file, typed);
      expect(images(exported.stdout)).toEqual(images(told));
    }
  });

  test('over tcp as over a socket, asked once, by the version that it speaks', async () => {
    for (const tcp of [false, true]) {
      await withEngine(
        exporting(CLASSIC),
        async ({ host, asked }) => {
          await withEnvironment({ DOCKER_HOST: host }, async () => {
            expect((await plimsoll(['check', 'docker-daemon:localhost:5000/acme/pay'])).code).toBe(0);
          });
          expect(asked).toEqual(['GET /_ping', 'GET /v1.41/images/localhost%3A5000/acme/pay%3Alatest/get']);
        },
        { tcp },
      );
    }
  });

  test('its layers are read from a copy', async () => {
    const policy = join(temporaryDirectory(), 'policy.yml');
    await withEngine(exporting(CLASSIC), ({ host }) =>
      withEnvironment({ DOCKER_HOST: host }, async () => {
        writeFileSync(policy, 'version: 1\nrules: {safe-layers: error, diff-ids-match: error}\n');
        const { code, stdout } = await plimsoll([
          'check',
          '--explain',
          '--policy',
          policy,
          'docker-daemon:acme/pay:1.4.2',
        ]);
        expect(code).toBe(0);
        expect(stdout).toContain('diff-ids-match: passed, 3 layers: all match their diffIDs');
      }),
    );
  });

  test.each(['docker-save-classic.tar', 'hybrid-docker-25.tar', 'hybrid-ctr.tar'])(
    'the ids of %s are those of its config and, with a layout, of its manifest',
    async (name) => {
      const { stdout } = await plimsoll(['inspect', '--format', 'json', fixture(name)]);
      const [image] = JSON.parse(stdout).images;
      const ids = [image.imageId, image.digest].filter((id) => id !== null);
      expect(ids).toHaveLength(name.startsWith('hybrid') ? 2 : 1);
      await withEngine(exporting(readFileSync(fixture(name))), ({ host }) =>
        withEnvironment({ DOCKER_HOST: host }, async () => {
          for (const id of ids) {
            for (const asked of [id, id.slice('sha256:'.length), id.slice('sha256:'.length, 19)])
              expect(await plimsoll(['inspect', `docker-daemon:${asked}`])).toMatchObject({ code: 0, stderr: '' });
          }
        }),
      );
    },
  );

  test('an image of another id is refused', async () => {
    await withEngine(exporting(CLASSIC), ({ host }) =>
      withEnvironment({ DOCKER_HOST: host }, async () => {
        const { code, stderr } = await plimsoll(['check', `docker-daemon:${'0'.repeat(64)}`]);
        expect(code).toBe(2);
        expect(stderr).toContain('but exported another image\n');
      }),
    );
  });

  test('nothing is sent for what is no name', async () => {
    await withEngine(exporting(CLASSIC), ({ host, asked }) =>
      withEnvironment({ DOCKER_HOST: host }, async () => {
        expect((await plimsoll(['check', 'docker-daemon:../secrets'])).code).toBe(2);
        expect(asked).toEqual([]);
      }),
    );
  });
});

const withOpenssl = testWith('openssl');

describe('an engine with TLS', () => {
  /** Makes an authority, and certificates of it for an engine on 127.0.0.1 and for a client. */
  function certificates(): string {
    const folder = temporaryDirectory();
    const openssl = (...words: readonly string[]) => execFileSync('openssl', words, { cwd: folder, stdio: 'pipe' });
    const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '2'];
    openssl('req', '-x509', ...key, '-subj', '/CN=CA', '-keyout', 'ca-key.pem', '-out', 'ca.pem');
    writeFileSync(join(folder, 'san'), 'subjectAltName=IP:127.0.0.1');
    for (const name of ['server', 'client']) {
      openssl('req', ...key.slice(0, -2), '-subj', `/CN=${name}`, '-keyout', `${name}-key.pem`, '-out', `${name}.csr`);
      const by = ['-CA', 'ca.pem', '-CAkey', 'ca-key.pem', '-CAcreateserial', '-days', '2'];
      openssl('x509', '-req', '-in', `${name}.csr`, ...by, '-extfile', 'san', '-out', `${name}.pem`);
    }
    copyFileSync(join(folder, 'client.pem'), join(folder, 'cert.pem'));
    copyFileSync(join(folder, 'client-key.pem'), join(folder, 'key.pem'));
    return folder;
  }

  withOpenssl('is believed with the certificates of DOCKER_CERT_PATH, and with no others', async () => {
    const [folder, others] = [certificates(), certificates()];
    const pem = (name: string) => readFileSync(join(folder, name));
    const mutual = { requestCert: true, rejectUnauthorized: true };
    const keys = { ca: pem('ca.pem'), cert: pem('server.pem'), key: pem('server-key.pem') };
    const server = createTlsServer({ ...keys, ...mutual }, (request, response) => {
      if (request.url === '/_ping') response.writeHead(200, { 'api-version': '1.41' }).end('OK');
      else response.end(CLASSIC);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const environment = { DOCKER_HOST: `tcp://127.0.0.1:${port}`, DOCKER_TLS_VERIFY: '1' };
    const ask = (more: Readonly<Record<string, string>>) =>
      exportOf({ requested: 'acme/pay:1.4.2', id: null }, { ...environment, ...more }, PATIENCE);
    try {
      expect(await ask({ DOCKER_CERT_PATH: folder })).toMatchObject({ ok: true });
      expect(await ask({ DOCKER_CERT_PATH: others })).toMatchObject({
        ok: false,
        error: expect.stringMatching(/cannot reach the engine at tcp:.*the system reported [A-Z_]+/),
      });
      expect(await ask({ DOCKER_TLS_VERIFY: '' })).toMatchObject({ ok: false });
    } finally {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    }
  });
});

describe('an engine that is not there', () => {
  test('has no socket', async () => {
    expect(await refusal(`unix://${join(temporaryDirectory(), 'x.sock')}`)).toMatch(
      /cannot reach the engine at unix:.*the socket does not exist; check that it is running and that this user may/,
    );
  });

  test('is a file, or a port where nobody listens', async () => {
    expect(await refusal(`unix://${fixture('oci-gzip.tar')}`)).toContain('nothing listens there');
    expect(await refusal('tcp://127.0.0.1:1')).toContain('nothing listens there');
    expect(await refusal(`unix:///${'x'.repeat(200)}`)).toContain('cannot reach the engine');
  });

  test('is another server', async () => {
    const html: Answer = (response) => void response.writeHead(200, { 'content-type': 'text/html' }).end('<html>');
    const away: Answer = (response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end();
    for (const ping of [html, away]) {
      const asked = await withEngine(
        exporting(CLASSIC),
        async (engine) => {
          expect(await refusal(engine.host)).toContain(
            'is not a container engine: it responded to a version request with',
          );
          return engine.asked;
        },
        { ping, tcp: true },
      );
      expect(asked).toEqual(['GET /_ping']);
    }
  });

  test('speaks no HTTP', async () => {
    const ping: Answer = (response) => void response.socket?.end('hello\n');
    expect(await withEngine(exporting(CLASSIC), ({ host }) => refusal(host), { ping })).toContain(
      'its response is not HTTP',
    );
  });

  test('never answers', async () => {
    const ping: Answer = () => undefined;
    const said = await withEngine(exporting(CLASSIC), ({ host }) => refusal(host, { connect: 200 }), { ping });
    expect(said).toMatch(/cannot reach the engine at .* 0\.2 seconds/);
  });
});

describe('an engine that gives no image', () => {
  const saying =
    (status: number, body: string): Answer =>
    (response) =>
      void response.writeHead(status).end(body);

  test('has none', async () => {
    expect(await refused(saying(404, '{"message":"No such image"}'))).toMatch(
      /the engine at unix:.* has no image acme\/pay:1.4.2: build or pull it first \(docker pull acme\/pay:1.4.2\)$/,
    );
    await withEngine(saying(404, ''), async ({ host }) =>
      expect(await refusal(host, {}, '4096db22e2f9')).toContain('see docker images'),
    );
  });

  test('says why', async () => {
    const said = await refused(saying(500, '{"message":"no space left\\n::error::on device"}'));
    expect(said).toContain('does not export it (status 500, no space left\\n');
    expect(said).toContain('docker save -o image.tar acme/pay:1.4.2');
    expect(said).not.toContain('::');
  });

  test('says something that is no message, at any length', async () => {
    for (const body of ['<html>', '', '[]', '{"message":3}', 'x'.repeat(10_000_000)]) {
      const said = await refused(saying(503, body));
      expect(said).toContain('does not export it (status 503); check whether this works: docker save');
      expect(said.length).toBeLessThan(300);
    }
  });

  test('redirects, which nobody follows', async () => {
    await withEngine(
      exporting(CLASSIC),
      async (elsewhere) => {
        const url = `${elsewhere.host.replace('tcp', 'http')}/`;
        expect(await refused((response) => void response.writeHead(307, { location: url }).end())).toContain(
          'status 307',
        );
        expect(elsewhere.asked).toEqual([]);
      },
      { tcp: true },
    );
  });

  test.each([
    ['HTML', '<html><body>Sign in</body></html>', 'of an unknown format'],
    ['JSON', '{"message":"hello"}', 'JSON'],
    ['nothing', '', 'it is empty'],
  ])('gives %s', async (_, body, what) => {
    const said = await refused(saying(200, body));
    expect(said).toContain('did not respond with an image:');
    expect(said).toContain(what);
  });

  test('gives a tar without an image', async () => {
    const bytes = writeTar([{ name: 'README', data: 'hello' }]);
    await withEngine(exporting(bytes), ({ host }) =>
      withEnvironment({ DOCKER_HOST: host }, async () => {
        const { code, stderr } = await plimsoll(['inspect', 'docker-daemon:acme/pay:1']);
        expect(code).toBe(2);
        expect(stderr).toContain('the engine exported no image: it contains no image');
      }),
    );
  });
});

describe('an export that breaks off', () => {
  const first = CLASSIC.subarray(0, 5000);

  test('is cut by the network', async () => {
    const cut: Answer = (response) => {
      response.writeHead(200);
      response.write(first, () => response.destroy());
    };
    const short: Answer = (response) => {
      response.writeHead(200, { 'content-length': CLASSIC.length });
      response.write(first, () => response.destroy());
    };
    for (const answer of [cut, short])
      expect(await refused(answer)).toMatch(
        /closed the connection: the connection was closed; try again, or docker save -o image.tar/,
      );
  });

  test('ends with what the engine has to say of it', async () => {
    const issue = '{"errorDetail":{"message":"layer is gone"},"error":"layer is gone"}\r\n';
    const answer: Answer = (response) => {
      response.writeHead(200);
      response.write(first);
      response.end(issue);
    };
    expect(await refused(answer)).toMatch(/closed the connection: layer is gone$/);
  });

  test('ends too early without a word, and then is no whole image', async () => {
    await withEngine(exporting(first), ({ host }) =>
      withEnvironment({ DOCKER_HOST: host }, async () => {
        expect((await plimsoll(['check', 'docker-daemon:acme/pay:1.4.2'])).code).not.toBe(0);
      }),
    );
  });

  test('stops', async () => {
    const stalled: Answer = (response) => {
      response.writeHead(200);
      response.write(first);
    };
    expect(await refused(stalled, { idle: 200 })).toMatch(/closed the connection: it sent nothing for 0\.2 seconds/);
    expect(await refused(() => undefined, { idle: 200 })).toContain('it sent nothing for 0.2 seconds');
  });

  test('drips for ever', async () => {
    const dripping: Answer = (response) => {
      response.writeHead(200);
      response.write(first);
      const timer = setInterval(() => response.write('\0'), 20);
      response.on('close', () => clearInterval(timer));
    };
    expect(await refused(dripping, { total: 400 })).toMatch(/closed the connection: it took more than 0\.4 seconds/);
  });
});

test('images in files load nothing of HTTP', async () => {
  const { code, out } = await runChild(
    `
    import { writeSync } from 'node:fs';
    import { main } from './src/command/main.ts';
    const quiet = { out: () => {}, error: () => {}, colour: false };
    if ((await main(['check', ...argv], quiet)) !== 0) process.exit(9);
    const network = ['dns', 'tls', 'http', 'http2', 'https', 'dgram'];
    writeSync(1, process.moduleLoadList.filter((name) => network.some((module) => name.endsWith(' ' + module))).join());
  `,
    [fixture('docker-save-classic.tar')],
  );
  expect({ code, out }).toEqual({ code: 0, out: '' });
});
