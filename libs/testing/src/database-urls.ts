import { createHash } from 'node:crypto';

/** One database, reached as each of the four roles. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
  systemUrl: string;
  queueUrl: string;
}

/**
 * The addresses of the three run-time roles beside the owner's. Roles belong to the whole server, so that
 * their passwords must be the same in every run on it: they follow from the owner's address.
 */
export function urlsFor(ownerUrl: string): DatabaseUrls {
  const { username, password, host } = new URL(ownerUrl);
  const as = (role: string): string => {
    const url = new URL(ownerUrl);
    url.username = role;
    url.password = createHash('sha256')
      .update(`${role} ${username} ${password} ${host}`)
      .digest('hex');
    return url.href;
  };
  return {
    ownerUrl,
    appUrl: as('pitwall_app'),
    systemUrl: as('pitwall_system'),
    queueUrl: as('pitwall_queue'),
  };
}

/** The same address for another database of the server. */
export function withDatabase(address: string, database: string): string {
  const url = new URL(address);
  url.pathname = `/${database}`;
  return url.href;
}
