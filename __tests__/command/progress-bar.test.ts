import { PassThrough } from 'node:stream';
import { describe, expect, test } from '@jest/globals';
import { progressBar } from '../../src/command/progress-bar.ts';
import { LIMITS } from '../../src/limits.ts';
import { formatBytes } from '../../src/text/size.ts';

/** A terminal that keeps what is written to it. */
class Screen extends PassThrough {
  readonly isTTY = true;
  readonly columns = 120;
  text = '';

  override write(chunk: string): boolean {
    this.text += chunk;
    return true;
  }
  cursorTo = () => true;
  clearLine = () => true;
  moveCursor = () => true;
}

/** What is shown while so many bytes are read. */
async function shown(bytes: number, image = 'acme/pay'): Promise<string> {
  const screen = new Screen();
  const progress = progressBar(screen);
  progress.begin(image, bytes);
  // The bar is loaded meanwhile, where there is one, and draws itself ten times a second.
  const isBar = bytes >= LIMITS.progressWorthBytes;
  await until(() => !isBar || screen.text !== '');
  await pause();
  progress.advance(bytes / 2);
  await until(() => !isBar || screen.text.includes(' of '));
  progress.advance(bytes / 4);
  await until(() => !isBar || screen.text.includes(formatBytes((bytes * 3) / 4)));
  progress.end();
  return screen.text;
}

async function until(isSo: () => boolean): Promise<void> {
  do await pause();
  while (!isSo());
}

/** Two of them are longer than the time in which no rate is shown. */
async function pause(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 300));
}

describe('the bar of a terminal', () => {
  test('shows the image, bytes, rate and time left', async () => {
    expect(await shown(200_000_000)).toMatch(/█+░+ acme\/pay · 150 MB of 200 MB, [\d.]+ MB\/s, \d+ s left/);
  });

  test('is not there for what is read at once', async () => {
    expect(await shown(1000)).toBe('');
  });

  test('shows nothing of a name that a terminal would obey', async () => {
    const text = await shown(200_000_000, '\x1b[2Jacme');
    expect(text).toContain('\\x1b[2Jacme');
    expect(text).not.toContain('\x1b[2Ja');
  });
});
