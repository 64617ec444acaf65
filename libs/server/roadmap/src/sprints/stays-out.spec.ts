import { planSprints } from '@pitwall/readiness';
import { describe, expect, it } from 'vitest';
import type { TaskRow } from '../tasks/task-row.ts';
import { staysOut } from './stays-out.ts';

const task = (id: string, days: number, needs: string[] = []) => ({ id, days, steps: 1, needs });
const rows = (tasks: readonly { id: string; days: number }[]): TaskRow[] =>
  tasks.map(({ id, days }, index) => ({
    id,
    days,
    systemId: 'shop',
    systemSlug: 'shop',
    systemName: 'Shop',
    teamId: 'team',
    catalogueVersion: '2020.1',
    kind: 'mend',
    practiceId: null,
    title: `Task ${id}`,
    state: 'todo',
    priority: 1,
    rank: index + 1,
    computedRank: null,
    pinRank: null,
    pinReason: null,
    pinnedAt: null,
    pinnedByName: null,
    reasons: { sentence: '', terms: null },
    ownerId: null,
    ownerName: null,
    dueOn: null,
    sprintId: null,
    sprintName: null,
    sprintDays: null,
    version: 1,
    updatedAt: new Date(0),
  }));

describe('staysOut', () => {
  it('says in order what does not fit and what waits, and names what it waits for', () => {
    const tasks = [task('a', 5), task('b', 3), task('c', 0.5, ['b'])];
    const sprint = { id: 's', starts: '2026-03-02', ends: '2026-03-13', capacityDays: 6, share: 1 };
    const { staysOut: out, staysOutCount } = staysOut(
      planSprints({ tasks, sprints: [sprint] }),
      rows(tasks),
    );
    expect(staysOutCount).toBe(2);
    expect(out.map(({ task: { id }, sentence }) => [id, sentence])).toEqual([
      ['b', 'Takes 3 days; the sprint has 1 day left.'],
      ['c', 'Waits for "Task b", which this sprint does not finish.'],
    ]);
  });
});
