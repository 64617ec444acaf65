import { Button, Dialog, FieldStack, notify } from '@pitwall/ui';
import { useId } from 'react';
import { useController } from 'react-hook-form';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystemAddress } from '../../../lib/system/current-system.tsx';
import { ownTimeZone } from '../../../lib/time-zones.ts';
import { useRecordIncident } from '../api/record-incident.ts';
import { recordIncidentForm } from '../model/incident-forms.ts';
import { localMoment } from '../model/local-moment.ts';
import { IncidentPractices } from './incident-practices.tsx';
import styles from './incident-dialog.module.css';

/** Writes down what broke, when, and what would have prevented it. */
export const RecordIncidentDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const record = useRecordIncident(organization, system);
  const id = useId();
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
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      size="large"
      title="Record an incident"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={id} variant="primary" busy={busy && 'Recording'}>
            Record the incident
          </Button>
        </>
      }
    >
      <form id={id} onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
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
        </FieldStack>
      </form>
    </Dialog>
  );
};
