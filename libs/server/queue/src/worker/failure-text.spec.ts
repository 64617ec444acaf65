import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { failureText } from './failure-text.ts';

describe('failureText', () => {
  it.each([
    ['a plain sentence', 'The tracker answered 502.', 'The tracker answered 502.'],
    [
      'a password in an address',
      'GET https://bot:hunter2@h.example/x',
      'GET https://[secret]@h.example/x',
    ],
    [
      'a token as the user',
      'git clone https://ghs_x@h.example',
      'git clone https://[secret]@h.example',
    ],
    ['a pair', 'password=hunter2 refused', 'password=[secret] refused'],
    ['a pair in JSON', '{"apiKey": "hunter2", "a": 1}', '{"apiKey": [secret], "a": 1}'],
    ['a pair in a query', '/x?access_token=hunter2&page=2', '/x?access_token=[secret]&page=2'],
    [
      'a header',
      'authorization: Bearer abc.def.ghi was refused',
      'authorization: [secret] was refused',
    ],
    ['a bearer token', 'sent Bearer abcdefgh12345678', 'sent Bearer [secret]'],
    ['a GitHub token', 'ghp_0123456789abcdefABCDEF is expired', '[secret] is expired'],
    ['an AWS key', 'AKIAIOSFODNN7EXAMPLE is unknown', '[secret] is unknown'],
    ['a JSON web token', 'got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc', 'got [secret]'],
    ['a long hash', `id ${'0123456789abcdef'.repeat(4)}`, 'id [secret]'],
    [
      'a private key',
      'read -----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY----- twice',
      'read [secret] twice',
    ],
    [
      'line breaks and control characters',
      'one\r\n\ttwo\u0000three\u001b[31m',
      'one two three [31m',
    ],
    ['nothing', '   ', 'The job failed without a message.'],
    [
      'an id, which is no secret',
      'row 01990000-0000-7000-8000-000000000001',
      'row 01990000-0000-7000-8000-000000000001',
    ],
    [
      'a path, which is no secret',
      'at src/features/assessments/assessments.service.ts',
      'at src/features/assessments/assessments.service.ts',
    ],
  ])('keeps of %s what may be shown', (_, message, kept) => {
    expect(failureText(new Error(message))).toBe(kept);
  });

  it('takes the causes of an error without a message', () => {
    const both = new AggregateError([new Error('refused ::1'), new Error('refused 127.0.0.1')], '');
    expect(failureText(both)).toBe('refused ::1; refused 127.0.0.1');
  });

  it.each([[null], [undefined], [7], [{}]])('takes what is no error: %s', (thrown) => {
    expect(failureText(thrown)).toBe('The job failed without a message.');
  });

  it('is one line of at most 500 characters, whatever is thrown', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 3_000, unit: 'binary' }), (message) => {
        const text = failureText(new Error(message));
        expect(text.length).toBeLessThanOrEqual(500);
        expect(text.length).toBeGreaterThan(0);
        expect(text).not.toMatch(/\p{Cc}/u);
      }),
    );
  });

  it('never keeps the password of an address', () => {
    const password = fc.string({
      minLength: 12,
      maxLength: 40,
      unit: fc.constantFrom(...'abcXYZ019%!$-_.~'),
    });
    fc.assert(
      fc.property(password, fc.string({ maxLength: 200 }), (secret, around) => {
        const text = failureText(new Error(`${around} postgres://user:${secret}@db.example/x`));
        expect(text).not.toContain(secret);
      }),
    );
  });

  it('is quick on hostile input', () => {
    const start = performance.now();
    failureText(
      new Error(`${'password'.repeat(5_000)}${'a:'.repeat(20_000)}${'eyJ'.repeat(20_000)}`),
    );
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
