import { Button } from '@pitwall/ui';
import { FileDown } from 'lucide-react';
import { lazy } from 'react';
import { Later } from '../../../lib/later.tsx';
import { useDialogAt } from '../../../lib/use-dialog-at.ts';

const ExportDialog = lazy(async () => ({
  default: (await import('./export-dialog.tsx')).ExportDialog,
}));

/** The way to take the roadmap along. */
export const ExportButton = () => {
  const [open, setOpen] = useDialogAt('export', true);
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
        <Later>
          <ExportDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Later>
      ) : null}
    </>
  );
};
