import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { ConfigurationError, readConfiguration } from './configuration.ts';

const key = randomBytes(32).toString('base64');
const complete = {
  PITWALL_DATABASE_URL_APP: 'postgresql://pitwall_app:x@localhost/pitwall',
  PITWALL_DATABASE_URL_SYSTEM: 'postgresql://pitwall_system:x@localhost/pitwall',
  PITWALL_DATABASE_URL_QUEUE: 'postgresql://pitwall_queue:x@localhost/pitwall',
  PITWALL_SECRET_KEY: key,
};
const refusal = (environment: NodeJS.ProcessEnv): string => {
  try {
    readConfiguration(environment);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigurationError);
    return (error as Error).message;
  }
  throw new Error('The configuration was taken.');
};

describe('readConfiguration', () => {
  it('fills in what has a safe default', () => {
    expect(readConfiguration(complete)).toMatchObject({
      mode: 'production',
      port: 4600,
      host: '127.0.0.1',
      publicUrl: 'http://localhost:4600',
      redisUrl: null,
    });
  });

  it('names every variable at fault, and shows no value', () => {
    const message = refusal({
      ...complete,
      PITWALL_DATABASE_URL_APP: 'mysql://root:hunter2@host/x',
      PITWALL_PORT: '70000',
    });
    expect(message).toMatch(/PITWALL_DATABASE_URL_APP: /);
    expect(message).toMatch(/PITWALL_PORT: /);
    expect(message).not.toContain('hunter2');
  });

  it('takes an empty variable as one that is not given', () => {
    expect(readConfiguration({ ...complete, REDIS_URL: '', PITWALL_PORT: '' })).toMatchObject({
      redisUrl: null,
      port: 4600,
    });
  });

  it.each([
    ['a missing key', undefined, /32 random bytes/],
    ['a short key', Buffer.from('short').toString('base64'), /exactly 32 bytes/],
    ['a placeholder', Buffer.alloc(32, 1).toString('base64'), /placeholder/],
  ])('refuses %s', (_, value, expected) => {
    expect(refusal({ ...complete, PITWALL_SECRET_KEY: value })).toMatch(expected);
  });

  it('refuses plain http in production, except on this machine', () => {
    const open = { ...complete, PITWALL_PUBLIC_URL: 'http://pitwall.example' };
    expect(refusal(open)).toMatch(/plain http/);
    expect(
      readConfiguration({ ...complete, PITWALL_PUBLIC_URL: 'http://localhost:9000/' }).publicUrl,
    ).toBe('http://localhost:9000');
  });

  it('sends mail by SMTP where told how, with TLS unless the server is on this machine', () => {
    const told = { ...complete, SMTP_URL: 'smtp://mail.example', MAIL_FROM: 'a@example.com' };
    expect(readConfiguration(told).mail).toMatchObject({ way: 'smtp', requireTls: true });
    expect(readConfiguration({ ...told, SMTP_URL: 'smtp://localhost:2525' }).mail).toMatchObject({
      requireTls: false,
    });
    expect(refusal({ ...told, MAIL_FROM: undefined })).toMatch(/MAIL_FROM/);
    expect(refusal({ ...told, SMTP_URL: 'https://mail.example' })).toMatch(/SMTP_URL/);
  });

  it('keeps mails in a mailbox on this machine in the embedded mode only', () => {
    const wayOf = (more: NodeJS.ProcessEnv) => readConfiguration({ ...complete, ...more }).mail.way;
    expect(wayOf({ PITWALL_MODE: 'embedded' })).toBe('mailbox');
    expect(wayOf({ PITWALL_MODE: 'production' })).toBe('off');
    expect(wayOf({ PITWALL_MODE: 'embedded', PITWALL_PUBLIC_URL: 'http://pitwall.lan' })).toBe(
      'off',
    );
  });

  it('takes keys of before, held to the same strength', () => {
    const previous = randomBytes(32).toString('base64');
    expect(
      readConfiguration({ ...complete, PITWALL_PREVIOUS_SECRET_KEYS: previous }).previousSecretKeys,
    ).toEqual([Buffer.from(previous, 'base64')]);
    expect(refusal({ ...complete, PITWALL_PREVIOUS_SECRET_KEYS: 'short' })).toMatch(
      /PITWALL_PREVIOUS_SECRET_KEYS: must be exactly 32 bytes/,
    );
  });

  it('trusts the proxies that are named, and refuses what names none or everyone', () => {
    const trusting = (text: string) => ({ ...complete, PITWALL_TRUSTED_PROXIES: text });
    expect(readConfiguration(trusting('10.0.0.0/8, ::1,loopback')).trustedProxies).toEqual([
      '10.0.0.0/8',
      '::1',
      'loopback',
    ]);
    for (const text of [
      'true',
      '10.0.0.1/33',
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/8/8',
      'proxy.example',
    ])
      expect(refusal(trusting(text))).toMatch(/PITWALL_TRUSTED_PROXIES: addresses or networks/);
  });
});

describe('PITWALL_DNS_SERVERS', () => {
  it('are addresses that the resolver takes, and nothing else', () => {
    const read = (servers: string) =>
      readConfiguration({ ...complete, PITWALL_DNS_SERVERS: servers }).dnsServers;
    expect(read('10.0.0.2, [::1]:5353')).toEqual(['10.0.0.2', '[::1]:5353']);
    expect(read('')).toEqual([]);
    expect(refusal({ ...complete, PITWALL_DNS_SERVERS: 'true' })).toContain('PITWALL_DNS_SERVERS');
  });
});
