import { describe, expect, it } from 'vitest';
import { deviceWords } from './device-words.ts';

describe('deviceWords', () => {
  it.each([
    [{ browser: 'Firefox', system: 'Windows', kind: 'desktop' }, 'Firefox on Windows'],
    [{ browser: 'Safari', system: null, kind: 'phone' }, 'Safari on a phone'],
    [{ browser: null, system: 'Linux', kind: 'desktop' }, 'A browser on Linux'],
    [{ browser: 'curl', system: null, kind: 'other' }, 'curl'],
    [{ browser: null, system: null, kind: 'other' }, 'An unknown browser'],
  ] as const)('%o', (device, words) => {
    expect(deviceWords(device)).toBe(words);
  });
});
