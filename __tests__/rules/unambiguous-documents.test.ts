import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { unambiguousDocuments } from '../../src/rules/unambiguous-documents.ts';
import { fixture } from '../support/command.ts';
import { type Json, leaf, type Member, setMember } from '../support/image-tree.ts';
import {
  checkRule,
  checkRuleAll,
  type Edit,
  layerBytes,
  layerType,
  manifestsIn,
  mutateFixture,
  referencesTo,
  writeLayout,
} from '../support/images.ts';
import { archiveWithSources } from '../support/layer-sources.ts';

/** Adds a member under a key as it is written, escapes and all, to every manifest. */
const manifestHas =
  (key: string, json: Json): Edit =>
  (layout) => {
    for (const manifest of manifestsIn(layout)) manifest.members.push({ key, value: { json } } satisfies Member);
  };
/** Changes the text of every manifest. */
const manifestText =
  (edit: (text: string) => string): Edit =>
  (layout) => {
    for (const manifest of manifestsIn(layout)) manifest.edits.push(edit);
  };
const configText =
  (text: string): Edit =>
  (layout) => {
    for (const config of referencesTo(layout, 'config')) config.target = leaf(text);
  };

describe('unambiguous-documents', () => {
  test('catches a key that only some readers take for another, and says where', async () => {
    const { status, findings } = await checkRule(
      unambiguousDocuments,
      mutateFixture('oci-gzip', manifestHas('"Layers"', [])),
    );
    expect(status).toBe('failed');
    expect(findings).toMatchObject([
      {
        key: '/Layers',
        path: ['index.json', 'manifests/0'],
        message: expect.stringMatching(
          /^the manifest \(sha256:[0-9a-f]{12}, \d+ B\) is ambiguous or malformed: the key "Layers" is "layers" to readers written in Go, .*, at \/Layers$/,
        ),
        fix: expect.stringContaining('docker buildx build --output type=oci,dest=image.tar'),
      },
    ]);
  });

  test.each([
    ['a key with a long s', manifestHas('"layer\u017f"', [])],
    ['a key twice', manifestHas('"layers"', [])],
    ['a key twice, once escaped', manifestHas('"\\u006cayers"', [])],
    ['the fields of an index, too', manifestHas('"manifests"', [])],
    ['the fields of schema1, too', manifestHas('"fsLayers"', [])],
    ['the history of schema1, too', manifestHas('"history"', [])],
    ['the history of schema1 in capitals', manifestHas('"History"', [])],
    ['the signatures of schema1, too', manifestHas('"signatures"', [{}])],
    ['the type of an index in it', manifestHas('"mediaType"', 'application/vnd.oci.image.index.v1+json')],
    ['a type in it that names no document', manifestHas('"mediaType"', 'bananas')],
    ['a second document behind it', manifestText((text) => `${text}{}`)],
    ['a list for a document', manifestText((text) => `[${text}]`)],
    ['text that is no JSON', manifestText((text) => text.slice(0, -1))],
    ['another schemaVersion', manifestText((text) => text.replace('"schemaVersion":2', '"schemaVersion":1'))],
    ['a digest that is none', manifestText((text) => text.replace('"sha256:', '"sha256:../'))],
    ['a size that is none', manifestText((text) => text.replace(/"size":(\d+)/, '"size":"$1"'))],
  ])('catches a manifest with %s', async (_, edit) => {
    const { status, findings } = await checkRule(unambiguousDocuments, mutateFixture('oci-gzip', edit));
    expect(status).toBe('failed');
    expect(findings[0]?.path).toEqual(['index.json', 'manifests/0']);
  });

  test.each([
    ['a key in other letters', '{"os": "linux", "OS": "windows"}'],
    ['a key twice', '{"os": "linux", "os": "windows"}'],
    ['text that is no JSON', 'os: linux'],
  ])('catches a config with %s', async (_, text) => {
    const { messages } = await checkRule(unambiguousDocuments, mutateFixture('oci-gzip', configText(text)));
    expect(messages[0]).toMatch(/^the config \(sha256:/);
  });

  test('catches a document in every platform, once', async () => {
    const { findings } = await checkRule(unambiguousDocuments, mutateFixture('oci-index', manifestHas('"Layers"', [])));
    expect(findings.map(({ platform }) => platform)).toHaveLength(2);
  });

  test('catches a manifest behind a type that names none', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      for (const entry of referencesTo(layout, 'manifests'))
        setMember(entry, 'mediaType', 'application/vnd.acme.thing');
    });
    expect((await checkRule(unambiguousDocuments, path)).messages).toEqual([
      expect.stringContaining('it is declared as "application/vnd.acme.thing", and its bytes are a manifest or index'),
    ]);
  });

  test('catches an archive of which the two sides differ', async () => {
    const { findings } = await checkRule(unambiguousDocuments, fixture('hybrid-mismatch.tar'));
    expect(findings).toMatchObject([
      {
        key: 'ambiguous',
        path: [],
        message: 'acme/pay:1.4.2 in manifest.json has a config or layers that no image in index.json has',
        fix: expect.stringContaining('export the image again with one tool'),
      },
    ]);
  });

  test('catches data after the end of an archive', async () => {
    const tar = Buffer.concat([readFileSync(fixture('oci-gzip.tar')), Buffer.alloc(512, 'x')]);
    const path = join(writeLayout(new Map([['image.tar', tar]])), 'image.tar');
    expect((await checkRule(unambiguousDocuments, path)).status).toBe('failed');
  });

  test('catches a name that stands for two images', async () => {
    const path = mutateFixture('oci-two-images', (layout) => {
      for (const entry of referencesTo(layout, 'manifests')) {
        setMember(entry, 'annotations', { 'org.opencontainers.image.ref.name': 'v1' });
      }
    });
    const told = await checkRuleAll(unambiguousDocuments, `oci:${path}:v1`);
    expect(told.map(({ status }) => status)).toEqual(['failed', 'failed']);
    expect(told[0]?.findings[0]).toMatchObject({
      message: '"v1" names 2 different images here',
      fix: expect.stringContaining('choose by position (PATH:@0)'),
    });
    expect((await checkRule(unambiguousDocuments, `oci:${path}:@0`)).status).toBe('passed');
  });

  test('catches a config and a list of layers that do not belong together', async () => {
    const path = archiveWithSources({ mediaType: 'x/y' }, (entry) => entry.Layers.pop());
    const { messages } = await checkRule(unambiguousDocuments, path);
    expect(messages).toEqual([expect.stringContaining('manifest.json lists 2 layers, the config has 3 diffIDs')]);
  });

  test.each([
    ...['oci-gzip', 'oci-zstd-sorted.tar', 'oci-nested-index', 'oci-buildkit.tar', 'oci-encrypted', 'oci-foreign'],
    ...['dir-schema1', 'dir-schema2', 'dir-oci-zstd', 'dir-index-over-schema2', 'dir-lying-gzip'],
    ...[
      'docker-save-classic.tar',
      'docker-save-untagged.tar',
      'hybrid-ctr.tar',
      'hybrid-buildkit.tar',
      'hybrid-docker-25.tar',
    ],
  ])('does not catch anything in %s', async (name) => {
    expect(await checkRule(unambiguousDocuments, fixture(name))).toMatchObject({ status: 'passed', findings: [] });
  });

  test.each([
    ['fields that nobody knows', manifestHas('"x-acme"', { layers: 1 })],
    ['null in optional fields', manifestHas('"subject"', null)],
    ['annotations named like fields', manifestHas('"annotations"', { Layers: '[]', manifests: '[]' })],
    ['blanks around it', manifestText((text) => `\n  ${text}\n`)],
    [
      "a config with Docker's own fields",
      configText('{"os":"linux","architecture":"amd64","config":{"Healthcheck":null,"OnBuild":null}}'),
    ],
  ])('does not catch a document with %s', async (_, edit) => {
    expect((await checkRule(unambiguousDocuments, mutateFixture('oci-gzip', edit))).status).toBe('passed');
  });

  test('does not catch layers, which are no documents', async () => {
    const path = mutateFixture('oci-gzip', layerBytes('{"a": 1}\n{"a": 2}\n'), layerType('application/vnd.acme.lines'));
    expect((await checkRule(unambiguousDocuments, path)).status).toBe('passed');
  });

  test('does not catch a config that is none of an image: only its owner knows how to read it', async () => {
    const path = mutateFixture('oci-gzip', configText('a: 1'), (layout) => {
      for (const config of referencesTo(layout, 'config'))
        setMember(config, 'mediaType', 'application/vnd.acme.config');
    });
    expect((await checkRule(unambiguousDocuments, path)).status).toBe('passed');
  });

  test('leaves unchecked what has other bytes than its digest names', async () => {
    const path = mutateFixture('oci-gzip', (layout) => {
      for (const entry of referencesTo(layout, 'manifests')) entry.digest = `sha256:${'0'.repeat(64)}`;
    });
    expect((await checkRule(unambiguousDocuments, path)).status).toBe('unchecked');
  });
});
