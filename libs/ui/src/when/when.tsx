import { formatAgo, formatDay, formatMoment } from '../number/format.ts';

export interface WhenProps {
  /** ISO 8601, or a date. */
  at: string | Date;
  /** `ago` says how long from now, `day` the day. The exact moment is in the tip. */
  as?: 'ago' | 'day';
}

/** A moment in the reader's locale and time zone. */
export const When = ({ at, as = 'ago' }: WhenProps) => {
  const date = typeof at === 'string' ? new Date(at) : at;
  if (Number.isNaN(date.getTime())) return <>at an unknown time</>;
  return (
    <time dateTime={date.toISOString()} title={formatMoment(date)}>
      {as === 'ago' ? formatAgo(date) : formatDay(date)}
    </time>
  );
};
