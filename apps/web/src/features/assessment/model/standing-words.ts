import type { AssessmentItem, Level, PracticeStanding } from '@pitwall/contracts';
import { ANSWER_WORDS, formatDay } from '@pitwall/ui';
import { stageInSentence } from '../../../lib/stage-words.ts';

/** "required for breakdown". */
export const gateWords = ({ gate, stage }: Pick<PracticeStanding, 'gate' | 'stage'>): string =>
  `${gate} for ${stageInSentence(stage)}`;

/** When a practice that is not due would be. */
export const laterWords = ({ dueness, stage, trigger }: PracticeStanding): string => {
  const at =
    dueness === 'next'
      ? `It comes with the next stage, ${stageInSentence(stage)}.`
      : `Not due yet: it belongs to ${stageInSentence(stage)}.`;
  return trigger === null ? at : `${at} It becomes due when ${trigger.says}.`;
};

/** "“in place”", as it stands in a sentence. */
export const quoted = (state: keyof typeof ANSWER_WORDS): string => `“${ANSWER_WORDS[state]}”`;

/** Who said what and when, in one sentence. Null where nobody said anything. */
export const answerSentence = ({ answer }: Pick<AssessmentItem, 'answer'>): string | null => {
  if (answer === null || answer.answeredAt === null || answer.state === 'not_assessed') return null;
  const who = answer.answeredBy ?? 'Someone who has left';
  const how =
    answer.source === 'probe'
      ? 'accepted the suggestion'
      : answer.source === 'import'
        ? 'imported'
        : answer.source === 'catalogue'
          ? 'answered under an earlier name of the practice:'
          : 'answered';
  return `${who} ${how} ${quoted(answer.state)} on ${formatDay(new Date(answer.answeredAt))}.`;
};

export const NOT_APPLICABLE_WORDS = {
  out_of_scope: 'Out of scope',
  architecture: 'The architecture makes it needless',
  handled_elsewhere: 'Handled elsewhere',
  no_such_component: 'There is no such component',
} as const;

/** A level that does not count as met yet: what a risk may be accepted for. */
export const UNMET_LEVELS: readonly Level[] = ['absent', 'started', 'partial'];
