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

/** How it was closed, and what became of the unfinished: "Closed by itself; 2 tasks, 1.4 d, went to Sprint 2." */
export const closedWords = ({
  carried,
  closedByClock,
}: Pick<Sprint, 'carried' | 'closedByClock'>): string => {
  const how = closedByClock ? 'Closed by itself after its last day' : 'Closed';
  if (carried === null || carried.tasks === 0) return `${how}; nothing was left over.`;
  const where = carried.to === null ? 'back into the plan' : `to ${carried.to}`;
  return `${how}; ${tasksInWords(carried.tasks)} of ${formatDays(carried.days)} went ${where}.`;
};
