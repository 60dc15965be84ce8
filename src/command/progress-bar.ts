import type { SingleBar } from 'cli-progress';
import type { Progress } from '../image/progress.ts';
import { LIMITS } from '../limits.ts';
import { progressText } from '../text/progress-text.ts';
import { escapeUntrusted } from '../text/untrusted.ts';

/**
 * A progress bar on a terminal while a large image is read; it is removed at the end. Its library is loaded when it is
 * first drawn.
 */
export function progressBar(stream: NodeJS.WritableStream): Progress {
  let reading: Reading | null = null;
  return {
    begin: (image, bytes) => {
      if (bytes < LIMITS.progressWorthBytes) return;
      const begun = new Reading(image, bytes);
      reading = begun;
      void import('cli-progress').then(({ default: { Bar } }) => {
        // Reading may have ended by then.
        if (reading === begun) begun.show(new Bar(optionsFor(stream)));
      });
    },
    advance: (bytes) => reading?.advance(bytes),
    end: () => {
      reading?.end();
      reading = null;
    },
  };
}

/** An image that is being read. */
class Reading {
  readonly #image: string;
  readonly #total: number;
  readonly #start = Date.now();
  #done = 0;
  #bar: SingleBar | null = null;

  constructor(image: string, total: number) {
    this.#image = escapeUntrusted(image, NAME);
    this.#total = total;
  }

  show(bar: SingleBar): void {
    this.#bar = bar;
    bar.start(this.#total, this.#done, this.#payload());
  }

  advance(bytes: number): void {
    this.#done += bytes;
    this.#bar?.update(this.#done, this.#payload());
  }

  end(): void {
    this.#bar?.stop();
  }

  #payload() {
    const pace = progressText({ done: this.#done, total: this.#total, milliseconds: Date.now() - this.#start });
    return { image: this.#image, pace };
  }
}

/** Characters of an image's name next to a bar. */
const NAME = 40;

function optionsFor(stream: NodeJS.WritableStream) {
  return {
    stream,
    format: '{bar} {image} · {pace}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 20,
    hideCursor: true,
    clearOnComplete: true,
    fps: 10,
  };
}
