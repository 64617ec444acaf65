import type { ForecastItem, SystemForecast } from '@pitwall/contracts';
import { formatDays, WorkItem, WorkList } from '@pitwall/ui';
import { countWords } from '../../../lib/count-words.ts';
import { TextLink } from '../../../lib/links.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { type Move, whenWords } from '../model/break-words.ts';

/** How far each practice that is not met moves the break, the furthest first. */
export const ComponentMoves = ({
  item,
  forecast: { horizonMonths },
}: {
  item: ForecastItem;
  forecast: SystemForecast;
}) => {
  const { organization, system } = useSystemAddress();
  const moves = item.forecast?.moves ?? [];
  if (moves.length === 0) return null;
  return (
    <WorkList label={`What moves ${item.title}`}>
      {moves.map((move) => (
        <WorkItem
          key={move.practice}
          title={
            move.task === null ? (
              <TextLink
                look="plain"
                to="/$organization/systems/$system/assessment/$practice"
                params={{ organization, system, practice: move.practice }}
              >
                {move.title}
              </TextLink>
            ) : (
              <TextLink
                look="plain"
                to="/$organization/tasks/$task"
                params={{ organization, task: move.task.id }}
              >
                {move.title}
              </TextLink>
            )
          }
          reason={`${movedWords(move, horizonMonths)} ${move.assumption}`}
          cost={move.task === null ? undefined : formatDays(move.task.days)}
          id={move.practice}
        />
      ))}
    </WorkList>
  );
};

function movedWords({ breaks, gained }: Move, horizonMonths: number): string {
  const then = whenWords(breaks, horizonMonths);
  if (gained === null) return `Then: ${then}.`;
  if (gained < 0.05) return 'It does not move the likely date.';
  return `Then: ${then}, likely ${countWords(gained, 'month')} later.`;
}
