import type { NotificationChannel } from '@pitwall/contracts';
import { ConfirmDialog, notify } from '@pitwall/ui';
import { attempt } from '../../../lib/attempt.ts';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { SecretDialog } from '../../../lib/secret-dialog.tsx';
import { useRemoveChannel, useRotateSecret } from '../api/channels.ts';

interface Asked {
  channel: NotificationChannel;
  onClose: () => void;
}

export const RemoveChannel = ({ channel: { id, name }, onClose }: Asked) => {
  const { slug } = useOrganization();
  const remove = useRemoveChannel(slug, id);
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Remove ${name}?`}
      confirm="Remove the channel"
      busy={remove.isPending && 'Removing'}
      onConfirm={() => {
        attempt(remove.mutateAsync(undefined), () => {
          onClose();
          notify({ title: `${name} is removed` });
        });
      }}
    >
      <FormTrouble trouble={remove.error === null ? null : troubleOf(remove.error)} />
      What waits for it and the list of what was sent go with it.
    </ConfirmDialog>
  );
};

export const AnotherSecret = ({ channel: { id, name }, onClose }: Asked) => {
  const { slug } = useOrganization();
  const rotate = useRotateSecret(slug, id);
  if (rotate.data !== undefined)
    return (
      <SecretDialog
        secret={rotate.data.secret}
        description="For a day the one before it signs too, so that nothing is refused meanwhile."
        onClose={onClose}
      />
    );
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={`Another secret for ${name}?`}
      confirm="Make another"
      cancel="Leave it"
      harmless
      busy={rotate.isPending && 'Making it'}
      onConfirm={() => {
        attempt(rotate.mutateAsync(undefined), () => undefined);
      }}
    >
      <FormTrouble trouble={rotate.error === null ? null : troubleOf(rotate.error)} />
      Messages are signed by both for a day, then by the new one alone.
    </ConfirmDialog>
  );
};
