import type { Incident } from '@pitwall/contracts';
import { formatMoment, notify } from '@pitwall/ui';
import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { useUpdateIncident } from '../api/update-incident.ts';
import { changeIncidentForm } from '../model/incident-forms.ts';
import { localMoment } from '../model/local-moment.ts';
import { IncidentPractices } from './incident-practices.tsx';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

/** Mends what was written down of an incident. */
export const ChangeIncidentDialog = ({
  incident,
  onClose,
}: {
  incident: Incident;
  onClose: () => void;
}) => {
  const { organization, system } = useSystemAddress();
  const update = useUpdateIncident(organization, system, incident.id);
  const schema = useMemo(() => changeIncidentForm(incident.startedAt), [incident.startedAt]);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: {
      title: incident.title,
      description: incident.description,
      endedAt: incident.endedAt === null ? '' : localMoment(new Date(incident.endedAt)),
      practices: incident.practices,
    },
    save: async ({ endedAt, ...values }) => {
      // The field holds minutes: an end that nobody touched keeps its seconds.
      const touched = form.formState.dirtyFields.endedAt === true;
      await update.mutateAsync(touched ? { ...values, endedAt } : values);
      notify({ title: 'Incident changed' });
      onClose();
    },
  });
  const practices = useController({ control: form.control, name: 'practices' });
  return (
    <FormDialog
      size="large"
      title="Change the incident"
      description={`It started on ${formatMoment(new Date(incident.startedAt))}.`}
      press={{ label: 'Save', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText control={form.control} name="title" label="What broke" />
      <FormText
        control={form.control}
        name="endedAt"
        label="Ended"
        optional
        type="datetime-local"
        min={localMoment(new Date(incident.startedAt))}
        max={localMoment(new Date())}
        hint="Empty while it goes on."
      />
      <FormTextArea control={form.control} name="description" label="What happened" optional />
      <IncidentPractices
        value={practices.field.value}
        onValueChange={practices.field.onChange}
        error={practices.fieldState.error?.message}
      />
    </FormDialog>
  );
};
