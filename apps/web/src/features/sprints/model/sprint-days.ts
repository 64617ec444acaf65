import type { Sprint } from '@pitwall/contracts';

/** Less than what is shown as 0.1 is no room, and no rest. */
const DUST = 0.05;

/** Days of the planned work that are done and confirmed. */
export const doneDays = ({ tasks, plannedDays }: Pick<Sprint, 'tasks' | 'plannedDays'>): number =>
  Math.min(
    plannedDays,
    tasks.reduce((sum, { state, days }) => (state === 'done' ? sum + days : sum), 0),
  );

/** Days of tasks that are in this sprint in part and go on after it. */
export const daysAfter = ({
  tasks,
  plannedDays,
}: Pick<Sprint, 'tasks' | 'plannedDays'>): number => {
  const rest = tasks.reduce((sum, { days }) => sum + days, 0) - plannedDays;
  return rest > DUST ? rest : 0;
};

export const freeDays = ({
  availableDays,
  plannedDays,
}: Pick<Sprint, 'availableDays' | 'plannedDays'>): number => {
  const free = availableDays - plannedDays;
  return free > DUST ? free : 0;
};

export type SprintTime = 'over' | 'now' | 'coming';

export const sprintTime = (
  { startsOn, endsOn }: Pick<Sprint, 'startsOn' | 'endsOn'>,
  today: string,
): SprintTime => (endsOn < today ? 'over' : startsOn > today ? 'coming' : 'now');
