import type { TopicBenchmark } from '@pitwall/contracts';
import type { ComparedShare } from '@pitwall/ui';
import { listWords } from '../../lib/list-words.ts';
import { shortTopic } from './topic-words.ts';

/** The topics that there is something to compare in, in their order, what has none last. */
export const benchmarkRows = (topics: readonly TopicBenchmark[]): ComparedShare[] =>
  [...topics]
    .sort((a, b) => Number(a.median === null) - Number(b.median === null))
    .map(({ topic, own, median, systems }) => ({
      key: topic,
      title: shortTopic(topic),
      own,
      other: median,
      basis: systems === null ? 'fewer than five' : `of ${systems}`,
    }));

const topicsInWords = (topics: readonly TopicBenchmark[]): string =>
  listWords(topics.map(({ topic }) => shortTopic(topic).toLowerCase()));

/** The comparison in a sentence: what it is behind in, and ahead. */
export const benchmarkSentence = (topics: readonly TopicBenchmark[]): string => {
  const compared = topics.filter(({ own, median }) => own !== null && median !== null);
  const where = (holds: (own: number, median: number) => boolean): TopicBenchmark[] =>
    compared.filter(({ own, median }) => holds(own ?? 0, median ?? 0));
  const behind = where((own, median) => own < median);
  const ahead = where((own, median) => own > median);
  if (compared.length === 0) return 'Nothing is due here that is due in enough other systems.';
  const parts = [
    ...(behind.length === 0 ? [] : [`Behind most others in ${topicsInWords(behind)}`]),
    ...(ahead.length === 0
      ? []
      : [`${behind.length === 0 ? 'Ahead' : 'ahead'} in ${topicsInWords(ahead)}`]),
  ];
  return parts.length === 0 ? 'Where most others are.' : `${parts.join('; ')}.`;
};
