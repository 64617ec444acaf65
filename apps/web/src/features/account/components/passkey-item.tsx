import type { Passkey } from '@pitwall/contracts';
import { Button, Tag, When, WorkItem } from '@pitwall/ui';
import { useState } from 'react';
import { useRemovePasskey } from '../api/factors.ts';
import { RemoveFactor } from './remove-factor.tsx';
import { RenamePasskeyDialog } from './rename-passkey-dialog.tsx';

/** A passkey with its name, and the ways to change that or to remove it. */
export const PasskeyItem = ({ passkey }: { passkey: Passkey }) => {
  const remove = useRemovePasskey();
  const [renaming, setRenaming] = useState(false);
  return (
    <>
      <WorkItem
        title={passkey.name}
        tags={<Tag>passkey</Tag>}
        reason={
          <>
            {passkey.backedUp ? 'Kept by a password manager' : 'On one device'} · added{' '}
            <When at={passkey.createdAt} as="day" /> ·{' '}
            {passkey.lastUsedAt === null ? (
              'not used yet'
            ) : (
              <>
                used <When at={passkey.lastUsedAt} />
              </>
            )}
          </>
        }
        actions={
          <>
            <Button
              size="small"
              aria-label={`Rename ${passkey.name}`}
              onClick={() => {
                setRenaming(true);
              }}
            >
              Rename…
            </Button>
            <RemoveFactor
              name={passkey.name}
              {...remove}
              onRemove={() => remove.mutateAsync(passkey.id)}
            />
          </>
        }
      />
      {renaming ? (
        <RenamePasskeyDialog
          passkey={passkey}
          onClose={() => {
            setRenaming(false);
          }}
        />
      ) : null}
    </>
  );
};
