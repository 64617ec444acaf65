import type { PracticeBrief } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { findPractices } from './find-practices.ts';

const practice = (
  id: string,
  title: string,
  topic: PracticeBrief['topic'],
  stage: PracticeBrief['stage'],
): PracticeBrief => ({
  id,
  title,
  statement: `${title}, always.`,
  topic,
  stage,
  gate: id === 'RL-03' ? 'recommended' : 'required',
  impact: 3,
  depends_on: [],
  stacks: id === 'DB-05' ? ['node', 'go'] : [],
});
const all = [
  practice('RL-01', 'Public endpoints limit each caller', 'rate-limiting', 'breakdown'),
  practice(
    'RL-03',
    'Rate-limit counters live in a shared store',
    'rate-limiting',
    're-architecture',
  ),
  practice('DB-05', 'Backups run by themselves', 'database', 'mvp'),
];
const ids = (filter: Parameters<typeof findPractices>[1]) =>
  findPractices(all, filter).map(({ id }) => id);

describe('findPractices', () => {
  it('finds all words in any order, parts of words and ids', () => {
    expect(ids({ search: 'store shar' })).toEqual(['RL-03']);
    expect(ids({ search: 'rl-0' })).toEqual(['RL-01', 'RL-03']);
    expect(ids({ search: 'ALWAYS' })).toHaveLength(3);
    expect(ids({ search: 'báckups' })).toEqual(['DB-05']);
    expect(ids({ search: 'backups store' })).toEqual([]);
  });

  it('widens within topics and stages, narrows across', () => {
    expect(ids({ topics: ['rate-limiting', 'database'] })).toHaveLength(3);
    expect(ids({ topics: ['rate-limiting'], stages: ['mvp', 'breakdown'] })).toEqual(['RL-01']);
    expect(ids({})).toHaveLength(3);
    expect(ids({ stages: ['no-such-stage'] })).toEqual([]);
  });

  it('narrows by gate and by the stacks that are written for', () => {
    expect(ids({ gates: ['recommended'] })).toEqual(['RL-03']);
    expect(ids({ stacks: ['go', 'php'] })).toEqual(['DB-05']);
    expect(ids({ stacks: ['go'], gates: ['recommended'] })).toEqual([]);
  });
});
