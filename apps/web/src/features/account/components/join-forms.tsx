import { Segments, Stack } from '@pitwall/ui';
import { useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { troubleOf } from '../../../lib/problem-error.ts';
import { SignInForm } from './sign-in-form.tsx';
import { SignUpForm } from './sign-up-form.tsx';
import type { Joining } from './use-join.ts';

/** Nobody is signed in: make an account or use one, and join with it. */
export const JoinForms = ({ join, error }: Joining) => {
  const [way, setWay] = useState<'new' | 'known'>('new');
  return (
    <Stack gap="medium">
      <Segments
        label="How you come in"
        value={way}
        onValueChange={setWay}
        options={[
          { value: 'new', label: 'I am new here' },
          { value: 'known', label: 'I have an account' },
        ]}
      />
      <FormTrouble trouble={error === null ? null : troubleOf(error)} />
      {way === 'new' ? (
        <SignUpForm action="Create the account and join" onSignedUp={join} />
      ) : (
        <SignInForm action="Sign in and join" onSignedIn={join} />
      )}
    </Stack>
  );
};
