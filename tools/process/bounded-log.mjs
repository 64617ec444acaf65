import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';

/**
 * A log file that never takes more than twice its limit: a full one becomes FILE.1 in place of the last.
 */
export class BoundedLog {
  #path;
  #limit;
  #size = 0;
  /** @type {number | undefined} */
  #descriptor;

  /**
   * @param {string} path
   * @param {number} [limit] bytes
   */
  constructor(path, limit = 5 * 1024 * 1024) {
    this.#path = path;
    this.#limit = limit;
    mkdirSync(dirname(path), { recursive: true });
    this.#open();
  }

  /** @param {string} line without its end */
  write(line) {
    if (this.#descriptor === undefined) return;
    const bytes = Buffer.from(`${line}\n`);
    if (this.#size > 0 && this.#size + bytes.length > this.#limit) this.#turn();
    try {
      writeSync(this.#descriptor, bytes);
      this.#size += bytes.length;
    } catch {
      // A full disk must not end the program whose log this is; the program itself reports it.
    }
  }

  close() {
    if (this.#descriptor === undefined) return;
    closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }

  #turn() {
    this.close();
    if (existsSync(this.#path)) renameSync(this.#path, `${this.#path}.1`);
    this.#open();
  }

  #open() {
    this.#descriptor = openSync(this.#path, 'a', 0o600);
    this.#size = statSync(this.#path).size;
  }
}
