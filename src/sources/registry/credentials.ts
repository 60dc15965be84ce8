import { spawn } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isObject, type JsonObject, parseJson } from '../../formats/json.ts';
import { LIMITS } from '../../limits.ts';
import { safe } from '../../text/untrusted.ts';
import type { Network } from '../network.ts';
import { readWholeFile } from '../read-file.ts';
import { RegistryError } from './registry-error.ts';

/** Credentials of `docker login` for a registry. No message contains any of them. */
export type Credentials =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  /** A refresh token (OAuth 2.0), for the registry's token server. */
  | { readonly kind: 'identity'; readonly token: string }
  /** A token that the registry itself accepts. */
  | { readonly kind: 'bearer'; readonly token: string };

/** The key of Docker Hub's credentials. */
const HUB_KEY = 'https://index.docker.io/v1/';
/** The valid suffix of `docker-credential-`: not a path and not a flag. */
const HELPER = /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*$/;

/**
 * The credentials for a registry in Docker's own configuration (`$DOCKER_CONFIG/config.json`, otherwise
 * `~/.docker/config.json`): from its credential helper if it has one, otherwise from the file. Every secret is masked
 * before it is returned. Null without credentials; a `RegistryError` if a file or helper is broken.
 */
export async function findCredentials(host: string, network: Network): Promise<Credentials | null> {
  const config = readConfig(network);
  if (config === null) return null;
  const key = host === 'docker.io' ? HUB_KEY : host;
  const helper =
    textAt(objectAt(config, 'credHelpers'), key) ||
    textAt(objectAt(config, 'credHelpers'), host) ||
    textAt(config, 'credsStore');
  const found = (helper === '' ? null : await askHelper(helper, key, network)) ?? storedFor(host, key, config);
  if (found === null) return null;
  const secret = found.kind === 'password' ? found.password : found.token;
  network.mask(secret);
  if (found.kind === 'password') network.mask(basic(found));
  return found;
}

/** User and password for HTTP Basic authentication. */
export function basic({ username, password }: Extract<Credentials, { kind: 'password' }>): string {
  return Buffer.from(`${username}:${password}`).toString('base64');
}

function readConfig({ environment }: Network): JsonObject | null {
  const folder = environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker');
  const path = join(folder, 'config.json');
  const bytes = readAll(path);
  if (bytes === null) return null;
  const parsed = parseJson(bytes);
  if (parsed.ok && isObject(parsed.value)) return parsed.value;
  throw new RegistryError(
    safe`Docker's configuration ${path} is not a JSON object: correct it, or set DOCKER_CONFIG to another directory`,
  );
}

function readAll(path: string): Uint8Array | null {
  const read = readWholeFile(path, LIMITS.credentialBytes);
  if (read.kind === 'unreadable')
    throw new RegistryError(safe`Docker's configuration ${path} could not be read: ${read.reason}`);
  return read.kind === 'bytes' ? read.bytes : null;
}

/** The entry of the file for the registry, also in the form of a URL, which old versions wrote. */
function storedFor(host: string, key: string, config: JsonObject): Credentials | null {
  const auths = objectAt(config, 'auths');
  const exact = objectAt(auths, key) ?? objectAt(auths, host);
  const entry =
    exact ??
    [...(auths ?? [])].flatMap(([name, value]) => (hostOf(name) === host && isObject(value) ? value : []))[0] ??
    null;
  if (entry === null) return null;
  const [identity, bearer] = [textAt(entry, 'identitytoken'), textAt(entry, 'registrytoken')];
  if (bearer !== '') return { kind: 'bearer', token: bearer };
  if (identity !== '') return { kind: 'identity', token: identity };
  const decoded = Buffer.from(textAt(entry, 'auth'), 'base64').toString('utf8').replace(/\0+$/, '');
  const colon = decoded.indexOf(':');
  const username = colon === -1 ? textAt(entry, 'username') : decoded.slice(0, colon);
  const password = colon === -1 ? textAt(entry, 'password') : decoded.slice(colon + 1);
  return username === '' || password === '' ? null : { kind: 'password', username, password };
}

function hostOf(name: string): string {
  return name
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
}

/**
 * Runs a helper as Docker does (docker-credential-helpers): the key on its input, JSON on its output. Null if it has
 * none.
 */
async function askHelper(name: string, key: string, { environment, timeouts }: Network): Promise<Credentials | null> {
  if (!HELPER.test(name))
    throw new RegistryError(safe`Docker's configuration has an invalid credential helper "${name}"`);
  const program = `docker-credential-${name}`;
  const { code, out } = await ran(program, key, environment, timeouts.credentialMilliseconds);
  if (code !== 0) {
    if (/credentials not found|no credentials/i.test(out)) return null;
    throw new RegistryError(safe`${program} returned no credentials for ${key}: it exited with ${code ?? 'a signal'}`);
  }
  const parsed = parseJson(Buffer.from(out));
  const [username, secret] =
    parsed.ok && isObject(parsed.value) ? [textAt(parsed.value, 'Username'), textAt(parsed.value, 'Secret')] : ['', ''];
  if (secret === '') return null;
  return username === '<token>'
    ? { kind: 'identity', token: secret }
    : { kind: 'password', username, password: secret };
}

function ran(
  program: string,
  input: string,
  environment: Network['environment'],
  milliseconds: number,
): Promise<{ readonly code: number | null; readonly out: string }> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      child.kill('SIGKILL');
      clearTimeout(timer);
      reject(new RegistryError(safe`the credential helper ${program} ${reason}`));
    };
    const child = spawn(program, ['get'], { env: { ...environment }, stdio: ['pipe', 'pipe', 'ignore'], shell: false });
    const timer = setTimeout(() => fail(`did not respond within ${milliseconds / 1000} seconds`), milliseconds);
    const parts: Buffer[] = [];
    let length = 0;
    child.stdout.on('data', (part: Buffer) => {
      parts.push(part);
      length += part.length;
      if (length > LIMITS.credentialBytes) fail('wrote too much output');
    });
    child.once('error', () => fail('could not be run: check that it is installed'));
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve({ code, out: Buffer.concat(parts).toString('utf8') });
    });
    child.stdin.on('error', () => undefined);
    child.stdin.end(`${input}\n`);
  });
}

function objectAt(object: JsonObject | null, key: string): JsonObject | null {
  const value = object?.get(key) ?? null;
  return isObject(value) ? value : null;
}

function textAt(object: JsonObject | null, key: string): string {
  const value = object?.get(key);
  return typeof value === 'string' ? value : '';
}
