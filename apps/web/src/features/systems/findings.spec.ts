import type { Finding } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { byPractice } from './findings.ts';

const finding = (practice: string, outcome: Finding['outcome'], probe = 'a-probe'): Finding => ({
  probe,
  practice,
  outcome,
  confidence: 'high',
  suggests: null,
  message: 'seen',
  locations: [],
  total: 0,
});

const all = [
  finding('ST-02', 'present'),
  finding('DB-01', 'not_visible'),
  finding('DB-05', 'present', 'first'),
  finding('DB-05', 'absent', 'second'),
  finding('AR-01', 'partial'),
];

describe('byPractice', () => {
  it('puts what asks for something first, in the group and among groups', () => {
    const groups = byPractice(all, []);
    expect(groups.map(({ practice }) => practice)).toEqual(['DB-05', 'AR-01', 'ST-02', 'DB-01']);
    expect(groups[0]?.findings.map(({ probe }) => probe)).toEqual(['second', 'first']);
  });

  it('keeps the outcomes that are chosen', () => {
    expect(byPractice(all, ['present'])).toEqual([
      { practice: 'DB-05', findings: [finding('DB-05', 'present', 'first')] },
      { practice: 'ST-02', findings: [finding('ST-02', 'present')] },
    ]);
    expect(byPractice(all, ['error'])).toEqual([]);
  });
});
