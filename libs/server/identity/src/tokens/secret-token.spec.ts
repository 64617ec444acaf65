import { API_TOKEN_PATTERN } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { looksLikeApiToken, newApiToken } from './secret-token.ts';

describe('an API token', () => {
  it('is told by its prefix and its checksum', () => {
    for (let count = 0; count < 1_000; count += 1) {
      const token = newApiToken();
      expect(token).toMatch(API_TOKEN_PATTERN);
      expect(looksLikeApiToken(token)).toBe(true);
    }
  });

  it('is no token with any one character changed, left out or added', () => {
    const token = newApiToken();
    for (let place = 0; place < token.length; place += 1) {
      const other = token[place] === 'a' ? 'b' : 'a';
      expect(looksLikeApiToken(`${token.slice(0, place)}${other}${token.slice(place + 1)}`)).toBe(
        false,
      );
    }
    for (const text of ['', 'pitwall_', token.slice(1), token.slice(0, -1), `${token}a`])
      expect(looksLikeApiToken(text)).toBe(false);
  });
});
