import ipaddr from 'ipaddr.js';

/** The part of an address that one customer holds: all of IPv4, the first 64 bits of IPv6. */
export function addressBlock(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const [first] = ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/64`)
    .toString()
    .split('/');
  return first ?? 'unknown';
}
