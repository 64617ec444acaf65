import { explain } from '../problem.mjs';
import { isAlive, parentOf, programOf } from '../process/alive.mjs';

/**
 * What a command has started and must undo, in reverse order, once, however it ends.
 */
export class Ending {
  /** @type {(() => Promise<void> | void)[]} */
  #undo = [];
  /** @type {Promise<void> | undefined} */
  #running;

  #over = false;

  /** @param {() => Promise<void> | void} undo */
  add(undo) {
    // Started while everything ends: it ends as well.
    if (this.#over) void Promise.resolve(undo()).catch(() => undefined);
    else this.#undo.push(undo);
  }

  get begun() {
    return this.#running !== undefined;
  }

  /** @returns {Promise<void>} */
  run() {
    this.#running ??= this.#runAll();
    return this.#running;
  }

  async #runAll() {
    // Each of them even when another fails: what is left over would be an orphan.
    for (let undo = this.#undo.pop(); undo; undo = this.#undo.pop()) {
      try {
        await undo();
      } catch (error) {
        console.error(explain(error));
      }
    }
    this.#over = true;
  }
}

/**
 * Calls back when the command should end: by a signal, or because the npm that started it is gone.
 * @param {(why: string, again: boolean) => void} onEnd `again` for the second time and later
 */
export function watchForEnd(onEnd) {
  let told = false;
  const tell = (/** @type {string} */ why) => {
    onEnd(why, told);
    told = true;
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => tell(signal));
  if (process.env.npm_lifecycle_event === undefined) return;
  // npm runs a command through a shell that does not always pass signals on, and may be killed itself.
  const starters = startersOf(process.pid);
  const clock = setInterval(() => {
    if (starters.every(isAlive)) return;
    clearInterval(clock);
    tell('the end of npm');
  }, 500);
  clock.unref();
}

/**
 * The processes between this one and the npm that started it, npm included. Those above are the person's own
 * and may end while this goes on.
 * @param {number} pid
 * @returns {number[]}
 */
function startersOf(pid) {
  /** @type {number[]} */
  const found = [];
  for (let next = parentOf(pid); next > 1 && found.length < 4; next = parentOf(next)) {
    found.push(next);
    if (/^npm|npx/.test(programOf(next))) return found;
  }
  return found.slice(0, 1);
}
