import { join } from 'node:path';
import { describeEnd, startChild } from '../process/child.mjs';
import { readLogLine } from '../process/lines.mjs';

/**
 * A program that is started anew after each change, and whose failure waits for the next one.
 */
export class RestartedPart {
  #given;
  /** @type {import('../process/child.mjs').Child | undefined} */
  #child;
  /** @type {Promise<void>} */
  #turn = Promise.resolve();
  #over = false;

  /**
   * @param {{ name: string, script: string, root: string, environment: NodeJS.ProcessEnv, note(line: string): void }} given
   */
  constructor(given) {
    this.#given = given;
  }

  /** Ends what runs, and starts it from what is there now; changes in between come to one start. */
  restart() {
    this.#turn = this.#turn.then(async () => {
      await this.#child?.stop(5000);
      if (!this.#over) this.#child = this.#start();
    });
    return this.#turn;
  }

  async stop() {
    this.#over = true;
    await this.#turn;
    await this.#child?.stop(5000);
  }

  #start() {
    const { name, script, root, environment, note } = this.#given;
    const child = startChild({
      name,
      command: process.execPath,
      parameters: ['--enable-source-maps', join(root, script)],
      folder: root,
      environment,
      channel: true,
      onLine: (line) => note(`[${name}] ${readLogLine(line).text}`),
    });
    void child.exited.then((end) => {
      // Ended by a restart it is no longer the current one, or soon will not be.
      if (end.code !== 0 && this.#child === child && !this.#over)
        note(`[${name}] ${describeEnd(end)}; it starts again after the next change.`);
    });
    return child;
  }
}
