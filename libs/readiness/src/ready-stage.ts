import { stageIndex, type ReadyReading, type StageClearing } from '@pitwall/contracts';
import { rangeWords, type Gates } from './gate.ts';
import { plural } from './words.ts';

/** The ready stage with what it carries: its exceptions, and what is unanswered between its ends. */
export function readReady({ stages, ready }: Gates): ReadyReading {
  const upTo = (end: 'low' | 'high'): StageClearing[] =>
    stages.filter(({ stage }) => stageIndex(stage) <= stageIndex(ready[end]));
  const exceptions = {
    low: upTo('low')
      .flatMap(({ open, unanswered }) => [...open, ...unanswered])
      .sort(),
    high: upTo('high')
      .flatMap(({ open }) => open)
      .sort(),
  };
  const between = stages.filter(
    ({ stage }) =>
      stageIndex(stage) > stageIndex(ready.low) && stageIndex(stage) <= stageIndex(ready.high),
  );
  const unanswered = between.reduce((sum, each) => sum + each.unanswered.length, 0);
  const count = exceptions.high.length;
  const says = [
    rangeWords(ready),
    ...(count > 0 ? [plural(count, 'exception')] : []),
    ...(unanswered > 0 ? [`${unanswered} unanswered`] : []),
  ].join(', ');
  return { ...ready, exceptions, unanswered, says };
}
