import { GITLAB_API, gitlabTracker } from '@pitwall/contracts';
import { FormSelect } from '../../../lib/forms/select-field.tsx';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { ConnectForm } from '../components/connect-form.tsx';
import { OptionCheckbox } from '../components/option-checkbox.tsx';
import { SettingsForm } from '../components/settings-form.tsx';
import type { TrackerForm } from './tracker-form.ts';

export const gitlabForm: TrackerForm = {
  provider: 'gitlab',
  Connect: (props) => (
    <ConnectForm
      {...props}
      title="Connect a GitLab project"
      schema={gitlabTracker.connect}
      defaultValues={{
        provider: 'gitlab',
        project: '',
        baseUrl: GITLAB_API,
        credential: { token: '' },
      }}
      fields={(control) => (
        <>
          <FormText
            control={control}
            name="project"
            label="Project"
            placeholder="acme/shop"
            autoComplete="off"
            hint="Its path with all groups, or its number."
          />
          <FormSecret
            control={control}
            name="credential.token"
            label="Token"
            autoComplete="off"
            hint="A project, group or personal access token with the scope api and the role Reporter at least, Planner where the GitLab has it. It is kept sealed, and never shown again."
          />
          <FormText
            control={control}
            name="baseUrl"
            label="Address"
            hint="For a GitLab of your own: https://HOST."
          />
        </>
      )}
    />
  ),
  Settings: (props) => (
    <SettingsForm
      {...props}
      schema={gitlabTracker.change}
      fields={(control) => (
        <>
          <FormSelect
            control={control}
            name="options.milestonesAs"
            label="Stages and sprints are"
            options={[
              { value: 'milestone', label: 'Milestones' },
              { value: 'iteration', label: 'The iterations of the sprints’ time' },
            ]}
            hint="Iterations are of GitLab’s paid tiers, and for sprints alone."
          />
          <OptionCheckbox
            control={control}
            name="options.weight"
            label="Working days become the weight"
            hint="In whole days, where the tier has weights."
          />
          <FormSecret
            control={control}
            name="credential.token"
            label="Another token"
            optional
            autoComplete="off"
            hint="Left empty, the one that is kept stays."
          />
        </>
      )}
    />
  ),
};
