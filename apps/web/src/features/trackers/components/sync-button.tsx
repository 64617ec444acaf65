import { Button } from '@pitwall/ui';
import { RefreshCw } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

const SyncDialog = lazy(async () => ({
  default: (await import('./sync-dialog.tsx')).SyncDialog,
}));

/** The way into the trackers, from where the work is planned. */
export const SyncButton = () => {
  const [open, setOpen] = useState(false);
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
        <Suspense fallback={null}>
          <SyncDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
};
