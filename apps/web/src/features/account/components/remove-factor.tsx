import { Button, ConfirmDialog, notify, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import type { useRemoveTotp } from '../api/factors.ts';

interface RemoveFactorProps extends Pick<
  ReturnType<typeof useRemoveTotp>,
  'isPending' | 'error' | 'reset'
> {
  name: string;
  onRemove: () => Promise<unknown>;
}

/** Asks before a second factor is gone. */
export const RemoveFactor = ({ name, isPending, error, reset, onRemove }: RemoveFactorProps) => {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        size="small"
        aria-label={`Remove ${name}`}
        onClick={() => {
          reset();
          setAsking(true);
        }}
      >
        Remove…
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Remove ${name}?`}
        confirm="Remove it"
        busy={isPending && 'Removing'}
        onConfirm={() => {
          attempt(onRemove(), () => {
            setAsking(false);
            notify({ title: 'Removed' });
          });
        }}
      >
        <Stack gap="medium">
          <FormTrouble trouble={error === null ? null : troubleOf(error)} />
          <p>
            It signs you in no longer. When it is your last, a password alone is enough again. Every
            other browser is signed out.
          </p>
        </Stack>
      </ConfirmDialog>
    </>
  );
};
