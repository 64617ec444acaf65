/** A value at a moment; a range where it is one. */
export interface ChartPoint {
  at: Date;
  low: number;
  high?: number;
}

export interface ChartSeries {
  key: string;
  label: string;
  points: readonly ChartPoint[];
  /** `main` is ink, `quiet` is grey beside it, `expected` is dashed: it has not happened yet. */
  look?: 'main' | 'quiet' | 'expected';
}

export interface ChartLimit {
  label: string;
  at: number;
}

const moments = (series: readonly ChartSeries[]): number[] =>
  series.flatMap(({ points }) => points.map(({ at }) => at.getTime()));

/** First and last moment; a day around a single one, so that it has a place. */
export const timeSpan = (series: readonly ChartSeries[]): [Date, Date] => {
  const all = moments(series);
  if (all.length === 0) return [new Date(0), new Date(86_400_000)];
  const first = Math.min(...all);
  const last = Math.max(...all);
  return first === last
    ? [new Date(first - 43_200_000), new Date(last + 43_200_000)]
    : [new Date(first), new Date(last)];
};

/** From zero to the highest of values and limits, unless the scale is given. */
export const valueSpan = (
  series: readonly ChartSeries[],
  limits: readonly ChartLimit[],
  given?: readonly [number, number],
): [number, number] => {
  if (given !== undefined) return [given[0], given[1]];
  const all = series
    .flatMap(({ points }) => points.flatMap(({ low, high }) => [low, high ?? low]))
    .concat(limits.map(({ at }) => at));
  const top = Math.max(0, ...all);
  return [Math.min(0, ...all), top === 0 ? 1 : top];
};

/** Those that stand so far apart, from the first on: labels under a narrow chart do not touch each other. */
export const spaced = <One>(all: readonly One[], at: (one: One) => number, room: number): One[] => {
  let last = -Infinity;
  return all.filter((one) => {
    if (at(one) - last < room) return false;
    last = at(one);
    return true;
  });
};

/** All series by moment: the table behind the picture. */
export const chartRows = (
  series: readonly ChartSeries[],
): { at: Date; points: (ChartPoint | null)[] }[] => {
  const times = [...new Set(moments(series))].sort((one, other) => one - other);
  return times.map((time) => ({
    at: new Date(time),
    points: series.map(({ points }) => points.find(({ at }) => at.getTime() === time) ?? null),
  }));
};
