/**
 * Says what a long command is doing: one line that changes on a terminal, a line for each step elsewhere.
 */
export class Progress {
  #stream;
  #isTerminal;
  #step = '';
  #started = 0;
  #shown = '';
  /** @type {NodeJS.Timeout | undefined} */
  #clock;

  /** @param {{ write(text: string): unknown, isTTY?: boolean, columns?: number }} stream */
  constructor(stream = process.stderr) {
    this.#stream = stream;
    this.#isTerminal = stream.isTTY === true && process.env.TERM !== 'dumb';
  }

  /** @param {string} text what begins now */
  step(text) {
    this.#step = text;
    this.#started = Date.now();
    if (!this.#isTerminal) {
      this.#stream.write(`${text} …\n`);
      return;
    }
    this.#draw(`${text} …`);
    this.#clock ??= setInterval(() => this.#tick(), 1000);
    this.#clock.unref();
  }

  /** @param {string} text how far the step is */
  detail(text) {
    if (this.#isTerminal) this.#draw(`${this.#step}: ${text} …`);
  }

  /** @param {string} text a line that stays */
  line(text) {
    this.#clear();
    this.#stream.write(`${text}\n`);
    if (this.#isTerminal && this.#clock) this.#draw(`${this.#step} …`);
  }

  end() {
    clearInterval(this.#clock);
    this.#clock = undefined;
    this.#clear();
  }

  #tick() {
    const seconds = Math.round((Date.now() - this.#started) / 1000);
    this.#draw(`${this.#step} … ${seconds} s`);
  }

  /** @param {string} text */
  #draw(text) {
    const width = (this.#stream.columns ?? 80) - 1;
    this.#shown = text.length > width ? `${text.slice(0, width - 1)}…` : text;
    this.#stream.write(`\r\x1b[2K${this.#shown}`);
  }

  #clear() {
    if (this.#shown) this.#stream.write('\r\x1b[2K');
    this.#shown = '';
  }
}
