import type { TopicBenchmark } from '@pitwall/contracts';
import { describe, expect, it } from 'vitest';
import { benchmarkRows, benchmarkSentence } from './benchmark-words.ts';

const one = (
  topic: TopicBenchmark['topic'],
  own: number | null,
  median: number | null,
): TopicBenchmark => ({ topic, own, median, systems: median === null ? null : 6 });

describe('benchmarks in words', () => {
  it('say what it is behind in, and ahead', () => {
    const behind = one('database', 0.25, 0.5);
    expect(benchmarkSentence([behind])).toBe('Behind most others in database.');
    expect(
      benchmarkSentence([behind, one('caching', 0, 0.1), one('security', 1, 0.5), one('queues', 0.5, 0.5)]), // prettier-ignore
    ).toBe('Behind most others in database and caching; ahead in security.');
    expect(benchmarkSentence([one('rate-limits' as never, 1, 0)])).toBe('Ahead in rate limits.');
    expect(benchmarkSentence([one('queues', 0.5, 0.5)])).toBe('Where most others are.');
    expect(benchmarkSentence([one('queues', null, 0.5), one('database', 1, null)])).toBe(
      'Nothing is due here that is due in enough other systems.',
    );
  });

  it('stand in their order, those with too few others last, without a figure', () => {
    const rows = benchmarkRows([one('database', 1, null), one('queues', 0.5, 0.75)]);
    expect(rows).toMatchObject([
      { key: 'queues', title: 'Queues', own: 0.5, other: 0.75, basis: 'of 6' },
      { key: 'database', other: null, basis: 'fewer than five' },
    ]);
  });
});
