import type { Finding, Outcome } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import { whatIsThere } from './what-is-there.ts';

const finding = (probe: string, outcome: Outcome) => ({ probe, outcome }) as Finding;
const detail = (item: Parameters<typeof anItem>[0]) => ({ ...anItem(item), evidence: [] });

describe('whatIsThere', () => {
  it('is the level that is claimed, who said so, and what probes saw, without those that saw nothing', () => {
    const found = whatIsThere(
      detail({
        answer: { state: 'partial' },
        suggestion: {
          commit: 'b'.repeat(40),
          findings: [
            finding('foreign-keys', 'partial'),
            finding('slow-queries', 'not_visible'),
            finding('filters', 'present'),
            finding('broken', 'error'),
          ],
        },
      }),
    );
    expect(found.level).toBe('partial');
    expect(found.said).toContain('Ana answered “partial”');
    expect(found.findings.map(({ probe }) => probe)).toEqual(['foreign-keys', 'filters']);
    expect(found.commit).toBe('b'.repeat(40));
  });

  it('is no level where nobody knows, and that of a risk where one is accepted', () => {
    expect(whatIsThere(detail({ answer: { state: 'unknown' } })).level).toBeNull();
    expect(
      whatIsThere(detail({ answer: { state: 'accepted_risk', level: 'started' } })).level,
    ).toBe('started');
    expect(whatIsThere(detail({}))).toMatchObject({ said: null, level: null, findings: [] });
  });
});
