import type { Output } from '../surroundings.ts';

const EVERY = 80;

/** A line that is written over while work goes on; nothing where there is no terminal. */
export class Progress {
  #last = 0;
  #shown = false;

  constructor(private readonly output: Output) {}

  show(text: string): void {
    const now = performance.now();
    if (this.output.isTTY !== true || now - this.#last < EVERY) return;
    this.#last = now;
    this.#shown = true;
    this.output.write(`\r\u001b[2K${text.slice(0, Math.max(10, (this.output.columns ?? 80) - 1))}`);
  }

  clear(): void {
    if (this.#shown) this.output.write('\r\u001b[2K');
    this.#shown = false;
  }
}
