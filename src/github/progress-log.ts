import type { Progress } from '../image/progress.ts';
import { progressText } from '../text/progress-text.ts';
import { safe } from '../text/untrusted.ts';
import type { CorePort } from './core.ts';

/** Milliseconds between two lines. */
const PAUSE = 5000;

/**
 * Lines of a log, one every few seconds in a folded group, while a large image is read.
 * @param now milliseconds of a clock
 */
export function progressLog(
  core: Pick<CorePort, 'info' | 'startGroup' | 'endGroup'>,
  now: () => number = Date.now,
): Progress {
  let image = '';
  let total = 0;
  let done = 0;
  let start = 0;
  let last = 0;
  let isOpen = false;
  return {
    begin: (name, bytes) => {
      image = name;
      total = bytes;
      done = 0;
      start = now();
      last = start;
    },
    advance: (bytes) => {
      done += bytes;
      const time = now();
      if (time - last < PAUSE) return;
      last = time;
      if (!isOpen) core.startGroup(safe`Reading ${image}`);
      isOpen = true;
      core.info(progressText({ done, total, milliseconds: time - start }));
    },
    end: () => {
      if (isOpen) core.endGroup();
      isOpen = false;
    },
  };
}
