import type { ChangeTracker, TrackerConnection } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { type ReactNode } from 'react';
import type { Control, DefaultValues, FieldValues } from 'react-hook-form';
import { z } from 'zod';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useChangeTracker, useTrackersChanged } from '../api/connections.ts';
import type { MappingForm } from '../model/mapping-form.ts';
import { MappingFields } from './mapping-fields.tsx';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

export interface SettingsFormProps<Input extends FieldValues, Output> {
  connection: TrackerConnection;
  schema: z.ZodType<Output, Input>;
  /** Of this tracker alone: `options.…` and `credential.…`. */
  fields: (control: Control<Input, unknown, Output>) => ReactNode;
  onClose: () => void;
}

/** How tasks stand in a tracker, and another credential. */
export const SettingsForm = <Input extends FieldValues, Output extends ChangeTracker>({
  connection,
  schema,
  fields,
  onClose,
}: SettingsFormProps<Input, Output>) => {
  const { organization, system } = useSystemAddress();
  const change = useChangeTracker(organization, system, connection.id);
  const { version, mapping, options } = connection;
  const { form, submit, trouble, busy } = useVersionedForm<Input, Output>({
    schema: z.preprocess(withoutEmptyCredential, schema) as unknown as z.ZodType<Output, Input>,
    defaultValues: { version, mapping, options } as unknown as DefaultValues<Input>,
    version,
    readAgain: useTrackersChanged(organization, system),
    save: async (values, version) => {
      await change.mutateAsync({ ...values, version });
      notify({ title: 'Saved' });
      onClose();
    },
  });
  return (
    <FormDialog
      title={`How tasks stand in ${connection.project}`}
      description="A change shows in the next comparison; nothing is written before."
      press={{ label: 'Save', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <MappingFields form={form as unknown as MappingForm} connection={connection} />
      {fields(form.control)}
    </FormDialog>
  );
};

/** A credential of which nothing was typed is none. */
function withoutEmptyCredential(values: unknown): unknown {
  const { credential, ...rest } = values as { credential?: Record<string, unknown> };
  const typed = Object.values(credential ?? {}).some((value) => (value ?? '') !== '');
  return typed ? values : rest;
}
