import type { BurnUp, DayRange, ReadinessSettings, SprintResult } from '@pitwall/contracts';

const DAY = 86_400_000;

/**
 * What was done against what was in scope, sprint by sprint, and when the rest will be done at the
 * team's own pace: the mean of its last sprints, and its slowest and fastest stretch among them.
 */
export function readBurnUp(
  finished: readonly SprintResult[],
  remaining: DayRange,
  sprintLengthDays: number,
  rules: ReadinessSettings['progress'],
): BurnUp {
  let doneDays = 0;
  const points = finished.map(({ sprint, ends, plannedDays, completedDays, scopeDays }) => {
    doneDays += completedDays;
    const carriedDays = Math.max(0, plannedDays - completedDays);
    return { sprint, on: ends, doneDays, scopeDays, carriedDays };
  });
  return { points, finish: readFinish(finished, remaining, sprintLengthDays, rules) };
}

function readFinish(
  finished: readonly SprintResult[],
  remaining: DayRange,
  sprintLengthDays: number,
  rules: ReadinessSettings['progress'],
): BurnUp['finish'] {
  const last = finished.slice(-rules.sprints).map(({ completedDays }) => completedDays);
  const end = finished.at(-1)?.ends;
  if (last.length < rules.stretch || end === undefined) return null;
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, each) => sum + each, 0) / values.length;
  const stretches = last
    .slice(rules.stretch - 1)
    .map((_, index) => mean(last.slice(index, index + rules.stretch)));
  const likely = mean(last);
  const pace = {
    low: Math.min(likely, ...stretches),
    likely,
    high: Math.max(likely, ...stretches),
  };
  if (pace.likely === 0) return null;
  const sprintsFor = (days: number, each: number): number => Math.ceil(days / each - 1e-9);
  const sprints = {
    earliest: sprintsFor(remaining.low, pace.high),
    likely: sprintsFor((remaining.low + remaining.high) / 2, pace.likely),
    latest: pace.low === 0 ? null : sprintsFor(remaining.high, pace.low),
  };
  const after = (count: number): string =>
    new Date(Date.parse(end) + count * sprintLengthDays * DAY).toISOString().slice(0, 10);
  return {
    pace,
    sprints,
    earliest: after(sprints.earliest),
    likely: after(sprints.likely),
    latest: sprints.latest === null ? null : after(sprints.latest),
  };
}
