import { join } from 'node:path';
import { roleUrls, secretKey } from './secrets.mjs';

/**
 * What the apps are told, by the names that the kernel's configuration reads. The owner's address is not
 * among it: only the migration has it.
 * @param {object} given
 * @param {string} given.root
 * @param {string} given.folder where secrets are kept
 * @param {'embedded' | 'production'} given.mode
 * @param {string} given.publicUrl
 * @param {string} given.ownerUrl
 * @param {string} given.serverName tells one database server's passwords from another's
 * @param {string | undefined} given.redisUrl
 * @returns {NodeJS.ProcessEnv}
 */
export function appEnvironment({ root, folder, mode, publicUrl, ownerUrl, serverName, redisUrl }) {
  const { DATABASE_URL: _owner, PORT: _port, REDIS_URL: _redis, ...rest } = process.env;
  const urls = roleUrls(folder, ownerUrl, serverName, rest);
  return {
    NODE_ENV: 'production',
    // From Node 22 on, what was compiled once is read the next time.
    NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
    ...rest,
    PITWALL_MODE: mode,
    PITWALL_PUBLIC_URL: publicUrl,
    PITWALL_DATABASE_URL_APP: urls.app,
    PITWALL_DATABASE_URL_SYSTEM: urls.system,
    PITWALL_DATABASE_URL_QUEUE: urls.queue,
    PITWALL_WEB_DIRECTORY: join(root, 'apps/web/dist'),
    ...(rest.PITWALL_SECRET_KEY_FILE
      ? {}
      : { PITWALL_SECRET_KEY: secretKey(folder, rest.PITWALL_SECRET_KEY) }),
    ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
  };
}
