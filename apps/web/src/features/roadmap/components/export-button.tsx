import { Button } from '@pitwall/ui';
import { FileDown } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';

const ExportDialog = lazy(async () => ({
  default: (await import('./export-dialog.tsx')).ExportDialog,
}));

/** The way to take the roadmap along. */
export const ExportButton = () => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<FileDown size={15} aria-hidden="true" />}
        aria-haspopup="dialog"
        onClick={() => {
          setOpen(true);
        }}
      >
        Export
      </Button>
      {open ? (
        <Suspense fallback={null}>
          <ExportDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      ) : null}
    </>
  );
};
