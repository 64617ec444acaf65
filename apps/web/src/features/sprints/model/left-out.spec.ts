import type { Task } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { leftOut } from './left-out.ts';
import { leftOutWords } from './sprint-words.ts';

const task = (id: string, days: number, more: Partial<Task> = {}): Task => ({
  id,
  system: { id: 's', slug: 'checkout', name: 'Checkout' },
  kind: 'mend',
  practice: 'DB-01',
  stage: 'mvp',
  title: `Task ${id}`,
  state: 'todo',
  days,
  priority: 1,
  rank: 1,
  reasons: { sentence: '', terms: null },
  owner: null,
  dueOn: null,
  sprint: null,
  version: 1,
  updatedAt: '2026-06-01T00:00:00Z',
  ...more,
});

describe('leftOut', () => {
  const filled = { tasks: [task('in', 4)], availableDays: 5, plannedDays: 4 };

  const going = new Set(['coming']);

  it('tells what has no room from what waits, in the order given', () => {
    const found = leftOut([task('in', 4), task('large', 3), task('small', 1)], filled, going);
    expect(found.map(({ task: { id }, because }) => [id, because])).toEqual([
      ['large', 'no_room'],
      ['small', 'waits'],
    ]);
  });

  it('leaves out what another sprint holds and what is said to be done', () => {
    const elsewhere = task('elsewhere', 9, { sprint: { id: 'coming', name: 'Sprint 3' } });
    const said = task('said', 9, { state: 'done_unverified' });
    expect(leftOut([elsewhere, said], filled, going)).toEqual([]);
  });

  it('counts what a sprint that is over still holds', () => {
    const carried = task('carried', 9, { sprint: { id: 'over', name: 'Sprint 1' } });
    expect(leftOut([carried], filled, going)).toHaveLength(1);
  });

  it('says why in words', () => {
    const large = { task: task('large', 3), because: 'no_room' } as const;
    expect(leftOutWords(large, 1)).toBe('Takes 3 d; 1 d left.');
    expect(leftOutWords(large, 0)).toBe('Takes 3 d; the sprint is full.');
    const waits = { task: task('small', 1), because: 'waits' } as const;
    expect(leftOutWords(waits, 1)).toContain('Waits for other tasks');
    const needs = ['a', 'b', 'c'].map((id) => task(id, 1));
    expect(leftOutWords(waits, 1, needs)).toBe(
      'Waits for Task a (DB-01), Task b (DB-01), and 1 more.',
    );
  });
});
