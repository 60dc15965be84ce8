import type { SingleBar } from 'cli-progress';
import type { Progress } from '../image/progress.ts';
import { LIMITS } from '../limits.ts';
import { progressText } from '../text/progress-text.ts';
import { escapeUntrusted } from '../text/untrusted.ts';

/** A bar on a terminal while a large image is read, which leaves no trace. What draws it is loaded when there is one to draw. */
export function progressBar(stream: NodeJS.WritableStream): Progress {
  let reading: Reading | null = null;
  return {
    begin: (image, bytes) => {
      if (bytes < LIMITS.progressWorthBytes) return;
      const begun = new Reading(image, bytes);
      reading = begun;
      void import('cli-progress').then(({ default: { Bar } }) => {
        // It may be over by then.
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

/** One image that is read. */
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

/** Characters of an image's name beside a bar. */
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
