import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ScanOptions } from '@pitwall/scanner';
import type { Surroundings } from './surroundings.ts';
import { VERSION } from './version.ts';

const WORKER = 'scan-worker.js';

/** Where this user keeps what can be made again, as the platform has it. */
const userCache = ({ env, home }: Surroundings): string => {
  if (process.platform === 'darwin') return join(home, 'Library', 'Caches');
  if (process.platform === 'win32') return env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local');
  const given = env['XDG_CACHE_HOME'];
  return given?.startsWith('/') ? given : join(home, '.cache');
};

/** Parts of the program, which the build names by their content. */
const NAMED_BY_CONTENT = /-[\w-]{8}\.js$/;

/** Differs whenever a file of this program does: what another version has seen is not believed. */
const fingerprintOf = (folder: string): string => {
  const hash = createHash('sha256').update(`${VERSION} ${process.version}`);
  const names = readdirSync(folder).filter((name) => name.endsWith('.js'));
  for (const name of names.sort()) {
    hash.update(name);
    if (!NAMED_BY_CONTENT.test(name)) hash.update(readFileSync(join(folder, name)));
  }
  return hash.digest('hex');
};

/** How the compiled program scans: on several threads, keeping results for the next time. */
export const scanEngine = (
  surroundings: Surroundings,
  { cache = true }: { cache?: boolean | undefined } = {},
): Pick<ScanOptions, 'worker' | 'cache' | 'searchPath' | 'signal' | 'tool'> => {
  const { env, signal } = surroundings;
  const common = {
    tool: { name: 'pitwall', version: VERSION },
    searchPath: env['PATH'],
    signal,
  };
  const worker = new URL(`./${WORKER}`, import.meta.url);
  // Not there in tests, which run the sources.
  if (!existsSync(worker)) return common;
  const directory = env['PITWALL_CACHE_DIR'] ?? join(userCache(surroundings), 'pitwall', 'scans');
  const fingerprint = () => fingerprintOf(fileURLToPath(new URL('.', import.meta.url)));
  return {
    ...common,
    worker,
    ...(cache ? { cache: { directory, fingerprint: fingerprint() } } : {}),
  };
};
