import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redact, REDACTED } from './redact.ts';

describe('redact', () => {
  it.each([
    ["secret: 'keyboard cat',", 'keyboard'],
    ['"password": "hunter2"', 'hunter2'],
    ["process.env.JWT_SECRET || 'superSecret'", 'superSecret'],
    ["SECRET_KEY = os.environ.get('SECRET_KEY', 'change-me')", 'change-me'],
    ["os.environ.get('SECRET_KEY') or 'never-guess'", 'never-guess'],
    ["jwt.sign(user, secret, 'abcdef')", 'abcdef'],
    ['DATABASE_PASSWORD=s3cr3t', 's3cr3t'],
    ['  api_key: abcdef123456', 'abcdef123456'],
    ['postgres://app:pa55word@db/x', 'pa55word'],
    ['-----BEGIN PRIVATE KEY-----\nMIIEabc', 'MIIEabc'],
    ['x = "aB3dE5gH7jK9mN1pQ3sT5vX7zB9dF1hJ3"', 'aB3dE5gH7jK9'],
    ['digest 0123456789abcdef0123456789abcdef', '0123456789abcdef'],
  ])('hides what is secret in %s', (text, secret) => {
    const result = redact(text);
    expect(result).toContain(REDACTED);
    expect(result).not.toContain(secret);
  });

  it.each([
    "app.get('/tokens', list)",
    "const session = require('express-session');",
    'store: new MemoryStore({',
    "Buffer.from(secret, 'hex')",
    'CREATE INDEX "Post_authorId_idx" ON "Post"("authorId");',
  ])('leaves %s as it is', (text) => {
    expect(redact(text, false)).toBe(text);
  });

  it('leaves expressions of code alone, but not values of environment files', () => {
    expect(redact('secret: config.site.secret,', false)).toBe('secret: config.site.secret,');
    expect(redact('SECRET=config.site.secret')).not.toContain('site');
  });

  it('takes a template for no secret, and a secret for no template', () => {
    expect(redact("password = '%(password)s'", false)).toContain('%(password)s');
    expect(redact("password: '%__aaa'", false)).not.toContain('%__aaa');
  });

  it('never shows a quoted value of a secret key, whatever it holds', () => {
    const value = fc
      .stringMatching(/^[A-Za-z0-9!@#%^&*()_+ -]{6,40}$/)
      .filter((text) => !/^sha\d|^base64|^latin1|^%\(\w+\)[sd]$/.test(text));
    fc.assert(
      fc.property(
        fc.constantFrom('password', 'apiKey', 'client_secret', 'JWT_SECRET', 'authToken'),
        value,
        (key, secret) => {
          expect(redact(`${key}: '${secret}'`, false)).not.toContain(`'${secret}'`);
        },
      ),
    );
  });

  // Each of these took minutes while a repetition was unbounded.
  it.each([
    ['password: "'.repeat(20_000)],
    ['a:/'.repeat(50_000)],
    ['A-b'.repeat(50_000)],
    ['auth'.repeat(40_000)],
    ['\n'.repeat(100_000)],
  ])('ends on hostile text', (text) => {
    expect(redact(text).length).toBeLessThanOrEqual(text.length);
  });
});
