import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMetadata, refusalOf } from './address-rules.ts';

describe('refusalOf', () => {
  it.each([
    '1.1.1.1',
    '8.8.8.8',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '126.255.255.255',
    '128.0.0.0',
    '140.82.121.4',
    '169.253.255.255',
    '169.255.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.167.255.255',
    '192.169.0.0',
    '198.17.255.255',
    '198.20.0.0',
    '223.255.255.255',
    '2001:200::1',
    '2001:4860:4860::8888',
    '2606:4700::1111',
    '2a00:1450:4001:81b::200e',
    '3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff',
    '64:ff9b::8.8.8.8',
  ])('lets %s pass', (address) => {
    expect(refusalOf(address)).toBeNull();
  });

  it.each([
    ['0.0.0.0', 'unspecified'],
    ['0.1.2.3', 'unspecified'],
    ['10.0.0.0', 'private'],
    ['10.255.255.255', 'private'],
    ['172.16.0.1', 'private'],
    ['172.31.255.255', 'private'],
    ['192.168.0.1', 'private'],
    ['100.64.0.1', 'carrierGradeNat'],
    ['100.127.255.255', 'carrierGradeNat'],
    ['127.0.0.1', 'loopback'],
    ['127.255.255.255', 'loopback'],
    ['169.254.0.1', 'linkLocal'],
    ['192.0.0.1', 'reserved'],
    ['192.0.2.1', 'reserved'],
    ['192.31.196.1', 'as112'],
    ['192.52.193.1', 'amt'],
    ['192.88.99.1', 'reserved'],
    ['198.18.0.1', 'reserved'],
    ['198.19.255.255', 'reserved'],
    ['198.51.100.1', 'reserved'],
    ['203.0.113.1', 'reserved'],
    ['224.0.0.1', 'multicast'],
    ['239.255.255.255', 'multicast'],
    ['240.0.0.1', 'reserved'],
    ['255.255.255.255', 'broadcast'],
    ['::', 'unspecified'],
    ['::1', 'loopback'],
    ['::2', 'unassigned'],
    // ipaddr.js reads the dotted IPv4-compatible form as the mapped one.
    ['::127.0.0.1', 'ipv4Mapped'],
    ['::8.8.8.8', 'ipv4Mapped'],
    ['::7f00:1', 'unassigned'],
    ['::ffff:127.0.0.1', 'ipv4Mapped'],
    ['::ffff:8.8.8.8', 'ipv4Mapped'],
    ['::ffff:7f00:1', 'ipv4Mapped'],
    ['::ffff:0:127.0.0.1', 'rfc6145'],
    ['64:ff9b::127.0.0.1', 'loopback'],
    ['64:ff9b::a00:1', 'private'],
    ['64:ff9b::192.168.1.1', 'private'],
    ['64:ff9b:1::8.8.8.8', 'rfc6052'],
    ['100::1', 'discard'],
    ['2001::1', 'teredo'],
    ['2001:0:4136:e378:8000:63bf:3fff:fdd2', 'teredo'],
    ['2001:2::1', 'benchmarking'],
    ['2001:10::1', 'deprecatedOrchid'],
    ['2001:20::1', 'orchid2'],
    ['2001:db8::1', 'reserved'],
    ['2002:7f00:1::', '6to4'],
    ['2002:808:808::1', '6to4'],
    ['2620:4f:8000::1', 'as112v6'],
    ['3fff::1', 'reserved'],
    ['4000::1', 'unassigned'],
    ['5f00::1', 'segmentRouting'],
    ['fc00::1', 'uniqueLocal'],
    ['fdff:ffff::1', 'uniqueLocal'],
    ['fe80::1', 'linkLocal'],
    ['febf::1', 'linkLocal'],
    ['fec0::1', 'deprecatedSiteLocal'],
    ['ff02::1', 'multicast'],
    ['fe80::1%eth0', 'zone'],
    ['2606:4700::1111%1', 'zone'],
    ['169.254.169.254', 'metadata'],
    ['64:ff9b::169.254.169.254', 'metadata'],
    ['169.254.170.2', 'metadata'],
    ['100.100.100.200', 'metadata'],
    ['168.63.129.16', 'metadata'],
    ['fd00:ec2::254', 'metadata'],
    ['FD00:0EC2:0:0::254', 'metadata'],
    ['', 'not_an_address'],
    ['example.com', 'not_an_address'],
    ['127.1', 'not_an_address'],
    ['0x7f000001', 'not_an_address'],
    ['010.0.0.1', 'not_an_address'],
    ['1.1.1.1/32', 'not_an_address'],
    [' 1.1.1.1', 'not_an_address'],
    ['[::1]', 'not_an_address'],
  ])('refuses %s as %s', (address, reason) => {
    expect(refusalOf(address)).toBe(reason);
  });

  it('calls an address metadata however it is embedded for translation', () => {
    expect(isMetadata('64:ff9b::a9fe:a9fe')).toBe(true);
    expect(isMetadata('169.254.169.253')).toBe(false);
  });

  it('answers for every IPv4 address what it answers for its NAT64 form, and refuses its other forms', () => {
    fc.assert(
      fc.property(fc.ipV4(), (address) => {
        expect(refusalOf(`64:ff9b::${address}`)).toBe(refusalOf(address));
        const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number);
        const hex = [(a << 8) | b, (c << 8) | d].map((part) => part.toString(16)).join(':');
        for (const form of [
          `::ffff:${address}`,
          `::${hex}`,
          `::ffff:0:${address}`,
          `2002:${hex}::1`,
          `64:ff9b:1::${hex}`,
        ]) {
          expect(refusalOf(form), form).not.toBeNull();
        }
      }),
    );
  });

  it('judges the dotted form of an IPv6 address as its hexadecimal form', () => {
    const group = fc.oneof(fc.constantFrom(0, 0xffff, 0x64, 0xff9b, 0x2001), fc.nat(0xffff));
    fc.assert(
      fc.property(fc.tuple(group, group, group, group, group, group), fc.ipV4(), (groups, tail) => {
        const head = groups.map((each) => each.toString(16)).join(':');
        const [a = 0, b = 0, c = 0, d = 0] = tail.split('.').map(Number);
        const hex = [(a << 8) | b, (c << 8) | d].map((part) => part.toString(16)).join(':');
        expect(refusalOf(`${head}:${tail}`)).toBe(refusalOf(`${head}:${hex}`));
      }),
      { numRuns: 2_000 },
    );
  });

  it('refuses every IPv6 address outside 2000::/3, NAT64 aside', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.nat(0xffff), (rest, head) => {
        const groups = rest.split(':');
        if (rest.includes('::') || groups.length !== 8) return;
        const address = [head.toString(16), ...groups.slice(1)].join(':');
        if (head >> 13 !== 1 && !address.startsWith('64:'))
          expect(refusalOf(address), address).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});
