import { LINEAR_API, linearTracker } from '@pitwall/contracts';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { ConnectForm } from '../components/connect-form.tsx';
import { SettingsForm } from '../components/settings-form.tsx';
import type { TrackerForm } from './tracker-form.ts';

const PROJECT_HINT =
  'The address of the project in which issues are made; stages become its milestones. Empty for none.';

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
  Settings: (props) => (
    <SettingsForm
      {...props}
      schema={linearTracker.change}
      fields={(control) => (
        <>
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
            label="Another key"
            optional
            autoComplete="off"
            hint="Left empty, the one that is kept stays."
          />
        </>
      )}
    />
  ),
};
