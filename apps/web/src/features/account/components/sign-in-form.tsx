import { signInSchema } from '@pitwall/contracts';
import { Button, FieldStack } from '@pitwall/ui';
import { useState } from 'react';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { isProblem } from '../../../lib/problem-error.ts';
import { useSignIn } from '../api/sign-in.ts';
import { SecondFactor } from './second-factor.tsx';

const schema = signInSchema.extend({
  email: signInSchema.shape.email.min(1),
  password: signInSchema.shape.password.min(1),
});

export interface SignInFormProps {
  /** Words of the button. */
  action?: string;
  onSignedIn: () => Promise<unknown>;
}

/** E-mail and password, then the second factor where the account has one. */
export const SignInForm = ({ action = 'Sign in', onSignedIn }: SignInFormProps) => {
  const signIn = useSignIn();
  const [second, setSecond] = useState(false);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { email: '', password: '' },
    save: async (values) => {
      try {
        await signIn.mutateAsync(values);
      } catch (error) {
        if (!isProblem(error, 'authentication.second_factor')) throw error;
        setSecond(true);
        return;
      }
      await onSignedIn();
    },
  });
  if (second) return <SecondFactor onSignedIn={onSignedIn} />;
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        <FormText
          control={form.control}
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username webauthn"
          autoCapitalize="none"
        />
        <FormSecret
          control={form.control}
          name="password"
          label="Password"
          autoComplete="current-password"
        />
        <Button type="submit" variant="primary" wide busy={busy && 'Signing in'}>
          {action}
        </Button>
      </FieldStack>
    </form>
  );
};
