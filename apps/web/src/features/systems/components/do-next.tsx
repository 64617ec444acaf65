import type { Task } from '@pitwall/contracts';
import { formatDays } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';

export interface DoNextProps {
  task: Pick<Task, 'id' | 'title' | 'days' | 'sprint'>;
  /** By how much it puts off what breaks first: "likely 6.6 months later". */
  putsOff: string | null;
}

/** The first task in a line: what it is and costs, which sprint holds it, and what it is good for. */
export const DoNext = ({ task, putsOff }: DoNextProps) => {
  const { organization } = useSystemAddress();
  const { team } = useSystem();
  return (
    <>
      <TextLink to="/$organization/tasks/$task" params={{ organization, task: task.id }}>
        {task.title}
      </TextLink>
      , {formatDays(task.days)},{' '}
      {task.sprint === null ? (
        <>
          not yet in{' '}
          <TextLink
            to="/$organization/sprints"
            params={{ organization }}
            search={{ team: team.slug }}
          >
            a sprint
          </TextLink>
        </>
      ) : (
        `in ${task.sprint.name}`
      )}
      .{putsOff === null ? null : ` Puts that break off: ${putsOff}.`}
    </>
  );
};
