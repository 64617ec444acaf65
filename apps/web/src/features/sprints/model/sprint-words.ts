import type { Sprint } from '@pitwall/contracts';
import { formatDays, formatShare } from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';

/** "Jun 1 – Jun 14". */
export const sprintDates = ({ startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>): string =>
  startsOn === endsOn ? dayWords(startsOn) : `${dayWords(startsOn)} – ${dayWords(endsOn)}`;

/** "20% of 40 d for this work". */
export const shareWords = ({
  capacityDays,
  debtShare,
}: Pick<Sprint, 'capacityDays' | 'debtShare'>) =>
  `${formatShare(debtShare)} of ${formatDays(capacityDays)} for this work`;

export const tasksInWords = (count: number): string => (count === 1 ? '1 task' : `${count} tasks`);
