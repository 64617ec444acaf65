import type { Progress } from '@pitwall/contracts';
import { formatDays, formatNumber, formatRange, type TraceReading } from '@pitwall/ui';
import { countWords } from '../../lib/count-words.ts';
import { dayWords } from '../../lib/days.ts';
import { TextLink } from '../../lib/links.ts';
import { useOrganization } from '../../lib/organization/current-organization.tsx';
import { useSystem } from '../../lib/system/current-system.tsx';

/** The tasks that are done. */
export const doneTrace = ({ done, doneDays }: Progress): TraceReading => ({
  title: 'Done',
  formula: 'Σ days of the tasks that are done: verified by a scan or by a person',
  result: `${countWords(done.length, 'task')}, ${formatDays(doneDays)}`,
  groups: [
    {
      key: 'done',
      title: `Done · ${done.length}`,
      lines: done.map(({ task, title, on, days }) => ({
        key: task,
        title: <TaskLink task={task}>{title}</TaskLink>,
        says: dayWords(on),
        amount: formatDays(days),
      })),
    },
  ],
});

/** The team's own pace: what its sprints completed, and the slowest and fastest stretch of them. */
export const paceTrace = ({ burnUp, sprints, left, leastSprints }: Progress): TraceReading => {
  const { finish } = burnUp;
  return {
    title: 'Pace and forecast',
    formula: `pace = mean of the completed days of the last sprints; its range is the slowest and the fastest ${leastSprints} in a row; sprints = left ÷ pace`,
    result:
      finish === null
        ? `Not known before ${leastSprints} finished sprints.`
        : `${formatRange(left.low, left.high, formatNumber)} days ÷ ${formatRange(finish.pace.low, finish.pace.high, formatNumber)} a sprint = ${formatRange(finish.sprints.earliest, finish.sprints.latest ?? finish.sprints.likely, formatNumber)} sprints${
            finish.sprints.latest === null ? ' or more' : ''
          }`,
    groups: [
      {
        key: 'sprints',
        title: `Finished sprints · ${sprints.length}`,
        lines: [...sprints].reverse().map(({ id, name, plannedDays, completedDays }) => ({
          key: id,
          title: <SprintsLink>{name}</SprintsLink>,
          says: `${formatDays(plannedDays)} planned`,
          amount: `${formatDays(completedDays)} completed`,
        })),
      },
    ],
  };
};

/** What the last finished sprint left over. */
export const carriedTrace = ({ burnUp, sprints }: Progress): TraceReading => ({
  title: 'Carried over',
  formula: 'what a sprint planned and did not complete',
  result: `${formatDays(burnUp.points.at(-1)?.carriedDays ?? 0)} out of ${sprints.at(-1)?.name ?? 'no sprint'}`,
  groups: [
    {
      key: 'sprints',
      title: `Finished sprints · ${sprints.length}`,
      lines: sprints
        .map(({ id, name, plannedDays, completedDays }, index) => ({
          key: id,
          title: <SprintsLink>{name}</SprintsLink>,
          says: `${formatDays(plannedDays)} planned, ${formatDays(completedDays)} completed`,
          amount: formatDays(burnUp.points[index]?.carriedDays ?? 0),
        }))
        .reverse(),
    },
  ],
});

const TaskLink = ({ task, children }: { task: string; children: string }) => {
  const { slug } = useOrganization();
  return (
    <TextLink to="/$organization/tasks/$task" params={{ organization: slug, task }}>
      {children}
    </TextLink>
  );
};

const SprintsLink = ({ children }: { children: string }) => {
  const { slug } = useOrganization();
  const { team } = useSystem();
  return (
    <TextLink
      to="/$organization/sprints"
      params={{ organization: slug }}
      search={{ team: team.slug }}
    >
      {children}
    </TextLink>
  );
};
