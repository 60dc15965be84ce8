import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readInputs } from '../../src/github/inputs.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';

function read(inputs: Readonly<Record<string, string>>) {
  return readInputs((name) => (inputs[name] ?? '').trim());
}

function valid(inputs: Readonly<Record<string, string>>) {
  const result = read({ images: 'app.tar', ...inputs });
  if (!result.ok) throw new Error(result.errors.join('\n'));
  return result.inputs;
}

function errors(inputs: Readonly<Record<string, string>>) {
  const result = read({ images: 'app.tar', ...inputs });
  return result.ok ? [] : result.errors;
}

describe('the inputs', () => {
  it('need only an image', () => {
    expect(read({ images: 'app.tar' })).toEqual({
      ok: true,
      inputs: {
        images: ['app.tar'],
        imagesFrom: [],
        policies: [],
        failOn: null,
        context: NO_CONTEXT,
        policyToken: null,
        githubToken: null,
        baseline: null,
        limits: {},
        dockerfile: null,
        reportFile: null,
        sarifFile: null,
        summary: true,
        annotations: true,
        comment: 'never',
        checkRun: false,
        id: '',
      },
    });
  });

  it('are what action.yml gives when nothing is said', () => {
    const defaults = { summary: 'true', annotations: 'true', 'check-run': 'false', 'github-token': 'ghs_x' };
    expect(valid(defaults)).toMatchObject({ summary: true, annotations: true, comment: 'never', checkRun: false });
  });

  it('take images by lines', () => {
    expect(valid({ images: '\n oci:build/a \r\n\n  b.tar as ghcr.io/acme/b:1\n' }).images).toEqual([
      'oci:build/a',
      'b.tar as ghcr.io/acme/b:1',
    ]);
  });

  it('take what build steps left in place of images, or beside them', () => {
    const metadata = '{\n  "image.name": "x:1"\n}';
    expect(valid({ images: '', 'images-from': `${metadata}\nko/refs.txt` })).toMatchObject({
      images: [],
      imagesFrom: [metadata, 'ko/refs.txt'],
    });
    expect(valid({ 'images-from': 'refs.txt' })).toMatchObject({ images: ['app.tar'], imagesFrom: ['refs.txt'] });
    expect(errors({ images: '', 'images-from': '' })).toHaveLength(1);
  });

  it('take the path of a Dockerfile', () => {
    expect(valid({ timeout: '30m', 'max-unpacked': '200GB' }).limits).toEqual({
      milliseconds: 1_800_000,
      unpackedBytes: 200_000_000_000,
    });
    expect(valid({ dockerfile: 'build/Dockerfile' }).dockerfile).toBe('build/Dockerfile');
  });

  it('take policies by lines', () => {
    expect(valid({ policy: 'recommended\n./policies/zstd.yml\n' }).policies).toEqual([
      'recommended',
      './policies/zstd.yml',
    ]);
    expect(valid({ policy: 'C:\\policies\\a.yml' }).policies).toEqual(['C:\\policies\\a.yml']);
  });

  it.each([
    'version: 1\nrules:\n  no-schema1: error',
    '{version: 1, rules: {no-schema1: error}}',
    '# ours\n\n"version": 1\nrules:',
    'extends:\n  - oci',
  ])('take a policy as YAML: %j', (policy) => {
    expect(valid({ policy }).policies).toEqual([policy]);
  });

  it.each(['error', 'warning', 'never'])('take fail-on: %s', (word) => {
    expect(valid({ 'fail-on': word }).failOn).toBe(word);
  });

  it.each([
    ['true', true],
    ['True', true],
    ['FALSE', false],
    ['false', false],
    ['', true],
  ])('take booleans as YAML 1.2 has them: %j', (word, value) => {
    expect(valid({ summary: word }).summary).toBe(value);
  });

  it.each([
    [{ images: ' \n ' }, 'the input images is empty: name at least one image, such as "oci-archive:build/app.tar"'],
    [{ 'fail-on': 'warn' }, 'the input fail-on must be error, warning or never, not "warn"; did you mean "warning"?'],
    [{ 'fail-on': 'xyz' }, 'the input fail-on must be error, warning or never, not "xyz"'],
    [{ summary: 'yes' }, 'the input summary must be true or false, not "yes"'],
    [
      { annotations: '::stop-commands::x' },
      'the input annotations must be true or false, not "\\x3a\\x3astop-commands:\\x3ax"',
    ],
    [
      { 'report-file': 'out/report', 'sarif-file': './out/report' },
      'the inputs report-file and sarif-file are both ./out/report: use a separate file for each',
    ],
    [
      { 'report-file': 'out/report', 'sarif-file': resolve('out/report') },
      expect.stringMatching(/^the inputs report-file and sarif-file are both /),
    ],
    [
      { comment: 'on-failures' },
      'the input comment must be never, on-failure or always, not "on-failures"; did you mean "on-failure"?',
    ],
    [{ comment: 'true' }, 'the input comment must be never, on-failure or always, not "true"'],
    [{ 'check-run': 'yes' }, 'the input check-run must be true or false, not "yes"'],
    [{ id: 'x'.repeat(101) }, 'the input id has 101 characters; at most 100 are allowed'],
  ])('refuse %j', (inputs, error) => {
    expect(errors(inputs)).toEqual([error]);
  });

  it('take facts of the run by lines', () => {
    const commit = 'a'.repeat(40);
    expect(valid({ context: `\n commit=${commit} \n\nfork = true\n` }).context).toEqual({
      ...NO_CONTEXT,
      commit,
      fork: true,
    });
  });

  it('refuse facts with everything that is wrong with them', () => {
    expect(errors({ context: 'comit=x\nfork=yes' })).toEqual([
      'the input context: unknown context key "comit"; use commit, commits, ref, repository, repository-url, event, fork; did you mean "commit"?',
      'the input context: invalid value "yes" for fork; use true or false',
    ]);
  });

  it('take tokens', () => {
    expect(valid({ 'policy-token': 'a', 'github-token': 'b' })).toMatchObject({ policyToken: 'a', githubToken: 'b' });
  });

  it.each(['never', 'on-failure', 'always'])('take comment: %s', (word) => {
    expect(valid({ comment: word }).comment).toBe(word);
  });

  it('take a check run where it is asked for, and only there', () => {
    expect(['true', 'False', ''].map((word) => valid({ 'check-run': word }).checkRun)).toEqual([true, false, false]);
  });

  it('are refused with everything that is wrong with them', () => {
    expect(errors({ images: '', 'fail-on': 'x', summary: 'no', comment: 'x' })).toHaveLength(4);
  });
});
