import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ImageReport, Report } from '../../src/reports/report.ts';
import { renderText } from '../../src/reports/text.ts';
import { expectGolden } from '../support/golden.ts';
import { hostileText } from '../support/hostile.ts';
import { crowd, digest, everything, finding, image, numbered, outcome, report, reworded } from '../support/report.ts';
import { runnerCommands } from '../support/runner-commands.ts';

function lines(text: string): readonly string[] {
  return text.trimEnd().split('\n');
}

function failing(over: Partial<ImageReport>): Report {
  return report({ verdict: 'fail', images: [image({ verdict: 'fail', ...over })] });
}

describe('the report as text', () => {
  it('tells of everything', () => {
    expectGolden(import.meta.dirname, 'everything.txt', renderText(everything()));
    expectGolden(import.meta.dirname, 'everything-explained.txt', renderText(everything(), { explain: true }));
    expectGolden(import.meta.dirname, 'everything-colour.txt', renderText(everything(), { colour: true }));
    expectGolden(import.meta.dirname, 'passed.txt', renderText(report()));
  });

  it('is the same words in colour', () => {
    expect(renderText(everything(), { colour: true }).replace(/\x1b\[\d+m/g, '')).toBe(renderText(everything()));
  });

  it('names the policy first and the verdict last', () => {
    const said = lines(renderText(everything()));
    expect(said[0]).toContain('policy .github/plimsoll.yml');
    expect(said.at(-1)).toBe('✗ failed: 4 errors in 1 of 5 images, and 2 rules that count could not be checked');
  });

  it('is only the verdict when quiet', () => {
    expect(renderText(everything(), { quiet: true })).toMatch(/^✗ failed: .*\n$/);
  });

  it('has one line for an image that passed', () => {
    expect(lines(renderText(crowd(0, 10_000)))).toHaveLength(10_000 + 5);
  });

  it('says once what is true of many layers', () => {
    const said = renderText(crowd(1, 0, 40));
    expect(said.split('the layer is compressed with gzip')).toHaveLength(2);
    expect(said.split('→')).toHaveLength(2);
    expect(said.split(/layer \d+ · sha256/)).toHaveLength(41);
  });

  it('says where there is no image that there is none', () => {
    const nothing = report({ images: [], verdict: 'inconclusive', reason: 'there was no image to check' });
    expect(renderText(nothing)).toBe(
      'plimsoll 0.1.0 · policy .github/plimsoll.yml\n\n0 images · 0 blobs · 0 B\n? inconclusive: there was no image to check\n',
    );
  });

  it.each([
    [['index.json'], null, 'index.json'],
    [['index.json', 'manifests/1', 'config'], null, 'config of manifest 2'],
    [['index.json', 'manifests/0', 'manifests/3', 'layers/0'], null, 'layer 1 of manifest 4 of manifest 1'],
    [['manifest.json', '0', 'Layers/11'], null, 'layer 12 of entry 1'],
    [['manifest.json', '0', 'Config'], null, 'config of entry 1'],
    [['manifest.json', 'fsLayers/0'], null, 'fsLayers/0'],
    [['index.json', 'manifests/1', 'layers/2'], 'linux/arm64', 'layer 3 of linux/arm64'],
    [['index.json', 'manifests/1'], 'linux/arm64', 'linux/arm64'],
    [['manifest.json', '0'], 'linux/arm64', 'linux/arm64'],
  ])('names %j of %s as %s', (path, platform, place) => {
    const found = finding({ path, platform, digest: null, message: 'it is so' });
    const said = renderText(failing({ platforms: ['linux/amd64', 'linux/arm64'], findings: [found] }));
    expect(said).toContain(`it is so\n             --> ${place}\n`);
  });

  it('prints no location where there is none, and no platform where there is one', () => {
    expect(renderText(failing({ findings: [finding({ path: [], platform: null, digest: null })] }))).toContain(
      'allows zstd\n',
    );
    expect(renderText(failing({ findings: [finding()] }))).toContain(
      'allows zstd\n             --> layer 3 · sha256:77aa77aa77aa\n',
    );
  });

  it('does not repeat a blob that the message names', () => {
    const message = `layer 3/7 (${digest('77aa').slice(0, 19)}, 4 MB) is gzip`;
    const findings = [finding({ message }), finding({ message, platform: 'linux/arm64' })];
    const said = renderText(failing({ findings, platforms: ['linux/amd64', 'linux/arm64'] }));
    expect(said).toContain(`${message}\n             --> linux/amd64, linux/arm64\n`);
    expect(renderText(failing({ findings: [finding({ message })] }))).toContain(`${message}\n`);
  });

  it('wraps at the width of the terminal, with hanging indents, and keeps commands whole', () => {
    const message =
      'a docker archive does not show how its layers will be pushed: docker buildx build --output type=oci';
    const fix =
      'docker buildx build --output type=oci,compression=zstd,force-compression=true . (without it, layers of the base stay as they are); or ask the owners of the base image for a version of it that is compressed with zstd';
    const findings = [finding({ message, fix })];
    const text = renderText(report({ verdict: 'fail', images: [image({ verdict: 'fail', findings })] }), {
      columns: 60,
    });
    expect(text).toContain(
      [
        '  error      layer-compression: a docker archive does not',
        '             show how its layers will be pushed: docker',
        '             buildx build --output type=oci',
        '             --> layer 3 · sha256:77aa77aa77aa',
        '             → docker buildx build --output type=oci,compression=zstd,force-compression=true .',
        '               (without it, layers of the base stay as they',
        '               are)',
        '             → or ask the owners of the base image for a',
        '               version of it that is compressed with zstd',
        '',
      ].join('\n'),
    );
  });

  it('prints a fix once, below the last finding that it covers', () => {
    const images = ['a', 'b', 'c'].map((name, n) =>
      image({ name, verdict: 'fail', findings: [finding({ message: `it has ${n}`, digest: numbered(n) })] }),
    );
    const text = renderText(report({ verdict: 'fail', images }));
    expect(text.split('→ docker buildx build')).toHaveLength(2);
    expect(text.split('→ same fix as below')).toHaveLength(3);
    expect(text.indexOf('it has 2')).toBeLessThan(text.indexOf('→ docker buildx build'));
  });

  it('tells together what one reason keeps from being checked', () => {
    const unchecked = {
      status: 'unchecked',
      severity: 'error',
      effectiveSeverity: 'error',
      reason: 'the source cannot tell',
    } as const;
    const said = renderText(
      report({
        images: [
          image({
            rules: [
              { ...unchecked, rule: 'a' },
              { ...unchecked, rule: 'b' },
            ],
          }),
        ],
      }),
    );
    expect(said).toContain('  unchecked  a, b (count as error): the source cannot tell\n');
  });

  it('tells together what one reason keeps from being checked, whatever it counts as', () => {
    const rules = [
      outcome({ rule: 'a', status: 'unchecked', effectiveSeverity: 'note', reason: 'the source cannot tell' }),
      outcome({ rule: 'b', status: 'unchecked', effectiveSeverity: 'error', reason: 'the source cannot tell' }),
    ];
    expect(renderText(report({ images: [image({ rules })] }))).toContain(
      '  unchecked  b (counts as error), a (counts as note): the source cannot tell\n',
    );
  });

  it('says once what is true of many images, each in a blob of its own, and last what weighs most', () => {
    const root = (name: string) =>
      image({
        ...{ name, verdict: 'fail' },
        findings: [finding({ rule: 'user', message: 'it runs as root', digest: digest(name), fix: 'USER 10001' })],
      });
    const unattested = (name: string) =>
      image({
        ...{ name },
        findings: [
          finding({ rule: 'attestations', severity: 'warning', message: 'it has none', digest: digest(name) }),
        ],
      });
    const images = [root('a'), root('b'), unattested('c'), unattested('d'), unattested('e')];
    const said = lines(renderText(report({ verdict: 'fail', images })));
    expect(said.slice(said.indexOf('3 images: c, d, e'), -2)).toEqual([
      '3 images: c, d, e',
      '  warning    attestations: it has none',
      expect.stringContaining('→'),
      '',
      '2 images: a, b',
      '  error      user: it runs as root',
      '             → USER 10001',
      '',
    ]);
  });

  it('shortens a list of platforms that nobody would read', () => {
    const platforms = Array.from({ length: 1000 }, (_, at) => `linux/arch${at}`);
    expect(renderText(report({ images: [image({ platforms })] }))).toContain('linux/arch11 and 988 more');
  });

  it('holds no command, whatever the image says', () => {
    fc.assert(
      fc.property(hostileText(), fc.boolean(), (text, colour) => {
        for (const word of [() => text, (old: string) => old + text, (old: string) => text + old]) {
          const said = renderText(reworded(everything(), word), { colour, explain: true });
          expect(runnerCommands(said)).toEqual([]);
          expect(said).not.toMatch(/##\[|\r|^\s*::/m);
        }
      }),
      { numRuns: 300 },
    );
  });
});
