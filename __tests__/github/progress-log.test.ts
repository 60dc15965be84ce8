import { describe, expect, test } from '@jest/globals';
import { progressLog } from '../../src/github/progress-log.ts';
import { FakeCore } from '../support/core.ts';

/** Reads 100 MB in so many steps, a second each. */
function read(steps: number, image = 'acme/pay') {
  const core = new FakeCore();
  let time = 0;
  const progress = progressLog(core, () => time);
  progress.begin(image, 100_000_000);
  for (let step = 0; step < steps; step++) {
    time += 1000;
    progress.advance(Math.round(100_000_000 / steps));
  }
  progress.end();
  return core.calls;
}

describe('how far reading is, in the log of a workflow', () => {
  test('is a line every five seconds, folded', () => {
    expect(read(12)).toEqual([
      ['startGroup', 'Reading acme/pay'],
      ['info', '41.7 MB of 100 MB, 8.3 MB/s, 8 s left'],
      ['info', '83.3 MB of 100 MB, 8.3 MB/s, 3 s left'],
      ['endGroup'],
    ]);
  });

  test('is nothing where it is soon over', () => {
    expect(read(4)).toEqual([]);
  });

  test('makes no command of a name', () => {
    expect(read(12, '::error::x')[0]).toEqual(['startGroup', 'Reading \\x3a\\x3aerror:\\x3ax']);
  });
});
