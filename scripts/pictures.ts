/**
 * Draws docs/pictures/summary.md, which `npm run generate` writes, as GitHub shows it: `summary-light.png` and `summary-dark.png`, down to the picture of the
 * first image. Each names the text that it was made from, so that a test knows when it is stale. Needs Debian's packages chromium and fonts-liberation.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openPage, WIDTH } from './pictures/page.ts';
import { MADE_FROM, smaller } from './pictures/png.ts';

const FOLDER = join(import.meta.dirname, '../docs/pictures');
const markdown = readFileSync(join(FOLDER, 'summary.md'), 'utf8');
const digest = createHash('sha256').update(markdown).digest('hex');
const browser = await openBrowser();
try {
  for (const theme of ['light', 'dark'] as const) {
    const { page, show, requests } = await openPage(browser, theme);
    const { pictures } = await show(markdown);
    const wrong = [...pictures.map(({ error }) => error), ...requests].filter((fault) => fault !== null);
    if (wrong.length > 0 || pictures.length === 0) throw new Error(`the summary was not drawn: ${wrong.join(', ')}`);
    const first = await page.locator('svg').first().boundingBox();
    if (first === null) throw new Error('the first picture cannot be seen');
    const clip = { x: 0, y: 0, width: WIDTH, height: first.y + first.height };
    const png = await page.screenshot({ fullPage: true, clip });
    const small = smaller(png, MADE_FROM, digest);
    const name = `summary-${theme}.png`;
    writeFileSync(join(FOLDER, name), small);
    process.stdout.write(`docs/pictures/${name} ${Math.ceil(small.length / 1000)} kB\n`);
  }
} finally {
  await browser.close();
}
