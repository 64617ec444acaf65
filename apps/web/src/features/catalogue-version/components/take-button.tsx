import { Button, ConfirmDialog, notify, TextField } from '@pitwall/ui';
import { useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useTakeVersion } from '../api/change-version.ts';

/** Takes a release, after a question. */
export const TakeButton = ({ to, systems }: { to: string; systems: number }) => {
  const { slug, may } = useOrganization();
  const [asked, setAsked] = useState(false);
  const [note, setNote] = useState('');
  const take = useTakeVersion(slug);
  if (!may('catalogue:write')) return null;
  return (
    <>
      <Button
        variant="primary"
        onClick={() => {
          setAsked(true);
        }}
      >
        {`Take ${to}`}
      </Button>
      <ConfirmDialog
        open={asked}
        onOpenChange={setAsked}
        harmless
        title={`Move ${systems === 1 ? '1 system' : `${systems} systems`} to ${to}?`}
        confirm="Take it"
        cancel="Not now"
        busy={take.isPending && 'Starting'}
        onConfirm={() => {
          attempt(
            take.mutateAsync({ to, note }),
            () => {
              setAsked(false);
              notify({ title: `Moving to ${to}` });
            },
            (error) => {
              setAsked(false);
              notifyTrouble(error);
            },
          );
        }}
      >
        <p>
          Scores, stages and tasks follow. Pinned systems stay. No answer is lost, and the move can
          be rolled back.
        </p>
        <TextField
          label="Why now"
          optional
          maxLength={300}
          value={note}
          onChange={({ target }) => {
            setNote(target.value);
          }}
        />
      </ConfirmDialog>
    </>
  );
};
