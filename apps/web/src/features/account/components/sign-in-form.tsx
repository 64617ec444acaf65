import { Button, FieldStack } from '@pitwall/ui';
import { lazy, Suspense, useState } from 'react';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { isProblem } from '../../../lib/problem-error.ts';
import { useSignIn } from '../api/sign-in.ts';

const SecondFactor = lazy(async () => ({
  default: (await import('./second-factor.tsx')).SecondFactor,
}));

// The page that everyone opens first does not wait for what judges it.
const schema = async () => (await import('./sign-in-schema.ts')).givenSignInSchema;

export interface SignInFormProps {
  /** Words of the button. */
  action?: string;
  onSignedIn: () => Promise<unknown>;
  /** The password was right, and a second factor is asked for. */
  onAsked?: () => void;
}

/** E-mail and password, then the second factor where the account has one. */
export const SignInForm = ({ action = 'Sign in', onSignedIn, onAsked }: SignInFormProps) => {
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
        onAsked?.();
        return;
      }
      await onSignedIn();
    },
  });
  if (second)
    return (
      <Suspense fallback={null}>
        <SecondFactor onSignedIn={onSignedIn} />
      </Suspense>
    );
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
