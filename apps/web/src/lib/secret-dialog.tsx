import { CopyOnce, Stack } from '@pitwall/ui';
import type { ReactNode } from 'react';
import { OnceDialog } from './once-dialog.tsx';

/** A secret that was just made, this once. */
export const SecretDialog = ({
  secret,
  description,
  onClose,
  children,
}: {
  secret: string;
  /** Where it is entered, or what it is good for, as a sentence. */
  description: string;
  onClose: () => void;
  /** What is entered beside it. */
  children?: ReactNode;
}) => (
  <OnceDialog
    title="Copy the secret now"
    description={description}
    kept="Done"
    what="the secret"
    onClose={onClose}
  >
    <Stack gap="medium">
      {children}
      <CopyOnce
        label="Secret"
        secret={secret}
        warning="It is not shown again. If it is lost, make another."
      />
    </Stack>
  </OnceDialog>
);
