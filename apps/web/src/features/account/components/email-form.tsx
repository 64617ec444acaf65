import { changeEmailSchema } from '@pitwall/contracts';
import { Button, FieldStack, NoticeBar } from '@pitwall/ui';
import { useState } from 'react';
import { FormTrouble } from '../../../lib/forms/form-trouble.tsx';
import { FormText } from '../../../lib/forms/text-fields.tsx';
import { useApiForm } from '../../../lib/forms/use-api-form.ts';
import { MailboxHint } from '../../../lib/mailbox-hint.tsx';
import { useChangeEmail } from '../api/change-ways-in.ts';

/** Another address, which counts once the link mailed to it is opened. */
export const EmailForm = ({ email }: { email: string }) => {
  const change = useChangeEmail();
  const [asked, setAsked] = useState<string | null>(null);
  const { form, submit, trouble, busy } = useApiForm({
    schema: changeEmailSchema,
    defaultValues: { email: '' },
    save: async (values) => {
      await change.mutateAsync(values.email);
      setAsked(values.email);
      form.reset();
    },
  });
  return (
    <form onSubmit={submit} noValidate>
      <FieldStack>
        <FormTrouble trouble={trouble} />
        {asked === null ? null : (
          <NoticeBar live title="A mail is on its way">
            Open the link in the mail to {asked} within an hour. Until then you sign in as {email}.
            <MailboxHint />
          </NoticeBar>
        )}
        <FormText
          control={form.control}
          name="email"
          label="New e-mail address"
          type="email"
          autoComplete="email"
          autoCapitalize="none"
        />
        <div>
          <Button type="submit" busy={busy && 'Sending the mail'}>
            Change the address
          </Button>
        </div>
      </FieldStack>
    </form>
  );
};
