import { Button, FieldStack } from '@pitwall/ui';
import { lazy, Suspense, useEffect, useState } from 'react';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { isProblem, troubleOf } from '../../../lib/problem-error.ts';
import { useSignIn } from '../api/sign-in.ts';

const SecondFactor = lazy(async () => ({
  default: (await import('./second-factor.tsx')).SecondFactor,
}));

// The page that everyone opens first does not wait for what judges it.
const schema = async () => (await import('./sign-in-schema.ts')).givenSignInSchema;

export interface SignInFormProps {
  /** Words of the button. */
  action?: string;
  /** Whose page it is, where that is known. */
  email?: string;
  onSignedIn: () => Promise<unknown>;
  /** Whether a second factor is asked for: the password was right. */
  onAsked?: (asked: boolean) => void;
}

/** E-mail and password, then the second factor where the account has one. */
export const SignInForm = ({
  action = 'Sign in',
  email = '',
  onSignedIn,
  onAsked,
}: SignInFormProps) => {
  const signIn = useSignIn();
  const [second, setSecond] = useState(false);
  /** Why the second half led nowhere: it begins again with the password. */
  const [over, setOver] = useState<Error | null>(null);
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { email, password: '' },
    save: async (values) => {
      setOver(null);
      try {
        await signIn.mutateAsync(values);
      } catch (error) {
        if (!isProblem(error, 'authentication.second_factor')) throw error;
        setSecond(true);
        onAsked?.(true);
        return;
      }
      await onSignedIn();
    },
  });
  useEffect(() => {
    if (over !== null) form.setFocus('password');
  }, [over, form]);
  if (second)
    return (
      <Suspense fallback={null}>
        <SecondFactor
          onSignedIn={onSignedIn}
          onOver={(error) => {
            form.setValue('password', '');
            setSecond(false);
            setOver(error);
            onAsked?.(false);
          }}
        />
      </Suspense>
    );
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={over === null ? trouble : troubleOf(over)} />
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
