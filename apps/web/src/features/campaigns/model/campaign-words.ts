import type { Campaign, CampaignCell } from '@pitwall/contracts';

export const GOAL_WORDS: Record<Campaign['goal'], string> = {
  in_place: 'in place',
  proven: 'proven by fresh evidence',
};

export const CELL_WORDS: Record<CampaignCell, string> = {
  done: 'done',
  partial: 'on the way',
  open: 'not begun',
  unanswered: 'unanswered',
  none: 'not asked of it',
};

const days = (count: number): string => (count === 1 ? '1 day' : `${count} days`);

/** "7 days left", "due today", "3 days over". */
export const dueWords = ({ daysLeft, endedAt }: Pick<Campaign, 'daysLeft' | 'endedAt'>): string => {
  if (endedAt !== null) return 'ended';
  if (daysLeft < 0) return `${days(-daysLeft)} over`;
  return daysLeft === 0 ? 'due today' : `${days(daysLeft)} left`;
};

/** "3 of 12 are done; 4 of 5 systems are behind." */
export const progressSentence = ({
  done,
  total,
  behind,
  systems,
}: Pick<Campaign, 'done' | 'total' | 'behind' | 'systems'>): string => {
  if (total === 0) return 'None of the practices applies to any of the systems.';
  if (done === total)
    return `All ${total} are done, on ${systems === 1 ? 'the system' : `all ${systems} systems`}.`;
  return `${done} of ${total} ${done === 1 ? 'is' : 'are'} done; ${behind} of ${systems} ${systems === 1 ? 'system' : 'systems'} ${behind === 1 ? 'is' : 'are'} behind.`;
};

/** Late, and not done: what a list marks. */
export const isLate = ({ daysLeft, behind, endedAt }: Campaign): boolean =>
  endedAt === null && daysLeft < 0 && behind > 0;
