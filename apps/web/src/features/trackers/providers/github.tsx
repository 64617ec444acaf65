import { GITHUB_API, githubTracker } from '@pitwall/contracts';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { ConnectForm } from '../components/connect-form.tsx';
import { SettingsForm } from '../components/settings-form.tsx';
import type { TrackerForm } from './tracker-form.ts';

export const githubForm: TrackerForm = {
  provider: 'github',
  issueName: (key) => `#${key}`,
  Connect: (props) => (
    <ConnectForm
      {...props}
      title="Connect a GitHub repository"
      schema={githubTracker.connect}
      defaultValues={{
        provider: 'github',
        project: '',
        baseUrl: GITHUB_API,
        credential: { token: '' },
      }}
      fields={(control) => (
        <>
          <FormText
            control={control}
            name="project"
            label="Repository"
            placeholder="acme/shop"
            autoComplete="off"
          />
          <FormSecret
            control={control}
            name="credential.token"
            label="Token"
            autoComplete="off"
            hint="A fine-grained personal access token for this repository, with read and write on Issues. It is kept sealed, and never shown again."
          />
          <FormText
            control={control}
            name="baseUrl"
            label="API"
            hint="For GitHub Enterprise Server: https://HOST/api/v3."
          />
        </>
      )}
    />
  ),
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
          hint="Left empty, the one that is kept stays."
        />
      )}
    />
  ),
};
