import type { AuditEvent } from '@pitwall/contracts';
import { WorkList } from '@pitwall/ui';
import { namedWords } from '../../../lib/list-words.ts';
import { RunItem } from '../../../lib/run-item.tsx';
import { NAMED, runSubjects, runTitle, type AuditRun } from '../audit-runs.ts';
import { AuditItem, byWhom } from './audit-item.tsx';

/** The log, with what was done over and over in one row that can be opened; `more` where older events are unread. */
export const AuditRows = ({
  rows,
  more,
}: {
  rows: readonly (AuditEvent | AuditRun)[];
  more: boolean;
}) => (
  <WorkList label="Events">
    {rows.map((row, index) =>
      'events' in row ? (
        // The oldest of a run stays its oldest while newer ones come.
        <AuditRunItem
          key={row.events.at(-1)?.id}
          run={row}
          more={more && index === rows.length - 1}
        />
      ) : (
        <AuditItem key={row.id} event={row} />
      ),
    )}
  </WorkList>
);

const AuditRunItem = ({ run, more }: { run: AuditRun; more: boolean }) => {
  const { events } = run;
  const subjects = runSubjects(run);
  return (
    <RunItem
      run={events}
      title={runTitle(run, more)}
      more={more}
      reason={
        <>
          {byWhom(events[0])}
          {subjects.length === 0 ? '' : ` · ${namedWords(subjects, NAMED)}`}
        </>
      }
    >
      {events.map((event) => (
        <AuditItem key={event.id} event={event} inRun />
      ))}
    </RunItem>
  );
};
