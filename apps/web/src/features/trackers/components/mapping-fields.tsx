import { TRACKER_NAMES, type TrackerConnection } from '@pitwall/contracts';
import { Checkbox, NoticeBar } from '@pitwall/ui';
import { FormNumber } from '../../../lib/forms/number-field.tsx';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useOffers } from '../api/use-offers.ts';
import type { MappingForm } from '../model/mapping-form.ts';
import { FOLLOWS, MILESTONES } from '../model/mapping-options.ts';
import { LabelsField } from './labels-field.tsx';
import { PeopleFields } from './people-fields.tsx';
import { PriorityFields } from './priority-fields.tsx';

/** What all trackers share. */
export const MappingFields = ({
  form,
  connection,
}: {
  form: MappingForm;
  connection: TrackerConnection;
}) => {
  const { offers, refusal } = useOffers(connection);
  const subIssues = form.watch('mapping.subIssues');
  const dependencies = form.watch('mapping.dependencies');
  return (
    <>
      {refusal === null ? null : (
        <NoticeBar
          live
          signal="behind"
          title={`What ${TRACKER_NAMES[connection.provider]} offers could not be read.`}
        >
          {refusal} What is chosen stays; what else it has can be chosen once it answers.
        </NoticeBar>
      )}
      <FormText
        control={form.control}
        name="mapping.label"
        label="Label"
        hint="On every issue of Pitwall; by it they are found again."
      />
      <LabelsField control={form.control} name="mapping.labels" offered={offers?.labels ?? []} />
      <FormSelect
        control={form.control}
        name="mapping.milestones"
        label="Milestones"
        options={MILESTONES}
      />
      <PriorityFields form={form} provider={connection.provider} offers={offers} />
      <FormSelect
        control={form.control}
        name="mapping.follow"
        label="By itself"
        options={FOLLOWS}
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
