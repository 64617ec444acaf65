import type { AssessmentItem } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { heatRows, practiceIn } from './heat-rows.ts';

type Standing = AssessmentItem['standing'];
const item = (
  topic: Standing['topic'],
  stage: Standing['stage'],
  standing: Standing['standing'],
  dueness: Standing['dueness'] = 'due',
) => ({ standing: { topic, stage, standing, dueness } });

describe('heatRows', () => {
  it('counts what is met of what is due, and marks the rest for what it is', () => {
    const [database, queues] = heatRows(
      [
        item('database', 'mvp', 'met'),
        item('database', 'mvp', 'open'),
        item('database', 'mvp', 'unanswered'),
        item('database', 'mvp', 'met', 'next'),
        item('database', 'breakdown', 'unanswered'),
        item('database', 're-architecture', 'met', 'next'),
        item('database', 'scale', 'not_applicable'),
      ],
      [{ topic: 'database' }, { topic: 'queues' }],
    );
    expect(database).toEqual({
      key: 'database',
      title: 'Database',
      cells: [
        { kind: 'met', met: 1, of: 3, unanswered: 1 },
        { kind: 'unknown', of: 1 },
        { kind: 'not_yet' },
        { kind: 'none' },
        { kind: 'none' },
      ],
    });
    expect(queues?.cells.every(({ kind }) => kind === 'none')).toBe(true);
  });
});

describe('practiceIn', () => {
  const items = [
    { practice: 'DB-01', ...item('database', 'mvp', 'met') },
    { practice: 'DB-05', ...item('database', 'mvp', 'open') },
    { practice: 'DB-06', ...item('database', 'breakdown', 'met') },
  ];

  it('opens what is not met first', () => {
    expect(practiceIn(items, 'database', 'mvp')).toBe('DB-05');
    expect(practiceIn(items, 'database', 'breakdown')).toBe('DB-06');
    expect(practiceIn(items, 'queues', 'mvp')).toBeNull();
  });
});
