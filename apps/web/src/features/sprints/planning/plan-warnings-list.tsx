import type { SprintPlanning } from '@pitwall/contracts';
import { Button, formatDays, NoticeBar, Row, Stack } from '@pitwall/ui';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import type { MoveTasks } from '../api/move-tasks.ts';
import { keyOf } from '../model/move-words.ts';
import { movesBefore, type PlanWarning, warningWords } from '../model/plan-warnings.ts';
import { tasksInWords } from '../model/sprint-words.ts';

const SHOWN = 3;

/** What stands before something that it needs, and the moves that set it right. */
export const PlanWarningsList = ({
  planning,
  warnings,
  onMove,
}: {
  planning: SprintPlanning;
  warnings: readonly PlanWarning[];
  onMove: MoveTasks;
}) => (
  <div role="status" aria-label="Out of order">
    {warnings.length === 0 ? null : (
      <Stack gap="small">
        {warnings.slice(0, SHOWN).map((warning) => (
          <NoticeBar
            key={keyOf(warning)}
            signal="disputed"
            title={`Out of order in ${warning.sprint.name}`}
            action={<Offers planning={planning} warning={warning} onMove={onMove} />}
          >
            {warningWords(warning)}
          </NoticeBar>
        ))}
        {warnings.length > SHOWN ? (
          <p>{`${warnings.length - SHOWN} more stand before something that they need; each is marked “too early”.`}</p>
        ) : null}
      </Stack>
    )}
  </div>
);

const Offers = ({
  planning,
  warning,
  onMove,
}: {
  planning: SprintPlanning;
  warning: PlanWarning;
  onMove: MoveTasks;
}) => {
  const { may } = useOrganization();
  if (!may('tasks:write')) return null;
  const { task, sprint, needSprint } = warning;
  const forward = movesBefore(planning, warning);
  const days = forward.reduce((sum, move) => sum + move.task.days, 0);
  return (
    <Row>
      {forward.length === 0 ? null : (
        <Button
          size="small"
          onClick={() => {
            onMove(forward);
          }}
        >
          {`Move ${forward.length === 1 ? 'what it needs' : tasksInWords(forward.length)} to ${sprint.name} (${formatDays(days)})`}
        </Button>
      )}
      <Button
        size="small"
        variant="quiet"
        onClick={() => {
          onMove([{ task, to: needSprint?.id ?? null }]);
        }}
      >
        {needSprint === null ? `Take it out of ${sprint.name}` : `Move it to ${needSprint.name}`}
      </Button>
    </Row>
  );
};
