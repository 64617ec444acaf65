import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { outOfSpace, Problem } from '../problem.mjs';
import { describeEnd, startChild } from '../process/child.mjs';
import { inTurn } from '../process/turn.mjs';

/**
 * @typedef {import('../process/child.mjs').Child} Child
 * @typedef {{ root: string, say(step: string): void, track(child: Child): void }} Work
 */

const needed = 1500;

/**
 * Installs the packages when they are missing or are not those of package-lock.json.
 * @param {Work} work
 * @returns {Promise<boolean>} whether anything was installed
 */
export async function ensureInstalled(work) {
  const { root, say } = work;
  if (isInstalled(root)) return false;
  // Two installs at once remove each other's packages. The lock is not among these.
  return inTurn(
    join(root, '.nx', 'install.lock'),
    () => say('Waiting for another command that installs packages'),
    () => install(work),
  );
}

/** @param {string} root */
function isInstalled(root) {
  const file = join(root, 'node_modules', '.pitwall-install');
  const wanted = stampOf(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return existsSync(file) && readFileSync(file, 'utf8') === wanted;
}

/**
 * @param {Work} work
 * @returns {Promise<boolean>}
 */
async function install({ root, say, track }) {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const file = join(root, 'node_modules', '.pitwall-install');
  const wanted = stampOf(lock);
  const found = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (found === wanted) return false;
  // Installed by hand: taken as it is when it holds what the lock file names.
  const adopt = found === undefined || machineOf(found) === machineOf(wanted);
  if (!adopt || !holdsWhatIsLocked(root, lock)) {
    const free = freeMegabytes(root);
    if (free < needed)
      throw new Problem(
        `${outOfSpace(root)} The packages need ${needed} MB, and ${free} MB are free.`,
      );
    say('Installing packages (once; a minute or two)');
    await runNpm(root, track);
  }
  writeFileSync(file, wanted);
  return true;
}

/** @param {string} lock */
function stampOf(lock) {
  const digest = createHash('sha256').update(lock).digest('hex');
  const major = process.versions.node.split('.')[0];
  return `${digest} node-${major} ${process.platform}-${process.arch}\n`;
}

/** @param {string} stamp */
function machineOf(stamp) {
  return stamp.slice(stamp.indexOf(' '));
}

/**
 * npm leaves a list of what it installed; it does so last, so that an interrupted install has none.
 * @param {string} root
 * @param {string} lock
 * @returns {boolean}
 */
export function holdsWhatIsLocked(root, lock) {
  const file = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(file)) return false;
  try {
    /** @type {Record<string, { version?: string }>} */
    const installed = JSON.parse(readFileSync(file, 'utf8')).packages;
    /** @type {Record<string, { version?: string, optional?: boolean, devOptional?: boolean, peer?: boolean }>} */
    const locked = JSON.parse(lock).packages;
    return Object.entries(locked)
      .filter(([path]) => path.includes('node_modules/'))
      .every(([path, { version, optional, devOptional, peer }]) => {
        const present = installed[path];
        if (!present) return Boolean(optional || devOptional || peer);
        return present.version === version;
      });
  } catch {
    return false;
  }
}

/**
 * @param {string} root
 * @param {(child: Child) => void} track
 */
async function runNpm(root, track) {
  const parameters = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund'];
  const own = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const child = startChild({
    name: 'npm ci',
    command: own ? process.execPath : 'npm',
    parameters: own ? [own, ...parameters] : parameters,
    folder: root,
    shell: !own && process.platform === 'win32',
  });
  track(child);
  const end = await child.exited;
  if (end.code !== 0) throw new Problem(explainNpm(child.cause(), describeEnd(end), root));
}

/**
 * @param {string} output npm's last words
 * @param {string} end
 * @param {string} root
 * @returns {string}
 */
export function explainNpm(output, end, root) {
  if (/ENOSPC|no space left/i.test(output)) return outOfSpace(root);
  const refused = /\b(EACCES|EPERM|EROFS)\b/.exec(output)?.[1];
  if (refused)
    return `npm may not write in ${root} or in its cache (${refused}). Give yourself the right to write there (npm's own words below), or check out Pitwall elsewhere.\n${output}`;
  const offline = /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH)\b/.exec(
    output,
  )?.[1];
  if (offline)
    return `The packages could not be fetched (${offline}). Check the network, or npm's settings for a proxy or registry ("npm config list"), and start again.`;
  return `Installing the packages failed (npm ci: ${end}):\n${output}`;
}

/** @param {string} folder */
function freeMegabytes(folder) {
  const { bavail, bsize } = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1024 / 1024);
}
