import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { diffIdsMatch } from '../../src/rules/diff-ids-match.ts';
import { safeLayers } from '../../src/rules/safe-layers.ts';
import { sizeBudget } from '../../src/rules/size-budget.ts';
import { checkRule, mutateFixture } from '../support/images.ts';
import { imageWith, plainLayer } from '../support/layered.ts';
import { TYPES } from '../support/layout.ts';
import {
  imageOf,
  LAZY_LAYERS,
  type LazyLayer,
  lazyLayer,
  skippable,
  type Table,
  tableIn,
  withTable,
} from '../support/lazy-layers.ts';
import { writeTar } from '../support/tar.ts';

const BUDGET = { image: { uncompressed: '1GB' } };
const TOC_DIGEST = 'containerd.io/snapshot/stargz/toc.digest';

/** What the three rules about the contents of layers come to. */
async function statuses(where: string): Promise<readonly string[]> {
  const told = [
    await checkRule(safeLayers, where),
    await checkRule(diffIdsMatch, where),
    await checkRule(sizeBudget, where, BUDGET),
  ];
  return told.map(({ status }) => status);
}

/** The layer with bin/ping set-uid in its table alone. */
function lying(layer: LazyLayer): LazyLayer {
  const table: Table = tableIn(layer);
  const entries = table.entries.map((one) => (one['name'] === 'bin/ping' ? { ...one, mode: 0o4755 } : one));
  return withTable(layer, { ...table, entries });
}

describe.each(LAZY_LAYERS)('a layer made as %s', (name) => {
  const layer = lazyLayer(name);

  test('passes', async () => {
    expect(await statuses(imageOf(layer))).toEqual(['passed', 'passed', 'passed']);
  });

  test('fails safe-layers with another mode in its table, and nothing that is about files passes', async () => {
    const where = imageOf(lying(layer));
    expect(await statuses(where)).toEqual(['failed', 'unchecked', 'unchecked']);
    const { findings } = await checkRule(safeLayers, where);
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ key }) => key)).toEqual(['table-of-contents']);
    expect(errors[0]?.message).toMatch(
      /^the table of contents of layer 1\/1 \(.*\), which lazy pulling mounts, differs from its tar: the mode of "bin\/ping" is 4755 in the table, 0755 in the tar$/,
    );
  });

  test('is unchecked with a table that cannot be read', async () => {
    const where = imageOf(withTable(layer, { ...tableIn(layer), version: 2 }));
    expect(await statuses(where)).toEqual(['unchecked', 'unchecked', 'unchecked']);
    expect((await checkRule(safeLayers, where)).reason).toMatch(/its table of contents is not of version 1/);
  });

  test('fails where its annotation states another digest, whether or not the table can be read', async () => {
    const key = Object.keys(layer.annotations).find((one) => /checksum|toc\.digest/.test(one)) ?? '';
    const annotations = { ...layer.annotations, [key]: `sha256:${'0'.repeat(64)}` };
    const { status, messages } = await checkRule(safeLayers, imageOf({ ...layer, annotations }));
    expect(status).toBe('failed');
    expect(messages[0]).toMatch(new RegExp(`the annotation ${key} is sha256:000`));
  });
});

describe('a table', () => {
  const estargz = lazyLayer('estargz');
  const chunked = lazyLayer('zstd-chunked');

  test('is found by the footer alone', async () => {
    expect(await statuses(imageOf({ ...lying(estargz), annotations: {} }))).toEqual([
      'failed',
      'unchecked',
      'unchecked',
    ]);
  });

  test('is found by the annotation alone, behind what looks like the end', async () => {
    const { bytes, annotations } = lying(chunked);
    const where = imageOf({ bytes: Buffer.concat([bytes, skippable(Buffer.alloc(100))]), annotations });
    expect(await statuses(where)).toEqual(['failed', 'unchecked', 'unchecked']);
  });

  test('is found beside another one', async () => {
    // The footer leads to a table that is right, the annotation to one that lies.
    const other = lying(chunked);
    const from = other.bytes.length;
    const [offset = 0, size = 0] = (other.annotations['io.github.containers.zstd-chunked.manifest-position'] ?? '')
      .split(':')
      .map(Number);
    const hidden = skippable(other.bytes.subarray(offset, offset + size));
    const body = chunked.bytes.subarray(0, -72);
    const bytes = Buffer.concat([body, hidden, chunked.bytes.subarray(-72)]);
    const position = `${body.length + 8}:${size}:1:1`;
    expect(from).toBeGreaterThan(0);
    const annotations = { ...other.annotations, 'io.github.containers.zstd-chunked.manifest-position': position };
    expect(await statuses(imageOf({ bytes, annotations }))).toEqual(['failed', 'unchecked', 'unchecked']);
  });

  test('is found behind an uncompressed tar', async () => {
    const tar = writeTar([{ name: 'bin/ping', data: 'ping', mode: 0o755 }]);
    const json = JSON.stringify({ version: 1, entries: [{ name: 'bin/ping', type: 'reg', size: 0, mode: 0o4755 }] });
    const toc = gzipSync(writeTar([{ name: 'stargz.index.json', data: json }]));
    const footer = Buffer.from(estargz.bytes.subarray(-51));
    footer.write(tar.length.toString(16).padStart(16, '0'), 16, 'latin1');
    const where = imageWith([{ ...plainLayer(Buffer.concat([tar, toc, footer])), type: TYPES.layer }]);
    expect((await statuses(where))[0]).toBe('failed');
    expect((await checkRule(safeLayers, where)).messages.join()).toMatch(/the mode of "bin\/ping" is 4755/);
  });

  test('in another image makes the layer unchecked', async () => {
    const footer = Buffer.concat([
      Buffer.from('1f8b08040000000000ff1500', 'hex'),
      Buffer.from('SG\x11\0STARGZEXTERNALTOC', 'latin1'),
      Buffer.from('010000ffff0000000000000000', 'hex'),
    ]);
    const bytes = Buffer.concat([gzipSync(writeTar([{ name: 'a', data: 'b' }])), footer]);
    const where = imageOf({ bytes, annotations: { [TOC_DIGEST]: `sha256:${'0'.repeat(64)}` } });
    expect(await statuses(where)).toEqual(['unchecked', 'unchecked', 'unchecked']);
    expect((await checkRule(safeLayers, where)).reason).toMatch(/in another image/);
  });

  test('that is annotated and not there is nothing to mount by', async () => {
    const bytes = gzipSync(writeTar([{ name: 'a', data: 'b' }]));
    const where = imageOf({ bytes, annotations: { [TOC_DIGEST]: `sha256:${'0'.repeat(64)}` } });
    expect(await statuses(where)).toEqual(['passed', 'passed', 'passed']);
  });

  test('is judged under each reference of one blob', async () => {
    const honest = lazyLayer('zstd-chunked');
    const wrong = {
      ...honest,
      annotations: { ...honest.annotations, 'io.github.containers.zstd-chunked.manifest-position': '1:2:3:1' },
    };
    expect(await statuses(imageOf(honest, honest))).toEqual(['passed', 'passed', 'passed']);
    for (const layers of [
      [honest, wrong],
      [wrong, honest],
    ] as const) {
      const [safe, diffIds, size] = await statuses(imageOf(...layers));
      expect([safe, diffIds, size]).toEqual(['failed', 'unchecked', 'unchecked']);
    }
  });

  test('is compared for each image of a source, whichever is read first', async () => {
    expect(await statuses(mutateFixture('oci-estargz'))).toEqual(['passed', 'passed', 'passed']);
    expect(await statuses(mutateFixture('oci-zstd-chunked'))).toEqual(['passed', 'passed', 'passed']);
  });

  test('and nothing else may follow the end marker', async () => {
    const { bytes, annotations } = lazyLayer('estargz-lossless');
    const table = bytes.length - 51;
    const offset = Number.parseInt(bytes.subarray(table + 16, table + 32).toString('latin1'), 16);
    const hidden = gzipSync(writeTar([{ name: 'bin/hidden', data: 'x', mode: 0o4755 }], { end: false }));
    const footer = Buffer.from(bytes.subarray(-51));
    footer.write((offset + hidden.length).toString(16).padStart(16, '0'), 16, 'latin1');
    const changed = Buffer.concat([bytes.subarray(0, offset), hidden, bytes.subarray(offset, -51), footer]);
    const { status, findings } = await checkRule(safeLayers, imageOf({ bytes: changed, annotations }));
    expect(status).toBe('failed');
    expect(findings.map(({ key, severity }) => `${key} ${severity}`)).toEqual(['trailing-data error']);
  });
});
