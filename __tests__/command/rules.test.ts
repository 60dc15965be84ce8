import { describe, expect, test } from '@jest/globals';
import { RULES } from '../../src/rules/index.ts';
import { plimsoll } from '../support/command.ts';

describe('plimsoll rules', () => {
  test('lists every rule with its severity without a policy', async () => {
    const { code, stdout } = await plimsoll(['rules']);
    expect(code).toBe(0);
    const [list = '', note] = stdout.split('\n\n');
    expect(list.split('\n').map((line) => line.split('  ')[0])).toEqual(RULES.map(({ id }) => id));
    expect(list).toMatch(/^no-schema1 +error +no manifest is a Docker Image Manifest V2, Schema 1$/m);
    expect(list).toMatch(/^layer-compression +off +every layer has an allowed compression/m);
    expect(note).toBe('Severities are those of recommended. plimsoll rules RULE shows the options of a rule.\n');
  });

  test('shows one with its severities, an example, and every option down to its keys', async () => {
    const { code, stdout } = await plimsoll(['rules', 'layer-compression']);
    expect(code).toBe(0);
    expect(stdout).toContain(`layer-compression (formats)
  every layer has an allowed compression, detected from its bytes

Built-in policies  zstd: error
Example            layer-compression: {severity: error, allow: [zstd]}
Documentation      https://github.com/plimsoll/plimsoll/blob/v0/docs/rules/layer-compression.md

Options, besides severity, unchecked and from
  allow
`);
    expect((await plimsoll(['rules', 'labels'])).stdout).toContain('\n  require.KEY.pattern\n');
    expect((await plimsoll(['rules', 'attestations'])).stdout).toContain('\n  require[].type\n');
    expect((await plimsoll(['rules', 'size-budget'])).stdout).toContain('\n  image.compressed\n');
    expect((await plimsoll(['rules', 'no-plugins'])).stdout).not.toContain('Options');
  });

  test.each(RULES.map(({ id }) => [id]))('shows a valid example of %s', async (id) => {
    const { stdout } = await plimsoll(['rules', id]);
    const written = /^Example +(.*)$/m.exec(stdout)?.[1] ?? '';
    const { stdout: policy, stderr } = await plimsoll(['policy', '--policy', `version: 1\nrules:\n  ${written}\n`]);
    expect(stderr).toBe('');
    expect(policy).toContain(`  ${id}:\n    severity: error`);
  });

  test('shows all options as JSON Schema', async () => {
    const { stdout } = await plimsoll(['rules', '--format', 'json', 'labels']);
    expect(JSON.parse(stdout)).toMatchObject([{ id: 'labels', options: { require: { type: 'object' } } }]);
  });

  test('suggests the nearest rule', async () => {
    expect(await plimsoll(['rules', 'no-schema'])).toMatchObject({
      code: 3,
      stderr: 'there is no rule "no-schema"; did you mean no-schema1?\n',
    });
  });
});
