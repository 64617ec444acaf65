import { signInSchema } from '@pitwall/contracts';
import { Button, FieldStack } from '@pitwall/ui';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSignIn } from '../api/sign-in.ts';

const schema = signInSchema.extend({
  email: signInSchema.shape.email.min(1),
  password: signInSchema.shape.password.min(1),
});

export interface SignInFormProps {
  /** Words of the button. */
  action?: string;
  onSignedIn: () => Promise<unknown>;
}

export const SignInForm = ({ action = 'Sign in', onSignedIn }: SignInFormProps) => {
  const signIn = useSignIn();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { email: '', password: '' },
    save: async (values) => {
      await signIn.mutateAsync(values);
      await onSignedIn();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        <FormText
          control={form.control}
          name="email"
          label="E-mail"
          type="email"
          autoComplete="username"
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
