import { formatDays } from '../number/format.ts';

export interface Capacity {
  /** Days that the team has for this work. */
  capacity: number;
  planned: number;
  /** Days of the planned work that are done. */
  done?: number;
}

/** A sprint's capacity in words. */
export const capacityWords = ({ capacity, planned, done = 0 }: Capacity): string => {
  const rest =
    planned > capacity
      ? `${formatDays(planned - capacity)} over`
      : `${formatDays(capacity - planned)} free`;
  return (
    `${formatDays(planned)} planned of ${formatDays(capacity)}, ` +
    (done > 0 ? `${formatDays(done)} done, ` : '') +
    rest
  );
};
