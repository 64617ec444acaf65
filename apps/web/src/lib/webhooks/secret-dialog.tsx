import type { WebhookWithSecret } from '@pitwall/contracts';
import { Button, CopyOnce, Dialog, Stack } from '@pitwall/ui';
import { Command } from '../command.tsx';

/** The address and the secret of a webhook, to be entered at its tracker. The secret is shown this once. */
export const SecretDialog = ({
  webhook: { url, secret },
  where,
  onClose,
}: {
  webhook: WebhookWithSecret;
  /** Where at the tracker they are entered, as a sentence. */
  where: string;
  onClose: () => void;
}) => (
  <Dialog
    open
    onOpenChange={onClose}
    title="Copy the secret now"
    description={where}
    actions={
      <Button variant="primary" onClick={onClose}>
        Done
      </Button>
    }
  >
    <Stack gap="medium">
      <div>
        <p>Payload URL</p>
        <Command label="Payload URL">{url}</Command>
      </div>
      <CopyOnce
        label="Secret"
        secret={secret}
        warning="It is not shown again. If it is lost, make another."
      />
    </Stack>
  </Dialog>
);
