import { giveWebhookSecretSchema, type Webhook } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { Command } from '../command.tsx';
import { FormDialog } from '../forms/form-dialog.tsx';
import { FormSecret } from '../forms/text-fields.tsx';
import { useApiForm } from '../forms/use-api-form.ts';
import { useOrganization } from '../organization/current-organization.tsx';
import { useGiveSecret } from './webhooks-api.ts';

/** The address of a webhook to be entered at its tracker, and the secret that the tracker made to be entered here. */
export const GiveSecretDialog = ({
  webhook: { id, url },
  where,
  onClose,
}: {
  webhook: Webhook;
  /** Where at the tracker they are, as a sentence. */
  where: string;
  onClose: () => void;
}) => {
  const { slug } = useOrganization();
  const give = useGiveSecret(slug, id);
  const { form, submit, trouble, busy } = useApiForm({
    schema: giveWebhookSecretSchema,
    defaultValues: { secret: '' },
    save: async (values) => {
      await give.mutateAsync(values);
      notify({ title: 'The secret is kept', detail: 'What is signed with it is taken from now.' });
      onClose();
    },
  });
  return (
    <FormDialog
      title="Enter the tracker’s secret"
      description={where}
      press={{ label: 'Keep the secret', busy: 'Keeping it' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <div>
        <p>URL</p>
        <Command label="URL">{url}</Command>
      </div>
      <FormSecret
        control={form.control}
        name="secret"
        label="Signing secret"
        autoComplete="off"
        hint="As the tracker shows it. It is kept sealed, and never shown here."
      />
    </FormDialog>
  );
};
