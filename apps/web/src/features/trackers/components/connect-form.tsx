import type { ConnectTracker } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { type ReactNode } from 'react';
import type { Control, DefaultValues, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useConnectTracker } from '../api/connections.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

export interface ConnectFormProps<Input extends FieldValues, Output> {
  title: string;
  schema: z.ZodType<Output, Input>;
  defaultValues: DefaultValues<Input>;
  fields: (control: Control<Input, unknown, Output>) => ReactNode;
  /** Between trackers, where there are several. */
  choice: ReactNode;
  onClose: () => void;
}

/** The dialog that connects a project; a tracker brings its fields. */
export const ConnectForm = <Input extends FieldValues, Output extends ConnectTracker>({
  title,
  schema,
  defaultValues,
  fields,
  choice,
  onClose,
}: ConnectFormProps<Input, Output>) => {
  const { organization, system } = useSystemAddress();
  const connect = useConnectTracker(organization, system);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues,
    save: async (values) => {
      await connect.mutateAsync(values);
      notify({ title: 'Connected' });
      onClose();
    },
  });
  return (
    <FormDialog
      title={title}
      description="Its issues are kept in step with the tasks of this system. Nothing is written before you have seen what."
      press={{ label: 'Connect', busy: 'Connecting' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      before={choice}
      onClose={onClose}
    >
      {fields(form.control)}
    </FormDialog>
  );
};
