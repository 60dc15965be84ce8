import { execFile, execFileSync, spawn } from 'node:child_process';
import { createPrivateKey, randomUUID, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll } from '@jest/globals';
import { startServer } from './fake-registry.ts';
import { HANG_MILLISECONDS } from './tools.ts';

/** A registry of Debian's package `docker-registry`, on a port of its own. */
export interface DockerRegistry {
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** The authority of its certificate; null where it speaks no TLS. */
  readonly ca: string | null;
}

/** What a user has to say to it. */
export type Asks = 'nothing' | 'password' | 'token';

export const USER = 'robot';
export const PASSWORD = 'correct-horse-battery';
/** bcrypt of the password, as htpasswd -B writes it. */
const HTPASSWD = `${USER}:$2b$04$8f8W804ed5VWKOYh04jzIu6P/aEOCTGR8gUV1m794Nht8PuftLpAe\n`;

const folder = mkdtempSync(join(tmpdir(), 'plimsoll-registry-'));
const stops: (() => void)[] = [];
afterAll(() => {
  for (const stop of stops) stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Starts one; it is stopped after the tests of the file. */
export async function dockerRegistry(asks: Asks = 'nothing', tls = false): Promise<DockerRegistry> {
  const own = mkdtempSync(join(folder, 'one-'));
  const certificate = tls ? makeCertificate(own) : null;
  const config = {
    version: '0.1',
    log: { formatter: 'json', accesslog: { disabled: true } },
    // The driver that keeps blobs in memory copies them at every piece: 64 MiB take 70 times as long.
    storage: { filesystem: { rootdirectory: join(own, 'storage') } },
    http: { addr: '127.0.0.1:0', ...(certificate !== null && { tls: certificate }) },
    compatibility: { schema1: { enabled: true } },
    validation: { manifests: { urls: { allow: ['.*'] } } },
    ...(asks === 'password' && {
      auth: { htpasswd: { realm: 'a registry', path: written(own, 'htpasswd', HTPASSWD) } },
    }),
    ...(asks === 'token' && { auth: { token: await tokenServer(own) } }),
  };
  const child = spawn('docker-registry', ['serve', written(own, 'config.yml', JSON.stringify(config))], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  stops.push(() => child.kill());
  const host = await new Promise<string>((resolve, reject) => {
    let log = '';
    const take = (part: Buffer) => {
      log += part;
      const [, address] = /listening on (127\.0\.0\.1:\d+)/.exec(log) ?? [];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.once('exit', () => reject(new Error(`docker-registry ended: ${log}`)));
  });
  return { host, ca: certificate?.certificate ?? null };
}

/** Has skopeo push an image as it is, all of it. */
export async function push(
  from: string,
  registry: DockerRegistry,
  to: string,
  asks: Asks = 'nothing',
  flags: readonly string[] = ['--all', '--preserve-digests'],
): Promise<void> {
  await skopeoCopy([...flags, ...access('dest', registry, asks), from, `docker://${registry.host}/${to}`]);
}

/** Pulls an image into a directory that does not exist yet. */
export async function pull(
  from: string,
  registry: DockerRegistry,
  directory: string,
  asks: Asks = 'nothing',
): Promise<void> {
  await skopeoCopy([...access('src', registry, asks), `docker://${registry.host}/${from}`, `dir:${directory}`]);
}

/** How skopeo gets into the registry at one of its two ends. */
function access(end: 'src' | 'dest', { ca }: DockerRegistry, asks: Asks): readonly string[] {
  const verify = ca === null ? `--${end}-tls-verify=false` : `--${end}-cert-dir=${certDir(ca)}`;
  return asks === 'nothing' ? [verify] : [verify, `--${end}-creds=${USER}:${PASSWORD}`];
}

/** The token server is of this process, which must not wait without answering. */
async function skopeoCopy(rest: readonly string[]): Promise<void> {
  await run('skopeo', ['copy', '-q', ...rest], { timeout: HANG_MILLISECONDS });
}

const run = promisify(execFile);

function certDir(ca: string): string {
  const directory = mkdtempSync(join(folder, 'ca-'));
  writeFileSync(join(directory, 'ca.crt'), readFileSync(ca));
  return directory;
}

function makeCertificate(directory: string): { readonly certificate: string; readonly key: string } {
  const [certificate, key] = [join(directory, 'tls.crt'), join(directory, 'tls.key')];
  const request = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync(
    'openssl',
    [
      ...request,
      '-subj',
      '/CN=a registry',
      '-addext',
      'subjectAltName=IP:127.0.0.1,DNS:registry.invalid',
      '-keyout',
      key,
      '-out',
      certificate,
    ],
    { stdio: 'ignore' },
  );
  return { certificate, key };
}

/** A token server that gives who knows the password what he asks for, and nobody else anything. */
async function tokenServer(directory: string): Promise<object> {
  const { certificate, key } = makeCertificate(directory);
  const x5c = readFileSync(certificate, 'utf8').replace(/-----[^-]+-----|\s/g, '');
  const privateKey = createPrivateKey(readFileSync(key));
  const known = `Basic ${Buffer.from(`${USER}:${PASSWORD}`).toString('base64')}`;
  const host = await startServer((request, response) => {
    if (request.headers.authorization !== known) {
      response.writeHead(401).end('{}');
      return;
    }
    const asked = new URL(request.url ?? '', 'http://x').searchParams;
    const access = asked.getAll('scope').map((scope) => {
      const [type, name, actions = ''] = scope.split(':');
      return { type, name, actions: actions.split(',') };
    });
    const now = Math.floor(Date.now() / 1000);
    const claims = {
      iss: 'tests',
      sub: USER,
      aud: asked.get('service'),
      exp: now + 300,
      nbf: now - 5,
      iat: now,
      jti: randomUUID(),
      access,
    };
    const parts = [{ typ: 'JWT', alg: 'ES256', x5c: [x5c] }, claims].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signature = sign('sha256', Buffer.from(parts.join('.')), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    response.end(JSON.stringify({ token: [...parts, signature.toString('base64url')].join('.') }));
  });
  return { realm: `http://${host}/token`, service: 'registry of tests', issuer: 'tests', rootcertbundle: certificate };
}

function written(directory: string, name: string, text: string): string {
  const path = join(directory, name);
  writeFileSync(path, text);
  return path;
}
