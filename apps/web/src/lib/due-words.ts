import { componentTitle, type DueReason, type PriorityTerms } from '@pitwall/contracts';
import { formatDay } from '@pitwall/ui';
import { stageInSentence } from './stage-words.ts';

const REACHED: Record<PriorityTerms['urgency']['measuredBy'], (stage: string) => string> = {
  pressure: (stage) => `the load has reached ${stage}`,
  declared: (stage) => `the team declares ${stage}`,
  start: (stage) => `every system begins with ${stage}`,
};

/** Why a practice is asked for now, as a clause after "because". */
export const dueWords = (
  reason: DueReason,
  measuredBy: PriorityTerms['urgency']['measuredBy'],
): string => {
  switch (reason.reason) {
    case 'stage':
      return `it belongs to ${stageInSentence(reason.stage)}, and ${REACHED[measuredBy](stageInSentence(reason.dueStage))}`;
    case 'trigger':
      return reason.says;
    case 'incident':
      return `an incident of ${formatDay(new Date(reason.at))} is tied to it`;
    case 'forecast_break':
      return `${componentTitle(reason.component)} may break from ${formatDay(new Date(reason.earliest))}`;
    case 'symptom':
      return `it treats “${reason.title}”, which hurts now`;
    case 'needed_by':
      return `${reason.practice} needs it`;
  }
};

/** Several reasons as one sentence: "Due because …; …; …." Empty for none. */
export const dueSentence = (
  reasons: readonly DueReason[],
  measuredBy: PriorityTerms['urgency']['measuredBy'],
): string => {
  const needing = reasons.flatMap((one) => (one.reason === 'needed_by' ? [one.practice] : []));
  const clauses = [
    ...reasons
      .filter(({ reason }) => reason !== 'needed_by')
      .map((reason) => dueWords(reason, measuredBy)),
    ...(needing.length === 0
      ? []
      : [
          `${new Intl.ListFormat('en').format(needing)} ${needing.length === 1 ? 'needs' : 'need'} it`,
        ]),
  ];
  return clauses.length === 0 ? '' : `Due because ${clauses.join('; ')}.`;
};
