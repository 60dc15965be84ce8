import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type TarSpec, writeTar } from '../../__tests__/support/tar.ts';
import { type Descriptor, digestOf, GZIP_LAYER, LayoutWriter, named, TAR_LAYER, ZSTD_LAYER } from './layout-writer.ts';

/** One input that grows, and the command that reads it. */
export interface Dimension {
  readonly name: string;
  /** The number of things at the largest of three points; the others have a half and a quarter. */
  readonly most: number;
  /** Writes the input for `count` things into an empty folder, and returns what the command is given. */
  readonly make: (folder: string, count: number) => Given;
  /** Whether the input is refused as an error of its author; any other is a fault of this file. */
  readonly isUsageError?: true;
}

interface Given {
  readonly argv: readonly string[];
  /** A file for standard input. */
  readonly input?: string;
}

const RECOMMENDED = ['check', '--policy', 'recommended'];
const HARDENED = ['check', '--policy', 'hardened'];

function times<T>(count: number, make: (i: number) => T): readonly T[] {
  return Array.from({ length: count }, (_, i) => make(i));
}

function inline(policy: Readonly<Record<string, unknown>>): readonly string[] {
  return ['check', '--policy', JSON.stringify({ version: 1, ...policy })];
}

/** A layout of one image, whose config and manifest have further fields. */
function oneImage(
  folder: string,
  config: Parameters<LayoutWriter['config']>[0] = {},
  manifest: Parameters<LayoutWriter['manifest']>[2] = {},
): string {
  const writer = new LayoutWriter(folder);
  return writer.finish([named(writer.manifest(writer.config(config), [], manifest), 'v1')]);
}

/** A layout of one image with one layer. */
function oneLayer(folder: string, tar: Uint8Array, stored: Uint8Array = gzipSync(tar), type = GZIP_LAYER): string {
  const writer = new LayoutWriter(folder);
  const config = writer.config({}, [digestOf(tar)]);
  return writer.finish([named(writer.manifest(config, [writer.blob(stored, type)]), 'v1')]);
}

function manyImages(folder: string, count: number, layerOf: (i: number) => string = (i) => `layer ${i}`): string {
  const writer = new LayoutWriter(folder);
  return writer.finish(
    times(count, (i) => {
      const tar = writeTar([{ name: 'f', data: layerOf(i) }]);
      const layer = writer.blob(gzipSync(tar), GZIP_LAYER);
      return named(
        writer.manifest(writer.config({ created: new Date(i * 1000).toISOString() }, [digestOf(tar)]), [layer]),
        `v${i}`,
      );
    }),
  );
}

function membersOf(folder: string, under = ''): readonly TarSpec[] {
  return readdirSync(join(folder, under), { withFileTypes: true }).flatMap((entry) => {
    const name = under === '' ? entry.name : `${under}/${entry.name}`;
    return entry.isDirectory() ? membersOf(folder, name) : [{ name, data: readFileSync(join(folder, name)) }];
  });
}

function tarOf(folder: string, path: string, more: readonly TarSpec[] = []): string {
  writeFileSync(path, writeTar([...membersOf(folder), ...more]));
  return path;
}

/** A docker archive beside a layout: one config, and its own layer and name for each image. */
function hybrid(folder: string, count: number, names: (i: number) => string): string {
  const layout = join(folder, 'layout');
  const writer = new LayoutWriter(layout);
  const tar = writeTar([{ name: 'f', data: 'x' }]);
  const layer = writer.blob(tar, TAR_LAYER);
  const config = writer.config({}, [digestOf(tar)]);
  const images = times(count, (i) => ({
    ...writer.manifest(config, [layer], { annotations: { i: String(i) } }),
    annotations: { 'io.containerd.image.name': `docker.io/acme/app:${i}` },
  }));
  writer.finish(images);
  const path = (one: Descriptor) => `blobs/sha256/${one.digest.slice(7)}`;
  const entries = times(count, (i) => ({ Config: path(config), RepoTags: [names(i)], Layers: [path(layer)] }));
  return tarOf(layout, join(folder, 'image.tar'), [{ name: 'manifest.json', data: JSON.stringify(entries) }]);
}

const statements = (count: number) => ({
  _type: 'https://in-toto.io/Statement/v0.1',
  predicateType: 'https://slsa.dev/provenance/v0.2',
  subject: [],
  predicate: {
    materials: times(count, (i) => ({ uri: `pkg:docker/acme/base@${i}`, digest: { sha256: 'a'.repeat(64) } })),
  },
});

/** Every dimension that is measured, the ones that once grew faster than the work first. */
export const DIMENSIONS: readonly Dimension[] = [
  {
    name: 'images of a hybrid archive with one config, equal names',
    most: 2000,
    make: (folder, count) => ({ argv: [...RECOMMENDED, hybrid(folder, count, (i) => `acme/app:${i}`)] }),
  },
  {
    name: 'images of a hybrid archive with one config, other names',
    most: 2000,
    make: (folder, count) => ({ argv: [...RECOMMENDED, hybrid(folder, count, (i) => `acme/other:${i}`)] }),
  },
  {
    name: 'entries of a layer',
    most: 400_000,
    make: (folder, count) => ({
      argv: [...HARDENED, oneLayer(folder, writeTar(times(count, (i) => ({ name: `usr/share/${i % 997}/${i}` }))))],
    }),
  },
  {
    name: 'entries of a layer with one name',
    most: 400_000,
    make: (folder, count) => ({ argv: [...HARDENED, oneLayer(folder, writeTar(times(count, () => ({ name: 'f' }))))] }),
  },
  {
    name: 'images with a finding each, JSON report',
    most: 10_000,
    make: (folder, count) => ({
      argv: [
        ...inline({ rules: { 'layer-compression': { severity: 'error', allow: ['zstd'] } } }),
        '--format',
        'json',
        manyImages(folder, count),
      ],
    }),
  },
  {
    name: 'images with a finding each, text',
    most: 10_000,
    make: (folder, count) => ({
      argv: [
        ...inline({ rules: { 'layer-compression': { severity: 'error', allow: ['zstd'] } } }),
        manyImages(folder, count),
      ],
    }),
  },
  {
    name: 'layers with a finding each, SARIF',
    most: 8000,
    make: (folder, count) => {
      const writer = new LayoutWriter(folder);
      const layers = times(count, (i) => writer.blob(gzipSync(writeTar([{ name: `f${i}` }])), GZIP_LAYER));
      const config = writer.config(
        {},
        times(count, (i) => digestOf(writeTar([{ name: `f${i}` }]))),
      );
      return {
        argv: [
          ...inline({ rules: { 'layer-compression': { severity: 'error', allow: ['zstd'] } } }),
          '--format',
          'sarif',
          writer.finish([named(writer.manifest(config, layers), 'v1')]),
        ],
      };
    },
  },
  {
    name: 'Dockerfiles of 20 stages, 20 images',
    most: 80,
    make: (folder, count) => {
      for (const i of times(count, (n) => n)) {
        mkdirSync(join(folder, `d${i}`), { recursive: true });
        const stages = times(20, (s) => `FROM alpine:3.${s} AS s${s}\nRUN echo ${i} ${s}\nCOPY a /a${s}\nUSER root\n`);
        writeFileSync(join(folder, `d${i}`, 'Dockerfile'), stages.join('\n'));
      }
      const writer = new LayoutWriter(join(folder, 'layout'));
      const images = times(20, (i) => {
        const tar = writeTar([{ name: `f${i}` }]);
        const history = times(4, (h) => ({
          created_by: `RUN /bin/sh -c echo ${i} ${h} # buildkit`,
          ...(h > 0 && { empty_layer: true }),
        }));
        const config = writer.config({ history, config: { User: 'root' } }, [digestOf(tar)]);
        return named(writer.manifest(config, [writer.blob(gzipSync(tar), GZIP_LAYER)]), `v${i}`);
      });
      return {
        argv: [
          ...inline({ rules: { user: 'error', 'layer-compression': { severity: 'error', allow: ['zstd'] } } }),
          writer.finish(images),
        ],
      };
    },
  },
  {
    name: 'layers of 62 MiB of zeros',
    most: 40,
    make: (folder, count) => {
      const writer = new LayoutWriter(folder);
      const tars = times(count, (i) =>
        Buffer.concat([writeTar([{ name: `f${i}`, data: Buffer.alloc(62 * 1024 ** 2) }])]),
      );
      const layers = tars.map((tar) => writer.blob(zstdCompressSync(tar), ZSTD_LAYER));
      return {
        argv: [
          ...HARDENED,
          writer.finish([named(writer.manifest(writer.config({}, tars.map(digestOf)), layers), 'v1')]),
        ],
      };
    },
  },
  {
    name: 'images of a layout',
    most: 16_000,
    make: (folder, count) => ({ argv: [...RECOMMENDED, manyImages(folder, count)] }),
  },
  {
    name: 'images of a layout, inspect as JSON',
    most: 16_000,
    make: (folder, count) => ({ argv: ['inspect', '--format', 'json', manyImages(folder, count)] }),
  },
  {
    name: 'members of an archive on standard input',
    most: 100_000,
    make: (folder, count) => ({
      argv: [...RECOMMENDED, '-'],
      input: tarOf(
        oneImage(join(folder, 'l')),
        join(folder, 'i.tar'),
        times(count, (i) => ({ name: `other/${i}` })),
      ),
    }),
  },
  {
    name: 'members of an archive',
    most: 100_000,
    make: (folder, count) => ({
      argv: [
        ...RECOMMENDED,
        tarOf(
          oneImage(join(folder, 'l')),
          join(folder, 'i.tar'),
          times(count, (i) => ({ name: `other/${i}` })),
        ),
      ],
    }),
  },
  {
    name: 'provenance statements of 10 MB',
    most: 40,
    make: (folder, count) => {
      const writer = new LayoutWriter(folder);
      const image = writer.manifest(writer.config(), []);
      const attestations = times(count, (i) => {
        const text = JSON.stringify({ ...statements(80_000), i });
        const layer = writer.blob(text, 'application/vnd.in-toto+json');
        const annotations = {
          'vnd.docker.reference.type': 'attestation-manifest',
          'vnd.docker.reference.digest': image.digest,
        };
        return {
          ...writer.manifest(writer.config({ i }, [layer.digest]), [
            { ...layer, annotations: { 'in-toto.io/predicate-type': 'https://slsa.dev/provenance/v0.2' } },
          ]),
          annotations,
          platform: { os: 'unknown', architecture: 'unknown' },
        };
      });
      const root = writer.index([{ ...image, platform: { os: 'linux', architecture: 'amd64' } }, ...attestations]);
      return {
        argv: [
          ...inline({ rules: { attestations: { severity: 'error', require: [{ type: 'slsa-provenance' }] } } }),
          writer.finish([named(root, 'v1')]),
        ],
      };
    },
  },
  {
    name: 'layers of a manifest',
    most: 20_000,
    make: (folder, count) => {
      const writer = new LayoutWriter(folder);
      const tar = writeTar([{ name: 'f' }]);
      const layer = writer.blob(gzipSync(tar), GZIP_LAYER);
      const config = writer.config(
        {},
        times(count, () => digestOf(tar)),
      );
      return {
        argv: [
          ...RECOMMENDED,
          writer.finish([
            named(
              writer.manifest(
                config,
                times(count, () => layer),
              ),
              'v1',
            ),
          ]),
        ],
      };
    },
  },
  {
    name: 'manifests of an index',
    most: 20_000,
    make: (folder, count) => {
      const writer = new LayoutWriter(folder);
      const manifests = times(count, (i) => ({
        ...writer.manifest(writer.config({ variant: `v${i}` }), []),
        platform: { os: 'linux', architecture: 'amd64', variant: `v${i}` },
      }));
      return { argv: [...RECOMMENDED, writer.finish([named(writer.index(manifests), 'v1')])] };
    },
  },
  {
    name: 'names of one image',
    most: 20_000,
    make: (folder, count) => {
      const writer = new LayoutWriter(folder);
      const image = writer.manifest(writer.config(), []);
      return { argv: [...RECOMMENDED, writer.finish(times(count, (i) => named(image, `v${i}`)))] };
    },
  },
  {
    name: 'labels of a config',
    most: 100_000,
    make: (folder, count) => {
      const Labels = Object.fromEntries(times(count, (i) => [`label.${i}`, `value ${i}`]));
      return { argv: [...HARDENED, oneImage(folder, { config: { Labels } })] };
    },
  },
  {
    name: 'environment variables',
    most: 100_000,
    make: (folder, count) => ({
      argv: [...HARDENED, oneImage(folder, { config: { Env: times(count, (i) => `A${i}=x`) } })],
    }),
  },
  {
    name: 'entries of a history',
    most: 100_000,
    make: (folder, count) => ({
      argv: [
        ...HARDENED,
        oneImage(folder, { history: times(count, (i) => ({ created_by: `RUN ${i}`, empty_layer: true })) }),
      ],
    }),
  },
  {
    name: 'exposed ports',
    most: 50_000,
    make: (folder, count) => {
      const ExposedPorts = Object.fromEntries(
        times(count, (i) => [`${1 + (i % 65_000)}/${i > 65_000 ? 'udp' : 'tcp'}`, {}]),
      );
      return {
        argv: [
          ...inline({ rules: { 'exposed-ports': { severity: 'error', deny: ['22/tcp'] } } }),
          oneImage(folder, { config: { ExposedPorts } }),
        ],
      };
    },
  },
  {
    name: 'annotations of a manifest',
    most: 100_000,
    make: (folder, count) => ({
      argv: [
        ...HARDENED,
        oneImage(folder, {}, { annotations: Object.fromEntries(times(count, (i) => [`a.${i}`, `${i}`])) }),
      ],
    }),
  },
  {
    name: 'characters of one label',
    most: 8_000_000,
    make: (folder, count) => ({
      argv: [...HARDENED, oneImage(folder, { config: { Labels: { a: 'x'.repeat(count) } } })],
    }),
  },
  {
    name: 'unknown fields of a config',
    most: 100_000,
    make: (folder, count) => ({
      argv: [...HARDENED, oneImage(folder, Object.fromEntries(times(count, (i) => [`x${i}`, i])))],
    }),
  },
  {
    name: 'unreferenced blobs',
    most: 20_000,
    make: (folder, count) => {
      const layout = oneImage(folder);
      const writer = new LayoutWriter(folder);
      for (const i of times(count, (n) => n)) writer.blob(`blob ${i}`, 'text/plain');
      return { argv: [...HARDENED, layout] };
    },
  },
  {
    name: 'pax records of one entry',
    most: 20_000,
    make: (folder, count) => {
      const pax = Object.fromEntries(times(count, (i) => [`SCHILY.xattr.user.${i}`, 'x']));
      return { argv: [...HARDENED, oneLayer(folder, writeTar([{ name: 'f', pax }], { format: 'pax' }))] };
    },
  },
  {
    name: 'symbolic links of a layer',
    most: 200_000,
    make: (folder, count) => ({
      argv: [
        ...HARDENED,
        oneLayer(folder, writeTar(times(count, (i) => ({ name: `l${i}`, type: 'symlink', link: `l${i + 1}` })))),
      ],
    }),
  },
  {
    name: 'symbolic links of a docker archive, in a chain',
    most: 2000,
    make: (folder, count) => {
      const links = times(count, (i) => ({ name: `l${i}`, type: 'symlink', link: `l${i + 1}` }));
      const manifest = { name: 'manifest.json', data: JSON.stringify([{ Config: 'l0', RepoTags: [], Layers: [] }]) };
      const config = {
        name: `l${count}`,
        data: JSON.stringify({ os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: [] } }),
      };
      writeFileSync(join(folder, 'i.tar'), writeTar([...links, config, manifest]));
      return { argv: [...RECOMMENDED, join(folder, 'i.tar')] };
    },
  },
  {
    name: 'gzip members of a layer',
    most: 40_000,
    make: (folder, count) => {
      const tar = writeTar([{ name: 'f', data: 'x'.repeat(count) }]);
      const piece = Math.ceil(tar.length / count);
      const members = times(count, (i) => gzipSync(tar.subarray(i * piece, (i + 1) * piece)));
      return { argv: [...HARDENED, oneLayer(folder, tar, Buffer.concat(members))] };
    },
  },
  {
    name: 'zstd frames of a layer',
    most: 40_000,
    make: (folder, count) => {
      const tar = writeTar([{ name: 'f', data: 'x'.repeat(count) }]);
      const piece = Math.ceil(tar.length / count);
      const frames = times(count, (i) => zstdCompressSync(tar.subarray(i * piece, (i + 1) * piece)));
      return { argv: [...HARDENED, oneLayer(folder, tar, Buffer.concat(frames), ZSTD_LAYER)] };
    },
  },
  {
    name: 'waivers of a policy',
    most: 4000,
    make: (folder, count) => {
      const waivers = times(count, (i) => ({
        rules: ['user'],
        match: { image: [`acme/a${i}*`] },
        reason: 'r',
        until: '2099-01-01',
      }));
      writeFileSync(join(folder, 'p.yml'), JSON.stringify({ version: 1, rules: { user: 'error' }, waivers }));
      return { argv: ['check', '--policy', join(folder, 'p.yml'), `${oneImage(join(folder, 'l'))} as acme/app:1`] };
    },
  },
  {
    name: 'overrides of a policy',
    most: 4000,
    make: (folder, count) => {
      const overrides = times(count, (i) => ({ match: { image: [`acme/a${i}*`] }, rules: { user: 'warning' } }));
      writeFileSync(join(folder, 'p.yml'), JSON.stringify({ version: 1, rules: { user: 'error' }, overrides }));
      return { argv: ['check', '--policy', join(folder, 'p.yml'), `${oneImage(join(folder, 'l'))} as acme/app:1`] };
    },
  },
  {
    name: 'custom rules of a policy',
    most: 400,
    make: (folder, count) => {
      const custom = times(count, (i) => ({
        id: `a/r${i}`,
        severity: 'error',
        for: 'manifest',
        assert: `size(manifest.config.env) < ${i + 10}`,
      }));
      writeFileSync(join(folder, 'p.yml'), JSON.stringify({ version: 1, custom }));
      return { argv: ['check', '--policy', join(folder, 'p.yml'), oneImage(join(folder, 'l'))] };
    },
  },
  {
    name: 'custom rule over layers',
    most: 8000,
    make: (folder, count) => {
      const writer = new LayoutWriter(folder);
      const tar = writeTar([{ name: 'f' }]);
      const layer = writer.blob(gzipSync(tar), GZIP_LAYER);
      const layout = writer.finish([
        named(
          writer.manifest(
            writer.config(
              {},
              times(count, () => digestOf(tar)),
            ),
            times(count, () => layer),
          ),
          'v1',
        ),
      ]);
      const custom = [{ id: 'a/r', severity: 'error', for: 'layer', assert: 'layer.size > 0' }];
      return { argv: [...inline({ custom }), layout] };
    },
  },
  {
    name: 'lines of a policy with an error each',
    most: 4000,
    isUsageError: true,
    make: (folder, count) => {
      writeFileSync(
        join(folder, 'p.yml'),
        `version: 1\nrules:\n${times(count, (i) => `  no-such-rule-${i}: error\n`).join('')}`,
      );
      return { argv: ['policy', '--policy', join(folder, 'p.yml')] };
    },
  },
  {
    name: 'images given on the command line',
    most: 2000,
    make: (folder, count) => ({
      argv: [...RECOMMENDED, ...times(count, (i) => oneImage(join(folder, String(i)), { i }))],
    }),
  },
  {
    name: 'instructions of a Dockerfile',
    most: 4000,
    make: (folder, count) => {
      const file = join(folder, 'Dockerfile');
      writeFileSync(file, `FROM scratch\n${times(count, (i) => `RUN echo ${i}\n`).join('')}`);
      const history = times(count, (i) => ({ created_by: `RUN /bin/sh -c echo ${i} # buildkit`, empty_layer: true }));
      return {
        argv: [...inline({ rules: { user: 'error' } }), '--dockerfile', file, oneImage(join(folder, 'l'), { history })],
      };
    },
  },
  {
    name: 'images of a baseline',
    most: 8000,
    make: (folder, count) => {
      const images = times(count, (i) => ({
        name: `acme/a:${i}`,
        names: [`acme/a:${i}`],
        platforms: ['linux/amd64'],
        sizes: [{ platform: 'linux/amd64', compressed: 1, uncompressed: null }],
        findings: [],
        rules: [],
      }));
      writeFileSync(
        join(folder, 'r.json'),
        JSON.stringify({ version: 1, tool: { name: 'plimsoll', version: '0' }, verdict: 'pass', images }),
      );
      return {
        argv: [
          ...inline({ rules: { 'size-budget': { severity: 'error', growth: { compressed: '10%' } } } }),
          '--baseline',
          join(folder, 'r.json'),
          oneImage(join(folder, 'l')),
        ],
      };
    },
  },
  {
    name: 'media types to classify',
    most: 8000,
    make: (_folder, count) => ({ argv: ['classify', ...times(count, (i) => `application/vnd.acme.${i}+json`)] }),
  },
  {
    name: 'referrers of one image',
    most: 8000,
    make: (folder, count) => {
      const writer = new LayoutWriter(folder);
      const image = writer.manifest(writer.config(), []);
      const referrers = times(count, (i) =>
        writer.manifest(writer.config({ i }), [], { subject: image, artifactType: 'application/vnd.acme.sbom' }),
      );
      return { argv: [...HARDENED, writer.finish([named(image, 'v1'), ...referrers])] };
    },
  },
];
