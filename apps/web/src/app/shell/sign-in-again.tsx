import { Button, Dialog } from '@pitwall/ui';
import { SignInForm } from '../../features/account/components/sign-in-form.tsx';
import { ButtonLink } from '../../lib/links.ts';

/** Signs in over the page, which stays as it is under it. */
export const SignInAgain = ({ to, onClose }: { to: string; onClose: () => void }) => (
  <Dialog
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
    <SignInForm
      onSignedIn={() => {
        onClose();
        return Promise.resolve();
      }}
    />
  </Dialog>
);
