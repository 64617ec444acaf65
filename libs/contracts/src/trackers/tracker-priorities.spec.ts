import { describe, expect, it } from 'vitest';
import { priorityLevelOf, trackerPrioritiesSchema, usualPriorities } from './tracker-priorities.ts';

describe('priorities of a tracker', () => {
  it.each([
    [
      ['Highest', 'High', 'Medium', 'Low', 'Lowest'],
      { urgent: 'Highest', high: 'High', medium: 'Medium', low: 'Low' },
    ],
    [
      ['bug', 'priority::low', 'priority::medium', 'priority::high', 'priority::critical'],
      {
        urgent: 'priority::critical',
        high: 'priority::high',
        medium: 'priority::medium',
        low: 'priority::low',
      },
    ],
    [['P0', 'P1', 'P2', 'P3'], { urgent: 'P0', high: 'P1', medium: 'P2', low: 'P3' }],
    [
      ['Priority: Urgent', 'prio/high', 'Normal', 'minor'],
      {
        urgent: 'Priority: Urgent',
        high: 'prio/high',
        medium: 'Normal',
        low: 'minor',
      },
    ],
  ])('are found among %j', (names, found) => {
    expect(usualPriorities(names)).toEqual(found);
  });

  it.each([[[]], [['High', 'Low']], [['highway', 'lowland', 'median', 'urgently']]])(
    'are not found among %j',
    (names) => {
      expect(usualPriorities(names)).toBeNull();
    },
  );

  it('follow the impact of a practice; a task of people’s own is medium', () => {
    expect([5, 4, 3, 2, 1, null].map(priorityLevelOf)).toEqual([
      'urgent',
      'high',
      'medium',
      'low',
      'low',
      'medium',
    ]);
  });

  it('have four names, of which none stands twice', () => {
    const names = { urgent: 'A', high: 'B', medium: 'C', low: 'D' };
    expect(trackerPrioritiesSchema.safeParse(names).success).toBe(true);
    expect(trackerPrioritiesSchema.safeParse({ ...names, low: 'a' }).success).toBe(false);
    expect(trackerPrioritiesSchema.safeParse({ ...names, low: 'a,b' }).success).toBe(false);
  });
});
