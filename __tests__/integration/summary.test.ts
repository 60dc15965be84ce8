import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Browser } from 'playwright-core';
import { type GithubPage, openBrowser, openPage, type Picture, type Shown } from '../../scripts/pictures/page.ts';
import { check } from '../../src/check.ts';
import { NO_CONTEXT } from '../../src/policy/context.ts';
import type { GraphNode, ReferenceDiagram } from '../../src/reports/graph.ts';
import { renderMarkdown } from '../../src/reports/markdown.ts';
import { mermaid } from '../../src/reports/mermaid.ts';
import type { Report } from '../../src/reports/report.ts';
import { escapeUntrusted } from '../../src/text/untrusted.ts';
import { fixture } from '../support/command.ts';
import { contrast } from '../support/contrast.ts';
import { HOSTILE_TEXTS, hostileText } from '../support/hostile.ts';
import { everything, reworded } from '../support/report.ts';
import { isSkippedWithout, missingTools } from '../support/tools.ts';

// The job summary as readers see it: in a browser, with GitHub's styles, the pictures drawn by Mermaid. No request leaves the page.

const BUILDS = [
  'provenance-max',
  'attestations-old',
  'three-stages',
  'sbom',
  'based-max',
  'docker-zstd',
  'type-docker',
];
const TWENTY = [
  ...BUILDS.map((name) => `buildkit/${name}.tar`),
  ...['oci-index', 'oci-nested-index', 'oci-two-images', 'oci-manifest-list', 'oci-windows-foreign', 'oci-gzip'],
  ...['docker-save-classic.tar', 'hybrid-docker-25.tar', 'podman-save-multi.tar', 'dir-schema1', 'dir-plugin'],
  ...['dir-misspelt-type', 'go/ko', 'go/layout-write'],
];
const EVERY_KIND = `
version: 1
extends: [hardened]
rules:
  layer-compression: {severity: error, allow: [zstd]}
  max-layers: {severity: note, max: 1}
waivers:
  - {rules: [no-foreign-layers], match: {platform: ["windows/*"]}, reason: bases from before 2023, until: 2026-12-31}
`;

/** The documentation that every report may link. */
const OWN_DOCS = 'https://github.com/plimsoll/plimsoll/blob/v0/docs/';

/** What is out to be more than text, beside the pieces that other pages are tried with. */
const OF_MERMAID = [
  '"];click n0 href "javascript:alert(1)"',
  '"]\n  click n0 href "https://evil.example"\n  n0["',
  '%%{init: {"securityLevel": "loose"}}%%',
  ':::error',
  'n0 --> n9["more"]',
  'end ',
  'subgraph x',
  '`**bold** _it_`',
  '#quot;#lt;b#gt;',
  '&quot;]&lt;/div&gt;',
  '</div></foreignObject></svg><img src=x onerror=alert(1)>',
  '```\n<script>alert(1)</script>\n```mermaid',
  '<br><a href="https://evil.example">x</a>',
  'fa:fa-bug',
  '$$\\frac{1}{2}$$',
  'a\\nb',
  'ﬂ°°60¶ßb',
  '1. one',
  '- one',
  '😀 שלום \u202eabc',
];

const missing = missingTools(['chromium']);

if (isSkippedWithout(missing)) {
  test.skip('the summary in a browser: not shown, for want of chromium (.ci/run installs it)', () => undefined);
} else {
  describe('the summary in a browser', () => {
    let browser: Browser;
    let light: GithubPage;
    let dark: GithubPage;

    beforeAll(async () => {
      browser = await openBrowser();
      light = await openPage(browser, 'light');
      dark = await openPage(browser, 'dark');
    });
    afterAll(async () => {
      await browser?.close();
    });

    test.each([
      ['an index of two platforms', ['oci-index'], 'zstd'],
      ['a nested index', ['oci-nested-index'], 'recommended'],
      ['docker save', ['docker-save-classic.tar'], 'zstd'],
      ['a foreign layer, waived', ['oci-windows-foreign'], EVERY_KIND],
      ['attestations', ['buildkit/sbom.tar', 'buildkit/attestations-old.tar'], 'hardened'],
      ['what passes', ['oci-zstd', 'buildkit/cache'], 'recommended'],
      ['twenty images', TWENTY, EVERY_KIND],
    ])('draws %s', async (_, names, policy) => {
      const report = await reported(names, policy);
      const graphs = report.images.flatMap(({ graph }) => (graph === undefined ? [] : [graph]));
      expect(graphs.length).toBeGreaterThanOrEqual(Math.min(names.length, 20));
      for (const page of [light, dark]) {
        const { pictures } = await page.show(renderMarkdown(report));
        expect(pictures.flatMap(faultsOf)).toEqual([]);
        expect(wordsOf(pictures)).toEqual(graphs.map(saidBy).toSorted());
        expect(pictures.reduce((sum, { edges }) => sum + edges, 0)).toBe(
          graphs.reduce((sum, one) => sum + edgesOf(one), 0),
        );
        expect(page.requests).toEqual([]);
      }
    });

    describe('shows hostile text as text', () => {
      let harmless: Shown;
      beforeAll(async () => {
        // Not a name that a rule could have, so that no rule's page is linked.
        harmless = await light.show(renderMarkdown(spoken('harmless.')));
        expect(harmless.pictures).toHaveLength(1);
        expect(harmless.outline.filter((element) => /^(?:img|script|iframe|object|math|i) /.test(element))).toEqual([]);
        expect(harmless.links.filter((link) => !link?.startsWith(OWN_DOCS))).toEqual([]);
      });

      const expectHarmless = async (text: string) => {
        const report = spoken(text);
        const shown = await light.show(renderMarkdown(report));
        expect(shown.outline).toEqual(harmless.outline);
        expect(shown.links).toEqual(harmless.links);
        expect(shown.pictures.map(({ error }) => error)).toEqual([null]);
        expect(wordsOf(shown.pictures)).toEqual(report.images.flatMap(({ graph }) => (graph ? [saidBy(graph)] : [])));
        expect(light.requests).toEqual([]);
      };

      test.each(OF_MERMAID)('%j', expectHarmless);

      test('of any kind', async () => {
        await fc.assert(
          fc.asyncProperty(hostileText(), (text) => expectHarmless(`${text}.`)),
          { numRuns: 10 },
        );
      });

      test('in every node of large pictures', async () => {
        const texts = [...HOSTILE_TEXTS, ...OF_MERMAID].map((text) => escapeUntrusted(`${text}.`));
        const drawn = (words: readonly string[]) => {
          const graphs = Array.from({ length: Math.ceil(words.length / 50) }, (_, at) =>
            graphOf(words.slice(at * 50, at * 50 + 50)),
          );
          return { graphs, markdown: graphs.map((graph) => `\`\`\`mermaid\n${mermaid(graph)}\`\`\`\n`).join('\n') };
        };
        const { outline } = await light.show(drawn(texts.map(() => 'harmless')).markdown);
        const { graphs, markdown } = drawn(texts);
        const shown = await light.show(markdown);
        expect(shown.outline).toEqual(outline);
        expect(wordsOf(shown.pictures)).toEqual(graphs.map(saidBy).toSorted());
        expect(light.requests).toEqual([]);
      });
    });

    // What would have been seen, were it there.
    test.each([
      ['bad syntax', 'flowchart LR\n  n0["a', /^not drawn: /],
      ['no picture at all', 'flowcart LR\n  n0["a"]', /^not drawn: /],
      [
        'words that nobody can read',
        'flowchart LR\n  n0["a"]:::x\n  classDef x fill:#ffffff,color:#eeeeee',
        /^contrast of 1/,
      ],
      ['words over the edge', 'flowchart LR\n  n0["some words"]:::x\n  classDef x width:20px', /^cut: /],
      ['a picture that had to shrink', `flowchart LR\n  ${'abcdefghijklmn'.split('').join(' --> ')}`, /^shrunk to 0\./],
    ])('reports %s', async (_, text, fault) => {
      const { pictures } = await light.show(`\`\`\`mermaid\n${text}\n\`\`\`\n`);
      expect(pictures.flatMap(faultsOf)).toEqual([expect.stringMatching(fault)]);
    });

    test.each([
      ['an icon', '```mermaid\nflowchart LR\n  n0["fa:fa-bug"]\n```\n', 'i class'],
      ['a formula', '```mermaid\nflowchart LR\n  n0["$$x$$"]\n```\n', 'math xmlns display'],
      ['a link in a picture', '```mermaid\nflowchart LR\n  n0["a"]\n  click n0 "https://evil.example"\n```\n', 'a '],
      ['markup', 'a <b onclick="x">b</b>', 'b onclick'],
    ])('sees %s', async (_, markdown, element) => {
      const { outline } = await light.show(markdown);
      expect(outline).toContainEqual(expect.stringMatching(new RegExp(`^${element}`)));
    });

    test('refuses what a page would load', async () => {
      const page = await openPage(browser, 'light');
      await page.show('![x](https://evil.example/x.png)');
      await page.page.waitForFunction('document.images[0].complete');
      expect(page.requests).toEqual(['https://evil.example/x.png']);
    });
  });
}

async function reported(names: readonly string[], policy: string): Promise<Report> {
  const result = await check({
    ...{ images: names.map(fixture), policies: [policy], failOn: null, asOf: '2026-11-25' },
    ...{ context: NO_CONTEXT, dockerfile: null },
    remote: () => Promise.reject(new Error('no policy here is of another repository')),
  });
  if (!result.ok) throw new Error(result.errors.map(({ message }) => message).join('\n'));
  return result.report;
}

/** A report with one of everything that says nothing but this, in a picture, too. */
function spoken(text: string): Report {
  const report = reworded(everything(), () => text);
  const safe = (node: GraphNode) => ({ ...node, lines: node.lines.map((line) => escapeUntrusted(line)) });
  return {
    ...report,
    images: report.images.map(({ graph, ...one }) => ({
      ...one,
      ...(graph && { graph: { nodes: graph.nodes.map(safe) } }),
    })),
  };
}

/** A picture of one platform with a blob for each text. */
function graphOf(texts: readonly string[]): ReferenceDiagram {
  const blobs = texts.map((text): GraphNode => ({ parents: [0], shape: 'blob', lines: [text], mark: null }));
  return { nodes: [{ parents: [], shape: 'manifest', lines: ['linux/amd64'], mark: null }, ...blobs] };
}

/** All that a picture is to say. */
function saidBy({ nodes }: ReferenceDiagram): string {
  const said = nodes.map(({ lines: [title, ...facts], mark }) =>
    [mark === null ? title : `${title}: ${mark}`, ...facts].map((line = '') => plain(line)).join('\n'),
  );
  return said.toSorted().join('\n\n');
}

/** All that each picture says. */
function wordsOf(pictures: readonly Picture[]): readonly string[] {
  const words = pictures.map(({ nodes }) => nodes.map(({ text }) => text.split('\n').map(plain).join('\n')));
  return words.map((said) => said.toSorted().join('\n\n')).toSorted();
}

/** A line as it looks: without word joiners, and with no more room between words than a page gives. */
function plain(line: string): string {
  return line.replaceAll('\u2060', '').replace(/ +/g, ' ').trim();
}

function edgesOf({ nodes }: ReferenceDiagram): number {
  return nodes.reduce((sum, { parents }) => sum + parents.length, 0);
}

/** Why somebody would not enjoy a picture. */
function faultsOf({ error, nodes, scale }: Picture): readonly string[] {
  if (error !== null) return [`not drawn: ${error}`];
  return [
    ...(scale < 0.75 ? [`shrunk to ${scale}`] : []),
    ...nodes.flatMap(({ isCut, text }) => (isCut ? [`cut: ${text}`] : [])),
    ...nodes.flatMap(({ color, fill, text }) => {
      const ratio = contrast(color, fill);
      // The Web Content Accessibility Guidelines' level AA.
      return ratio < 4.5 ? [`contrast of ${ratio}: ${text}`] : [];
    }),
  ];
}
