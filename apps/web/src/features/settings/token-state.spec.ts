import { describe, expect, it } from 'vitest';
import { tokenState } from './token-state.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const ends = (expiresAt: string, revokedAt: string | null = null) =>
  tokenState({ expiresAt, revokedAt }, now);

describe('tokenState', () => {
  it('tells what can be used from what cannot', () => {
    expect(ends('2027-02-01T00:00:00Z')).toBe('active');
    expect(ends('2026-12-06T12:00:00Z')).toBe('ends_soon');
    expect(ends('2026-12-06T12:00:01Z')).toBe('active');
    expect(ends('2026-11-22T12:00:00Z')).toBe('expired');
  });

  it('a revoked one stays revoked, whenever it would have run out', () => {
    expect(ends('2027-02-01T00:00:00Z', '2026-11-01T00:00:00Z')).toBe('revoked');
    expect(ends('2026-01-01T00:00:00Z', '2025-11-01T00:00:00Z')).toBe('revoked');
  });
});
