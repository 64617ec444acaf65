import { githubTracker } from '@pitwall/contracts';
import { FormSecret } from '../../../lib/forms/text-fields.tsx';
import { useOffers } from '../api/use-offers.ts';
import { OptionSelect } from '../components/option-select.tsx';
import { SettingsForm } from '../components/settings-form.tsx';
import { GithubConnect } from './github-connect.tsx';
import type { TrackerForm } from './tracker-form.ts';

const Settings: TrackerForm['Settings'] = (props) => {
  const { offers } = useOffers(props.connection);
  return (
    <SettingsForm
      {...props}
      schema={githubTracker.change}
      fields={(control) => (
        <>
          <OptionSelect
            control={control}
            name="options.issueType"
            label="Type of new issues"
            usual="None"
            offered={offers?.options['issueType']}
          />
          <FormSecret
            control={control}
            name="credential.token"
            label="Another token"
            optional
            autoComplete="off"
            hint="Left empty, what is kept stays: the token, or the organization’s app."
          />
        </>
      )}
    />
  );
};

export const githubForm: TrackerForm = { provider: 'github', Connect: GithubConnect, Settings };
