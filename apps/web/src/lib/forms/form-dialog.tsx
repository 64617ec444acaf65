import { Button, Dialog, FieldStack, type Trouble } from '@pitwall/ui';
import { type ReactNode, useId } from 'react';
import { useOnline } from '../online.ts';
import { FormTrouble } from './form-trouble.tsx';
import type { ApiForm } from './use-api-form.ts';

export interface FormDialogProps extends Pick<ApiForm<never, never>, 'submit' | 'busy'> {
  title: string;
  description?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** The button that sends, and what it says while it does. */
  press: { label: ReactNode; busy: string };
  /** What belongs to no field. */
  trouble: Trouble | null;
  /** Above the form and not part of it: a choice between forms. */
  before?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A dialog of fields, sent by its last button or by Enter. */
export const FormDialog = ({
  press,
  submit,
  busy,
  trouble,
  before,
  onClose,
  children,
  ...dialog
}: FormDialogProps) => {
  const id = useId();
  const online = useOnline();
  return (
    <Dialog
      {...dialog}
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            type="submit"
            form={id}
            variant="primary"
            busy={busy && (online ? press.busy : 'Waiting for the connection')}
          >
            {press.label}
          </Button>
        </>
      }
    >
      <FieldStack>
        {before}
        <form id={id} onSubmit={submit} noValidate>
          <FieldStack>
            <FormTrouble trouble={trouble} />
            {children}
          </FieldStack>
        </form>
      </FieldStack>
    </Dialog>
  );
};
