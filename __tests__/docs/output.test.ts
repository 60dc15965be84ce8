import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { outputPage } from '../../scripts/generate/output-page.ts';
import { outputSchema, outputSchemaFiles, schemaPath } from '../../scripts/generate/output-schemas.ts';
import { namedWithin, OUTPUTS, type Output } from '../../scripts/generate/outputs/outputs.ts';
import {
  COUNT,
  FLAG,
  list,
  orNull,
  type RecordShape,
  record,
  type Shape,
  TEXT,
  words,
} from '../../scripts/generate/outputs/shape.ts';
import { MEDIA_TYPES, PREFIXES } from '../../src/formats/media-type-table.ts';
import { renderJson } from '../../src/reports/json.ts';
import { fixture, plimsoll } from '../support/command.ts';
import { fakeRegistry, fill } from '../support/fake-registry.ts';
import { layerMember, mutateFixture, writeLayout } from '../support/images.ts';
import { layout, TYPES } from '../support/layout.ts';
import { ROOT } from '../support/pages.ts';
import { possibleIn, recordsIn, shownBy } from '../support/records.ts';
import { checkAt } from '../support/registries.ts';
import { everything, whole } from '../support/report.ts';
import { writeTar } from '../support/tar.ts';

/** With every kind of outcome and notice over the fixtures. */
const POLICY = `version: 1
extends: [hardened]
rules:
  layer-compression: {severity: error, allow: [zstd], from: 2027-06-01}
  media-types: error
  no-schema1: {severity: warning, unchecked: note}
overrides:
  - match: {image: ["acme/*"]}
    reason: until it is rebuilt
    until: 2027-01-10
    rules: {no-foreign-layers: warning}
custom:
  - {id: acme/no-archive, severity: error, for: image, assert: 'image.source != "docker-archive"', message: it is an archive}
waivers:
  - {rules: [user], match: {image: ["acme/*"]}, reason: runs as root, until: 2027-01-15}
  - {rules: [no-secrets], match: {image: ["acme/*"]}, reason: nothing to see, until: 2028-01-01}
  - {rules: [complete], match: {image: ["acme/*"]}, reason: is over, until: 2026-06-01}
  - {rules: [media-types], match: {platform: ["linux/*"]}, reason: cannot be told, until: 2028-01-01}
`;
const DAY = '2027-01-01';

/** What no tool makes: layers that no digest names, a layer that is absent and has no size, and a document that is wrong in one place. */
function brokenImages(): readonly string[] {
  return [
    archiveOf({ diffIds: 0 }, 'layer.tar'),
    archiveOf({ diffIds: 1 }),
    mutateFixture('oci-gzip', layerMember('annotations', 'none')),
  ];
}

/** A docker archive of one layer that has other members. */
function archiveOf({ diffIds }: { readonly diffIds: number }, ...members: readonly string[]): string {
  const manifest = [{ Config: 'config.json', RepoTags: null, Layers: ['layer.tar'] }];
  const rootfs = { type: 'layers', diff_ids: Array.from({ length: diffIds }, () => `sha256:${'0'.repeat(64)}`) };
  const archive = writeTar([
    { name: 'manifest.json', data: JSON.stringify(manifest) },
    { name: 'config.json', data: JSON.stringify({ os: 'linux', architecture: 'amd64', rootfs }) },
    ...members.map((name) => ({ name, data: writeTar([]) })),
  ]);
  return join(writeLayout(new Map([['archive.tar', archive]])), 'archive.tar');
}

/** Images that state `os.features`: one of a platform, and one that states no platform. */
function imagesWithFeatures(): readonly string[] {
  const stating = (platform: { readonly [key: string]: string }) => {
    const image = layout();
    const config = image.blob(
      { ...platform, 'os.features': ['erofs'], rootfs: { type: 'layers', diff_ids: [] } },
      TYPES.config,
    );
    return writeLayout(image.index([image.manifest({ config })]).files);
  };
  return [stating({ os: 'linux', architecture: 'amd64' }), stating({})];
}

/** Everything among the fixtures, also what is no image. */
const FIXTURES = ['', 'buildkit', 'go'].flatMap((folder) =>
  readdirSync(fixture(folder)).map((name) => fixture(join(folder, name))),
);

const ajv = new Ajv2020({ allErrors: true, strict: true, strictTypes: false });
const open = validators('open');
const closed = validators('closed');
/** By command: what it really printed. */
const printed = new Map<string, unknown[]>(OUTPUTS.map(({ command }) => [command, []]));

const here = process.cwd();
afterAll(() => process.chdir(here));
beforeAll(async () => {
  // A policy of which lines can be shown is below the directory of the run.
  const built = readFileSync(fixture('buildkit/three-stages.Dockerfile'), 'utf8');
  // Of a Dockerfile that is not quite what was built, only stages are told.
  const other = built.replace('FROM scratch AS base\n', 'FROM scratch AS base\nARG OTHER\n');
  process.chdir(
    writeLayout(
      new Map([
        ['policy.yml', POLICY],
        ['org.yml', 'version: 1\nrules: {no-schema1: error}\nlock: {rules: [no-schema1]}\n'],
        ['Dockerfile', built],
        ['other/Dockerfile', other],
      ]),
    ),
  );
  const images = [...FIXTURES, ...brokenImages(), ...imagesWithFeatures()];
  const names = FIXTURES.flatMap((path, at) => (at % 2 === 0 ? [path] : [path, `${path} as acme/app:${at}`]));
  names.push(...imagesWithFeatures());
  const runs = [
    ['check', '--policy', 'policy.yml', '--as-of', DAY, ...names],
    ['check', '--policy', 'recommended', '--policy', 'zstd', ...images],
    ['check', '--policy', 'recommended', fixture('oci-zstd')],
    ['check', '--policy', 'zstd', '--dockerfile', 'other/Dockerfile', fixture('buildkit/three-stages.tar')],
    ['check', '--policy', 'recommended', 'nothing-here'],
    ['check', '--policy', 'org.yml', '--policy', '{version: 1, fail-on: never}', fixture('oci-zstd')],
    ['inspect', '--depth', 'structure', ...images],
    ['inspect', '--depth', 'contents', ...images],
    [
      'classify',
      '',
      'x',
      'application/vnd.oci.image.config.v1+jsn',
      ...[...MEDIA_TYPES, ...PREFIXES].map(({ type }) => type.mediaType),
    ],
    ['rules'],
    ['rules', 'user', 'no-secrets'],
  ];
  for (const [command = '', ...rest] of runs) {
    const { stdout } = await plimsoll([command, '--format', 'json', ...rest]);
    printed.get(command)?.push(JSON.parse(stdout));
  }
  const registry = await fakeRegistry();
  fill(registry, 'oci-index');
  const report = await checkAt([`docker://${registry.host}/acme/app:v1`], '{version: 1, extends: [recommended]}');
  expect(report.images.map(({ source }) => source)).toEqual(['registry']);
  printed.get('check')?.push(JSON.parse(whole(renderJson(report))));
}, 120_000);

test('every command that prints JSON has a schema', async () => {
  const { stdout: help } = await plimsoll(['--help']);
  const commands = [...help.matchAll(/^ {2}plimsoll (\w+)/gm)].map(([, command = '']) => command);
  const helps = await Promise.all(commands.map((command) => plimsoll([command, '--help'])));
  const printing = commands.filter((_, at) => /--format FORM .*\bjson\b/.test(helps[at]?.stdout ?? ''));
  expect(printing).toEqual(OUTPUTS.map(({ command }) => command));
});

test('what is published is what the descriptions give', () => {
  for (const { path, text } of [...outputSchemaFiles(), outputPage()])
    expect([path, readFileSync(join(ROOT, path), 'utf8')]).toEqual([path, text]);
});

describe.each(OUTPUTS)('$command --format json', (output) => {
  const outputs = () => printed.get(output.command) ?? [];
  const found = () => outputs().flatMap((value) => [...recordsIn(output.shape, value)]);

  test('is what its schema says, and has nothing that is not described', () => {
    expect(outputs().length).toBeGreaterThan(0);
    for (const value of outputs()) {
      expect(issues(closed, output, value)).toEqual([]);
      expect(issues(open, output, value)).toEqual([]);
    }
  });

  test('shows every field that is described, with null where that may be', () => {
    const records = recordsOf(output);
    const shown = new Set(found().flatMap(shownBy));
    const never = records.flatMap(possibleIn).filter((one) => !shown.has(one));
    expect(never).toEqual(NEVER_SHOWN.filter((one) => records.some(({ name }) => one.startsWith(`${name}.`))));
  });

  test('misses every field that is taken away, and sees every one that is not described', () => {
    const [value] = structuredClone(outputs());
    for (const { name, fields } of recordsOf(output)) {
      for (const field of fields.filter(({ optional }) => !optional)) {
        const without = changed(output, value, name, (object) => Reflect.deleteProperty(object, field.name));
        expect([name, field.name, issues(open, output, without)]).toEqual([
          name,
          field.name,
          expect.arrayContaining([expect.stringContaining(`required ${field.name}`)]),
        ]);
      }
      const more = changed(output, value, name, (object) => Reflect.set(object, 'novel', 1));
      expect([name, issues(open, output, more)]).toEqual([name, []]);
      expect([name, issues(closed, output, more)]).toEqual([
        name,
        expect.arrayContaining([expect.stringContaining('additionalProperties novel')]),
      ]);
    }
  });
});

/** What real output over the fixtures does not have: a policy of another repository needs GitHub. */
const NEVER_SHOWN: readonly string[] = ['Policy.commit'];

test.each([
  ['a word that is not in the list', { verdict: 'passed' }, '/verdict enum'],
  ['another version', { version: 2 }, '/version const'],
  ['null where there is always something', { reason: null }, '/reason type'],
  ['a count below zero', { counts: { ...everything().counts, images: -1 } }, '/counts/images minimum'],
  ['a list that is none', { images: {} }, '/images type'],
])('%s is reported', (_, over, issue) => {
  const report = JSON.parse(whole(renderJson(everything())));
  const [check] = OUTPUTS;
  if (check === undefined) throw new Error('no output');
  expect(issues(closed, check, report)).toEqual([]);
  expect(issues(closed, check, { ...report, ...over })).toEqual([issue]);
});

test('two things of one name are refused', () => {
  const one = record<{ a: string }>('One', '', { a: [TEXT, ''] });
  const other = record<{ b: string }>('One', '', { b: [TEXT, ''] });
  expect(() => namedWithin({ kind: 'either', shapes: [one, other] })).toThrow('two shapes are named One');
});

/** The compiler proves these, in both directions: each line that is expected not to compile is an error when it does. */
test('a description that does not fit its type does not compile', () => {
  interface Thing {
    readonly name: string;
    readonly size: number | null;
    readonly kind: 'a' | 'b';
    readonly parts: readonly string[];
    readonly note?: string;
  }
  const name = [TEXT, ''] as const;
  const size = [orNull(COUNT), ''] as const;
  const kind = [words('Kind', '', { a: '', b: '' }), ''] as const;
  const parts = [list(TEXT), ''] as const;
  const note = [TEXT, '', 'optional'] as const;
  const whole = record<Thing>('Thing', '', { name, size, kind, parts, note });
  const shapes: readonly Shape<Thing>[] = [
    whole,
    // @ts-expect-error a field is missing
    record<Thing>('Thing', '', { name, size, kind, parts }),
    // @ts-expect-error a field is none of the type
    record<Thing>('Thing', '', { name, size, kind, parts, note, other: name }),
    // @ts-expect-error a field has another type
    record<Thing>('Thing', '', { name: [FLAG, ''], size, kind, parts, note }),
    // @ts-expect-error a field may be null
    record<Thing>('Thing', '', { name, size: [COUNT, ''], kind, parts, note }),
    // @ts-expect-error a field is never null
    record<Thing>('Thing', '', { name: [orNull(TEXT), ''], size, kind, parts, note }),
    // @ts-expect-error a word is missing
    record<Thing>('Thing', '', { name, size, kind: [words('Kind', '', { a: '' }), ''], parts, note }),
    // @ts-expect-error a word is none of the type
    record<Thing>('Thing', '', { name, size, kind: [words('Kind', '', { a: '', b: '', c: '' }), ''], parts, note }),
    // @ts-expect-error a list of words is closed
    record<Thing>('Thing', '', { name, size, kind: name, parts, note }),
    // @ts-expect-error a field may be absent
    record<Thing>('Thing', '', { name, size, kind, parts, note: [TEXT, ''] }),
    // @ts-expect-error a field is never absent
    record<Thing>('Thing', '', { name: [TEXT, '', 'optional'], size, kind, parts, note }),
    // @ts-expect-error a field is a list
    record<Thing>('Thing', '', { name, size, kind, parts: name, note }),
  ];
  expect(shapes.length).toBe(12);
});

function recordsOf({ shape }: Output): readonly RecordShape[] {
  return [...namedWithin(shape).values()].filter((one) => one.kind === 'record');
}

function validators(fields: 'open' | 'closed'): ReadonlyMap<string, ReturnType<Ajv2020['compile']>> {
  return new Map(
    OUTPUTS.map((output) => {
      const schema: object =
        fields === 'open'
          ? JSON.parse(readFileSync(join(ROOT, schemaPath(output)), 'utf8'))
          : outputSchema(output, fields);
      return [output.command, ajv.compile({ ...schema, $id: `${fields}-${output.command}` })];
    }),
  );
}

function issues(by: typeof open, { command }: Output, value: unknown): readonly string[] {
  const validate = by.get(command);
  if (validate === undefined) throw new Error(`no schema of ${command}`);
  return validate(value) ? [] : (validate.errors ?? []).map(said);
}

function said({ instancePath, keyword, params }: ErrorObject): string {
  const name = params['missingProperty'] ?? params['additionalProperty'];
  return `${instancePath} ${keyword}${name === undefined ? '' : ` ${name}`}`;
}

/** A copy in which the first object of a record is otherwise. */
function changed({ shape }: Output, value: unknown, name: string, change: (object: object) => void): unknown {
  const copy = structuredClone(value);
  for (const found of recordsIn(shape, copy)) {
    if (found.shape.name !== name) continue;
    change(found.object);
    return copy;
  }
  throw new Error(`no ${name}`);
}
