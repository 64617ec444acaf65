import { describe, expect, it } from 'vitest';
import { endWords, incidentWords } from './shortcut-words.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const risk = (expiresAt: string | null, status: 'accepted' | 'lapsed' | 'awaiting_approval') => ({
  level: 'absent' as const,
  approvedBy: 'Ben',
  expiresAt,
  status,
});

describe('endWords', () => {
  it('says when a risk ends once that is soon', () => {
    expect(endWords(risk('2026-05-01T12:00:00Z', 'accepted'), NOW)).toBeNull();
    expect(endWords(risk('2026-03-10T11:00:00Z', 'accepted'), NOW)?.words).toBe('ends in 9 days');
    expect(endWords(risk('2026-03-02T11:00:00Z', 'accepted'), NOW)?.words).toBe('ends tomorrow');
    expect(endWords(risk('2026-02-01T11:00:00Z', 'lapsed'), NOW)).toEqual({
      words: 'lapsed',
      alarming: true,
    });
    expect(endWords(risk(null, 'awaiting_approval'), NOW)?.words).toBe('to approve');
    expect(endWords(null, NOW)).toBeNull();
  });
});

describe('incidentWords', () => {
  it('counts', () => {
    expect([incidentWords(1), incidentWords(3)]).toEqual(['1 incident since', '3 incidents since']);
  });
});
