import type { ChangeTracker, TrackerConnection, TrackerMapping } from '@pitwall/contracts';
import { Checkbox, notify } from '@pitwall/ui';
import { type ReactNode } from 'react';
import type { Control, DefaultValues, FieldValues, UseFormReturn } from 'react-hook-form';
import { z } from 'zod';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useChangeTracker, useTrackersChanged } from '../api/connections.ts';
import { PeopleFields } from './people-fields.tsx';
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

type MappingForm = UseFormReturn<{ mapping: TrackerMapping }>;

/** What all trackers share. */
const MappingFields = ({
  form,
  connection,
}: {
  form: MappingForm;
  connection: TrackerConnection;
}) => {
  const subIssues = form.watch('mapping.subIssues');
  const dependencies = form.watch('mapping.dependencies');
  return (
    <>
      <FormText
        control={form.control}
        name="mapping.label"
        label="Label"
        hint="On every issue of Pitwall; by it they are found again."
      />
      <FormSelect
        control={form.control}
        name="mapping.milestones"
        label="Milestones"
        options={[
          { value: 'stage', label: 'One for each stage' },
          { value: 'sprint', label: 'One for each sprint' },
          { value: 'none', label: 'None' },
        ]}
      />
      <FormSelect
        control={form.control}
        name="mapping.follow"
        label="By itself"
        options={[
          { value: 'take', label: 'Take over what changes there' },
          { value: 'both', label: 'Take over, and write what changes here' },
          { value: 'off', label: 'Nothing' },
        ]}
        hint="Everything else waits for a person to look at a comparison."
      />
      {form.watch('mapping.follow') === 'off' ? null : (
        <FormNumber
          control={form.control}
          name="mapping.everyMinutes"
          label="Looked at every"
          unit="minutes"
          min={5}
          max={1_440}
          step={5}
          hint="Where no webhook tells of changes, and beside one."
        />
      )}
      <Checkbox
        label="Dependencies become “blocked by”"
        checked={dependencies}
        onCheckedChange={(checked) => {
          form.setValue('mapping.dependencies', checked, { shouldDirty: true });
        }}
      />
      <Checkbox
        label="Steps become sub-issues"
        hint="Otherwise they stand in the issue as a checklist."
        checked={subIssues}
        onCheckedChange={(checked) => {
          form.setValue('mapping.subIssues', checked, { shouldDirty: true });
        }}
      />
      <PeopleFields
        connection={connection}
        people={form.watch('mapping.people')}
        onChange={(people) => {
          form.setValue('mapping.people', people, { shouldDirty: true });
        }}
      />
    </>
  );
};
