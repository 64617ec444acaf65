import type { Progress } from '@pitwall/contracts';
import type { ChartPoint } from '@pitwall/ui';
import { dateOf, daysBetween, daysLater } from '../../../lib/days.ts';

/** A slowest pace near nothing would draw for ever. */
const MOST_SPRINTS = 12;

/** What will be done sprint by sprint at the team's slowest and fastest pace, from the last finished sprint on. */
export function burnUpRange({ burnUp: { points, finish }, left }: Progress): ChartPoint[] {
  const last = points.at(-1);
  if (last === undefined || finish === null || left.high === 0) return [];
  const { pace, sprints } = finish;
  if (sprints.likely === 0) return [];
  const length = daysBetween(last.on, finish.likely) / sprints.likely;
  const scope = last.doneDays + left.high;
  const count = Math.min(MOST_SPRINTS, sprints.latest ?? MOST_SPRINTS);
  return Array.from({ length: count + 1 }, (_, number) => ({
    at: dateOf(daysLater(last.on, Math.round(length * number))),
    low: Math.min(scope, last.doneDays + number * pace.low),
    high: Math.min(scope, last.doneDays + number * pace.high),
  }));
}
