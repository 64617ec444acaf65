import { Resolver } from 'node:dns';
import { isIP } from 'node:net';

const PROXY_NAMES = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Asked of Node itself: what it does not take would end the process later. */
export function isDnsServer(entry: string): boolean {
  try {
    new Resolver().setServers([entry]);
    return true;
  } catch {
    return false;
  }
}

/** An address, a network, or one of the names that Fastify knows: what else it gets, it would trust or die of. */
export function isProxy(entry: string): boolean {
  if (PROXY_NAMES.has(entry)) return true;
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  if (bits === undefined) return true;
  // A network of everyone would let anyone write the address that limits and the audit log go by.
  return /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128);
}
