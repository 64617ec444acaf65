import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { isMetadata } from './address-rules.ts';

/** What the operator permits beyond the public internet. */
export interface AllowList {
  /** Whether the host, as in `normalHost`, is named or falls under a `*.` entry. */
  permitsHost(host: string): boolean;
  /** Whether the address is named or lies in a named range. Ranges do not reach metadata addresses. */
  permitsAddress(address: string): boolean;
}

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** A URL's host as it is compared: lower case, ASCII, no brackets, no trailing dot. */
export function normalHost(hostname: string): string {
  return hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
}

/**
 * Reads the operator's list: addresses (`10.1.2.3`, `fd00::1`), ranges (`10.0.0.0/8`), host names
 * (`github.example.com`) and all names below one (`*.example.com`).
 * An IPv4 range does not cover the same addresses written as IPv6.
 * @throws Error that names the entry at fault and says what to write
 */
export function parseAllowList(entries: readonly string[]): AllowList {
  const ranges: Range[] = [];
  const hosts = new Set<string>();
  const suffixes: string[] = [];
  for (const entry of entries.map((each) => each.trim())) {
    const range = parseRange(entry);
    if (range) ranges.push(range);
    else if (entry.startsWith('*.')) suffixes.push(`.${parseHost(entry, entry.slice(2))}`);
    else hosts.add(parseHost(entry, entry));
  }
  return {
    permitsHost: (host) => hosts.has(host) || suffixes.some((suffix) => host.endsWith(suffix)),
    permitsAddress(address) {
      if (isIP(address) === 0) return false;
      const parsed = ipaddr.parse(address);
      const exactly = isMetadata(address);
      return ranges.some(
        ([network, bits]) =>
          network.kind() === parsed.kind() &&
          (!exactly || bits === network.toByteArray().length * 8) &&
          parsed.match(network, bits),
      );
    },
  };
}

function parseRange(entry: string): Range | null {
  const [address = '', bits, ...rest] = entry.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) {
    if (bits === undefined) return null;
    throw new Error(`"${entry}" is not an address range. Write it as 10.0.0.0/8 or fd00::/8.`);
  }
  const network = ipaddr.parse(address);
  const longest = version === 4 ? 32 : 128;
  if (bits === undefined) return [network, longest];
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > longest) {
    throw new Error(`"${entry}" has an unusable prefix length. Use 0 to ${String(longest)}.`);
  }
  const start =
    network instanceof ipaddr.IPv4
      ? ipaddr.IPv4.networkAddressFromCIDR(entry)
      : ipaddr.IPv6.networkAddressFromCIDR(entry);
  if (start.toNormalizedString() !== network.toNormalizedString()) {
    throw new Error(`"${entry}" does not start its range. Write ${start.toString()}/${bits}.`);
  }
  return [network, Number(bits)];
}

function parseHost(entry: string, host: string): string {
  const url = URL.canParse(`https://${host}/`) ? new URL(`https://${host}/`) : null;
  const normal = normalHost(url?.hostname ?? '');
  const bare = url?.href === `https://${url?.hostname ?? ''}/`;
  if (!bare || isIP(normal) !== 0 || !/^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/.test(normal)) {
    throw new Error(
      `"${entry}" is neither an address, a range nor a host name. Write 10.1.2.3, 10.0.0.0/8, github.example.com or *.example.com.`,
    );
  }
  return normal;
}
