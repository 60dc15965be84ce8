import { readdirSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { digestOf, verifierOf } from '../formats/digest.ts';
import type { Fault } from '../formats/fault.ts';
import { isArray, parseJson } from '../formats/json.ts';
import { LIMITS } from '../limits.ts';
import { suggest } from '../text/suggestion.ts';
import { safe } from '../text/untrusted.ts';
import { describeSystemError, readDocument } from './byte-source.ts';
import { openDirectory } from './directory.ts';
import { openDockerArchive } from './docker-archive.ts';
import { engineReference } from './engine-reference.ts';
import { directoryFiles, type Files } from './files.ts';
import { failed, type ImageLocation, type Result } from './image-location.ts';
import { NETWORK, type Network } from './network.ts';
import { isLayout, openLayout } from './oci-layout.ts';
import { isDangling } from './read-file.ts';
import type { Root, Source } from './source.ts';
import type { StreamOptions } from './tar-file.ts';

/**
 * Opens the source of an image's location; anything but a path is refused, never looked up in a registry.
 * @param options how an archive is read that can be read only once
 */
export async function openSource(
  location: ImageLocation,
  network: Network = NETWORK,
  options: StreamOptions = {},
): Promise<Result<Source>> {
  const { transport } = location;
  if (transport === 'docker') {
    const { openRegistry } = await import('./registry/registry.ts');
    return await openRegistry(location, network);
  }
  if (transport === 'docker-daemon') return await openEngine(location, options);
  const opened = await openFiles(location, options);
  return opened.ok ? await assemble(opened.value.files, opened.value.archive, location) : opened;
}

/** The export of an engine has the form of `docker save`, and is read as such. */
async function openEngine(location: ImageLocation, options: StreamOptions): Promise<Result<Source>> {
  const reference = engineReference(location.path, location.expected);
  if (!reference.ok) return reference;
  const { requested, id } = reference.value;
  // Loaded on demand, because images in files need no HTTP.
  const { exportOf, hasId, PATIENCE } = await import('./engine.ts');
  const files = await exportOf(reference.value, process.env, PATIENCE, options);
  if (!files.ok) return files;
  const source = await assemble(files.value, true, { ...location, transport: null });
  if (!source.ok || source.value.kind === 'dir')
    return failed(safe`the engine exported no image: ${source.ok ? 'it is a dir:' : source.error}`);
  if (id !== null && !hasId(source.value, id.replace(/^sha256:/, '')))
    return failed(safe`the engine was requested for ${requested} but exported another image`);
  return { ok: true, value: { ...source.value, kind: 'engine' } };
}

/** The two need not be the same image, and only the user knows which one is meant. */
const TWO_FORMS: Fault = {
  kind: 'ambiguous',
  message: 'it is both an OCI layout (index.json) and a dir: (manifest.json); choose one: oci:PATH or dir:PATH',
  pointer: '',
};

/**
 * Whether a dir:'s manifest.json is the only manifest that index.json lists: then everything below it is the same by
 * its digest.
 */
function isSameManifest(files: Files, roots: readonly Root[]): boolean {
  const [only, ...others] = roots;
  const byteSource = files.get('manifest.json');
  if (only?.kind !== 'descriptor' || others.length > 0 || byteSource === null) return false;
  const algorithm = verifierOf(only.descriptor.digest);
  const read = readDocument(byteSource);
  return algorithm !== undefined && read.kind === 'bytes' && digestOf(read.bytes, algorithm) === only.descriptor.digest;
}

/** Early versions of docker 25 omitted images from index.json, which is the reverse case. */
const NO_SIDE_FOR_DOCKER: Fault = {
  kind: 'ambiguous',
  message: 'manifest.json lists no image, so docker loads none, but containerd and podman load those in index.json',
  pointer: '',
};

interface Opened {
  readonly files: Files;
  readonly archive: boolean;
}

async function openFiles({ path, transport }: ImageLocation, options: StreamOptions): Promise<Result<Opened>> {
  if (path === '-') {
    const { openTarStream } = await import('./tar-file.ts');
    const files = await openTarStream(process.stdin, options);
    // The writer may never end; do not wait for it.
    process.stdin.destroy();
    return archived(files);
  }
  let stat: Stats | undefined;
  try {
    stat = statSync(path, { throwIfNoEntry: false });
    if (stat?.isDirectory()) readdirSync(path);
  } catch (error) {
    return failed(describeSystemError(error));
  }
  if (stat === undefined && isDangling(path)) return failed('it is a symbolic link to something that does not exist');
  if (stat === undefined) return failed(noSuchPath(path, transport));
  if (stat.isDirectory()) return { ok: true, value: { files: directoryFiles(path), archive: false } };
  if (stat.isFile()) {
    // Loaded on demand, because directories do not need it.
    const { openTar } = await import('./tar-file.ts');
    return archived(await openTar(path, options));
  }
  return failed('it is neither a file nor a directory; for a tar from a pipe, use -');
}

function archived(files: Result<Files>): Result<Opened> {
  return files.ok ? { ok: true, value: { files: files.value, archive: true } } : files;
}

/** A path that cannot be an image in a registry. */
const FILE = /^\.{0,2}\/|\.(?:tar|tgz)$|\.tar\.\w+$/;

/** The rest of "IMAGE as NAME" with an empty variable. */
const UNNAMED = /\sas$/;

function noSuchPath(path: string, transport: ImageLocation['transport']): string {
  if (UNNAMED.test(path)) return 'the file or directory does not exist, and no name follows "as": use IMAGE as NAME';
  return transport === null && !FILE.test(path) ? noSuchName(path) : noSuchFile(path);
}

function noSuchFile(path: string): string {
  const near = suggest(basename(path), namesBeside(path));
  const meant = near === undefined ? '' : safe`; did you mean ${join(dirname(path), near)}?`;
  return `the file or directory does not exist${meant}`;
}

function namesBeside(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}

function noSuchName(path: string): string {
  const [, scheme, name = path] = /^(https?):\/\/(.*)$/s.exec(path) ?? [];
  const colon = path.indexOf(':');
  const isTransport = scheme !== undefined || (colon > 0 && !path.includes('/'));
  const transport = isTransport ? safe`, and "${path.slice(0, colon)}" is not a transport` : '';
  return safe`the file or directory does not exist${transport}; for an image in a registry, use docker://${name}`;
}

/** Detects the format of the files from their content, and compares it with the user's transport. */
async function assemble(files: Files, archive: boolean, location: ImageLocation): Promise<Result<Source>> {
  const { transport, typed } = location;
  const layout = isLayout(files);
  const manifest = manifestJson(files);
  const { unlisted } = files;
  const base = {
    location: typed,
    faults: files.faults,
    dockerManifestEntries: [],
    layout: [],
    ...(unlisted && { unlisted }),
  };
  if (transport === 'dir' || (transport === null && !layout && manifest === 'object')) {
    if (manifest !== 'object')
      return failed('it has no manifest.json of one image, as a dir: must have; a failed copy leaves none');
    return { ok: true, value: { ...base, kind: 'dir', ...openDirectory(files) } };
  }
  const { besideLayout, isOldDockerArchive, openOldDockerArchive } = await import('./old-docker-archive.ts');
  // docker 20.10 loads the form before manifest.json if there is no manifest.json, whatever else there is.
  const isOld = isOldDockerArchive(files);
  // An archive with both sides is compared as a whole, whichever side was selected.
  if (layout && (transport !== 'docker-archive' || manifest === 'list' || isOld)) {
    if (transport === 'oci' && archive) return failed('it is an archive; use oci-archive:PATH');
    if (transport === 'oci-archive' && !archive) return failed('it is a directory; use oci:PATH');
    const opened = openLayout(files);
    const other =
      manifest === 'list' ? openDockerArchive(files) : { roots: [], faults: isOld ? [besideLayout(files)] : [] };
    const kind = manifest === 'list' ? 'docker-archive' : archive ? 'oci-archive' : 'oci-layout';
    const two = transport === null && manifest === 'object' && !isSameManifest(files, opened.roots) ? [TWO_FORMS] : [];
    const isEmpty = manifest === 'list' && other.roots.length === 0 && other.faults.length === 0;
    const empty = isEmpty && opened.roots.length > 0 ? [NO_SIDE_FOR_DOCKER] : [];
    const faults = [...files.faults, ...opened.faults, ...other.faults, ...two, ...empty];
    const positions = transport === 'docker-archive' && manifest === 'list' ? other.roots : opened.positions;
    return usable({ ...base, ...opened, kind, faults, dockerManifestEntries: other.roots, positions });
  }
  const asDockerArchive = ({ roots, faults }: Pick<Source, 'roots' | 'faults'>) =>
    usable({
      ...base,
      kind: 'docker-archive',
      roots,
      faults: [...files.faults, ...faults],
      locate: () => null,
      stored: () => [],
    });
  if (manifest === 'list' && (transport === 'docker-archive' || transport === null)) {
    return asDockerArchive(openDockerArchive(files));
  }
  if (isOld && (transport === 'docker-archive' || transport === null)) {
    const opened = openOldDockerArchive(files);
    const reason = files.unlisted?.() ?? null;
    return reason === null ? asDockerArchive(opened) : failed(reason);
  }
  const [broken] = files.faults;
  if (broken) return failed(broken.message);
  return failed(
    transport === null
      ? 'it contains no image: it has neither index.json (OCI layout) nor manifest.json (docker save, dir:)'
      : safe`it is not of the form ${transport}: it has ${contents(layout, manifest)}`,
  );
}

/** A source with faults and no roots is reported as a whole. */
function usable(source: Source): Result<Source> {
  const roots = [...source.roots, ...source.dockerManifestEntries];
  if (roots.length > LIMITS.images)
    return failed(safe`it has ${roots.length} images; the limit is ${LIMITS.images} per source`);
  const layers = roots.reduce((sum, root) => sum + (root.kind === 'archive' ? root.layers.length : 0), 0);
  if (layers > LIMITS.references)
    return failed(safe`its images have ${layers} layers; the limit is ${LIMITS.references} per source`);
  if (source.roots.length > 0 || source.dockerManifestEntries.length > 0) return { ok: true, value: source };
  const [fault] = source.faults;
  return failed(fault ? fault.message : 'it contains no image: its index is empty');
}

function manifestJson(files: Files): 'list' | 'object' | null {
  const byteSource = files.get('manifest.json');
  if (byteSource === null) return null;
  const read = readDocument(byteSource);
  if (read.kind !== 'bytes') return 'list';
  const parsed = parseJson(read.bytes);
  if (parsed.ok) return isArray(parsed.value) ? 'list' : 'object';
  // The reader of a malformed document reports its faults; its first character, after blanks, decides which reader
  // that is.
  return /^\s*\[/.test(Buffer.from(read.bytes).toString('latin1')) ? 'list' : 'object';
}

function contents(layout: boolean, manifest: 'list' | 'object' | null): string {
  const parts = [
    ...(layout ? ['an index.json'] : []),
    ...(manifest === 'list'
      ? ["a docker archive's manifest.json"]
      : manifest === 'object'
        ? ["a dir:'s manifest.json"]
        : []),
  ];
  return parts.length > 0 ? parts.join(' and ') : 'neither index.json nor manifest.json';
}
