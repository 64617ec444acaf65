import { changePasswordSchema, PASSWORD_LENGTH } from '@pitwall/contracts';
import { Button, FieldStack, notify } from '@pitwall/ui';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormSecret } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { useChangePassword } from '../api/change-ways-in.ts';

const WITH_CURRENT = changePasswordSchema.required();

/** A new password, by the current one where there is one. */
export const PasswordForm = ({ email, hasPassword }: { email: string; hasPassword: boolean }) => {
  const change = useChangePassword();
  const { form, submit, trouble, busy } = useApiForm({
    schema: hasPassword ? WITH_CURRENT : changePasswordSchema,
    defaultValues: hasPassword ? { current: '', password: '' } : { password: '' },
    save: async (values) => {
      await change.mutateAsync(values);
      form.reset();
      notify({
        title: hasPassword ? 'Your password is changed' : 'You have a password now',
        detail: 'Every other browser was signed out.',
      });
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        {/* Tells a password manager whose password it is. */}
        <input type="email" autoComplete="username" value={email} readOnly hidden />
        {hasPassword ? (
          <FormSecret
            control={form.control}
            name="current"
            label="Current password"
            autoComplete="current-password"
          />
        ) : null}
        <FormSecret
          control={form.control}
          name="password"
          label="New password"
          autoComplete="new-password"
          hint={`At least ${PASSWORD_LENGTH.min} characters. Any will do; a few words are easy to remember.`}
        />
        <div>
          <Button type="submit" busy={busy && 'Changing'}>
            {hasPassword ? 'Change the password' : 'Set a password'}
          </Button>
        </div>
      </FieldStack>
    </form>
  );
};
