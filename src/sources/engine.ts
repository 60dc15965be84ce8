import { type IncomingMessage, type RequestOptions, request as requestHttp } from 'node:http';
import { isObject, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { errorCode } from '../text/errno.ts';
import { escapeUntrusted, safe } from '../text/untrusted.ts';
import { ReadFailure } from './byte-source.ts';
import { type EngineAddress, type EngineEnvironment, engineAddress } from './engine-address.ts';
import type { EngineReference } from './engine-reference.ts';
import type { Files } from './files.ts';
import { failed, type Result } from './image-location.ts';
import type { Source } from './source.ts';
import { openTarStream, type StreamOptions } from './tar-file.ts';

/** Time limits for an engine, in milliseconds. */
export interface EngineTimeouts {
  /** Until its first response. */
  readonly connect: number;
  /** Between two bytes of an export. */
  readonly idle: number;
  /** For a whole export. */
  readonly total: number;
}

/** Of an error in the engine's words, so that the fix after it is still shown. */
const MISTAKE_CHARACTERS = 100;

export const PATIENCE: EngineTimeouts = {
  connect: LIMITS.engineConnectMilliseconds,
  idle: LIMITS.engineIdleMilliseconds,
  total: LIMITS.engineMilliseconds,
};

/**
 * The files of an image as an engine exports it (Docker Engine API, "Export an image"), in the form of `docker save`.
 * They are streamed, and only the engine is contacted: no proxy, no redirect.
 * @returns one line with the engine and the fix, if it cannot be reached, has no such image, or closes the connection
 */
export async function exportOf(
  reference: EngineReference,
  environment: EngineEnvironment = process.env,
  timeouts: EngineTimeouts = PATIENCE,
  options: StreamOptions = {},
): Promise<Result<Files>> {
  const found = engineAddress(environment);
  if (!found.ok) return found;
  const address = found.value;
  const version = await versionOf(address, timeouts);
  if (!version.ok) return version;
  const { requested } = reference;
  const name = requested.split('/').map(encodeURIComponent).join('/');
  let answer: IncomingMessage;
  try {
    answer = await get(address, `/v${version.value}/images/${name}/get`, { wait: timeouts.total, idle: timeouts.idle });
  } catch (error) {
    return failed(unreachable(address, error));
  }
  const late = setTimeout(() => answer.destroy(tooSlow(timeouts.total)), timeouts.total);
  try {
    if (answer.statusCode !== 200) return failed(await refusal(answer, reference, address));
    return await read(answer, requested, address, options);
  } finally {
    clearTimeout(late);
    answer.destroy();
  }
}

/**
 * Whether an export has the image of an id: by its config in the classic store, by its manifest or index in
 * containerd's.
 */
export function hasId({ roots, dockerManifestEntries }: Source, id: string): boolean {
  return [...roots, ...dockerManifestEntries].some((root) => {
    if (root.kind === 'document') return false;
    const name = root.kind === 'archive' ? root.config.name : root.descriptor.digest;
    return /(?:^|[/:])([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1]?.startsWith(id) === true;
  });
}

/**
 * The newest version of the API of the engine; a path without one is deprecated. A server that does not state it is not
 * an engine.
 */
async function versionOf(address: EngineAddress, { connect }: EngineTimeouts): Promise<Result<string>> {
  try {
    const answer = await get(address, '/_ping', { wait: connect, idle: connect });
    answer.destroy();
    const version = answer.headers['api-version'];
    if (answer.statusCode === 200 && typeof version === 'string' && /^\d{1,3}\.\d{1,3}$/.test(version))
      return { ok: true, value: version };
    const tls =
      address.kind === 'tcp' && address.tls === null ? ', or it speaks TLS: then set DOCKER_TLS_VERIFY=1' : '';
    return failed(
      safe`the server at ${address.shown} is not a container engine: it responded to a version request with ${answer.statusCode ?? 0}${tls}`,
    );
  } catch (error) {
    return failed(unreachable(address, error));
  }
}

/**
 * Sends a request, and returns the response once its headers arrived.
 * @param wait milliseconds until the headers arrive @param idle milliseconds without a byte, then and later
 */
async function get(
  address: EngineAddress,
  path: string,
  { wait, idle }: { readonly wait: number; readonly idle: number },
): Promise<IncomingMessage> {
  const send = address.kind === 'tcp' && address.tls !== null ? (await import('node:https')).request : requestHttp;
  return await new Promise((resolve, reject) => {
    // An agent of its own: the shared one may use a proxy.
    const request = send({ ...target(address), path, agent: false, headers: { accept: '*/*' } });
    const late = setTimeout(() => request.destroy(tooSlow(wait)), wait);
    let answer: IncomingMessage | null = null;
    // The reader of the response gets its errors.
    request.setTimeout(idle, () => (answer ?? request).destroy(silent(idle)));
    request.once('response', (response) => {
      answer = response;
      clearTimeout(late);
      resolve(response);
    });
    request.once('close', () => clearTimeout(late));
    request.on('error', reject);
    request.end();
  });
}

function target(address: EngineAddress): RequestOptions {
  if (address.kind === 'unix') return { socketPath: address.path };
  return { host: address.host, port: address.port, ...address.tls };
}

/** Reads the export to its end. */
async function read(
  answer: IncomingMessage,
  requested: string,
  address: EngineAddress,
  options: StreamOptions,
): Promise<Result<Files>> {
  const save = `docker save -o image.tar ${requested}`;
  const reason = `the export of an engine is streamed and cannot be read again; save it and check the file: ${save}`;
  let end: readonly Uint8Array[] = [];
  async function* bytes(): AsyncGenerator<Uint8Array> {
    let count = 0;
    try {
      for await (const piece of answer) {
        if (!(piece instanceof Uint8Array)) continue;
        count += piece.length;
        if (count > LIMITS.archiveBytes) throw new ReadFailure(`it is longer than ${LIMITS.archiveBytes} bytes`);
        end = [...end.slice(-1), piece];
        yield piece;
      }
    } catch (error) {
      throw new ReadFailure(
        safe`the engine at ${address.shown} closed the connection: ${describeError(error)}; try again, or ${save}`,
      );
    }
  }
  const files = await openTarStream(bytes(), { ...options, reason });
  if (files.ok && files.value.faults.length === 0) return files;
  // An error after the first byte can no longer become a status: the engine appends it to the bytes.
  const issue = issueIn(Buffer.concat(end));
  if (issue !== null)
    return failed(
      safe`the engine at ${address.shown} closed the connection: ${escapeUntrusted(issue, MISTAKE_CHARACTERS)}`,
    );
  if (files.ok || files.error.startsWith('the engine at')) return files;
  return failed(safe`the engine at ${address.shown} did not respond with an image: ${files.error}`);
}

/** The error at the end of an export that failed midway (moby, "streamformatter.FormatError"). */
function issueIn(end: Uint8Array): string | null {
  const text = Buffer.from(end.subarray(-LIMITS.engineAnswerBytes)).toString();
  const start = text.lastIndexOf('{"errorDetail"');
  return start < 0 ? null : messageIn(Buffer.from(text.slice(start)), 'error');
}

/** The reason why there is no export, in the engine's words if it has any. */
async function refusal(
  answer: IncomingMessage,
  { requested, id }: EngineReference,
  address: EngineAddress,
): Promise<string> {
  const message = messageIn(await beginning(answer), 'message') ?? '';
  const status = answer.statusCode ?? 0;
  // moby looks up the file of a full id, and reports that.
  if (status === 404 || (id !== null && message.startsWith('failed to get digest'))) {
    const fix = id === null ? safe`build or pull it first (docker pull ${requested})` : 'see docker images --no-trunc';
    return safe`the engine at ${address.shown} has no image ${requested}: ${fix}`;
  }
  const why = message === '' ? '' : `, ${escapeUntrusted(message, MISTAKE_CHARACTERS)}`;
  return `${safe`the engine at ${address.shown} does not export it (status ${status}${why})`}; check whether this works: docker save -o image.tar ${requested}`;
}

/** As many bytes of a response as an error may have. */
async function beginning(answer: IncomingMessage): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const piece of answer) {
      if (!(piece instanceof Uint8Array)) break;
      pieces.push(piece);
      length += piece.length;
      if (length > LIMITS.engineAnswerBytes) break;
    }
  } catch {
    // The received part is sufficient, and the status states the rest.
  }
  return Buffer.concat(pieces);
}

function messageIn(bytes: Uint8Array, key: string): string | null {
  const parsed = parseJson(bytes);
  const message = parsed.ok && isObject(parsed.value) ? parsed.value.get(key) : null;
  return typeof message === 'string' && message !== '' ? message : null;
}

function unreachable(address: EngineAddress, error: unknown): string {
  const ask =
    address.kind === 'unix'
      ? 'check that it is running and that this user may read and write the socket'
      : 'check that it is running and that DOCKER_HOST is its address';
  return safe`cannot reach the engine at ${address.shown}: ${describeError(error)}; ${ask}`;
}

function tooSlow(milliseconds: number): ReadFailure {
  return new ReadFailure(`it took more than ${milliseconds / 1000} seconds`);
}

function silent(milliseconds: number): ReadFailure {
  return new ReadFailure(`it sent nothing for ${milliseconds / 1000} seconds`);
}

/** The network's error code in words; its messages may repeat parts of the request. */
function describeError(error: unknown): string {
  if (error instanceof ReadFailure) return error.message;
  const code = errorCode(error) ?? '';
  switch (code) {
    case 'ENOENT':
      return 'the socket does not exist';
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ECONNREFUSED':
      return 'nothing listens there';
    case 'ECONNRESET':
      return 'the connection was closed';
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return 'its name could not be resolved';
    default:
      if (code.startsWith('HPE_')) return 'its response is not HTTP';
      return /^[A-Z0-9_]+$/.test(code) ? `the system reported ${code}` : 'the connection failed';
  }
}
