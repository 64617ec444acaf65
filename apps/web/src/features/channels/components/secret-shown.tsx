import { Button, CopyOnce, Dialog } from '@pitwall/ui';

/** A secret that was just made, this once. */
export const SecretShown = ({
  secret,
  detail,
  onClose,
}: {
  secret: string;
  detail: string;
  onClose: () => void;
}) => (
  <Dialog
    open
    onOpenChange={onClose}
    title="Copy the secret now"
    description={detail}
    actions={
      <Button variant="primary" onClick={onClose}>
        Done
      </Button>
    }
  >
    <CopyOnce
      label="Secret"
      secret={secret}
      warning="It is not shown again. If it is lost, make another."
    />
  </Dialog>
);
