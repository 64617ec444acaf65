import { createApiTokenSchema, type createdApiTokenSchema } from '@pitwall/contracts';
import {
  Button,
  Checkbox,
  CopyOnce,
  Dialog,
  FieldStack,
  formatDay,
  Select,
  Stack,
} from '@pitwall/ui';
import { useId, useState } from 'react';
import { useController } from 'react-hook-form';
import type { z } from 'zod';
import { useCreateToken } from '../../../lib/api/create-token.ts';
import { Command } from '../../../lib/command.tsx';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { FormSystems } from '../../../lib/forms/systems-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { OnceDialog } from '../../../lib/once-dialog.tsx';
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
    defaultValues: {
      name: '',
      permissions: PURPOSE_PERMISSIONS.scans.filter(may),
      kind: 'personal',
      days: 90,
    },
    save: async (values) => {
      setCreated(await create.mutateAsync(values));
    },
  });
  const days = useController({ control: form.control, name: 'days' });
  const { field: systems } = useController({ control: form.control, name: 'systemIds' });
  if (created !== null)
    return (
      <OnceDialog
        title="Copy the token now"
        description={`${created.name} works until ${formatDay(new Date(created.expiresAt))}.`}
        kept="Done"
        what="the token"
        onClose={onClose}
      >
        <TokenUse token={created.token} organization={slug} />
      </OnceDialog>
    );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="New token"
      description="It may do what you choose here, and no more than you."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Making the token'}>
            Make the token
          </Button>
        </>
      }
    >
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
          {may('tokens:organization') ? (
            <FormRadioCards
              control={form.control}
              name="kind"
              legend="Whose it is"
              showLegend
              options={[
                { value: 'personal', label: 'Yours', description: 'It ends when you leave.' },
                {
                  value: 'organization',
                  label: 'Shared',
                  description:
                    'The organization’s: it goes on when you leave; admins see and revoke it.',
                },
              ]}
            />
          ) : null}
          <PermissionChoice control={form.control} />
          <Checkbox
            label="Only some systems"
            hint="It sees no other system, not even in lists."
            checked={systems.value !== undefined}
            onCheckedChange={(on) => {
              systems.onChange(on ? [] : undefined);
            }}
          />
          {systems.value === undefined ? null : (
            <FormSystems control={form.control} name="systemIds" legend="Systems that it sees" />
          )}
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
