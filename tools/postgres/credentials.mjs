import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Two roles stand from the beginning: the superuser, and the owner who makes and migrates databases.
 * @typedef {{ superuser: string, owner: string }} Passwords
 */

export const superuserName = 'postgres';
export const ownerName = 'pitwall_owner';
export const databaseName = 'pitwall';

/**
 * The passwords kept for a cluster; `fresh` when they had to be made and the cluster must still learn them.
 * @param {string} directory
 * @returns {{ passwords: Passwords, fresh: boolean, keep(): void }}
 */
export function credentialsIn(directory) {
  const file = join(directory, 'credentials.json');
  const known = read(file);
  const passwords = known ?? { superuser: secret(), owner: secret() };
  return {
    passwords,
    fresh: known === undefined,
    keep() {
      const draft = `${file}.draft`;
      writeFileSync(draft, JSON.stringify(passwords), { mode: 0o600 });
      renameSync(draft, file);
    },
  };
}

/**
 * Statements that give a cluster its roles, their passwords and its database; harmless when repeated.
 * @param {Passwords} passwords
 * @param {boolean} isNew
 * @returns {string[]} one line each
 */
export function roleStatements({ superuser, owner }, isNew) {
  return [
    `ALTER ROLE ${superuserName} PASSWORD '${superuser}'`,
    ...(isNew ? [`CREATE ROLE ${ownerName} LOGIN CREATEDB CREATEROLE`] : []),
    `ALTER ROLE ${ownerName} PASSWORD '${owner}'`,
    ...(isNew ? [`CREATE DATABASE ${databaseName} OWNER ${ownerName}`] : []),
  ];
}

/**
 * @param {string} file
 * @returns {Passwords | undefined}
 */
function read(file) {
  if (!existsSync(file)) return undefined;
  try {
    const value = JSON.parse(readFileSync(file, 'utf8'));
    const usable = [value?.superuser, value?.owner].every((one) => /^[\w-]{20,}$/.test(one));
    return usable ? value : undefined;
  } catch {
    return undefined;
  }
}

function secret() {
  return randomBytes(24).toString('base64url');
}
