import type { Sprint } from '@pitwall/contracts';
import { Button, Dialog, formatDays, notify, RadioCards } from '@pitwall/ui';
import { useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useCloseSprint } from '../api/close-sprint.ts';

type Unfinished = 'next_sprint' | 'plan';

/** Ends a sprint: what it came to is kept, what is unfinished moves on. */
export const CloseSprint = ({ sprint: { id, name } }: { sprint: Pick<Sprint, 'id' | 'name'> }) => {
  const { slug } = useOrganization();
  const close = useCloseSprint(slug);
  const [asking, setAsking] = useState(false);
  const [unfinished, setUnfinished] = useState<Unfinished>('next_sprint');
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
        description="What was planned and what was done is kept for the burn-up. A closed sprint is not filled any more."
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
                        detail: `${formatDays(completedDays)} of ${formatDays(plannedDays)} done; ${formatDays(carriedDays)} ${carriedTo === null ? 'are back in the plan' : `go to ${carriedTo.name}`}.`,
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
        <RadioCards
          legend="Unfinished tasks"
          value={unfinished}
          onValueChange={setUnfinished}
          options={[
            { value: 'next_sprint', label: 'go to the next sprint' },
            { value: 'plan', label: 'go back into the plan' },
          ]}
        />
      </Dialog>
    </>
  );
};
