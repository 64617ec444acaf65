import type { CataloguePin } from '@pitwall/contracts';
import { Button, Dialog, notify, TextField } from '@pitwall/ui';
import { useId, useState } from 'react';
import { attempt } from '../../../lib/attempt.ts';
import { notifyTrouble } from '../../../lib/notices.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { usePin, useUnpin } from '../api/change-version.ts';

/** Keeps a system on its release, with the reason; or lets it follow again, with a way back. */
export const PinButton = ({
  system,
  pinned,
}: {
  system: CataloguePin['system'];
  /** Why it is pinned; null where it is not. */
  pinned: string | null;
}) => {
  const { slug } = useOrganization();
  const [asked, setAsked] = useState(false);
  const pin = usePin(slug);
  const unpin = useUnpin(slug);
  const keep = (reason: string) => {
    attempt(
      pin.mutateAsync({ system: system.slug, reason }),
      () => {
        setAsked(false);
        notify({ title: `${system.name} stays on its release` });
      },
      notifyTrouble,
    );
  };
  if (pinned !== null)
    return (
      <Button
        size="small"
        aria-label={`Unpin ${system.name}`}
        busy={unpin.isPending && 'Letting go'}
        onClick={() => {
          attempt(
            unpin.mutateAsync(system.slug),
            () => {
              notify({
                title: `${system.name} follows again`,
                action: {
                  label: 'Undo',
                  onAction: () => {
                    keep(pinned);
                  },
                },
              });
            },
            notifyTrouble,
          );
        }}
      >
        Unpin
      </Button>
    );
  return (
    <>
      <Button
        size="small"
        aria-label={`Pin ${system.name}`}
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
          onPin={keep}
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
