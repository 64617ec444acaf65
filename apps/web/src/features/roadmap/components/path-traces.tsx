import type { PathItem, Roadmap } from '@pitwall/contracts';
import {
  formatDays,
  formatNumber,
  formatRange,
  type TraceLine,
  type TraceReading,
} from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';
import { countWords } from '../../../lib/count-words.ts';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { roughDays } from '../../../lib/rough-days.ts';
import { stageTitle } from '../../../lib/stage-words.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';

type Titles = ReadonlyMap<string, string>;

const range = ({ low, high }: { low: number; high: number }): string =>
  countWords(formatRange(low, high, roughDays), 'day');

/** The path, practice by practice. */
export function pathTrace(path: NonNullable<Roadmap['path']>, titles: Titles): TraceReading {
  const { target, items, days } = path;
  const sure = items.filter(({ certain }) => certain);
  const perhaps = items.filter(({ certain }) => !certain);
  return {
    title: `Path to ${stageTitle(target)} cleared`,
    formula:
      'Σ (low + 4 × likely + high) ÷ 6 × (0.75 − today) ÷ 0.75 over the unmet required practices and what they need',
    result: `${countWords(items.length, 'practice')}: ${range(days)}`,
    groups: [
      {
        key: 'sure',
        title: `Certain · ${sure.length}`,
        total: totalOf(sure),
        lines: sure.map((item) => pathLine(item, titles)),
      },
      {
        key: 'perhaps',
        title: `Perhaps met already, or not needed · ${perhaps.length}`,
        total: totalOf(perhaps),
        lines: perhaps.map((item) => pathLine(item, titles)),
      },
    ],
  };
}

const totalOf = (items: readonly PathItem[]): string =>
  formatDays(
    items.reduce((sum, { days }) => sum + days.low, 0),
    items.reduce((sum, { days }) => sum + days.high, 0),
  );

const pathLine = (item: PathItem, titles: Titles): TraceLine => ({
  key: item.practice,
  title: <PracticeLink practice={item.practice} titles={titles} />,
  says: [
    item.practice,
    stageTitle(item.stage),
    item.unanswered ? 'unanswered' : null,
    item.accepted ? 'risk accepted' : null,
    item.required ? null : 'only because another needs it',
  ]
    .filter((part) => part !== null)
    .join(' · '),
  amount: formatDays(item.days.low, item.days.high),
});

/** The path without what the exceptions allow to leave open. */
export function shortestTrace(
  { path, shortest }: { path: Roadmap['path']; shortest: NonNullable<Roadmap['shortest']> },
  titles: Titles,
): TraceReading {
  const { target, items, leaves, days, exact, bound } = shortest;
  const onPath = new Map((path?.items ?? []).map((item) => [item.practice, item]));
  const line = (practice: string): TraceLine => {
    const item = onPath.get(practice);
    return item === undefined
      ? { key: practice, title: <PracticeLink practice={practice} titles={titles} />, amount: '' }
      : pathLine(item, titles);
  };
  return {
    title: `Shortest clearing of ${stageTitle(target)}`,
    formula: 'the path less the exceptions that save the most: one in ten of a stage, at least one',
    result: `${path === null ? '' : `${range(path.days)} less ${leaves.length} left open = `}${range(days)}${
      exact
        ? ''
        : `; the search was cut short, and no clearing takes less than ${formatDays(bound)}`
    }`,
    groups: [
      { key: 'leaves', title: `Left open · ${leaves.length}`, lines: leaves.map(line) },
      { key: 'items', title: `Done · ${items.length}`, lines: items.map(line) },
    ],
  };
}

/** Which sprints hold the open tasks. */
export function plannedTrace({ plan, stages }: Roadmap): TraceReading {
  const tasks = new Map(stages.flatMap((stage) => stage.tasks).map((task) => [task.id, task]));
  return {
    title: 'Planned until',
    formula:
      'the last day of the last sprint that the order fills; a sprint holds capacity × share',
    result: plan.doneOn === null ? 'not all of it fits the sprints' : dayWords(plan.doneOn),
    groups: [
      ...plan.sprints.map(({ id, starts, ends, plannedDays, availableDays, items }) => ({
        key: id,
        title: `${dayWords(starts)} to ${dayWords(ends)}`,
        total: `${formatNumber(plannedDays)} of ${formatNumber(availableDays)} d`,
        lines: items.map((item) => ({
          key: `${item.task} ${item.fromStep}`,
          title: <TaskLink task={item.task} title={tasks.get(item.task)?.title ?? 'A task'} />,
          amount: formatDays(item.days),
        })),
      })),
      {
        key: 'unplanned',
        title: `In no sprint · ${plan.unplanned.length}`,
        lines: plan.unplanned.map(({ task, daysLeft, reason }) => ({
          key: task,
          title: <TaskLink task={task} title={tasks.get(task)?.title ?? 'A task'} />,
          says: reason === 'waits_for' ? 'waits for another' : 'does not fit',
          amount: formatDays(daysLeft),
        })),
      },
      {
        key: 'sprints',
        title: 'Where the sprints come from',
        lines: [
          { key: 'sprints', title: <SprintsLink />, amount: `${plan.sprints.length} coming` },
        ],
      },
    ],
  };
}

const PracticeLink = ({ practice, titles }: { practice: string; titles: Titles }) => {
  const params = useSystemAddress();
  return (
    <TextLink
      to="/$organization/systems/$system/assessment/$practice"
      params={{ ...params, practice }}
    >
      {titles.get(practice) ?? practice}
    </TextLink>
  );
};

const TaskLink = ({ task, title }: { task: string; title: string }) => {
  const { slug } = useOrganization();
  return (
    <TextLink to="/$organization/tasks/$task" params={{ organization: slug, task }}>
      {title}
    </TextLink>
  );
};

const SprintsLink = () => {
  const { slug } = useOrganization();
  const { team } = useSystem();
  return (
    <TextLink
      to="/$organization/sprints"
      params={{ organization: slug }}
      search={{ team: team.slug }}
    >
      {`Sprints of ${team.name}: days, share and tasks`}
    </TextLink>
  );
};
