import type { Roadmap } from '@pitwall/contracts';
import { EmptyState, formatDays, Panel, Tag, WorkList } from '@pitwall/ui';
import { dayWords } from '../../../lib/days.ts';
import { ButtonLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { TaskRow } from '../../../lib/tasks/task-row.tsx';
import { readyFor, stageTitle } from '../../../lib/stage-words.ts';

/** The open tasks in order, by the stage that they belong to. */
export const StagePanels = ({ roadmap: { stages, plan, path } }: { roadmap: Roadmap }) => {
  const address = useSystemAddress();
  const doneOn = new Map(plan.done.map(({ task, on }) => [task, on]));
  const onPath = new Set(path?.items.map(({ practice }) => practice));
  if (stages.length === 0) {
    const isDone = path === null || path.items.length === 0;
    return (
      <Panel>
        <EmptyState
          large
          title={isDone ? 'Nothing is left on this path' : 'No open tasks'}
          action={
            <ButtonLink
              variant={isDone ? 'secondary' : 'primary'}
              to="/$organization/systems/$system/assessment"
              params={address}
            >
              {isDone ? 'Open the assessment' : 'Answer the assessment'}
            </ButtonLink>
          }
        >
          {isDone
            ? 'What the path asks for is in place or accepted. When the load asks for more, or evidence grows stale, its work stands here.'
            : 'A practice that is due and not met becomes a task, and the tasks make the roadmap. None is known yet: the practices on the path wait for an answer.'}
        </EmptyState>
      </Panel>
    );
  }
  return (
    <>
      {stages.map(({ stage, days, tasks }) => (
        <Panel
          key={stage ?? 'own'}
          flush
          title={stage === null ? 'Tasks of your own' : stageTitle(stage)}
          detail={stage === null ? undefined : `Makes the system ready for ${readyFor(stage)}.`}
          aside={`${tasks.length} ${tasks.length === 1 ? 'task' : 'tasks'} · ${formatDays(days)}`}
        >
          <WorkList label={stage === null ? 'Tasks of your own' : stageTitle(stage)} ordered>
            {tasks.map((task) => {
              const on = doneOn.get(task.id);
              return (
                <TaskRow
                  key={task.id}
                  task={task}
                  reason={
                    <>
                      {task.reasons.sentence}
                      {on === undefined ? '' : ` Planned to be done on ${dayWords(on)}.`}{' '}
                      {task.practice !== null && !onPath.has(task.practice) ? (
                        <Tag>not on the path</Tag>
                      ) : null}
                    </>
                  }
                />
              );
            })}
          </WorkList>
        </Panel>
      ))}
    </>
  );
};
