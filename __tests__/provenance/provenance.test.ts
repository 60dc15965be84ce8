import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isArray, isObject, type JsonObject, type JsonValue, parseJson } from '../../src/formats/json.ts';
import { statementDocument } from '../../src/image/attestation.ts';
import { ImageAnalysis } from '../../src/provenance/image-analysis.ts';
import { type ProvenanceResult, readProvenance } from '../../src/provenance/provenance.ts';
import { baseImage } from '../../src/rules/base-image.ts';
import { layerCompression } from '../../src/rules/layer-compression.ts';
import { noSecrets } from '../../src/rules/no-secrets.ts';
import { baseLayersOf } from '../../src/source-map/base-layers.ts';
import { fixture } from '../support/command.ts';
import { leaf } from '../support/image-tree.ts';
import { checkRule, imagesAt, mutateFixture } from '../support/images.ts';
import { asBuilt, at, type Mutable, type MutableObject, provenance, statementsIn } from '../support/provenance.ts';

/** The provenance of every runnable manifest, of a layout with one image. */
async function found(path: string): Promise<readonly (readonly ProvenanceResult[])[]> {
  const [image] = await imagesAt(path, 'structure', true);
  if (image === undefined) throw new Error(path);
  return image.manifests
    .filter(({ exempt }) => exempt === null)
    .map(({ edge }) => (edge.target.digest === null ? [] : new ImageAnalysis(image).provenanceOf(edge.target.digest)));
}

async function only(path: string) {
  const [[first] = []] = await found(path);
  if (!first?.ok) throw new Error(first?.reason ?? 'none');
  return first.value;
}

async function document(name: string): Promise<JsonObject> {
  const [image] = await imagesAt(fixture(name), 'structure', true);
  const edges = image?.manifests.flatMap(({ layers, exempt }) => (exempt === null ? [] : layers)) ?? [];
  for (const edge of edges) {
    const statement = statementDocument(edge);
    if (String(statement?.get('predicateType')).includes('slsa')) return statement ?? new Map();
  }
  throw new Error(name);
}

describe('provenance', () => {
  test.each([
    ['provenance-min', '1', 2, null],
    ['provenance-max', '1', 2, 4],
    ['attestations-old', '0.2', 2, 4],
    ['sbom', '1', 2, 4],
    ['three-stages', '1', 1, 15],
    ['based-min', '1', 1, null],
    ['based-max', '1', 1, 6],
  ])('is read from BuildKit: %s', async (name, version, manifests, steps) => {
    const all = await found(fixture(`buildkit/${name}.tar`));
    expect(all).toHaveLength(manifests);
    for (const [one, ...others] of all) {
      expect(others).toEqual([]);
      if (!one?.ok) throw new Error(one?.reason);
      expect(one.value).toMatchObject({ version, isBuildKit: true, builder: '' });
      expect(one.value.steps?.length ?? null).toBe(steps);
      expect(one.value.request.locals).toEqual(['context', 'dockerfile']);
    }
  });

  test('has materials as written and as resolved', async () => {
    for (const name of ['based-min', 'based-max']) {
      const { materials, request } = await only(fixture(`buildkit/${name}.tar`));
      expect(materials.map(({ uri }) => uri)).toEqual([
        expect.stringMatching(/^pkg:docker\/acme\/base@1\?digest=sha256:[0-9a-f]{64}&platform=linux%2Famd64$/),
        'pkg:docker/acme/tools@1?platform=linux%2Famd64',
        'pkg:docker/docker/dockerfile@1',
      ]);
      for (const { digest } of materials) expect(digest.get('sha256')).toMatch(/^[0-9a-f]{64}$/);
      expect(request.frontend).toBe('gateway.v0');
      expect(request.args.get('source')).toBe('docker/dockerfile:1');
    }
  });

  test('leads from layers to lines: steps, their locations and the text', async () => {
    const { layers, locations, sources } = await only(fixture('buildkit/three-stages.tar'));
    const [source] = sources;
    expect(source).toMatchObject({ filename: 'Dockerfile', language: 'Dockerfile' });
    const text = Buffer.from(source?.data ?? '', 'base64')
      .toString()
      .split('\n');
    expect(layers.get('step13:0')?.map((chain) => chain.length)).toEqual([7]);
    const lines = locations.get('step11')?.[0]?.lines.map(({ start }) => text[start - 1]);
    expect(lines?.[0]).toBe("COPY <<'CONF' <<'PAGE' /srv/public/");
    expect(locations.get('step0')).toEqual([]);
  });

  test('is the same in both versions of SLSA', async () => {
    const [old, now] = [
      await only(fixture('buildkit/attestations-old.tar')),
      await only(fixture('buildkit/provenance-max.tar')),
    ];
    expect({ ...old, version: '', buildType: '' }).toEqual({ ...now, version: '', buildType: '' });
  });

  test('of another builder has no steps', async () => {
    const path = mutateFixture(
      'buildkit/provenance-max.tar',
      provenance((predicate) => {
        const definition = at(predicate, 'buildDefinition');
        definition['buildType'] = 'https://actions.github.io/buildtypes/workflow/v1';
        definition['externalParameters'] = { request: 'what it likes' };
      }),
    );
    expect(await only(path)).toMatchObject({ isBuildKit: false, steps: null });
  });

  test('that is linked but cannot be read gives a reason', async () => {
    const broken = mutateFixture('buildkit/provenance-min.tar', asBuilt, (layout) => {
      for (const statement of statementsIn(layout)) statement.target = leaf('{');
    });
    expect(await found(broken)).toMatchObject([
      [{ ok: false, reason: 'a provenance statement could not be read' }],
      [{ ok: false, reason: 'a provenance statement could not be read' }],
    ]);
  });

  test.each([
    [
      '/predicate/buildDefinition/resolvedDependencies',
      (predicate: MutableObject) => ({ of: at(predicate, 'buildDefinition'), key: 'resolvedDependencies' }),
    ],
    [
      '/predicate/buildDefinition/externalParameters/request/args',
      (predicate: MutableObject) => ({
        of: at(predicate, 'buildDefinition', 'externalParameters', 'request'),
        key: 'args',
      }),
    ],
    [
      '/predicate/runDetails/metadata/buildkit_metadata/layers',
      (predicate: MutableObject) => ({
        of: at(predicate, 'runDetails', 'metadata', 'buildkit_metadata'),
        key: 'layers',
      }),
    ],
    [
      '/predicate/buildDefinition/internalParameters/buildConfig/llbDefinition',
      (predicate: MutableObject) => ({
        of: at(predicate, 'buildDefinition', 'internalParameters', 'buildConfig'),
        key: 'llbDefinition',
      }),
    ],
  ])('reports the malformed part: %s', async (pointer, partOf) => {
    const path = mutateFixture(
      'buildkit/provenance-max.tar',
      provenance((predicate) => {
        const { of, key } = partOf(predicate);
        of[key] = 7;
      }),
    );
    const [[first] = []] = await found(path);
    expect(first).toMatchObject({ ok: false, reason: expect.stringContaining(`is malformed at ${pointer}: `) });
  });

  test('of a later version gives a reason', () => {
    const statement = new Map<string, JsonValue>([
      ['predicateType', 'https://slsa.dev/provenance/v2'],
      ['predicate', new Map()],
    ]);
    expect(readProvenance(statement)).toBe('its provenance has a version other than 0.2 and 1');
  });

  test('never throws, whatever is in its place', async () => {
    for (const name of ['buildkit/based-max.tar', 'buildkit/attestations-old.tar']) {
      const original = await document(name);
      fc.assert(
        fc.property(
          fc.nat(),
          fc.constantFrom('null', '7', '"x"', '[]', '{}', '[[[]]]', '-1', '{"Op": 1}', '[{"input": 9}]'),
          (seed, text) => {
            const parsed = parseJson(Buffer.from(text));
            const read = readProvenance(asObject(replaced(original, seed, parsed.ok ? parsed.value : null)));
            expect(['string', 'object']).toContain(typeof read);
          },
        ),
        { numRuns: 500 },
      );
    }
  });
});

describe('users of provenance', () => {
  test('find the layers of the base image', async () => {
    const [image] = await imagesAt(fixture('buildkit/based-max.tar'), 'structure', true);
    const manifest = image?.manifests.find(({ exempt }) => exempt === null);
    if (image === undefined || manifest === undefined) throw new Error('no image');
    expect(baseLayersOf(new ImageAnalysis(image), manifest)).toEqual({ kind: 'known', count: 2, isAll: true });
  });

  test('never throw, whatever is in a statement', async () => {
    const json = fc.constantFrom<Mutable>(null, 7, 'x', [], {}, [[[]]], -1, { Op: 1 }, [{ input: 9 }]);
    await fc.assert(
      fc.asyncProperty(fc.nat(), json, async (seed, by) => {
        const path = mutateFixture(
          'buildkit/based-max.tar',
          provenance((predicate) => void Object.assign(predicate, changed(predicate, seed, by))),
        );
        for (const rule of [baseImage, layerCompression, noSecrets]) {
          const { status } = await checkRule(
            rule,
            path,
            rule === layerCompression ? { scope: 'non-base' } : rule === baseImage ? { pinned: true } : {},
          );
          expect(['passed', 'failed', 'unchecked']).toContain(status);
        }
      }),
      { numRuns: 60 },
    );
  });
});

/** The document as plain JSON. */
function changed(value: Mutable, seed: number, by: Mutable): Mutable {
  const keys = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  const chosen = keys[seed % keys.length];
  if (chosen === undefined) return by;
  const rest = Math.floor(seed / 3);
  if (Array.isArray(value)) return value.map((item, i) => (String(i) === chosen ? changed(item, rest, by) : item));
  if (typeof value !== 'object' || value === null) return by;
  return { ...value, [chosen]: seed % 5 === 0 ? by : changed(value[chosen] ?? null, rest, by) };
}

function asObject(value: JsonValue): JsonObject {
  return isObject(value) ? value : new Map();
}

/** The document with another value at one path, which a number selects. */
function replaced(value: JsonValue, seed: number, by: JsonValue): JsonValue {
  const keys = isArray(value) ? [...value.keys()] : isObject(value) ? [...value.keys()] : [];
  if (keys.length === 0 || seed % 7 === 0) return by;
  const chosen = keys[seed % keys.length];
  const rest = Math.floor(seed / 3);
  if (isArray(value)) return value.map((item, i) => (i === chosen ? replaced(item, rest, by) : item));
  if (!isObject(value)) return by;
  return new Map([...value].map(([key, item]) => [key, key === chosen ? replaced(item, rest, by) : item]));
}
