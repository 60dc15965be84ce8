import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeTar } from '../../__tests__/support/tar.ts';
import { mutateBytes } from '../byte-mutation.ts';
import { layoutFiles, templateOf, writeFiles } from '../image-template.ts';
import type { ReferenceDecoder } from '../reference-decoder.ts';
import { Disagreement, type Target } from '../target.ts';
import { outcomesOf, runCommand } from './command-run.ts';

const FIXTURES = [
  ...['oci-zstd', 'oci-gzip', 'oci-index', 'oci-nested-index', 'oci-foreign', 'oci-manifest-list', 'oci-two-images'],
  ...['oci-windows-foreign', 'oci-umoci-insert', 'oci-zstd-chunked', 'oci-estargz', 'oci-encrypted'],
];
const DICTIONARY = [
  ...['"layers":[],', '"Layers":[],', '"layer\\u0073":[],', '"layer\u017f":null,', '"manifests":[],', '"config":{},'],
  ...['"size":"1",', '"digest":"sha256:../../x",', '"mediaType":"bananas",', '"urls":["https://x"],', '"data":"e30=",'],
  ...['"platform":{"os":"linux","architecture":"amd64"},', '"User":"0",', '"subject":null,', '"artifactType":"x/y",'],
  ...['application/vnd.oci.image.layer.v1.tar+gzip', 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip'],
  ...[
    'application/vnd.oci.image.layer.v1.tar+zstd',
    'application/vnd.in-toto+json',
    'application/vnd.oci.empty.v1+json',
  ],
].map((text) => Buffer.from(text));

/** Rules of which the reference decoder can see a violation. */
const STRICT =
  '{version: 1, rules: {layer-compression: {severity: error, allow: [zstd]}, user: error, no-schema1: error}}';
const POLICIES = ['hardened', STRICT] as const;

/** Whole checks of layouts with changed documents, as a folder and as an archive, with digests computed again. */
export function layoutTarget(reference: ReferenceDecoder | null): Target {
  const templates = FIXTURES.map((name) => templateOf(join(import.meta.dirname, '../../__tests__/fixtures', name)));
  const scratch = mkdtempSync(join(tmpdir(), 'plimsoll-fuzz-'));
  return {
    name: 'layout',
    make: (random) => {
      const template = new Map(random.pick(templates) ?? []);
      const documents = [...template].filter(([, bytes]) => bytes[0] === 0x7b).map(([name]) => name);
      for (let changes = 1 + random.below(2); changes > 0; changes--) {
        const name = random.pick(random.oneIn(5) ? [...template.keys()] : documents) ?? 'index.json';
        template.set(name, mutateBytes(random, template.get(name) ?? Buffer.alloc(0), DICTIONARY));
      }
      return template.set('policy', Buffer.from(random.pick(POLICIES)));
    },
    run: async (input, random) => {
      const policy = Buffer.from(input.get('policy') ?? []).toString() || 'recommended';
      const files = layoutFiles(new Map([...input].filter(([name]) => name !== 'policy')));
      const folder = join(scratch, 'layout');
      writeFiles(folder, files);
      const archive = join(scratch, 'layout.tar');
      const isArchive = random.oneIn(2);
      if (isArchive) writeFileSync(archive, writeTar([...files].map(([name, data]) => ({ name, data }))));
      const run = await runCommand(['check', '--policy', policy, '--format', 'json', isArchive ? archive : folder]);
      if (reference !== null && run.code === 0 && policy === STRICT) await compare(folder, reference);
      return outcomesOf(run);
    },
    close: async () => rmSync(scratch, { recursive: true, force: true }),
  };
}

/** A pass under the strict policy means that no image, as Go reads it, has another layer or runs as root. */
async function compare(folder: string, reference: ReferenceDecoder): Promise<void> {
  const { images = [] } = await reference.read('layout', Buffer.from(folder));
  for (const { layers, user } of images) {
    const other = (layers ?? []).find((type) => /\.tar(?:[.+]gzip)?$/.test(type));
    if (other !== undefined) throw new Disagreement(`passes, and Go reads a layer of type ${other}`);
    if (/^(?:0+|root|)(?::|$)/.test(user)) throw new Disagreement(`passes, and Go reads the user "${user}"`);
  }
}
