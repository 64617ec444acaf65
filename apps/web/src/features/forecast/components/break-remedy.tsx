import { formatDays } from '@pitwall/ui';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { laterWords, type Move } from '../model/break-words.ts';

/** What puts a break off furthest: the task, how much later that is, and what it costs. */
export const BreakRemedy = ({ move, horizonMonths }: { move: Move; horizonMonths: number }) => {
  const { organization, system } = useSystemAddress();
  const { practice, title, task } = move;
  return (
    <>
      Put off by{' '}
      {task === null ? (
        <TextLink
          to="/$organization/systems/$system/assessment/$practice"
          params={{ organization, system, practice }}
        >
          {title}
        </TextLink>
      ) : (
        <TextLink to="/$organization/tasks/$task" params={{ organization, task: task.id }}>
          {title}
        </TextLink>
      )}
      : {laterWords(move, horizonMonths)}
      {task === null ? '' : `, for ${formatDays(task.days)}`}
    </>
  );
};
