import { connectTrackerSchema } from '@pitwall/contracts';
import { Button, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useId } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useConnectTracker } from '../api/connections.ts';

/** Connects a repository by a token. */
export const ConnectDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const connect = useConnectTracker(organization, system);
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema: connectTrackerSchema,
    defaultValues: {
      provider: 'github',
      project: '',
      baseUrl: 'https://api.github.com',
      token: '',
    },
    save: async (values) => {
      await connect.mutateAsync(values);
      notify({ title: 'Connected' });
      onClose();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Connect a GitHub repository"
      description="Its issues are kept in step with the tasks of this system. Nothing is written before you have seen what."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Connecting'}>
            Connect
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormText
            control={form.control}
            name="project"
            label="Repository"
            placeholder="acme/shop"
            autoComplete="off"
          />
          <FormSecret
            control={form.control}
            name="token"
            label="Token"
            autoComplete="off"
            hint="A fine-grained personal access token for this repository, with read and write on Issues. It is kept sealed, and never shown again."
          />
          <FormText
            control={form.control}
            name="baseUrl"
            label="API"
            hint="For GitHub Enterprise Server: https://HOST/api/v3."
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
