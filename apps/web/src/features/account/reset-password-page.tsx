import { PASSWORD_LENGTH, resetPasswordSchema } from '@pitwall/contracts';
import { Button, ErrorPanel, FieldStack, notify } from '@pitwall/ui';
import { useRouter } from '@tanstack/react-router';
import { FormTrouble } from '../../lib/forms/form-trouble.tsx';
import { FormSecret } from '../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../lib/forms/use-api-form.ts';
import { ButtonLink } from '../../lib/links.ts';
import { isProblem, troubleOf } from '../../lib/problem-error.ts';
import { useResetPassword } from './api/mailed-links.ts';
import { Door } from './components/door.tsx';
import { useLinkToken } from './link-token.ts';

const NO_TOKEN = {
  title: 'This link is not complete',
  detail: 'Open the whole link from the mail, or ask for another one.',
};
const schema = resetPasswordSchema.pick({ password: true });

/** Opens with a mailed link: a new password is chosen. */
export const ResetPasswordPage = () => {
  const token = useLinkToken();
  const router = useRouter();
  const reset = useResetPassword();
  const { form, submit, trouble, busy } = useApiForm({
    schema,
    defaultValues: { password: '' },
    save: async ({ password }) => {
      await reset.mutateAsync({ token, password });
      notify({ title: 'Your new password is set', detail: 'Sign in with it.' });
      await router.navigate({ to: '/sign-in', replace: true });
    },
  });
  const unusable = isProblem(reset.error, 'link.unusable') ? troubleOf(reset.error) : null;
  if (token === '' || unusable !== null) {
    return (
      <Door title="Choose a new password" bare>
        <ErrorPanel
          problem={unusable ?? NO_TOKEN}
          actions={<ButtonLink to="/forgot-password">Ask for a new link</ButtonLink>}
        />
      </Door>
    );
  }
  return (
    <Door title="Choose a new password" detail="Every browser that is signed in is signed out.">
      <form onSubmit={submit} noValidate>
        <FieldStack>
          <FormTrouble trouble={trouble} />
          <FormSecret
            control={form.control}
            name="password"
            label="New password"
            autoComplete="new-password"
            hint={`At least ${PASSWORD_LENGTH.min} characters. Any will do; a few words are easy to remember.`}
          />
          <Button type="submit" variant="primary" wide busy={busy && 'Setting the password'}>
            Set the password
          </Button>
        </FieldStack>
      </form>
    </Door>
  );
};
