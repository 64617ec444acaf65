import { startSymptomSchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { catalogueQuery } from '../../../lib/api/catalogue.ts';
import { rowsOf } from '../../../lib/api/pages.ts';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSystem, useSystemAddress } from '../../../lib/system/current-system.tsx';
import { systemSymptomsQuery } from '../api/list-symptoms.ts';
import { useStartSymptom } from '../api/start-symptom.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';

/** Says that something hurts now. */
export const StartSymptomDialog = ({ onClose }: { onClose: () => void }) => {
  const { organization, system } = useSystemAddress();
  const { catalogueVersion } = useSystem();
  const { data: catalogue } = useQuery(catalogueQuery(catalogueVersion, organization));
  const active = useInfiniteQuery(systemSymptomsQuery(organization, system, 'active'));
  const start = useStartSymptom(organization, system);
  const { form, submit, trouble, busy } = useApiForm({
    schema: startSymptomSchema,
    defaultValues: { note: '' },
    save: async (values) => {
      const { title } = await start.mutateAsync(values);
      notify({ title: 'Written down', detail: `${title}. What treats it moves up.` });
      onClose();
    },
  });
  const known = active.data === undefined ? [] : rowsOf(active.data);
  const symptoms = (catalogue?.symptoms ?? []).filter(
    (symptom) => !known.some((one) => one.symptom === symptom.id),
  );
  const chosen = useWatch({ control: form.control, name: 'symptom' });
  return (
    <FormDialog
      title="Record a symptom"
      press={{ label: 'Record the symptom', busy: 'Recording' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormSelect
        control={form.control}
        name="symptom"
        label="Symptom"
        placeholder="Choose what comes closest"
        options={symptoms.map((symptom) => ({ value: symptom.id, label: symptom.title }))}
        hint={symptoms.find((symptom) => symptom.id === chosen)?.shows}
      />
      <FormTextArea
        control={form.control}
        name="note"
        label="What you see"
        optional
        placeholder="At the noon peak, about twice a week."
      />
    </FormDialog>
  );
};
