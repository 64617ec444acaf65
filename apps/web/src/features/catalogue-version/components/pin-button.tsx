import type { CataloguePin } from '@pitwall/contracts';
import { Button, Dialog, notify, TextField } from '@pitwall/ui';
import { useId, useState } from 'react';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { usePin, useUnpin } from '../api/change-version.ts';

/** Keeps a system on its release, with the reason; or lets it follow again, with a way back. */
export const PinButton = ({
  system,
  pinned,
}: {
  system: CataloguePin['system'];
  pinned: string | null;
}) => {
  const { slug } = useOrganization();
  const [asked, setAsked] = useState(false);
  const pin = usePin(slug);
  const unpin = useUnpin(slug);
  if (pinned !== null)
    return (
      <Button
        size="small"
        busy={unpin.isPending && 'Letting go'}
        onClick={() => {
          unpin.mutate(system.slug, {
            onSuccess: () => {
              notify({ title: `${system.name} follows again` });
            },
            onError: notifyTrouble,
          });
        }}
      >
        Unpin
      </Button>
    );
  return (
    <>
      <Button
        size="small"
        onClick={() => {
          setAsked(true);
        }}
      >
        Pin
      </Button>
      {asked ? (
        <PinDialog
          name={system.name}
          busy={pin.isPending}
          onClose={() => {
            setAsked(false);
          }}
          onPin={(reason) => {
            pin.mutate(
              { system: system.slug, reason },
              {
                onSuccess: () => {
                  setAsked(false);
                  notify({ title: `${system.name} stays on its release` });
                },
                onError: notifyTrouble,
              },
            );
          }}
        />
      ) : null}
    </>
  );
};

const PinDialog = ({
  name,
  busy,
  onClose,
  onPin,
}: {
  name: string;
  busy: boolean;
  onClose: () => void;
  onPin: (reason: string) => void;
}) => {
  const id = useId();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isShort = reason.trim().length < 3;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Keep ${name} on its release`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Saving'}>
            Pin
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setTried(true);
          if (!isShort) onPin(reason);
        }}
      >
        <TextField
          label="Why it stays"
          hint="Shown beside the pin, so that somebody can take it off when the reason is gone."
          maxLength={300}
          value={reason}
          error={tried && isShort ? 'Say why in a few words.' : undefined}
          onChange={({ target }) => {
            setReason(target.value);
          }}
        />
      </form>
    </Dialog>
  );
};
