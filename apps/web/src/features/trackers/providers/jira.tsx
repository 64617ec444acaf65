import { jiraTracker } from '@pitwall/contracts';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { ConnectForm } from '../components/connect-form.tsx';
import { SettingsForm } from '../components/settings-form.tsx';
import { JiraOptionFields } from './jira-option-fields.tsx';
import type { TrackerForm } from './tracker-form.ts';

const TOKENS = 'https://id.atlassian.com/manage-profile/security/api-tokens';

export const jiraForm: TrackerForm = {
  provider: 'jira',
  Connect: (props) => (
    <ConnectForm
      {...props}
      title="Connect a Jira project"
      schema={jiraTracker.connect}
      defaultValues={{
        provider: 'jira',
        project: '',
        baseUrl: '',
        credential: { email: '', token: '' },
      }}
      fields={(control) => (
        <>
          <FormText
            control={control}
            name="baseUrl"
            label="Site"
            placeholder="https://acme.atlassian.net"
            hint="The address of your Jira Cloud."
          />
          <FormText
            control={control}
            name="project"
            label="Project key"
            placeholder="SHOP"
            autoComplete="off"
            hint="What stands before the number of its issues."
          />
          <FormText
            control={control}
            name="credential.email"
            label="E-mail of the account"
            autoComplete="off"
            hint="It may browse, create, edit, link and transition issues of the project."
          />
          <FormSecret
            control={control}
            name="credential.token"
            label="API token"
            autoComplete="off"
            hint={`Made at ${TOKENS}. It is kept sealed, and never shown again.`}
          />
        </>
      )}
    />
  ),
  Settings: (props) => (
    <SettingsForm
      {...props}
      schema={jiraTracker.change}
      fields={(control) => (
        <>
          <JiraOptionFields control={control} connection={props.connection} />
          <FormText
            control={control}
            name="credential.email"
            label="Another account’s e-mail"
            optional
            autoComplete="off"
            hint="Left empty with the token, the account that is kept stays."
          />
          <FormSecret
            control={control}
            name="credential.token"
            label="Another API token"
            optional
            autoComplete="off"
          />
        </>
      )}
    />
  ),
};
