import type { AssessmentItem, Task } from '@pitwall/contracts';
import {
  CodeExcerpt,
  EmptyState,
  formatDays,
  Loading,
  Panel,
  Skeleton,
  Tag,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Loaded } from '../../../lib/loaded.tsx';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { nextTasksQuery } from '../api/next-tasks.ts';
import { excerptOf } from '../../../lib/finding-excerpt.ts';

type Item = Pick<AssessmentItem, 'practice' | 'contradiction' | 'suggestion'>;
type Shown = Pick<
  Task,
  'id' | 'kind' | 'practice' | 'title' | 'days' | 'reasons' | 'state' | 'sprint'
>;

export interface NextTasksPanelProps {
  /** The assessment, where it has been read: for what the scan says about a task. */
  items: readonly Item[];
  aside: ReactNode;
  /** Leads to a task. */
  renderTitle: (task: Shown) => ReactNode;
  /** In place of tasks when there are none. */
  empty: ReactNode;
}

/** What to do next, the first first, and why. */
export const NextTasksPanel = ({ items, aside, renderTitle, empty }: NextTasksPanelProps) => {
  const { organization, system } = useSystemAddress();
  const query = useQuery(nextTasksQuery(organization, system));
  return (
    <Panel title="What to do next" flush aside={aside}>
      <Loaded
        query={query}
        loading={
          <Loading label="Loading tasks">
            <Skeleton shape="rows" count={4} />
          </Loading>
        }
      >
        {({ items: tasks }) =>
          tasks.length === 0 ? (
            <EmptyState title="No tasks">{empty}</EmptyState>
          ) : (
            <WorkList label="What to do next" ordered>
              {tasks.map((task, index) => (
                <NextTask
                  key={task.id}
                  task={task}
                  rank={index + 1}
                  title={renderTitle(task)}
                  item={items.find(({ practice }) => practice === task.practice)}
                />
              ))}
            </WorkList>
          )
        }
      </Loaded>
    </Panel>
  );
};

interface NextTaskProps {
  task: Shown;
  rank: number;
  title: ReactNode;
  item: Item | undefined;
}

const NextTask = ({ task, rank, title, item }: NextTaskProps) => {
  const symptoms = task.reasons.terms?.boost.symptoms ?? [];
  const excerpt = item?.contradiction ? excerptOf(item.suggestion) : null;
  return (
    <WorkItem
      lead={String(rank)}
      title={title}
      tags={
        <>
          {symptoms.map(({ symptom, title: words }) => (
            <Tag key={symptom} signal="behind">
              {words}
            </Tag>
          ))}
          {item?.contradiction ? <Tag signal="disputed">contradiction</Tag> : null}
          {task.kind === 'find_out' ? <Tag>find out</Tag> : null}
          {task.state === 'doing' ? <Tag>under way</Tag> : null}
          {task.sprint === null ? null : <Tag>{task.sprint.name}</Tag>}
        </>
      }
      reason={task.reasons.sentence}
      cost={formatDays(task.days)}
      {...(task.practice === null ? {} : { id: task.practice })}
    >
      {excerpt === null ? undefined : <CodeExcerpt {...excerpt} />}
    </WorkItem>
  );
};
