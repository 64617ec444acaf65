import { Button } from '@pitwall/ui';
import { RefreshCw } from 'lucide-react';
import { lazy } from 'react';
import { Later } from '../../../lib/later.tsx';
import { useDialogAt } from '../../../lib/use-dialog-at.ts';

const SyncDialog = lazy(async () => ({
  default: (await import('./sync-dialog.tsx')).SyncDialog,
}));

/** The way into the trackers, from where the work is planned. */
export const SyncButton = () => {
  const [open, setOpen] = useDialogAt('sync', true);
  return (
    <>
      <Button
        icon={<RefreshCw size={15} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        Sync
      </Button>
      {open ? (
        <Later>
          <SyncDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Later>
      ) : null}
    </>
  );
};
