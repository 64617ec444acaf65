import type { SprintRow } from '../sprints/sprint.repository.ts';

const DAY = 86_400_000;
const FORTNIGHT = 14;
export const PROJECTED = 'projected-';

/** A change of the capacity of all coming sprints. */
export interface CapacityChange {
  capacityDays?: number | undefined;
  debtShare?: number | undefined;
}

export const withCapacity = (
  sprints: readonly SprintRow[],
  { capacityDays, debtShare }: CapacityChange,
): SprintRow[] =>
  sprints.map((sprint) => ({
    ...sprint,
    capacityDays: capacityDays ?? sprint.capacityDays,
    debtShare: debtShare ?? sprint.debtShare,
  }));

/** No day comes after it: years are written with four digits. */
const LAST_DAY = Date.UTC(9999, 11, 31);

/**
 * So many sprints after the last, each as long and as far from the one before as the last. Without any
 * sprint, and with a capacity, fortnights from today. Fewer where days come to an end before.
 */
export function projectSprints(
  sprints: readonly SprintRow[],
  count: number,
  { today, teamId, capacityDays, debtShare }: CapacityChange & { today: string; teamId: string },
): SprintRow[] {
  const last = sprints.at(-1);
  if (last === undefined && capacityDays === undefined) return [];
  const length = last ? daysBetween(last.startsOn, last.endsOn) : FORTNIGHT - 1;
  const before = sprints.at(-2);
  const apart = Math.max(
    length + 1,
    last && before ? daysBetween(before.startsOn, last.startsOn) : 0,
  );
  const first = Date.parse(last?.startsOn ?? today) + (last ? apart * DAY : 0);
  const fitting = Math.floor((LAST_DAY - length * DAY - first) / (apart * DAY)) + 1;
  return Array.from({ length: Math.max(0, Math.min(count, fitting)) }, (_, index) => {
    const starts = first + index * apart * DAY;
    return {
      id: `${PROJECTED}${index + 1}`,
      teamId,
      name: '',
      startsOn: dayOf(starts),
      endsOn: dayOf(starts + length * DAY),
      capacityDays: capacityDays ?? last?.capacityDays ?? 0,
      debtShare: debtShare ?? last?.debtShare ?? 1,
      closedAt: null,
      closedByClock: false,
      carriedTasks: null,
      carriedDays: null,
      carriedTo: null,
    };
  });
}

const MOST_PROJECTED = 104;

/** The coming sprints, and as many more like the last as the work may take. */
export function sprintsAhead(
  sprints: readonly SprintRow[],
  tasks: readonly { days: number }[],
  change: CapacityChange & { today: string; teamId: string },
): SprintRow[] {
  const days = tasks.reduce((sum, task) => sum + task.days, 0);
  const [more] = projectSprints(sprints, 1, change);
  const each = more ? more.capacityDays * more.debtShare : 0;
  // Splitting leaves room unused: a half more than the days would need.
  const count = each > 0 ? Math.min(MOST_PROJECTED, Math.ceil((days * 1.5) / each) + 26) : 0;
  return [...sprints, ...projectSprints(sprints, count, change)];
}

const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY);
const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
