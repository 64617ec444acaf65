import { STAGES, type AssessmentItem, type TopicText } from '@pitwall/contracts';
import type { HeatCell } from '@pitwall/ui';
import { shortTopic } from './topic-words.ts';

type Item = {
  standing: Pick<AssessmentItem['standing'], 'topic' | 'stage' | 'dueness' | 'standing'>;
};

const cellOf = (items: readonly Item[]): HeatCell => {
  const applicable = items.filter(({ standing }) => standing.standing !== 'not_applicable');
  if (applicable.length === 0) return { kind: 'none' };
  const due = applicable.filter(({ standing }) => standing.dueness === 'due');
  if (due.length === 0) return { kind: 'not_yet' };
  const count = (what: 'met' | 'unanswered') =>
    due.filter(({ standing }) => standing.standing === what).length;
  const unanswered = count('unanswered');
  return unanswered === due.length
    ? { kind: 'unknown', of: due.length }
    : { kind: 'met', met: count('met'), of: due.length, unanswered };
};

/** What to open for a field: the first that is not met, else the first. */
export const practiceIn = (
  items: readonly (Item & Pick<AssessmentItem, 'practice'>)[],
  topic: string,
  stage: string,
): string | null => {
  const own = items.filter(({ standing }) => standing.topic === topic && standing.stage === stage);
  const open = own.find(
    ({ standing }) => standing.standing === 'unanswered' || standing.standing === 'open',
  );
  return (open ?? own[0])?.practice ?? null;
};

/** Topics by stages: of what is due, how much is met. */
export const heatRows = (
  items: readonly Item[],
  topics: readonly Pick<TopicText, 'topic'>[],
): { key: string; title: string; cells: HeatCell[] }[] =>
  topics.map(({ topic }) => ({
    key: topic,
    title: shortTopic(topic),
    cells: STAGES.map((stage) =>
      cellOf(items.filter(({ standing }) => standing.topic === topic && standing.stage === stage)),
    ),
  }));
