import { type CreateCampaign, createCampaignSchema } from '@pitwall/contracts';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useController } from 'react-hook-form';
import { rowsOf } from '../../../lib/api/pages.ts';
import { systemsQuery } from '../../../lib/api/systems.ts';
import { ChangedMeanwhile } from '../../../lib/forms/changed-meanwhile.tsx';
import { FormDialog } from '../../../lib/forms/form-dialog.tsx';
import { PracticeChoice } from '../../../lib/forms/practice-choice.tsx';
import { FormRadioCards } from '../../../lib/forms/radio-cards-field.tsx';
import { RestOfForm } from '../../../lib/forms/rest-of-form.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormSystems } from '../../../lib/forms/systems-field.tsx';
import { FormText, FormTextArea } from '../../../lib/forms/text-fields.tsx';
import { useVersionedForm } from '../../../lib/forms/use-versioned-form.ts';
import { listWords } from '../../../lib/list-words.ts';
import { useOrganization } from '../../../lib/organization/current-organization.tsx';
import { useCampaignsChanged } from '../api/campaigns.ts';
import type { useOwners } from '../api/owners.ts';
import { GOAL_OPTIONS } from '../model/goal-options.ts';

/** What a campaign is about, on which systems, its goal, its day and who sees to it: new, or to be changed. */
export const CampaignForm = ({
  title,
  description,
  press,
  values,
  version = 0,
  owners,
  save,
  onClose,
}: {
  title: string;
  description?: string;
  press: { label: string; busy: string };
  values: CreateCampaign;
  /** Of one that there is. */
  version?: number;
  owners: ReturnType<typeof useOwners>;
  save: (values: CreateCampaign, version: number) => Promise<unknown>;
  onClose: () => void;
}) => {
  const { slug } = useOrganization();
  const query = useInfiniteQuery(systemsQuery(slug));
  const systems = query.data === undefined ? [] : rowsOf(query.data);
  const { form, submit, trouble, busy, changed } = useVersionedForm({
    schema: createCampaignSchema,
    saved: values,
    version,
    fields: {
      name: 'Name',
      description: 'What for',
      practices: 'Practices',
      systemIds: {
        label: 'On these systems',
        say: (ids: string[]) =>
          listWords(ids.map((id) => systems.find((one) => one.id === id)?.name ?? 'another')),
      },
      goal: {
        label: 'Goal',
        say: (goal: string) => GOAL_OPTIONS.find(({ value }) => value === goal)?.label ?? goal,
      },
      dueOn: 'Done by',
      ownerId: {
        label: 'Who sees to it',
        say: (id: string) => owners.find(({ value }) => value === id)?.label ?? 'someone else',
      },
    },
    readAgain: useCampaignsChanged(slug),
    save,
  });
  const practices = useController({ control: form.control, name: 'practices' });
  return (
    <FormDialog
      title={title}
      {...(description === undefined ? {} : { description })}
      press={press}
      submit={submit}
      busy={busy}
      trouble={trouble}
      onClose={onClose}
    >
      <ChangedMeanwhile {...changed} />
      <FormText
        control={form.control}
        name="name"
        label="Name"
        placeholder="Every service has rehearsed a restore"
      />
      <FormTextArea control={form.control} name="description" label="What for" optional />
      <RestOfForm>
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
      </RestOfForm>
    </FormDialog>
  );
};
