import type { Sprint, SprintPlanning } from '@pitwall/contracts';
import {
  Button,
  CapacityBar,
  Dialog,
  formatDays,
  notify,
  RadioCards,
  Stack,
  WorkItem,
  WorkList,
} from '@pitwall/ui';
import { useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { isOpenTask } from '../../../lib/tasks/task-words.ts';
import { useCloseSprint } from '../api/close-sprint.ts';
import { heldDays } from '../model/plan-moves.ts';
import { tasksInWords } from '../model/sprint-words.ts';

type Unfinished = 'next_sprint' | 'plan';

const SHOWN = 8;

/** Ends a sprint: what it came to is kept, what is unfinished moves on. */
export const CloseSprint = ({
  sprint: { id, name, tasks },
  next,
  planning,
}: {
  sprint: Sprint;
  /** The sprint that takes what is unfinished. */
  next: Sprint | undefined;
  planning: Pick<SprintPlanning, 'parts'>;
}) => {
  const { slug } = useOrganization();
  const close = useCloseSprint(slug);
  const [asking, setAsking] = useState(false);
  const [unfinished, setUnfinished] = useState<Unfinished>('next_sprint');
  const open = tasks.filter(({ state }) => isOpenTask(state));
  const goes = unfinished === 'next_sprint' && next !== undefined;
  // A task that goes over is planned there as a whole.
  const days = open.reduce((sum, task) => sum + (goes ? task.days : heldDays(planning, task)), 0);
  return (
    <>
      <Button
        size="small"
        variant="quiet"
        aria-label={`Close ${name}`}
        onClick={() => {
          close.reset();
          setAsking(true);
        }}
      >
        Close…
      </Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        size="small"
        title={`Close ${name}?`}
        description="What was planned and what was done is kept for the chart of progress. Nothing can be added to a closed sprint."
        actions={
          <>
            <Button
              onClick={() => {
                setAsking(false);
              }}
            >
              Cancel
            </Button>
            <Button
              variant="primary"
              busy={close.isPending && 'Closing'}
              onClick={() => {
                close.mutate(
                  { id, unfinished },
                  {
                    onSuccess: ({ completedDays, plannedDays, carriedDays, carriedTo }) => {
                      setAsking(false);
                      notify({
                        title: `${name} is closed`,
                        detail: `${formatDays(completedDays)} of ${formatDays(plannedDays)} done; ${formatDays(carriedDays)} ${carriedTo === null ? 'are back in the backlog' : `go to ${carriedTo.name}`}.`,
                      });
                    },
                  },
                );
              }}
            >
              Close the sprint
            </Button>
          </>
        }
      >
        <FormTrouble trouble={close.error === null ? null : troubleOf(close.error)} />
        {open.length === 0 ? (
          <p>Everything in it is done.</p>
        ) : (
          <Stack gap="medium">
            <RadioCards
              legend={`What becomes of ${tasksInWords(open.length)}, unfinished`}
              value={unfinished}
              onValueChange={setUnfinished}
              options={[
                {
                  value: 'next_sprint',
                  label: `Carry over to ${next?.name ?? 'the next sprint'}`,
                  description:
                    next === undefined
                      ? 'There is none yet, so they go back into the backlog.'
                      : `${formatDays(days)} of work come to it.`,
                },
                {
                  value: 'plan',
                  label: 'Back into the backlog',
                  description: 'They are planned anew by what they are worth.',
                },
              ]}
            />
            {goes ? (
              <CapacityBar
                label={`${next.name} afterwards`}
                capacity={next.availableDays}
                planned={next.plannedDays + days}
              />
            ) : null}
            <WorkList label="Unfinished tasks" dense>
              {open.slice(0, SHOWN).map((task) => (
                <WorkItem key={task.id} title={task.title} cost={formatDays(task.days)} />
              ))}
            </WorkList>
            {open.length > SHOWN ? <p>{`and ${open.length - SHOWN} more`}</p> : null}
          </Stack>
        )}
      </Dialog>
    </>
  );
};
