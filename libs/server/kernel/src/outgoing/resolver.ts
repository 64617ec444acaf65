import { lookup } from 'node:dns/promises';
import { HostGate } from './host-gate.ts';

export interface ResolvedAddress {
  address: string;
  family: 4 | 6;
}

/** All addresses of a host name, in the order in which they should be tried. */
export type Resolve = (hostname: string) => Promise<readonly ResolvedAddress[]>;

// A lookup blocks one of the four threads that files and encryption share, for as long as a
// tenant's name server likes. Two at a time leave the others free.
const LOOKUPS_AT_ONCE = 2;
const LOOKUPS_WAITING = 500;

/** Resolves as the operating system does, including its hosts file and search domains. */
export function createSystemResolver(): Resolve {
  const gate = new HostGate(LOOKUPS_AT_ONCE, LOOKUPS_WAITING);
  return (hostname) =>
    gate.run('name resolution', async () => {
      const found = await lookup(hostname, { all: true, order: 'verbatim' });
      return found.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
    });
}
