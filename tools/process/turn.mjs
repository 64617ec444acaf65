import { pause } from './alive.mjs';
import { takeLock } from './lock.mjs';

/**
 * Does what two commands must not do at once in one checkout: the second waits for the first.
 * @template Result
 * @param {string} path of the lock
 * @param {() => void} waits told once, if it has to wait
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>}
 */
export async function inTurn(path, waits, work) {
  const lock = await turn(path, waits);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/**
 * @param {string} path
 * @param {() => void} waits
 */
async function turn(path, waits) {
  for (let told = false; ; told = true) {
    const lock = takeLock(path);
    if (lock.held) return lock;
    if (!told) waits();
    await pause(200);
  }
}
