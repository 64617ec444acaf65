import { changeTrackerSchema, type TrackerConnection } from '@pitwall/contracts';
import { Button, Checkbox, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useId } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useChangeTracker } from '../api/connections.ts';

/** How tasks stand in the tracker, and another token. */
export const SettingsDialog = ({
  connection,
  onClose,
}: {
  connection: TrackerConnection;
  onClose: () => void;
}) => {
  const { organization, system } = useSystemAddress();
  const change = useChangeTracker(organization, system, connection.id);
  const id = useId();
  const { form, submit, trouble, busy } = useApiForm({
    schema: changeTrackerSchema,
    defaultValues: { version: connection.version, mapping: connection.mapping },
    save: async (values) => {
      await change.mutateAsync(values);
      notify({ title: 'Saved' });
      onClose();
    },
  });
  const subIssues = form.watch('mapping.subIssues') ?? false;
  const dependencies = form.watch('mapping.dependencies') ?? false;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`How tasks stand in ${connection.project}`}
      description="A change shows in the next comparison; nothing is written before."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Saving'}>
            Save
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
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
          <FormSecret
            control={form.control}
            name="token"
            label="Another token"
            optional
            autoComplete="off"
            hint="Left empty, the one that is kept stays."
          />
        </FieldStack>
      </form>
    </Dialog>
  );
};
