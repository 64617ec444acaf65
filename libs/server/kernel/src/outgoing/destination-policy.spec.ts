import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDestinationPolicy, type DestinationPolicyOptions } from './destination-policy.ts';
import { OutgoingError } from './outgoing-error.ts';

function verdict(url: string, options: DestinationPolicyOptions = {}): string {
  try {
    createDestinationPolicy(options).checkUrl(new URL(url));
  } catch (error) {
    if (error instanceof OutgoingError) return `${error.code} ${String(error.reason)}`;
    throw error;
  }
  return 'passes';
}

const refusedAddress = /^outgoing\.refused_address /;

describe('checkUrl', () => {
  it.each<[string, string, DestinationPolicyOptions?]>([
    ['https://example.com/x', 'passes'],
    ['https://example.com:8443/x', 'passes'],
    ['https://example.com/x', 'passes', { ports: [443] }],
    ['https://example.com:8443/x', 'outgoing.refused_url port', { ports: [443] }],
    ['http://example.com/x', 'outgoing.refused_url port', { ports: [443], allowHttp: true }],
    ['https://example.com:0/', 'outgoing.refused_url port'],
    ['http://example.com/', 'outgoing.refused_url http'],
    ['http://example.com/', 'passes', { allowHttp: true }],
    ['ftp://example.com/', 'outgoing.refused_url protocol'],
    ['file:///etc/passwd', 'outgoing.refused_url protocol'],
    ['data:text/plain,x', 'outgoing.refused_url protocol'],
    ['gopher://127.0.0.1/', 'outgoing.refused_url protocol'],
    ['https://user@example.com/', 'outgoing.refused_url credentials'],
    ['https://user:password@example.com/', 'outgoing.refused_url credentials'],
    ['https://:password@example.com/', 'outgoing.refused_url credentials'],
    ['https://8.8.8.8/', 'passes'],
    ['https://[2606:4700::1111]/', 'passes'],
    ['https://10.1.2.3/', 'outgoing.refused_address private'],
    ['https://10.1.2.3/', 'passes', { allow: ['10.0.0.0/8'] }],
    ['https://11.1.2.3/', 'passes', { allow: ['10.0.0.0/8'] }],
    ['https://[fd00::1]/', 'passes', { allow: ['fd00::/8'] }],
    [
      'https://[::ffff:10.1.2.3]/',
      'outgoing.refused_address ipv4Mapped',
      { allow: ['10.0.0.0/8'] },
    ],
    [
      'https://169.254.169.254/',
      'outgoing.refused_address metadata',
      { allow: ['169.254.0.0/16'] },
    ],
    ['https://169.254.169.254/', 'outgoing.refused_address metadata', { allow: ['0.0.0.0/0'] }],
    ['https://169.254.169.254/', 'passes', { allow: ['169.254.169.254'] }],
    ['https://169.254.169.254/', 'passes', { allow: ['169.254.169.254/32'] }],
  ])('%s: %s', (url, expected, options) => {
    expect(verdict(url, options)).toBe(expected);
  });

  it.each([
    'https://127.0.0.1/',
    'https://127.1/',
    'https://127.0.0.1./',
    'https://2130706433/',
    'https://0x7f000001/',
    'https://0x7f.0.0.1/',
    'https://0177.0.0.1/',
    'https://017700000001/',
    'https://127.0.1/',
    'https://0/',
    'https://0.0.0.0/',
    'https://１２７.０.０.１/',
    'https://①②⑦.⓪.⓪.①/',
    'https://127。0。0。1/',
    'https://%31%32%37.0.0.1/',
    'https://[::1]/',
    'https://[0:0:0:0:0:0:0:1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:7f00:1]/',
    'https://[::127.0.0.1]/',
    'https://[64:ff9b::127.0.0.1]/',
    'https://[2002:7f00:1::]/',
    'https://[fe80::1]/',
  ])('sees through %s', (url) => {
    expect(verdict(url)).toMatch(refusedAddress);
  });

  it('names neither path nor query in its errors', () => {
    const policy = createDestinationPolicy({});
    for (const url of [
      'http://a.example/T0/secret?token=secret',
      'https://x:secret@a.example/?secret',
      'https://10.0.0.1/secret?secret',
    ]) {
      expect(() => {
        policy.checkUrl(new URL(url));
      }).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
    }
  });
});

describe('any way of writing a refused address', () => {
  const refusedVersion4 = fc
    .oneof(
      fc.tuple(
        fc.constantFrom(0, 10, 127, 224, 239, 240, 255),
        fc.nat(255),
        fc.nat(255),
        fc.nat(255),
      ),
      fc.tuple(fc.constant(172), fc.integer({ min: 16, max: 31 }), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(100), fc.integer({ min: 64, max: 127 }), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(192), fc.constant(168), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(169), fc.constant(254), fc.nat(255), fc.nat(255)),
      fc.tuple(fc.constant(198), fc.constantFrom(18, 19), fc.nat(255), fc.nat(255)),
    )
    .map((octets) => octets as [number, number, number, number]);

  const bases = [
    (n: number) => String(n),
    (n: number) => `0x${n.toString(16)}`,
    (n: number) => `0X00${n.toString(16).toUpperCase()}`,
    (n: number) => `0${n.toString(8)}`,
  ];
  const base = fc.constantFrom(...bases);

  it('as IPv4 in decimal, hexadecimal, octal, mixed, in one to four parts', () => {
    fc.assert(
      fc.property(
        refusedVersion4,
        fc.tuple(base, base, base, base),
        fc.integer({ min: 1, max: 4 }),
        fc.boolean(),
        (octets, [w, x, y, z], parts, dot) => {
          const [a, b, c, d] = octets;
          const low =
            {
              1: ((a * 256 + b) * 256 + c) * 256 + d,
              2: (b * 256 + c) * 256 + d,
              3: c * 256 + d,
              4: d,
            }[parts] ?? 0;
          const heads = [w(a), x(b), y(c)].slice(0, parts - 1);
          const url = `https://${[...heads, z(low)].join('.')}${dot ? '.' : ''}/`;
          expect(verdict(url), url).toMatch(refusedAddress);
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('as IPv6 that carries it, in both notations', () => {
    const prefixes = [
      '::ffff:',
      '::',
      '::ffff:0:',
      '64:ff9b::',
      '0:0:0:0:0:FFFF:',
      '64:FF9B:0:0:0:0:',
    ];
    fc.assert(
      fc.property(
        refusedVersion4,
        fc.constantFrom(...prefixes),
        fc.boolean(),
        ([a, b, c, d], prefix, dotted) => {
          const hex = [(a << 8) | b, (c << 8) | d].map((part) => part.toString(16)).join(':');
          const url = `https://[${prefix}${dotted ? [a, b, c, d].join('.') : hex}]/`;
          expect(verdict(url), url).toMatch(refusedAddress);
          expect(verdict(`https://[2002:${hex}::1]/`)).toMatch(refusedAddress);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe('checkAddress', () => {
  const check = (address: string, host: string, allow: string[]) => {
    try {
      createDestinationPolicy({ allow }).checkAddress(address, host, `https://${host}`);
    } catch (error) {
      if (error instanceof OutgoingError) return error.reason;
      throw error;
    }
    return 'passes';
  };

  it.each([
    ['10.0.0.1', 'git.corp.example', ['git.corp.example'], 'passes'],
    ['10.0.0.1', 'GIT.corp.example.', ['git.corp.example'], 'passes'],
    ['10.0.0.1', 'git.corp.example', ['*.corp.example'], 'passes'],
    ['10.0.0.1', 'a.b.corp.example', ['*.corp.example'], 'passes'],
    ['10.0.0.1', 'corp.example', ['*.corp.example'], 'private'],
    ['10.0.0.1', 'evilcorp.example', ['*.corp.example'], 'private'],
    ['10.0.0.1', 'git.corp.example.evil.example', ['git.corp.example'], 'private'],
    ['10.0.0.1', 'other.example', ['git.corp.example'], 'private'],
    ['169.254.169.254', 'git.corp.example', ['git.corp.example'], 'metadata'],
    ['not an address', 'git.corp.example', ['git.corp.example'], 'not_an_address'],
    ['10.0.0.1', 'bücher.example', ['xn--bcher-kva.example'], 'private'],
    ['10.0.0.1', 'xn--bcher-kva.example', ['Bücher.example'], 'passes'],
  ])('%s of %s with %j: %s', (address, host, allow, expected) => {
    expect(check(address, host, allow)).toBe(expected);
  });
});
