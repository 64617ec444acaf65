import type { Progress } from '@pitwall/contracts';
import type { ChartPoint } from '@pitwall/ui';
import { dateOf, daysBetween, daysLater } from '../../../lib/days.ts';

/** A year of fortnights: a slowest pace near nothing would draw for ever. */
const MOST_SPRINTS = 26;

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

/** What the path takes in all: as it was at each sprint's end, and as it is now up to where the range ends. */
export function pathLine(progress: Progress, range: readonly ChartPoint[]): ChartPoint[] {
  const { points } = progress.burnUp;
  const was = points.map(({ on, scopeDays }) => ({ at: dateOf(on), low: scopeDays }));
  const [last, end] = [points.at(-1), range.at(-1)];
  if (last === undefined || end === undefined) return was;
  return [...was, { at: end.at, low: last.doneDays + progress.left.high }];
}
