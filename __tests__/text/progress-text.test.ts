import { expect, test } from '@jest/globals';
import { progressText } from '../../src/text/progress-text.ts';

test.each([
  [{ done: 0, total: 4_300_000_000, milliseconds: 9000 }, '0 B of 4.3 GB'],
  [{ done: 40_000_000, total: 4_300_000_000, milliseconds: 100 }, '40 MB of 4.3 GB'],
  [{ done: 1_200_000_000, total: 4_300_000_000, milliseconds: 3000 }, '1.2 GB of 4.3 GB, 400 MB/s, 8 s left'],
  [{ done: 1_000_000, total: 200_000_000, milliseconds: 1000 }, '1 MB of 200 MB, 1 MB/s, 3 min 19 s left'],
  [{ done: 1_000_000, total: 8_000_000_000, milliseconds: 1000 }, '1 MB of 8 GB, 1 MB/s, 2 h 13 min left'],
  // A blob may turn out longer than it was said to be.
  [{ done: 300, total: 200, milliseconds: 1000 }, '300 B of 200 B, 300 B/s, 0 s left'],
])('%j is told as "%s"', (pace, words) => {
  expect(progressText(pace)).toBe(words);
});
