import { connect } from 'node:net';
import { Problem } from '../problem.mjs';

const patience = 5000;

/**
 * Fails with a sentence when nothing answers at an address that a person gave.
 * @param {string} variable the name under which it was given
 * @param {string} address
 * @param {number} usualPort
 * @returns {Promise<void>}
 */
export async function requireReachable(variable, address, usualPort) {
  const url = new URL(address);
  // Without a host, the driver goes by a socket file or by its own environment.
  if (!url.hostname || url.searchParams.has('host')) return;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = Number(url.port) || usualPort;
  const failure = await tryConnect(host, port);
  if (failure === undefined) return;
  throw new Problem(
    `Nothing answers at ${host}:${port}, named in ${variable} (${failure}). Check that it runs and that the address is right.`,
  );
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<string | undefined>} why not
 */
function tryConnect(host, port) {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: patience });
    const end = (/** @type {string | undefined} */ failure) => {
      socket.destroy();
      resolve(failure);
    };
    socket.once('connect', () => end(undefined));
    socket.once('timeout', () => end(`no answer within ${patience / 1000} s`));
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) =>
      end(error.code ?? error.message),
    );
  });
}
