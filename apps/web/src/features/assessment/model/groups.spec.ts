import { describe, expect, it } from 'vitest';
import { anItem } from '../testing/an-item.ts';
import { groupItems, inOrder, step } from './groups.ts';

const topics = [
  { topic: 'database' as const, title: 'Database', about: 'about databases' },
  { topic: 'stateless' as const, title: 'Stateless', about: 'about state' },
  { topic: 'queues' as const, title: 'Queues', about: 'about queues' },
];
const items = [
  anItem({ practice: 'ST-02' }),
  anItem({ practice: 'DB-08', standing: { topic: 'database', dueness: 'not_yet' } }),
  anItem({ practice: 'DB-01', standing: { topic: 'database', standing: 'met' }, answer: {} }),
  anItem({ practice: 'ST-06', standing: { dueness: 'next' } }),
];

describe('the list of questions', () => {
  it('has what is due by topic, then what comes next, then the rest', () => {
    const groups = groupItems(items, topics, undefined, null);
    expect(groups.map(({ title, later }) => [title, later])).toEqual([
      ['Database', false],
      ['Stateless', false],
      ['Next', true],
      ['Not yet', true],
    ]);
    expect(inOrder(groups)).toEqual(['DB-01', 'ST-02', 'ST-06', 'DB-08']);
  });

  it('has the first questions with the heaviest topic first, as they were ranked', () => {
    const ranked = [
      anItem({ practice: 'ST-02' }),
      anItem({ practice: 'QU-01', standing: { topic: 'queues' } }),
      anItem({ practice: 'DB-01', standing: { topic: 'database' } }),
      anItem({ practice: 'ST-04' }),
    ];
    expect(inOrder(groupItems(ranked, topics, 'first', null))).toEqual([
      'ST-02',
      'ST-04',
      'QU-01',
      'DB-01',
    ]);
  });

  it('keeps the practice that is looked at when it fits the filter no more', () => {
    expect(inOrder(groupItems(items, topics, 'unanswered', null))).toEqual(['ST-02']);
    expect(inOrder(groupItems(items, topics, 'unanswered', 'DB-01'))).toEqual(['DB-01', 'ST-02']);
  });
});

describe('going on and back', () => {
  const order = ['A', 'B', 'C'];
  it('stops at the ends', () => {
    expect(step(order, 'A', 1)).toBe('B');
    expect(step(order, 'C', 1)).toBe('C');
    expect(step(order, 'A', -1)).toBe('A');
  });

  it('starts at an end when nothing is looked at, or what is not in the list', () => {
    expect(step(order, null, 1)).toBe('A');
    expect(step(order, 'X', -1)).toBe('C');
    expect(step([], null, 1)).toBeNull();
  });
});
