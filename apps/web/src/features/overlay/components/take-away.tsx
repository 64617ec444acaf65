import type { OverlayState } from '@pitwall/contracts';
import { Button, ConfirmDialog, notify } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { useUndoOverlay } from '../api/change-overlay.ts';

const tell = (error: unknown): void => {
  const { title, detail } = troubleOf(error);
  notify({ title, detail });
};

/** Lets the released catalogue stand alone, after a question and with a way back. */
export const TakeAway = ({ number }: Pick<OverlayState, 'number'>) => {
  const { slug } = useOrganization();
  const undo = useUndoOverlay(slug);
  const [asked, setAsked] = useState(false);
  const put = (after: number) => {
    attempt(
      undo.mutateAsync({ after, to: number }),
      () => {
        notify({ title: 'The overlay counts again' });
      },
      tell,
    );
  };
  const takeAway = () => {
    attempt(
      undo.mutateAsync({ after: number, to: 0 }),
      (state) => {
        setAsked(false);
        notify({
          title: 'The overlay is taken away',
          action: {
            label: 'Undo',
            onAction: () => {
              put(state.number);
            },
          },
        });
      },
      (error) => {
        setAsked(false);
        tell(error);
      },
    );
  };
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setAsked(true);
        }}
      >
        Take the overlay away
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        title="Take the overlay away?"
        confirm="Take away"
        cancel="Keep it"
        busy={undo.isPending && 'Taking it away'}
        onConfirm={takeAway}
      >
        From then on only the released catalogue counts. Scores, stages and tasks of every system
        follow. The text is kept among the revisions.
      </ConfirmDialog>
    </>
  );
};
