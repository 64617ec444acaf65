import { describe, expect, it } from 'vitest';
import { parseAllowList } from './allow-list.ts';

describe('parseAllowList', () => {
  it('permits nothing when empty', () => {
    const list = parseAllowList([]);
    expect(list.permitsAddress('10.0.0.1')).toBe(false);
    expect(list.permitsHost('localhost')).toBe(false);
  });

  it('takes addresses, ranges and names, with spaces around', () => {
    const list = parseAllowList([
      ' 10.0.0.0/8 ',
      '192.168.1.7',
      'fd00::/8',
      '::1',
      'Git.Example',
      '*.corp.example',
    ]);
    for (const address of ['10.255.0.1', '192.168.1.7', 'fd12::1', '::1']) {
      expect(list.permitsAddress(address), address).toBe(true);
    }
    for (const address of ['11.0.0.1', '192.168.1.8', 'fe80::1', '::2', '::ffff:10.0.0.1', 'x']) {
      expect(list.permitsAddress(address), address).toBe(false);
    }
    expect(list.permitsHost('git.example')).toBe(true);
    expect(list.permitsHost('x.corp.example')).toBe(true);
    expect(list.permitsHost('corp.example')).toBe(false);
  });

  it.each([
    ['', /neither an address/],
    ['10.0.0/8', /not an address range/],
    ['10.0.0.0/33', /prefix length/],
    ['10.0.0.0/', /prefix length/],
    ['10.0.0.0/-1', /prefix length/],
    ['fd00::/129', /prefix length/],
    ['10.0.0.0/8/8', /not an address range/],
    ['10.1.2.3/8', /Write 10\.0\.0\.0\/8/],
    ['fd00::1/8', /Write fd00::\/8/],
    ['0x7f.1', /neither an address/],
    ['127.1', /neither an address/],
    ['10.0.0.256', /neither an address/],
    ['https://git.example', /not an address range/],
    ['git.example:8443', /neither an address/],
    ['user@git.example', /neither an address/],
    ['git.example/path', /not an address range/],
    ['git.example?x', /neither an address/],
    ['*', /neither an address/],
    ['*.', /neither an address/],
    ['git.*.example', /neither an address/],
    ['*.10.0.0.1', /neither an address/],
    ['git..example', /neither an address/],
  ])('refuses %j', (entry, message) => {
    expect(() => parseAllowList(['10.0.0.0/8', entry])).toThrow(message);
  });
});
