import { isolated, type Activity } from '@pitwall/contracts';
import { When, WorkItem, WorkList } from '@pitwall/ui';
import { namedWords } from '../../../lib/list-words.ts';
import { RunItem } from '../../../lib/run-item.tsx';
import { activityRunTitle, runPractices, type ActivityRun } from '../model/activity-runs.ts';
import { ActivityLink } from './activity-link.tsx';

/** Of more practices than these the number is said. */
const NAMED = 5;

/** What happened, with what was done together in one row that can be opened; `more` where older events are unread. */
export const ActivityRows = ({
  runs,
  organization,
  ofOne,
  more,
}: {
  runs: readonly ActivityRun[];
  organization: string;
  /** All are of one system, which needs no naming. */
  ofOne: boolean;
  more: boolean;
}) => (
  <WorkList label="What happened">
    {runs.map((run, index) => {
      const [newest] = run;
      const practices = runPractices(run);
      return run.length === 1 ? (
        <Item key={newest.id} item={newest} organization={organization} named={!ofOne} />
      ) : (
        <RunItem
          // The oldest of a run stays its oldest while newer ones come.
          key={run.at(-1)?.id}
          run={run}
          title={activityRunTitle(run, more && index === runs.length - 1)}
          more={more && index === runs.length - 1}
          reason={
            <>
              {ofOne ? null : `${isolated(newest.system.name)} · `}
              {byWhom(newest)}
              {practices.length === 0 ? null : ` · ${namedWords(practices, NAMED)}`}
            </>
          }
        >
          {run.map((item) => (
            <Item key={item.id} item={item} organization={organization} named={false} inRun />
          ))}
        </RunItem>
      );
    })}
  </WorkList>
);

const byWhom = ({ by }: Activity): string => (by === null ? 'nobody in person' : isolated(by.name));

const Item = ({
  item,
  organization,
  named,
  inRun = false,
}: {
  item: Activity;
  organization: string;
  /** With its system. */
  named: boolean;
  inRun?: boolean;
}) => (
  <WorkItem
    title={<ActivityLink item={item} organization={organization} />}
    reason={
      inRun ? undefined : (
        <>
          {named ? `${isolated(item.system.name)} · ` : null}
          {byWhom(item)} · <When at={item.at} />
          {item.excerpt === null ? null : ` · “${item.excerpt}”`}
        </>
      )
    }
  />
);
