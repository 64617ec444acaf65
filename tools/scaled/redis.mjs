import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { freePort } from '../ports.mjs';
import { pause } from '../process/alive.mjs';
import { readyInTime, runForever } from '../start/apps.mjs';

/**
 * Starts a Redis of its own, with a password, on this machine alone.
 * @param {import('../start/apps.mjs').Stage} stage
 * @param {string} program
 * @returns {Promise<string>} its address
 */
export async function startRedis(stage, program) {
  const directory = join(stage.folder, 'redis');
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const port = await freePort();
  const password = randomBytes(24).toString('hex');
  const file = join(directory, 'redis.conf');
  const settings = [
    'bind 127.0.0.1',
    `port ${port}`,
    `requirepass ${password}`,
    `dir "${directory}"`,
    'appendonly yes',
    // A queue must never lose a job to make room.
    'maxmemory-policy noeviction',
    'save ""',
    'daemonize no',
  ];
  writeFileSync(file, `${settings.join('\n')}\n`, { mode: 0o600 });
  const child = runForever(stage, 'redis', { command: program, parameters: [file] });
  await readyInTime(child, untilAnswers(port, password));
  return `redis://:${password}@127.0.0.1:${port}`;
}

/**
 * @param {number} port
 * @param {string} password
 * @returns {Promise<boolean>}
 */
async function untilAnswers(port, password) {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    if (await answers(port, password)) return true;
    await pause(50);
  }
  return false;
}

/**
 * @param {number} port
 * @param {string} password
 * @returns {Promise<boolean>}
 */
function answers(port, password) {
  return new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port, timeout: 1000 });
    let text = '';
    const end = (/** @type {boolean} */ answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => socket.write(`AUTH ${password}\r\nPING\r\n`));
    socket.on('data', (data) => {
      text += data.toString();
      if (text.includes('+PONG')) end(true);
      else if (text.includes('-')) end(false);
    });
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
    socket.once('close', () => end(false));
  });
}
