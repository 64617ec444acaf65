import { isolated, type Sprint } from '@pitwall/contracts';
import { formatDays, Point, Sentence } from '@pitwall/ui';
import { dayAfter } from '../../../lib/days.ts';
import { freeDays, sprintTime } from '../model/sprint-days.ts';
import { tasksInWords } from '../model/sprint-words.ts';

/** How the sprint stands that is going on, or comes next. */
export const SprintSentence = ({ sprints }: { sprints: readonly Sprint[] }) => {
  const today = dayAfter(0);
  const now = sprints.find((one) => sprintTime(one, today) === 'now');
  const next = sprints.find((one) => sprintTime(one, today) === 'coming');
  const sprint = now ?? next;
  if (sprint === undefined) {
    return (
      <Sentence>No sprint is going on or planned. Make the next one to plan its work.</Sentence>
    );
  }
  const { name, tasks, plannedDays, availableDays } = sprint;
  if (tasks.length === 0) {
    return (
      <Sentence>
        {name} {now === undefined ? 'comes next and is empty' : 'is empty'}:{' '}
        <Point>{formatDays(availableDays)}</Point> are free.
      </Sentence>
    );
  }
  const over = plannedDays - availableDays;
  const holds = `${isolated(name)} ${now === undefined ? 'comes next and holds' : 'holds'} ${tasksInWords(tasks.length)}`;
  return (
    <Sentence>
      {holds}:{' '}
      {over > 0.05 ? (
        <Point signal="behind">{`${formatDays(over)} more than it has room for`}</Point>
      ) : freeDays(sprint) > 0 ? (
        <>
          <Point>{`${formatDays(freeDays(sprint))} of ${formatDays(availableDays)}`}</Point> are
          free
        </>
      ) : (
        <Point>it is full</Point>
      )}
      .
    </Sentence>
  );
};
