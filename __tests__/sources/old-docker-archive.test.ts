import { describe, expect, test } from '@jest/globals';
import { blobsVerified } from '../../src/rules/blobs-verified.ts';
import { isOldDockerArchive, openOldDockerArchive } from '../../src/sources/old-docker-archive.ts';
import { openTarStream } from '../../src/sources/tar-file.ts';
import { checkRule, imagesAt, writeLayout } from '../support/images.ts';
import { refusalAt } from '../support/sources.ts';
import { type TarSpec, writeTar } from '../support/tar.ts';

const [BASE, TOP, OTHER] = ['a', 'b', 'c'].map((digit) => digit.repeat(64)) as [string, string, string];

/** The folder of one layer, as Docker Image Specification v1.0 has it. */
function layer(id: string, parent: string | null, more: object = {}): TarSpec[] {
  const json = { id, ...(parent === null ? {} : { parent }), os: 'linux', architecture: 'amd64', ...more };
  return [
    { name: `${id}/VERSION`, data: '1.0' },
    { name: `${id}/json`, data: JSON.stringify(json) },
    { name: `${id}/layer.tar`, data: writeTar([{ name: id.slice(0, 3), data: id }]) },
  ];
}

const repositories = (names: unknown): TarSpec => ({ name: 'repositories', data: JSON.stringify(names) });
const IMAGE = [...layer(BASE, null), ...layer(TOP, BASE)];
const TAGGED = [...IMAGE, repositories({ 'acme/pay': { '1.0': TOP, latest: TOP } })];

async function opened(members: readonly TarSpec[]) {
  const files = await openTarStream([writeTar(members)]);
  if (!files.ok) throw new Error(files.error);
  return { is: isOldDockerArchive(files.value), ...openOldDockerArchive(files.value) };
}

const archive = (members: readonly TarSpec[]): string =>
  `${writeLayout(new Map([['old.tar', writeTar(members)]]))}/old.tar`;

describe('a docker archive without manifest.json', () => {
  test('has the chain of parents as layers, base first, and the names of repositories', async () => {
    expect(await opened(TAGGED)).toMatchObject({
      is: true,
      faults: [],
      roots: [
        {
          names: ['acme/pay:1.0', 'acme/pay:latest'],
          config: { name: `${TOP}/json` },
          layers: [{ name: `${BASE}/layer.tar` }, { name: `${TOP}/layer.tar` }],
        },
      ],
    });
  });

  // docker 20.10 decodes the json of every layer, and refuses the archive.
  test.each([
    [{ created: '' }, '/created', 'the date and time of creation is not one that docker reads'],
    [{ created: '2026-11-25' }, '/created', 'the date and time of creation is not one that docker reads'],
    [{ config: { Cmd: 1 } }, '/config/Cmd', 'expected a string, found a number'],
    [{ container_config: { Cmd: 1 } }, '/container_config/Cmd', 'expected a string, found a number'],
    [{ docker_version: 1 }, '/docker_version', '"docker_version" must be a string, not a number'],
  ])('has a fault where a lower layer has %j', async (members, pointer, message) => {
    const { roots, faults } = await opened([...layer(BASE, null, members), ...layer(TOP, BASE)]);
    expect(faults).toEqual([]);
    expect(roots).toMatchObject([{ faults: [{ kind: 'malformed', pointer, message: `${BASE}/json: ${message}` }] }]);
  });

  test('has a fault for a name that docker refuses', async () => {
    const { roots } = await opened([
      ...IMAGE,
      repositories({ 'ACME/pay': { '1.0': TOP }, 'acme/pay': { '1.0': TOP } }),
    ]);
    expect(roots[0]?.faults.map(({ message }) => message)).toEqual([
      'the name "ACME/pay:1.0" has a host that podman does not accept; podman and docker before version 23 refuse the archive',
    ]);
  });

  test('has an image for every top, tagged or not, and for every tag inside of a chain', async () => {
    const { roots } = await opened([...IMAGE, ...layer(OTHER, BASE), repositories({ base: { v1: BASE } })]);
    expect(roots.map(({ names, layers }) => [names, layers.length])).toEqual([
      [['base:v1'], 1],
      [[], 2],
      [[], 2],
    ]);
  });

  test('is no old one where it has a manifest.json', async () => {
    expect((await opened([...TAGGED, { name: 'manifest.json', data: '[]' }])).is).toBe(false);
  });

  test.each([
    [
      'a parent that is not there',
      layer(TOP, BASE),
      'malformed',
      /needs the layer a{64}, which is not in the archive$/,
    ],
    [
      'a tag of a layer that is not there',
      [...IMAGE, repositories({ x: { y: OTHER } })],
      'malformed',
      /needs the layer c/,
    ],
    [
      'a tagged loop',
      [...layer(BASE, TOP), ...layer(TOP, BASE), repositories({ x: { y: TOP } })],
      'malformed',
      /is a loop$/,
    ],
    ['a loop that nobody names', [...layer(BASE, TOP), ...layer(TOP, BASE)], 'malformed', /is a loop$/],
    ['a loop beside an image', [...layer(BASE, BASE), ...layer(OTHER, null)], 'malformed', /is a loop$/],
    ['the id of another layer', layer(TOP, null, { id: BASE }), 'ambiguous', /\/json has the id "a{64}"$/],
    ['a parent that is no string', layer(TOP, null, { parent: 1 }), 'malformed', /./],
    ['a parent that Go reads as another', layer(TOP, null, { Parent: BASE }), 'ambiguous', /./],
    ['tags that are none', [...IMAGE, repositories({ x: 1 })], 'malformed', /"x" has no tags$/],
    ['a tag of no layer', [...IMAGE, repositories({ x: { y: 'z' } })], 'malformed', /x:y has no layer$/],
    ['a list for repositories', [...IMAGE, repositories([])], 'malformed', /repositories is not an object$/],
    ['broken repositories', [...IMAGE, { name: 'repositories', data: '{' }], 'malformed', /^repositories: /],
  ])('with %s has a fault and no images', async (_, members, kind, message) => {
    const { roots, faults } = await opened(members);
    expect(roots).toEqual([]);
    expect(faults).toContainEqual(expect.objectContaining({ kind, message: expect.stringMatching(message) }));
  });

  test('is opened as an image of its platform', async () => {
    const images = await imagesAt(archive(TAGGED), 'digests');
    expect(images).toMatchObject([
      { name: 'acme/pay:1.0', source: 'docker-archive', platforms: ['linux/amd64'], engineStorage: true, digest: null },
    ]);
  });

  test('is refused with its fault', async () => {
    expect(await refusalAt(archive(layer(TOP, BASE)))).toMatch(/which is not in the archive/);
  });

  test('has blobs that cannot be verified, as nothing names their digests', async () => {
    const { status, reason } = await checkRule(blobsVerified, archive(TAGGED));
    expect(status).toBe('unchecked');
    expect(reason).toMatch(/could not be verified: no config states a digest for it/);
  });
});
