import { Button, ConfirmDialog, Dialog } from '@pitwall/ui';
import { useState, type ReactNode } from 'react';

export interface OnceDialogProps {
  title: string;
  description?: string;
  /** The button by which the reader says that they have it. */
  kept: string;
  /** What is lost, as the question asks: "the token". */
  what: string;
  onClose: () => void;
  children: ReactNode;
}

/** Shows what is shown a single time: only its button closes it at once, every other way out asks. */
export const OnceDialog = ({
  title,
  description,
  kept,
  what,
  onClose,
  children,
}: OnceDialogProps) => {
  const [asking, setAsking] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={() => {
        setAsking(true);
      }}
      title={title}
      description={description}
      actions={
        <Button variant="primary" onClick={onClose}>
          {kept}
        </Button>
      }
    >
      {children}
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={`Have you kept ${what}?`}
        cancel="Go back"
        confirm="Close it"
        offline
        onConfirm={onClose}
      >
        Once this is closed, Pitwall cannot show it again.
      </ConfirmDialog>
    </Dialog>
  );
};
