import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { Problem } from '../problem.mjs';

/**
 * PostgreSQL refuses to run as root, so that a start by root needs another user for it.
 * @typedef {{ uid: number, gid: number, name: string }} Account
 */

const known = ['postgres', 'pitwall', '_postgres'];

/**
 * @param {string} data an existing data folder must be served by the user who owns it
 * @returns {Account | undefined} undefined when the current user will do
 */
export function chooseAccount(data) {
  if (process.getuid?.() !== 0) return undefined;
  const owner = ownerOf(data);
  if (owner) return owner;
  for (const name of known) {
    const account = lookUp(name);
    if (account) return account;
  }
  const account = createAccount('pitwall') ?? lookUp('nobody');
  if (!account)
    throw new Problem(
      'PostgreSQL refuses to run as root, and no other user could be found or created. Start Pitwall as an ordinary user, or pass DATABASE_URL.',
    );
  return account;
}

/**
 * Whether a user may go through every folder above a path and into the path itself.
 * @param {string} path of an existing folder
 * @param {Account} account
 * @returns {boolean}
 */
export function canEnter(path, { uid, gid }) {
  for (let folder = path; ; folder = dirname(folder)) {
    const stats = statSync(folder);
    const shift = stats.uid === uid ? 6 : stats.gid === gid ? 3 : 0;
    if (((stats.mode >> shift) & 0o1) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/**
 * @param {string} data
 * @returns {Account | undefined}
 */
function ownerOf(data) {
  const stats = statSync(data, { throwIfNoEntry: false });
  if (!stats || stats.uid === 0) return undefined;
  return { uid: stats.uid, gid: stats.gid, name: `user ${stats.uid}` };
}

/**
 * @param {string} name
 * @returns {Account | undefined}
 */
function lookUp(name) {
  try {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] })),
    );
    return uid && gid !== undefined ? { uid, gid, name } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {string} name */
function createAccount(name) {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  return spawnSync('useradd', [...flags, name]).status === 0 ? lookUp(name) : undefined;
}
