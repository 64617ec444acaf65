import { createCampaignSchema } from '@pitwall/contracts';
import { notify } from '@pitwall/ui';
import { useNavigate } from '@tanstack/react-router';
import { useController } from 'react-hook-form';
import { PracticeChoice } from '../../../lib/forms/practice-choice.tsx';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormSystems } from '../../../lib/forms/systems-field.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useCreateCampaign } from '../api/campaigns.ts';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { useOwners } from '../api/owners.ts';
import { GOAL_OPTIONS } from '../model/goal-options.ts';

/** Starts a campaign: what, on which systems, by when, and who sees to it. */
export const CreateCampaignDialog = ({ onClose }: { onClose: () => void }) => {
  const { slug } = useOrganization();
  const create = useCreateCampaign(slug);
  const navigate = useNavigate();
  const owners = useOwners(slug);
  const { form, submit, trouble, busy } = useApiForm({
    schema: createCampaignSchema,
    defaultValues: {
      name: '',
      description: '',
      ownerId: '',
      goal: 'in_place',
      dueOn: '',
      practices: [],
      systemIds: [],
    },
    save: async (values) => {
      const made = await create.mutateAsync(values);
      notify({ title: `${made.name} has begun` });
      onClose();
      await navigate({
        to: '/$organization/campaigns/$campaign',
        params: { organization: slug, campaign: made.id },
      });
    },
  });
  const practices = useController({ control: form.control, name: 'practices' });
  return (
    <FormDialog
      title="Start a campaign"
      description="Practices that several systems shall have by a day."
      press={{ label: 'Start the campaign', busy: 'Starting' }}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <FormText
        control={form.control}
        name="name"
        label="Name"
        placeholder="Every service has rehearsed a restore"
      />
      <FormTextArea control={form.control} name="description" label="What for" optional />
      <PracticeChoice
        legend="Practices"
        idle="Look for practices by words, and tick those that all systems shall have."
        value={practices.field.value ?? []}
        onValueChange={practices.field.onChange}
        error={practices.fieldState.error?.message}
      />
      <FormSystems control={form.control} name="systemIds" legend="On these systems" />
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
    </FormDialog>
  );
};
