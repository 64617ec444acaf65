import { PASSWORD_LENGTH, signUpSchema } from '@pitwall/contracts';
import { Button, FieldStack } from '@pitwall/ui';
import { FormSecret, FormText } from '../../../lib/forms/text-fields.tsx';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useSignUp } from '../api/sign-up.ts';

export interface SignUpFormProps {
  /** Words of the button. */
  action?: string;
  onSignedUp: () => Promise<unknown>;
}

export const SignUpForm = ({ action = 'Create the account', onSignedUp }: SignUpFormProps) => {
  const signUp = useSignUp();
  const { form, submit, trouble, busy } = useApiForm({
    schema: signUpSchema,
    defaultValues: { email: '', name: '', password: '' },
    save: async (values) => {
      await signUp.mutateAsync(values);
      await onSignedUp();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        <FormText
          control={form.control}
          name="name"
          label="Your name"
          autoComplete="name"
          hint="As your team knows you. It stands beside what you answer."
        />
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
          autoComplete="new-password"
          hint={`At least ${PASSWORD_LENGTH.min} characters. Any will do; a few words are easy to remember.`}
        />
        <Button type="submit" variant="primary" wide busy={busy && 'Creating the account'}>
          {action}
        </Button>
      </FieldStack>
    </form>
  );
};
