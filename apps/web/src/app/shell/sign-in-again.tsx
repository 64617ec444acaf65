import { Button, Dialog } from '@pitwall/ui';
import { useRef } from 'react';
import { SignInForm } from '../../features/account/components/sign-in-form.tsx';
import { ButtonLink } from '../../lib/links.ts';

/** Signs in over the page, which stays as it is under it. */
export const SignInAgain = ({
  to,
  email,
  onClose,
}: {
  to: string;
  /** Whose page it is. */
  email: string;
  onClose: () => void;
}) => {
  const password = useRef<HTMLElement>(null);
  return (
    <Dialog
      initialFocus={password}
      open
      size="small"
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Sign in again"
      description="The page behind stays as it is. What was not saved can be sent once more then."
      actions={
        <>
          <ButtonLink to="/sign-in" search={{ to }} target="_blank" variant="quiet">
            Another way in, in a new tab
          </ButtonLink>
          <Button onClick={onClose}>Later</Button>
        </>
      }
    >
      <div
        ref={(form) => {
          password.current = form?.querySelector<HTMLElement>('[type=password]') ?? null;
        }}
      >
        <SignInForm
          email={email}
          onSignedIn={() => {
            onClose();
            return Promise.resolve();
          }}
        />
      </div>
    </Dialog>
  );
};
