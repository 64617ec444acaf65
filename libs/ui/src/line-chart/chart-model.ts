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

const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

/** First days of months on the calendar's beat (each, quarters, halves, years), at most so many. */
export const monthStarts = ([first, last]: readonly [Date, Date], most: number): Date[] => {
  const from = first.getFullYear() * 12 + first.getMonth();
  const months = last.getFullYear() * 12 + last.getMonth() - from;
  const step =
    MONTH_STEPS.find((one) => Math.floor(months / one) <= most) ??
    MONTH_STEPS[MONTH_STEPS.length - 1] ??
    1;
  const starts: Date[] = [];
  for (let at = Math.ceil(from / step) * step; at <= from + months; at += step) {
    const start = new Date(0, 0);
    start.setFullYear(Math.floor(at / 12), at % 12, 1);
    if (start >= first) starts.push(start);
  }
  return starts;
};

export interface LimitWords {
  end: 'start' | 'end';
  below: boolean;
}

const PLACES: readonly LimitWords[] = [
  { end: 'end', below: false },
  { end: 'start', below: false },
  { end: 'end', below: true },
];

/**
 * Where the words of a limit stand: above it at its right end, or else at the first place where no line runs through
 * them. They are `wide` ms and `high` in the unit of the values.
 */
export const limitWordsAt = (
  series: readonly ChartSeries[],
  limit: number,
  { wide, high }: { wide: number; high: number },
): LimitWords => {
  const [first, last] = timeSpan(series).map((at) => at.getTime()) as [number, number];
  const isFree = ({ end, below }: LimitWords): boolean => {
    const [from, until] = end === 'end' ? [last - wide, last] : [first, first + wide];
    const [bottom, top] = below ? [limit - high, limit] : [limit, limit + high];
    return !series.some(({ points }) =>
      points.some((point, index) => {
        const next = points[index + 1] ?? point;
        return (
          next.at.getTime() >= from &&
          point.at.getTime() <= until &&
          Math.max(point.low, next.low) >= bottom &&
          Math.min(point.low, next.low) <= top
        );
      }),
    );
  };
  return PLACES.find(isFree) ?? { end: 'end', below: false };
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
