import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { LIMITS } from '../../src/limits.ts';
import type { ReferenceDiagram } from '../../src/reports/graph.ts';
import { renderMarkdown } from '../../src/reports/markdown.ts';
import type { ImageReport, Report } from '../../src/reports/report.ts';
import { referencesIn, renderPage } from '../support/github-page.ts';
import { expectGolden } from '../support/golden.ts';
import { hostileText } from '../support/hostile.ts';
import { crowd, everything, finding, image, numbered, outcome, report, reworded } from '../support/report.ts';
import { runnerCommands } from '../support/runner-commands.ts';

/** With a picture in every image. */
function drawn(of: Report): Report {
  const graph: ReferenceDiagram = {
    nodes: [{ parents: [], shape: 'manifest', lines: ['linux/amd64'], mark: 'error' }],
  };
  return { ...of, images: of.images.map((one) => ({ ...one, graph })) };
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}

function unread(verdict: 'fail' | 'inconclusive', inputs: number): string {
  const errors = Array.from({ length: inputs }, (_, at) => ({
    image: `a${at}.tar`,
    message: 'the file does not exist',
  }));
  return renderMarkdown(report({ verdict, reason: 'a0.tar could not be read: the file does not exist', errors }));
}

describe('the report as a job summary', () => {
  it('what could not be read is not told twice where it is the reason, and listed otherwise', () => {
    expect(unread('inconclusive', 1)).not.toContain('- <code>a0');
    expect(unread('inconclusive', 2).split('- <code>a')).toHaveLength(3);
    expect(unread('fail', 1)).toContain('- <code>a0');
  });

  it('tells of everything', () => {
    expectGolden(import.meta.dirname, 'everything.md', renderMarkdown(everything()));
    expectGolden(import.meta.dirname, 'passed.md', renderMarkdown(report()));
  });

  it('starts with the verdict', () => {
    expect(renderMarkdown(everything())).toMatch(/^## ✗ Plimsoll: failed\n\n\*\*4 errors in 1 of 5 images/);
    expect(renderMarkdown(report(), { id: 'base images @x' })).toMatch(
      /^## ✓ Plimsoll \(base images <span>@<\/span>x\): passed\n/,
    );
  });

  it('has one table for images, their blobs and rules each, and folds the rest', () => {
    const { tags } = renderPage(renderMarkdown(everything()));
    const count = (tag: string) => tags.filter((one) => one === tag).length;
    // The images, five with blobs, the rules.
    expect(count('<table>')).toBe(1 + 5 + 1);
    // How to waive, how to reproduce, five images, waived findings, the rules.
    expect(count('<details>')).toBe(1 + 1 + 5 + 1 + 1);
    expect(count('</details>')).toBe(count('<details>'));
    expect(count('<h2>')).toBe(1);
  });

  it('leaves out step by step what does not fit, and never exceeds its budget', () => {
    const full = renderMarkdown(everything());
    let last = bytes(full);
    for (let budget = bytes(full); budget >= 0; budget -= 97) {
      const text = renderMarkdown(everything(), { bytes: budget });
      expect(bytes(text)).toBeLessThanOrEqual(budget);
      expect(bytes(text)).toBeLessThanOrEqual(last);
      last = bytes(text);
      if (budget > 100) expect(text).toMatch(/^## ✗ Plimsoll: failed\n/);
      const { tags } = renderPage(text);
      expect(tags.filter((tag) => tag === '<details>')).toHaveLength(tags.filter((tag) => tag === '</details>').length);
    }
    expect(renderMarkdown(everything(), { bytes: 0 })).toBe('');
  });

  it('drops the blobs of images that passed first, then pictures, then blobs, then images, then findings', () => {
    const some = drawn(crowd(20, 20));
    const sizes: Record<string, number> = {};
    for (let budget = bytes(renderMarkdown(some)); budget > 500; budget -= 100) {
      const text = renderMarkdown(some, { bytes: budget });
      const has = [
        text.includes('<summary>✓'),
        text.includes('```mermaid'),
        text.includes('| Media type |'),
        text.includes('| <code>ghcr.io/acme/passing-19'),
        text.includes('#### error · '),
      ];
      sizes[has.map(Number).join('')] ??= budget;
    }
    const order = Object.entries(sizes).toSorted(([, a], [, b]) => b - a);
    expect(order.map(([has]) => has)).toEqual(['11111', '01111', '00111', '00011', '00001', '00000']);
  });

  it('says how many findings and images did not fit', () => {
    const [only] = crowd(1, 0).images;
    const findings = Array.from({ length: 500 }, (_, at) =>
      finding({ rule: `acme/rule-${at}`, message: `layer ${at} is gzip`, digest: numbered(at) }),
    );
    const images = [...(only === undefined ? [] : [{ ...only, findings }]), ...crowd(0, 30).images];
    const text = renderMarkdown(report({ verdict: 'fail', images }), { bytes: 20_000 });
    const shown = text.split('\n#### error · ').length - 1;
    expect(shown).toBeGreaterThan(50);
    expect(text).toContain(`*${500 - shown} more findings: see the report*`);
    expect(text).toContain('*31 images: 1 failed, 30 passed; see the report.*');
  });

  it('tells a little of every rule before it leaves one out', () => {
    const images = Array.from({ length: 200 }, (_, at) =>
      image({
        verdict: 'fail',
        findings: Array.from({ length: 40 }, (__, n) =>
          finding({
            rule: `acme/rule-${n}`,
            message: `what ${at} has is not what is required by rule ${n} of the policy`,
            digest: numbered(at),
          }),
        ),
      }),
    );
    const text = renderMarkdown(report({ verdict: 'fail', images }), { bytes: LIMITS.commentBytes });
    for (let n = 0; n < 40; n++) expect(text).toContain(`#### error · acme/rule-${n}\n`);
    expect(text).not.toContain('more findings: see the report*');
  });

  it('tells of findings even where a policy has so many rules that their list does not fit', () => {
    const rules = Array.from({ length: 2000 }, (_, n) => outcome({ rule: `acme/a-rule-with-a-name-${n}` }));
    const given = report({ verdict: 'fail', images: [image({ verdict: 'fail', findings: [finding()], rules })] });
    const text = renderMarkdown(given, { bytes: LIMITS.commentBytes });
    expect(text).toContain('#### error · [layer-compression](');
    expect(text).not.toContain('by how many images');
  });

  it.each([
    ['1,000 failing', crowd(1000, 0)],
    ['10,000 failing', crowd(10_000, 0)],
    ['10,000 passing', crowd(0, 10_000)],
    ['long names', reworded(crowd(1000, 1000), () => '漢'.repeat(5000))],
  ])('%s images fit', (_, given) => {
    const text = renderMarkdown(given);
    expect(bytes(text)).toBeLessThanOrEqual(LIMITS.summaryBytes);
    expect(text).toContain('## ');
  });

  it('names the first of many places and sentences', () => {
    expect(renderMarkdown(crowd(1, 0, 40))).toMatch(/\n {2}- and 30 more\n\nFix:\n\n```sh\ndocker /);
    const findings = Array.from({ length: 50 }, (_, at) =>
      finding({ message: `layer ${at} is gzip`, digest: numbered(at) }),
    );
    const text = renderMarkdown(report({ verdict: 'fail', images: [image({ verdict: 'fail', findings })] }));
    expect(text).toContain('layer 19 is gzip');
    expect(text).not.toContain('layer 20 is gzip');
    expect(text).toMatch(/\n- and 30 more: see the report\n\nFix:\n\n```sh\ndocker /);
  });

  it('tells once what many images have in common, and names them', () => {
    const shared = (n: number) =>
      image({
        name: `app-${n}`,
        verdict: 'fail',
        findings: [finding({ message: `layer ${n}/${n + 3} (sha256:77aa77aa77aa, 4 MB) is gzip` })],
      });
    const text = renderMarkdown(
      report({ verdict: 'fail', images: Array.from({ length: 41 }, (_, n) => shared(n + 1)) }),
    );
    expect(text.split('is gzip')).toHaveLength(2);
    expect(text).toContain('- layer (sha256:77aa77aa77aa, 4 MB) is gzip · in 41 images: app-1, app-2, ');
  });

  it('names what is no image', () => {
    const kinds = (['image', 'helm', 'image'] as const).map((artifact) => image({ artifact }));
    expect(renderMarkdown(report({ images: kinds }))).toContain('3 artifacts: 2 images, 1 helm · Policy');
    expect(renderMarkdown(report())).not.toContain('artifacts');
  });

  it('links rules to their pages and lines to the files at the commit', () => {
    const location = { file: 'a b/Docker_file(1)', line: 12, column: 3, confidence: 'history' } as const;
    const findings = [finding({ location }), finding({ rule: 'acme/own', digest: numbered(7) })];
    const given = report({ verdict: 'fail', images: [image({ verdict: 'fail', findings })] });
    const text = renderMarkdown(given, { files: 'https://ghe.example/acme/pay/blob/c0ffee' });
    expect(text).toContain('](https://ghe.example/acme/pay/blob/c0ffee/a%20b/Docker%5ffile%281%29#L12)');
    expect(text).toContain(
      '[layer-compression](https://github.com/plimsoll/plimsoll/blob/v0/docs/rules/layer-compression.md)',
    );
    expect(text).toContain('#### error · acme/own\n');
    expect(renderMarkdown(given)).not.toContain('](https://ghe');
  });

  it('shows how to waive by the name that the workflow gave, otherwise by key', () => {
    const one = (over: Partial<ImageReport>) =>
      renderMarkdown(report({ verdict: 'fail', images: [image({ verdict: 'fail', findings: [finding()], ...over })] }));
    const name = 'ghcr.io/acme/pay:1.4.2';
    const given = one({ name, names: [name], location: `pay.tar as ${name}` });
    expect(given).toContain('  - rules: [layer-compression]\n    match: {image: [ghcr.io/acme/pay]}\n');
    expect(given).toContain(`npx plimsoll check 'pay.tar as ${name}'`);
    expect(one({ name, names: [name], location: 'pay.tar' })).toContain('    match: {key: [gzip]}\n');
    expect(renderMarkdown(report())).not.toContain('How to');
  });

  it('shows a waiver of what one image violates, and no rule that only another one does', () => {
    const pay = 'ghcr.io/acme/pay:1.4.2';
    const of = (rule: string) => [finding({ rule, digest: numbered(7) })];
    const named = image({
      name: pay,
      names: [pay],
      location: `pay.tar as ${pay}`,
      verdict: 'fail',
      findings: of('user'),
    });
    const other = image({ name: 'v1', verdict: 'fail', findings: of('no-secrets') });
    const text = renderMarkdown(report({ verdict: 'fail', images: [named, other] }));
    expect(text).toContain('  - rules: [user]\n    match: {image: [ghcr.io/acme/pay]}\n');
  });

  it('reproduces inputs that were not read, too', () => {
    const images = [image({ verdict: 'fail', location: 'pay.tar', findings: [finding()] })];
    const errors = [{ image: 'cut.tar', message: 'it ends early' }];
    expect(renderMarkdown(report({ verdict: 'fail', images, errors }))).toContain(
      'npx plimsoll check cut.tar pay.tar\n',
    );
  });

  it('names the policy of the run in the command that reproduces it', () => {
    const commandFor = (source: string) => {
      const images = [image({ verdict: 'fail', location: 'pay.tar', findings: [finding()] })];
      const text = renderMarkdown(
        report({ verdict: 'fail', images, policies: [{ source, sha256: '5e'.repeat(32), commit: null }] }),
      );
      return /^npx plimsoll .*$/m.exec(text)?.[0];
    };
    expect(commandFor('.github/plimsoll.yml')).toBe('npx plimsoll check pay.tar');
    expect(commandFor('acme/policies/org.yml@v3')).toBe('npx plimsoll check --policy acme/policies/org.yml@v3 pay.tar');
    expect(commandFor('inline policy')).toBe('npx plimsoll check --policy policy.yml pay.tar');
  });

  it('does not call a run passed whose errors are not enforced', () => {
    const violated = image({ name: 'a', verdict: 'pass', findings: [finding()] });
    const text = renderMarkdown(report({ failOn: 'never', images: [violated, image({ name: 'b' })] }));
    expect(text).toMatch(/^## ! Plimsoll: not enforced\n/);
    expect(text).toContain('| ! | <code>a</code>');
    expect(text).toContain('| ✓ | <code>b</code>');
  });

  it("tells dates and the policy's own notes apart", () => {
    const text = renderMarkdown(everything());
    expect(text).toMatch(/### Dates\n\n- 1 warning becomes an error on 2027-03-01\n/);
  });

  it('makes no markup, link, mention or command of what an image says', () => {
    const harmless = renderPage(renderMarkdown(reworded(everything(), () => 'Harmless.')));
    fc.assert(
      fc.property(hostileText(), (text) => {
        const markdown = renderMarkdown(reworded(everything(), () => `${text}.`));
        const page = renderPage(markdown);
        expect(page.tags).toEqual(harmless.tags);
        expect(referencesIn(page)).toEqual([]);
        expect(runnerCommands(markdown)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
