import type { Incident } from '@pitwall/contracts';
import { formatMoment, notify } from '@pitwall/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useController } from 'react-hook-form';
import { systemKey } from '../../../lib/api/keys.ts';
import { ChangedMeanwhile } from '../../../lib/forms/changed-meanwhile.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
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
  const queryClient = useQueryClient();
  const update = useUpdateIncident(organization, system, incident.id);
  const schema = useMemo(() => changeIncidentForm(incident.startedAt), [incident.startedAt]);
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema,
    saved: {
      title: incident.title,
      description: incident.description,
      endedAt: incident.endedAt === null ? '' : localMoment(new Date(incident.endedAt)),
      practices: incident.practices,
    },
    version: incident.version,
    fields: {
      title: 'What broke',
      endedAt: { label: 'Ended', say: (at: string) => formatMoment(new Date(at)) },
      description: 'What happened',
      practices: 'What would have prevented it',
    },
    readAgain: () =>
      queryClient.invalidateQueries({ queryKey: systemKey(organization, system, 'incidents') }),
    save: async ({ endedAt, ...values }, version) => {
      // The field holds minutes: an end that nobody touched keeps its seconds.
      const touched = form.formState.dirtyFields.endedAt === true;
      await update.mutateAsync({ ...values, ...(touched ? { endedAt } : {}), version });
      notify({ title: 'Incident changed' });
      onClose();
    },
  });
  const practices = useController({ control: form.control, name: 'practices' });
  return (
    <FormDialog
      title="Change the incident"
      description={`It started on ${formatMoment(new Date(incident.startedAt))}.`}
      press={{ label: 'Save', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <ChangedMeanwhile {...changed} />
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
