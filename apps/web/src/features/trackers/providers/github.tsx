import { githubTracker } from '@pitwall/contracts';
import { FormSecret } from '../../../lib/forms/text-fields.tsx';
import { SettingsForm } from '../components/settings-form.tsx';
import { GithubConnect } from './github-connect.tsx';
import type { TrackerForm } from './tracker-form.ts';

export const githubForm: TrackerForm = {
  provider: 'github',
  Connect: GithubConnect,
  Settings: (props) => (
    <SettingsForm
      {...props}
      schema={githubTracker.change}
      fields={(control) => (
        <FormSecret
          control={control}
          name="credential.token"
          label="Another token"
          optional
          autoComplete="off"
          hint="Left empty, what is kept stays: the token, or the organization’s app."
        />
      )}
    />
  ),
};
