import type { AssessmentItem, DueReason, Level, PracticeStanding, Stage } from '@pitwall/contracts';
import { ANSWER_WORDS, STAGE_WORDS, formatDay } from '@pitwall/ui';

export const stageTitle = (stage: Stage): string =>
  STAGE_WORDS.find((words) => words.stage === stage)?.title ?? stage;

/** "required for breakdown". */
export const gateWords = ({ gate, stage }: Pick<PracticeStanding, 'gate' | 'stage'>): string =>
  `${gate} for ${midSentence(stageTitle(stage))}`;

const midSentence = (title: string): string =>
  title === 'MVP' ? title : title.charAt(0).toLowerCase() + title.slice(1);

/** Why a practice is asked for now, one clause each. */
export const dueWords = (reason: DueReason): string => {
  switch (reason.reason) {
    case 'stage':
      return `its stage is ${midSentence(stageTitle(reason.stage))}, and ${midSentence(stageTitle(reason.dueStage))} is due`;
    case 'trigger':
      return reason.says;
    case 'incident':
      return `an incident is tied to it: ${reason.incident}`;
    case 'forecast_break':
      return `${reason.component} may break from ${formatDay(new Date(reason.earliest))}`;
    case 'symptom':
      return `it treats what hurts now: ${reason.title}`;
    case 'needed_by':
      return `${reason.practice} needs it`;
  }
};

/** When a practice that is not due would be. */
export const laterWords = ({ dueness, stage, trigger }: PracticeStanding): string => {
  const at =
    dueness === 'next'
      ? `It comes with the next stage, ${midSentence(stageTitle(stage))}.`
      : `Not due yet: it belongs to ${midSentence(stageTitle(stage))}.`;
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
