import { describe, expect, it } from 'vitest';
import { deviceOf } from './device.ts';

describe('deviceOf', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0',
      { browser: 'Firefox', system: 'Windows', kind: 'desktop' },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      { browser: 'Safari', system: 'iOS', kind: 'phone' },
    ],
    ['curl/8.5.0', { system: null, kind: 'other' }],
    [null, { browser: null, system: null, kind: 'other' }],
    ['(((((((((((((((((((((((', { system: null, kind: 'other' }],
  ])('names %s', (userAgent, device) => {
    expect(deviceOf(userAgent)).toMatchObject(device);
  });
});
