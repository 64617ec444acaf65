import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmdirSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { outOfSpace, Problem } from '../problem.mjs';
import { program } from './binaries.mjs';
import { roleStatements } from './credentials.mjs';

/**
 * @typedef {import('./account.mjs').Account} Account
 * @typedef {import('./credentials.mjs').Passwords} Passwords
 * @typedef {{ native: string, account: Account | undefined }} Programs
 */

const accessRules = `# Written by Pitwall: this machine only, and only with a password.
host all all 127.0.0.1/32 scram-sha-256
host all all ::1/128 scram-sha-256
`;

/**
 * Makes a cluster whole before it appears under its name, so that an interruption leaves nothing half done.
 * @param {Programs} programs
 * @param {string} place
 * @param {Passwords} passwords
 * @param {boolean} fast without waiting for the disk
 * @param {number} [major] of PostgreSQL
 */
export function createCluster(programs, place, passwords, fast, major = 18) {
  const draft = join(place, `draft-${randomBytes(4).toString('hex')}`);
  mkdirSync(draft, { mode: 0o700 });
  chmodSync(draft, 0o700);
  if (programs.account) chownSync(draft, programs.account.uid, programs.account.gid);
  run(programs, 'initdb', [
    '--pgdata',
    draft,
    '--username=postgres',
    '--auth=trust',
    '--encoding=UTF8',
    '--locale=C',
    // Before PostgreSQL 17 there is no such provider; the doctor is tried on those too.
    ...(major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : []),
    '--no-instructions',
    ...(fast ? ['--no-sync', '--wal-segsize=1'] : []),
  ]);
  writeFileSync(join(draft, 'pg_hba.conf'), accessRules);
  runStatements(programs, draft, roleStatements(passwords, true));
  const data = join(place, 'data');
  if (existsSync(data)) rmdirSync(data);
  renameSync(draft, data);
}

/**
 * Runs statements on a cluster that no server serves, without any password.
 * @param {Programs} programs
 * @param {string} data
 * @param {string[]} statements one line each
 */
export function runStatements(programs, data, statements) {
  const settings = ['-c', 'exit_on_error=on', '-c', 'log_min_error_statement=panic'];
  run(
    programs,
    'postgres',
    ['--single', '-D', data, ...settings, 'postgres'],
    `${statements.join(';\n')};\n`,
  );
}

/**
 * The environment without what would change how PostgreSQL's programs behave.
 * @returns {NodeJS.ProcessEnv}
 */
export function plainEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}

/**
 * @param {Programs} programs
 * @param {'initdb' | 'postgres'} name
 * @param {string[]} parameters
 * @param {string} input
 */
function run({ native, account }, name, parameters, input = '') {
  const { status, error, stdout, stderr } = spawnSync(program(native, name), parameters, {
    ...(account && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    env: plainEnvironment(),
    input,
    encoding: 'utf8',
  });
  if (status === 0) return;
  const output = `${stdout ?? ''}${stderr ?? ''}`;
  if (/No space left on device/.test(output)) throw new Problem(outOfSpace('the database folder'));
  const cause =
    error?.message ?? (output.trim().split('\n').slice(-3).join(' ') || `status ${status}`);
  throw new Problem(`PostgreSQL's ${name} failed: ${cause}`);
}
