import { LINEAR_API, linearTracker } from '@pitwall/contracts';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { useOffers } from '../api/use-offers.ts';
import { ConnectForm } from '../components/connect-form.tsx';
import { OptionSelect } from '../components/option-select.tsx';
import { SettingsForm } from '../components/settings-form.tsx';
import type { TrackerForm } from './tracker-form.ts';

const PROJECT_HINT =
  'The address of the project in which issues are made; stages become its milestones. Empty for none.';

const Settings: TrackerForm['Settings'] = (props) => {
  const offered = useOffers(props.connection).offers?.options;
  return (
    <SettingsForm
      {...props}
      schema={linearTracker.change}
      fields={(control) => (
        <>
          <FormSelect
            control={control}
            name="options.milestonesAs"
            label="Stages and sprints are"
            options={[
              { value: 'milestone', label: 'Milestones of the project' },
              { value: 'cycle', label: 'The cycles of the sprints’ time' },
            ]}
            hint="Cycles are for sprints alone."
          />
          <FormText
            control={control}
            name="options.project"
            label="Project"
            optional
            autoComplete="off"
            hint={PROJECT_HINT}
          />
          <OptionSelect
            control={control}
            name="options.estimates"
            label="Estimate"
            usual="None"
            offered={offered?.['estimates']}
          />
          <OptionSelect
            control={control}
            name="options.doneState"
            label="State when done"
            usual="The team’s first that is completed"
            offered={offered?.['doneState']}
          />
          <OptionSelect
            control={control}
            name="options.openState"
            label="State when opened again"
            usual="The team’s first that waits"
            offered={offered?.['openState']}
          />
          <FormSecret
            control={control}
            name="credential.token"
            label="Another key"
            optional
            autoComplete="off"
            hint="Left empty, the one that is kept stays."
          />
        </>
      )}
    />
  );
};

export const linearForm: TrackerForm = {
  provider: 'linear',
  Connect: (props) => (
    <ConnectForm
      {...props}
      title="Connect a Linear team"
      schema={linearTracker.connect}
      defaultValues={{
        provider: 'linear',
        project: '',
        baseUrl: LINEAR_API,
        credential: { token: '' },
        options: { project: '' },
      }}
      fields={(control) => (
        <>
          <FormText
            control={control}
            name="project"
            label="Team"
            placeholder="ENG"
            autoComplete="off"
            hint="Its key, as it stands before the number of its issues."
          />
          <FormText
            control={control}
            name="options.project"
            label="Project"
            optional
            autoComplete="off"
            hint={PROJECT_HINT}
          />
          <FormSecret
            control={control}
            name="credential.token"
            label="API key"
            autoComplete="off"
            hint="A personal API key that may read and write, from Settings, Security & access. It is kept sealed, and never shown again."
          />
        </>
      )}
    />
  ),
  Settings,
};
