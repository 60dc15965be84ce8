import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { plimsoll } from '../support/command.ts';
import { writeLayout } from '../support/images.ts';

const ROOT = join(import.meta.dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text = '']) => ({
  language,
  text,
}));
const yaml = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text);
const sample = join(ROOT, 'examples/image');

describe('README.md', () => {
  test('has a workflow of at most 12 lines with inputs of action.yml', () => {
    const workflow = yaml.find((text) => text.includes('jobs:')) ?? '';
    const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8'));
    const [job] = Object.values<{ steps: { uses?: string; with?: object }[] }>(parse(workflow).jobs);
    const step = job?.steps.find(({ uses }) => uses?.startsWith('plimsoll/'));
    expect(workflow.trimEnd().split('\n').length).toBeLessThanOrEqual(12);
    expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(step?.with ?? { none: 1 })));
  });

  test('has a policy of at most 22 lines that passes and fails as stated', async () => {
    const policy = yaml.find((text) => text.includes('version: 1')) ?? '';
    expect(policy.trimEnd().split('\n').length).toBeLessThanOrEqual(22);
    const file = join(writeLayout(new Map([['policy.yml', policy]])), 'policy.yml');
    const checked = (image: string, name: string, day: string) =>
      plimsoll(['check', '--policy', file, '--as-of', day, `${image} as ${name}`]);
    const zstd = join(ROOT, '__tests__/fixtures/oci-zstd');
    expect(await checked(zstd, 'ghcr.io/acme/pay', '2027-01-01')).toMatchObject({ code: 0 });
    expect(await checked(sample, 'ghcr.io/acme/pay', '2026-12-31')).toMatchObject({ code: 0 });
    expect(await checked(sample, 'ghcr.io/acme/pay', '2027-01-01')).toMatchObject({ code: 1 });
    expect(await checked(sample, 'ghcr.io/acme/legacy-pay', '2027-03-01')).toMatchObject({ code: 0 });
    expect(await checked(sample, 'ghcr.io/acme/legacy-pay', '2027-03-02')).toMatchObject({ code: 1 });
  });

  test('has a first command with the stated result', async () => {
    expect(readme).toContain('$ node dist/cli.js check --policy zstd examples/image\n');
    const { code, stdout } = await plimsoll(['check', '--policy', 'zstd', sample]);
    expect(code).toBe(1);
    expect(stdout).toContain('force-compression=true');
    expect(await plimsoll(['check', '--policy', 'recommended', sample])).toMatchObject({ code: 0 });
  });

  test.each([...readme.matchAll(/^- `node dist\/cli\.js ([^`]+)`/gm)].map(([, command = '']) => command))(
    'lists a command that runs: %s',
    async (command) => {
      const words = command.split(' ').map((word) => (word === 'examples/image' ? sample : word));
      const { code, stdout, stderr } = await plimsoll(words);
      expect([code, stderr, stdout.length > 100]).toEqual([0, '', true]);
    },
  );

  test('links to existing files', () => {
    const links = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(8);
    for (const path of links)
      expect(() => readFileSync(join(ROOT, path, path.endsWith('adr') ? '0001-own-strict-json.md' : ''))).not.toThrow();
  });
});
