import { Button, Dialog } from '@pitwall/ui';
import { useState, type ReactNode } from 'react';
import { OnceDialog } from '../../../lib/once-dialog.tsx';
import { RecoveryCodes } from './recovery-codes.tsx';

export interface FactorDialogProps {
  /** While it is set up, and once it is. */
  titles: { before: string; after: string };
  description: string;
  /** Words of the button that submits the form of this id, and what it does meanwhile. */
  action: { form: string; words: string; busy: string | false };
  onClose: () => void;
  /** The form; `onAdded` is called with the codes for paper, where it was the first factor. */
  children: (onAdded: (codes: string[] | null) => void) => ReactNode;
}

/** Adds a factor, then shows the codes for paper where it is the first. */
export const FactorDialog = ({
  titles,
  description,
  action,
  onClose,
  children,
}: FactorDialogProps) => {
  const [codes, setCodes] = useState<string[] | null>(null);
  if (codes !== null)
    return (
      <OnceDialog
        title={titles.after}
        kept="I have kept them"
        what="the recovery codes"
        onClose={onClose}
      >
        <RecoveryCodes codes={codes} />
      </OnceDialog>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={titles.before}
      description={description}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={action.form} variant="primary" busy={action.busy}>
            {action.words}
          </Button>
        </>
      }
    >
      {children((added) => {
        if (added === null) onClose();
        else setCodes(added);
      })}
    </Dialog>
  );
};
