import type { AssessmentItem } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { heatRows } from './heat-rows.ts';

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
      [
        { topic: 'database', title: 'Database health' },
        { topic: 'queues', title: 'Queues' },
      ],
    );
    expect(database).toEqual({
      key: 'database',
      title: 'Database health',
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
