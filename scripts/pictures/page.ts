/** Renders Markdown as GitHub does, in a real browser, with GitHub's styles and Mermaid pictures. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { marked } from 'marked';
import { type Browser, chromium, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const BROWSER = 'chromium';

/** GitHub's themes, and Mermaid's theme for each. */
const THEMES = { light: 'default', dark: 'dark' } as const;
export type Theme = keyof typeof THEMES;

/** A drawn node of a picture. */
export interface DrawnNode {
  /** Its text, one line per line. */
  readonly text: string;
  /** Colors of text and background, as `rgb(…)`. */
  readonly color: string;
  readonly fill: string;
  /** Whether text overflows its box. */
  readonly isCut: boolean;
}

/** A drawn picture. */
export interface Picture {
  /** Mermaid's error, or null. */
  readonly error: string | null;
  readonly nodes: readonly DrawnNode[];
  readonly edges: number;
  /** Width on the page divided by natural width; 1 is not scaled down. */
  readonly scale: number;
}

/** A rendered document. */
export interface Shown {
  readonly pictures: readonly Picture[];
  /** Every element with its attribute names, in order, without spans that have none: those only separate characters. */
  readonly outline: readonly string[];
  /** Where each link leads, in order; null is a link without an address. */
  readonly links: readonly (string | null)[];
}

/** A browser page that renders documents one after the other. */
export interface GithubPage {
  /** URLs that the page requested. All are refused: a good page needs none. */
  readonly requests: readonly string[];
  /** For further queries and screenshots. */
  readonly page: Page;
  /** Renders Markdown and draws its pictures. */
  readonly show: (markdown: string) => Promise<Shown>;
}

/** Starts Chromium from PATH. Throws if it is not installed. */
export async function openBrowser(): Promise<Browser> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const executablePath = folders.map((folder) => join(folder, BROWSER)).find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error(`${BROWSER} is not installed; Debian's package has the same name`);
  return await chromium.launch({ executablePath });
}

/** Width of GitHub's column in CSS pixels. */
export const WIDTH = 1012;

/** Opens a page of that width with two device pixels per CSS pixel. */
export async function openPage(browser: Browser, theme: Theme): Promise<GithubPage> {
  const context = await browser.newContext({ viewport: { width: WIDTH, height: 800 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const requests: string[] = [];
  await page.route('**/*', async (route) => {
    requests.push(route.request().url());
    await route.abort();
  });
  const css = readFileSync(require.resolve(`github-markdown-css/github-markdown-${theme}.css`), 'utf8');
  await page.setContent(`<style>${css} body {margin: 0; padding: 24px}</style><body class="markdown-body">`);
  await page.addScriptTag({ path: join(dirname(require.resolve('mermaid')), 'mermaid.min.js') });
  await page.addScriptTag({ path: join(import.meta.dirname, 'in-page.js') });
  const settings = { startOnLoad: false, securityLevel: 'strict', theme: THEMES[theme], suppressErrorRendering: true };
  await page.evaluate(`mermaid.initialize(${JSON.stringify(settings)})`);
  const show = async (markdown: string) => {
    const html = marked.parse(markdown, { gfm: true, async: false });
    return await page.evaluate<Shown>(`showDocument(${JSON.stringify(html)})`);
  };
  return { requests, page, show };
}
