import type { WebhookWithSecret } from '@pitwall/contracts';
import { Command } from '../command.tsx';
import { SecretDialog } from '../secret-dialog.tsx';

/** The address and the secret of a webhook, to be entered at its tracker. The secret is shown this once. */
export const WebhookSecretDialog = ({
  webhook: { url, secret },
  where,
  onClose,
}: {
  webhook: WebhookWithSecret;
  /** Where at the tracker they are entered, as a sentence. */
  where: string;
  onClose: () => void;
}) => (
  <SecretDialog secret={secret} description={where} onClose={onClose}>
    <div>
      <p>Payload URL</p>
      <Command label="Payload URL">{url}</Command>
    </div>
  </SecretDialog>
);
