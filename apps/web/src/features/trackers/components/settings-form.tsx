import type { ChangeTracker, TrackerConnection } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { type ReactNode } from 'react';
import type { Control, FieldValues } from 'react-hook-form';
import { z } from 'zod';
import { ChangedMeanwhile } from '../../../lib/forms/changed-meanwhile.tsx';
import type { FieldSaid } from '../../../lib/forms/meanwhile.ts';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useChangeTracker, useTrackersChanged } from '../api/connections.ts';
import type { MappingForm } from '../model/mapping-form.ts';
import { FOLLOWS, MILESTONES } from '../model/mapping-options.ts';
import { MappingFields } from './mapping-fields.tsx';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

export interface SettingsFormProps<Input extends FieldValues, Output> {
  connection: TrackerConnection;
  schema: z.ZodType<Output, Input>;
  /** Of this tracker alone: `options.…` and `credential.…`. */
  fields: (control: Control<Input, unknown, Output>) => ReactNode;
  onClose: () => void;
}

const oneOf = (options: readonly { value: string; label: string }[]) => (chosen: string) =>
  options.find(({ value }) => value === chosen)?.label ?? chosen;
const yesOrNo = (on: boolean) => (on ? 'yes' : 'no');
/** Long lists stand in the form below: here it is said that they are others. */
const another = () => 'another choice';

const FIELDS: Readonly<Record<string, FieldSaid>> = {
  'mapping.label': 'Label',
  'mapping.labels': 'Other labels',
  'mapping.milestones': { label: 'Milestones', say: oneOf(MILESTONES) },
  'mapping.priorities': { label: 'Priorities', say: another },
  'mapping.follow': { label: 'By itself', say: oneOf(FOLLOWS) },
  'mapping.everyMinutes': 'Looked at every so many minutes',
  'mapping.dependencies': { label: 'Dependencies become “blocked by”', say: yesOrNo },
  'mapping.subIssues': { label: 'Steps become sub-issues', say: yesOrNo },
  'mapping.people': { label: 'People', say: another },
  options: { label: 'The fields of this tracker alone', say: another },
};

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
  const { form, submit, trouble, busy, changed } = useVersionedForm<Input, Output>({
    schema: z.preprocess(withoutEmptyCredential, schema) as unknown as z.ZodType<Output, Input>,
    saved: { version, mapping, options } as unknown as Input,
    version,
    fields: FIELDS,
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
      <ChangedMeanwhile {...changed} />
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
