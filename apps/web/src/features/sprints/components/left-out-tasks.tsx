import type { Sprint } from '@pitwall/contracts';
import { formatDays, Loading, Skeleton, WorkItem, WorkList } from '@pitwall/ui';
import { useQueries, useQuery } from '@tanstack/react-query';
import { taskQuery } from '../../../lib/api/task.ts';
import { Loaded } from '../../../lib/loaded.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { openTasksOfTeamQuery } from '../api/open-tasks-of-team.ts';

import { leftOut, type LeftOut } from '../model/left-out.ts';
import { freeDays } from '../model/sprint-days.ts';
import { leftOutWords } from '../model/sprint-words.ts';
import styles from './fill-preview.module.css';

export interface LeftOutTasksProps {
  team: string;
  filled: Sprint;
  going: readonly Sprint[];
}

/** The next tasks are what a reader asks about; those far down the order are not. */
const SHOWN = 8;

/** What would not be in the sprint, and why. */
export const LeftOutTasks = ({ team, filled, going }: LeftOutTasksProps) => {
  const { slug } = useOrganization();
  const query = useQuery(openTasksOfTeamQuery(slug, team));
  return (
    <section aria-labelledby="stays-out">
      <h3 id="stays-out" className={styles.heading}>
        Stays out
      </h3>
      <Loaded
        query={query}
        loading={
          <Loading label="Loading what stays out">
            <Skeleton shape="rows" count={2} />
          </Loading>
        }
      >
        {(open) => (
          <Found
            found={leftOut(open, filled, new Set(going.map(({ id }) => id)))}
            filled={filled}
          />
        )}
      </Loaded>
    </section>
  );
};

const Found = ({ found, filled }: { found: readonly LeftOut[]; filled: Sprint }) => {
  const { slug } = useOrganization();
  const shown = found.slice(0, SHOWN);
  const waiting = shown.filter(({ because }) => because === 'waits');
  const details = useQueries({ queries: waiting.map(({ task }) => taskQuery(slug, task.id)) });
  const inside = new Set(filled.tasks.map(({ id }) => id));
  const needsOf = (one: LeftOut) =>
    details[waiting.indexOf(one)]?.data?.needs.filter(
      ({ id, state }) =>
        !inside.has(id) && state !== 'done' && state !== 'dropped' && state !== 'done_unverified',
    );
  if (found.length === 0)
    return <p className={styles.words}>Nothing: every open task has a place.</p>;
  return (
    <>
      <WorkList label="Stays out">
        {shown.map((one) => (
          <WorkItem
            key={one.task.id}
            title={one.task.title}
            reason={`${one.task.system.name} · ${leftOutWords(one, freeDays(filled), needsOf(one))}`}
            cost={formatDays(one.task.days)}
            {...(one.task.practice === null ? {} : { id: one.task.practice })}
          />
        ))}
      </WorkList>
      {found.length > SHOWN ? (
        <p className={styles.words}>
          {`These are the next ${SHOWN} in order; more come after them.`}
        </p>
      ) : null}
    </>
  );
};
