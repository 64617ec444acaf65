import type { Sprint, Task } from '@pitwall/contracts';
import { formatDays, formatShare } from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';
import type { LeftOut } from './left-out.ts';

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

type Need = Pick<Task, 'title' | 'practice'>;
const OTHERS = 2;

/** Why a task is left out. `needs` are the open tasks that must come before it, where they are known. */
export const leftOutWords = (
  { task, because }: LeftOut,
  left: number,
  needs: readonly Need[] = [],
): string => {
  if (because === 'no_room') {
    return left === 0
      ? `Takes ${formatDays(task.days)}; the sprint is full.`
      : `Takes ${formatDays(task.days)}; ${formatDays(left)} left.`;
  }
  if (needs.length === 0) return 'Waits for other tasks that are not done by then.';
  const named = needs
    .slice(0, OTHERS)
    .map(({ title, practice }) => (practice === null ? title : `${title} (${practice})`));
  const more = needs.length - named.length;
  return `Waits for ${new Intl.ListFormat('en').format(more === 0 ? named : [...named, `${more} more`])}.`;
};
