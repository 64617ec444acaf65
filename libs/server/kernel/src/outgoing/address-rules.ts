import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

// Where clouds serve credentials to whoever asks from inside. Some lie in public ranges.
const METADATA = new Set(
  [
    '169.254.169.254', // AWS, Azure, Google Cloud, and most others
    '169.254.170.2', // AWS ECS task credentials
    '169.254.170.23', // AWS EKS pod identity
    '169.254.42.42', // Scaleway
    '100.100.100.200', // Alibaba Cloud
    '168.63.129.16', // Azure's host agent, a public address
    '192.0.0.192', // Oracle Cloud, former
    'fd00:ec2::254', // AWS
    'fd00:ec2::23', // AWS EKS pod identity
    'fd20:ce::254', // Google Cloud
    'fd00:42::42', // Scaleway
  ].map((address) => ipaddr.parse(address).toNormalizedString()),
);

const GLOBAL_UNICAST: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('2000::'), 3];
const NAT64: [ipaddr.IPv6, number] = [ipaddr.IPv6.parse('64:ff9b::'), 96];

/**
 * Why an address is not on the public internet (`private`, `loopback`, `metadata`, …), or null when it is.
 * `address` is as the resolver or a socket writes it; anything else is `not_an_address`.
 *
 * Everything is refused that the IANA special-purpose registries do not call globally reachable
 * (https://www.iana.org/assignments/iana-ipv4-special-registry and -ipv6-), all IPv6 outside 2000::/3,
 * and every IPv6 form that carries an IPv4 address, except NAT64's well-known prefix around a public
 * address: on networks with IPv6 only, DNS64 gives it for every IPv4 host.
 */
export function refusalOf(address: string): string | null {
  if (isIP(address) === 0) return 'not_an_address';
  const parsed = ipaddr.parse(address);
  if (METADATA.has(parsed.toNormalizedString())) return 'metadata';
  return parsed instanceof ipaddr.IPv4 ? refusalOfVersion4(parsed) : refusalOfVersion6(parsed);
}

/** Whether it serves a cloud's metadata: then only naming it exactly can allow it. */
export function isMetadata(address: string): boolean {
  return refusalOf(address) === 'metadata';
}

function refusalOfVersion4(address: ipaddr.IPv4): string | null {
  const range = address.range();
  return range === 'unicast' ? null : range;
}

function refusalOfVersion6(address: ipaddr.IPv6): string | null {
  if (address.zoneId) return 'zone';
  if (address.match(NAT64)) return refusalOf(lastFourBytes(address));
  const range = address.range();
  if (range !== 'unicast') return range;
  // Outside lie the IPv4-compatible ::/96 and ranges that nobody has been given.
  return address.match(GLOBAL_UNICAST) ? null : 'unassigned';
}

function lastFourBytes(address: ipaddr.IPv6): string {
  return address.toByteArray().slice(12).join('.');
}
