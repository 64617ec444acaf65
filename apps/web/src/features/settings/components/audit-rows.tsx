import type { AuditEvent } from '@pitwall/contracts';
import { Disclosure, When, WorkItem, WorkList } from '@pitwall/ui';
import { namedWords } from '../../../lib/list-words.ts';
import { NAMED, runSubjects, runTitle, type AuditRun } from '../audit-runs.ts';
import { AuditItem, byWhom } from './audit-item.tsx';
import styles from './audit-rows.module.css';

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
        <RunItem key={row.events.at(-1)?.id} run={row} more={more && index === rows.length - 1} />
      ) : (
        <AuditItem key={row.id} event={row} />
      ),
    )}
  </WorkList>
);

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });

const RunItem = ({ run, more }: { run: AuditRun; more: boolean }) => {
  const { events } = run;
  const [newest] = events;
  const subjects = runSubjects(run);
  const oldest = events.at(-1) ?? newest;
  return (
    <WorkItem
      title={`${runTitle(run, more)}, ${clock.formatRange(new Date(oldest.at), new Date(newest.at))}`}
      reason={
        <>
          {byWhom(newest)}
          {subjects.length === 0 ? '' : ` · ${namedWords(subjects, NAMED)}`}
        </>
      }
      cost={<When at={newest.at} />}
    >
      <Disclosure summary={more ? `The ${events.length} read so far` : `All ${events.length}`}>
        <div className={styles.run}>
          <WorkList label="Each of them">
            {events.map((event) => (
              <AuditItem key={event.id} event={event} inRun />
            ))}
          </WorkList>
        </div>
      </Disclosure>
    </WorkItem>
  );
};
