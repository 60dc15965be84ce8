/**
 * Draws docs/pictures/summary.md, which `npm run generate` writes, as GitHub shows it: `summary-light.webp` and `summary-dark.webp`, from the top to the
 * picture of the first image. Writes the SHA-256 of the Markdown to `summary.md.sha256`, so that a test detects stale pictures. Needs Debian's packages
 * chromium and fonts-liberation.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser, openPage, WIDTH } from './pictures/page.ts';

const FOLDER = join(import.meta.dirname, '../docs/pictures');
const markdown = readFileSync(join(FOLDER, 'summary.md'), 'utf8');
const browser = await openBrowser();
try {
  for (const theme of ['light', 'dark'] as const) {
    const { page, show, requests } = await openPage(browser, theme);
    const { pictures } = await show(markdown);
    const faults = [...pictures.map(({ error }) => error), ...requests].filter((fault) => fault !== null);
    if (faults.length > 0 || pictures.length === 0) throw new Error(`the summary was not drawn: ${faults.join(', ')}`);
    const first = await page.locator('svg').first().boundingBox();
    if (first === null) throw new Error('the first picture is not visible');
    const clip = { x: 0, y: 0, width: WIDTH, height: first.y + first.height };
    // WebP is a fifth of the size of PNG; Playwright's own screenshot() has no WebP.
    const client = await page.context().newCDPSession(page);
    const { data } = await client.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 90,
      captureBeyondViewport: true,
      clip: { ...clip, scale: 1 },
    });
    const bytes = Buffer.from(data, 'base64');
    const name = `summary-${theme}.webp`;
    writeFileSync(join(FOLDER, name), bytes);
    process.stdout.write(`docs/pictures/${name} ${Math.ceil(bytes.length / 1000)} kB\n`);
  }
} finally {
  await browser.close();
}
writeFileSync(
  join(FOLDER, 'summary.md.sha256'),
  `${createHash('sha256').update(markdown).digest('hex')}  summary.md\n`,
);
