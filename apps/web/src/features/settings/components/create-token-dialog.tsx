import { createApiTokenSchema, type createdApiTokenSchema } from '@pitwall/contracts';
import { Button, CopyOnce, Dialog, FieldStack, formatDay, Select, Stack } from '@pitwall/ui';
import { useId, useState } from 'react';
import { useController } from 'react-hook-form';
import type { z } from 'zod';
import { useCreateToken } from '../../../lib/api/create-token.ts';
import { Command } from '../../../lib/command.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { PURPOSE_PERMISSIONS } from '../../../lib/token-purposes.ts';
import { PermissionChoice } from './permission-choice.tsx';

type CreatedToken = z.output<typeof createdApiTokenSchema>;

const DAYS = [
  { value: '30', label: '30 days' },
  { value: '90', label: '90 days' },
  { value: '180', label: 'Half a year' },
  { value: '366', label: 'A year' },
];

/** Makes a token, then shows it this once with how to use it. */
export const CreateTokenDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug, may } = useOrganization();
  const create = useCreateToken(slug);
  const [created, setCreated] = useState<CreatedToken | null>(null);
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema: createApiTokenSchema,
    defaultValues: { name: '', permissions: PURPOSE_PERMISSIONS.scans.filter(may), days: 90 },
    save: async (values) => {
      setCreated(await create.mutateAsync(values));
    },
  });
  const days = useController({ control: form.control, name: 'days' });
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={created === null ? 'New token' : 'Copy the token now'}
      description={
        created === null
          ? 'It acts in your name, within what you choose here.'
          : `${created.name} works until ${formatDay(new Date(created.expiresAt))}.`
      }
      actions={
        created === null ? (
          <>
            <Button onClick={onClose}>Cancel</Button>
            <Button type="submit" form={id} variant="primary" busy={busy && 'Making the token'}>
              Make the token
            </Button>
          </>
        ) : (
          <Button variant="primary" onClick={onClose}>
            Done
          </Button>
        )
      }
    >
      {created === null ? (
        <form id={id} onSubmit={submit} noValidate>
          <FieldStack>
            <FormTrouble trouble={trouble} />
            <FormText
              control={form.control}
              name="name"
              label="Name"
              placeholder="Checkout pipeline"
              hint="Where it is used, so that you know what ends when you revoke it."
            />
            <PermissionChoice control={form.control} />
            <Select
              label="Works for"
              value={String(days.field.value)}
              onValueChange={(chosen) => {
                days.field.onChange(Number(chosen));
              }}
              options={DAYS}
              error={days.fieldState.error?.message}
            />
          </FieldStack>
        </form>
      ) : (
        <TokenUse token={created.token} organization={slug} />
      )}
    </Dialog>
  );
};

const TokenUse = ({ token, organization }: { token: string; organization: string }) => (
  <Stack gap="medium">
    <CopyOnce
      label="API token"
      secret={token}
      warning="It is not shown again. If it is lost, revoke it and make another."
    />
    <p>In a pipeline, keep the token as a secret and set:</p>
    <Command label="Variables for the command line">
      {`PITWALL_URL=${location.origin}\nPITWALL_ORGANIZATION=${organization}\nPITWALL_TOKEN=the token`}
    </Command>
  </Stack>
);
