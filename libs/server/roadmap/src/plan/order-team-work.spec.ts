import type { PriorityTerms } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { orderTeamWork } from './order-team-work.ts';

const row = (systemId: string, practiceId: string | null, rank: number, value = 1, cost = 1) => ({
  id: `${systemId} ${practiceId ?? rank}`,
  systemId,
  practiceId,
  rank,
  days: cost,
  reasons: {
    sentence: '',
    terms:
      practiceId === null
        ? null
        : ({
            impact: value,
            gate: { gate: 'required', factor: 1 },
            urgency: { stagesPast: 0, measuredBy: 'pressure', factor: 1 },
            boost: { symptoms: [], incidents: [], breaks: [], factor: 1 },
            effort: { mean: 1, remaining: 1, cost },
            due: [],
            unlocks: [],
            neededFor: null,
          } satisfies PriorityTerms),
  },
});
const order = (rows: ReturnType<typeof row>[], needs: [string, string[]][] = []): string[] =>
  orderTeamWork(rows, new Map(needs)).map(({ id }) => id);

describe('orderTeamWork', () => {
  it('keeps the order of a single system', () => {
    expect(order([row('a', 'DB-05', 2, 9), row('a', 'MO-01', 1, 1), row('a', null, 3)])).toEqual([
      'a MO-01',
      'a DB-05',
      'a 3',
    ]);
  });

  it('merges systems by worth for the days, custom tasks last', () => {
    const rows = [
      row('a', 'DB-05', 1, 4),
      row('a', 'MO-01', 2, 1),
      row('b', 'DB-05', 1, 6, 2),
      row('b', null, 2),
    ];
    expect(order(rows)).toEqual(['a DB-05', 'b DB-05', 'a MO-01', 'b 2']);
  });

  it('pulls forward what valuable work needs', () => {
    const rows = [row('a', 'MO-01', 1, 1), row('a', 'RL-01', 2, 9), row('b', 'DB-05', 1, 4)];
    expect(order(rows, [['a RL-01', ['a MO-01']]])).toEqual(['a MO-01', 'a RL-01', 'b DB-05']);
  });
});
