import type { Incident } from '@pitwall/contracts';
import { formatDays, Point, Sentence } from '@pitwall/ui';
import { sumOf, useEfforts } from '../use-efforts.ts';

/** How much broke, and what it would have cost to prevent it. */
export const IncidentsSentence = ({ incidents }: { incidents: readonly Incident[] }) => {
  const practices = [...new Set(incidents.flatMap((incident) => incident.practices))];
  const sum = sumOf(useEfforts(practices));
  const going = incidents.filter(({ endedAt }) => endedAt === null).length;
  const count = incidents.length === 1 ? '1 incident' : `${incidents.length} incidents`;
  return (
    <Sentence>
      {count}
      {going === 0 ? null : (
        <>
          , <Point signal="behind">{going === 1 ? '1 going on' : `${going} going on`}</Point>
        </>
      )}
      {practices.length === 0 || sum === null ? null : (
        <>
          ; {practices.length === 1 ? '1 practice' : `${practices.length} practices`} would have
          prevented {incidents.length === 1 ? 'it' : 'them'}, for{' '}
          <Point>{formatDays(sum.low, sum.high)}</Point> of work
        </>
      )}
      .
    </Sentence>
  );
};
