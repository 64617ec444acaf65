import type { TaskDetail } from '@pitwall/contracts';
import { formatDays, Panel, When } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { dayWords } from '../../../lib/days.ts';
import { TextLink } from '../../../lib/links.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { stageTitle } from '../../../lib/stage-words.ts';
import { TASK_STATE_WORDS } from '../../../lib/tasks/task-words.ts';
import styles from './task-facts.module.css';

/** What is settled about the task, and what is not yet. */
export const TaskFacts = ({ task }: { task: TaskDetail }) => {
  const { slug } = useOrganization();
  const facts: [string, ReactNode][] = [
    ['State', TASK_STATE_WORDS[task.state]],
    ['Owner', task.owner?.name ?? 'nobody yet'],
    ['Due', task.dueOn === null ? 'on no day' : dayWords(task.dueOn)],
    ['Sprint', task.sprint?.name ?? 'in none'],
    ['Work', formatDays(task.days)],
    ...placeFacts(task),
    ['Stage', task.stage === null ? 'none' : stageTitle(task.stage)],
    ['Changed', <When key="at" at={task.updatedAt} />],
  ];
  return (
    <Panel
      title="Plan"
      aside={
        task.practice === null ? undefined : (
          <TextLink
            look="onward"
            to="/$organization/systems/$system/assessment/$practice"
            params={{ organization: slug, system: task.system.slug, practice: task.practice }}
          >
            {task.practice} in the assessment
          </TextLink>
        )
      }
    >
      <dl className={styles.facts}>
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
};

/** Where it stands when a person moved it, or when others were moved around it. */
const placeFacts = ({ pin, rank, computedRank }: TaskDetail): [string, ReactNode][] =>
  pin !== null
    ? [
        [
          'Moved',
          <>
            to place {pin.rank} by {pin.by ?? 'someone who has left'} <When at={pin.at} as="day" />:
            “{pin.reason}”. By the rules it is {computedRank ?? 'nowhere'}.
          </>,
        ],
      ]
    : rank !== null && computedRank !== null && rank !== computedRank
      ? [['By the rules', `place ${computedRank}; others were moved around it`]]
      : [];
