import { notify } from '@pitwall/ui';
import { useController } from 'react-hook-form';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { ownTimeZone } from '../../../lib/time-zones.ts';
import { useRecordIncident } from '../api/record-incident.ts';
import { recordIncidentForm } from '../model/incident-forms.ts';
import { localMoment } from '../model/local-moment.ts';
import { IncidentPractices } from './incident-practices.tsx';
import styles from './incident-dialog.module.css';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

/** Writes down what broke, when, and what would have prevented it. */
export const RecordIncidentDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const record = useRecordIncident(organization, system);
  const { form, submit, trouble, busy } = useApiForm({
    schema: recordIncidentForm,
    defaultValues: { title: '', description: '', startedAt: '', endedAt: '', practices: [] },
    save: async (values) => {
      await record.mutateAsync(values);
      notify({ title: 'Incident recorded' });
      onClose();
    },
  });
  const practices = useController({ control: form.control, name: 'practices' });
  return (
    <FormDialog
      title="Record an incident"
      press={{ label: 'Record the incident', busy: 'Recording' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText
        control={form.control}
        name="title"
        label="What broke"
        placeholder="Checkout answered with errors"
      />
      <div className={styles.pair}>
        <FormText
          control={form.control}
          name="startedAt"
          label="Started"
          type="datetime-local"
          max={localMoment(new Date())}
          hint={`In your time zone, ${ownTimeZone()}.`}
        />
        <FormText
          control={form.control}
          name="endedAt"
          label="Ended"
          optional
          type="datetime-local"
          max={localMoment(new Date())}
          hint="Empty while it goes on."
        />
      </div>
      <FormTextArea
        control={form.control}
        name="description"
        label="What happened"
        optional
        hint="What users saw, what the cause was, what ended it."
      />
      <IncidentPractices
        value={practices.field.value ?? []}
        onValueChange={practices.field.onChange}
        error={practices.fieldState.error?.message}
      />
    </FormDialog>
  );
};
