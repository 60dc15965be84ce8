import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isObject, type JsonValue, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { safe } from '../text/untrusted.ts';
import { failed, type Result } from './image-location.ts';
import { readWholeFile, type WholeFile } from './read-file.ts';

/** The address of an engine. `shown` is for messages. */
export type EngineAddress =
  | { readonly kind: 'unix'; readonly path: string; readonly shown: string }
  | {
      readonly kind: 'tcp';
      readonly host: string;
      readonly port: number;
      /** Null for plain HTTP. */
      readonly tls: EngineTls | null;
      readonly shown: string;
    };

/** The certificates of the connection; PEM. */
export interface EngineTls {
  readonly ca: Uint8Array;
  readonly cert: Uint8Array;
  readonly key: Uint8Array;
}

export type EngineEnvironment = Readonly<Record<string, string | undefined>>;

const DEFAULT_SOCKET = '/var/run/docker.sock';
/** The default ports of the docker command. */
const PLAIN_PORT = 2375;
const TLS_PORT = 2376;

/**
 * The engine of the docker command: `DOCKER_HOST`, otherwise the context of `DOCKER_CONTEXT` or of docker's
 * configuration, otherwise the default socket. An unsupported address is refused, because the image of that name in
 * another engine may be another image.
 */
export function engineAddress(environment: EngineEnvironment): Result<EngineAddress> {
  const host = environment['DOCKER_HOST'];
  if (host) return parseAddress(host, 'DOCKER_HOST', environment);
  const configuration = configurationFolder(environment);
  const context = contextName(configuration, environment);
  if (!context.ok) return context;
  if (context.value === null) return { ok: true, value: unix(DEFAULT_SOCKET) };
  return contextAddress(context.value, configuration, environment);
}

function parseAddress(text: string, origin: string, environment: EngineEnvironment): Result<EngineAddress> {
  if (text.startsWith('unix://')) return { ok: true, value: unix(text.slice('unix://'.length) || DEFAULT_SOCKET) };
  const url = text.startsWith('tcp://') && URL.canParse(text) ? new URL(text) : null;
  // An invalid address is not repeated: it may contain a password.
  if (url === null || url.hostname === '' || url.username + url.password + url.search + url.hash !== '')
    return failed(
      safe`${origin} is not a supported address: use unix://PATH or tcp://HOST:PORT, or save the image: docker save -o image.tar IMAGE`,
    );
  if (url.pathname !== '' && url.pathname !== '/')
    return failed(safe`${origin} has a path, which is not supported: use tcp://HOST:PORT`);
  const tls = tlsFiles(environment);
  if (!tls.ok) return tls;
  const port = url.port === '' ? (tls.value === null ? PLAIN_PORT : TLS_PORT) : Number(url.port);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return {
    ok: true,
    value: { kind: 'tcp', host, port, tls: tls.value, shown: safe`tcp://${url.hostname}:${String(port)}` },
  };
}

function unix(path: string): EngineAddress {
  return { kind: 'unix', path, shown: safe`unix://${path}` };
}

/** The files that `DOCKER_TLS_VERIFY` requires; null without it. */
function tlsFiles(environment: EngineEnvironment): Result<EngineTls | null> {
  if (!environment['DOCKER_TLS_VERIFY']) {
    if (environment['DOCKER_TLS'])
      return failed('DOCKER_TLS without verification is not supported: set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH');
    return { ok: true, value: null };
  }
  const folder = environment['DOCKER_CERT_PATH'] || configurationFolder(environment);
  const read = (name: string) => readWholeFile(join(folder, name), LIMITS.dockerConfigBytes);
  const [ca, cert, key] = [read('ca.pem'), read('cert.pem'), read('key.pem')];
  if (ca.kind === 'bytes' && cert.kind === 'bytes' && key.kind === 'bytes')
    return {
      ok: true,
      value: { ca: Buffer.from(ca.bytes), cert: Buffer.from(cert.bytes), key: Buffer.from(key.bytes) },
    };
  const [reason = ''] = [ca, cert, key].flatMap((file) => (file.kind === 'bytes' ? [] : file.reason));
  return failed(
    safe`DOCKER_TLS_VERIFY requires ca.pem, cert.pem and key.pem in ${folder} (DOCKER_CERT_PATH): ${reason}`,
  );
}

function configurationFolder(environment: EngineEnvironment): string {
  return environment['DOCKER_CONFIG'] || join(environment['HOME'] || homedir(), '.docker');
}

/** The context of the docker command; null for its default. */
function contextName(configuration: string, environment: EngineEnvironment): Result<string | null> {
  const given = environment['DOCKER_CONTEXT'];
  if (given) return { ok: true, value: given === 'default' ? null : given };
  const file = join(configuration, 'config.json');
  const read = readWholeFile(file, LIMITS.dockerConfigBytes);
  if (read.kind === 'absent') return { ok: true, value: null };
  const config = jsonOf(read);
  if (!config.ok)
    return failed(safe`${file} could not be read for the current engine: ${config.error}; set DOCKER_HOST`);
  const name = member(config.value, 'currentContext');
  return { ok: true, value: typeof name !== 'string' || name === '' || name === 'default' ? null : name };
}

/** A context is in a folder that is named after its name's digest (docker/cli, "context/store"). */
function contextAddress(name: string, configuration: string, environment: EngineEnvironment): Result<EngineAddress> {
  const folder = createHash('sha256').update(name).digest('hex');
  const fix = 'set DOCKER_HOST to its address';
  const meta = jsonOf(
    readWholeFile(join(configuration, 'contexts', 'meta', folder, 'meta.json'), LIMITS.dockerConfigBytes),
  );
  if (!meta.ok) return failed(safe`docker's context ${name} could not be read: ${meta.error}; ${fix}`);
  if (existsSync(join(configuration, 'contexts', 'tls', folder)))
    return failed(
      safe`docker's context ${name} has its own certificates, which Plimsoll does not read: ${fix}, with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH`,
    );
  const host = member(member(member(meta.value, 'Endpoints'), 'docker'), 'Host');
  if (typeof host !== 'string') return failed(safe`docker's context ${name} has no engine address; ${fix}`);
  return parseAddress(host, safe`the address of docker's context ${name}`, environment);
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return value !== undefined && isObject(value) ? value.get(key) : undefined;
}

function jsonOf(read: WholeFile): Result<JsonValue> {
  if (read.kind !== 'bytes') return failed(read.reason);
  const parsed = parseJson(read.bytes);
  return parsed.ok ? { ok: true, value: parsed.value } : failed(parsed.faults[0].message);
}
