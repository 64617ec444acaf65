import { readFile } from 'node:fs/promises';

const ROOT = new URL('../../', import.meta.url);

/**
 * @typedef {{ name: string, version: string, licence: string | null, shipped: boolean }} LockedPackage
 * @typedef {{ allowed: string[], packages: Record<string, string> }} LicencePolicy
 */

/** Every package of the lock file. @returns {Promise<LockedPackage[]>} */
export async function lockedPackages() {
  const lock = JSON.parse(await readFile(new URL('package-lock.json', ROOT), 'utf8'));
  return Object.entries(lock.packages).flatMap(([path, found]) => {
    const name = path.split('node_modules/').at(-1);
    if (!path.includes('node_modules/') || found.link || !name) return [];
    const licence = typeof found.license === 'string' ? found.license : null;
    return [{ name, version: found.version, licence, shipped: found.dev !== true }];
  });
}

/** @returns {Promise<LicencePolicy>} */
export const licencePolicy = async () =>
  JSON.parse(await readFile(new URL('tools/supply/licences.json', ROOT), 'utf8'));

/**
 * Packages whose licence is neither allowed nor excepted by name, or by the scope's platform packages of one.
 * @param {readonly LockedPackage[]} packages
 * @param {LicencePolicy} policy
 */
export function refusedLicences(packages, { allowed, packages: named }) {
  return packages.filter(
    ({ name, licence }) =>
      !Object.keys(named).some((one) => name === one || name.startsWith(`${one}-`)) &&
      !isAllowed(licence, allowed),
  );
}

/**
 * "A OR B" needs one of them, "A AND B" and "A and B" both.
 * @param {string | null} licence
 * @param {readonly string[]} allowed
 * @returns {boolean}
 */
function isAllowed(licence, allowed) {
  if (licence === null) return false;
  const bare = licence.replace(/^\((.*)\)$/, '$1');
  const either = bare.split(/ OR /i);
  if (either.length > 1) return either.some((one) => isAllowed(one, allowed));
  return bare.split(/ AND /i).every((one) => allowed.includes(one.trim()));
}
