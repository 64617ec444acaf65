import type { jiraTracker, TrackerConnection } from '@pitwall/contracts';
import type { Control } from 'react-hook-form';
import type { z } from 'zod';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useOffers } from '../api/use-offers.ts';
import { OptionSelect } from '../components/option-select.tsx';

type Change = typeof jiraTracker.change;

/** How a Jira project holds tasks, chosen from what the project has. */
export const JiraOptionFields = ({
  control,
  connection,
}: {
  control: Control<z.input<Change>, unknown, z.output<Change>>;
  connection: TrackerConnection;
}) => {
  const offered = useOffers(connection).offers?.options;
  return (
    <>
      <OptionSelect
        control={control}
        name="options.issueType"
        label="A task is"
        usual="A task, or the first plain type"
        offered={offered?.['issueType']}
      />
      <FormSelect
        control={control}
        name="options.milestonesAs"
        label="Stages and sprints are"
        options={[
          { value: 'epic', label: 'Epics over their issues' },
          { value: 'version', label: 'Versions to fix them in' },
        ]}
      />
      <OptionSelect
        control={control}
        name="options.epicType"
        label="Type above issues"
        usual="Epic"
        offered={offered?.['epicType']}
      />
      <OptionSelect
        control={control}
        name="options.subtaskType"
        label="Type of steps"
        usual="Sub-task"
        offered={offered?.['subtaskType']}
      />
      <OptionSelect
        control={control}
        name="options.doneStatus"
        label="Status when done"
        usual="A usual one of the category done"
        offered={offered?.['doneStatus']}
      />
      <OptionSelect
        control={control}
        name="options.openStatus"
        label="Status when opened again"
        usual="Where work waits"
        offered={offered?.['openStatus']}
      />
      <OptionSelect
        control={control}
        name="options.estimateField"
        label="Field of the estimate, in days"
        usual="None"
        offered={offered?.['estimateField']}
      />
      <FormText
        control={control}
        name="options.blocksLink"
        label="Link of a blocker"
        hint="As Jira calls the type of the link by which one issue blocks another."
      />
    </>
  );
};
