import { type CampaignDetail, changeCampaignSchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useController } from 'react-hook-form';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { PracticeChoice } from '../../../lib/forms/practice-choice.tsx';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormSystems } from '../../../lib/forms/systems-field.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useChangeCampaign } from '../api/campaigns.ts';
import { useOwners } from '../api/owners.ts';
import { GOAL_OPTIONS } from '../model/goal-options.ts';

const schema = changeCampaignSchema.omit({ version: true, ended: true }).required();

/** Changes what a campaign is about, its goal, its day and who sees to it. What was answered stays. */
export const ChangeCampaignDialog = ({
  campaign,
  onClose,
}: {
  campaign: CampaignDetail;
  onClose: () => void;
}) => {
  const { slug } = useOrganization();
  const { id, version, name, description, goal, dueOn, owner, columns, rows } = campaign;
  const change = useChangeCampaign(slug, id);
  const owners = useOwners(slug, owner);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: {
      name,
      description,
      goal,
      dueOn,
      ownerId: owner?.userId ?? '',
      practices: columns.map(({ practice }) => practice),
      systemIds: rows.map(({ system }) => system.id),
    },
    save: async (values) => {
      const changed = await change.mutateAsync({ ...values, version });
      notify({ title: `${changed.name} is changed` });
      onClose();
    },
  });
  const practices = useController({ control: form.control, name: 'practices' });
  return (
    <FormDialog
      title={`Change ${name}`}
      press={{ label: 'Save', busy: 'Saving' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText control={form.control} name="name" label="Name" />
      <FormTextArea control={form.control} name="description" label="What for" optional />
      <FormRadioCards
        control={form.control}
        name="goal"
        legend="Goal"
        showLegend
        options={GOAL_OPTIONS}
      />
      <FormText control={form.control} name="dueOn" label="Done by" type="date" />
      <FormSelect
        control={form.control}
        name="ownerId"
        label="Who sees to it"
        hint="Is reminded while systems are behind."
        options={owners}
      />
      <PracticeChoice
        legend="Practices"
        idle="Look for practices by words, and tick those that all systems shall have."
        value={practices.field.value}
        onValueChange={practices.field.onChange}
        error={practices.fieldState.error?.message}
      />
      <FormSystems control={form.control} name="systemIds" legend="On these systems" />
    </FormDialog>
  );
};
