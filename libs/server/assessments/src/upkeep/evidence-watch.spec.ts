import type { Finding } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { isChanged } from './evidence-watch.ts';

const hash = (letter: string): string => letter.repeat(64);
const place = (letter: string) => ({
  path: 'src/pool.ts',
  startLine: 1,
  endLine: 2,
  snippet: letter,
  snippetHash: hash(letter),
});
const finding = (letters: string, given: Partial<Finding> = {}): Finding => ({
  probe: 'pool-size',
  practice: 'DB-01',
  outcome: 'present',
  confidence: 'high',
  suggests: 'in_place',
  message: 'Seen.',
  locations: [...letters].map(place),
  total: letters.length,
  ...given,
});

describe('isChanged', () => {
  it('tells by the snippets, wherever they stand now', () => {
    expect(isChanged(finding('ab'), [finding('cba')])).toBe(false);
    expect(isChanged(finding('ab'), [finding('a')])).toBe(true);
    expect(isChanged(finding('ab'), [finding('', { outcome: 'absent' })])).toBe(true);
  });

  it('cannot tell where the probe did not look or did not list all', () => {
    expect(isChanged(finding('a'), [])).toBeNull();
    expect(isChanged(finding('a'), [finding('', { outcome: 'not_visible' })])).toBeNull();
    expect(isChanged(finding('a'), [finding('b', { total: 60 })])).toBeNull();
    expect(isChanged(finding('a'), [finding('b', { probe: 'another' })])).toBeNull();
    expect(isChanged(finding(''), [finding('b')])).toBeNull();
  });
});
