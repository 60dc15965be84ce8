import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { ArtifactForm } from './artifact.ts';
import type { Consumers, ImageReading, Reading } from './go-consumers.ts';

/** A container engine that runs on this machine, with everything of its own below one folder. */
export interface Engine {
  readonly name: string;
  /** Loads an artifact, reads what was loaded, and removes it again. */
  readonly read: (path: string, form: ArtifactForm) => Promise<Reading>;
  readonly close: () => Promise<void>;
}

const run = promisify(execFile);
const OPTIONS = {
  maxBuffer: 2 ** 28,
  timeout: 60_000,
  env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin:/sbin` },
};

async function output(command: string, args: readonly string[]): Promise<string> {
  return (await run(command, args, OPTIONS)).stdout;
}

function lines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** What every engine here does: load, list, inspect each image, remove all. */
async function reading(
  name: string,
  steps: {
    readonly load: () => Promise<unknown>;
    readonly list: () => Promise<readonly string[]>;
    readonly inspect: (image: string) => Promise<ImageReading>;
    readonly clear: () => Promise<unknown>;
  },
): Promise<Reading> {
  try {
    await steps.load();
    const images: ImageReading[] = [];
    for (const image of new Set(await steps.list())) images.push(await steps.inspect(image));
    return { consumer: name, images };
  } catch (error) {
    return { consumer: name, error: messageOf(error), images: [] };
  } finally {
    await steps.clear().catch(() => {});
  }
}

function messageOf(error: unknown): string {
  const text = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
  return lines(text)
    .filter((line) => !/level=(?:warning|info)/.test(line))
    .join(' | ');
}

/** Archives are loaded as they are; a layout is packed first. */
async function archiveOf(path: string, form: ArtifactForm, scratch: string): Promise<string> {
  if (form === 'archive') return path;
  const archive = join(scratch, 'packed.tar');
  await run('tar', ['-C', path, '-chf', archive, '.'], OPTIONS);
  return archive;
}

/** Names of set-id files below a folder. */
async function setIdFiles(folder: string): Promise<readonly string[]> {
  return lines(await output('find', [folder, '-type', 'f', '-perm', '/6000', '-printf', '%P\\n']));
}

interface Started {
  readonly folder: string;
  readonly process: ChildProcess | null;
}

async function stop({ folder, process: child }: Started): Promise<void> {
  if (child !== null && child.exitCode === null) {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  }
  // What an engine still has mounted would be read-only, or another file system.
  const mounts = lines(readFileSync('/proc/mounts', 'utf8')).map((line) => line.split(' ')[1] ?? '');
  for (const mount of mounts.filter((path) => path.startsWith(`${folder}/`)).reverse())
    await run('umount', [mount], OPTIONS).catch(() => {});
  rmSync(folder, { recursive: true, force: true });
}

async function until(condition: () => Promise<boolean> | boolean, attempts = 200): Promise<void> {
  for (let i = 0; i < attempts; i++) {
    if (await condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the engine did not start');
}

/** dockerd on a socket of its own. */
export async function startDocker(daemon: string, scratch: string, name = 'dockerd'): Promise<Engine> {
  const folder = mkdtempSync(join(scratch, 'dockerd-'));
  const socket = join(folder, 'd.sock');
  const child = spawn(
    daemon,
    [
      ...['--data-root', join(folder, 'root'), '--exec-root', join(folder, 'exec'), '-H', `unix://${socket}`],
      ...[
        '--pidfile',
        join(folder, 'pid'),
        '--iptables=false',
        '--ip6tables=false',
        '--bridge=none',
        '--storage-driver',
        'vfs',
      ],
    ],
    { stdio: 'ignore', env: OPTIONS.env },
  );
  const docker = async (...args: readonly string[]) =>
    await output('/usr/bin/docker', ['-H', `unix://${socket}`, ...args]);
  await until(
    async () =>
      existsSync(socket) &&
      (await docker('version').then(
        () => true,
        () => false,
      )),
  );
  const read = async (path: string, form: ArtifactForm) =>
    await reading(name, {
      load: async () => await docker('load', '-i', await archiveOf(path, form, folder)),
      list: async () => lines(await docker('image', 'ls', '-q', '--no-trunc')),
      inspect: async (id) => {
        const [inspected] = JSON.parse(await docker('image', 'inspect', id));
        const container = (await docker('create', id, 'x')).trim();
        const root = join(folder, 'export');
        mkdirSync(root);
        await run(
          'sh',
          [
            '-c',
            '/usr/bin/docker -H "$1" export "$2" | tar -C "$3" -xpf - --exclude=dev',
            'sh',
            `unix://${socket}`,
            container,
            root,
          ],
          OPTIONS,
        );
        const setId = await setIdFiles(root);
        rmSync(root, { recursive: true, force: true });
        await docker('rm', container);
        return fromDocker(inspected, setId);
      },
      clear: async () => {
        const ids = lines(await docker('image', 'ls', '-aq', '--no-trunc'));
        if (ids.length > 0) await docker('image', 'rm', '-f', ...new Set(ids));
      },
    });
  return { name, read, close: async () => await stop({ folder, process: child }) };
}

/** What `docker image inspect` and `podman image inspect` have in common. */
function fromDocker(
  inspected: {
    readonly Id: string;
    readonly RepoTags?: readonly string[] | null;
    readonly Config?: {
      readonly User?: string;
      readonly Env?: readonly (string | null)[] | null;
      readonly Entrypoint?: readonly string[] | null;
      readonly Cmd?: readonly string[] | null;
      readonly Labels?: Readonly<Record<string, string>> | null;
    } | null;
    readonly Os: string;
    readonly Architecture: string;
    readonly Variant?: string;
    readonly RootFS: { readonly Layers?: readonly string[] | null };
  },
  setId: readonly string[],
): ImageReading {
  const { Id, RepoTags, Config, Os, Architecture, Variant, RootFS } = inspected;
  return {
    config: Id.startsWith('sha256:') ? Id : `sha256:${Id}`,
    names: RepoTags ?? [],
    user: Config?.User ?? '',
    // ctr shows the config as it is stored; Go reads null as an empty string.
    env: (Config?.Env ?? []).map((one) => one ?? ''),
    entrypoint: Config?.Entrypoint ?? [],
    cmd: Config?.Cmd ?? [],
    labels: Config?.Labels ?? {},
    os: Os,
    arch: Architecture,
    variant: Variant ?? '',
    diffIds: RootFS.Layers ?? [],
    layers: setId.length === 0 ? [] : [{ diffId: '', setId, entries: setId.length }],
  };
}

/** podman with storage of its own. */
export async function startPodman(scratch: string, name = 'podman'): Promise<Engine> {
  const folder = mkdtempSync(join(scratch, 'podman-'));
  const global = [
    '--root',
    join(folder, 'root'),
    '--runroot',
    join(folder, 'run'),
    '--tmpdir',
    join(folder, 'tmp'),
    '--storage-driver',
    'vfs',
  ];
  const podman = async (...args: readonly string[]) => await output('podman', [...global, ...args]);
  const read = async (path: string, form: ArtifactForm) =>
    await reading(name, {
      load: async () => await podman('load', '-q', '-i', form === 'dir' ? path : await archiveOf(path, form, folder)),
      list: async () => lines(await podman('images', '-q', '--no-trunc')),
      inspect: async (id) => {
        const [inspected] = JSON.parse(await podman('image', 'inspect', id));
        const mounted = (await podman('image', 'mount', id)).trim();
        const setId = await setIdFiles(mounted);
        await podman('image', 'unmount', id);
        return fromDocker(inspected, setId);
      },
      clear: async () => await podman('rmi', '-af'),
    });
  return { name, read, close: async () => await stop({ folder, process: null }) };
}

/** containerd on a socket of its own, asked by its own ctr. */
export async function startContainerd(
  programs: { readonly containerd: string; readonly ctr: string },
  scratch: string,
  name = 'containerd',
): Promise<Engine> {
  const folder = mkdtempSync(join(scratch, 'containerd-'));
  const socket = join(folder, 'c.sock');
  const child = spawn(
    programs.containerd,
    ['--root', join(folder, 'root'), '--state', join(folder, 'state'), '--address', socket, '--config', '/dev/null'],
    { stdio: 'ignore', env: OPTIONS.env },
  );
  const ctr = async (...args: readonly string[]) =>
    await output(programs.ctr, ['-a', socket, '-n', 'consumers', ...args]);
  await until(
    async () =>
      existsSync(socket) &&
      (await ctr('version').then(
        () => true,
        () => false,
      )),
  );
  const isNew = !(await output(programs.containerd, ['--version'])).includes(' 1.');
  const content = async (digest: string) => JSON.parse(await ctr('content', 'get', digest));
  const read = async (path: string, form: ArtifactForm) =>
    await reading(name, {
      load: async () => {
        // Without a name for the index, an image without a name would not be listed.
        const flags = [...(isNew ? ['--local'] : []), '--snapshotter', 'native', '--index-name', 'consumers/all:1'];
        await ctr('image', 'import', ...flags, await archiveOf(path, form, folder));
      },
      list: async () => lines(await ctr('image', 'ls', '-q')),
      inspect: async (reference) => {
        const [, row = ''] = lines(await ctr('image', 'ls', `name==${reference}`));
        const target = /sha256:[0-9a-f]{64}/.exec(row)?.[0] ?? '';
        const config = await configUnder(content, target);
        const mount = mkdtempSync(join(folder, 'mount-'));
        await ctr('image', 'mount', '--snapshotter', 'native', reference, mount);
        const setId = await setIdFiles(mount);
        await ctr('image', 'unmount', mount).catch(() => {});
        await run('umount', [mount], OPTIONS).catch(() => {});
        const { config: settings = {}, rootfs = {}, os = '', architecture = '', variant = '' } = config.body;
        const inspected = {
          ...{
            Id: config.digest,
            RepoTags: [reference],
            Config: settings,
            Os: os,
            Architecture: architecture,
            Variant: variant,
          },
          RootFS: { Layers: rootfs.diff_ids ?? [] },
        };
        return fromDocker(inspected, setId);
      },
      clear: async () => {
        const names = lines(await ctr('image', 'ls', '-q'));
        if (names.length > 0) await ctr('image', 'rm', '--sync', ...names);
      },
    });
  return { name, read, close: async () => await stop({ folder, process: child }) };
}

interface ConfigBody {
  readonly config?: { readonly User?: string };
  readonly rootfs?: { readonly diff_ids?: readonly string[] };
  readonly os?: string;
  readonly architecture?: string;
  readonly variant?: string;
}

/** The config that an index or a manifest leads to, for this machine's platform. */
async function configUnder(
  content: (digest: string) => Promise<{
    readonly manifests?: readonly { readonly digest: string; readonly platform?: { readonly architecture?: string } }[];
    readonly config?: { readonly digest: string };
  }>,
  digest: string,
  depth = 0,
): Promise<{ readonly digest: string; readonly body: ConfigBody }> {
  const document = await content(digest);
  if (document.config !== undefined) {
    const body: ConfigBody = Object(await content(document.config.digest));
    return { digest: document.config.digest, body };
  }
  const children = document.manifests ?? [];
  const own = children.find(({ platform }) => platform?.architecture === 'amd64') ?? children[0];
  if (own === undefined || depth > 3) throw new Error('no image for this platform');
  return await configUnder(content, own.digest, depth + 1);
}

/** Programs of engines beside those that are installed. */
export interface EnginePrograms {
  readonly dockerd: readonly string[];
  /** Each with its ctr in the same folder. */
  readonly containerd: readonly string[];
}

/** The engines of this machine and others, beside the consumers that are there already. */
export async function withEngines(first: Consumers, programs: EnginePrograms, scratch: string): Promise<Consumers> {
  const engines: Engine[] = [];
  for (const daemon of ['dockerd', ...programs.dockerd])
    engines.push(await startDocker(daemon, scratch, await versionOf(daemon)));
  for (const containerd of ['/usr/bin/containerd', ...programs.containerd]) {
    const ctr = join(dirname(containerd), 'ctr');
    engines.push(await startContainerd({ containerd, ctr }, scratch, await versionOf(containerd)));
  }
  engines.push(await startPodman(scratch, await versionOf('podman')));
  return {
    async read(path, form, consumers = []) {
      const readings = [...(await first.read(path, form, consumers))];
      for (const engine of engines) {
        const isAsked = consumers.length === 0 || consumers.includes(engine.name);
        if (isAsked && (form !== 'dir' || engine.name.startsWith('podman')))
          readings.push(await engine.read(path, form));
      }
      return readings;
    },
    async close() {
      await first.close();
      for (const engine of engines) await engine.close();
    },
  };
}

/** `dockerd 20.10.24`. */
async function versionOf(program: string): Promise<string> {
  const version = /\d+\.\d+\.\d+/.exec(await output(program, ['--version']))?.[0] ?? 'unknown';
  return `${basename(program)} ${version}`;
}
