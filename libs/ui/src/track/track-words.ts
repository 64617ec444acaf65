import type { Stage } from '@pitwall/contracts';
import type { ReactNode } from 'react';

/** What is said about one stage under the line. Title and meaning come from the catalogue when given. */
export interface StageStatus {
  title?: string;
  readyFor?: string;
  /** "9 of 12, 5 unanswered", "held by DB-05", "not yet". */
  status?: ReactNode;
  /** At the next gate, what keeps it shut: "held by DB-05, RL-01 and 3 more". */
  holds?: ReactNode;
}

export interface TrackWords {
  /** Beside "Ready": "2 exceptions". */
  ready: string | null;
  /** Beside "Pressure": the figures that made it. */
  pressure: string | null;
  /** On the bracket; null when there is nothing to say. */
  gap: string | null;
  stages: Partial<Record<Stage, StageStatus>> | undefined;
}

/** A first break that the forecast sees at today's growth. */
export interface ForecastMark {
  id: string;
  component: string;
  /** "9 to 27 Jan", "already past". */
  when: string;
  /** Where the load will stand on the line by then, 0 to 5, when that is known. Otherwise in order. */
  at?: number;
}

const STEP = 0.13;
const MOST = 3;

/** Where the first breaks are drawn: ahead of the flag, in the order in which they come. */
export const forecastMarks = (
  forecast: readonly ForecastMark[],
  flag: number | null,
): { at: number; number: number }[] => {
  if (flag === null) return [];
  const room = Math.ceil(flag) - flag;
  const step = Math.min(STEP, room / (MOST + 0.4));
  return forecast.slice(0, MOST).map((mark, index) => ({
    at: mark.at ?? flag + step * (index + 1),
    number: index + 1,
  }));
};
