/** A page as GitHub would make it of Markdown, in a real browser: with GitHub's styles and with its pictures drawn. */
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { marked } from 'marked';
import { type Browser, chromium, type Page } from 'playwright-core';

const require = createRequire(import.meta.url);
const BROWSER = 'chromium';

/** GitHub's two, and what Mermaid calls its own there. */
const THEMES = { light: 'default', dark: 'dark' } as const;
export type Theme = keyof typeof THEMES;

/** A node of a picture as it is drawn. */
export interface DrawnNode {
  /** What it says, a line each. */
  readonly text: string;
  /** Of its words, and of what is behind them, as `rgb(…)`. */
  readonly color: string;
  readonly fill: string;
  /** Whether words reach over its edge. */
  readonly isCut: boolean;
}

/** A picture as it is drawn. */
export interface Picture {
  /** Why Mermaid would not draw it, or null. */
  readonly error: string | null;
  readonly nodes: readonly DrawnNode[];
  readonly edges: number;
  /** How much smaller than it wants to be, so that it fits the page: 1 is not smaller. */
  readonly scale: number;
}

/** A document as it is shown. */
export interface Shown {
  readonly pictures: readonly Picture[];
  /** Every element with the names of its attributes, in order, but for spans without any, which keep characters apart. */
  readonly outline: readonly string[];
}

/** One page, which shows one document after the other. */
export interface GithubPage {
  /** What the page asked the network for, all of it refused: a good page needs nothing. */
  readonly requests: readonly string[];
  /** For what else a test wants to know, and for pictures. */
  readonly page: Page;
  /** Shows Markdown, and draws its pictures. */
  readonly show: (markdown: string) => Promise<Shown>;
}

/** Starts the browser that the machine has. */
export async function openBrowser(): Promise<Browser> {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const executablePath = folders.map((folder) => join(folder, BROWSER)).find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error(`there is no ${BROWSER}: it is in Debian's package of that name`);
  return await chromium.launch({ executablePath });
}

/** Of GitHub's column. */
export const WIDTH = 1012;

/** A page that is so wide, on a screen with two dots a pixel. */
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
