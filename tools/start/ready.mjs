import { get } from 'node:http';
import { pause } from '../process/alive.mjs';

/**
 * Waits until a server of this machine answers a path with success.
 * @param {string} host on which it listens
 * @param {number} port
 * @param {string} path
 * @param {number} milliseconds the longest wait
 * @returns {Promise<boolean>} whether it did
 */
export async function waitForAnswer(host, port, path, milliseconds) {
  const end = Date.now() + milliseconds;
  const everyInterface = host === '0.0.0.0' || host === '::';
  while (Date.now() < end) {
    if (await answers(everyInterface ? '127.0.0.1' : host, port, path)) return true;
    await pause(40);
  }
  return false;
}

/**
 * @param {string} host
 * @param {number} port
 * @param {string} path
 * @returns {Promise<boolean>}
 */
function answers(host, port, path) {
  return new Promise((resolve) => {
    const request = get({ host, port, path, timeout: 2000, agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    });
    request.once('error', () => resolve(false));
    request.once('timeout', () => request.destroy());
  });
}
