import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { plimsoll, withScratch } from './support/command.ts';

const ORG = `version: 1
extends: [zstd]
unchecked: warning
rules:
  no-schema1: {severity: error, unchecked: note}
  layer-compression: {from: 2027-01-01}
  media-types: {severity: error, deny: {any: ['application/vnd.docker.*']}}
overrides:
  - match: {image: ["ghcr.io/acme/*"]}
    reason: jib cannot write zstd
    until: 2027-03-01
    rules: {layer-compression: {allow: [gzip, zstd]}}
waivers:
  - rules: [media-types]
    match: {image: ["ghcr.io/acme/erp-*"], key: ["a: b"]}
    reason: 'it is "old"'
    until: 2027-06-30
lock: {rules: [no-schema1]}
`;

/** What the command prints of a policy file that extends the one above. */
async function printed(own: string, ...flags: readonly string[]) {
  return await withScratch(async (directory) => {
    mkdirSync(join(directory, 'ci'));
    writeFileSync(join(directory, 'ci/org.yml'), ORG);
    writeFileSync(join(directory, 'ci/own.yml'), own);
    const run = await plimsoll(['policy', '--policy', join(directory, 'ci/own.yml'), ...flags]);
    const plain = (text: string) => text.replaceAll(`${directory}/ci/`, '');
    return { ...run, stdout: plain(run.stdout), stderr: plain(run.stderr) };
  });
}

const OWN = 'version: 1\nextends: [./org.yml]\nfail-on: warning\nrules: {no-plugins: note}\n';

describe('plimsoll policy', () => {
  test('prints the effective policy, each value with its file and line', async () => {
    const { code, stdout } = await printed(OWN);
    expect(code).toBe(0);
    expect(stdout.replaceAll(/ {2,}#/g, '  #')).toBe(`# The policy in effect, from zstd, org.yml, own.yml
version: 1
fail-on: warning  # own.yml:3, error locked for no-schema1 by org.yml:18
unchecked: warning  # org.yml:3, locked for no-schema1 by org.yml:18
rules:
  layer-compression:
    severity: error  # zstd:7
    from: "2027-01-01"  # org.yml:6
    allow: [zstd]  # zstd:7
  no-schema1:  # locked by org.yml:18
    severity: error  # org.yml:5, locked by org.yml:18
    unchecked: note  # org.yml:5, locked by org.yml:18
  media-types:
    severity: error  # org.yml:7
    deny:
      any: ["application/vnd.docker.*"]  # org.yml:7
  no-plugins:
    severity: note  # own.yml:4
overrides:
  - match: {image: ["ghcr.io/acme/*"]}  # org.yml:9
    reason: "jib cannot write zstd"
    until: "2027-03-01"
    rules: {layer-compression: {allow: [gzip, zstd]}}
waivers:
  - rules: [media-types]  # org.yml:14
    match: {image: ["ghcr.io/acme/erp-*"], key: ["a: b"]}
    reason: "it is \\"old\\""
    until: "2027-06-30"
`);
  });

  test('prints the lock of each value, and the locked value where another one is merged', async () => {
    const org = ORG.replace('{rules: [no-schema1]}', '{rules: [layer-compression, media-types], fail-on: true}');
    const { stdout } = await withScratch(async (directory) => {
      writeFileSync(join(directory, 'org.yml'), org);
      const own = `${OWN.replace('fail-on: warning\n', '')}  `.replace(
        '{no-plugins: note}',
        '{layer-compression: {allow: [gzip, zstd]}, media-types: {deny: {any: []}}}',
      );
      writeFileSync(join(directory, 'own.yml'), own);
      const run = await plimsoll(['policy', '--policy', join(directory, 'own.yml')]);
      return { stdout: run.stdout.replaceAll(`${directory}/`, '').replaceAll(/ {2,}#/g, '  #') };
    });
    for (const line of [
      'fail-on: error  # default, locked by org.yml:18',
      '  layer-compression:  # locked by org.yml:18',
      '    severity: error  # zstd:7, locked by org.yml:18',
      '    from: "2027-01-01"  # org.yml:6, locked by org.yml:18',
      '    allow: [gzip, zstd]  # own.yml:3, [zstd] locked by org.yml:18',
      '      any: []  # own.yml:3, ["application/vnd.docker.*"] locked by org.yml:18',
    ])
      expect(stdout.split('\n')).toContain(line);
  });

  test('prints the policy for an image name and a date', async () => {
    const now = await printed(OWN, '--for', 'ghcr.io/acme/pay:1', '--as-of', '2027-03-01');
    expect(now.stdout).toMatch(/allow: \[gzip, zstd\] +# org\.yml:12/);
    expect(now.stdout).not.toContain('overrides:');
    expect(now.stdout).not.toContain('waivers:');
    const later = await printed(OWN, '--for', 'ghcr.io/acme/pay:1', '--as-of', '2027-03-02');
    expect(later.stdout).toMatch(/allow: \[zstd\] +# zstd:7/);
    expect((await printed(OWN, '--for', 'ghcr.io/acme/erp-web:1')).stdout).toContain('waivers:');
  });

  test('prints YAML that parses to the same policy', async () => {
    const { stdout } = await printed(OWN);
    const again = await printed(stdout);
    expect(again.code).toBe(0);
    const valuesOf = (text: string) =>
      text
        .split('\n')
        .map((line) => line.replace(/ +#.*/, ''))
        .slice(1);
    expect(valuesOf(again.stdout)).toEqual(valuesOf(stdout));
  });

  test('reports policy errors as check does, and operands that should be flags', async () => {
    const wrong = await printed('version: 1\nextends: [./org.yml]\nrules: {no-schema1: off}');
    expect(wrong).toMatchObject({ code: 3, stdout: '' });
    expect(wrong.stderr).toContain('own.yml:3:9: "no-schema1" is locked at error by org.yml:18; off would loosen it');
    expect(await plimsoll(['policy', 'own.yml'])).toMatchObject({
      code: 3,
      stderr: 'policy has no operands: use --policy own.yml or --for own.yml\n',
    });
  });
});
