import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plimsoll } from '../support/command.ts';
import { type Layout, layout, named, TYPES } from '../support/layout.ts';
import { writeTar } from '../support/tar.ts';
import { temporaryDirectory } from '../support/temporary.ts';

const TAR = (name: string) => writeTar([{ name, data: name }]);

/** Writes index.json with an image. */
function withLayout(image: Layout): Layout {
  const layer = image.blob(TAR('oci'), TYPES.layer);
  const config = image.config({ config: { User: '1000' }, rootfs: { type: 'layers', diff_ids: [layer.digest] } });
  return image.index([named(image.manifest({ config, layers: [layer] }), 'v1')]);
}

/** Writes what docker save wrote before manifest.json; the folder of a layer may have any name. */
function withLegacy(image: Layout, id: string, repositories: boolean): Layout {
  image.file(`${id}/json`, { id, os: 'linux', architecture: 'amd64', config: { User: '0' } });
  image.file(`${id}/layer.tar`, TAR('legacy'));
  return repositories ? image.file('repositories', { 'acme/legacy': { 1: id } }) : image;
}

/** Writes a docker archive's manifest.json with an image of its own. */
function withList(image: Layout): Layout {
  const layer = layout().blob(TAR('list'), TYPES.layer);
  const config = { os: 'linux', architecture: 'amd64', rootfs: { type: 'layers', diff_ids: [layer.digest] } };
  image.file('list.json', config).file('list.tar', TAR('list'));
  return image.file('manifest.json', [{ Config: 'list.json', RepoTags: ['acme/list:1'], Layers: ['list.tar'] }]);
}

/** Writes a dir:'s manifest.json, of the image of index.json or of another. */
function withDirectory(image: Layout, isSame: boolean): Layout {
  if (!isSame)
    return image.file('manifest.json', { schemaVersion: 2, config: image.config({ author: 'x' }), layers: [] });
  const index = JSON.parse(Buffer.from(image.files.get('index.json') ?? '').toString());
  const bytes = image.files.get(`blobs/${String(index.manifests[0].digest).replace(':', '/')}`);
  return image.file('manifest.json', bytes ?? '');
}

const ID = 'a'.repeat(64);
const made = {
  layout: () => withLayout(layout()),
  'repositories in blobs': () => withLegacy(withLayout(layout()), 'blobs', true),
  'repositories and an id': () => withLegacy(withLayout(layout()), ID, true),
  'no repositories': () => withLegacy(withLayout(layout()), 'base', false),
  'a list': () => withList(withLayout(layout())),
  'an empty list': () => withLayout(layout()).file('manifest.json', []),
  'a list and repositories': () => withLegacy(withList(withLayout(layout())), ID, true),
  'the same dir:': () => withDirectory(withLayout(layout()), true),
  'another dir:': () => withDirectory(withLayout(layout()), false),
};

function tarOf(image: Layout): string {
  const path = join(temporaryDirectory(), 'image.tar');
  writeFileSync(path, image.tar());
  return path;
}

const POLICY = '{version: 1, rules: {unambiguous-documents: error}}';
const codeOf = async (image: string): Promise<number> => (await plimsoll(['check', '--policy', POLICY, image])).code;

describe('an archive with index.json', () => {
  // docker 20.10 loads manifest.json, else repositories; podman, skopeo oci-archive:, containerd, regctl and crane load index.json.
  test.each([
    ['layout', '', 0],
    ['layout', 'oci-archive:', 0],
    ['repositories in blobs', '', 1],
    ['repositories in blobs', 'oci-archive:', 1],
    ['repositories in blobs', 'docker-archive:', 1],
    ['repositories and an id', '', 1],
    ['repositories and an id', 'oci-archive:', 1],
    ['no repositories', 'oci-archive:', 1],
    ['a list', '', 1],
    ['a list', 'oci-archive:', 1],
    ['a list', 'docker-archive:', 1],
    ['an empty list', '', 1],
    ['an empty list', 'oci-archive:', 1],
    ['a list and repositories', '', 1],
    ['another dir:', '', 1],
    ['another dir:', 'oci-archive:', 0],
    ['the same dir:', '', 0],
  ] as const)('and %s, given as %spath: exit code %i', async (name, transport, code) => {
    expect(await codeOf(`${transport}${tarOf(made[name]())}`)).toBe(code);
  });
});

describe('a directory with index.json', () => {
  test.each([
    ['layout', 'oci:', 0],
    ['repositories in blobs', '', 1],
    ['repositories in blobs', 'oci:', 1],
    ['a list', 'oci:', 1],
    ['another dir:', '', 1],
    ['another dir:', 'oci:', 0],
    ['the same dir:', '', 0],
    ['the same dir:', 'oci:', 0],
  ] as const)('and %s, given as %spath: exit code %i', async (name, transport, code) => {
    expect(await codeOf(`${transport}${made[name]().write(temporaryDirectory())}`)).toBe(code);
  });
});

test('a docker archive has repositories beside manifest.json, which no engine reads then', async () => {
  expect(await codeOf(tarOf(withLegacy(withList(layout()), ID, true)))).toBe(0);
});

test('an archive from before manifest.json has every folder with a json as a layer, whatever its name', async () => {
  const image = withLegacy(withLegacy(layout(), ID, true), 'base', false);
  const { stdout } = await plimsoll(['inspect', '--format', 'json', tarOf(image)]);
  expect(JSON.parse(stdout).images).toHaveLength(2);
});

test.each(['./list.json', 'x/../list.json', 'list.json/', '//list.json'])(
  'a docker archive whose config is called %s is not read by all engines',
  async (name) => {
    const image = withList(layout());
    image.file('manifest.json', [{ Config: name, RepoTags: ['acme/list:1'], Layers: ['list.tar'] }]);
    expect(await codeOf(tarOf(image))).not.toBe(0);
  },
);
