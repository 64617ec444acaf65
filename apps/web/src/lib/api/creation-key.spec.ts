import { describe, expect, it } from 'vitest';
import { createKeyring } from './creation-key.ts';

describe('createKeyring', () => {
  it('keeps the key while the body is the same, so that sending twice creates once', () => {
    const keyring = createKeyring();
    const first = keyring.headersFor({ name: 'Payments' });
    expect(first['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
    expect(keyring.headersFor({ name: 'Payments' })).toEqual(first);
  });

  it('takes another for another body, and after a success', () => {
    const keyring = createKeyring();
    const first = keyring.headersFor({ name: 'Payments' });
    const second = keyring.headersFor({ name: 'Discovery' });
    expect(second).not.toEqual(first);
    keyring.renew();
    expect(keyring.headersFor({ name: 'Discovery' })).not.toEqual(second);
  });
});
